"""Stars with a simulated Telegram: refunds by the outbox, and its records compared to ours."""

from typing import Any

import pytest
from aiogram.exceptions import TelegramAPIError

from jobs.deposits import expire_due
from jobs.stars import StarsCheck
from luckymart.deposits.models import Deposit
from luckymart.kit.money import WalletType
from luckymart.staff import actions as staff_actions
from luckymart.stars import actions as stars
from luckymart.stars.rules import StarsRules
from tests.jobs.conftest import Workshop
from tests.soak.books import assert_books_balance
from tests.support.deposits import star_payment
from tests.support.world import Player, balance_of, make_user


def charge(workshop: Workshop, telegram_id: int, amount: int, payload: str, **fields: Any) -> str:
    """Telegram has taken Stars, but the bot does not know yet."""
    charge_id = f"stx{len(workshop.telegram.ctx.world.payments):030}"
    workshop.telegram.ctx.world.payments.append(
        {
            "charge_id": charge_id,
            "user_id": telegram_id,
            "amount": amount,
            "payload": payload,
            "date": workshop.telegram.ctx.now(),
            **fields,
        }
    )
    return charge_id


async def make_invoice(workshop: Workshop, player: Player, amount: int = 100) -> Deposit:
    async with workshop.db.transaction() as tx:
        rules = StarsRules.of(workshop.settings)
        return await stars.open_invoice(tx, rules, player.id, amount)


async def make_paid_deposit(
    workshop: Workshop, player: Player, charge_id: str | None = None
) -> Deposit:
    deposit = await make_invoice(workshop, player)
    payload = deposit.invoice_payload or ""
    charge_id = charge_id or charge(workshop, player.telegram_id, 100, payload)
    async with workshop.db.transaction() as tx:
        rules = StarsRules.of(workshop.settings)
        payment = star_payment(player, payload, 100, charge_id)
        return (await stars.receive_payment(tx, rules, payment))[1]


async def refund(workshop: Workshop, deposit: Deposit) -> None:
    clerk = await make_user(workshop.owner, roles=("finance",))
    async with workshop.db.transaction() as tx:
        staff = await staff_actions.load(tx, clerk.id)
        await stars.refund(tx, workshop.settings, staff, deposit.id, "asked for it")


async def state(workshop: Workshop, deposit: Deposit) -> str:
    status: str = await workshop.owner.fetchval(
        "SELECT status FROM deposits WHERE id = $1", deposit.id
    )
    return status


def check_of(workshop: Workshop) -> StarsCheck:
    return StarsCheck(workshop.db, workshop.bot, workshop.settings)


async def outbox_state(workshop: Workshop) -> str:
    status: str = await workshop.owner.fetchval(
        "SELECT status FROM outbox WHERE kind = 'telegram.star_refund' ORDER BY id DESC"
    )
    return status


async def test_a_refund_reaches_the_person_also_one_who_blocked_the_bot(
    workshop: Workshop,
) -> None:
    player = await workshop.player(bot_reach="BLOCKED")
    workshop.telegram.block(player.telegram_id)
    deposit = await make_paid_deposit(workshop, player)
    before = workshop.telegram.ctx.world.persons[player.telegram_id].stars
    await refund(workshop, deposit)
    await workshop.outbox_worker().send_due()
    assert workshop.telegram.ctx.world.persons[player.telegram_id].stars == before + 100
    assert await state(workshop, deposit) == "REFUNDED"
    assert await outbox_state(workshop) == "DONE"
    await assert_books_balance(workshop.db)


async def test_a_refund_whose_answer_is_lost_is_not_made_twice(workshop: Workshop) -> None:
    player = await workshop.player()
    deposit = await make_paid_deposit(workshop, player)
    before = workshop.telegram.ctx.world.persons[player.telegram_id].stars
    await refund(workshop, deposit)
    workshop.telegram.fail(502, "Bad Gateway", method="refundStarPayment", after_effect=True)
    await workshop.outbox_worker().send_due()
    assert await state(workshop, deposit) == "REFUNDING"
    assert await outbox_state(workshop) == "PENDING"
    await workshop.owner.execute("UPDATE outbox SET available_at = now()")
    await workshop.outbox_worker().send_due()  # CHARGE_ALREADY_REFUNDED
    assert await state(workshop, deposit) == "REFUNDED"
    assert await outbox_state(workshop) == "DONE"
    assert workshop.telegram.ctx.world.persons[player.telegram_id].stars == before + 100
    told = await workshop.owner.fetchval(
        "SELECT count(*) FROM notifications WHERE type = 'stars-refunded'"
    )
    assert told == 1


async def test_a_refund_that_telegram_refuses_is_undone(workshop: Workshop) -> None:
    player = await workshop.player()
    deposit = await make_paid_deposit(workshop, player, "stx-nobody-knows")
    await refund(workshop, deposit)
    assert await balance_of(workshop.owner, player, WalletType.LUCKY_COIN) == 0
    await workshop.outbox_worker().send_due()  # CHARGE_NOT_FOUND
    assert await state(workshop, deposit) == "PAID"
    assert await balance_of(workshop.owner, player, WalletType.LUCKY_COIN) == 10
    assert await outbox_state(workshop) == "FAILED"
    await assert_books_balance(workshop.db)


