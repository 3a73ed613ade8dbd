from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from luckymart.broadcasts.audience import Audience
from luckymart.broadcasts.content import Content

Status: TypeAlias = Literal["DRAFT", "SCHEDULED", "SENDING", "PAUSED", "DONE", "CANCELLED"]
End: TypeAlias = Literal["SENT", "BLOCKED", "UNKNOWN", "FAILED", "SKIPPED"]
"""Of a delivery: received; the person has blocked the bot; nobody knows; Telegram refused it; the
person left the audience while it was being sent."""


@dataclass(frozen=True, slots=True)
class ProgressMessage:
    """The message that shows how it goes; `markups` is its keyboard in each state, as JSON."""

    chat_id: int
    message_id: int
    markups: dict[str, Any]


class Broadcast(BaseModel):
    """`language_code` is the author's; `recipients` and the counts of their ends are from the
    start on; `reason` says why it was paused or cancelled by itself."""

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
        """How many have not ended yet."""
        ended = self.sent + self.blocked + self.unknown + self.failed + self.skipped
        return self.recipients - ended


class Delivery(BaseModel):
    """One person of one broadcast, claimed; `end` where nothing needs to be sent any more."""

    user_id: UUID
    telegram_id: int
    language_code: str
    end: Literal["BLOCKED", "SKIPPED"] | None


class Result(BaseModel):
    """How a delivery ended; `error` is Telegram's word where it FAILED."""

    user_id: UUID
    end: End
    error: str | None = None


class Failure(BaseModel):
    """Somebody who did not get it."""

    user_id: UUID
    telegram_id: int
    telegram_username: str | None
    status: End
    error: str | None
    updated_at: datetime
