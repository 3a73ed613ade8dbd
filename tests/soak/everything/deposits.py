"""Manual deposits, and the bonus for the first one."""

from random import Random

from luckymart.deposits import actions as deposits
from luckymart.kit.database import Tx
from luckymart.referrals import bonuses
from luckymart.staff.actions import Staff
from tests.pictures.samples import picture
from tests.soak.everything.moves import move
from tests.soak.everything.shop import AGAIN, Act, Shop, some_amount

_OPEN = """
    SELECT id, user_id FROM deposits
    WHERE method <> 'STARS' AND status IN ('PENDING', 'SUBMITTED') ORDER BY id
"""


@move(4)
async def open_a_deposit(shop: Shop, chance: Random) -> Act:
    person, method = shop.anybody(chance), chance.choice(shop.methods)
    amount = some_amount(chance, 5, 50)

    async def open_it(tx: Tx) -> None:
        await deposits.open_deposit(tx, shop.deposit_rules, person.id, method, amount, "TJS")

    async def act() -> None:
        await shop.do(open_it)

    return act


@move(3)
async def show_a_receipt(shop: Shop, chance: Random) -> Act | None:
    wanted = await shop.pick(chance, _OPEN)
    if wanted is None:
        return None
    user_id, colour = wanted["user_id"], chance.choice(("red", "green", "blue"))

    async def act() -> None:
        stored = await shop.pictures.store(user_id, "private", picture(size=(8, 8), color=colour))
        await shop.do(
            lambda tx: deposits.submit_receipt(tx, user_id, wanted["id"], stored.id, stored.sha256)
        )

    return act


@move(4, "as announced", "another amount")
async def approve_a_deposit(shop: Shop, chance: Random) -> Act | None:
    wanted = await shop.pick(chance, _OPEN)
    if wanted is None:
        return None
    clerk = chance.choice(shop.clerks)
    amount = chance.choice((None, some_amount(chance, 1, 60)))

    async def approve(tx: Tx, staff: Staff) -> None:
        await deposits.approve(tx, shop.settings, staff, wanted["id"], amount)

    async def act() -> str:
        await shop.as_staff(clerk, approve)
        return "as announced" if amount is None else "another amount"

    return act


@move(1)
async def reject_a_deposit(shop: Shop, chance: Random) -> Act | None:
    wanted = await shop.pick(chance, _OPEN)
    if wanted is None:
        return None
    clerk = chance.choice(shop.clerks)

    async def reject(tx: Tx, staff: Staff) -> None:
        await deposits.reject(tx, staff, wanted["id"], "a soak")

    async def act() -> None:
        await shop.as_staff(clerk, reject)

    return act


@move(1)
async def cancel_a_deposit(shop: Shop, chance: Random) -> Act | None:
    wanted = await shop.pick(chance, _OPEN)
    if wanted is None:
        return None

    async def act() -> None:
        await shop.do(lambda tx: deposits.cancel(tx, wanted["user_id"], wanted["id"]))

    return act


@move(1)
async def expire_a_deposit(shop: Shop, chance: Random) -> Act | None:
    """Age a transfer or an unpaid invoice by a day."""
    wanted = await shop.pick(chance, "SELECT id FROM deposits WHERE status = 'PENDING' ORDER BY id")
    if wanted is None:
        return None

    async def act() -> str | None:
        async with shop.time_passes() as session:
            await session.execute(
                "UPDATE deposits SET expires_at = clock_timestamp() "
                "WHERE id = $1 AND status = 'PENDING'",
                wanted["id"],
            )
        await shop.do(lambda tx: deposits.expire(tx, wanted["id"]))
        async with shop.db.connection() as connection:
            found = await deposits.find(connection, wanted["id"])
        return None if found.status == "EXPIRED" else AGAIN

    return act


@move(2)
async def ask_for_the_bonus(shop: Shop, chance: Random) -> Act | None:
    wanted = await shop.pick(
        chance, "SELECT user_id FROM bonuses WHERE status = 'PENDING' ORDER BY id"
    )
    if wanted is None:
        return None

    async def act() -> None:
        await shop.do(lambda tx: bonuses.activate(tx, wanted["user_id"]))

    return act


@move(2)
async def settle_a_bonus(shop: Shop, chance: Random) -> Act | None:
    async with shop.db.connection() as connection:
        due = await bonuses.due(connection)
    if not due:
        return None
    bonus_id = chance.choice(due)

    async def act() -> None:
        await shop.do(lambda tx: bonuses.settle(tx, bonus_id))

    return act


@move(2)
async def promise_it_as_the_version_before(shop: Shop, chance: Random) -> Act | None:
    """Any ticket or a friend pays it: few people here play a whole deposit."""
    wanted = await shop.pick(
        chance,
        "SELECT id FROM bonuses WHERE status = 'PENDING' AND condition <> 'TICKET_OR_FRIEND'",
    )
    if wanted is None:
        return None

    async def act() -> str | None:
        async with shop.time_passes() as session:
            changed = await session.execute(
                "UPDATE bonuses SET condition = 'TICKET_OR_FRIEND' "
                "WHERE id = $1 AND status = 'PENDING' AND condition <> 'TICKET_OR_FRIEND'",
                wanted["id"],
            )
        return None if changed == "UPDATE 1" else AGAIN

    return act


@move(1)
async def let_a_bonus_run_out(shop: Shop, chance: Random) -> Act | None:
    """Age a promised bonus by ten days."""
    wanted = await shop.pick(
        chance,
        "SELECT id FROM bonuses WHERE status = 'PENDING' AND expires_at > clock_timestamp() "
        "ORDER BY id",
    )
    if wanted is None:
        return None

    async def act() -> str | None:
        async with shop.time_passes() as session:
            changed = await session.execute(
                """
                UPDATE bonuses SET created_at = created_at - interval '10 days',
                    expires_at = expires_at - interval '10 days'
                WHERE id = $1 AND status = 'PENDING' AND expires_at > clock_timestamp()
                """,
                wanted["id"],
            )
        await shop.do(lambda tx: bonuses.settle(tx, wanted["id"]))
        return None if changed == "UPDATE 1" else AGAIN

    return act
