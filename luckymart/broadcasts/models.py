from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from luckymart.broadcasts.audience import Audience
from luckymart.broadcasts.content import Content

Status: TypeAlias = Literal["DRAFT", "SCHEDULED", "SENDING", "PAUSED", "DONE", "CANCELLED"]
End: TypeAlias = Literal["SENT", "BLOCKED", "UNKNOWN", "FAILED", "SKIPPED"]
"""How a delivery ends: received, blocked by the person, unknown, refused by Telegram, or skipped
because the person left the audience while the broadcast was being sent."""


@dataclass(frozen=True, slots=True)
class ProgressMessage:
    """The message that shows the progress. `markups` is its keyboard in each state, as JSON."""

    chat_id: int
    message_id: int
    markups: dict[str, Any]


class Broadcast(BaseModel):
    """`language_code` is the author's. `recipients` and the counts exist from the start on;
    `reason` says why it was paused or cancelled automatically."""

    id: UUID
    author_id: UUID
    language_code: str
    content: Content
    audience: Audience
    status: Status
    revision: int
    scheduled_at: datetime | None
    reason: str | None
    shown_status: str | None
    progress_chat_id: int | None
    progress_message_id: int | None
    progress_markup: dict[str, Any] | None
    recipients: int
    sent: int
    blocked: int
    unknown: int
    failed: int
    skipped: int
    started_at: datetime | None
    finished_at: datetime | None
    created_at: datetime

    @property
    def waiting(self) -> int:
        """How many deliveries have not ended yet."""
        ended = self.sent + self.blocked + self.unknown + self.failed + self.skipped
        return self.recipients - ended


class Delivery(BaseModel):
    """A claimed delivery to one person; `end` is set if nothing needs to be sent."""

    user_id: UUID
    telegram_id: int
    language_code: str
    end: Literal["BLOCKED", "SKIPPED"] | None


class Result(BaseModel):
    """How a delivery ended. `error` is Telegram's text if it FAILED."""

    user_id: UUID
    end: End
    error: str | None = None


class Failure(BaseModel):
    """A person who did not get the broadcast."""

    user_id: UUID
    telegram_id: int
    telegram_username: str | None
    status: End
    error: str | None
    updated_at: datetime
