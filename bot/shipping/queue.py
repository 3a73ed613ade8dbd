"""/shipments: what waits to be sent and what is on its way, one card at a time."""

from typing import Final
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from bot.kit.buttons import button, rows, short_id
from bot.kit.commands import command
from bot.kit.screens import show
from bot.shipping.address import address_text
from bot.shipping.buttons import ShipmentQueue, ShipmentStep
from bot.texts import Translate, money
from luckymart.kit.database import Database
from luckymart.kit.errors import ValidationError
from luckymart.kit.paging import decode_cursor
from luckymart.shipping import actions as shipping
from luckymart.shipping import rules
from luckymart.shipping.actions import StaffShipment
from luckymart.shipping.errors import ShipmentState
from luckymart.staff import actions as staff_actions
from luckymart.users.actions import User

PERMISSION: Final = shipping.WRITE


class Sending(StatesGroup):
    carrier = State()
    number = State()


def routes() -> Router:
    router = Router(name="shipping.queue")
    answer = ~F.text.startswith("/")
    router.message.register(show_queue, command("shipments"))
    router.callback_query.register(turn, ShipmentQueue.filter())
    router.callback_query.register(ask_carrier, ShipmentStep.filter(F.action == "ship"))
    router.message.register(ask_number, StateFilter(Sending.carrier), F.text, answer)
    router.message.register(ship, StateFilter(Sending.number), F.text, answer)
    router.callback_query.register(deliver, ShipmentStep.filter(F.action == "deliver"))
    router.callback_query.register(
        give_up, StateFilter(Sending), ShipmentStep.filter(F.action == "stop")
    )
    return router


async def show_queue(message: Message, bot: Bot, db: Database, user: User, t: Translate) -> None:
    await _show_next(message, bot, db, user, t, ShipmentQueue(status="REQUESTED"))


