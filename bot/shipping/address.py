"""Where a prize is to go: one of the person's addresses, or a new one, question by question."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final
from uuid import UUID

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.kit import running
from bot.kit.buttons import Id, button, rows
from bot.kit.chat import Chat
from bot.kit.dialogs import Answers, Dialog, Question, Refused, Screen
from bot.prizes import PrizeCard, PrizeStep, title_of
from bot.texts import Html, Translate, shortened
from luckymart.kit.database import Tx
from luckymart.kit.errors import ValidationError
from luckymart.prizes import actions as prizes
from luckymart.prizes.errors import PrizeState
from luckymart.shipping import actions as shipping
from luckymart.shipping import addresses, rules
from luckymart.shipping.rules import Details

QUESTIONS: Final = (
    "recipient_name", "phone", "country", "region", "city", "street", "postcode", "note"
)  # fmt: skip
OPTIONAL: Final = ("region", "postcode", "note")
HOME_COUNTRY: Final = "TJ"
MAX_BUTTON_LENGTH: Final = 60


class ShipTo(CallbackData, prefix="sh"):
    """An address for a prize: looked at first, then confirmed."""

    prize: Id
    address: Id
    sure: bool = False


class AddressFor(CallbackData, prefix="na"):
    """A new address, for a prize."""

    prize: Id


def routes() -> Router:
    router = Router(name="shipping.address")
    router.callback_query.register(pick, PrizeStep.filter(F.action == "send"))
    router.callback_query.register(send, ShipTo.filter(F.sure))
    router.callback_query.register(review, ShipTo.filter())
    router.callback_query.register(begin, AddressFor.filter())
    return router


async def pick(chat: Chat, callback_data: PrizeStep) -> None:
    await _pick(chat, callback_data.prize)


async def _pick(chat: Chat, prize_id: UUID) -> None:
    t, title = chat.t, await _title_if_pending(chat, prize_id)
    async with chat.db.connection() as connection:
        known = await addresses.list_addresses(connection, chat.user.id)
    choices = [
        [
            button(
                shortened(_option(t, address.details), MAX_BUTTON_LENGTH),
                ShipTo(prize=prize_id, address=address.id),
            )
        ]
        for address in known
    ]
    new = button(t.plain("bot-button-new-address"), AddressFor(prize=prize_id))
    text = t("bot-address-pick" if known else "bot-address-none", title=title)
    await chat.show(text, rows(*choices, [new], [_back(t, prize_id)]))


async def review(chat: Chat, callback_data: ShipTo) -> None:
    t, title = chat.t, await _title_if_pending(chat, callback_data.prize)
    async with chat.db.connection() as connection:
        address = await addresses.get(connection, chat.user.id, callback_data.address)
    sure = callback_data.model_copy(update={"sure": True})
    keyboard = rows(
        [button(t.plain("bot-button-send-here"), sure)], [_back(t, callback_data.prize)]
    )
    text = t("bot-address-review", title=title, address=address_text(t, address.details))
    await chat.show(text, keyboard)


async def send(chat: Chat, callback_data: ShipTo) -> None:
    """Pressed twice, the prize is SHIPPING already, and says so."""
    async with chat.db.transaction() as tx:
        await shipping.request(tx, chat.user.id, callback_data.prize, callback_data.address)
    await _show_sent(chat, callback_data.prize)


async def begin(chat: Chat, callback_data: AddressFor) -> None:
    """Nobody fills in an address for nothing."""
    await _title_if_pending(chat, callback_data.prize)
    await running.begin(chat, ADDRESS, {"prize": str(callback_data.prize)})


# ------------------------------------------------------------ a new address


def _question(name: str) -> Question:
    words = name.replace("_", "-")
    return Question(
        name=name,
        ask=_ask_country if name == "country" else f"bot-address-ask-{words}",
        parse=_parse(name),
        optional=name in OPTIONAL,
        label=f"miniapp-address-{words}",
    )


async def _ask_country(chat: Chat, _: Answers) -> Screen:
    home = (HOME_COUNTRY, chat.t.plain("bot-button-home-country"))
    return Screen(chat.t("bot-address-ask-country"), [home])


def _parse(field: str) -> Callable[[Chat, Answers, str], Awaitable[str]]:
    async def parse(chat: Chat, _: Answers, text: str) -> str:
        try:
            return rules.tidy(field, text)
        except ValidationError as error:
            raise Refused(chat.t("bot-address-bad", field=field)) from error

    return parse


async def _review(chat: Chat, answers: Answers) -> Screen:
    title = await _title_if_pending(chat, UUID(answers["prize"]))
    address = address_text(chat.t, _details(answers))
    return Screen(
        chat.t("bot-address-review", title=title, address=address),
        [("send", chat.t.plain("bot-button-send-here"))],
    )


async def _keep_and_send(chat: Chat, tx: Tx, answers: Answers) -> str:
    """The address is kept for the next time, and the prize asked for, both or neither."""
    address = await addresses.add(tx, chat.user.id, _details(answers))
    await shipping.request(tx, chat.user.id, UUID(answers["prize"]), address.id)
    return ""


async def _show_done(chat: Chat, answers: Answers, _: str) -> None:
    await _show_sent(chat, UUID(answers["prize"]))


async def _back_to_known(chat: Chat, answers: Answers) -> None:
    await _pick(chat, UUID(answers["prize"]))


ADDRESS: Final = Dialog(
    name="address",
    questions=[_question(name) for name in QUESTIONS],
    review=_review,
    act=_keep_and_send,
    done=_show_done,
    back=_back_to_known,
)


def _details(answers: Answers) -> Details:
    return Details(**{name: answers[name] for name in QUESTIONS if name in answers})


# ------------------------------------------------------------ words


async def _title_if_pending(chat: Chat, prize_id: UUID) -> str:
    """Raises PrizeNotFound, PrizeState."""
    async with chat.db.connection() as connection:
        prize = await prizes.get_prize(connection, chat.user.id, prize_id)
    if prize.status != "PENDING":
        raise PrizeState(status=prize.status)
    return title_of(chat.t, prize)


async def _show_sent(chat: Chat, prize_id: UUID) -> None:
    async with chat.db.connection() as connection:
        prize = await prizes.get_prize(connection, chat.user.id, prize_id)
    text = chat.t("bot-address-sent", title=title_of(chat.t, prize))
    await chat.show(text, rows([_back(chat.t, prize_id)]))


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
