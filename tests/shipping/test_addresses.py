"""Addresses: several each, one default, gone for good when deleted."""

import asyncio
from uuid import UUID

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import ValidationError
from luckymart.shipping import addresses
from luckymart.shipping.addresses import Address
from luckymart.shipping.errors import AddressLimit, AddressNotFound
from luckymart.shipping.rules import MAX_ADDRESSES
from tests.shipping.test_rules import HOME
from tests.support.world import Player, make_user


async def add(db: Database, player: Player, *, is_default: bool = False) -> Address:
    async with db.transaction() as tx:
        return await addresses.add(tx, player.id, HOME, is_default=is_default)


async def defaults(owner: Connection, player: Player) -> list[UUID]:
    rows = await owner.fetch(
        "SELECT id FROM shipping_addresses WHERE user_id = $1 AND is_default", player.id
    )
    return [row["id"] for row in rows]


async def test_one_is_the_default_whatever_is_done(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    player, other = await make_user(owner), await make_user(owner)
    first, second = await add(db, player), await add(db, player)
    assert (first.is_default, second.is_default) == (True, False)
    third = await add(db, player, is_default=True)
    assert await defaults(owner, player) == [third.id]
    async with db.transaction() as tx:
        listed = await addresses.list_addresses(tx, player.id)
        assert [address.id for address in listed] == [third.id, second.id, first.id]
        changed = await addresses.change(
            tx, player.id, first.id, {"city": " Бохтар ", "note": "ҳавлӣ"}, is_default=True
        )
    assert (changed.city, changed.note, changed.phone) == ("Бохтар", "ҳавлӣ", HOME.phone)
    assert await defaults(owner, player) == [first.id]
    with pytest.raises(ValidationError):
        async with db.transaction() as tx:
            await addresses.change(tx, player.id, first.id, {}, is_default=False)
    async with db.transaction() as tx:
        await addresses.remove(tx, player.id, first.id)
    assert await defaults(owner, player) == [third.id]
    assert not await owner.fetchval("SELECT count(*) FROM shipping_addresses WHERE city = 'Бохтар'")

    for case, action in (
        ("another's read", lambda tx: addresses.get(tx, other.id, third.id)),
        ("another's changed", lambda tx: addresses.change(tx, other.id, third.id, {"city": "x"})),
        ("another's removed", lambda tx: addresses.remove(tx, other.id, third.id)),
        ("removed again", lambda tx: addresses.remove(tx, player.id, first.id)),
    ):
        with subtests.test(case), pytest.raises(AddressNotFound):
            async with db.transaction() as tx:
                await action(tx)
    assert await defaults(owner, player) == [third.id]


async def test_twenty_at_once_are_ten_with_one_default(owner: Connection, db: Database) -> None:
    player = await make_user(owner)
    answers = await asyncio.gather(
        *(add(db, player, is_default=turn % 2 == 0) for turn in range(20)), return_exceptions=True
    )
    assert sum(isinstance(answer, Address) for answer in answers) == MAX_ADDRESSES
    assert sum(isinstance(answer, AddressLimit) for answer in answers) == 20 - MAX_ADDRESSES
    assert len(await defaults(owner, player)) == 1
