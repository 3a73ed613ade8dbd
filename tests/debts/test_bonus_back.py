"""A first-deposit bonus goes back with its deposit, and lives on where the refund is refused."""

import asyncio
from decimal import Decimal

import asyncpg
import pytest

from luckymart.deposits.models import Deposit, StarPayment
from luckymart.kit.clock import utc_now
from luckymart.kit.money import WalletType
from luckymart.referrals import bonuses
from luckymart.referrals.errors import BonusState
from luckymart.stars import actions as stars
from tests.debts.test_debts import debts_of
from tests.deposits.conftest import Desk
from tests.referrals.test_bonuses import promise_as_before
from tests.soak.books import assert_books_balance
from tests.soak.trade import buy, wish
from tests.support.deposits import star_payment
from tests.support.world import balance_of, make_user, open_lottery

BONUS = WalletType.BONUS


async def promise_bonus(desk: Desk) -> tuple[Deposit, StarPayment]:
    """A first deposit of 10 promises 2.50; its condition is met, and nobody has activated it."""
    deposit = await desk.invoice(100)
    payment = star_payment(desk.player, deposit.invoice_payload or "", 100)
    await desk.paid(payment)
    await promise_as_before(desk.owner)
    await make_user(desk.owner, referred_by=desk.player, last_login_at=utc_now())
    return deposit, payment


async def earn_bonus(desk: Desk) -> tuple[Deposit, StarPayment]:
    """The same, activated."""
    found = await promise_bonus(desk)
    await desk.in_tx(bonuses.activate, desk.player.id)
    assert await bonus_of(desk) == ("ACTIVE", "2.50")
    return found


async def bonus_of(desk: Desk) -> tuple[str, str]:
    status = await desk.owner.fetchval("SELECT status FROM bonuses")
    return status, str(round(await balance_of(desk.owner, desk.player, BONUS), 2))


async def test_a_paid_bonus_goes_back_with_its_deposit(desk: Desk) -> None:
    _, payment = await earn_bonus(desk)
    for _ in range(2):
        await desk.returned(payment)
    assert await bonus_of(desk) == ("VOID", "0.00")
    assert await debts_of(desk) == []
    assert (await desk.events()).count("BONUS_REVERSAL") == 1
    with pytest.raises(BonusState):
        await desk.in_tx(bonuses.activate, desk.player.id)
    await assert_books_balance(desk.db)


async def test_a_spent_bonus_is_owed_in_bonus(desk: Desk) -> None:
    _, payment = await earn_bonus(desk)
    lottery_id = await open_lottery(desk.owner, ticket_price=Decimal("0.50"), total_tickets=100)
    await buy(desk.db, wish(desk.player.id, lottery_id, 4, BONUS))
    await desk.returned(payment)
    [debt] = await debts_of(desk)
    assert (debt.wallet_type, str(debt.remaining), debt.cause) == (BONUS, "2.00", "BONUS_REVERSAL")
    assert await bonus_of(desk) == ("VOID", "0.00")
    assert await desk.coins() == 0
    await assert_books_balance(desk.db)


async def test_staff_take_a_paid_bonus_once_the_stars_are_back(desk: Desk) -> None:
    deposit, _ = await earn_bonus(desk)
    await desk.refund(deposit.id, "asked for it")
    assert await bonus_of(desk) == ("ACTIVE", "2.50")
    for _ in range(2):
        await desk.in_tx(stars.finish_refund, deposit.id)
    assert await bonus_of(desk) == ("VOID", "0.00")
    await assert_books_balance(desk.db)


async def test_a_refused_refund_gives_the_promise_back(desk: Desk) -> None:
    deposit, _ = await promise_bonus(desk)
    await desk.refund(deposit.id, "asked for it")
    assert await bonus_of(desk) == ("VOID", "0.00")
    with pytest.raises(BonusState):
        await desk.in_tx(bonuses.activate, desk.player.id)
    for _ in range(2):
        await desk.in_tx(stars.give_up_refund, deposit.id, "CHARGE_NOT_FOUND")
    assert await bonus_of(desk) == ("PENDING", "0.00")
    await desk.in_tx(bonuses.activate, desk.player.id)
    assert await bonus_of(desk) == ("ACTIVE", "2.50")
    await assert_books_balance(desk.db)


async def test_activated_and_refunded_at_once_nothing_is_kept(desk: Desk) -> None:
    _, payment = await promise_bonus(desk)
    await asyncio.gather(
        *(desk.in_tx(bonuses.activate, desk.player.id) for _ in range(3)),
        *(desk.returned(payment) for _ in range(3)),
        return_exceptions=True,
    )
    assert await bonus_of(desk) == ("VOID", "0.00")
    assert await desk.coins() == 0
    await assert_books_balance(desk.db)


async def test_what_was_paid_is_not_paid_again(desk: Desk, subtests: pytest.Subtests) -> None:
    """Not even by the database's owner: a bonus that was taken back stays so."""
    _, payment = await earn_bonus(desk)
    with pytest.raises(asyncpg.PostgresError, match="does not change"):
        await desk.owner.execute("UPDATE bonuses SET transaction_id = NULL, status = 'VOID'")
    await desk.returned(payment)
    for change in ("status = 'PENDING'", "status = 'ACTIVE'", "reversal_transaction_id = NULL"):
        with subtests.test(change), pytest.raises(asyncpg.PostgresError):
            await desk.owner.execute(f"UPDATE bonuses SET {change}")
