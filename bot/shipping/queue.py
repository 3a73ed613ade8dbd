"""/shipments: what waits to be sent and what is on its way, one card at a time."""

from typing import Final, Literal, get_args
from uuid import UUID

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.kit.buttons import button, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Refused, Screen, reason_up_to
from bot.kit.queues import Card, Queue
from bot.shipping.address import address_text
from bot.texts import Html, Translate, money
from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import ValidationError
from luckymart.shipping import actions as shipping
from luckymart.shipping import rules
from luckymart.shipping.actions import StaffShipment
from luckymart.shipping.errors import ShipmentState
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff

Waiting = Literal["REQUESTED", "SHIPPED"]
STATES: Final[tuple[Waiting, ...]] = get_args(Waiting)


class ShipmentTab(CallbackData, prefix="sq"):
    """The one that has waited longest in a state."""

    status: Waiting


def routes() -> Router:
    router = Router(name="shipping.queue")
    router.message.register(show_first, command("shipments"))
    router.callback_query.register(show_tab, ShipmentTab.filter())
    return router


async def show_first(chat: Chat) -> None:
    await show_tab(chat, ShipmentTab(status="REQUESTED"))


async def show_tab(chat: Chat, callback_data: ShipmentTab) -> None:
    staff, status = await chat.staff(shipping.WRITE), callback_data.status
    async with chat.db.connection() as connection:
        shipment, _ = await shipping.next_shipment(connection, staff, status, None)
    if shipment is None:
        text = chat.t("bot-shipments-empty", status=status)
        await chat.show(text, rows(_tabs(chat.t)))
        return
    await SHIPMENTS.show(chat, shipment.id)


async def _following(
    connection: Connection, staff: Staff, after: UUID | None
) -> StaffShipment | None:
    """The one behind `after` in its state, the first of it again, or one of the other state."""
    states = list(STATES)
    if after is not None:
        before = await shipping.get_shipment(connection, staff, after)
        states.sort(key=lambda status: status != before.status)
    places = [(states[0], after), *((status, None) for status in states)]
    for status, place in places:
        found, _ = await shipping.next_shipment(connection, staff, status, place)
        if found is not None:
            return found
    return None


async def _card(chat: Chat, staff: Staff, shipment: StaffShipment) -> Card:
    t, waiting = chat.t, 0
    if shipment.status in STATES:
        async with chat.db.connection() as connection:
            _, waiting = await shipping.next_shipment(connection, staff, shipment.status, None)
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
            address=address_text(t, shipment.address) if shipment.address else "",
        )
    ]
    if shipment.carrier is not None and shipment.tracking_number is not None:
        carrier, number = shipment.carrier, shipment.tracking_number
        lines.append(t("bot-shipments-tracking", carrier=carrier, number=number))
    return Card(shipment.id, Html("\n".join(lines)), _buttons(t, shipment), [_tabs(t)])


def _buttons(t: Translate, shipment: StaffShipment) -> list[list[tuple[str, str]]]:
    close = ("close", t.plain("bot-shipments-button-close"))
    if shipment.status == "REQUESTED":
        return [[("ship", t.plain("bot-button-ship"))], [close]]
    if shipment.status == "SHIPPED":
        correct = ("ship", t.plain("bot-button-correct-number"))
        return [[("deliver", t.plain("bot-button-delivered")), correct], [close]]
    return []


def _tabs(t: Translate) -> list[InlineKeyboardButton]:
    return [
        button(t.plain("bot-button-to-send"), ShipmentTab(status="REQUESTED")),
        button(t.plain("bot-button-on-the-way"), ShipmentTab(status="SHIPPED")),
    ]


async def _deliver(chat: Chat, shipment_id: UUID) -> None:
    """The card becomes the record of who said it. Raises ShipmentNotFound, ShipmentState."""
    async with chat.db.transaction() as tx:
        staff = await staff_actions.load(tx, chat.user.id)
        await shipping.deliver(tx, staff, shipment_id)
    done = chat.t("bot-shipments-delivered", staff=chat.user.first_name)
    await SHIPMENTS.show(chat, shipment_id, done)


