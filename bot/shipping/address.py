"""Where a prize is to go: one of the person's addresses, or a new one, question by question."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from bot.kit.buttons import button, new_nonce, rows
from bot.kit.screens import show
from bot.prizes import PrizeCard, PrizeStep, title_of
from bot.shipping.buttons import AddressFor, AddressStep, ShipTo
from bot.texts import Html, Translate, shortened
from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import ValidationError
from luckymart.prizes import actions as prizes
from luckymart.prizes.errors import PrizeState
from luckymart.shipping import actions as shipping
from luckymart.shipping import addresses, rules
from luckymart.shipping.rules import Details
from luckymart.users.actions import User

QUESTIONS: Final = (
    "recipient_name", "phone", "country", "region", "city", "street", "postcode", "note"
)  # fmt: skip
OPTIONAL: Final = ("region", "postcode", "note")
HOME_COUNTRY: Final = "TJ"
MAX_BUTTON_LENGTH: Final = 60


class NewAddress(StatesGroup):
    answer = State()
    review = State()


def routes() -> Router:
    router = Router(name="shipping.address")
    router.callback_query.register(pick, PrizeStep.filter(F.action == "send"))
    router.callback_query.register(send, ShipTo.filter(F.sure))
    router.callback_query.register(review, ShipTo.filter())
    router.callback_query.register(begin, AddressFor.filter())
    router.message.register(
        take_answer, StateFilter(NewAddress.answer), F.text, ~F.text.startswith("/")
    )
    by_button = AddressStep.filter(F.action.in_({"home", "skip"}))
    router.callback_query.register(take_button, StateFilter(NewAddress.answer), by_button)
    router.callback_query.register(
        keep_and_send, StateFilter(NewAddress.review), AddressStep.filter(F.action == "confirm")
    )
    router.callback_query.register(
        give_up, StateFilter(NewAddress), AddressStep.filter(F.action == "stop")
    )
    return router


async def pick(
    callback: CallbackQuery,
    callback_data: PrizeStep,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    async with db.connection() as connection:
        title = await _title_if_pending(connection, t, user, callback_data.prize)
        known = await addresses.list_addresses(connection, user.id)
    choices = [
        [
            button(
                shortened(_option(t, address.details), MAX_BUTTON_LENGTH),
                ShipTo(prize=callback_data.prize, address=address.id),
            )
        ]
        for address in known
    ]
    new = AddressFor(prize=callback_data.prize)
    keyboard = rows(
        *choices, [button(t.plain("bot-button-new-address"), new)], [_back(t, callback_data.prize)]
    )
    text = t("bot-address-pick" if known else "bot-address-none", title=title)
    await show(callback, bot, text, keyboard)


async def review(
    callback: CallbackQuery,
    callback_data: ShipTo,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    async with db.connection() as connection:
        title = await _title_if_pending(connection, t, user, callback_data.prize)
        address = await addresses.get(connection, user.id, callback_data.address)
    sure = callback_data.model_copy(update={"sure": True})
    keyboard = rows(
        [button(t.plain("bot-button-send-here"), sure)], [_back(t, callback_data.prize)]
    )
    text = t("bot-address-review", title=title, address=address_text(t, address.details))
    await show(callback, bot, text, keyboard)


async def send(
    callback: CallbackQuery,
    callback_data: ShipTo,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    """Pressed twice, the prize is SHIPPING already, and says so."""
    async with db.transaction() as tx:
        await shipping.request(tx, user.id, callback_data.prize, callback_data.address)
    await _show_sent(callback, bot, db, user, t, callback_data.prize)


async def begin(
    callback: CallbackQuery,
    callback_data: AddressFor,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    async with db.connection() as connection:
        await _title_if_pending(connection, t, user, callback_data.prize)
    await state.set_state(NewAddress.answer)
    await state.set_data({"prize_id": str(callback_data.prize), "details": {}})
    await _ask(callback, bot, t, 0)


async def take_answer(
    message: Message, bot: Bot, db: Database, state: FSMContext, user: User, t: Translate
) -> None:
    await _keep(message, bot, db, state, user, t, message.text or "")


async def take_button(
    callback: CallbackQuery,
    callback_data: AddressStep,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """Each button names its question: at one of an earlier question the present one is repeated."""
    details = (await state.get_data())["details"]
    if QUESTIONS[len(details)] != callback_data.value:
        await _ask(callback, bot, t, len(details))
        return
    answer = HOME_COUNTRY if callback_data.action == "home" else ""
    await _keep(callback, bot, db, state, user, t, answer)


async def keep_and_send(
    callback: CallbackQuery,
    callback_data: AddressStep,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """The address is kept for the next time, and the prize asked for, both or neither."""
    data = await state.get_data()
    if callback_data.value != data["nonce"]:
        await show(callback, bot, t("bot-button-old"))
        return
    prize_id = UUID(data["prize_id"])
    await state.clear()  # what is refused now would be refused again
    async with db.transaction() as tx:
        address = await addresses.add(tx, user.id, Details(**data["details"]))
        await shipping.request(tx, user.id, prize_id, address.id)
    await _show_sent(callback, bot, db, user, t, prize_id)


async def give_up(callback: CallbackQuery, bot: Bot, state: FSMContext, t: Translate) -> None:
    await state.clear()
    await show(callback, bot, t("bot-cancelled"))


async def _keep(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
    answer: str,
) -> None:
    data = await state.get_data()
    details: dict[str, str] = data["details"]
    question = QUESTIONS[len(details)]
    try:
        details[question] = rules.tidy(question, answer)
    except ValidationError:
        keyboard = rows(*_buttons(t, question))
        await show(event, bot, t("bot-address-bad", field=question), keyboard)
        return
    if len(details) < len(QUESTIONS):
        await state.update_data(details=details)
        await _ask(event, bot, t, len(details))
        return
    nonce = new_nonce()
    await state.update_data(details=details, nonce=nonce)
    await state.set_state(NewAddress.review)
    async with db.connection() as connection:
        title = await _title_if_pending(connection, t, user, UUID(data["prize_id"]))
    confirm = AddressStep(action="confirm", value=nonce)
    keyboard = rows([button(t.plain("bot-button-send-here"), confirm)], [_stop(t)])
    text = t("bot-address-review", title=title, address=address_text(t, Details(**details)))
    await show(event, bot, text, keyboard)


async def _ask(event: Message | CallbackQuery, bot: Bot, t: Translate, turn: int) -> None:
    question = QUESTIONS[turn]
    text = t(f"bot-address-ask-{question.replace('_', '-')}")
    await show(event, bot, text, rows(*_buttons(t, question)))


def _buttons(t: Translate, question: str) -> list[list[InlineKeyboardButton]]:
    home = AddressStep(action="home", value=question)
    skip = AddressStep(action="skip", value=question)
    return [
        [button(t.plain("bot-button-home-country"), home)] if question == "country" else [],
        [button(t.plain("bot-button-skip"), skip)] if question in OPTIONAL else [],
        [_stop(t)],
    ]


async def _title_if_pending(
    connection: Connection, t: Translate, user: User, prize_id: UUID
) -> str:
    """Nobody fills in an address for nothing. Raises PrizeNotFound, PrizeState."""
    prize = await prizes.get_prize(connection, user.id, prize_id)
    if prize.status != "PENDING":
        raise PrizeState(status=prize.status)
    return title_of(t, prize)


async def _show_sent(
    callback: CallbackQuery, bot: Bot, db: Database, user: User, t: Translate, prize_id: UUID
) -> None:
    async with db.connection() as connection:
        prize = await prizes.get_prize(connection, user.id, prize_id)
    text = t("bot-address-sent", title=title_of(t, prize))
    await show(callback, bot, text, rows([_back(t, prize_id)]))


def address_text(t: Translate, details: Details | Mapping[str, str]) -> Html:
    """An address as a block of lines."""
    if not isinstance(details, Details):
        details = Details(**details)
    place = ", ".join(part for part in (details.postcode, details.city, details.region) if part)
    text = t(
        "bot-address-full",
        name=details.recipient_name,
        phone=details.phone,
        street=details.street,
        place=place,
        country=details.country,
    )
    if details.note:
        return Html(f"{text}\n{t('bot-address-note', note=details.note)}")
    return text


def _option(t: Translate, details: Details) -> str:
    return t.plain(
        "bot-address-option",
        name=details.recipient_name,
        city=details.city,
        street=details.street,
    )


def _back(t: Translate, prize_id: UUID) -> InlineKeyboardButton:
    return button(t.plain("bot-button-back"), PrizeCard(prize=prize_id))


def _stop(t: Translate) -> InlineKeyboardButton:
    return button(t.plain("bot-button-cancel"), AddressStep(action="stop"))
