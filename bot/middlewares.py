"""What happens around every update: a second delivery is ignored, and the person is known."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from aiogram import BaseMiddleware
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Message, TelegramObject, Update
from aiogram.types import User as TelegramUser

from bot.kit.chat import Chat, Services
from bot.kit.commands import command_in
from bot.texts import Translate
from luckymart.dialogs import actions as dialogs
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Database
from luckymart.kit.texts import pick_language
from luckymart.users import actions as users
from luckymart.users.actions import User
from luckymart.users.errors import UserBanned

SEEN_AGAIN_AFTER: Final = timedelta(hours=1)

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


def is_payment(event: Update) -> bool:
    """Money that Telegram has taken or given back: true whoever it is from, and whatever else."""
    message = event.message
    return message is not None and bool(message.successful_payment or message.refunded_payment)


class OncePerUpdate(BaseMiddleware):
    """Telegram delivers an update again when it is not sure of the first time.

    The update is remembered after it was handled, not before: a crash in between leaves it to be
    delivered and handled again, so no command is lost. What the crash left done is not done twice,
    because every money command carries an idempotency key. Two deliveries at the same time wait for
    each other in the dispatcher's isolation of each person's events.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Update)
        if is_payment(event):  # taken in once by its charge, and tried again where it fails
            return await handler(event, data)
        async with self._db.connection() as connection:
            if await dialogs.was_handled(connection, event.update_id):
                return None
        try:
            result = await handler(event, data)
        except Exception:
            # The person will be told of the error, so the update is done with.
            await self._remember(event)
            raise
        await self._remember(event)
        return result

    async def _remember(self, event: Update) -> None:
        async with self._db.connection() as connection:
            await dialogs.remember(connection, event.update_id)


class KnownPerson(BaseMiddleware):
    """Give handlers `t`, the person's words, and in private chats `user` and `chat`.

    Raises UserBanned. Registers a person seen for the first time, changes of their name, and that
    the bot reaches them.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._db = services.db
        self._texts = services.texts

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Update)
        person: TelegramUser | None = data.get("event_from_user")
        chat = data.get("event_chat")
        if person is None or (person.is_bot and not _speaks_for_a_chat(event)):
            if is_payment(event):  # whose it is, its chat says
                return await handler(event, data)
            return None
        data["t"] = Translate(self._texts, pick_language(person.language_code))
        # The bot cannot message inline-query users and has no row for them.
        elsewhere = event.my_chat_member is not None or event.inline_query is not None
        if (chat is None or chat.type == ChatType.PRIVATE) and not elsewhere:
            user = await self._find(person, _start_param(event))
            data["user"] = user
            data["t"] = Translate(self._texts, user.language_code)
            if user.status == "BANNED" and not is_payment(event):
                raise UserBanned(reason=user.ban_reason)
            said = event.message or event.callback_query
            if said is not None:
                data["chat"] = self._chat(handler, event, said, data)
        return await handler(event, data)

    def _chat(
        self, handler: Handler, event: Update, said: Message | CallbackQuery, data: dict[str, Any]
    ) -> Chat:
        async def again(earlier: Message | CallbackQuery) -> Any:
            kind = "message" if isinstance(earlier, Message) else "callback_query"
            values = {
                "chat": replace(chat, event=earlier, is_repeated=True),
                "raw_state": await chat.state.get_state(),
            }
            update = Update.model_validate({"update_id": event.update_id, kind: earlier})
            return await handler(update, data | values)

        user, bot, state, t = data["user"], data["bot"], data["state"], data["t"]
        chat = Chat(said, bot, self._services, state, user, t, again)
        return chat

    async def _find(self, person: TelegramUser, start_param: str | None) -> User:
        profile = users.Profile(
            telegram_id=person.id,
            first_name=person.first_name,
            last_name=person.last_name,
            username=person.username,
            language_code=person.language_code,
        )
        async with self._db.connection() as connection:
            user = await users.get_by_telegram_id(connection, person.id)
        if user is not None and (user.status == "BANNED" or not _is_news(user, profile)):
            return user
        async with self._db.transaction() as tx:
            rules = users.UserRules.of(self._services.settings)
            return await users.register(tx, rules, profile, start_param, reachable=True)


def _speaks_for_a_chat(event: Update) -> bool:
    """An anonymous administrator, or a channel in its group: Telegram puts a bot in their place."""
    return event.message is not None and event.message.sender_chat is not None


def _is_news(user: User, profile: users.Profile) -> bool:
    """Also that the person is here at all, once in a while: broadcasts ask who is active."""
    if user.last_active_at is None or utc_now() - user.last_active_at > SEEN_AGAIN_AFTER:
        return True
    return (user.first_name, user.last_name, user.telegram_username, user.bot_reach) != (
        profile.first_name,
        profile.last_name,
        profile.username,
        "REACHABLE",
    )


def _start_param(event: Update) -> str | None:
    """What follows /start in the message, as Telegram appends it for t.me/<bot>?start=… links."""
    text = (event.message and event.message.text) or ""
    words = text.split(maxsplit=1)
    return words[1] if len(words) == 2 and command_in(text) == "start" else None
