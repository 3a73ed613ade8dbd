"""Questions to staff as they are read."""

from datetime import datetime
from typing import Final, Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

Status: TypeAlias = Literal["OPEN", "ANSWERED", "CLOSED"]
MAX_TEXT_LENGTH: Final = 2000


class SupportTalk(BaseModel):
    """A person's question and its answer; `deposit_id` is null where it names no payment."""

    id: UUID
    user_id: UUID
    user_name: str
    user_username: str | None
    user_telegram_id: int
    deposit_id: UUID | None
    text: str
    status: Status
    answer: str | None
    decided_by_id: UUID | None
    decided_at: datetime | None
    created_at: datetime
