"""The draw: verifiable winners, and everything that follows from them in one transaction."""

import json
from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from luckymart.draws import actions as draws
from luckymart.draws.actions import DrawKeys
from luckymart.draws.errors import DrawNotFound
from luckymart.draws.verify_files import run_verification
from luckymart.kit.database import Connection, Database
from luckymart.kit.money import WalletType
from luckymart.lotteries.errors import EntropySourceUnavailable, LotteryNotFound
from luckymart.prizes import actions as prizes
from luckymart.purchases import actions as purchases
from tests.soak.books import assert_books_balance
from tests.soak.trade import buy, wish
from tests.support.databases import fetch_all, unchanged
from tests.support.draws import KEYS, draw
from tests.support.world import (
    VRF_PUBLIC_KEY,
    Player,
    balance_of,
    credit,
    make_user,
    open_lottery,
)


async def make_sealed_lottery(
    owner: Connection, db: Database, players: Sequence[Player], **columns: Any
) -> UUID:
    """A sealed lottery, sold out to the players, one ticket each, in order."""
    lottery_id = await open_lottery(owner, total_tickets=len(players), **columns)
    for player in players:
        await buy(db, wish(player.id, lottery_id))
    async with db.transaction() as tx:
        assert await draws.seal(tx, lottery_id)
    return lottery_id


async def make_players(owner: Connection, count: int) -> list[Player]:
    return [await make_user(owner, balance=100, first_name=f"P{n}") for n in range(count)]


async def test_a_draw_makes_a_winner_with_a_prize(owner: Connection, db: Database) -> None:
    players = await make_players(owner, 5)
    lottery_id = await make_sealed_lottery(owner, db, players, prize_value=Decimal(9))
    assert await draw(db, lottery_id)

    [lottery] = await fetch_all(owner, "SELECT * FROM lotteries")
    number = lottery["winning_ticket_number"]
    winner = players[number - 1000000]
    assert (lottery["status"], lottery["winning_user_id"]) == ("COMPLETED", winner.id)
    assert json.loads(lottery["winning_numbers"]) == [number]
    [result] = await fetch_all(owner, "SELECT * FROM lottery_results")
    assert (lottery["vrf_seed"], lottery["vrf_proof"]) == (result["seed"], result["proof"])
    assert lottery["vrf_timestamp"] == lottery["actual_draw_time"] == result["available_at"]
    assert result["drawn_by_id"] is None

    async with db.connection() as connection:
        [prize] = (await prizes.list_prizes(connection, winner.id, 10, None)).items
        assert (prize.ticket_number, prize.rank, prize.status) == (number, 1, "PENDING")
        assert (prize.prize_type, str(prize.prize_value)) == ("PHYSICAL", "9.00")
        [ticket] = (await purchases.list_tickets(connection, winner.id, None, 10, None)).items
        assert (ticket.status, ticket.is_winning, ticket.prize_rank) == ("WON", True, 1)
        loser = players[number - 1000001]
        [ticket] = (await purchases.list_tickets(connection, loser.id, None, 10, None)).items
        assert (ticket.status, ticket.is_winning) == ("LOST", False)
        [seen] = await draws.list_winners(connection, lottery_id, winner.id)
        assert (seen.rank, seen.ticket_number, seen.is_me) == (1, number, True)
        assert seen.name == winner.first_name
    counters = await owner.fetch(
        "SELECT total_wins, total_won, winning_rate FROM users WHERE id = $1", winner.id
    )
    assert [tuple(row) for row in counters] == [(1, 9, 1)]
    assert await owner.fetchval("SELECT sum(total_wins) FROM users") == 1
    await assert_books_balance(db)


async def test_a_draw_verifies_from_what_is_published(
    owner: Connection, db: Database, tmp_path: Path
) -> None:
    players = await make_players(owner, 7)
    lottery_id = await make_sealed_lottery(owner, db, players, winners_count=3, min_tickets=7)
    async with db.connection() as connection:
        with pytest.raises(DrawNotFound):
            await draws.get_bundle(connection, lottery_id)
    await draw(db, lottery_id)
    mine = await owner.fetchval("SELECT id FROM tickets WHERE user_id = $1", players[2].id)
    async with db.connection() as connection:
        bundle = await draws.get_bundle(connection, lottery_id)
        leaves = [piece async for piece in draws.stream_leaves(connection, lottery_id)]
        receipt = await draws.get_receipt(connection, players[2].id, mine)
        winners = await draws.list_winners(connection, lottery_id)
    files = tmp_path / "bundle.json", tmp_path / "leaves.txt", tmp_path / "receipt.json"
    for path, text in zip(
        files, (json.dumps(bundle), "".join(leaves), receipt.model_dump_json()), strict=True
    ):
        path.write_text(text, encoding="utf-8")
    steps = run_verification(*files, public_key_hex=VRF_PUBLIC_KEY.hex())
    assert all(step.ok for step in steps), steps
    assert steps[-1].name == "receipt-result"
    assert (
        bundle["seal"]["leaves_url"] == f"https://shop.example/api/v1/lotteries/{lottery_id}/leaves"
    )
    assert [(w.rank, w.ticket_number) for w in winners] == [
        (w["rank"], w["ticket_number"]) for w in bundle["winners"]
    ]
    assert len({w.ticket_number for w in winners}) == 3


