"""/newlottery: one question after the other, a look at the whole, then a draft or a publication."""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.kit.buttons import button, new_nonce, rows
from bot.kit.commands import command
from bot.kit.screens import acknowledge, show
from bot.lotteries import form as forms
from bot.lotteries.buttons import FormStep, StaffLottery
from bot.lotteries.form import Form, Refused, Step
from bot.lotteries.manage import show_staff_card
from bot.pictures import sent_photo
from bot.staff import load_staff
from bot.texts import Html, Translate, money, shortened
from luckymart.kit import idempotency
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.ledger import actions as ledger
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.actions import LotteryRules
from luckymart.lotteries.errors import LotteryHasSales
from luckymart.pictures.actions import Pictures
from luckymart.staff import actions as staff_actions
from luckymart.users.actions import User

PERMISSION: Final = "lotteries.write"
MAX_VALUE_LENGTH: Final = 80


class Making(StatesGroup):
    asking = State()
    review = State()


def routes() -> Router:
    router = Router(name="lotteries.make")
    router.message.register(begin, command("newlottery"))
    router.callback_query.register(begin_edit, StaffLottery.filter(F.action == "edit"))
    router.message.register(take_photo, StateFilter(Making.asking), F.photo)
    router.message.register(
        take_answer, StateFilter(Making.asking), F.text, ~F.text.startswith("/")
    )
    pressed = StateFilter(Making.asking, Making.review)
    handlers: dict[str, Callable[..., Any]] = {
        "pick": take_choice,
        "skip": skip_step,
        "back": go_back,
        "edit": edit_step,
        "review": show_review_again,
        "stop": give_up,
    }
    for action, handler in handlers.items():
        router.callback_query.register(handler, pressed, FormStep.filter(F.action == action))
    router.callback_query.register(
        finish, StateFilter(Making.review), FormStep.filter(F.action.in_({"publish", "save"}))
    )
    return router


async def begin(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, PERMISSION)
    await state.set_data({"form": {}, "nonce": new_nonce()})
    await show(message, bot, t("bot-form-begin"))
    await _ask(message, bot, settings, state, t, forms.steps({})[0])


