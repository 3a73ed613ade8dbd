"""A recording Telegram: real updates in, real Bot API calls out, checked against Telegram's limits.

Every call of the bot is checked as Telegram would check it (sizes, tags, buttons), so every test of
a dialog tests those too.
"""

import itertools
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any, Final, TypeAlias, TypeVar
from urllib.parse import urlsplit

from aiogram import Bot, Dispatcher
from aiogram.client.default import Default, DefaultBotProperties
from aiogram.client.session.base import BaseSession
from aiogram.enums import ChatType, ParseMode
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageCaption,
    EditMessageReplyMarkup,
    EditMessageText,
    GetFile,
    GetMe,
    SendDocument,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType
from aiogram.types import (
    CallbackQuery,
    Chat,
    ChatMemberBanned,
    ChatMemberMember,
    ChatMemberUnion,
    ChatMemberUpdated,
    File,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    MessageEntity,
    PhotoSize,
    PreCheckoutQuery,
    RefundedPayment,
    SuccessfulPayment,
    Update,
    User,
)

from tests.support.settings import BOT_ID, BOT_TOKEN

BOT_USERNAME: Final = "luckymart_test_bot"
MAX_TEXT: Final = 4096
MAX_ALERT: Final = 200
MAX_CALLBACK_DATA: Final = 64
ALLOWED_TAGS: Final = {"b", "i", "u", "s", "a", "code", "pre", "blockquote", "tg-spoiler"}

MAX_CAPTION: Final = 1024
SIZES: Final = [PhotoSize(file_id="f", file_unique_id="u", width=800, height=600)]

Method = TypeVar("Method")
Shown: TypeAlias = SendMessage | EditMessageText | SendPhoto | SendDocument | EditMessageCaption
_ids = itertools.count(1000)


class _Plain(HTMLParser):
    """The text of Telegram's HTML; rejects what Telegram rejects."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED_TAGS, f"Telegram knows no <{tag}>"
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> without a start"
        assert self.open.pop() == tag, f"</{tag}> closes another tag"

    def handle_data(self, data: str) -> None:
        self.text += data


def plain(html: str) -> str:
    """What a person sees of a message in HTML; a no-break space looks like any other."""
    parser = _Plain()
    parser.feed(html)
    parser.close()
    assert not parser.open, f"not closed: {parser.open}"
    return parser.text.replace("\u00a0", " ")


def money_in(language: str, amount: str, currency: str = "TJS") -> str:
    """An amount as a person reads it in the language: `1,234.50 TJS` or `1 234,50 TJS`."""
    group, point = (" ", ",") if language in ("ru", "tg") else (",", ".")
    whole, _, places = amount.partition(".")
    return f"{int(whole):,}".replace(",", group) + f"{point}{places} {currency}"


class RecordingSession(BaseSession):
    """Answers every method as Telegram would, and records the calls."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[TelegramMethod[Any]] = []
        self.screens: dict[tuple[int, int], Shown] = {}
        self.with_photo: set[tuple[int, int]] = set()
        self.failures: list[Exception] = []
        """Raised by the next calls, one each; answers to buttons are exempt."""
        self.file = b""

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        if self.failures and not isinstance(method, AnswerCallbackQuery):
            raise self.failures.pop(0)
        self.calls.append(method)
        result: Any = True
        match method:
            case GetMe():
                result = User(
                    id=BOT_ID,
                    is_bot=True,
                    first_name="Shop",
                    username=BOT_USERNAME,
                    supports_inline_queries=True,
                )
            case SendMessage() | SendPhoto() | SendDocument():
                result = self._show(bot, method, int(method.chat_id), next(_ids))
            case EditMessageText() | EditMessageCaption():
                assert method.chat_id is not None
                assert method.message_id is not None
                result = self._show(bot, method, int(method.chat_id), method.message_id)
            case DeleteMessage():
                self.screens.pop((int(method.chat_id), method.message_id), None)
            case EditMessageReplyMarkup():
                assert method.chat_id is not None
                assert method.message_id is not None
                shown = self.screens[int(method.chat_id), method.message_id]
                self.screens[int(method.chat_id), method.message_id] = shown.model_copy(
                    update={"reply_markup": method.reply_markup}
                )
            case AnswerCallbackQuery():
                assert len(method.text or "") <= MAX_ALERT
            case GetFile():
                result = File(file_id=method.file_id, file_unique_id="u", file_path="photo.jpg")
        return result  # type: ignore[no-any-return]  # each method's own kind of result

    def _show(self, bot: Bot, method: Shown, chat_id: int, message_id: int) -> Message:
        text, limit = words_of(method), MAX_CAPTION
        if isinstance(method, SendMessage | EditMessageText):
            limit = MAX_TEXT
            assert (chat_id, message_id) not in self.with_photo, "a caption is no text"
        else:
            self.with_photo.add((chat_id, message_id))
        mode = method.parse_mode
        is_html = isinstance(mode, Default) or mode == ParseMode.HTML
        shown = plain(text) if is_html else text
        assert 0 < len(shown) <= limit or isinstance(method, SendPhoto | SendDocument)
        markup = method.reply_markup
        if markup is not None:
            assert isinstance(markup, InlineKeyboardMarkup)
            check_keyboard(markup)
        self.screens[chat_id, message_id] = method
        return Message(
            message_id=message_id,
            date=datetime.now(UTC),
            chat=Chat(id=chat_id, type="private"),
            text=shown,
            reply_markup=markup,
        ).as_(bot)

    def calls_of(self, kind: type[Method]) -> list[Method]:
        """The calls of one method, in order."""
        return [call for call in self.calls if isinstance(call, kind)]

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        yield self.file

    async def close(self) -> None:
        return


