"""Posts about prizes: who may write them, who is rewarded, and that nothing counts twice."""

import asyncio
from collections.abc import AsyncIterator
from decimal import Decimal
from uuid import UUID, uuid4

import asyncpg
import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import DomainError, ValidationError
from luckymart.kit.money import WalletType
from luckymart.kit.settings import Settings
from luckymart.ledger.errors import AmountScale
from luckymart.pictures.actions import Pictures, make_pictures
from luckymart.pictures.errors import PictureNotFound, PicturesUnavailable
from luckymart.prizes.errors import PrizeNotFound
from luckymart.showoffs import actions as showoffs
from luckymart.showoffs.errors import (
    ShowoffExists,
    ShowoffNotFound,
    ShowoffOwn,
    ShowoffPrizeState,
    ShowoffState,
)
from luckymart.staff.actions import Staff
from luckymart.staff.errors import PermissionDenied
from tests.pictures.samples import picture
from tests.showoffs.beginnings import approve, make_prize, post
from tests.soak.books import assert_books_balance, differences_of
from tests.support.databases import unchanged
from tests.support.staff import staff_of
from tests.support.world import Player, balance_of, make_user

COINS = WalletType.LUCKY_COIN


@pytest.fixture
async def pictures(db: Database, settings: Settings) -> AsyncIterator[Pictures]:
    made = make_pictures(db, settings)
    yield made
    await made.close()


@pytest.fixture
async def player(owner: Connection) -> Player:
    return await make_user(owner, first_name="Zarina")


@pytest.fixture
async def staff(db: Database, owner: Connection) -> Staff:
    return await staff_of(db, await make_user(owner, roles=("content",)))


async def test_a_post_waits_is_approved_and_rewarded(
    db: Database, owner: Connection, pictures: Pictures, player: Player, staff: Staff
) -> None:
    prize_id = await make_prize(owner, player)
    stored = [await pictures.store(player.id, "private", picture(size=(n, 9))) for n in (9, 10)]
    ids = [one.id for one in stored]
    async with db.transaction() as tx:
        written = await showoffs.post(tx, pictures, player.id, prize_id, "  Look! ", ids)
    assert (written.status, written.content, written.picture_ids) == ("PENDING", "Look!", ids)
    assert (written.first_name, written.lottery.title_i18n["ru"]) == ("Zarina", "Чайник")
    told = await owner.fetchrow("SELECT * FROM notifications")
    assert told is not None
    assert (told["type"], told["user_id"]) == ("showoff-posted", staff.user_id)
    async with db.connection() as connection:
        assert (await showoffs.list_approved(connection, None, 20, None)).items == []
        assert (await showoffs.list_own(connection, player.id, 20, None)).items == [written]
        first, waiting = await showoffs.next_pending(connection, staff, None)
        assert (first, waiting) == (written, 1)
        assert (await showoffs.next_pending(connection, staff, written.id))[0] is None

    approved = await approve(db, pictures, staff, written.id)
    assert (approved.status, approved.reward) == ("APPROVED", Decimal("5.00"))
    assert await balance_of(owner, player, COINS) == 5
    assert await balance_of(owner, player) == 0
    # public copies in the same order; nothing uses the private originals any more
    rows = await owner.fetch("SELECT id, bucket, width FROM pictures WHERE owner_id IS NULL")
    assert {row["bucket"] for row in rows} == {"public"}
    widths = {row["id"]: row["width"] for row in rows}
    assert [widths[one] for one in approved.picture_ids] == [9, 10]
    async with db.connection() as connection:
        assert [s.id for s in (await showoffs.list_approved(connection, None, 20, None)).items] == [
            written.id
        ]
    logged = await owner.fetchrow("SELECT * FROM admin_logs")
    assert logged is not None
    assert (logged["action"], logged["admin_id"]) == ("showoffs.approve", staff.user_id)
    event = await owner.fetchrow("SELECT * FROM transactions WHERE type = 'SHOWOFF_REWARD'")
    assert event is not None
    assert (event["related_id"], event["user_id"]) == (written.id, player.id)
    await assert_books_balance(db)


