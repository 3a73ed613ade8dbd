"""Whom a broadcast goes to: rules switched one by one, and how many people that is."""

from typing import Any, Final
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.broadcasts.buttons import AudienceStep, BroadcastStep
from bot.broadcasts.cards import LANGUAGES, describe_audience
from bot.broadcasts.compose import Composing, not_a_command
from bot.kit.buttons import WALLET_LETTERS, WALLET_TYPES, Wallet, button, read_id, rows, short_id
from bot.kit.screens import show
from bot.lotteries.cards import title_of
from bot.staff import load_staff
from bot.texts import Html, Translate, shortened
from bot.wallets.balance import wallet_name
from luckymart.broadcasts import actions as broadcasts
from luckymart.broadcasts.models import Broadcast
from luckymart.kit.database import Database
from luckymart.kit.errors import ValidationError
from luckymart.kit.settings import Settings
from luckymart.kit.typed import read_amount
from luckymart.lotteries import actions as lotteries
from luckymart.staff import actions as staff_actions
from luckymart.users.actions import User

DAYS: Final = (1, 7, 30, 90)
ROLES: Final = ("owner", "finance", "content", "support", "viewer")
LOTTERIES_A_SCREEN: Final = 8
MAX_BUTTON_LENGTH: Final = 40
RULES: Final = ("languages", "active_within_days", "lottery_id", "balance", "role")


def routes() -> Router:
    router = Router(name="broadcasts.audience")
    router.callback_query.register(show_rules, BroadcastStep.filter(F.action == "who"))
    router.callback_query.register(pick_lottery, AudienceStep.filter(F.rule == "lotteries"))
    router.callback_query.register(pick_wallet, AudienceStep.filter(F.rule == "wallets"))
    router.callback_query.register(ask_amount, AudienceStep.filter(F.rule == "wallet"))
    router.callback_query.register(switch, AudienceStep.filter())
    router.message.register(take_amount, StateFilter(Composing.amount), F.text, not_a_command)
    return router


async def show_rules(
    callback: CallbackQuery,
    callback_data: BroadcastStep,
    bot: Bot,
    db: Database,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, broadcasts.WRITE)
    await state.clear()
    async with db.connection() as connection:
        draft = await broadcasts.get(connection, callback_data.broadcast)
    await _show(callback, bot, db, t, draft)


