"""The seal: when it is due, what it commits to, and that nothing changes after it."""

import asyncio
import hmac
from collections.abc import Sequence
from datetime import timedelta
from hashlib import sha256
from typing import Any
from unittest.mock import AsyncMock
from uuid import UUID, uuid4

import asyncpg
import pytest

from luckymart.draws import actions as draws
from luckymart.draws import sealing
from luckymart.draws.errors import LotteryNotSealed, SealNotFound
from luckymart.draws.verify import verify_receipt
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.lotteries.errors import EntropySourceUnavailable, LotteryNotFound
from luckymart.purchases.errors import LotteryClosed, TicketNotFound
from tests.soak.crowd import make_crowd
from tests.soak.scale import IS_SOAK
from tests.soak.trade import ask, buy, wish
from tests.support.draws import seal
from tests.support.world import VRF_PUBLIC_KEY, Player, make_user, open_lottery

Tickets = Sequence[tuple[int, int]]


def commitments(salt_key: bytes, tickets: Tickets) -> list[tuple[int, bytes]]:
    """Numbers and owners, written from docs/fairness.md, section 2, only."""
    found = []
    for number, telegram_id in tickets:
        packed = number.to_bytes(4, "big")
        salt = hmac.new(salt_key, b"luckymart/salt/v1" + packed, sha256).digest()[:16]
        person = telegram_id.to_bytes(8, "big")
        found.append((number, sha256(b"luckymart/owner/v1" + salt + person).digest()))
    return found


def merkle_root(leaves: list[bytes]) -> bytes:
    """RFC 6962, section 2.1, literally."""
    if len(leaves) == 1:
        return leaves[0]
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\x01" + merkle_root(leaves[:k]) + merkle_root(leaves[k:])).digest()


async def expected_root(owner: Connection, lottery_id: UUID) -> tuple[bytes, list[str]]:
    """The root and the published lines of the tickets in the database."""
    salt_key = await owner.fetchval(
        "SELECT salt_key FROM lottery_salts WHERE lottery_id = $1", lottery_id
    )
    rows = await owner.fetch(
        "SELECT t.number, u.telegram_id FROM tickets AS t "
        "INNER JOIN users AS u ON u.id = t.user_id WHERE t.lottery_id = $1 ORDER BY t.number",
        lottery_id,
    )
    owners = commitments(salt_key, [tuple(row) for row in rows])
    leaves = [
        sha256(b"\x00" + number.to_bytes(4, "big") + owner).digest() for number, owner in owners
    ]
    return merkle_root(leaves), [f"{number},{owner.hex()}" for number, owner in owners]


async def test_a_lottery_of_another_key_is_not_sealed(owner: Connection, db: Database) -> None:
    """It could never be drawn. Not sealed, it can be cancelled."""
    player = await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner, total_tickets=1, entropy_public_key=bytes(32))
    await open_lottery(owner, status="COMPLETED", entropy_public_key=bytes(32))
    await buy(db, wish(player.id, lottery_id))
    async with db.connection() as connection:
        assert await draws.list_undrawable(connection, VRF_PUBLIC_KEY) == [lottery_id]
        assert await draws.list_undrawable(connection, bytes(32)) == []
    async with db.transaction() as tx:
        with pytest.raises(EntropySourceUnavailable):
            await draws.seal(tx, lottery_id, VRF_PUBLIC_KEY)
    assert await owner.fetchval("SELECT count(*) FROM seals") == 0


async def due_seals(db: Database) -> list[UUID]:
    async with db.connection() as connection:
        return await draws.due_seals(connection)


async def make_sold_lottery(
    owner: Connection, db: Database, sizes: Sequence[int], **columns: Any
) -> UUID:
    """A lottery in which several users bought the given numbers of tickets."""
    lottery_id = await open_lottery(owner, **columns)
    for size in sizes:
        await buy(db, wish((await make_user(owner, balance=1000)).id, lottery_id, size))
    return lottery_id


