"""Creating, editing, publishing and cancelling: by whom, in which state, with a log entry."""

import asyncio
import json
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest
from pydantic import ValidationError as PydanticError

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import DomainError, ValidationError
from luckymart.ledger.errors import AmountScale
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.actions import LotteryRules
from luckymart.lotteries.errors import (
    EntropySourceUnavailable,
    LotteryHasSales,
    LotteryNotFound,
    LotteryPublished,
    LotteryState,
)
from luckymart.lotteries.models import Lottery, LotteryInput, LotteryPatch
from luckymart.staff import actions as staff
from luckymart.staff.actions import Staff
from luckymart.staff.errors import PermissionDenied
from tests.soak.trade import buy, wish
from tests.support.world import VRF_PUBLIC_KEY, make_user, open_lottery

SHOP = LotteryRules(
    currency="TJS", ecvrf_public_key=VRF_PUBLIC_KEY, seal_delay_seconds=7, draw_delay_seconds=8,
    extension_seconds=9,
)  # fmt: skip


def terms(**changes: Any) -> LotteryInput:
    values: dict[str, Any] = {
        "title_i18n": {"ru": "Телефон", "en": "Phone"},
        "description_i18n": {"ru": "Новый"},
        "ticket_price": Decimal("2.50"),
        "total_tickets": 100,
        "min_tickets": 1,
        "prize_value": Decimal(200),
        "end_time": utc_now() + timedelta(days=2),
        **changes,
    }
    return LotteryInput(**values)


@pytest.fixture
async def editor(owner: Connection, db: Database) -> Staff:
    person = await make_user(owner, roles=("content",))
    async with db.connection() as connection:
        return await staff.load(connection, person.id)


async def create(db: Database, by: Staff, **changes: Any) -> Lottery:
    async with db.transaction() as tx:
        return await lotteries.create(tx, by, SHOP, terms(**changes))


async def edit(db: Database, by: Staff, lottery_id: UUID, **changes: Any) -> Lottery:
    async with db.transaction() as tx:
        return await lotteries.edit(tx, by, lottery_id, LotteryPatch(**changes))


async def publish(db: Database, by: Staff, lottery_id: UUID) -> Lottery:
    async with db.transaction() as tx:
        return await lotteries.publish(tx, by, lottery_id)


async def take_back(db: Database, by: Staff, lottery_id: UUID) -> Lottery:
    async with db.transaction() as tx:
        return await lotteries.take_back(tx, by, lottery_id)


async def cancel(
    db: Database, by: Staff, lottery_id: UUID, reason: str = "out of stock"
) -> Lottery:
    async with db.transaction() as tx:
        return await lotteries.cancel(tx, by, lottery_id, reason)


async def test_a_new_lottery_is_a_draft_with_its_draw_fixed(
    owner: Connection, db: Database, editor: Staff
) -> None:
    made = await create(db, editor, winners_count=2, min_tickets=5, max_per_user=3)
    assert (made.status, made.published_at, made.title, made.description) == (
        "UPCOMING",
        None,
        "Phone",
        "Новый",
    )
    assert (str(made.ticket_price), str(made.prize_value), made.currency) == (
        "2.50",
        "200.00",
        "TJS",
    )
    assert (made.seal_delay_seconds, made.draw_delay_seconds, made.extension_seconds) == (7, 8, 9)
    assert (made.entropy_source, made.entropy_public_key) == ("ecvrf", VRF_PUBLIC_KEY)
    assert (made.winners_count, made.min_tickets, made.max_per_user) == (2, 5, 3)
    assert await owner.fetchval("SELECT length(salt_key) FROM lottery_salts") == 32
    assert await owner.fetchval("SELECT created_by_id FROM lotteries") == editor.user_id
    other = await create(db, editor)
    assert other.period > made.period
    assert await owner.fetchval("SELECT count(DISTINCT salt_key) FROM lottery_salts") == 2
    async with db.connection() as connection:
        with pytest.raises(LotteryNotFound):
            await lotteries.get_published(connection, made.id)


@pytest.mark.parametrize(
    ("changes", "least"),
    [({}, 80), ({"winners_count": 90, "prize_value": 1}, 90), ({"prize_value": 10**6}, 100)],
    ids=str,
)
async def test_where_nobody_says_the_least_sale_pays_for_the_prizes(
    db: Database, editor: Staff, changes: dict[str, Any], least: int
) -> None:
    made = await create(db, editor, min_tickets=None, **changes)
    assert made.min_tickets == least


