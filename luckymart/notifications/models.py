from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel


class Notification(BaseModel):
    """A row of the inbox; `luckymart.notifications.words.render` puts it into words."""

    id: UUID
    type: str
    data: dict[str, Any]
    related_lottery_id: UUID | None
    is_read: bool
    created_at: datetime