async def turn(
    callback: CallbackQuery,
    callback_data: ShipmentQueue,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    await _show_next(callback, bot, db, user, t, callback_data)


async def ask_carrier(
    callback: CallbackQuery,
    callback_data: ShipmentStep,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """Also for a correction of what is on its way. Raises ShipmentNotFound, ShipmentState."""
    async with db.connection() as connection:
        staff = await staff_actions.load(connection, user.id)
        staff.require(PERMISSION)
        shipment = await shipping.get_shipment(connection, staff, callback_data.shipment)
    if shipment.status not in ("REQUESTED", "SHIPPED"):
        raise ShipmentState(status=shipment.status)
    await state.set_state(Sending.carrier)
    await state.set_data({"shipment_id": str(shipment.id), "status": shipment.status})
    text = t("bot-shipments-ask-carrier", title=_title(t, shipment))
    await show(callback, bot, text, rows([_stop(t, shipment.id)]))


async def ask_number(message: Message, bot: Bot, state: FSMContext, t: Translate) -> None:
    carrier = message.text or ""
    if not await _fits(message, bot, t, carrier, "1"):
        return
    data = await state.update_data(carrier=carrier)
    await state.set_state(Sending.number)
    keyboard = rows([_stop(t, UUID(data["shipment_id"]))])
    await show(message, bot, t("bot-shipments-ask-number"), keyboard)


async def ship(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    data, number = await state.get_data(), message.text or ""
    if not await _fits(message, bot, t, data["carrier"], number):
        return
    await state.clear()  # what is refused now would be refused again
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        shipment_id = UUID(data["shipment_id"])
        before = await shipping.get_shipment(tx, staff, shipment_id)
        # a correction in the chat names the carrier and the number; their page stays as it is
        # where the number does
        url = before.tracking_url if before.tracking_number == number.strip() else None
        await shipping.ship(
            tx, staff, shipment_id, data["carrier"], number, url, expected=data["status"]
        )
        shipment = await shipping.get_shipment(tx, staff, shipment_id)
    text = t(
        "bot-shipments-shipped",
        title=_title(t, shipment),
        staff=user.first_name,
        carrier=shipment.carrier or "",
        number=shipment.tracking_number or "",
    )
    await show(message, bot, text, rows(_tabs(t)))


async def deliver(
    callback: CallbackQuery,
    callback_data: ShipmentStep,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    """The card becomes the record of who said it. Raises ShipmentNotFound, ShipmentState."""
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        await shipping.deliver(tx, staff, callback_data.shipment)
        shipment = await shipping.get_shipment(tx, staff, callback_data.shipment)
    text = t("bot-shipments-delivered", title=_title(t, shipment), staff=user.first_name)
    await show(callback, bot, text, rows(_tabs(t)))


async def give_up(callback: CallbackQuery, bot: Bot, state: FSMContext, t: Translate) -> None:
    await state.clear()
    await show(callback, bot, t("bot-cancelled"), rows(_tabs(t)))


async def _show_next(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
    queue: ShipmentQueue,
) -> None:
    async with db.connection() as connection:
        staff = await staff_actions.load(connection, user.id)
        staff.require(PERMISSION)
        shipment, waiting = await shipping.next_shipment(
            connection, staff, queue.status, decode_cursor(queue.after or None)
        )
    if shipment is None:
        text = (
            t("bot-shipments-end", count=waiting)
            if waiting
            else t("bot-shipments-empty", status=queue.status)
        )
        await show(event, bot, text, rows(_tabs(t)))
        return
    lines = [
        t(
            "bot-shipments-card",
            status=shipment.status,
            count=waiting,
            title=_title(t, shipment),
            rank=shipment.rank,
            value=money(shipment.prize_value, shipment.currency),
            winner=_winner(shipment),
            time=t.moment(shipment.requested_at),
            address=address_text(t, shipment.address or {}),
        )
    ]
    if shipment.carrier is not None and shipment.tracking_number is not None:
        lines.append(
            t(
                "bot-shipments-tracking",
                carrier=shipment.carrier,
                number=shipment.tracking_number,
            )
        )
    await show(event, bot, "\n".join(lines), rows(*_choices(t, shipment), _tabs(t)))


def _choices(t: Translate, shipment: StaffShipment) -> list[list[InlineKeyboardButton]]:
    sent = shipment.status == "SHIPPED"
    ship_text = "bot-button-correct-number" if sent else "bot-button-ship"
    acts = [button(t.plain(ship_text), ShipmentStep(action="ship", shipment=shipment.id))]
    if sent:
        done = ShipmentStep(action="deliver", shipment=shipment.id)
        acts.insert(0, button(t.plain("bot-button-delivered"), done))
    following = ShipmentQueue(
        status="SHIPPED" if sent else "REQUESTED", after=short_id(shipment.id)
    )
    return [acts, [button(t.plain("bot-button-next"), following)]]


def _tabs(t: Translate) -> list[InlineKeyboardButton]:
    return [
        button(t.plain("bot-button-to-send"), ShipmentQueue(status="REQUESTED")),
        button(t.plain("bot-button-on-the-way"), ShipmentQueue(status="SHIPPED")),
    ]


async def _fits(message: Message, bot: Bot, t: Translate, carrier: str, number: str) -> bool:
    try:
        rules.checked_tracking(carrier, number, None)
    except ValidationError:
        text = t("bot-shipments-bad-tracking", limit=rules.MAX_NUMBER_LENGTH)
        await show(message, bot, text)
        return False
    return True


def _title(t: Translate, shipment: StaffShipment) -> str:
    return t.localised(shipment.lottery.title_i18n) or shipment.lottery.title


def _winner(shipment: StaffShipment) -> str:
    if shipment.telegram_username:
        return f"{shipment.user_name} (@{shipment.telegram_username})"
    return shipment.user_name


def _stop(t: Translate, shipment_id: UUID) -> InlineKeyboardButton:
    return button(t.plain("bot-button-cancel"), ShipmentStep(action="stop", shipment=shipment_id))