async def test_a_sold_out_lottery_is_sealed_with_the_root_of_its_list(
    owner: Connection, db: Database
) -> None:
    lottery_id = await make_sold_lottery(
        owner, db, [3, 1, 3], total_tickets=7, draw_delay_seconds=60
    )
    root, lines = await expected_root(owner, lottery_id)
    assert await due_seals(db) == [lottery_id]
    assert await seal(db, lottery_id)

    async with db.connection() as connection:
        view = await draws.get_seal(connection, "https://shop.example", lottery_id)
        text = "".join([piece async for piece in draws.stream_leaves(connection, lottery_id)])
    assert view.root == root.hex()
    assert (view.tickets, view.winners, view.source, view.round) == (7, 1, "ecvrf", None)
    assert view.draw_due_at == view.sealed_at + timedelta(seconds=60)
    assert view.leaves_url == f"https://shop.example/api/v1/lotteries/{lottery_id}/leaves"
    assert text == "".join(f"{line}\n" for line in lines)
    assert await owner.fetchval("SELECT status FROM lotteries") == "DRAWING"


async def test_what_is_not_due_is_not_sealed(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    past = utc_now() - timedelta(seconds=1)
    lotteries = {
        "not ended": await make_sold_lottery(owner, db, [3]),
        "delayed": await make_sold_lottery(owner, db, [3], total_tickets=3, seal_delay_seconds=60),
        "not one sold": await make_sold_lottery(owner, db, []),
        "too few sold": await make_sold_lottery(owner, db, [3], min_tickets=4),
        "upcoming": await open_lottery(owner, status="UPCOMING", end_time=past),
        "cancelled": await open_lottery(
            owner, status="CANCELLED", cancelled_at=past, end_time=past
        ),
        "drawn": await open_lottery(owner, status="COMPLETED", end_time=past),
    }
    for case in ("not one sold", "too few sold"):
        await owner.execute(
            "UPDATE lotteries SET end_time = $2 WHERE id = $1", lotteries[case], past
        )
    before = await owner.fetch("SELECT * FROM lotteries ORDER BY id")
    assert await due_seals(db) == []
    for case, lottery_id in lotteries.items():
        with subtests.test(case):
            assert not await seal(db, lottery_id)
    assert await owner.fetch("SELECT * FROM lotteries ORDER BY id") == before
    assert await owner.fetchval("SELECT count(*) FROM seals") == 0
    with pytest.raises(LotteryNotFound):
        await seal(db, uuid4())


async def test_a_lottery_whose_time_is_up_is_sealed_with_what_it_sold(
    owner: Connection, db: Database
) -> None:
    lottery_id = await make_sold_lottery(owner, db, [2, 1], min_tickets=3)
    assert not await seal(db, lottery_id)
    await owner.execute("UPDATE lotteries SET end_time = clock_timestamp()")
    assert await due_seals(db) == [lottery_id]
    assert await seal(db, lottery_id)
    assert await owner.fetchval("SELECT tickets FROM seals") == 3


async def test_there_is_one_seal(owner: Connection, db: Database) -> None:
    lottery_id = await make_sold_lottery(owner, db, [2], total_tickets=2)
    assert await seal(db, lottery_id)
    row = await owner.fetchrow("SELECT * FROM seals")
    assert not await seal(db, lottery_id)
    assert await due_seals(db) == []
    assert await owner.fetchrow("SELECT * FROM seals") == row


async def test_nothing_is_shown_before_the_seal(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner)
    bought = await buy(db, wish(player.id, lottery_id))
    async with db.connection() as connection:
        assert [piece async for piece in draws.stream_leaves(connection, lottery_id)] == []
        with pytest.raises(SealNotFound):
            await draws.get_seal(connection, "", lottery_id)
        with pytest.raises(LotteryNotSealed):
            await draws.get_receipt(connection, player.id, bought.tickets[0].id)


async def test_nobody_changes_the_list_behind_the_seal(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    lottery_id = await make_sold_lottery(owner, db, [2, 1])
    await owner.execute("UPDATE lotteries SET end_time = clock_timestamp()")
    await seal(db, lottery_id)
    other = await make_user(owner, balance=10)
    [answer] = await ask(db, wish(other.id, lottery_id))
    assert isinstance(answer, LotteryClosed)
    for statement in (
        "UPDATE tickets SET user_id = $1 WHERE number = 1000000",
        "UPDATE tickets SET number = 1000009 WHERE number = 1000000 AND $1::uuid IS NOT NULL",
        "DELETE FROM tickets WHERE number = 1000000 AND $1::uuid IS NOT NULL",
        "INSERT INTO tickets (lottery_id, user_id, order_id, number, paid_with) "
        "SELECT lottery_id, $1, order_id, 1000003, 'BALANCE' FROM tickets LIMIT 1",
        "UPDATE seals SET root = decode(repeat('00', 32), 'hex') WHERE $1::uuid IS NOT NULL",
        "DELETE FROM seals WHERE $1::uuid IS NOT NULL",
    ):
        with subtests.test(statement):
            with pytest.raises(asyncpg.PostgresError) as refusal:
                await owner.execute(statement, other.id)
            assert refusal.value.sqlstate in ("LM104", "LM100")
            async with db.connection() as connection:
                with pytest.raises(asyncpg.InsufficientPrivilegeError):
                    await connection.execute(statement, other.id)
    for table in ("tickets", "seals"):
        with subtests.test(table):
            with pytest.raises(asyncpg.PostgresError) as refusal:
                await owner.execute(f"TRUNCATE {table} CASCADE")
            assert refusal.value.sqlstate == "LM100"


async def test_receipts_of_a_list_of_several_blocks(owner: Connection, db: Database) -> None:
    """2,500 tickets: two whole blocks of 1,024 leaves and a part of one."""
    crowd = await make_crowd(owner, 25, 1000)
    lottery_id = await open_lottery(owner, total_tickets=2500)
    purchases = [await buy(db, wish(buyer, lottery_id, 100)) for buyer in crowd]
    assert await seal(db, lottery_id)
    root, lines = await expected_root(owner, lottery_id)
    tickets = [
        (buyer, ticket)
        for buyer, one in zip(crowd, purchases, strict=True)
        for ticket in one.tickets
    ]
    edges = (0, 1, 1022, 1023, 1024, 1025, 2046, 2047, 2048, 2049, 2498, 2499)
    async with db.connection() as connection:
        for index in range(2500) if IS_SOAK else edges:
            buyer, ticket = tickets[index]
            receipt = await draws.get_receipt(connection, buyer, ticket.id)
            assert (receipt.index, receipt.ticket_number) == (index, 1000000 + index)
            assert lines[index] == f"{receipt.ticket_number},{receipt.owner}"
            steps = list(verify_receipt(receipt, root, tickets=2500))
            assert [step.ok for step in steps] == [True] * 3, steps
        with pytest.raises(TicketNotFound):
            await draws.get_receipt(connection, crowd[1], tickets[0][1].id)
        text = "".join([piece async for piece in draws.stream_leaves(connection, lottery_id)])
    assert text.splitlines() == lines


async def test_a_seal_that_is_rolled_back_leaves_the_sale_as_it_was(
    owner: Connection, db: Database
) -> None:
    player: Player = await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner)
    await buy(db, wish(player.id, lottery_id))
    end_time = await owner.fetchval(
        "UPDATE lotteries SET end_time = clock_timestamp() RETURNING end_time"
    )
    async with db.connection() as connection:
        undone = connection.transaction()
        await undone.start()
        assert await draws.seal(connection, lottery_id)
        await undone.rollback()
    assert await owner.fetchval("SELECT count(*) FROM seals") == 0
    [lottery] = await owner.fetch("SELECT status, end_time FROM lotteries")
    assert tuple(lottery) == ("ACTIVE", end_time)


async def hand_over(owner: Connection, lottery_id: UUID, number: int, to: Player) -> None:
    """As a deal on the market does, with its row."""
    async with owner.transaction():
        await owner.execute("SET LOCAL session_replication_role = replica")
        await owner.execute(
            "INSERT INTO resales (seller_id, buyer_id, lottery_id, ticket_id, order_id, price, fee,"
            " currency, wallet_type, status, sold_at) SELECT t.user_id, $3, t.lottery_id, t.id,"
            " gen_random_uuid(), 1, 0, 'TJS', 'BALANCE', 'SOLD', now()"
            " FROM tickets AS t WHERE t.lottery_id = $1 AND t.number = $2",
            lottery_id,
            number,
            to.id,
        )
        await owner.execute(
            "UPDATE tickets SET user_id = $3 WHERE lottery_id = $1 AND number = $2",
            lottery_id,
            number,
            to.id,
        )


async def hand_out(owner: Connection, lottery_id: UUID, player: Player, count: int) -> None:
    """Many tickets, without selling them one by one."""
    async with owner.transaction():
        await owner.execute("SET LOCAL session_replication_role = replica")
        await owner.execute(
            "INSERT INTO tickets (lottery_id, user_id, order_id, number, paid_with) "
            "SELECT $1, $2, gen_random_uuid(), 999999 + g, 'BALANCE' "
            "FROM generate_series(1, $3::integer) AS g",
            lottery_id,
            player.id,
            count,
        )
        await owner.execute(
            "UPDATE lotteries SET sold_tickets = $2 WHERE id = $1", lottery_id, count
        )


@pytest.mark.parametrize("event", ["nothing", "a sale", "a deal"])
async def test_what_was_hashed_before_the_lock_is_the_sealed_list(
    owner: Connection, db: Database, monkeypatch: pytest.MonkeyPatch, event: str
) -> None:
    """Tickets are bought and change hands between the hashing and the lock."""
    lottery_id = await open_lottery(owner, total_tickets=9000)
    other = await make_user(owner, balance=100)
    await hand_out(owner, lottery_id, await make_user(owner), sealing.PAGE_TICKETS + 52)
    async with db.transaction() as tx:
        prepared = await sealing.prepare(tx, lottery_id)
    last_number = 1_000_000 + sealing.PAGE_TICKETS - 1
    assert (len(prepared.roots), prepared.last_number) == (2, last_number)
    if event == "a sale":
        await buy(db, wish(other.id, lottery_id, 9))
    if event == "a deal":
        await hand_over(owner, lottery_id, 1_000_003, other)
    hashed = AsyncMock(wraps=asyncio.to_thread)
    monkeypatch.setattr(asyncio, "to_thread", hashed)
    async with db.transaction() as tx:
        lottery = await sealing.lock(tx, lottery_id)
        await sealing.seal_locked(tx, lottery, prepared)
    root, _ = await expected_root(owner, lottery_id)
    assert await owner.fetchval("SELECT root FROM seals") == root
    assert hashed.await_count == (2 if event == "a deal" else 1)


async def test_it_is_hashed_again_while_tickets_change_hands(
    owner: Connection, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "PAGE_TICKETS", 2)
    lottery_id = await make_sold_lottery(owner, db, [4], total_tickets=4)
    other = await make_user(owner, balance=100)
    hash_page, numbers = asyncio.to_thread, iter(range(1_000_000, 1_000_002))

    async def sell_meanwhile(*arguments: Any) -> Any:
        for number in numbers:
            await hand_over(owner, lottery_id, number, other)
            break
        return await hash_page(*arguments)

    monkeypatch.setattr(asyncio, "to_thread", sell_meanwhile)
    async with db.transaction() as tx:
        prepared = await sealing.prepare(tx, lottery_id)
    assert prepared.deals == 2
