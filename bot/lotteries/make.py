"""/newlottery: one question after the other, a look at the whole, then a draft or a publication."""

from typing import Final
from uuid import UUID

from aiogram import F, Router
from aiogram.types import Message

from bot.kit import running
from bot.kit.amounts import read_amount
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Refused, Screen
from bot.lotteries import form as forms
from bot.lotteries.buttons import StaffLottery
from bot.lotteries.form import Field
from bot.lotteries.manage import WRITE, publish_draft, show_staff_card
from bot.pictures import sent_photo
from bot.texts import Html, Translate, shortened
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Tx
from luckymart.kit.money import fits_scale
from luckymart.kit.settings import Settings
from luckymart.ledger import actions as ledger
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.errors import LotteryHasSales, LotteryPublished
from luckymart.staff import actions as staff_actions

MAX_VALUE_LENGTH: Final = 80
AMOUNTS: Final = ("price", "prize-value")


def routes() -> Router:
    router = Router(name="lotteries.make")
    router.message.register(begin, command("newlottery"))
    router.callback_query.register(begin_edit, StaffLottery.filter(F.action == "edit"))
    return router


async def begin(chat: Chat) -> None:
    await chat.staff(WRITE)
    await chat.say(chat.t("bot-form-begin"))
    await running.begin(chat, LOTTERY)


async def begin_edit(chat: Chat, callback_data: StaffLottery) -> None:
    """A draft, as a form that is answered already."""
    await chat.staff(WRITE)
    async with chat.db.connection() as connection:
        lottery = await lotteries.get(connection, callback_data.lottery)
    if lottery.sold_tickets:
        raise LotteryHasSales
    if lottery.published_at is not None:
        raise LotteryPublished
    known = forms.from_lottery(lottery) | {"lottery": str(lottery.id)}
    await running.begin(chat, LOTTERY, known, at_review=True)


def _question(field: Field) -> Question:
    """The fields of the form as questions of a dialog."""

    async def ask(chat: Chat, answers: Answers) -> Screen:
        t = chat.t
        text = t(
            f"bot-form-ask-{field.kind}",
            language_name=_language(t, field),
            currency=chat.settings.currency,
        )
        if field.name in answers:
            value = _value(t, chat.settings, field, answers[field.name])
            text = Html(f"{text}\n\n{t('bot-form-current', value=value)}")
        choices = [
            (choice, t.plain(f"bot-form-choice-{field.kind}", value=_variant(choice)))
            for choice in field.choices
        ]
        return Screen(text, choices, columns=max(1, len(choices)))

    async def parse(chat: Chat, answers: Answers, text: str) -> str:
        if field.kind in AMOUNTS:
            return await _amount(chat, text)
        try:
            return forms.parse(answers, field, text)
        except forms.Refused as refusal:
            raise Refused(chat.t(refusal.message_id, **refusal.values)) from refusal

    async def applies(_: Chat, answers: Answers) -> bool:
        return forms.applies(field, answers)

    return Question(
        name=field.name,
        ask=ask,
        parse=parse,
        take=_store_picture if field.kind == "picture" else None,
        when=applies,
        optional=lambda answers: forms.is_optional(field, answers),
        label=lambda t: _label(t, field),
    )


async def _amount(chat: Chat, text: str) -> str:
    currency = chat.settings.currency
    async with chat.db.connection() as connection:
        scale = await ledger.currency_scale(connection, currency) or 0
    bad = chat.t("bot-form-bad-amount", scale=scale)
    amount = read_amount(chat, text, currency, bad)
    if amount <= 0 or not fits_scale(amount, scale):
        raise Refused(bad)
    return str(amount)


async def _store_picture(chat: Chat, _: Answers, message: Message) -> str:
    stored = await chat.pictures.store(chat.user.id, "public", await sent_photo(chat.bot, message))
    async with chat.db.connection() as connection:
        return await chat.pictures.address(connection, stored.id)


async def _review(chat: Chat, answers: Answers) -> Screen:
    t = chat.t
    lines = [
        t(
            "bot-form-line",
            field=_label(t, field),
            value=_value(t, chat.settings, field, answers[field.name]),
        )
        for field in forms.FIELDS
        if field.name in answers and forms.applies(field, answers)
    ]
    save = "bot-button-save" if "lottery" in answers else "bot-button-save-draft"
    return Screen(
        t("bot-form-review", lines=Html("\n".join(lines))),
        [("publish", t.plain("bot-button-publish")), ("save", t.plain(save))],
    )


async def _make(chat: Chat, tx: Tx, answers: Answers) -> str:
    """Answer the lottery's id, or the proposal to publish it."""
    try:
        forms.check(answers)
    except forms.Refused as refusal:
        raise Refused(chat.t(refusal.message_id, **refusal.values)) from refusal
    staff = await staff_actions.load(tx, chat.user.id)
    if "lottery" in answers:
        before = await lotteries.get(tx, UUID(answers["lottery"]))
        patch = forms.to_patch(answers, utc_now())
        lottery = await lotteries.edit(tx, staff, before.id, patch)
    else:
        terms = forms.to_input(answers, utc_now())
        lottery = await lotteries.create(tx, staff, chat.services.rules, terms)
    if answers["finish"] == "publish":
        return await publish_draft(chat, tx, lottery.id)
    return str(lottery.id)


async def _show_made(chat: Chat, _: Answers, lottery_id: str) -> None:
    await show_staff_card(chat, UUID(lottery_id))


LOTTERY: Final = Dialog(
    name="lottery",
    questions=[_question(field) for field in forms.FIELDS],
    review=_review,
    act=_make,
    done=_show_made,
    permission=WRITE,
)


def _variant(choice: str) -> str:
    """Fluent's variants are named by identifiers, and those begin with a letter."""
    return f"t{choice}" if choice[0].isdigit() else choice


def _label(t: Translate, field: Field) -> str:
    return t.plain(f"bot-form-field-{field.kind}", language_name=_language(t, field))


def _language(t: Translate, field: Field) -> str:
    return t.texts.get(field.language, "bot-language-name") if field.language else ""


def _value(t: Translate, settings: Settings, field: Field, value: str) -> str:
    match field.kind:
        case _ if field.kind in AMOUNTS:
            return t.money(value, settings.currency)
        case "prize-type":
            return t.plain("bot-form-choice-prize-type", value=value)
        case "duration":
            return _span(t, int(value))
        case _:
            return shortened(value, MAX_VALUE_LENGTH)


def _span(t: Translate, seconds: int) -> str:
    minutes = seconds // 60
    days, hours = divmod(minutes // 60, 24)
    return t.plain("bot-form-span", days=days, hours=hours, minutes=minutes % 60)
