"""A prize's way to its winner, even if several people act at the same moment."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import TypeVar
from uuid import UUID

import asyncpg
import pytest

from luckymart.kit.database import Connection, Database, Tx
from luckymart.kit.errors import DomainError
from luckymart.kit.ids import uuid7
from luckymart.prizes import actions as prizes
from luckymart.prizes.errors import PrizeNotFound, PrizeState
from luckymart.shipping import actions as shipping
from luckymart.shipping import addresses
from luckymart.shipping.errors import AddressNotFound, ShipmentNotFound, ShipmentState
from luckymart.staff import actions as staff
from luckymart.staff.errors import PermissionDenied
from tests.shipping.test_rules import HOME
from tests.soak.market import buy_listed, put_up_prize
from tests.support.databases import in_tx, unchanged
from tests.support.prizes import make_prize
from tests.support.waiting import eventually
from tests.support.world import Player, make_user, notifications_of

Result = TypeVar("Result")


async def make_address(db: Database, player: Player) -> UUID:
    return (await in_tx(db, addresses.add, player.id, HOME)).id


async def ship(
    db: Database, by: Player, shipment_id: UUID, number: str = "EE1", url: str | None = None
) -> shipping.Shipment:
    async with db.transaction() as tx:
        return await shipping.ship(tx, await staff.load(tx, by.id), shipment_id, "EMS", number, url)


async def deliver(db: Database, by: Player, shipment_id: UUID) -> shipping.Shipment:
    async with db.transaction() as tx:
        return await shipping.deliver(tx, await staff.load(tx, by.id), shipment_id)


async def prize_status_of(owner: Connection, prize_id: UUID) -> str:
    status: str = await owner.fetchval("SELECT status FROM prizes WHERE id = $1", prize_id)
    return status


async def test_the_whole_way(owner: Connection, db: Database) -> None:
    winner, support = await make_user(owner), await make_user(owner, roles=("support",))
    prize_id, address_id = await make_prize(owner, winner), await make_address(db, winner)
    asked = await in_tx(db, shipping.request, winner.id, prize_id, address_id)
    assert (asked.status, asked.address and asked.address["city"]) == ("REQUESTED", HOME.city)
    assert await prize_status_of(owner, prize_id) == "SHIPPING"
    title = {"en": "Phone", "ru": "Телефон"}
    assert await notifications_of(owner, support) == [
        ("shipment-requested", {"title": title, "city": HOME.city})
    ]

    # a shipment keeps the address it was requested for, whatever happens to that address
    await in_tx(db, addresses.change, winner.id, address_id, {"city": "Бохтар"})
    await in_tx(db, addresses.remove, winner.id, address_id)

    await ship(db, support, asked.id)
    await ship(db, support, asked.id)  # the same again: nothing to notify or log
    corrected = await ship(db, support, asked.id, "EE2", "https://track.example/EE2")
    assert (corrected.status, corrected.tracking_number) == ("SHIPPED", "EE2")
    assert (corrected.address or {})["city"] == HOME.city
    async with db.connection() as connection:
        prize = await prizes.get_prize(connection, winner.id, prize_id)
        reader = await staff.load(connection, support.id)
        [line] = (await shipping.list_shipments(connection, reader, "SHIPPED", 10, None)).items
        [owned] = (await prizes.list_all(connection, reader, "SHIPPING", 10, None)).items
        assert await shipping.next_shipment(connection, reader, "REQUESTED", None) == (None, 0)
    assert prize.shipping is not None
    assert (prize.shipping.carrier, prize.shipping.tracking_number) == ("EMS", "EE2")
    assert (line.id, line.user_name, line.lottery.title) == (asked.id, "Zarina", "Phone")
    assert (owned.id, owned.user_id, owned.user_name) == (prize_id, winner.id, "Zarina")

    arrived = await in_tx(db, shipping.confirm, winner.id, prize_id)
    assert arrived.status == "DELIVERED"
    assert await prize_status_of(owner, prize_id) == "DELIVERED"
    facts = {"title": title, "carrier": "EMS"}
    assert await notifications_of(owner, winner) == [
        ("prize-shipped", facts | {"tracking_number": "EE1"}),
        ("prize-shipped", facts | {"tracking_number": "EE2"}),
    ]
    logged = await owner.fetch("SELECT admin_id, action, before, after FROM admin_logs ORDER BY id")
    assert [(row["admin_id"], row["action"]) for row in logged] == [
        (support.id, "shipping.ship"),
        (support.id, "shipping.correct"),
    ]
    assert json.loads(logged[1]["before"])["tracking_number"] == "EE1"
    assert json.loads(logged[1]["after"])["tracking_number"] == "EE2"
    assert HOME.street not in str([tuple(row) for row in logged])


async def test_a_cancelled_request_forgets_the_address_and_may_be_made_again(
    owner: Connection, db: Database
) -> None:
    winner, support = await make_user(owner), await make_user(owner, roles=("support",))
    prize_id, address_id = await make_prize(owner, winner), await make_address(db, winner)
    first = await in_tx(db, shipping.request, winner.id, prize_id, address_id)
    await in_tx(db, shipping.cancel, winner.id, prize_id)
    assert await prize_status_of(owner, prize_id) == "PENDING"
    row = await owner.fetchrow("SELECT status, address FROM shipments WHERE id = $1", first.id)
    assert row is not None
    assert tuple(row) == ("CANCELLED", None)
    with pytest.raises(ShipmentState):
        await ship(db, support, first.id)

    second = await in_tx(db, shipping.request, winner.id, prize_id, address_id)
    await ship(db, support, second.id)
    await deliver(db, support, second.id)
    assert [name for name, _ in await notifications_of(owner, winner)] == [
        "prize-shipped",
        "prize-delivered",
    ]
    assert await prize_status_of(owner, prize_id) == "DELIVERED"


async def test_what_is_refused_changes_nothing(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    winner, other = await make_user(owner), await make_user(owner)
    support, finance = (
        await make_user(owner, roles=("support",)),
        await make_user(owner, roles=("finance",)),
    )
    prize_id, address_id = await make_prize(owner, winner), await make_address(db, winner)
    sold, others_address = await make_prize(owner, winner), await make_address(db, other)
    await owner.execute("UPDATE prizes SET status = 'RESELLING' WHERE id = $1", sold)
    refused: list[tuple[type[DomainError], Callable[..., Awaitable[object]], tuple[UUID, ...]]] = [
        (PrizeNotFound, shipping.request, (winner.id, uuid7(), address_id)),
        (PrizeNotFound, shipping.request, (other.id, prize_id, others_address)),
        (AddressNotFound, shipping.request, (winner.id, prize_id, others_address)),
        (PrizeState, shipping.request, (winner.id, sold, address_id)),
        (ShipmentNotFound, shipping.cancel, (winner.id, prize_id)),
        (PrizeNotFound, shipping.cancel, (other.id, prize_id)),
        (ShipmentNotFound, shipping.confirm, (winner.id, prize_id)),
    ]
    async with unchanged(owner):
        for error, action, ids in refused:
            with subtests.test(error.__name__, action=action, ids=ids), pytest.raises(error):
                await in_tx(db, action, *ids)
        for by, error in ((finance, PermissionDenied), (support, ShipmentNotFound)):
            with subtests.test(error.__name__):
                with pytest.raises(error):
                    await ship(db, by, uuid7())
                with pytest.raises(error):
                    await deliver(db, by, uuid7())

    asked = await in_tx(db, shipping.request, winner.id, prize_id, address_id)
    async with unchanged(owner):
        with pytest.raises(ShipmentState):
            await deliver(db, support, asked.id)
        with pytest.raises(ShipmentState):
            await in_tx(db, shipping.confirm, winner.id, prize_id)
        with pytest.raises(PermissionDenied):
            await ship(db, finance, asked.id)
    await ship(db, support, asked.id)
    with pytest.raises(ShipmentState):
        await in_tx(db, shipping.cancel, winner.id, prize_id)


async def test_states_go_one_way_whoever_writes_them(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    winner = await make_user(owner)
    prize_id, address_id = await make_prize(owner, winner), await make_address(db, winner)
    asked = await in_tx(db, shipping.request, winner.id, prize_id, address_id)
    for statement in (
        "UPDATE prizes SET status = 'RESELLING'",
        "UPDATE prizes SET status = 'RESOLD'",
        "UPDATE shipments SET status = 'DELIVERED', shipped_at = now(), delivered_at = now(), "
        "carrier = 'x', tracking_number = 'x'",
        f"INSERT INTO shipments (prize_id, user_id, address) VALUES ('{prize_id}', "
        f"'{winner.id}', '{{}}')",
    ):
        with subtests.test(statement), pytest.raises(asyncpg.PostgresError):
            await owner.execute(statement)
    await in_tx(db, shipping.cancel, winner.id, prize_id)
    with pytest.raises(asyncpg.PostgresError):
        await owner.execute(
            "UPDATE shipments SET status = 'REQUESTED', cancelled_at = NULL, address = '{}' "
            "WHERE id = $1",
            asked.id,
        )


async def test_asked_for_twenty_times_at_once_it_is_sent_once(
    owner: Connection, db: Database
) -> None:
    winner = await make_user(owner)
    prize_id, address_id = await make_prize(owner, winner), await make_address(db, winner)
    answers = await asyncio.gather(
        *(in_tx(db, shipping.request, winner.id, prize_id, address_id) for _ in range(20)),
        return_exceptions=True,
    )
    assert sum(isinstance(answer, shipping.Shipment) for answer in answers) == 1
    assert sum(isinstance(answer, PrizeState) for answer in answers) == 19
    assert await owner.fetchval("SELECT count(*) FROM shipments") == 1


async def test_cancelled_and_sent_at_once_one_wins(owner: Connection, db: Database) -> None:
    winner, support = await make_user(owner), await make_user(owner, roles=("support",))
    address_id = await make_address(db, winner)

    async def cancel(prize_id: UUID) -> None:
        async with db.transaction() as tx:
            await shipping.cancel(tx, winner.id, prize_id)

    for _ in range(6):
        prize_id = await make_prize(owner, winner)
        async with db.transaction() as tx:
            asked = await shipping.request(tx, winner.id, prize_id, address_id)
        answers = await asyncio.gather(
            cancel(prize_id),
            ship(db, support, asked.id),
            cancel(prize_id),
            ship(db, support, asked.id, "EE9"),
            return_exceptions=True,
        )
        refusals = [answer for answer in answers if isinstance(answer, Exception)]
        assert all(isinstance(one, ShipmentState | ShipmentNotFound) for one in refusals), refusals
        end = await owner.fetchval("SELECT status FROM shipments WHERE id = $1", asked.id)
        prize = await prize_status_of(owner, prize_id)
        assert (end, prize) in {("CANCELLED", "PENDING"), ("SHIPPED", "SHIPPING")}
        # either one cancelled and the other three were refused, or both staff succeeded
        assert len(refusals) == (3 if end == "CANCELLED" else 2)
        told_now = [name for name, _ in await notifications_of(owner, winner)]
        await owner.execute("DELETE FROM notifications")
        assert len(told_now) == (0 if end == "CANCELLED" else 2)


async def test_arrived_by_everybody_at_once_is_arrived_once(
    owner: Connection, db: Database
) -> None:
    winner, support = await make_user(owner), await make_user(owner, roles=("support",))
    prize_id, address_id = await make_prize(owner, winner), await make_address(db, winner)
    asked = await in_tx(db, shipping.request, winner.id, prize_id, address_id)
    await ship(db, support, asked.id)
    answers = await asyncio.gather(
        *(in_tx(db, shipping.confirm, winner.id, prize_id) for _ in range(3)),
        *(deliver(db, support, asked.id) for _ in range(3)),
        return_exceptions=True,
    )
    assert sum(isinstance(answer, shipping.Shipment) for answer in answers) == 1
    assert sum(isinstance(answer, ShipmentState) for answer in answers) == 5
    logged = await owner.fetchval(
        "SELECT count(*) FROM admin_logs WHERE action = 'shipping.deliver'"
    )
    told_of = [name for name, _ in await notifications_of(owner, winner)].count("prize-delivered")
    assert logged == told_of <= 1


async def test_a_new_address_and_a_sale_of_the_prize_do_not_wait_for_each_other(
    owner: Connection, db: Database
) -> None:
    """The chat saves an address and requests the prize in one transaction; the buyer is faster."""
    winner, buyer = await make_user(owner), await make_user(owner, balance=100)
    prize_id = await make_prize(owner, winner)
    listed = await put_up_prize(db, winner.id, prize_id, 9)
    kept = asyncio.Event()

    async def buy() -> None:
        await kept.wait()
        await buy_listed(db, buyer.id, listed.id)

    sale = asyncio.create_task(buy())

    async def is_sold_or_waits() -> bool:
        waiting = await owner.fetchval(
            "SELECT count(*) FROM pg_stat_activity "
            "WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        return sale.done() or bool(waiting)

    async def keep_and_send(tx: Tx) -> None:
        address = await addresses.add(tx, winner.id, HOME)
        kept.set()
        await eventually(is_sold_or_waits)
        await shipping.request(tx, winner.id, prize_id, address.id)

    with pytest.raises(PrizeState):
        await in_tx(db, keep_and_send)
    await sale
    assert await prize_status_of(owner, prize_id) == "RESOLD"
    assert await owner.fetchval("SELECT count(*) FROM shipping_addresses") == 0
