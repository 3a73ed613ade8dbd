"""What one person lets out adds up, whoever else decides with them."""

import asyncio
from dataclasses import replace
from decimal import Decimal
from typing import Final

import asyncpg
import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.money import WalletType
from luckymart.kit.settings import Settings
from luckymart.limits import actions as limits
from luckymart.limits.actions import Outflow
from luckymart.staff import actions as staff_actions
from luckymart.staff.errors import SecondPersonNeeded
from luckymart.wallets import actions as wallets
from tests.soak.books import differences_of
from tests.support.settings import make_settings
from tests.support.world import Player, make_user, notifications_of

CASH, COINS, BONUS = WalletType
AT_ONCE: Final = 64


@pytest.fixture
def settings(database_url: str) -> Settings:
    return make_settings(database_url, staff_daily_limit=100, staff_hard_limit=500, exchange_rate=2)


@pytest.fixture
async def boss(owner: Connection) -> Player:
    return await make_user(owner, first_name="Boss", roles=("owner",))


@pytest.fixture
async def farid(owner: Connection) -> Player:
    return await make_user(owner, first_name="Farid", roles=("finance",))


class Counter:
    """Lets money out as somebody, with or without a second person."""

    def __init__(self, db: Database, settings: Settings) -> None:
        self._db = db
        self._settings = settings

    async def let_out(
        self,
        who: Player,
        amount: str,
        wallet_type: WalletType = CASH,
        currency: str = "TJS",
        second: Player | None = None,
    ) -> None:
        async with self._db.transaction() as tx:
            staff = await staff_actions.load(tx, who.id)
            if second is not None:
                staff = replace(staff, second=await staff_actions.load(tx, second.id))
            await limits.let_out(
                tx,
                self._settings,
                staff,
                "credits",
                amount=Decimal(amount),
                wallet_type=wallet_type,
                currency=currency,
                about=None,
                target_id=None,
            )


@pytest.fixture
def counter(db: Database, settings: Settings) -> Counter:
    return Counter(db, settings)


async def counted(owner: Connection) -> list[tuple[str, int]]:
    """Whole amounts, in the order in which they were counted."""
    rows = await owner.fetch(
        "SELECT u.first_name, o.counted FROM staff_outflows AS o "
        "INNER JOIN users AS u ON u.id = o.staff_id ORDER BY o.id"
    )
    return [(row["first_name"], int(row["counted"])) for row in rows]


async def test_beyond_the_limit_one_person_is_too_few(
    counter: Counter, owner: Connection, boss: Player, farid: Player
) -> None:
    await counter.let_out(farid, "60")
    await counter.let_out(farid, "40")
    with pytest.raises(SecondPersonNeeded) as refusal:
        await counter.let_out(farid, "0.01")
    assert refusal.value.data == {"needs_owner": False}
    with pytest.raises(SecondPersonNeeded) as refusal:
        await counter.let_out(farid, "400.01")
    assert refusal.value.data == {"needs_owner": True}
    assert await counted(owner) == [("Farid", 60), ("Farid", 40)]


async def test_it_counts_for_both_who_decide(
    counter: Counter, owner: Connection, boss: Player, farid: Player
) -> None:
    olga = await make_user(owner, first_name="Olga", roles=("finance",))
    await counter.let_out(farid, "150", second=olga)
    with pytest.raises(SecondPersonNeeded):
        await counter.let_out(olga, "1")
    with pytest.raises(SecondPersonNeeded) as refusal:
        await counter.let_out(farid, "400", second=olga)
    assert refusal.value.data == {"needs_owner": True}
    await counter.let_out(farid, "400", second=boss)
    assert sorted(await counted(owner)) == [
        ("Boss", 400),
        ("Farid", 150),
        ("Farid", 400),
        ("Olga", 150),
    ]
    rows = await owner.fetch("SELECT staff_id, with_id FROM staff_outflows")
    assert {(row["staff_id"], row["with_id"]) for row in rows} == {
        (farid.id, olga.id),
        (olga.id, farid.id),
        (farid.id, boss.id),
        (boss.id, farid.id),
    }


async def test_kinds_of_money_add_up_and_currencies_do_not(
    counter: Counter, owner: Connection, boss: Player, farid: Player, subtests: pytest.Subtests
) -> None:
    await owner.execute("INSERT INTO currencies VALUES ('USD', 'Dollar', '$', 2)")
    await counter.let_out(farid, "80", COINS)  # two coins are worth one of cash
    await counter.let_out(farid, "60", BONUS)
    await counter.let_out(farid, "100", currency="USD")
    for currency in ("TJS", "USD"):
        with subtests.test(currency), pytest.raises(SecondPersonNeeded):
            await counter.let_out(farid, "0.01", currency=currency)


async def test_a_day_later_it_counts_no_more(
    counter: Counter, owner: Connection, boss: Player, farid: Player
) -> None:
    await owner.execute(
        "INSERT INTO staff_outflows "
        "(staff_id, door, amount, wallet_type, currency, counted, created_at) "
        "VALUES ($1, 'credits', 90, 'BALANCE', 'TJS', 90, now() - interval '23 hours 59 minutes'), "
        "($1, 'credits', 90, 'BALANCE', 'TJS', 90, now() - interval '24 hours 1 second')",
        farid.id,
    )
    await counter.let_out(farid, "10")
    with pytest.raises(SecondPersonNeeded):
        await counter.let_out(farid, "0.01")


