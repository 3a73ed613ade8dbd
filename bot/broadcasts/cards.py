"""A broadcast on the screen: a draft with what can be done to it, or how it goes."""

from html import escape
from typing import Any, Final, get_args
from uuid import UUID

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.broadcasts.buttons import BroadcastAction, BroadcastPage, BroadcastPart, BroadcastStep
from bot.kit.buttons import button, rows
from bot.kit.chat import Chat
from bot.lotteries.cards import title_of
from bot.texts import Html, Translate, money, shortened
from bot.wallets.balance import wallet_name
from luckymart.broadcasts import actions as broadcasts
from luckymart.broadcasts.audience import Audience
from luckymart.broadcasts.content import Content, Language, Variant
from luckymart.broadcasts.markup import visible_text
from luckymart.broadcasts.models import Broadcast
from luckymart.broadcasts.words import progress_text
from luckymart.kit.database import Connection
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.errors import LotteryNotFound

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
MEDIA: Final = {
    "photo": "🖼",
    "video": "🎬",
    "animation": "🎞",
    "document": "📎",
    "audio": "🎵",
    "voice": "🎙",
}
STATES: Final = {
    "DRAFT": "📝",
    "SCHEDULED": "⏰",
    "SENDING": "📣",
    "PAUSED": "⏸",
    "DONE": "✅",
    "CANCELLED": "✖️",
}
STEERED: Final = ("SCHEDULED", "SENDING", "PAUSED", "DONE", "CANCELLED")
EXCERPT: Final = 80


async def show_card(chat: Chat, broadcast: Broadcast) -> None:
    text, keyboard = await card(chat, broadcast)
    await chat.show(text, keyboard)


async def card(chat: Chat, broadcast: Broadcast) -> tuple[Html, InlineKeyboardMarkup | None]:
    """A draft to be worked on, anything else with how it goes."""
    t, staff = chat.t, await chat.staff(broadcasts.READ)
    may_write = broadcasts.WRITE in staff.permissions
    async with chat.db.connection() as connection:
        rules = Html(" · ".join(await describe_audience(connection, t, broadcast.audience)))
        counted = await broadcasts.count(connection, broadcast.audience)
    content = Html(describe_content(t, broadcast.content))
    if broadcast.status == "DRAFT":
        text = t("bot-broadcast-card", content=content, audience=rules, count=counted.total)
        return text, draft_keyboard(t, broadcast) if may_write else None
    progress = escape(progress_text(t.texts, t.language, broadcast), quote=False)
    text = Html(f"{progress}\n\n{content}\n\n👥 {rules}")
    return text, card_keyboard(t, broadcast, may_write)


def describe_content(t: Translate, content: Content) -> str:
    """HTML: a line a language."""
    lines = []
    for language, variant in content.variants.items():
        parts = [escape(_excerpt(variant), quote=False)]
        if language == content.default_language and len(content.variants) < len(LANGUAGES):
            parts.append(f"<i>({t('bot-broadcast-default')})</i>")
        if count := sum(len(line) for line in variant.buttons):
            parts.append(f"<i>({t('bot-broadcast-buttons-count', count=count)})</i>")
        lines.append(f"<b>{language_name(t, language)}</b>: {' '.join(parts)}")
    return "\n".join(lines)


def _excerpt(variant: Variant) -> str:
    sign = MEDIA[variant.media.kind] if variant.media else ""
    return f"{sign} {shortened(visible_text(variant.text), EXCERPT)}".strip()


async def describe_audience(connection: Connection, t: Translate, audience: Audience) -> list[Html]:
    """HTML: a line a rule."""
    lines = []
    if audience.languages is not None:
        names = ", ".join(language_name(t, one) for one in audience.languages)
        lines.append(t("bot-broadcast-rule-languages", languages=names))
    if audience.active_within_days is not None:
        lines.append(t("bot-broadcast-rule-active", days=audience.active_within_days))
    if audience.lottery_id is not None:
        title = await _title(connection, t, audience.lottery_id)
        lines.append(t("bot-broadcast-rule-lottery", title=title))
    if (balance := audience.balance) is not None:
        lines.append(
            t(
                "bot-broadcast-rule-balance",
                wallet=wallet_name(t, balance.wallet_type),
                amount=money(balance.above, balance.currency),
            )
        )
    if audience.role is not None:
        lines.append(t("bot-broadcast-rule-role", role=audience.role))
    return lines or [t("bot-broadcast-rule-everybody")]


async def _title(connection: Connection, t: Translate, lottery_id: UUID) -> str:
    try:
        return title_of(t, await lotteries.get(connection, lottery_id))
    except LotteryNotFound:
        return str(lottery_id)


def language_name(t: Translate, language: str) -> str:
    return t.texts.get(language, "bot-language-name")


def draft_keyboard(t: Translate, broadcast: Broadcast) -> InlineKeyboardMarkup:
    def step(label: str, action: BroadcastAction) -> InlineKeyboardButton:
        return button(t.plain(label), BroadcastStep(action=action, broadcast=broadcast.id))

    present = broadcast.content.variants
    says = [
        button(
            f"{'✏️' if language in present else '➕'} {language.upper()}",
            BroadcastPart(part="say", broadcast=broadcast.id, language=language),
        )
        for language in LANGUAGES
    ]
    buttons = [
        button(
            f"🔗 {language.upper()}",
            BroadcastPart(part="buttons", broadcast=broadcast.id, language=language),
        )
        for language in present
    ]
    return rows(
        says,
        buttons,
        [
            step("bot-button-broadcast-audience", "who"),
            step("bot-button-broadcast-preview", "preview"),
        ],
        [step("bot-button-broadcast-send", "ask"), step("bot-button-broadcast-later", "later")],
        [step("bot-button-discard", "discard")],
    )


def steering(t: Translate, broadcast_id: UUID, status: str) -> InlineKeyboardMarkup:
    """What can be done to it in a state."""

    def step(action: BroadcastAction) -> InlineKeyboardButton:
        label = t.plain(f"bot-button-broadcast-{action}")
        return button(label, BroadcastStep(action=action, broadcast=broadcast_id))

    by_state: dict[str, tuple[BroadcastAction, ...]] = {
        "SCHEDULED": ("cancel",),
        "SENDING": ("pause", "cancel"),
        "PAUSED": ("resume", "cancel"),
    }
    return rows([step(action) for action in by_state.get(status, ("failures",))])


def markups(t: Translate, broadcast_id: UUID) -> dict[str, Any]:
    """For the message that the jobs edit: they do not know the bot's buttons."""
    return {
        status: steering(t, broadcast_id, status).model_dump(mode="json", exclude_none=True)
        for status in STEERED
    }


def card_keyboard(t: Translate, broadcast: Broadcast, may_write: bool) -> InlineKeyboardMarkup:
    lines = steering(t, broadcast.id, broadcast.status).inline_keyboard
    refresh = BroadcastStep(action="card", broadcast=broadcast.id)
    retry = BroadcastStep(action="retry", broadcast=broadcast.id)
    may_retry = may_write and broadcast.status == "DONE" and broadcast.failed
    return rows(
        *(lines if may_write or broadcast.status in ("DONE", "CANCELLED") else []),
        [button(t.plain("bot-button-broadcast-retry"), retry)] if may_retry else [],
        [
            button(t.plain("bot-button-broadcast-refresh"), refresh),
            button(t.plain("bot-button-broadcast-all"), BroadcastPage()),
        ],
    )