async def begin_edit(
    callback: CallbackQuery,
    callback_data: StaffLottery,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """A lottery that nobody has bought of yet, as a form that is answered already."""
    await load_staff(db, user.id, PERMISSION)
    async with db.connection() as connection:
        lottery = await lotteries.get(connection, callback_data.lottery)
    if lottery.sold_tickets:
        raise LotteryHasSales
    form = forms.from_lottery(lottery)
    data = {"form": form, "nonce": new_nonce(), "lottery_id": str(lottery.id)}
    await state.set_data(data)
    await _show_review(callback, bot, settings, state, t, data)


async def take_answer(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, PERMISSION)
    await _take(message, bot, db, settings, state, t, message.text or "")


async def take_photo(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
    pictures: Pictures,
) -> None:
    await load_staff(db, user.id, PERMISSION)
    data = await state.get_data()
    if data.get("step") != "picture":
        await show(message, bot, t("bot-form-no-photos"))
        return
    stored = await pictures.store(user.id, "public", await sent_photo(bot, message))
    async with db.connection() as connection:
        address = await pictures.address(connection, stored.id)
    await _take(message, bot, db, settings, state, t, address)


async def take_choice(
    callback: CallbackQuery,
    callback_data: FormStep,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, PERMISSION)
    if await _is_current(callback, callback_data, state, t):
        await _take(callback, bot, db, settings, state, t, callback_data.value)


async def skip_step(
    callback: CallbackQuery,
    callback_data: FormStep,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, PERMISSION)
    if not await _is_current(callback, callback_data, state, t):
        return
    data = await state.get_data()
    step = _current(data)
    try:
        data["form"] = forms.skip(data["form"], step)
    except Refused as refusal:
        await callback.answer(t.plain(refusal.message_id, **refusal.values), show_alert=True)
        return
    await _go_on(callback, bot, settings, state, t, data, step)


async def go_back(
    callback: CallbackQuery,
    callback_data: FormStep,
    bot: Bot,
    settings: Settings,
    state: FSMContext,
    t: Translate,
) -> None:
    if not await _is_current(callback, callback_data, state, t):
        return
    data = await state.get_data()
    step = forms.step_before(data["form"], data["step"]) or forms.steps(data["form"])[0]
    await _ask(callback, bot, settings, state, t, step)


async def edit_step(
    callback: CallbackQuery,
    callback_data: FormStep,
    bot: Bot,
    settings: Settings,
    state: FSMContext,
    t: Translate,
) -> None:
    """One question again, from the review and back to it."""
    data = await state.get_data()
    step = forms.find_step(data["form"], callback_data.step)
    if step is None:
        await _show_review(callback, bot, settings, state, t, data)
        return
    await state.update_data(is_correction=True)
    await _ask(callback, bot, settings, state, t, step, is_correction=True)


async def show_review_again(
    callback: CallbackQuery, bot: Bot, settings: Settings, state: FSMContext, t: Translate
) -> None:
    await _show_review(callback, bot, settings, state, t, await state.get_data())


async def give_up(callback: CallbackQuery, bot: Bot, state: FSMContext, t: Translate) -> None:
    await state.clear()
    await show(callback, bot, t("bot-cancelled"))


async def finish(
    callback: CallbackQuery,
    callback_data: FormStep,
    bot: Bot,
    db: Database,
    rules: LotteryRules,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    """One lottery for each form, however often it is pressed: the nonce is the idempotency key."""
    data = await state.get_data()
    form: Form = data["form"]
    try:
        forms.check(form)
    except Refused as refusal:
        await callback.answer(t.plain(refusal.message_id, **refusal.values), show_alert=True)
        return
    key = f"tg:lottery:{data['nonce']}"
    request_hash = idempotency.request_hash("lottery", sorted(form.items()))
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        staff.require(PERMISSION)
        earlier = await idempotency.earlier_result(tx, user.id, key, request_hash)
        if earlier is None:
            if data.get("lottery_id"):
                before = await lotteries.get(tx, UUID(data["lottery_id"]))
                patch = forms.to_patch(form, before, utc_now())
                lottery = await lotteries.edit(tx, staff, before.id, patch)
            else:
                terms = forms.to_input(form, utc_now())
                lottery = await lotteries.create(tx, staff, rules, terms)
            if callback_data.action == "publish" and lottery.published_at is None:
                lottery = await lotteries.publish(tx, staff, lottery.id)
            earlier = str(lottery.id)
            await idempotency.store(tx, user.id, key, request_hash, earlier)
    await state.clear()
    await show_staff_card(callback, bot, db, settings, t, staff, UUID(earlier))


async def _is_current(
    callback: CallbackQuery, pressed: FormStep, state: FSMContext, t: Translate
) -> bool:
    """Whether the button belongs to the question that is open; says so where it does not."""
    if (await state.get_data()).get("step") == pressed.step:
        return True
    await acknowledge(callback, t.plain("bot-button-old"))
    return False


def _current(data: dict[str, Any]) -> Step:
    form: Form = data["form"]
    return forms.find_step(form, data["step"]) or forms.steps(form)[0]


async def _take(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    t: Translate,
    text: str,
) -> None:
    data = await state.get_data()
    step = _current(data)
    async with db.connection() as connection:
        scale = await ledger.currency_scale(connection, settings.currency) or 0
    try:
        data["form"] = forms.answer(data["form"], step, text, settings.currency, scale)
    except Refused as refusal:
        await show(event, bot, t(refusal.message_id, **refusal.values), _buttons(t, step, data))
        return
    await _go_on(event, bot, settings, state, t, data, step)


async def _go_on(
    event: Message | CallbackQuery,
    bot: Bot,
    settings: Settings,
    state: FSMContext,
    t: Translate,
    data: dict[str, Any],
    answered: Step,
) -> None:
    following = forms.step_after(data["form"], answered.name)
    if data.pop("is_correction", False) or following is None:
        await state.set_data(data)
        await _show_review(event, bot, settings, state, t, data)
        return
    await state.set_data(data)
    await _ask(event, bot, settings, state, t, following)


async def _ask(
    event: Message | CallbackQuery,
    bot: Bot,
    settings: Settings,
    state: FSMContext,
    t: Translate,
    step: Step,
    *,
    is_correction: bool = False,
) -> None:
    data = await state.update_data(step=step.name)
    await state.set_state(Making.asking)
    text = t(
        f"bot-form-ask-{step.kind}", language_name=_language(t, step), currency=settings.currency
    )
    if step.name in data["form"]:
        value = _value(t, settings, step, data["form"][step.name])
        text = Html(f"{text}\n\n{t('bot-form-current', value=value)}")
    await show(event, bot, text, _buttons(t, step, data | {"is_correction": is_correction}))


def _buttons(t: Translate, step: Step, data: dict[str, Any]) -> InlineKeyboardMarkup:
    choices = [
        button(
            t.plain(f"bot-form-choice-{step.kind}", value=_variant(choice)),
            FormStep(action="pick", step=step.name, value=choice),
        )
        for choice in step.choices
    ]
    moves: list[InlineKeyboardButton] = []
    if data.get("is_correction"):
        moves.append(button(t.plain("bot-button-back"), FormStep(action="review")))
    elif forms.step_before(data["form"], step.name) is not None:
        moves.append(button(t.plain("bot-button-back"), FormStep(action="back", step=step.name)))
    if step.is_optional:
        moves.append(button(t.plain("bot-button-skip"), FormStep(action="skip", step=step.name)))
    return rows(choices, moves, [button(t.plain("bot-button-cancel"), FormStep(action="stop"))])


def _variant(choice: str) -> str:
    """Fluent's variants are named by identifiers, and those begin with a letter."""
    return f"t{choice}" if choice[0].isdigit() else choice


async def _show_review(
    event: Message | CallbackQuery,
    bot: Bot,
    settings: Settings,
    state: FSMContext,
    t: Translate,
    data: dict[str, Any],
) -> None:
    await state.update_data(step="", is_correction=False)
    await state.set_state(Making.review)
    form: Form = data["form"]
    every = forms.steps(form)
    lines = [
        t("bot-form-line", field=_field(t, step), value=_value(t, settings, step, form[step.name]))
        for step in every
        if step.name in form
    ]
    edits = [button(_field(t, step), FormStep(action="edit", step=step.name)) for step in every]
    pairs = [edits[place : place + 2] for place in range(0, len(edits), 2)]
    save = "bot-button-save" if data.get("lottery_id") else "bot-button-save-draft"
    keyboard = rows(
        [button(t.plain("bot-button-publish"), FormStep(action="publish"))],
        [button(t.plain(save), FormStep(action="save"))],
        *pairs,
        [button(t.plain("bot-button-cancel"), FormStep(action="stop"))],
    )
    await show(event, bot, t("bot-form-review", lines=Html("\n".join(lines))), keyboard)


def _field(t: Translate, step: Step) -> str:
    return t.plain(f"bot-form-field-{step.kind}", language_name=_language(t, step))


def _language(t: Translate, step: Step) -> str:
    return t.texts.get(step.language, "bot-language-name") if step.language else ""


def _value(t: Translate, settings: Settings, step: Step, value: str | int) -> str:
    match step.kind:
        case "price" | "prize-value":
            return money(str(value), settings.currency)
        case "prize-type":
            return t.plain("bot-form-choice-prize-type", value=str(value))
        case "duration":
            return _span(t, int(value))
        case _:
            return shortened(str(value), MAX_VALUE_LENGTH)


def _span(t: Translate, seconds: int) -> str:
    minutes = seconds // 60
    days, hours = divmod(minutes // 60, 24)
    return t.plain("bot-form-span", days=days, hours=hours, minutes=minutes % 60)