async def test_the_shops_limit_is_the_default(db: Database, editor: Staff) -> None:
    shop = LotteryRules("TJS", VRF_PUBLIC_KEY, max_per_user=10)
    async with db.transaction() as tx:
        assert (await lotteries.create(tx, editor, shop, terms())).max_per_user == 10
        assert (await lotteries.create(tx, editor, shop, terms(max_per_user=4))).max_per_user == 4


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"ticket_price": Decimal("0.005")}, AmountScale),
        ({"prize_value": Decimal("0.001")}, AmountScale),
        ({"currency": "XXX"}, ValidationError),
        ({"end_time": timedelta(seconds=-1)}, ValidationError),
        ({"start_time": timedelta(days=3)}, ValidationError),
        ({"end_time": timedelta(days=367)}, ValidationError),
        ({"entropy_source": "drand"}, EntropySourceUnavailable),
    ],
    ids=str,
)
async def test_terms_that_cannot_be(
    db: Database, editor: Staff, changes: dict[str, Any], error: type[DomainError]
) -> None:
    """Moments are given as distances from now."""
    now = utc_now()
    wrong = {
        name: now + value if isinstance(value, timedelta) else value
        for name, value in changes.items()
    }
    with pytest.raises(error):
        await create(db, editor, **wrong)


IMPOSSIBLE: tuple[dict[str, Any], ...] = (
    {"winners_count": 2}, {"min_tickets": 101}, {"total_tickets": 0},
    {"total_tickets": 1_000_001}, {"ticket_price": 0}, {"ticket_price": -1},
    {"prize_value": Decimal("100000000.01")},
    {"title_i18n": {}}, {"title_i18n": {"en": " "}}, {"title_i18n": {"de": "Telefon"}},
    {"image_url": "javascript:alert(1)"}, {"image_urls": ["http://x.example/a"]},
    {"end_time": "2100-01-01T00:00:00"}, {"sold_tickets": 5}, {"max_per_user": 0},
)  # fmt: skip


@pytest.mark.parametrize("changes", IMPOSSIBLE, ids=str)
def test_terms_that_no_lottery_has(changes: dict[str, Any]) -> None:
    with pytest.raises(PydanticError):
        terms(**changes)


async def test_editing_changes_what_is_named_of_a_draft(
    owner: Connection, db: Database, editor: Staff, subtests: pytest.Subtests
) -> None:
    made = await create(db, editor, max_per_user=3, image_url="/media/a.png")
    changed = await edit(
        db, editor, made.id, title_i18n={"en": "Car"}, total_tickets=50, max_per_user=None,
        image_url=None, ticket_price=Decimal(3),
    )  # fmt: skip
    assert (changed.title, changed.title_i18n, changed.name_i18n) == (
        "Car",
        {"en": "Car"},
        {"en": "Car"},
    )
    assert (changed.total_tickets, changed.max_per_user, changed.image_url) == (50, None, None)
    kept = {
        "description_i18n",
        "prize_value",
        "start_time",
        "end_time",
        "min_tickets",
        "entropy_public_key",
    }
    assert changed.model_dump(include=kept) == made.model_dump(include=kept)
    same = await edit(db, editor, made.id, prize_value=None)
    assert same.prize_value == made.prize_value
    for changes, error in (
        ({"min_tickets": 51}, ValidationError),
        ({"winners_count": 2}, ValidationError),
        ({"prize_value": Decimal("0.001")}, AmountScale),
        ({"end_time": utc_now()}, ValidationError),
    ):
        with subtests.test(changes=changes), pytest.raises(error):
            await edit(db, editor, made.id, **changes)

    await publish(db, editor, made.id)
    with pytest.raises(LotteryPublished):
        await edit(db, editor, made.id, total_tickets=60)
    player = await make_user(owner, balance=10)
    await buy(db, wish(player.id, made.id))
    with pytest.raises(LotteryHasSales):
        await edit(db, editor, made.id, total_tickets=70)