async def test_what_is_refused_changes_nothing(
    db: Database,
    owner: Connection,
    pictures: Pictures,
    player: Player,
    staff: Staff,
    subtests: pytest.Subtests,
) -> None:
    other = await make_user(owner)
    prize_id, won = await make_prize(owner, player), await make_prize(owner, player, "PENDING")
    shipped = await make_prize(owner, player, "SHIPPING")
    resold = await make_prize(owner, player, "RESOLD")
    own = (await pictures.store(player.id, "private", picture())).id
    more = [(await pictures.store(player.id, "private", picture())).id for _ in range(5)]
    foreign = (await pictures.store(other.id, "private", picture())).id
    public = (await pictures.store(player.id, "public", picture())).id
    others_prize = await make_prize(owner, other)
    async with unchanged(owner):
        refusals: list[tuple[type[DomainError], UUID, str, list[UUID]]] = [
            (ValidationError, prize_id, "   ", [own]),
            (ValidationError, prize_id, "x" * 1001, [own]),
            (ValidationError, prize_id, "x", []),
            (ValidationError, prize_id, "x", [own, own]),
            (ValidationError, prize_id, "x", [own, *more]),
            (PrizeNotFound, others_prize, "x", [own]),
            (PrizeNotFound, uuid4(), "x", [own]),
            (ShowoffPrizeState, won, "x", [own]),
            (ShowoffPrizeState, shipped, "x", [own]),
            (ShowoffPrizeState, resold, "x", [own]),
            (PictureNotFound, prize_id, "x", [own, foreign]),
            (PictureNotFound, prize_id, "x", [public]),
            (PictureNotFound, prize_id, "x", [uuid4()]),
        ]
        for refusal, prize, content, ids in refusals:
            with subtests.test(refusal.__name__, content=content, ids=ids), pytest.raises(refusal):
                async with db.transaction() as tx:
                    await showoffs.post(tx, pictures, player.id, prize, content, ids)

    viewer = await staff_of(db, await make_user(owner, roles=("viewer",)))
    written = await post(db, pictures, player, prize_id)
    another_prize = await make_prize(owner, player)
    # a refused approval leaves unused public copies: the sweep removes them
    async with unchanged(owner, but=frozenset({"pictures"})):
        for refusal, prize, ids in (
            (ShowoffExists, prize_id, [own]),
            # a picture belongs to one post only
            (PictureNotFound, another_prize, written.picture_ids),
        ):
            with subtests.test(refusal.__name__), pytest.raises(refusal):
                async with db.transaction() as tx:
                    await showoffs.post(tx, pictures, player.id, prize, "again", ids)
        for wrong, reward in (
            (ValidationError, Decimal("50.01")),
            (ValidationError, Decimal(-1)),
            (ValidationError, Decimal("NaN")),
            (AmountScale, Decimal("1.005")),
        ):
            with subtests.test(wrong.__name__, reward=reward), pytest.raises(wrong):
                await approve(db, pictures, staff, written.id, reward)
        with pytest.raises(PermissionDenied):
            await approve(db, pictures, viewer, written.id)
        for reviewer, reason, why in (
            (viewer, "blurred", PermissionDenied),
            (staff, "  ", ValidationError),
            (staff, "x" * 501, ValidationError),
        ):
            with subtests.test(why.__name__, reason=reason), pytest.raises(why):
                async with db.transaction() as tx:
                    await showoffs.reject(tx, reviewer, written.id, reason)
        with pytest.raises(ShowoffNotFound):
            await approve(db, pictures, staff, uuid4())


async def test_rejected_posts_say_why_and_another_may_be_written(
    db: Database,
    owner: Connection,
    pictures: Pictures,
    player: Player,
    staff: Staff,
    subtests: pytest.Subtests,
) -> None:
    prize_id = await make_prize(owner, player)
    first = await post(db, pictures, player, prize_id)
    async with db.transaction() as tx:
        rejected = await showoffs.reject(tx, staff, first.id, " too dark ")
    assert (rejected.status, rejected.admin_note) == ("REJECTED", "too dark")
    assert rejected.reviewed_at is not None
    told = await owner.fetchrow("SELECT * FROM notifications WHERE user_id = $1", player.id)
    assert told is not None
    assert (told["type"], told["data"].count("too dark")) == ("showoff-rejected", 1)
    second = await post(db, pictures, player, prize_id, "Brighter")
    for closed in (first, await approve(db, pictures, staff, second.id)):
        with subtests.test(closed.status):
            with pytest.raises(ShowoffState):
                await approve(db, pictures, staff, closed.id)
            with pytest.raises(ShowoffState):
                async with db.transaction() as tx:
                    await showoffs.reject(tx, staff, closed.id, "after all")
    assert await balance_of(owner, player, COINS) == 5