async def test_however_many_at_once(
    counter: Counter, owner: Connection, boss: Player, farid: Player
) -> None:
    answers = await asyncio.gather(
        *(counter.let_out(farid, "10") for _ in range(AT_ONCE)), return_exceptions=True
    )
    assert [answer for answer in answers if answer is None] == [None] * 10
    assert {type(answer) for answer in answers if answer is not None} == {SecondPersonNeeded}
    assert sum([amount for _, amount in await counted(owner)]) == 100


async def test_two_who_decide_together_wait_for_each_other_in_one_order(
    counter: Counter, owner: Connection, boss: Player, farid: Player
) -> None:
    pairs = [(boss, farid), (farid, boss)] * 16
    await asyncio.gather(*(counter.let_out(one, "10", second=other) for one, other in pairs))
    assert len(await counted(owner)) == 2 * len(pairs)


async def test_who_alone_decides_about_money_decides_and_is_counted(
    counter: Counter, owner: Connection, boss: Player
) -> None:
    await counter.let_out(boss, "600")
    assert await counted(owner) == [("Boss", 600)]
    [(kind, told)] = await notifications_of(owner, boss)
    assert (kind, told["limit"]) == ("limit-crossed", "hard")
    writer = await make_user(owner, roles=("content",))
    await owner.execute("DELETE FROM two_factor WHERE user_id = $1", boss.id)
    with pytest.raises(SecondPersonNeeded):  # decides about prizes, not about money
        await counter.let_out(writer, "600")


async def test_owners_know_of_each_crossing(
    counter: Counter, owner: Connection, boss: Player, farid: Player
) -> None:
    for amount in ("90", "10"):
        await counter.let_out(farid, amount)
    assert await notifications_of(owner, boss) == []
    for amount in ("20", "30"):
        await counter.let_out(farid, amount, COINS, second=boss)
    [(kind, told)] = await notifications_of(owner, boss)
    assert kind == "limit-crossed"
    assert told == {
        "name": "Farid",
        "door": "credits",
        "amount": "20.00",
        "currency": "TJS",
        "wallet_type": "LUCKY_COIN",
        "total": "110.00",
        "limit": "daily",
        "most": "100.00",
    }
    assert await notifications_of(owner, farid) == []


def payout(amount: int) -> Outflow:
    return Outflow(
        door="payouts",
        amount=Decimal(amount),
        wallet_type=CASH,
        currency="TJS",
        about=None,
        target_id=None,
    )


async def test_a_first_step_is_counted_and_matters_for_the_last(
    db: Database, settings: Settings, owner: Connection, boss: Player, farid: Player
) -> None:
    """As with withdrawals: one approves, another pays."""
    olga = await make_user(owner, first_name="Olga", roles=("finance",))
    async with db.transaction() as tx:
        approver = await staff_actions.load(tx, farid.id)
        await limits.count(tx, settings, approver, payout(501))

    async def pay(who: Player) -> None:
        async with db.transaction() as tx:
            payer = await staff_actions.load(tx, who.id)
            await limits.let_out_with(tx, settings, payer, [approver], payout(1))

    with pytest.raises(SecondPersonNeeded) as refusal:
        await pay(olga)
    assert refusal.value.data == {"needs_owner": True}
    await pay(boss)
    assert await counted(owner) == [("Farid", 501), ("Boss", 1)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE staff_outflows SET counted = 1",
        "DELETE FROM staff_outflows",
        "TRUNCATE staff_outflows",
    ],
)
async def test_nobody_changes_what_was_counted(
    counter: Counter,
    db: Database,
    owner: Connection,
    boss: Player,
    statement: str,
) -> None:
    await counter.let_out(boss, "1")
    async with db.connection() as connection:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute(statement)
    with pytest.raises(asyncpg.PostgresError, match="append only"):
        await owner.execute(statement)


async def test_the_check_names_what_was_not_counted(
    db: Database, settings: Settings, owner: Connection, boss: Player, farid: Player
) -> None:
    """A door that forgets to count, or a thief with the password of the processes."""
    anna = await make_user(owner)
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, farid.id)
        both = replace(staff, second=await staff_actions.load(tx, boss.id))
        given = await wallets.credit(tx, settings, both, anna.id, CASH, "TJS", Decimal(150), "x")
    assert await differences_of(db) == []
    for who in (farid, boss):
        async with owner.transaction():
            await owner.execute("SET LOCAL session_replication_role = replica")
            await owner.execute("DELETE FROM staff_outflows WHERE staff_id = $1", who.id)
        found = {(one.check, one.transaction_id, one.expected) for one in await differences_of(db)}
        name = "outflow" if who is farid else "seconds_not_counted"
        assert any(
            check.startswith(name) and event == given.transaction_id and expected == 150
            for check, event, expected in found
        )
