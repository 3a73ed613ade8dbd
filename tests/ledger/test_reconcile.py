"""The ledger's check: silent if everything adds up, and it finds every kind of tampering."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

import pytest

from luckymart.draws import actions as draws
from luckymart.draws.actions import DrawKeys
from luckymart.kit.database import Connection, Database
from luckymart.kit.money import WalletType, to_text
from luckymart.ledger import actions as ledger
from luckymart.ledger.actions import Difference, Event
from tests.soak.books import assert_books_balance, differences_of
from tests.soak.trade import buy, wish
from tests.support.settings import VRF_SECRET_KEY
from tests.support.world import credit, make_user, open_lottery


@dataclass(frozen=True)
class Shop:
    """A player with three entries who bought two tickets, and the lottery that holds the money."""

    wallet_id: UUID
    lottery_id: UUID
    escrow_id: UUID


@pytest.fixture
async def shop(owner: Connection, db: Database) -> Shop:
    player = await make_user(owner, balance=10)
    await credit(owner, player, 5)
    lottery_id = await open_lottery(owner)
    purchase = await buy(db, wish(player.id, lottery_id, 2))
    await assert_books_balance(db)
    # Only the owner of the database can disable the guards.
    for table in (
        "wallets",
        "transactions",
        "wallet_transactions",
        "tickets",
        "lotteries",
        "orders",
    ):
        await owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    escrow_id = await owner.fetchval("SELECT system_wallet('LOTTERY_ESCROW', 'BALANCE', 'TJS')")
    return Shop(purchase.wallet.id, lottery_id, escrow_id)


def named(found: Sequence[Difference], check: str) -> Difference:
    [one] = [difference for difference in found if difference.check == check]
    return one


def amounts(difference: Difference) -> list[str]:
    """What was expected, and what was found."""
    return [to_text(amount, 0) for amount in (difference.expected, difference.actual)]


async def test_an_empty_shop_reconciles(db: Database) -> None:
    await assert_books_balance(db)


async def test_a_balance_that_was_raised(owner: Connection, db: Database, shop: Shop) -> None:
    await owner.execute("UPDATE wallets SET balance = balance + 1 WHERE id = $1", shop.wallet_id)
    [found] = await differences_of(db)
    assert found.check == "wallets_unlike_their_entries"
    assert found.wallet_id == shop.wallet_id
    assert amounts(found) == ["13", "14"]


async def test_a_version_that_was_turned_back(owner: Connection, db: Database, shop: Shop) -> None:
    await owner.execute("UPDATE wallets SET version = version - 1 WHERE id = $1", shop.wallet_id)
    [found] = await differences_of(db)
    assert (found.check, found.wallet_id) == ("wallets_unlike_their_entries", shop.wallet_id)


@pytest.mark.parametrize("version", [1, 2, 3])
async def test_an_entry_that_was_taken_away(
    owner: Connection, db: Database, shop: Shop, version: int
) -> None:
    event_id = await owner.fetchval(
        "DELETE FROM wallet_transactions WHERE wallet_id = $1 AND version = $2 "
        "RETURNING transaction_id",
        shop.wallet_id,
        version,
    )
    found = await differences_of(db)
    assert named(found, "wallets_unlike_their_entries").wallet_id == shop.wallet_id
    assert named(found, "unbalanced_events").transaction_id == event_id
    if version < 3:
        assert named(found, "broken_chains").wallet_id == shop.wallet_id


async def test_a_whole_event_that_was_taken_away(
    owner: Connection, db: Database, shop: Shop
) -> None:
    event_id = await owner.fetchval(
        "SELECT transaction_id FROM wallet_transactions WHERE wallet_id = $1 AND version = 2",
        shop.wallet_id,
    )
    await owner.execute("DELETE FROM wallet_transactions WHERE transaction_id = $1", event_id)
    await owner.execute("DELETE FROM transactions WHERE id = $1", event_id)
    found = await differences_of(db)
    assert {difference.check for difference in found} == {
        "wallets_unlike_their_entries",
        "broken_chains",
    }
    assert {difference.wallet_id for difference in found} == {shop.wallet_id}


async def test_an_entry_whose_amount_was_changed(
    owner: Connection, db: Database, shop: Shop
) -> None:
    await owner.execute(
        "UPDATE wallet_transactions SET amount = amount + 1, balance_after = balance_after + 1 "
        "WHERE wallet_id = $1 AND version = 1",
        shop.wallet_id,
    )
    found = await differences_of(db)
    assert named(found, "unbalanced_events").actual == 1
    broken = named(found, "broken_chains")
    assert broken.wallet_id == shop.wallet_id
    assert amounts(broken) == ["11", "10"]
    assert named(found, "wallets_unlike_their_entries").wallet_id == shop.wallet_id


async def test_the_shops_side_of_an_event_that_was_changed(
    owner: Connection, db: Database, shop: Shop
) -> None:
    event_id = await owner.fetchval(
        "UPDATE wallet_transactions SET amount = amount - 3 WHERE amount = -10 AND version IS NULL "
        "RETURNING transaction_id"
    )
    [found] = await differences_of(db)
    assert (found.check, found.transaction_id) == ("unbalanced_events", event_id)
    assert amounts(found) == ["0", "-3"]


async def test_money_that_left_the_escrow_without_a_draw(db: Database, shop: Shop) -> None:
    async with db.transaction() as tx:
        house = await ledger.system_wallet(tx, "HOUSE_REVENUE", WalletType.BALANCE, "TJS")
        entries = [(shop.escrow_id, Decimal(-2)), (house, Decimal(2))]
        theft = Event("SETTLEMENT", None, Decimal(2), "TJS", entries, lottery_id=shop.lottery_id)
        await ledger.post_all(tx, [theft])
    settled, held = await differences_of(db)
    assert (settled.check, held.check) == ("settlement_differences", "escrow_differences")
    for found in (settled, held):
        assert (found.wallet_id, found.lottery_id) == (shop.escrow_id, shop.lottery_id)
    assert (amounts(settled), amounts(held)) == (["0", "2"], ["2", "0"])


@pytest.mark.parametrize(
    ("change", "checks"),
    [
        ("total_amount = 3", {"escrow_differences", "purchase_differences"}),
        ("status = 'REFUNDED'", {"escrow_differences", "refund_differences"}),
        ("payment_method = 'BONUS'", {"escrow_differences", "tickets_unlike_their_payment"}),
    ],
)
async def test_an_order_that_was_changed(
    owner: Connection, db: Database, shop: Shop, change: str, checks: set[str]
) -> None:
    await owner.execute(f"UPDATE orders SET {change}")
    found = await differences_of(db)
    assert {difference.check for difference in found} == checks
    assert shop.escrow_id in {difference.wallet_id for difference in found}
    assert {difference.lottery_id for difference in found} == {shop.lottery_id}


async def test_a_ticket_too_few_and_one_too_many(
    owner: Connection, db: Database, shop: Shop
) -> None:
    await owner.execute("DELETE FROM tickets WHERE number = 1000001")
    [found] = await differences_of(db)
    assert (found.check, found.lottery_id) == ("miscounted_lotteries", shop.lottery_id)
    assert amounts(found) == ["1", "2"]
    await owner.execute("UPDATE lotteries SET sold_tickets = 0")
    [found] = await differences_of(db)
    assert amounts(found) == ["1", "0"]


async def test_money_frozen_for_no_withdrawal(owner: Connection, db: Database, shop: Shop) -> None:
    await owner.execute("UPDATE wallets SET frozen_balance = 4 WHERE id = $1", shop.wallet_id)
    found = await differences_of(db)
    assert {difference.check for difference in found} == {"frozen_differences", "held_differences"}
    frozen = named(found, "frozen_differences")
    assert frozen.wallet_id == shop.wallet_id
    assert amounts(frozen) == ["0", "4"]
    assert amounts(named(found, "held_differences")) == ["4", "0"]


async def test_prizes_and_commissions_that_are_not_what_was_paid(
    owner: Connection, db: Database
) -> None:
    inviter = await make_user(owner)
    player = await make_user(owner, balance=100, referred_by=inviter)
    lottery_id = await open_lottery(
        owner, total_tickets=1, ticket_price=Decimal(100), prize_type="CASH", prize_value=Decimal(5)
    )
    await buy(db, wish(player.id, lottery_id))
    async with db.transaction() as tx:
        await draws.seal(tx, lottery_id)
        await draws.draw(tx, DrawKeys(VRF_SECRET_KEY, "https://shop.example"), lottery_id)
    await assert_books_balance(db)

    for table in ("prizes", "commissions"):
        await owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    await owner.execute("UPDATE prizes SET prize_value = 4")
    await owner.execute("UPDATE commissions SET status = 'VOID', paid_at = NULL")
    prize, unlike, commission = await differences_of(db)
    assert (unlike.check, amounts(unlike)) == ("prizes_unlike_their_results", ["5", "4"])
    assert (prize.check, prize.lottery_id) == ("prize_differences", lottery_id)
    assert prize.transaction_id == await owner.fetchval("SELECT transaction_id FROM prizes")
    assert amounts(prize) == ["4", "5"]
    assert (commission.check, commission.lottery_id) == ("commission_differences", lottery_id)
    assert commission.wallet_id == await owner.fetchval(
        "SELECT id FROM wallets WHERE user_id = $1 AND type = 'BONUS'", inviter.id
    )
    assert amounts(commission) == ["0", "3"]

    # and paid rows of events that never happened
    await owner.execute("UPDATE commissions SET status = 'PAID', paid_at = now(), amount = 7")
    await owner.execute("UPDATE prizes SET user_id = $1, prize_value = 5", inviter.id)
    found = await differences_of(db)
    assert {(one.check, *amounts(one)) for one in found} == {
        ("prize_differences", "5", "0"),
        ("prize_differences", "0", "5"),
        ("commission_differences", "7", "3"),
    }


async def test_a_credit_that_no_staff_gave(owner: Connection, db: Database, shop: Shop) -> None:
    player = await owner.fetchval("SELECT user_id FROM wallets WHERE id = $1", shop.wallet_id)
    async with db.transaction() as tx:
        source = await ledger.system_wallet(tx, "ADJUSTMENTS", WalletType.BALANCE, "TJS")
        entries = [(source, Decimal(-7)), (shop.wallet_id, Decimal(7))]
        gift = Event("CREDIT", player, Decimal(7), "TJS", entries, "staff", player)
        await ledger.post_all(tx, [gift])
    by_name = {found.check: found for found in await differences_of(db)}
    assert set(by_name) == {"credit_differences", "outflow_differences"}
    assert {found.transaction_id for found in by_name.values()} == {gift.id}
    assert amounts(by_name["credit_differences"]) == ["0", "7"]


async def test_a_second_welcome(owner: Connection, db: Database, shop: Shop) -> None:
    player = await owner.fetchval("SELECT user_id FROM wallets WHERE id = $1", shop.wallet_id)
    for _ in range(2):
        async with db.transaction() as tx:
            source = await ledger.system_wallet(tx, "PROMOTIONS", WalletType.BALANCE, "TJS")
            entries = [(source, Decimal(-3)), (shop.wallet_id, Decimal(3))]
            welcome = Event("WELCOME", player, Decimal(3), "TJS", entries)
            await ledger.post_all(tx, [welcome])
    [found] = await differences_of(db)
    assert (found.check, found.transaction_id) == ("welcome_differences", welcome.id)
    assert amounts(found) == ["3", "6"]


async def test_a_refund_that_nothing_asked_for(db: Database, shop: Shop) -> None:
    async with db.transaction() as tx:
        house = await ledger.system_wallet(tx, "HOUSE_REVENUE", WalletType.BALANCE, "TJS")
        entries = [(house, Decimal(-2)), (shop.wallet_id, Decimal(2))]
        refund = Event("REFUND", None, Decimal(2), "TJS", entries, lottery_id=shop.lottery_id)
        await ledger.post_all(tx, [refund])
    [found] = await differences_of(db)
    assert (found.check, found.transaction_id) == ("refund_differences", refund.id)
    assert amounts(found) == ["0", "2"]
