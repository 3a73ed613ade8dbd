"""Whom a broadcast goes to: rules switched one by one, and how many people that is."""

from typing import Any, Final
from uuid import UUID

from aiogram import F, Router
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.broadcasts.buttons import DAYS, ROLES, AudienceStep, BroadcastStep
from bot.broadcasts.cards import LANGUAGES, describe_audience
from bot.kit import running
from bot.kit.amounts import read_amount
from bot.kit.buttons import WALLET_LETTERS, WALLET_TYPES, button, read_id, rows, short_id
from bot.kit.chat import Chat
from bot.kit.dialogs import Answers, Dialog, Question, Screen
from bot.lotteries.cards import title_of
from bot.texts import Html, Translate, shortened
from bot.wallets.balance import wallet_name
from luckymart.broadcasts import actions as broadcasts
from luckymart.broadcasts.models import Broadcast
from luckymart.kit.database import Tx
from luckymart.kit.money import WalletType
from luckymart.lotteries import actions as lotteries
from luckymart.staff import actions as staff_actions

LOTTERIES_A_SCREEN: Final = 8
MAX_BUTTON_LENGTH: Final = 40
RULES: Final = ("languages", "active_within_days", "lottery_id", "balance", "role")


def routes() -> Router:
    router = Router(name="broadcasts.audience")
    router.callback_query.register(show_rules, BroadcastStep.filter(F.action == "who"))
    router.callback_query.register(pick_lottery, AudienceStep.filter(F.rule == "lotteries"))
    router.callback_query.register(pick_wallet, AudienceStep.filter(F.rule == "wallets"))
    router.callback_query.register(begin_amount, AudienceStep.filter(F.rule == "wallet"))
    router.callback_query.register(switch, AudienceStep.filter())
    return router


async def show_rules(chat: Chat, callback_data: BroadcastStep) -> None:
    await _show_rules(chat, callback_data.broadcast)


async def _show_rules(chat: Chat, draft_id: UUID) -> None:
    await chat.staff(broadcasts.WRITE)
    async with chat.db.connection() as connection:
        draft = await broadcasts.get(connection, draft_id)
    await _show(chat, draft)


async def switch(chat: Chat, callback_data: AudienceStep) -> None:
    """The button says what the rule will be, not that it changes: two presses are as one."""
    async with chat.db.transaction() as tx:
        staff = await staff_actions.load(tx, chat.user.id)
        draft = await broadcasts.change_audience(
            tx, staff, callback_data.broadcast, _changes(callback_data)
        )
    await _show(chat, draft)


async def pick_lottery(chat: Chat, callback_data: AudienceStep) -> None:
    t, staff = chat.t, await chat.staff(broadcasts.WRITE)
    async with chat.db.connection() as connection:
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
    await chat.show(t("bot-broadcast-pick-lottery"), rows(*choices, _ways_back(t, no_matter)))


async def pick_wallet(chat: Chat, callback_data: AudienceStep) -> None:
    t, draft_id = chat.t, callback_data.broadcast
    await chat.staff(broadcasts.WRITE)
    choices = [
        button(wallet_name(t, kind), AudienceStep(rule="wallet", broadcast=draft_id, value=letter))
        for kind, letter in WALLET_LETTERS.items()
    ]
    no_matter = AudienceStep(rule="balance", broadcast=draft_id)
    await chat.show(t("bot-broadcast-pick-wallet"), rows(choices, _ways_back(t, no_matter)))


def _ways_back(t: Translate, no_matter: AudienceStep) -> list[InlineKeyboardButton]:
    back = BroadcastStep(action="who", broadcast=no_matter.broadcast)
    return [
        button(t.plain("bot-button-broadcast-any"), no_matter),
        button(t.plain("bot-button-back"), back),
    ]


# ------------------------------------------------------------ more than an amount


async def begin_amount(chat: Chat, callback_data: AudienceStep) -> None:
    kind = {str(letter): kind for letter, kind in WALLET_TYPES.items()}[callback_data.value]
    known = {"broadcast": str(callback_data.broadcast), "wallet": kind.value}
    await running.begin(chat, BALANCE, known)


async def _ask_amount(chat: Chat, answers: Answers) -> Screen:
    wallet = wallet_name(chat.t, WalletType(answers["wallet"]))
    currency = chat.settings.currency
    return Screen(chat.t("bot-broadcast-ask-amount", wallet=wallet, currency=currency))


async def _amount(chat: Chat, _: Answers, text: str) -> str:
    return str(read_amount(chat, text, chat.settings.currency, chat.t("bot-broadcast-bad-amount")))


async def _set_balance(chat: Chat, tx: Tx, answers: Answers) -> str:
    staff = await staff_actions.load(tx, chat.user.id)
    balance = {
        "wallet_type": answers["wallet"],
        "currency": chat.settings.currency,
        "above": answers["amount"],
    }
    await broadcasts.change_audience(tx, staff, UUID(answers["broadcast"]), {"balance": balance})
    return ""


async def _show_done(chat: Chat, answers: Answers, _: str) -> None:
    await _back(chat, answers)


async def _back(chat: Chat, answers: Answers) -> None:
    await _show_rules(chat, UUID(answers["broadcast"]))


BALANCE: Final = Dialog(
    name="broadcast-balance",
    permission=broadcasts.WRITE,
    questions=(Question(name="amount", ask=_ask_amount, parse=_amount),),
    act=_set_balance,
    done=_show_done,
    back=_back,
)


# ------------------------------------------------------------ the rules on the screen


def _changes(step: AudienceStep) -> dict[str, Any]:
    """An empty value takes the rule away."""
    value = step.value or None
    match step.rule:
        case "languages":
            return {"languages": value and [one for one in value.split(",") if one]}
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


async def _show(chat: Chat, draft: Broadcast) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        counted = await broadcasts.count(connection, draft.audience)
        rules = await describe_audience(connection, t, draft.audience)
    text = t(
        "bot-broadcast-audience",
        rules=Html("\n".join(f"• {rule}" for rule in rules)),
        count=counted.total,
    )
    await chat.show(text, _keyboard(t, draft))


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