async def test_cash_is_credited_and_commissions_are_paid_in_the_draw(
    owner: Connection, db: Database
) -> None:
    inviter = await make_user(owner, first_name="Inviter")
    players = [await make_user(owner, balance=1000, referred_by=inviter) for _ in range(3)]
    lottery_id = await make_sealed_lottery(
        owner,
        db,
        players,
        ticket_price=Decimal(100),
        prize_type="CASH",
        prize_value=Decimal("250.50"),
    )
    await draw(db, lottery_id)
    winning_user_id = await owner.fetchval("SELECT winning_user_id FROM lotteries")
    for player in players:
        prize = Decimal("250.5") if player.id == winning_user_id else 0
        assert await balance_of(owner, player) == 900 + prize
    assert await balance_of(owner, inviter, WalletType.BONUS) == 9
    paid = await owner.fetch("SELECT status, paid_at IS NOT NULL FROM commissions")
    assert [tuple(row) for row in paid] == [("PAID", True)] * 3
    [prize_row] = await fetch_all(owner, "SELECT * FROM prizes")
    [event] = await fetch_all(owner, "SELECT * FROM transactions WHERE type = 'PRIZE'")
    assert (prize_row["status"], prize_row["transaction_id"]) == ("CREDITED", event["id"])
    assert (event["user_id"], event["lottery_id"]) == (winning_user_id, lottery_id)
    system = await owner.fetch(
        "SELECT system_account, type, balance FROM system_wallet_balances "
        "WHERE balance <> 0 AND system_account <> 'PROMOTIONS' OR (type = 'BONUS' AND balance <> 0)"
    )
    assert {tuple(row) for row in system} == {
        ("HOUSE_REVENUE", "BALANCE", Decimal("49.5")),
        ("PROMOTIONS", "BONUS", Decimal(-9)),
    }
    await assert_books_balance(db)


async def test_coins_and_several_prizes_of_one_person(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=10)
    await credit(owner, player, 2, WalletType.LUCKY_COIN)
    lottery_id = await open_lottery(
        owner,
        total_tickets=4,
        min_tickets=4,
        winners_count=4,
        prize_type="COINS",
        prize_value=Decimal(3),
    )
    await buy(db, wish(player.id, lottery_id, 3))
    await buy(db, wish(player.id, lottery_id, 1, WalletType.LUCKY_COIN))
    async with db.transaction() as tx:
        await draws.seal(tx, lottery_id)
        assert await draws.draw(tx, KEYS, lottery_id)
    assert await balance_of(owner, player, WalletType.LUCKY_COIN) == 13
    assert await balance_of(owner, player) == 7
    [counters] = await owner.fetch("SELECT total_wins, total_won, total_lotteries FROM users")
    assert tuple(counters) == (4, 12, 1)
    ranks = await owner.fetch(
        "SELECT rank, prize_rank FROM prizes AS p "
        "INNER JOIN tickets AS t ON t.id = p.ticket_id ORDER BY 1"
    )
    assert [tuple(row) for row in ranks] == [(1, 1), (2, 2), (3, 3), (4, 4)]
    revenue = await owner.fetch(
        "SELECT type, balance FROM system_wallet_balances WHERE system_account = 'HOUSE_REVENUE'"
    )
    assert {row["type"]: row["balance"] for row in revenue} == {
        "BALANCE": 3, "BONUS": 0, "LUCKY_COIN": -11,
    }  # fmt: skip
    await assert_books_balance(db)