async def test_what_is_published_is_taken_back_before_it_changes(
    owner: Connection, db: Database, editor: Staff, subtests: pytest.Subtests
) -> None:
    now = await create(db, editor)
    later = await create(db, editor, start_time=utc_now() + timedelta(hours=1))
    for made in (now, later):
        await publish(db, editor, made.id)
        taken = await take_back(db, editor, made.id)
        assert (taken.status, taken.published_at) == ("UPCOMING", None)
        with pytest.raises(LotteryState):
            await take_back(db, editor, made.id)
        changed = await edit(db, editor, made.id, ticket_price=Decimal(3))
        assert str(changed.ticket_price) == "3.00"
        await publish(db, editor, made.id)
    player = await make_user(owner, balance=10)
    await buy(db, wish(player.id, now.id))
    with pytest.raises(LotteryHasSales):
        await take_back(db, editor, now.id)
    async with db.connection() as application:
        for change in ("published_at = NULL", "published_at = NULL, status = 'UPCOMING'"):
            with subtests.test(change):
                with pytest.raises(asyncpg.PostgresError) as refusal:
                    await application.execute(
                        f"UPDATE lotteries SET {change} WHERE id = $1", now.id
                    )
                assert refusal.value.sqlstate == "LM103"


async def test_a_taken_back_lottery_is_not_bought(
    owner: Connection, db: Database, editor: Staff
) -> None:
    made = await create(db, editor)
    await publish(db, editor, made.id)
    player = await make_user(owner, balance=10)
    async with db.transaction() as tx:
        await lotteries.take_back(tx, editor, made.id)
        buying = asyncio.create_task(buy(db, wish(player.id, made.id)))
        await asyncio.sleep(0)
    with pytest.raises(LotteryNotFound):
        await buying


@pytest.mark.parametrize(
    "changes",
    [
        {"ticket_price": Decimal(10) ** 8, "total_tickets": 10_000},
        {"prize_value": Decimal(10) ** 9, "winners_count": 1000, "min_tickets": 1000,
         "total_tickets": 1000},
    ],
    ids=str,
)  # fmt: skip
async def test_terms_that_do_not_fit_the_ledger(
    owner: Connection, db: Database, editor: Staff, changes: dict[str, Any]
) -> None:
    """Such a lottery could be sold and never be drawn."""
    draft = await open_lottery(owner, status="UPCOMING", published_at=None, **changes)
    with pytest.raises(ValidationError):
        await publish(db, editor, draft)
    async with db.connection() as application:
        with pytest.raises(asyncpg.PostgresError) as refusal:
            await application.execute(
                "UPDATE lotteries SET published_at = now() WHERE id = $1", draft
            )
        assert refusal.value.sqlstate == "LM103"


NEVER_WRITTEN = (
    *("entropy_source", "entropy_public_key"),
    *("seal_delay_seconds", "draw_delay_seconds", "extension_seconds"),
)
"""Columns of a lottery that the application may not update at all."""


