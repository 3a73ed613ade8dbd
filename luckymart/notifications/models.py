from datetime import datetime
from typing import Any, Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from luckymart.notifications.words import Kind

Channel: TypeAlias = Literal["inbox", "bot"]


class Notification(BaseModel):
    """A row of the inbox; `luckymart.notifications.words.render` puts it into words."""

    id: UUID
    type: str
    data: dict[str, Any]
    related_lottery_id: UUID | None
    is_read: bool
    created_at: datetime


class Preference(BaseModel):
    """By which channels a person is told of a kind; `fixed` are those that he cannot switch."""

    kind: Kind
    inbox: bool
    bot: bool
    fixed: list[Channel] = []
