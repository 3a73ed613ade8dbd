"""Lists in pages. Ids are time-ordered, so a cursor is the last id seen."""

import base64
from collections.abc import Callable, Mapping, Sequence
from typing import Final, Generic, TypeVar
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.errors import ValidationError

Item = TypeVar("Item")
Read = TypeVar("Read")
Row = TypeVar("Row", bound=Mapping[str, object])
MAX_LIMIT: Final = 100
DEFAULT_LIMIT: Final = 20


class Page(BaseModel, Generic[Item]):
    """`next_cursor` is null on the last page."""

    items: list[Item]
    next_cursor: str | None = None

    def map(self, read: Callable[[Item], Read]) -> "Page[Read]":
        """The same page with `read` applied to each item."""
        return Page(items=[read(item) for item in self.items], next_cursor=self.next_cursor)


def encode_cursor(last_id: UUID) -> str:
    return base64.urlsafe_b64encode(last_id.bytes).decode().rstrip("=")


def decode_cursor(cursor: str | None) -> UUID | None:
    """The last id of the previous page; None for the first page. Raises ValidationError."""
    if cursor is None:
        return None
    try:
        return UUID(bytes=base64.urlsafe_b64decode(cursor.encode("ascii") + b"=="))
    except ValueError as error:
        raise ValidationError("cursor", "not a cursor of this list") from error


def page_of(rows: Sequence[Row], limit: int, key: str = "id") -> Page[Row]:
    """Drop the one extra row that the query fetched to see whether more follow."""
    if len(rows) <= limit:
        return Page(items=list(rows))
    kept = list(rows[:limit])
    last_id = kept[-1][key]
    assert isinstance(last_id, UUID)
    return Page(items=kept, next_cursor=encode_cursor(last_id))
