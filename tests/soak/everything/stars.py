"""Coins for Telegram Stars: paid late, twice or by strangers, and refunded by either side."""

import secrets
from contextlib import suppress
from random import Random
from typing import Any

from luckymart.deposits import actions as deposits
from luckymart.deposits.models import StarPayment
from luckymart.kit.database import Tx
from luckymart.kit.errors import DomainError
from luckymart.kit.money import WalletType
from luckymart.purchases.office import MAX_QUANTITY
from luckymart.staff.actions import Staff
from luckymart.stars import actions as stars
from tests.soak.everything.moves import move
from tests.soak.everything.shop import AGAIN, Act, Shop
from tests.soak.trade import wish
from tests.support.deposits import star_payment
from tests.support.world import Player


@move(5)
async def ask_for_an_invoice(shop: Shop, chance: Random) -> Act:
    person, amount = shop.anybody(chance), chance.randint(40, 400)

    async def act() -> None:
        await shop.do(lambda tx: stars.open_invoice(tx, shop.stars_rules, person.id, amount))

    return act


async def _invoice(shop: Shop, chance: Random, *states: str) -> tuple[Any, Player] | None:
    """The deposit with its owner."""
    found = await shop.pick(
        chance,
        "SELECT id, user_id, stars, invoice_payload FROM deposits "
        "WHERE invoice_payload IS NOT NULL AND status = ANY ($1::text []) "
        "ORDER BY id DESC LIMIT 50",
        list(states),
    )
    if found is None:
        return None
    [owner] = [one for one in (*shop.people, *shop.clerks) if one.id == found["user_id"]]
    return found, owner


def _receive(shop: Shop, payment: StarPayment, name: str) -> Act:
    """A payment's update, sent until it is processed; `name`: its outcome if it is new."""
    shop.payments.append(payment)

    async def act() -> str:
        outcome, _ = await shop.do(lambda tx: stars.receive_payment(tx, shop.stars_rules, payment))
        return AGAIN if outcome == "known" else f"{name}, {outcome}"

    return act


@move(5, "in time, credited", "late, credited", "by a stranger, credited")
async def pay_an_invoice(shop: Shop, chance: Random) -> Act | None:
    name = chance.choice(("in time", "in time", "late", "by a stranger"))
    states = ("EXPIRED", "CANCELLED") if name == "late" else ("PENDING",)
    found = await _invoice(shop, chance, *states)
    if found is None:
        return None
    invoice, owner = found
    stranger = chance.choice([one for one in shop.people if one != owner])
    payer = stranger if name == "by a stranger" else owner
    return _receive(shop, star_payment(payer, invoice["invoice_payload"], invoice["stars"]), name)


@move(1, "once more, credited")
async def pay_again_by_the_same_link(shop: Shop, chance: Random) -> Act | None:
    found = await _invoice(shop, chance, "PAID", "REFUNDED")
    if found is None:
        return None
    invoice, owner = found
    payment = star_payment(owner, invoice["invoice_payload"], invoice["stars"])
    return _receive(shop, payment, "once more")


@move(1, "unknown, unmatched")
async def pay_what_nobody_asked(shop: Shop, chance: Random) -> Act:
    payload = secrets.token_urlsafe(9)
    return _receive(shop, star_payment(chance.choice(shop.people), payload, 77), "unknown")


@move(2, AGAIN)
async def hear_of_a_payment_again(shop: Shop, chance: Random) -> Act | None:
    if not shop.payments:
        return None
    payment = chance.choice(shop.payments)

    async def act() -> str:
        outcome, _ = await shop.do(lambda tx: stars.receive_payment(tx, shop.stars_rules, payment))
        return AGAIN if outcome == "known" else f"first, {outcome}"

    return act


@move(1)
async def credit_the_unmatched(shop: Shop, chance: Random) -> Act | None:
    found = await shop.pick(
        chance, "SELECT id FROM deposits WHERE status = 'UNMATCHED' ORDER BY id"
    )
    if found is None:
        return None
    clerk = chance.choice(shop.clerks)

    async def approve(tx: Tx, staff: Staff) -> None:
        await deposits.approve(tx, shop.settings, staff, found["id"])

    async def act() -> None:
        await shop.as_staff(clerk, approve)

    return act