async def test_a_prize_is_rewarded_once_whoever_deletes_and_posts_again(
    db: Database, owner: Connection, pictures: Pictures, player: Player, staff: Staff
) -> None:
    prize_id = await make_prize(owner, player)
    first = await approve(
        db, pictures, staff, (await post(db, pictures, player, prize_id)).id, Decimal("7.50")
    )
    other = await make_user(owner)
    with pytest.raises(ShowoffNotFound):
        async with db.transaction() as tx:
            await showoffs.delete(tx, other.id, first.id)
    async with db.transaction() as tx:
        await showoffs.delete(tx, player.id, first.id)
    with pytest.raises(ShowoffNotFound):
        async with db.transaction() as tx:
            await showoffs.delete(tx, player.id, first.id)
    async with db.connection() as connection:
        assert (await showoffs.list_own(connection, player.id, 20, None)).items == []
    assert await owner.fetchval("SELECT count(*) FROM showoff_pictures") == 0

    again = await post(db, pictures, player, prize_id)
    approved = await approve(db, pictures, staff, again.id, Decimal(50))
    assert (approved.status, approved.reward) == ("APPROVED", Decimal("0.00"))
    assert await balance_of(owner, player, COINS) == Decimal("7.5")
    await assert_books_balance(db)
    # without any reward
    third = await post(db, pictures, player, await make_prize(owner, player))
    assert (await approve(db, pictures, staff, third.id, Decimal(0))).reward == 0
    assert await balance_of(owner, player, COINS) == Decimal("7.5")


async def test_likes_are_one_a_person_and_not_for_oneself(
    db: Database, owner: Connection, pictures: Pictures, player: Player, staff: Staff
) -> None:
    fan = await make_user(owner)
    written = await post(db, pictures, player, await make_prize(owner, player))
    with pytest.raises(ShowoffNotFound):
        async with db.transaction() as tx:
            await showoffs.like(tx, fan.id, written.id)
    await approve(db, pictures, staff, written.id)
    for _ in range(2):
        async with db.transaction() as tx:
            liked = await showoffs.like(tx, fan.id, written.id)
        assert (liked.likes_count, liked.liked_by_me) == (1, True)
    with pytest.raises(ShowoffOwn):
        async with db.transaction() as tx:
            await showoffs.like(tx, player.id, written.id)
    async with db.connection() as connection:
        [seen] = (await showoffs.list_approved(connection, staff.user_id, 20, None)).items
        assert (seen.likes_count, seen.liked_by_me) == (1, False)
    for _ in range(2):
        async with db.transaction() as tx:
            left = await showoffs.unlike(tx, fan.id, written.id)
        assert (left.likes_count, left.liked_by_me) == (0, False)
    # a banned person's posts are hidden
    await owner.execute(
        "UPDATE users SET status = 'BANNED', ban_reason = 'x' WHERE id = $1", player.id
    )
    async with db.connection() as connection:
        assert (await showoffs.list_approved(connection, fan.id, 20, None)).items == []
    with pytest.raises(ShowoffNotFound):
        async with db.transaction() as tx:
            await showoffs.like(tx, fan.id, written.id)


async def test_pages_go_on_where_they_ended(
    db: Database, owner: Connection, pictures: Pictures, player: Player, staff: Staff
) -> None:
    made = []
    for _ in range(3):
        one = await post(db, pictures, player, await make_prize(owner, player))
        made.append((await approve(db, pictures, staff, one.id)).id)
    async with db.connection() as connection:
        first = await showoffs.list_approved(connection, None, 2, None)
        second = await showoffs.list_approved(connection, None, 2, first.next_cursor)
        assert [one.id for one in (*first.items, *second.items)] == made[::-1]
        assert second.next_cursor is None
        page = await showoffs.list_all(connection, staff, "PENDING", 20, None)
        assert page.items == []
        assert len((await showoffs.list_all(connection, staff, None, 20, None)).items) == 3


async def test_twenty_at_once_like_and_each_counts_once(
    db: Database, owner: Connection, pictures: Pictures, player: Player, staff: Staff
) -> None:
    written = await post(db, pictures, player, await make_prize(owner, player))
    await approve(db, pictures, staff, written.id)
    fans = [await make_user(owner) for _ in range(10)]

    async def press(fan: Player, action: str) -> None:
        async with db.transaction() as tx:
            await getattr(showoffs, action)(tx, fan.id, written.id)

    await asyncio.gather(*(press(fan, "like") for fan in fans * 2))
    assert await owner.fetchval("SELECT likes_count FROM showoffs") == 10
    await asyncio.gather(
        *(press(fan, "unlike") for fan in fans[:4] * 2), *(press(fan, "like") for fan in fans[4:])
    )
    assert await owner.fetchval("SELECT likes_count FROM showoffs") == 6
    assert await owner.fetchval("SELECT count(*) FROM showoff_likes") == 6