# ------------------------------------------------------------ the carrier and the number


async def _ask_carrier(chat: Chat, answers: Answers) -> Screen:
    """Also for a correction of what is on its way: the state that was seen is kept.

    Raises ShipmentNotFound, ShipmentState.
    """
    staff = await chat.staff(shipping.WRITE)
    async with chat.db.connection() as connection:
        shipment = await shipping.get_shipment(connection, staff, UUID(answers["item"]))
    if shipment.status not in STATES:
        raise ShipmentState(status=shipment.status)
    answers["status"] = shipment.status
    return Screen(chat.t("bot-shipments-ask-carrier", title=_title(chat.t, shipment)))


async def _carrier(chat: Chat, _: Answers, text: str) -> str:
    return _checked(chat, text, "1")[0]


async def _number(chat: Chat, answers: Answers, text: str) -> str:
    return _checked(chat, answers["carrier"], text)[1]


def _checked(chat: Chat, carrier: str, number: str) -> tuple[str, str]:
    try:
        carrier, number, _ = rules.checked_tracking(carrier, number, None)
    except ValidationError as error:
        limit = rules.MAX_NUMBER_LENGTH
        raise Refused(chat.t("bot-shipments-bad-tracking", limit=limit)) from error
    return carrier, number


async def _ship(chat: Chat, tx: Tx, answers: Answers) -> str:
    staff, shipment_id = await staff_actions.load(tx, chat.user.id), UUID(answers["item"])
    before = await shipping.get_shipment(tx, staff, shipment_id)
    carrier, number = answers["carrier"], answers["number"]
    # a correction in the chat names the carrier and the number; their page stays as it is
    # where the number does
    url = before.tracking_url if before.tracking_number == number else None
    expected: Waiting = "SHIPPED" if answers["status"] == "SHIPPED" else "REQUESTED"
    await shipping.ship(tx, staff, shipment_id, carrier, number, url, expected=expected)
    return ""


async def _show_shipped(chat: Chat, answers: Answers, _: str) -> None:
    done = chat.t("bot-shipments-shipped", staff=chat.user.first_name)
    await SHIPMENTS.show(chat, UUID(answers["item"]), done)


SENDING: Final = Dialog(
    name="shipment",
    permission=shipping.WRITE,
    questions=(
        Question(name="carrier", ask=_ask_carrier, parse=_carrier),
        Question(name="number", ask="bot-shipments-ask-number", parse=_number),
    ),
    act=_ship,
    done=_show_shipped,
)


async def _ask_why(chat: Chat, answers: Answers) -> Screen:
    """Raises ShipmentNotFound, ShipmentState."""
    staff = await chat.staff(shipping.WRITE)
    async with chat.db.connection() as connection:
        shipment = await shipping.get_shipment(connection, staff, UUID(answers["item"]))
    if shipment.status not in STATES:
        raise ShipmentState(status=shipment.status)
    return Screen(chat.t("bot-shipments-ask-why", title=_title(chat.t, shipment)))


async def _close(chat: Chat, tx: Tx, answers: Answers) -> str:
    staff = await staff_actions.load(tx, chat.user.id)
    return (await shipping.close(tx, staff, UUID(answers["item"]), answers["reason"])).status


CLOSURE: Final = Dialog(
    name="shipment-closure",
    permission=shipping.WRITE,
    questions=(
        Question(name="reason", ask=_ask_why, parse=reason_up_to(shipping.MAX_REASON_LENGTH)),
    ),
    act=_close,
)
SHIPMENTS: Final = Queue(
    name="shipments",
    read=shipping.WRITE,
    write=shipping.WRITE,
    empty="bot-shipments-none",
    following=_following,
    get=shipping.get_shipment,
    card=_card,
    asking={"ship": SENDING, "close": CLOSURE},
    others={"deliver": _deliver},
)


def _title(t: Translate, shipment: StaffShipment) -> str:
    return t.localised(shipment.lottery.title_i18n) or shipment.lottery.title


def _winner(shipment: StaffShipment) -> str:
    if shipment.telegram_username:
        return f"{shipment.user_name} (@{shipment.telegram_username})"
    return shipment.user_name
