"""Lists in pages. Ids are time-ordered, so a cursor is the last id seen."""

import base64
from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.errors import ValidationError

Item = TypeVar("Item")
MAX_LIMIT: Final = 100
DEFAULT_LIMIT: Final = 20


class Page(BaseModel, Generic[Item]):
    """`next_cursor` is null on the last page."""

    items: list[Item]
    next_cursor: str | None = None


def encode_cursor(last_id: UUID) -> str:
    return base64.urlsafe_b64encode(last_id.bytes).decode().rstrip("=")


def decode_cursor(cursor: str | None) -> UUID | None:
    """The last id of the page before; null for the first page. Raises ValidationError."""
    if cursor is None:
        return None
    try:
        return UUID(bytes=base64.urlsafe_b64decode(cursor.encode("ascii") + b"=="))
    except ValueError as error:
        raise ValidationError("cursor", "not a cursor of this list") from error


def paged(
    rows: Sequence[Item], limit: int, last_id: Callable[[Item], UUID]
) -> tuple[list[Item], str | None]:
    """Cut the one row too many that the query fetched to see whether more follow."""
    if len(rows) <= limit:
        return list(rows), None
    kept = list(rows[:limit])
    return kept, encode_cursor(last_id(kept[-1]))
