from datetime import datetime
from typing import Any, Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

Status: TypeAlias = Literal["DRAFT", "SENDING", "STOPPED", "DONE"]


class Content(BaseModel):
    """What everyone gets: `text` in Telegram's HTML (aiogram: `message.html_text`)."""

    model_config = ConfigDict(extra="forbid")

    # Telegram counts 4096 after its tags are taken out; the bot has measured that by the preview.
    text: str = Field(min_length=1, max_length=16_384)


class Broadcast(BaseModel):
    """`language_code` is the author's; `progress_markup` the keyboard of the progress message."""

    id: UUID
    author_id: UUID
    language_code: str
    content: Content
    status: Status
    progress_chat_id: int | None
    progress_message_id: int | None
    progress_markup: dict[str, Any] | None
    recipients: int
    sent: int
    failed: int
    started_at: datetime | None
    finished_at: datetime | None
    created_at: datetime


class Delivery(BaseModel):
    """One person of one broadcast, claimed."""

    user_id: UUID
    telegram_id: int
    is_reachable: bool


class Result(BaseModel):
    """How a delivery ended: `error` is null where it was sent."""

    user_id: UUID
    error: str | None = None


class Progress(BaseModel):
    """`failed` includes `blocked`: people who have blocked the bot."""

    status: Status
    recipients: int
    sent: int
    failed: int
    blocked: int
    waiting: int
