"""One object for everything that a handler of a private chat works with."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from html import escape
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.fsm.context import FSMContext
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardMarkup,
    Message,
    TelegramObject,
)

from bot.kit import screens
from bot.texts import Translate
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.lotteries.actions import LotteryRules
from luckymart.pictures.actions import Pictures
from luckymart.purchases.office import TicketOffice
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff
from luckymart.users.actions import User


@dataclass(frozen=True, slots=True)
class Services:
    """What the process gives the bot, the same for every update."""

    db: Database
    settings: Settings
    texts: Texts
    office: TicketOffice
    rules: LotteryRules
    pictures: Pictures


@dataclass(slots=True)
class Chat:
    """One update of one known person: who wrote or pressed what, and how to answer.

    `bot/middlewares.py` makes it. A handler is `async def handler(chat: Chat, …)`.
    """

    event: Message | CallbackQuery
    bot: Bot
    services: Services
    state: FSMContext
    user: User
    t: Translate
    again: Callable[[Message | CallbackQuery], Awaitable[Any]]
    """Handle an earlier event of this person once more."""
    is_acknowledged: bool = False
    is_repeated: bool = False
    """This is such an event: Telegram has had the answer to its button."""

    @property
    def db(self) -> Database:
        return self.services.db

    @property
    def settings(self) -> Settings:
        return self.services.settings

    @property
    def pictures(self) -> Pictures:
        return self.services.pictures

    @property
    def text(self) -> str:
        """What the person wrote, without the spaces around it; empty for a button."""
        return ((isinstance(self.event, Message) and self.event.text) or "").strip()

    async def staff(self, permission: str) -> Staff:
        """For a step that only reads or asks. Raises PermissionDenied."""
        async with self.db.connection() as connection:
            staff = await staff_actions.load(connection, self.user.id)
        staff.require(permission)
        return staff

    async def show(
        self,
        text: str,
        keyboard: InlineKeyboardMarkup | None = None,
        *,
        picture: str | None = None,
    ) -> None:
        """A new message for a message, in place of the button's message for a button.

        `picture`: an address that Telegram fetches by itself and shows above the text, if it can.
        """
        await screens.put(self.event, self.bot, text, keyboard, picture=picture)
        await self.acknowledge()

    async def say(self, text: str, keyboard: InlineKeyboardMarkup | None = None) -> Message:
        """Always a new message."""
        return await self.bot.send_message(
            self.user.telegram_id,
            text,
            reply_markup=keyboard,
            link_preview_options=screens.NO_PREVIEW,
        )

    async def send_photo(
        self, photo: BufferedInputFile, text: str, keyboard: InlineKeyboardMarkup | None
    ) -> None:
        """A picture and its card: one message where the card fits under the picture."""
        fits = screens.visible_length(text) <= screens.MAX_CAPTION_LENGTH
        await self.bot.send_photo(
            self.user.telegram_id,
            photo,
            caption=text if fits else None,
            reply_markup=keyboard if fits else None,
        )
        if not fits:
            await self.say(text, keyboard)

    async def acknowledge(self, text: str | None = None, *, alert: bool = False) -> None:
        """End the waiting of the button that was pressed, once; nothing for a message."""
        if self.is_repeated:
            if text:
                await self.say(escape(text))
        elif isinstance(self.event, CallbackQuery) and not self.is_acknowledged:
            self.is_acknowledged = True
            await screens.acknowledge(self.event, text, alert=alert)

    async def remove_buttons(self) -> None:
        """Leave the message of the button as a record, with nothing left to press."""
        if isinstance(self.event, CallbackQuery):
            await screens.remove_buttons(self.event)

    async def delete_message(self) -> None:
        """Take what the person wrote out of the chat: a code, a key."""
        if isinstance(self.event, Message):
            await screens.delete(self.bot, self.event.chat.id, self.event.message_id)


class GiveChat(BaseMiddleware):
    """Call a handler that takes `chat` with it, where aiogram would give the bare event."""

    async def __call__(
        self,
        handler: Callable[[Any, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        if "chat" not in data["handler"].params:
            return await handler(event, data)
        return await handler(data.pop("chat"), data)