def words_of(method: Shown) -> str:
    """The text of a message, or its caption."""
    if isinstance(method, SendMessage | EditMessageText):
        return method.text or ""
    return method.caption or ""


def check_keyboard(markup: InlineKeyboardMarkup) -> None:
    for button in itertools.chain.from_iterable(markup.inline_keyboard):
        assert 0 < len(button.text) <= MAX_CALLBACK_DATA, button.text
        if button.callback_data is not None:
            assert 0 < len(button.callback_data.encode()) <= MAX_CALLBACK_DATA
        if button.web_app is not None:
            assert urlsplit(button.web_app.url).scheme in ("http", "https")


def make_recording_bot() -> Bot:
    return Bot(
        BOT_TOKEN,
        session=RecordingSession(),
        default=DefaultBotProperties(parse_mode=ParseMode.HTML),
    )


@dataclass
class Person:
    """Somebody in a private chat with the bot."""

    dispatcher: Dispatcher
    bot: Bot
    id: int
    first_name: str = "Zarina"
    username: str | None = None
    language: str = "en"
    updates: list[Update] = field(default_factory=list)

    @property
    def session(self) -> RecordingSession:
        session = self.bot.session
        assert isinstance(session, RecordingSession)
        return session

    @property
    def user(self) -> User:
        return User(
            id=self.id,
            is_bot=False,
            first_name=self.first_name,
            username=self.username,
            language_code=self.language,
        )

    # ------------------------------------------------------------ doing

    async def send(
        self,
        text: str | None,
        *,
        entities: list[MessageEntity] | None = None,
        photo: bool = False,
        **fields: Any,
    ) -> str:
        """Write to the bot; return the text of its last message."""
        await self.feed(self.message(text, entities=entities, photo=photo, **fields))
        return self.text

    def message(
        self,
        text: str | None,
        *,
        entities: list[MessageEntity] | None = None,
        photo: bool = False,
        **fields: Any,
    ) -> Update:
        message = Message(
            message_id=next(_ids),
            date=datetime.now(UTC),
            chat=Chat(id=self.id, type=ChatType.PRIVATE),
            from_user=self.user,
            text=text,
            entities=entities,
            photo=SIZES if photo else None,
            **fields,
        )
        return Update(update_id=next(_ids), message=message)

    async def press(self, label: str) -> str:
        """Press the button of the last message whose label contains this text."""
        return await self.press_data(self.button(label).callback_data or "")

    async def press_data(self, data: str, *, message_id: int | None = None) -> str:
        await self.feed(self.callback(data, message_id=message_id))
        return self.text

    def callback(self, data: str, *, message_id: int | None = None) -> Update:
        message_id = message_id or self.last_message_id
        has_photo = (self.id, message_id) in self.session.with_photo
        message = Message(
            message_id=message_id,
            date=datetime.now(UTC),
            chat=Chat(id=self.id, type=ChatType.PRIVATE),
            text=None if has_photo else "a screen",
            photo=SIZES if has_photo else None,
        )
        query = CallbackQuery(
            id=str(next(_ids)),
            from_user=self.user,
            chat_instance="1",
            message=message,
            data=data,
        )
        return Update(update_id=next(_ids), callback_query=query)

    async def checkout(self, payload: str, stars: int) -> None:
        """The person presses Pay: Telegram asks the bot."""
        query = PreCheckoutQuery(
            id=str(next(_ids)),
            from_user=self.user,
            currency="XTR",
            total_amount=stars,
            invoice_payload=payload,
        )
        await self.feed(Update(update_id=next(_ids), pre_checkout_query=query))

    async def pay(
        self,
        payload: str,
        stars: int,
        *,
        charge: str = "",
        refunded: bool = False,
        by_bot: bool = False,
    ) -> str:
        """Telegram has taken the Stars or refunded them; returns the charge's id.

        `by_bot`: the service message is in the bot's own name.
        """
        charge = charge or f"stx{next(_ids)}"
        me = User(id=BOT_ID, is_bot=True, first_name="Shop", username=BOT_USERNAME)
        fact = {
            "currency": "XTR",
            "total_amount": stars,
            "invoice_payload": payload,
            "telegram_payment_charge_id": charge,
        }
        message = Message(
            message_id=next(_ids),
            date=datetime.now(UTC),
            chat=Chat(id=self.id, type=ChatType.PRIVATE, first_name=self.first_name),
            from_user=me if by_bot else self.user,
            successful_payment=None
            if refunded
            else SuccessfulPayment(provider_payment_charge_id="", **fact),  # type: ignore[arg-type]  # one dict for both
            refunded_payment=RefundedPayment(**fact) if refunded else None,  # type: ignore[arg-type]  # the same
        )
        await self.feed(Update(update_id=next(_ids), message=message))
        return charge

    async def block(self, blocked: bool = True) -> None:
        me = User(id=BOT_ID, is_bot=True, first_name="Shop", username=BOT_USERNAME)
        gone: ChatMemberUnion = ChatMemberBanned(user=me, until_date=datetime.fromtimestamp(0, UTC))
        here: ChatMemberUnion = ChatMemberMember(user=me)
        change = ChatMemberUpdated(
            chat=Chat(id=self.id, type=ChatType.PRIVATE),
            from_user=self.user,
            date=datetime.now(UTC),
            old_chat_member=here if blocked else gone,
            new_chat_member=gone if blocked else here,
        )
        await self.feed(Update(update_id=next(_ids), my_chat_member=change))

    async def feed(self, update: Update) -> None:
        self.updates.append(update)
        await self.dispatcher.feed_update(self.bot, update)

    async def repeat(self) -> None:
        """Telegram delivers the last update again."""
        await self.dispatcher.feed_update(self.bot, self.updates[-1])

    # ------------------------------------------------------------ looking

    @property
    def last_message_id(self) -> int:
        return max(message_id for chat_id, message_id in self.session.screens if chat_id == self.id)

    @property
    def text(self) -> str:
        """The current text of the newest message in the chat; empty if there is none."""
        mine = [key for key in self.session.screens if key[0] == self.id]
        if not mine:
            return ""
        screen = self.session.screens[max(mine)]
        is_html = isinstance(screen.parse_mode, Default) or screen.parse_mode == ParseMode.HTML
        return plain(words_of(screen)) if is_html else words_of(screen)

    @property
    def buttons(self) -> list[InlineKeyboardButton]:
        """The buttons under it."""
        markup = self.session.screens[self.id, self.last_message_id].reply_markup
        if not isinstance(markup, InlineKeyboardMarkup):
            return []
        return list(itertools.chain.from_iterable(markup.inline_keyboard))

    def button(self, label: str) -> InlineKeyboardButton:
        found = [button for button in self.buttons if label in button.text.replace("\u00a0", " ")]
        assert found, f"no {label!r} among {[button.text for button in self.buttons]}"
        return found[0]

    @property
    def alert(self) -> str:
        """The newest answer to a button."""
        answers = self.session.calls_of(AnswerCallbackQuery)
        return answers[-1].text or "" if answers else ""

    @property
    def sent(self) -> int:
        """How many messages the bot has written here, edits not counted."""
        return sum(call.chat_id == self.id for call in self.session.calls_of(SendMessage))
