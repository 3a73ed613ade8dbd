"""Time-ordered ids, and the paging that relies on their order."""

import time
from uuid import UUID, uuid4

import pytest

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection
from luckymart.kit.errors import ValidationError
from luckymart.kit.ids import uuid7
from luckymart.kit.paging import Page, decode_cursor, encode_cursor, page_of


def milliseconds_of(made: UUID) -> int:
    return made.int >> 80


def test_an_id_is_a_uuid_of_version_7_and_carries_its_time() -> None:
    before = utc_now()
    made = [uuid7() for _ in range(1000)]
    after = utc_now()
    assert {(one.version, one.variant) for one in made} == {(7, "specified in RFC 4122")}
    assert len(set(made)) == len(made)
    times = [milliseconds_of(one) for one in made]
    assert times == sorted(times)
    assert int(before.timestamp() * 1000) <= times[0] <= times[-1] <= after.timestamp() * 1000


async def test_the_database_makes_the_same_kind_of_id(owner: Connection) -> None:
    ours = milliseconds_of(uuid7())
    rows = await owner.fetch("SELECT uuid_v7() AS id FROM generate_series(1, 1000)")
    made = [UUID(bytes=row["id"].bytes) for row in rows]
    assert {(one.version, one.variant) for one in made} == {(7, "specified in RFC 4122")}
    assert len(set(made)) == len(made)
    times = [milliseconds_of(one) for one in made]
    assert times == sorted(times)
    # The database's clock is not ours.
    assert all(abs(time - ours) < 60_000 for time in times)


async def test_rows_written_one_after_another_sort_that_way(owner: Connection) -> None:
    """Within one millisecond too: a log read by id must not swap two lines."""
    made = [await owner.fetchval("SELECT uuid_v7()") for _ in range(200)]
    assert made == sorted(made)
    ours = [wait_a_microsecond() for _ in range(200)]
    assert ours == sorted(ours)


def wait_a_microsecond() -> UUID:
    made, began = uuid7(), time.perf_counter_ns()
    while time.perf_counter_ns() < began + 1_000:
        pass
    return made


def test_a_cursor_is_the_last_id_of_a_page() -> None:
    rows = [{"id": uuid4()} for _ in range(4)]
    page = page_of(rows, 3)
    assert page.items == rows[:3]
    assert decode_cursor(page.next_cursor) == rows[2]["id"]


@pytest.mark.parametrize("count", [0, 2, 3])
def test_the_last_page_has_no_cursor(count: int) -> None:
    rows = [{"id": uuid4()} for _ in range(count)]
    assert page_of(rows, 3) == Page(items=rows)


def test_a_page_of_something_else_keeps_its_cursor() -> None:
    rows = [{"user_id": uuid4()} for _ in range(4)]
    page = page_of(rows, 3, "user_id").map(lambda row: str(row["user_id"]))
    assert page.items == [str(row["user_id"]) for row in rows[:3]]
    assert decode_cursor(page.next_cursor) == rows[2]["user_id"]


def test_no_cursor_is_the_first_page() -> None:
    assert decode_cursor(None) is None


@pytest.mark.parametrize(
    "cursor", ["", "x", "AAAA", "ы", "A" * 23, encode_cursor(UUID(int=2**100)) + "AAAA"]
)
def test_what_is_no_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        decode_cursor(cursor)
    assert refusal.value.data["field"] == "cursor"