@move(3, "credited", "unmatched")
async def give_stars_back(shop: Shop, chance: Random) -> Act | None:
    """Staff refund; half of the time for people who still wait for a bonus."""
    found = await shop.pick(
        chance,
        """
        SELECT d.id, d.status FROM deposits AS d
        WHERE d.status = 'UNMATCHED' OR d.status = 'PAID' AND (
            NOT $1 OR EXISTS (
                SELECT FROM bonuses AS b WHERE b.deposit_id = d.id AND b.status = 'PENDING'
            )
        ) ORDER BY d.id DESC LIMIT 50
        """,
        chance.random() < 0.5,
    )
    if found is None:
        return None
    clerk = chance.choice(shop.clerks)

    async def refund(tx: Tx, staff: Staff) -> str:
        given = await stars.refund(tx, shop.settings, staff, found["id"], "a soak")
        return "unmatched" if given.credited_amount is None else "credited"

    async def act() -> str:
        return await shop.as_staff(clerk, refund)

    return act


@move(2, "done", "told", "refused")
async def hear_of_a_refund(shop: Shop, chance: Random) -> Act | None:
    """Telegram does our refund, refuses it, or only sends the update that follows every refund."""
    found = await shop.pick(
        chance,
        "SELECT id, telegram_payment_charge_id AS charge_id FROM deposits "
        "WHERE status = 'REFUNDING' ORDER BY id",
    )
    if found is None:
        return None
    name = chance.choice(("done", "told", "refused"))

    async def hear(tx: Tx) -> None:
        if name == "done":
            await stars.finish_refund(tx, found["id"])
        elif name == "refused":
            await stars.give_up_refund(tx, found["id"], "a soak")
        else:
            [payment] = [one for one in shop.payments if one.charge_id == found["charge_id"]]
            await stars.receive_refund(tx, shop.stars_rules, payment)

    async def act() -> str:
        await shop.do(hear)
        return name

    return act


@move(2, "all of it", "what was left")
async def telegram_gives_stars_back(shop: Shop, chance: Random) -> Act | None:
    """Telegram refunds by itself: the remaining coins are taken, and what is spent is owed."""
    found = await shop.pick(
        chance,
        "SELECT id, user_id, telegram_payment_charge_id AS charge_id FROM deposits "
        "WHERE status = 'PAID' ORDER BY id DESC LIMIT 50",
    )
    if found is None:
        return None
    [payment] = [one for one in shop.payments if one.charge_id == found["charge_id"]]
    coins = await shop.rows(
        "SELECT balance FROM wallets WHERE user_id = $1 AND type = 'LUCKY_COIN'", found["user_id"]
    )
    lottery = await shop.pick(
        chance, "SELECT id, ticket_price FROM lotteries WHERE status = 'ACTIVE' ORDER BY id"
    )
    if lottery is not None and chance.random() < 0.5:
        quantity = min(MAX_QUANTITY, max(1, int(coins[0]["balance"] / lottery["ticket_price"])))
        with suppress(DomainError):
            await shop.offices[0].buy(
                wish(found["user_id"], lottery["id"], quantity, WalletType.LUCKY_COIN)
            )

    async def act() -> str:
        given = await shop.do(lambda tx: stars.receive_refund(tx, shop.stars_rules, payment))
        if given.status != "REFUNDED":
            return f"still {given.status}"
        owed = await shop.rows(
            "SELECT FROM debts AS d INNER JOIN transactions AS t ON t.id = d.transaction_id "
            "WHERE t.related_id = $1",
            given.id,
        )
        return "what was left" if owed else "all of it"

    return act


@move(1)
async def hear_of_a_refund_before_the_payment(shop: Shop, chance: Random) -> Act | None:
    found = await _invoice(shop, chance, "PENDING")
    if found is None:
        return None
    invoice, owner = found
    payment = star_payment(owner, invoice["invoice_payload"], invoice["stars"])
    shop.payments.append(payment)

    async def act() -> None:
        await shop.do(lambda tx: stars.receive_refund(tx, shop.stars_rules, payment))

    return act