async def switch(
    callback: CallbackQuery,
    callback_data: AudienceStep,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    """The button says what the rule will be, not that it changes: two presses are as one."""
    draft = await _change(db, user, callback_data.broadcast, _changes(callback_data))
    await _show(callback, bot, db, t, draft)


async def pick_lottery(
    callback: CallbackQuery,
    callback_data: AudienceStep,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    staff = await load_staff(db, user.id, broadcasts.WRITE)
    async with db.connection() as connection:
        page = await lotteries.list_all(connection, staff, (), LOTTERIES_A_SCREEN, None)
    draft_id = callback_data.broadcast
    choices = [
        [
            button(
                shortened(f"#{lottery.period} {title_of(t, lottery)}", MAX_BUTTON_LENGTH),
                AudienceStep(rule="lottery", broadcast=draft_id, value=short_id(lottery.id)),
            )
        ]
        for lottery in page.items
    ]
    no_matter = AudienceStep(rule="lottery", broadcast=draft_id)
    keyboard = rows(
        *choices, [button(t.plain("bot-button-broadcast-any"), no_matter), _back(t, draft_id)]
    )
    await show(callback, bot, t("bot-broadcast-pick-lottery"), keyboard)


async def pick_wallet(
    callback: CallbackQuery,
    callback_data: AudienceStep,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, broadcasts.WRITE)
    draft_id = callback_data.broadcast
    choices = [
        button(wallet_name(t, kind), AudienceStep(rule="wallet", broadcast=draft_id, value=letter))
        for kind, letter in WALLET_LETTERS.items()
    ]
    no_matter = AudienceStep(rule="balance", broadcast=draft_id)
    keyboard = rows(
        choices, [button(t.plain("bot-button-broadcast-any"), no_matter), _back(t, draft_id)]
    )
    await show(callback, bot, t("bot-broadcast-pick-wallet"), keyboard)


async def ask_amount(
    callback: CallbackQuery,
    callback_data: AudienceStep,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    await load_staff(db, user.id, broadcasts.WRITE)
    letters: dict[str, Wallet] = {letter: letter for letter in WALLET_TYPES}
    kind = WALLET_TYPES[letters[callback_data.value]]
    await state.set_state(Composing.amount)
    await state.set_data({"broadcast": str(callback_data.broadcast), "wallet": kind.value})
    text = t("bot-broadcast-ask-amount", wallet=wallet_name(t, kind), currency=settings.currency)
    await show(callback, bot, text, rows([_back(t, callback_data.broadcast)]))


async def take_amount(
    message: Message,
    bot: Bot,
    db: Database,
    settings: Settings,
    state: FSMContext,
    user: User,
    t: Translate,
) -> None:
    data = await state.get_data()
    balance = {"wallet_type": data["wallet"], "currency": settings.currency}
    try:
        balance["above"] = read_amount(message.text or "", settings.currency)
        draft = await _change(db, user, UUID(data["broadcast"]), {"balance": balance})
    except (ValueError, ValidationError):
        await show(message, bot, t("bot-broadcast-bad-amount"))
        return
    await state.clear()
    await _show(message, bot, db, t, draft)


async def _change(db: Database, user: User, draft_id: UUID, changes: dict[str, Any]) -> Broadcast:
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, user.id)
        return await broadcasts.change_audience(tx, staff, draft_id, changes)


def _changes(step: AudienceStep) -> dict[str, Any]:
    """An empty value takes the rule away."""
    value = step.value or None
    match step.rule:
        case "languages":
            return {"languages": value and value.split(",")}
        case "active":
            return {"active_within_days": value and int(value)}
        case "lottery":
            return {"lottery_id": value and read_id(value)}
        case "balance":
            return {"balance": None}
        case "role":
            return {"role": value}
        case _:
            return dict.fromkeys(RULES)


async def _show(
    event: Message | CallbackQuery, bot: Bot, db: Database, t: Translate, draft: Broadcast
) -> None:
    async with db.connection() as connection:
        counted = await broadcasts.count(connection, draft.audience)
        rules = await describe_audience(connection, t, draft.audience)
    text = t(
        "bot-broadcast-audience",
        rules=Html("\n".join(f"• {rule}" for rule in rules)),
        count=counted.total,
    )
    await show(event, bot, text, _keyboard(t, draft))


def _keyboard(t: Translate, draft: Broadcast) -> InlineKeyboardMarkup:
    audience = draft.audience

    def choice(label: str, rule: Any, value: str, chosen: bool) -> InlineKeyboardButton:
        data = AudienceStep(rule=rule, broadcast=draft.id, value=value)
        return button(f"✅ {label}" if chosen else label, data)

    chosen = list(audience.languages or [])
    languages = []
    for language in LANGUAGES:
        others = [one for one in chosen if one != language]
        wanted = others if language in chosen else [*others, language]
        languages.append(
            choice(language.upper(), "languages", ",".join(wanted), language in chosen)
        )
    days = [
        choice(
            t.plain("bot-button-broadcast-days", days=count),
            "active",
            "" if audience.active_within_days == count else str(count),
            audience.active_within_days == count,
        )
        for count in DAYS
    ]
    roles = [
        choice(role, "role", "" if audience.role == role else role, audience.role == role)
        for role in ROLES
    ]
    return rows(
        languages,
        days,
        [
            choice(
                t.plain("bot-button-broadcast-lottery"),
                "lotteries",
                "",
                audience.lottery_id is not None,
            ),
            choice(
                t.plain("bot-button-broadcast-balance"),
                "wallets",
                "",
                audience.balance is not None,
            ),
        ],
        roles[:3],
        roles[3:],
        [
            choice(t.plain("bot-button-broadcast-everybody"), "all", "", False),
            button(t.plain("bot-button-back"), BroadcastStep(action="card", broadcast=draft.id)),
        ],
    )


def _back(t: Translate, draft_id: UUID) -> InlineKeyboardButton:
    return button(t.plain("bot-button-back"), BroadcastStep(action="who", broadcast=draft_id))
