"""People, staff's credits, exchange, withdrawals."""

import itertools
from random import Random
from typing import Final
from uuid import uuid4

from luckymart.exchanges import actions as exchanges
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Tx
from luckymart.kit.errors import DomainError
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff
from luckymart.users import actions as users
from luckymart.users.actions import Profile
from luckymart.wallets import actions as wallets
from luckymart.withdrawals import actions as withdrawals
from luckymart.withdrawals import deciding
from luckymart.withdrawals.actions import Wish
from luckymart.withdrawals.rules import Account, Method, Terms
from tests.soak.everything.moves import move
from tests.soak.everything.shop import (
    AGAIN,
    MAX_PEOPLE,
    Act,
    Shop,
    some_amount,
    some_keys,
    some_kind,
)
from tests.support.withdrawals import CARD
from tests.support.world import Player, new_telegram_id

BANNED_AT_ONCE: Final = 2


@move(2)
async def invite_a_friend(shop: Shop, chance: Random) -> Act | None:
    if len(shop.people) >= MAX_PEOPLE:
        return None
    inviter, who = shop.anybody(chance), Profile(new_telegram_id(), "Friend")

    async def register(tx: Tx) -> Player:
        code = f"r_{inviter.referral_code}"
        user = await users.register(tx, shop.user_rules, who, code, reachable=True)
        return Player(user.id, user.telegram_id, user.first_name, user.referral_code)

    async def act() -> str | None:
        friend = await shop.do(register)
        if friend in shop.people:
            return AGAIN
        shop.people.append(friend)
        return None

    return act


@move(1)
async def ban_somebody(shop: Shop, chance: Random) -> Act | None:
    [[banned]] = await shop.rows("SELECT count(*) FROM users WHERE status = 'BANNED'")
    if banned >= BANNED_AT_ONCE:
        return None
    person, clerk = chance.choice(shop.people), chance.choice(shop.clerks)

    async def ban(tx: Tx, staff: Staff) -> None:
        await users.ban(tx, staff, person.id, "a soak")

    async def act() -> None:
        await shop.as_staff(clerk, ban)

    return act


@move(2)
async def lift_a_ban(shop: Shop, chance: Random) -> Act | None:
    person = await shop.pick(chance, "SELECT id FROM users WHERE status = 'BANNED' ORDER BY id")
    if person is None:
        return None
    clerk = chance.choice(shop.clerks)

    async def unban(tx: Tx, staff: Staff) -> None:
        await users.unban(tx, staff, person["id"])

    async def act() -> None:
        await shop.as_staff(clerk, unban)

    return act


@move(3, "BALANCE", "LUCKY_COIN", "BONUS")
async def credit_somebody(shop: Shop, chance: Random) -> Act:
    person, clerk, kind = shop.anybody(chance), chance.choice(shop.clerks), some_kind(chance)
    amount, key = some_amount(chance, 1, 20), some_keys(chance)

    async def credit(tx: Tx) -> str:
        staff = await staff_actions.load(tx, clerk.id)
        given = await wallets.credit(
            tx, shop.settings, staff, person.id, kind, "TJS", amount, "a soak"
        )
        return given.model_dump_json()

    async def act() -> str:
        request = ("credit", person.id, kind, amount)
        return kind if await shop.once(clerk.id, key(), request, credit) else AGAIN

    return act


@move(3)
async def exchange(shop: Shop, chance: Random) -> Act:
    person, amount, key = shop.anybody(chance), some_amount(chance, 1, 9), some_keys(chance)
    rate = shop.settings.exchange_rate

    async def command(tx: Tx) -> str:
        done = await exchanges.exchange(tx, person.id, rate, "TJS", amount)
        return done.model_dump_json()

    async def act() -> str | None:
        request = ("exchange", rate, amount)
        return None if await shop.once(person.id, key(), request, command) else AGAIN

    return act


# ---------------------------------------------------------------- withdrawals


@move(5, "one approves", "two approve")
async def ask_for_a_withdrawal(shop: Shop, chance: Random) -> Act:
    person, key = shop.anybody(chance), some_keys(chance)
    amount = some_amount(chance, 10, 25) if chance.random() < 0.5 else some_amount(chance, 41, 60)
    wish = Wish(amount, "TJS", Method.BANK_CARD, Account(holder="Zarina K", number=CARD))
    box, terms = shop.settings.secret_box, Terms.of(shop.settings)

    async def act() -> str:
        async with shop.db.transaction() as tx:
            done = await withdrawals.request_once(
                tx, box, terms, person.id, wish, utc_now(), key(), lambda one: one.model_dump_json()
            )
        if isinstance(done, DomainError):
            raise done
        if done.replayed:
            return AGAIN
        return "two approve" if terms.approvals_needed(amount) == 2 else "one approves"

    return act


@move(1)
async def cancel_a_withdrawal(shop: Shop, chance: Random) -> Act | None:
    wanted = await shop.pick(
        chance, "SELECT id, user_id FROM withdrawals WHERE status = 'PENDING' ORDER BY id"
    )
    if wanted is None:
        return None

    async def act() -> None:
        await shop.do(lambda tx: withdrawals.cancel(tx, wanted["user_id"], wanted["id"]))

    return act


@move(5, "one of two", "enough")
async def approve_a_withdrawal(shop: Shop, chance: Random) -> Act | None:
    wanted = await shop.pick(
        chance, "SELECT id FROM withdrawals WHERE status = 'PENDING' ORDER BY id"
    )
    if wanted is None:
        return None
    clerks = itertools.cycle(chance.sample(shop.clerks, 2))

    async def approve(tx: Tx, staff: Staff) -> str:
        done = await deciding.approve(tx, shop.settings, staff, wanted["id"])
        return "one of two" if done.withdrawal.status == "PENDING" else "enough"

    async def act() -> str:
        return await shop.as_staff(next(clerks), approve)

    return act


@move(1)
async def reject_a_withdrawal(shop: Shop, chance: Random) -> Act | None:
    wanted = await shop.pick(
        chance,
        "SELECT id FROM withdrawals WHERE status IN ('PENDING', 'APPROVED') ORDER BY id",
    )
    if wanted is None:
        return None
    clerk = chance.choice(shop.clerks)

    async def reject(tx: Tx, staff: Staff) -> None:
        await deciding.reject(tx, staff, wanted["id"], "a soak")

    async def act() -> None:
        await shop.as_staff(clerk, reject)

    return act


@move(3)
async def pay_a_withdrawal(shop: Shop, chance: Random) -> Act | None:
    wanted = await shop.pick(
        chance, "SELECT id FROM withdrawals WHERE status = 'APPROVED' ORDER BY id"
    )
    if wanted is None:
        return None
    clerk, same, differs = chance.choice(shop.clerks), uuid4().hex, chance.random() < 0.5

    async def pay(tx: Tx, staff: Staff) -> None:
        await deciding.pay(tx, shop.settings, staff, wanted["id"], uuid4().hex if differs else same)

    async def act() -> None:
        await shop.as_staff(clerk, pay)

    return act
