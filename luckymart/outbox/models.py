"""The rows of the outbox and their payloads."""

from datetime import datetime
from typing import Any, Final, Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator

TELEGRAM_MESSAGE: Final = "telegram.message"
CHANNEL_POST: Final = "telegram.channel"
"""The same payload, for the operator's channel. A refusal is retried: the operator can fix it."""
TELEGRAM_CALL: Final = "telegram.call"
MessageKind: TypeAlias = Literal["telegram.message", "telegram.channel", "telegram.call"]
"""The kinds that are sent again when they failed."""


class Button(BaseModel):
    """A button under a message: exactly one of `url`, `web_app` (an address), `callback_data`."""

    model_config = ConfigDict(extra="forbid")

    text: str
    url: str | None = None
    web_app: str | None = None
    callback_data: str | None = Field(default=None, max_length=64)

    @model_validator(mode="after")
    def _does_one_thing(self) -> "Button":
        if [self.url, self.web_app, self.callback_data].count(None) != 2:
            raise ValueError("a button does exactly one thing")
        return self


class NotificationRef(BaseModel):
    """A notification, put into words when it is sent, in the reader's language at that time."""

    model_config = ConfigDict(extra="forbid")

    type: str
    data: dict[str, Any]
    lottery_id: UUID | None = None


class TelegramMessage(BaseModel):
    """The payload of the first two kinds: `text` (Telegram's HTML) or `notification`.

    `chat_id` may be a channel's `@name`. `photo` is a URL or a file id, and the text is then its
    caption. `picture` is a URL that Telegram shows above the text if it can fetch it.
    """

    model_config = ConfigDict(extra="forbid")

    chat_id: int | str
    text: str | None = None
    notification: NotificationRef | None = None
    photo: str | None = None
    picture: str | None = None
    buttons: list[list[Button]] = []

    @model_validator(mode="after")
    def _says_something(self) -> "TelegramMessage":
        if (self.text is None) == (self.notification is None):
            raise ValueError("a message has either a text or a notification")
        return self


class TelegramCall(BaseModel):
    """The payload of `telegram.call`: a Bot API method that sends to `chat_id` or deletes there."""

    model_config = ConfigDict(extra="forbid")

    chat_id: int
    method: str = Field(pattern=r"^(send[A-Z][A-Za-z]+|deleteMessage)$")
    params: dict[str, Any]


class OutboxItem(BaseModel):
    """A row that a worker has claimed.

    `attempts` includes this one. `possibly_received`: by an attempt before this one.
    `language_code` and `bot_reach` are the recipient's. `payload` is read by its kind.
    """

    id: UUID
    kind: str
    payload: Any
    user_id: UUID | None
    attempts: int
    priority: int
    possibly_received: bool
    language_code: str | None
    bot_reach: Literal["UNKNOWN", "REACHABLE", "BLOCKED"] | None


class Message(BaseModel):
    """`chat` is the address; `user_id` is empty for the channel. What it says is not shown.

    `notification` is its type, `method` that of a call. `possibly_received`: an attempt ended
    without an answer, so it may have arrived.
    """

    id: UUID
    kind: MessageKind
    notification: str | None
    method: str | None
    chat: str | None
    user_id: UUID | None
    first_name: str | None
    telegram_username: str | None
    status: Literal["PENDING", "DONE", "FAILED"]
    attempts: int
    possibly_received: bool
    error: str | None
    created_at: datetime
    failed_at: datetime | None