async def test_what_a_player_is_shown_is_fixed_in_the_database_too(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    await open_lottery(owner, end_time=utc_now() + timedelta(days=1))
    for change in (
        "title = 'Car'", "title_i18n = '{}'", "published_at = now()",
        "ticket_price = 2", "total_tickets = 11", "min_tickets = 2", "prize_type = 'CASH'",
        "prize_value = 1", "max_per_user = 1", "unlimited_purchase = TRUE",
        "winners_count = 2, min_tickets = 2",
        "entropy_source = 'drand'", "entropy_public_key = decode(repeat('00', 32), 'hex')",
        "seal_delay_seconds = 1", "draw_delay_seconds = 1", "extension_seconds = 1",
    ):  # fmt: skip
        with subtests.test(change):
            async with db.connection() as application:
                for connection in (owner, application):
                    with pytest.raises(asyncpg.PostgresError) as refusal:
                        await connection.execute(f"UPDATE lotteries SET {change}")
                    granted = connection is owner or not change.startswith(NEVER_WRITTEN)
                    assert refusal.value.sqlstate == ("LM103" if granted else "42501")
    async with db.connection() as application:
        for change in (
            "start_time = now()", "end_time = now() + interval '1 minute'",
            "end_time = now() + interval '1 minute', extended_at = now()",
            "end_time = end_time + interval '1 day'",
        ):  # fmt: skip
            with subtests.test(change):
                with pytest.raises(asyncpg.PostgresError) as refusal:
                    await application.execute(f"UPDATE lotteries SET {change}")
                assert refusal.value.sqlstate == "LM103"


async def test_publishing_opens_what_has_begun(
    db: Database, editor: Staff, subtests: pytest.Subtests
) -> None:
    begun, later = (
        await create(db, editor),
        await create(db, editor, start_time=utc_now() + timedelta(hours=1)),
    )
    assert (await publish(db, editor, begun.id)).status == "ACTIVE"
    published = await publish(db, editor, later.id)
    assert (published.status, published.published_at is not None) == ("UPCOMING", True)
    for lottery_id in (begun.id, later.id):
        with subtests.test(lottery_id=lottery_id), pytest.raises(LotteryState):
            await publish(db, editor, lottery_id)
    with pytest.raises(LotteryNotFound):
        await publish(db, editor, uuid4())


async def test_a_draft_whose_time_is_over_is_not_published(
    owner: Connection, db: Database, editor: Staff
) -> None:
    made = await create(db, editor)
    await owner.execute(
        "UPDATE lotteries SET start_time = now() - interval '1 hour', end_time = now()"
    )
    with pytest.raises(ValidationError):
        await publish(db, editor, made.id)


async def test_cancelling_is_possible_until_the_seal(
    owner: Connection, db: Database, editor: Staff, subtests: pytest.Subtests
) -> None:
    now = utc_now()
    player = await make_user(owner, balance=10)
    active = await open_lottery(owner)
    await buy(db, wish(player.id, active))
    for case, lottery_id in (
        ("on sale", active),
        ("a draft", (await create(db, editor)).id),
        ("sold out", await open_lottery(owner, status="SOLD_OUT", sold_out_at=now)),
    ):
        with subtests.test(case):
            cancelled = await cancel(db, editor, lottery_id, " out of stock ")
            assert (cancelled.status, cancelled.cancel_reason) == ("CANCELLED", "out of stock")
            assert cancelled.cancelled_at is not None
    for status in ("DRAWING", "COMPLETED", "CANCELLED"):
        with subtests.test(status):
            columns = {"cancelled_at": now} if status == "CANCELLED" else {}
            with pytest.raises(LotteryState) as refusal:
                await cancel(db, editor, await open_lottery(owner, status=status, **columns))
            assert refusal.value.data == {"status": status}
    for reason in ("", " ", "x" * 501):
        with subtests.test(reason), pytest.raises(ValidationError):
            await cancel(db, editor, await open_lottery(owner), reason)
    [note] = await owner.fetch("SELECT user_id, type, data FROM notifications")
    assert (note["user_id"], note["type"]) == (player.id, "lottery-cancelled")
    assert json.loads(note["data"])["reason"] == "out of stock"


async def test_only_who_may_write_lotteries_does_and_each_write_is_logged(
    owner: Connection, db: Database, editor: Staff, subtests: pytest.Subtests
) -> None:
    made = await create(db, editor)
    for role in ("finance", "support", "viewer", None):
        with subtests.test(role):
            person = await make_user(owner, roles=(role,) if role else ())
            async with db.connection() as connection:
                other = await staff.load(connection, person.id)
            for attempt in (
                create(db, other), edit(db, other, made.id, total_tickets=5),
                publish(db, other, made.id), cancel(db, other, made.id),
            ):  # fmt: skip
                with pytest.raises(PermissionDenied) as refusal:
                    await attempt
                assert refusal.value.data == {"permission": "lotteries.write"}
    await edit(db, editor, made.id, total_tickets=5)
    await publish(db, editor, made.id)
    await cancel(db, editor, made.id)
    lines = await owner.fetch("SELECT * FROM admin_logs ORDER BY created_at")
    assert [line["action"] for line in lines] == [
        "lotteries.create", "lotteries.edit", "lotteries.publish", "lotteries.cancel",
    ]  # fmt: skip
    assert {(line["admin_id"], line["target_id"]) for line in lines} == {(editor.user_id, made.id)}
    befores = [json.loads(line["before"] or "null") for line in lines]
    afters = [json.loads(line["after"]) for line in lines]
    assert befores[0] is None
    assert befores[1:] == afters[:-1]
    assert afters[-1]["status"] == "CANCELLED"
