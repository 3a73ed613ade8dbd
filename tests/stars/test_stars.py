"""Stars: credited once per charge, however often, late and out of order Telegram reports it."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from luckymart.deposits import actions as deposits
from luckymart.deposits.errors import (
    DepositNotFound,
    DepositState,
)
from luckymart.deposits.models import Deposit
from luckymart.kit.database import Connection
from luckymart.kit.errors import DomainError, ValidationError
from luckymart.kit.money import WalletType
from luckymart.ledger.errors import InsufficientFunds
from luckymart.staff.errors import OwnAccount, PermissionDenied
from luckymart.stars import actions as stars
from luckymart.stars.errors import StarsAmount, StarsDisabled
from tests.deposits.conftest import Desk
from tests.soak.books import assert_books_balance
from tests.support.deposits import star_payment
from tests.support.world import know_test_events, make_user


def payload_of(deposit: Deposit) -> str:
    assert deposit.invoice_payload is not None
    return deposit.invoice_payload


async def take_coins(owner: Connection, desk: Desk, amount: int) -> None:
    """The player spends coins: they go to the house."""
    await know_test_events(owner)
    refusal = await owner.fetchval(
        """
        SELECT (ledger_post(
            ARRAY[uuid_v7()], ARRAY[$1::uuid], ARRAY['TEST'], ARRAY[$2::numeric], ARRAY['TJS'],
            ARRAY[NULL::text], ARRAY[NULL::uuid], ARRAY[NULL::uuid], ARRAY['test'],
            ARRAY[1, 1], ARRAY[w.id, system_wallet('HOUSE_REVENUE', 'LUCKY_COIN', 'TJS')],
            ARRAY[-$2::numeric, $2]
        ))[1] FROM wallets AS w WHERE w.user_id = $1 AND w.type = 'LUCKY_COIN'
        """,
        desk.player.id,
        Decimal(amount),
    )
    assert refusal is None


async def test_an_invoice_is_paid_with_coins(desk: Desk) -> None:
    deposit = await desk.invoice(100)
    assert (str(deposit.amount), deposit.wallet_type) == ("10.00", WalletType.LUCKY_COIN)
    assert len(payload_of(deposit).encode()) <= 128
    first = await desk.in_tx(stars.keep_link, deposit.id, "https://t.me/$a")
    again = await desk.in_tx(stars.keep_link, deposit.id, "https://t.me/$b")
    assert first.invoice_link == again.invoice_link == "https://t.me/$a"

    payment = star_payment(desk.player, payload_of(deposit), 100)
    outcome, paid = await desk.paid(payment)
    assert (outcome, paid.id, paid.status) == ("credited", deposit.id, "PAID")
    assert paid.telegram_payment_charge_id == payment.charge_id
    assert await desk.status(deposit) == ("PAID", "PAID")
    assert [await desk.coins(), await desk.cash()] == [10, 0]
    assert await desk.told(desk.player) == ["bonus-promised-coins", "stars-credited"]
    assert (await desk.paid(payment))[0] == "known"
    assert await desk.coins() == 10
    await assert_books_balance(desk.db)


@pytest.mark.parametrize(
    ("changes", "amount", "refusal"),
    [
        ({"is_enabled": False}, 5, StarsDisabled),
        ({}, 0, StarsAmount),
        ({}, 10_001, StarsAmount),
        ({"coins_per_star": Decimal("0.001")}, 9, ValidationError),
    ],
)
async def test_invoices_that_are_none(
    desk: Desk, changes: dict[str, Any], amount: int, refusal: type[DomainError]
) -> None:
    desk.stars_rules = replace(desk.stars_rules, **changes)
    with pytest.raises(refusal):
        await desk.invoice(amount)
    assert await desk.owner.fetchval("SELECT count(*) FROM orders") == 0


async def test_of_unpaid_invoices_the_newest_stay_open(desk: Desk) -> None:
    opened = [await desk.invoice() for _ in range(desk.rules.max_open + 2)]
    states = [(await desk.status(deposit))[0] for deposit in opened]
    assert states == ["CANCELLED"] * 2 + ["PENDING"] * desk.rules.max_open
    await desk.asked()  # and they do not block a transfer


async def test_before_a_payment_everything_has_to_be_right(
    desk: Desk, subtests: pytest.Subtests
) -> None:
    deposit, other = await desk.invoice(100), await make_user(desk.owner)
    payload, me = payload_of(deposit), desk.player.telegram_id

    async def check(*values: Any) -> None:
        async with desk.db.connection() as connection:
            await stars.check_before_payment(connection, desk.stars_rules, *values)

    await check(payload, me, 100, "XTR")
    for wrong in (
        ("no such invoice", me, 100, "XTR"),
        (payload, other.telegram_id, 100, "XTR"),
        (payload, me, 99, "XTR"),
        (payload, me, 100, "USD"),
    ):
        with subtests.test(wrong=wrong), pytest.raises(DepositNotFound):
            await check(*wrong)
    await desk.owner.execute("UPDATE deposits SET expires_at = now() - interval '1 second'")
    with pytest.raises(DepositState) as late:
        await check(payload, me, 100, "XTR")
    assert late.value.data == {"status": "EXPIRED"}
    await desk.paid(star_payment(desk.player, payload, 100))
    with pytest.raises(DepositState):
        await check(payload, me, 100, "XTR")
    desk.stars_rules = replace(desk.stars_rules, is_enabled=False)
    with pytest.raises(StarsDisabled):
        await check(payload, me, 100, "XTR")


async def test_the_same_payment_twenty_times_at_once_is_one(desk: Desk) -> None:
    deposit = await desk.invoice(100)
    payment = star_payment(desk.player, payload_of(deposit), 100)
    results = await asyncio.gather(*(desk.paid(payment) for _ in range(20)))
    assert Counter(outcome for outcome, _ in results) == {"credited": 1, "known": 19}
    assert {found.id for _, found in results} == {deposit.id}
    assert await desk.coins() == 10
    assert await desk.events() == ["DEPOSIT"]
    await assert_books_balance(desk.db)


async def test_a_late_payment_is_credited_all_the_same(
    desk: Desk, subtests: pytest.Subtests
) -> None:
    expired, cancelled = await desk.invoice(100), await desk.invoice(50)
    await desk.owner.execute("UPDATE deposits SET expires_at = now() WHERE id = $1", expired.id)
    await desk.in_tx(deposits.expire, expired.id)
    await desk.in_tx(deposits.cancel, desk.player.id, cancelled.id)
    assert await desk.told(desk.player) == []
    for case, deposit, amount in (("expired", expired, 100), ("cancelled", cancelled, 50)):
        with subtests.test(case):
            await desk.paid(star_payment(desk.player, payload_of(deposit), amount))
            assert await desk.status(deposit) == ("PAID", "PAID")
    assert await desk.coins() == 15
    await assert_books_balance(desk.db)


async def test_a_payment_against_the_clock_is_credited_once(desk: Desk) -> None:
    for _ in range(5):
        deposit = await desk.invoice(100)
        await desk.owner.execute("UPDATE deposits SET expires_at = now() WHERE id = $1", deposit.id)
        results = await asyncio.gather(
            desk.in_tx(deposits.expire, deposit.id),
            desk.in_tx(deposits.cancel, desk.player.id, deposit.id),
            desk.paid(star_payment(desk.player, payload_of(deposit), 100)),
            return_exceptions=True,
        )
        assert isinstance(results[2], tuple)
        assert await desk.status(deposit) == ("PAID", "PAID")
    assert await desk.coins() == 50
    await assert_books_balance(desk.db)


async def test_a_second_payment_of_one_invoice_is_a_deposit_of_its_own(desk: Desk) -> None:
    deposit, friend = await desk.invoice(100), await make_user(desk.owner)
    payload = payload_of(deposit)
    results = await asyncio.gather(
        desk.paid(star_payment(desk.player, payload, 100)),
        desk.paid(star_payment(desk.player, payload, 100)),
        desk.paid(star_payment(friend, payload, 100)),
    )
    assert [outcome for outcome, _ in results] == ["credited"] * 3
    assert len({found.id for _, found in results}) == 3
    assert [await desk.coins(), await desk.coins(friend)] == [20, 10]
    await assert_books_balance(desk.db)


async def test_a_payment_that_is_not_ours_waits_for_staff(desk: Desk) -> None:
    deposit = await desk.invoice(100)
    unknown = star_payment(desk.player, "subscription:7", 30)
    wrong_price = star_payment(desk.player, payload_of(deposit), 99)
    kept = [await desk.paid(payment) for payment in (unknown, wrong_price, unknown)]
    assert [outcome for outcome, _ in kept] == ["unmatched", "unmatched", "known"]
    assert await desk.coins() == 0
    assert await desk.told(desk.clerk) == ["stars-unmatched", "stars-unmatched"]
    assert await desk.status(deposit) == ("PENDING", "PENDING")
    [first, second, _] = [found for _, found in kept]

    with pytest.raises(ValidationError):
        await desk.approve(first, Decimal(5))
    approved = await desk.approve(first)
    assert (approved.status, str(approved.credited_amount)) == ("PAID", "3.00")
    refunding = await desk.refund(second.id, "not for us")
    assert (refunding.status, refunding.refunded_amount) == ("REFUNDING", None)
    await desk.in_tx(stars.finish_refund, second.id)
    assert await desk.status(second) == ("REFUNDED", "CANCELLED")
    assert await desk.coins() == 3
    await assert_books_balance(desk.db)


async def make_paid_deposit(desk: Desk, amount: int = 100) -> Deposit:
    deposit = await desk.invoice(amount)
    return (await desk.paid(star_payment(desk.player, payload_of(deposit), amount)))[1]


async def test_a_refund_takes_the_coins_then_gives_the_stars(desk: Desk) -> None:
    deposit = await make_paid_deposit(desk)
    refunding = await desk.refund(deposit.id, "asked for it")
    assert (refunding.status, str(refunding.refunded_amount)) == ("REFUNDING", "10.00")
    assert await desk.coins() == 0
    row = await desk.owner.fetchrow("SELECT * FROM outbox WHERE kind = $1", stars.STAR_REFUND)
    assert row is not None
    assert row["user_id"] is None
    assert deposit.telegram_payment_charge_id in row["payload"]
    assert await desk.owner.fetchval("SELECT status FROM bonuses") == "VOID"
    with pytest.raises(DepositState):
        await desk.refund(deposit.id, "again")
    await assert_books_balance(desk.db)

    for _ in range(2):
        await desk.in_tx(stars.finish_refund, deposit.id)
    assert await desk.status(deposit) == ("REFUNDED", "REFUNDED")
    assert (await desk.told(desk.player)).count("stars-refunded") == 1
    await assert_books_balance(desk.db)


async def test_refunds_that_are_refused_change_nothing(desk: Desk) -> None:
    deposit, by_hand = await make_paid_deposit(desk), await desk.asked()
    await desk.approve(by_hand)
    support = await make_user(desk.owner, roles=("support",))
    before = await desk.events()
    with pytest.raises(PermissionDenied):
        await desk.refund(deposit.id, "x", who=support)
    with pytest.raises(DepositState):
        await desk.refund(by_hand.id, "x")
    with pytest.raises(ValidationError):
        await desk.refund(deposit.id, " ")
    await take_coins(desk.owner, desk, 1)
    with pytest.raises(InsufficientFunds):
        await desk.refund(deposit.id, "x")
    own = await desk.invoice(10, desk.clerk)
    await desk.paid(star_payment(desk.clerk, payload_of(own), 10))
    with pytest.raises(OwnAccount):
        await desk.refund(own.id, "x")
    assert await desk.status(deposit) == ("PAID", "PAID")
    assert await desk.events() == [*before, "TEST", "DEPOSIT"]
    assert await desk.owner.fetchval("SELECT count(*) FROM outbox WHERE kind LIKE '%refund'") == 0
    await assert_books_balance(desk.db)


async def test_twenty_refunds_at_once_are_one(desk: Desk) -> None:
    deposit = await make_paid_deposit(desk)
    results = await asyncio.gather(
        *(desk.refund(deposit.id, "x") for _ in range(20)), return_exceptions=True
    )
    assert Counter(type(result).__name__ for result in results) == {
        "Deposit": 1,
        "DepositState": 19,
    }
    assert await desk.events() == ["DEPOSIT", "DEPOSIT_REFUND"]
    assert await desk.coins() == 0


async def test_what_telegram_will_not_give_back_is_in_coins_again(desk: Desk) -> None:
    deposit = await make_paid_deposit(desk)
    await desk.refund(deposit.id, "x")
    for _ in range(2):
        await desk.in_tx(stars.give_up_refund, deposit.id, "CHARGE_NOT_FOUND")
    assert await desk.status(deposit) == ("PAID", "PAID")
    assert await desk.coins() == 10
    assert await desk.told(desk.clerk) == ["stars-refund-refused"]
    assert await desk.events() == ["DEPOSIT", "DEPOSIT_REFUND", "DEPOSIT_REFUND_RETURN"]
    await assert_books_balance(desk.db)
    again = await desk.refund(deposit.id, "once more")
    await desk.in_tx(stars.finish_refund, again.id)
    assert await desk.coins() == 0
    await assert_books_balance(desk.db)


async def test_a_refund_that_telegram_tells_of_first(desk: Desk) -> None:
    """Refunded elsewhere or disputed: the coins that are spent are owed."""
    whole, partly = await make_paid_deposit(desk, 100), await make_paid_deposit(desk, 200)
    payments = {
        deposit.id: star_payment(
            desk.player,
            payload_of(deposit),
            deposit.stars or 0,
            deposit.telegram_payment_charge_id or "",
        )
        for deposit in (whole, partly)
    }
    for _ in range(2):
        await desk.returned(payments[whole.id])
    assert await desk.status(whole) == ("REFUNDED", "REFUNDED")
    assert await desk.coins() == 20
    await take_coins(desk.owner, desk, 15)
    results = await asyncio.gather(*(desk.returned(payments[partly.id]) for _ in range(5)))
    assert {str(found.refunded_amount) for found in results} == {"20.00"}
    assert await desk.status(partly) == ("REFUNDED", "REFUNDED")
    assert await desk.coins() == 0
    assert await desk.told(desk.clerk) == ["stars-coins-gone"]
    await assert_books_balance(desk.db)


async def test_a_refund_before_its_payment_is_never_credited(
    desk: Desk, subtests: pytest.Subtests
) -> None:
    deposit = await desk.invoice(100)
    ours = star_payment(desk.player, payload_of(deposit), 100)
    strange = star_payment(desk.player, "something else", 7)
    for case, payment in (("ours", ours), ("of no deposit", strange)):
        with subtests.test(case):
            refunded = await desk.returned(payment)
            assert refunded.status == "REFUNDED"
            outcome, _ = await desk.paid(payment)
            assert outcome == "known"
    assert await desk.status(deposit) == ("REFUNDED", "CANCELLED")
    assert await desk.coins() == 0
    assert await desk.events() == []
    await assert_books_balance(desk.db)


async def test_a_payment_and_its_refund_at_once_leave_nothing(desk: Desk) -> None:
    for _ in range(5):
        deposit = await desk.invoice(100)
        payment = star_payment(desk.player, payload_of(deposit), 100)
        await asyncio.gather(
            desk.paid(payment), desk.returned(payment), desk.paid(payment), desk.returned(payment)
        )
        assert (await desk.status(deposit))[0] == "REFUNDED"
    assert await desk.coins() == 0
    await assert_books_balance(desk.db)


async def test_telegrams_book_confirms_what_it_has(desk: Desk) -> None:
    known, missing = await make_paid_deposit(desk), await make_paid_deposit(desk)
    charge = known.telegram_payment_charge_id
    assert charge is not None
    assert await desk.in_tx(stars.confirm, [charge, "unheard of"]) == {charge: "PAID"}
    async with desk.db.connection() as connection:
        later = datetime.now(UTC) + timedelta(minutes=1)
        found = await stars.list_unconfirmed(connection, later)
    assert found == {missing.id: missing.telegram_payment_charge_id}


async def test_a_refund_that_was_lost_on_the_way_is_sent_again(desk: Desk) -> None:
    deposit = await make_paid_deposit(desk)
    await desk.refund(deposit.id, "x")
    await desk.owner.execute(
        "UPDATE deposits SET refund_asked_at = now() - interval '2 hours' WHERE id = $1",
        deposit.id,
    )
    assert await desk.in_tx(stars.stuck_refunds) == []  # it is still waiting
    await desk.owner.execute("UPDATE outbox SET status = 'FAILED', done_at = now()")
    assert await desk.in_tx(stars.stuck_refunds) == [deposit.id]
    await desk.in_tx(stars.resend_refund, deposit.id)
    assert await desk.in_tx(stars.stuck_refunds) == []