async def test_payments_that_the_bot_missed_are_found(workshop: Workshop) -> None:
    player, stranger = await workshop.player(), workshop.telegram.join()
    told = await make_paid_deposit(workshop, player)
    missed = await make_invoice(workshop, player)
    found = charge(workshop, player.telegram_id, 100, missed.invoice_payload or "")
    odd = charge(workshop, stranger, 5, "not ours")
    gone = charge(workshop, player.telegram_id, 7, "gone", refunded_at=workshop.telegram.ctx.now())

    report = await check_of(workshop).run()
    assert (report.seen, report.credited, report.unmatched) == (4, [found], [odd])
    assert (report.refunded, report.missing) == ([gone], {})
    assert await state(workshop, missed) == "PAID"
    assert await balance_of(workshop.owner, player, WalletType.LUCKY_COIN) == 20
    unmatched = await workshop.owner.fetchrow(
        "SELECT u.telegram_id FROM deposits AS d JOIN users AS u ON u.id = d.user_id "
        "WHERE d.status = 'UNMATCHED'"
    )
    assert unmatched is not None
    assert unmatched["telegram_id"] == stranger
    await assert_books_balance(workshop.db)

    again = await check_of(workshop).run()
    assert (again.seen, again.differences) == (4, 0)
    assert await state(workshop, told) == "PAID"


async def test_many_pages_are_read_to_the_end(workshop: Workshop) -> None:
    player = await workshop.player()
    for _ in range(205):
        charge(workshop, player.telegram_id, 1, "not ours")
    report = await check_of(workshop).run()
    assert (report.seen, len(report.unmatched)) == (205, 205)


@pytest.mark.parametrize("spoilt", [{"payload": "a\x00b"}, {"amount": "many"}])
async def test_an_entry_that_cannot_be_recorded_keeps_no_other_back(
    workshop: Workshop, spoilt: dict[str, Any]
) -> None:
    """The first cannot be stored; the second cannot even be parsed, and spoils its page."""
    player = await workshop.player()
    first = await make_invoice(workshop, player)
    found = [charge(workshop, player.telegram_id, 100, first.invoice_payload or "")]
    charge(workshop, player.telegram_id, 5, "not ours")
    workshop.telegram.ctx.world.payments[-1] |= spoilt
    second = await make_invoice(workshop, player)
    found.append(charge(workshop, player.telegram_id, 100, second.invoice_payload or ""))
    report = await check_of(workshop).run()
    assert sorted(report.credited) == sorted(found)
    assert (len(report.failed), report.differences) == (1, 3)
    assert [await state(workshop, deposit) for deposit in (first, second)] == ["PAID", "PAID"]

    again = await check_of(workshop).run()
    assert (again.credited, len(again.failed), again.differences) == ([], 1, 1)


async def test_ours_that_telegram_does_not_know_are_an_alert(workshop: Workshop) -> None:
    player = await workshop.player()
    false = await make_paid_deposit(workshop, player, "stx-made-up")
    assert (await check_of(workshop).run()).missing == {}  # its update may still be on the way
    await workshop.owner.execute("UPDATE deposits SET paid_at = now() - interval '2 hours'")
    report = await check_of(workshop).run()
    assert report.missing == {false.id: "stx-made-up"}
    assert report.differences == 1


async def test_a_refund_made_elsewhere_takes_the_coins_back(workshop: Workshop) -> None:
    player = await workshop.player()
    deposit = await make_paid_deposit(workshop, player)
    await workshop.bot.refund_star_payment(
        player.telegram_id, deposit.telegram_payment_charge_id or ""
    )
    report = await check_of(workshop).run()
    assert report.refunded == [deposit.telegram_payment_charge_id]
    assert await state(workshop, deposit) == "REFUNDED"
    assert await balance_of(workshop.owner, player, WalletType.LUCKY_COIN) == 0
    await assert_books_balance(workshop.db)


async def test_the_book_is_read_once_a_day_and_again_after_a_failure(workshop: Workshop) -> None:
    check, player = check_of(workshop), await workshop.player()
    workshop.telegram.fail(500, "Internal Server Error", method="getStarTransactions")
    with pytest.raises(TelegramAPIError):
        await check.run_due()
    await check.run_due()
    charge(workshop, player.telegram_id, 1, "not ours")
    await check.run_due()
    assert await workshop.owner.fetchval("SELECT count(*) FROM deposits") == 0
    await workshop.owner.execute("UPDATE heartbeats SET beat_at = now() - interval '25 hours'")
    await check.run_due()
    assert await workshop.owner.fetchval("SELECT count(*) FROM deposits") == 1


async def test_deposits_end_by_the_timetable(workshop: Workshop) -> None:
    player = await workshop.player()
    deposit = await make_invoice(workshop, player)
    await expire_due(workshop.db, lambda: True)()
    assert await state(workshop, deposit) == "PENDING"
    await workshop.owner.execute("UPDATE deposits SET expires_at = now()")
    await expire_due(workshop.db, lambda: False)()
    assert await state(workshop, deposit) == "PENDING"
    await expire_due(workshop.db, lambda: True)()
    assert await state(workshop, deposit) == "EXPIRED"
