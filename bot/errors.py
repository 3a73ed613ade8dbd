"""What people read when something does not work: in their language, nothing of our insides."""

import secrets
from contextlib import suppress

import structlog
from aiogram import Bot, Dispatcher
from aiogram.enums import ChatType
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import ErrorEvent, Update

from bot.texts import MAX_ALERT_LENGTH, Translate, shortened
from luckymart.kit.database import Database
from luckymart.kit.errors import DomainError
from luckymart.kit.texts import DEFAULT_LANGUAGE, Texts
from luckymart.notifications import words as notification_words
from luckymart.users import actions as users

log = structlog.get_logger(__name__)


def register(dispatcher: Dispatcher) -> None:
    dispatcher.errors.register(answer_error)


async def answer_error(
    event: ErrorEvent, bot: Bot, db: Database, texts: Texts, t: Translate | None = None
) -> None:
    """The one handler of everything that handlers raise."""
    error, update = event.exception, event.update
    words = t or Translate(texts, DEFAULT_LANGUAGE)
    if isinstance(error, DomainError):
        await _tell(bot, update, explain(words, error))
    elif isinstance(error, TelegramForbiddenError):
        await _remember_block(db, update)
    elif isinstance(error, TelegramBadRequest) and (_is_harmless(error) or _is_in_group(update)):
        log.info("telegram_refused", update_id=update.update_id, message=error.message)
    elif isinstance(error, TelegramMigrateToChat):
        log.info("group_moved", chat_id=error.migrate_to_chat_id)
    elif isinstance(error, TelegramRetryAfter | TelegramNetworkError | TelegramServerError):
        # Nothing can be said while Telegram does not listen; pressing again shows what was done.
        log.warning("telegram_unavailable", update_id=update.update_id, error=type(error).__name__)
    else:
        reference = secrets.token_hex(4)
        log.error("update_failed", reference=reference, update_id=update.update_id, exc_info=error)
        await _tell(bot, update, words.plain("bot-error", reference=reference))


def explain(t: Translate, error: DomainError) -> str:
    """Plain text of a refusal."""
    return notification_words.explain(t.texts, t.language, error)


async def _tell(bot: Bot, update: Update, text: str) -> None:
    with suppress(TelegramAPIError):
        if update.callback_query is not None:
            await bot.answer_callback_query(
                update.callback_query.id, text=shortened(text, MAX_ALERT_LENGTH), show_alert=True
            )
        elif update.message is not None:
            await bot.send_message(update.message.chat.id, text, parse_mode=None)


async def _remember_block(db: Database, update: Update) -> None:
    """Of a private chat only: that a group shut the bot out says nothing of who spoke there."""
    message = update.message
    person = message.from_user if message and message.chat.type == ChatType.PRIVATE else None
    person = update.callback_query.from_user if update.callback_query else person
    if person is not None:
        async with db.transaction() as tx:
            await users.set_bot_reach(tx, person.id, "BLOCKED")


def _is_in_group(update: Update) -> bool:
    """Where the bot is muted, or the topic is closed, it has nothing to say of that either."""
    message = update.message
    return message is not None and message.chat.type != ChatType.PRIVATE


def _is_harmless(error: TelegramBadRequest) -> bool:
    """The screen shows it already, or the button is older than Telegram's memory of it."""
    message = error.message.lower()
    return "not modified" in message or "query is too old" in message or "query_id" in message