async def test_everybody_who_took_part_is_told(owner: Connection, db: Database) -> None:
    inviter = await make_user(owner)
    players = [await make_user(owner, balance=100, referred_by=inviter) for _ in range(3)]
    lottery_id = await make_sealed_lottery(
        owner, db, [*players, *players], ticket_price=Decimal(10)
    )
    await draw(db, lottery_id)
    winning_user_id, number = await owner.fetchrow(  # type: ignore[misc]  # there is one row
        "SELECT winning_user_id, winning_ticket_number FROM lotteries"
    )
    told = {
        (row["user_id"], row["type"]): json.loads(row["data"])
        for row in await owner.fetch(
            "SELECT * FROM notifications WHERE related_lottery_id IS NOT NULL"
        )
    }
    title = {"en": "Phone", "ru": "Телефон"}
    expected = {
        (player.id, "lottery-lost"): {"title": title, "ticket_number": number}
        for player in players
        if player.id != winning_user_id
    }
    expected[winning_user_id, "lottery-won"] = {
        "title": title, "ticket_number": number, "rank": 1, "prize_type": "PHYSICAL",
        "prize_value": "9.00", "currency": "TJS",
    }  # fmt: skip
    expected[inviter.id, "commission-paid"] = {"title": title, "amount": "1.80", "currency": "TJS"}
    assert told == expected
    sent = await owner.fetch("SELECT user_id, payload FROM outbox")
    assert {
        (row["user_id"], json.loads(row["payload"])["notification"]["type"]) for row in sent
    } == set(expected)
    assert len(sent) == len(expected)


async def test_a_draw_that_is_rolled_back_did_nothing(owner: Connection, db: Database) -> None:
    inviter = await make_user(owner)
    players = [await make_user(owner, balance=100, referred_by=inviter) for _ in range(2)]
    lottery_id = await make_sealed_lottery(
        owner, db, players, ticket_price=Decimal(50), prize_type="CASH"
    )
    async with unchanged(owner):
        with suppress(ZeroDivisionError):
            async with db.transaction() as tx:
                assert await draws.draw(tx, KEYS, lottery_id)
                raise ZeroDivisionError
    assert await draw(db, lottery_id)


async def test_there_is_one_draw_and_not_before_its_time(owner: Connection, db: Database) -> None:
    player = await make_user(owner, balance=10)
    lottery_id = await make_sealed_lottery(owner, db, [player], draw_delay_seconds=3600)
    async with db.connection() as connection:
        assert await draws.due_draws(connection) == []
    async with unchanged(owner):
        assert not await draw(db, lottery_id)
    await owner.execute("UPDATE lotteries SET draw_time = clock_timestamp()")
    async with db.connection() as connection:
        assert await draws.due_draws(connection) == [lottery_id]
    assert await draw(db, lottery_id)
    async with unchanged(owner):
        assert not await draw(db, lottery_id)
    assert not await draw(db, await open_lottery(owner))
    with pytest.raises(LotteryNotFound):
        await draw(db, uuid4())


async def test_only_the_key_that_was_fixed_before_the_sale_draws(
    owner: Connection, db: Database
) -> None:
    players = await make_players(owner, 2)
    lottery_id = await make_sealed_lottery(owner, db, players)
    async with unchanged(owner):
        with pytest.raises(EntropySourceUnavailable):
            await draw(db, lottery_id, DrawKeys(bytes(32), KEYS.public_url))
    assert await draw(db, lottery_id)


@pytest.mark.parametrize("prize_type", ["CASH", "COINS"])
async def test_a_wallet_that_overflows_keeps_nobody_from_their_prize(
    owner: Connection, db: Database, prize_type: str
) -> None:
    """The winner whose wallet is full gets a prize that staff can end; the others are paid."""
    full, other = await make_players(owner, 2)
    kind = WalletType.BALANCE if prize_type == "CASH" else WalletType.LUCKY_COIN
    lottery_id = await make_sealed_lottery(
        owner, db, [full, other], winners_count=2, min_tickets=2, prize_type=prize_type
    )
    before = await balance_of(owner, other, kind)
    missing = Decimal(10**12 - 1) - await balance_of(owner, full, kind)
    await credit(owner, full, missing, kind)
    await owner.execute("UPDATE users SET total_won = 999999999999 WHERE id = $1", full.id)
    assert await draw(db, lottery_id)

    rows = await owner.fetch("SELECT user_id, status FROM prizes")
    assert {row["user_id"]: row["status"] for row in rows} == {
        full.id: "PENDING",
        other.id: "CREDITED",
    }
    assert await balance_of(owner, full, kind) == 10**12 - 1
    assert await balance_of(owner, other, kind) == before + 9
    told = await owner.fetch(
        "SELECT user_id, data ->> 'prize_type' AS prize_type FROM notifications "
        "WHERE type = 'lottery-won'"
    )
    assert {row["user_id"]: row["prize_type"] for row in told} == {
        full.id: "PHYSICAL",
        other.id: prize_type,
    }
    await assert_books_balance(db)
