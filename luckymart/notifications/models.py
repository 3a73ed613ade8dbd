from datetime import datetime
from typing import Any, Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from luckymart.notifications.words import Kind

Channel: TypeAlias = Literal["inbox", "bot"]


class Notification(BaseModel):
    """A row of the inbox. `luckymart.notifications.words.render` puts it into words."""

    id: UUID
    type: str
    data: dict[str, Any]
    related_lottery_id: UUID | None
    is_read: bool
    created_at: datetime


class Preference(BaseModel):
    """The channels that a person has on for a kind; `fixed` are those that cannot be switched."""

    kind: Kind
    inbox: bool
    bot: bool
    fixed: list[Channel] = []