async def test_twenty_reviews_at_once_reward_once(
    db: Database, owner: Connection, pictures: Pictures, player: Player, staff: Staff
) -> None:
    written = await post(db, pictures, player, await make_prize(owner, player))

    async def reject() -> object:
        async with db.transaction() as tx:
            return await showoffs.reject(tx, staff, written.id, "no")

    results = await asyncio.gather(
        *(approve(db, pictures, staff, written.id) for _ in range(15)),
        *(reject() for _ in range(5)),
        return_exceptions=True,
    )
    refused = [one for one in results if isinstance(one, BaseException)]
    assert len(refused) == 19
    assert all(isinstance(one, ShowoffState) for one in refused)
    is_approved = await owner.fetchval("SELECT status FROM showoffs") == "APPROVED"
    assert await balance_of(owner, player, COINS) == (5 if is_approved else 0)
    assert await owner.fetchval("SELECT count(*) FROM admin_logs") == 1
    assert await owner.fetchval("SELECT count(*) FROM showoff_pictures") == 1
    await assert_books_balance(db)


async def test_twenty_posts_at_once_about_one_prize_are_one(
    db: Database, owner: Connection, pictures: Pictures, player: Player
) -> None:
    prize_id = await make_prize(owner, player)
    results = await asyncio.gather(
        *(post(db, pictures, player, prize_id) for _ in range(20)), return_exceptions=True
    )
    assert len([one for one in results if isinstance(one, ShowoffExists)]) == 19
    assert await owner.fetchval("SELECT count(*) FROM showoffs") == 1


async def test_a_storage_that_is_away_lets_the_post_wait(
    db: Database,
    owner: Connection,
    pictures: Pictures,
    player: Player,
    staff: Staff,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written = await post(db, pictures, player, await make_prize(owner, player))
    # what was stored before the failure is queued for removal
    async with unchanged(owner, but=frozenset({"pictures", "picture_removals"})):

        async def away(*_values: object) -> None:
            raise PicturesUnavailable

        with monkeypatch.context() as storage:
            storage.setattr(pictures.storage, "put", away)
            with pytest.raises(PicturesUnavailable):
                await approve(db, pictures, staff, written.id)
    assert (await approve(db, pictures, staff, written.id)).status == "APPROVED"


async def test_the_database_keeps_the_rules_too(
    db: Database,
    owner: Connection,
    pictures: Pictures,
    player: Player,
    staff: Staff,
    subtests: pytest.Subtests,
) -> None:
    written = await post(db, pictures, player, await make_prize(owner, player))
    await approve(db, pictures, staff, written.id)
    for wrong in (
        "UPDATE showoffs SET status = 'PENDING'",
        "UPDATE showoffs SET status = 'REJECTED', admin_note = 'x'",
        "UPDATE showoffs SET reward = 9",
        "UPDATE showoffs SET likes_count = -1",
    ):
        with subtests.test(wrong), pytest.raises(asyncpg.PostgresError):
            await owner.execute(wrong)
    async with db.connection() as connection:
        for forbidden in (
            "UPDATE showoffs SET likes_count = 99",
            "UPDATE showoffs SET content = 'other words'",
            "DELETE FROM showoffs",
        ):
            with subtests.test(forbidden), pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(forbidden)


async def rewards_found(db: Database) -> dict[str, tuple[Decimal | None, Decimal | None]]:
    """What each check expected and found."""
    return {one.check: (one.expected, one.actual) for one in await differences_of(db)}


async def test_reconcile_finds_a_reward_that_is_no_posts(
    db: Database, owner: Connection, pictures: Pictures, player: Player, staff: Staff
) -> None:
    written = await post(db, pictures, player, await make_prize(owner, player))
    await approve(db, pictures, staff, written.id)
    await assert_books_balance(db)
    await owner.execute("ALTER TABLE showoffs DISABLE TRIGGER showoffs_guard")
    await owner.execute("UPDATE showoffs SET reward = 6")
    assert await rewards_found(db) == {
        "showoff_differences": (Decimal(6), Decimal(5)),
        "outflow_differences": (Decimal(6), Decimal(5)),
    }
    await owner.execute("UPDATE showoffs SET reward = 0, transaction_id = NULL")
    assert await rewards_found(db) == {"showoff_differences": (Decimal(0), Decimal(5))}
