"""A colleague decides about an account that shares a card, a number or a referral line."""

from collections.abc import Awaitable, Callable
from decimal import Decimal
from uuid import UUID

import asyncpg
import pytest

from jobs.withdrawals import hash_accounts
from luckymart.approvals import actions as approvals
from luckymart.approvals.models import Approval
from luckymart.kit.database import Connection, Database
from luckymart.kit.money import WalletType
from luckymart.kit.secret_box import SecretBox
from luckymart.kit.settings import Settings
from luckymart.staff import actions as staff
from luckymart.staff import related
from luckymart.staff.errors import RelatedAccount
from luckymart.staff.related import Conflict, Relations
from luckymart.wallets import doors
from luckymart.wallets.actions import Credit
from luckymart.wallets.doors import CreditCommand
from luckymart.withdrawals.actions import account_hash
from luckymart.withdrawals.errors import OtherMustPay
from luckymart.withdrawals.rules import Account, Method
from tests.support import second_step
from tests.support.databases import unchanged
from tests.support.related import share_card
from tests.support.settings import DATA_KEY, HASH_KEY
from tests.support.withdrawals import CARD_DIGITS, Till
from tests.support.world import Player, balance_of, make_user

Related = Callable[[Connection, Player], Awaitable[Player]]
"""Makes a person who is related to this member of staff."""


@pytest.fixture
def till(db: Database, settings: Settings) -> Till:
    return Till.of(db, settings)


async def clerk(owner: Connection, name: str = "Anna") -> Player:
    return await make_user(owner, first_name=name, roles=("finance",))


async def ties(owner: Connection, one: Player, other: Player) -> list[str]:
    found: list[str] = await owner.fetchval("SELECT account_ties($1, $2)", one.id, other.id)
    return found


async def credit(db: Database, settings: Settings, by: Player, whom: Player) -> Approval | Credit:
    command = CreditCommand(
        user_id=whom.id,
        wallet_type=WalletType.BALANCE,
        currency="TJS",
        amount=Decimal(5),
        reason="Sorry",
    )
    async with db.transaction() as tx:
        return await approvals.act(tx, settings, await staff.load(tx, by.id), doors.CREDIT, command)


async def approve(db: Database, settings: Settings, by: Player, approval_id: UUID) -> Approval:
    async with db.transaction() as tx:
        return await approvals.approve(tx, settings, await staff.load(tx, by.id), approval_id)


async def relations(db: Database, by: Player, whom: Player) -> Relations:
    async with db.connection() as connection:
        return await related.relations(connection, await staff.load(connection, by.id), whom.id)


# ---------------------------------------------------------------- what belongs together


async def test_a_card_is_the_same_however_it_is_typed(owner: Connection, till: Till) -> None:
    anna, zarina, bystander = [await make_user(owner, balance=200) for _ in range(3)]
    await till.ask(anna, account=Account(holder="Anna A", number="4111-1111 1111.1111"))
    await till.ask(
        zarina,
        method=Method.BANK_ACCOUNT,
        account=Account(holder="Zarina K", number=CARD_DIGITS),
    )
    await till.ask(bystander, account=Account(holder="Boris B", number="5555 5555 5555 4444"))
    assert await ties(owner, anna, zarina) == ["ACCOUNT"]
    assert await ties(owner, zarina, anna) == ["ACCOUNT"]
    assert await ties(owner, anna, bystander) == []


async def test_a_mobile_wallet_is_the_same_with_and_without_its_plus(
    owner: Connection, till: Till
) -> None:
    anna, zarina = [await make_user(owner, balance=200) for _ in range(2)]
    phone = Account(holder="Anna A", number="+992 90 000-00-00")
    await till.ask(anna, method=Method.MOBILE_MONEY, account=phone)
    typed = Account(holder="Zarina K", number="992900000000")
    await till.ask(zarina, method=Method.BANK_ACCOUNT, account=typed)
    assert await ties(owner, anna, zarina) == ["ACCOUNT"]


async def test_a_line_of_referrals_has_the_three_levels_that_earn(
    owner: Connection, subtests: pytest.Subtests
) -> None:
    line = [await make_user(owner)]
    for _ in range(4):
        line.append(await make_user(owner, referred_by=line[-1]))
    sibling = await make_user(owner, referred_by=line[0])
    for depth in (1, 2, 3):
        with subtests.test(depth=depth):
            assert await ties(owner, line[0], line[depth]) == ["REFERRALS"]
            assert await ties(owner, line[depth], line[0]) == ["REFERRALS"]
    assert await ties(owner, line[0], line[4]) == []
    assert await ties(owner, line[1], sibling) == []


async def test_nobody_looks_a_card_up_without_the_key(
    owner: Connection, till: Till, settings: Settings
) -> None:
    player = await make_user(owner, balance=200)
    await till.ask(player)
    stored = await owner.fetchval("SELECT account_hash FROM withdrawals")
    card = Account(holder="Anybody", number=CARD_DIGITS)
    assert stored == account_hash(settings.secret_box, card)
    assert stored == account_hash(SecretBox([b"n" * 32], HASH_KEY), card)  # keys rotate
    assert stored != account_hash(SecretBox([DATA_KEY], b"?" * 32), card)


async def test_what_was_asked_for_before_is_hashed_by_the_job(
    owner: Connection, db: Database, till: Till, settings: Settings
) -> None:
    anna, zarina = [await make_user(owner, balance=200) for _ in range(2)]
    await till.ask(anna)
    await till.ask(zarina)
    unreadable = await make_user(owner)
    await share_card(owner, unreadable.id)  # sealed by no key
    await owner.execute("ALTER TABLE withdrawals DISABLE TRIGGER withdrawals_account_guard")
    await owner.execute("UPDATE withdrawals SET account_hash = NULL")
    await owner.execute("ALTER TABLE withdrawals ENABLE TRIGGER withdrawals_account_guard")
    assert await ties(owner, anna, zarina) == []
    for _ in range(2):
        await hash_accounts(db, settings.secret_box)
    assert await ties(owner, anna, zarina) == ["ACCOUNT"]
    rows = await owner.fetch("SELECT user_id FROM withdrawals WHERE account_hash IS NULL")
    assert [row["user_id"] for row in rows] == [unreadable.id]


async def test_a_hash_does_not_change(
    owner: Connection, db: Database, till: Till, subtests: pytest.Subtests
) -> None:
    await till.ask(await make_user(owner, balance=200))
    for change in ("NULL", "decode(repeat('00', 32), 'hex')"):
        with (
            subtests.test(change),
            pytest.raises(asyncpg.PostgresError, match="what was asked for does not change"),
        ):
            async with db.transaction() as tx:
                await tx.execute(f"UPDATE withdrawals SET account_hash = {change}")


# ---------------------------------------------------------------- who decides


@pytest.mark.parametrize(
    ("conflict", "people", "lets_out", "is_enough"),
    [
        pytest.param(Conflict(True, False, False), 1, True, True, id="unrelated"),
        pytest.param(Conflict(False, True, False), 1, False, False, id="a colleague could"),
        pytest.param(Conflict(False, True, False), 2, True, False, id="two, both related"),
        pytest.param(Conflict(False, False, False), 1, True, False, id="all related, one"),
        pytest.param(Conflict(False, False, False), 2, True, True, id="all related, two"),
        pytest.param(Conflict(False, False, False), 1, False, True, id="all related, no money"),
        pytest.param(Conflict(False, False, True), 1, True, True, id="alone in the shop"),
    ],
)
def test_who_is_enough(conflict: Conflict, people: int, lets_out: bool, is_enough: bool) -> None:
    assert conflict.is_enough(people, lets_out=lets_out) is is_enough


async def with_a_card(owner: Connection, member: Player) -> Player:
    person = await make_user(owner, balance=1000)
    await share_card(owner, member.id, person.id)
    return person


async def invited(owner: Connection, member: Player) -> Player:
    return await make_user(owner, balance=1000, referred_by=member)


@pytest.mark.parametrize("make", [with_a_card, invited])
async def test_a_credit_waits_for_somebody_unrelated(
    owner: Connection, db: Database, settings: Settings, make: Related
) -> None:
    anna, boris = await clerk(owner), await clerk(owner, "Boris")
    person = await make(owner, anna)
    proposed = await credit(db, settings, anna, person)
    assert isinstance(proposed, Approval)
    assert await balance_of(owner, person) == 1000
    done = await approve(db, settings, boris, proposed.id)
    assert done.status == "DONE"
    assert await balance_of(owner, person) == 1005


async def test_a_second_person_who_is_related_too_is_not_enough(
    owner: Connection, db: Database, settings: Settings
) -> None:
    anna, boris, vera = [await clerk(owner, name) for name in ("Anna", "Boris", "Vera")]
    person = await make_user(owner)
    await share_card(owner, anna.id, boris.id, person.id)
    proposed = await credit(db, settings, anna, person)
    assert isinstance(proposed, Approval)
    assert [one.first_name for one in proposed.waits_for] == ["Vera"]
    async with unchanged(owner):
        with pytest.raises(RelatedAccount):
            await approve(db, settings, boris, proposed.id)
    assert (await approve(db, settings, vera, proposed.id)).status == "DONE"


async def test_where_every_colleague_is_related_any_two_decide(
    owner: Connection, db: Database, settings: Settings
) -> None:
    anna, boris = await clerk(owner), await clerk(owner, "Boris")
    person = await make_user(owner)
    await share_card(owner, anna.id, boris.id, person.id)
    proposed = await credit(db, settings, anna, person)
    assert isinstance(proposed, Approval)
    assert [one.first_name for one in proposed.waits_for] == ["Boris"]
    assert (await approve(db, settings, boris, proposed.id)).status == "DONE"


async def test_who_it_is_about_is_not_waited_for(
    owner: Connection, db: Database, settings: Settings
) -> None:
    anna, boris = await clerk(owner), await clerk(owner, "Boris")
    await clerk(owner, "Vera")
    await share_card(owner, anna.id, boris.id)
    proposed = await credit(db, settings, anna, boris)
    assert isinstance(proposed, Approval)
    assert [one.first_name for one in proposed.waits_for] == ["Vera"]


async def test_one_person_alone_decides_alone_about_them(
    owner: Connection, db: Database, settings: Settings
) -> None:
    anna = await clerk(owner)
    person = await with_a_card(owner, anna)
    assert isinstance(await credit(db, settings, anna, person), Credit)


# ---------------------------------------------------------------- withdrawals


async def test_a_thief_does_not_pay_an_accomplice_to_their_own_card(
    owner: Connection, till: Till
) -> None:
    """The thief asked for a withdrawal before they had the role, the accomplice does now."""
    thief, boris = await make_user(owner, balance=100), await clerk(owner, "Boris")
    await till.cancel(thief, (await till.ask(thief)).withdrawal.id)
    await owner.execute("INSERT INTO admins (user_id, role_code) VALUES ($1, 'finance')", thief.id)
    await second_step.open_in_chat(owner, thief.id)
    accomplice = await make_user(owner, balance=1000)
    withdrawal_id = (await till.ask(accomplice)).withdrawal.id
    async with unchanged(owner):
        with pytest.raises(RelatedAccount):
            await till.approve(thief, withdrawal_id)
        with pytest.raises(RelatedAccount):
            await till.reject(thief, withdrawal_id)
    await till.approve(boris, withdrawal_id)
    with pytest.raises(OtherMustPay):
        await till.pay(boris, withdrawal_id)
    # beside somebody unrelated
    assert (await till.pay(thief, withdrawal_id)).withdrawal.status == "PAID"


async def test_a_card_that_is_shared_after_the_approval_counts_at_the_payment(
    owner: Connection, till: Till
) -> None:
    anna, boris, vera = [await clerk(owner, name) for name in ("Anna", "Boris", "Vera")]
    person = await make_user(owner, balance=1000)
    withdrawal_id = (await till.ask(person)).withdrawal.id
    await till.approve(anna, withdrawal_id)
    await share_card(owner, anna.id, boris.id, person.id)
    async with unchanged(owner):
        with pytest.raises(RelatedAccount):
            await till.pay(boris, withdrawal_id)
    assert (await till.pay(vera, withdrawal_id)).withdrawal.status == "PAID"


async def test_a_large_withdrawal_has_one_unrelated_approver(owner: Connection, till: Till) -> None:
    anna, boris = await clerk(owner), await clerk(owner, "Boris")
    person = await with_a_card(owner, anna)
    withdrawal_id = (await till.ask(person, "600")).withdrawal.id
    with pytest.raises(RelatedAccount):
        await till.approve(anna, withdrawal_id)
    await till.approve(boris, withdrawal_id)
    assert (await till.approve(anna, withdrawal_id)).withdrawal.status == "APPROVED"
    assert (await till.pay(anna, withdrawal_id)).withdrawal.status == "PAID"


async def test_where_every_colleague_is_related_a_withdrawal_still_takes_two(
    owner: Connection, till: Till
) -> None:
    anna, boris = await clerk(owner), await clerk(owner, "Boris")
    person = await make_user(owner, balance=1000)
    await share_card(owner, anna.id, boris.id, person.id)
    withdrawal_id = (await till.ask(person)).withdrawal.id
    await till.approve(anna, withdrawal_id)
    with pytest.raises(OtherMustPay):
        await till.pay(anna, withdrawal_id)
    assert (await till.pay(boris, withdrawal_id)).withdrawal.status == "PAID"


async def test_the_database_refuses_it_too(owner: Connection, db: Database, till: Till) -> None:
    anna, boris = await clerk(owner), await clerk(owner, "Boris")
    person = await with_a_card(owner, anna)
    withdrawal_id = (await till.ask(person)).withdrawal.id
    async with db.transaction() as tx:
        await tx.execute(
            "INSERT INTO withdrawal_approvals (withdrawal_id, admin_id) VALUES ($1, $2)",
            withdrawal_id,
            anna.id,
        )
    approved = "UPDATE withdrawals SET status = 'APPROVED', approved_at = now() WHERE id = $1"
    with pytest.raises(asyncpg.PostgresError, match="an unrelated person decides"):
        async with db.transaction() as tx:
            await tx.execute(approved, withdrawal_id)
    assert (await till.approve(boris, withdrawal_id)).withdrawal.status == "APPROVED"


# ---------------------------------------------------------------- what staff see


HOME = ("TJ", "Душанбе", "ул. Айни, 12-3")


async def lives_at(owner: Connection, player: Player, country: str, city: str, street: str) -> None:
    await owner.execute(
        "INSERT INTO shipping_addresses (user_id, recipient_name, phone, country, city, street) "
        "VALUES ($1, 'Zarina K', '+992900000000', $2, $3, $4)",
        player.id,
        country,
        city,
        street,
    )


async def test_staff_see_who_of_them_is_related(owner: Connection, db: Database) -> None:
    anna, boris = await clerk(owner), await clerk(owner, "Boris")
    person = await make_user(owner, referred_by=anna)
    await share_card(owner, anna.id, person.id)
    await share_card(owner, boris.id, person.id)
    await share_card(owner, (await make_user(owner)).id, person.id)
    found = await relations(db, boris, person)
    assert [(one.first_name, one.ties) for one in found.staff] == [
        ("Anna", ["ACCOUNT", "REFERRALS"]),
        ("Boris", ["ACCOUNT"]),
    ]
    assert (found.same_address, found.neighbours) == (0, [])


@pytest.mark.parametrize(
    ("street", "is_same"),
    [
        ("УЛ АЙНИ 12 - 3", True),
        ("ул.Айни, № 12/3", True),
        ("ул. Айни, 123-3", False),
        ("ул. Рудаки, 12-3", False),
    ],
)
async def test_an_address_is_the_same_however_it_is_written(
    owner: Connection, db: Database, street: str, is_same: bool
) -> None:
    anna, person, other = await clerk(owner), await make_user(owner), await make_user(owner)
    await lives_at(owner, person, *HOME)
    await lives_at(owner, other, "TJ", "душанбе", street)
    found = await relations(db, anna, person)
    assert found.same_address == int(is_same)
    assert [one.id for one in found.neighbours] == [other.id] * is_same


async def test_a_shared_address_decides_nothing(
    owner: Connection, db: Database, settings: Settings
) -> None:
    anna, _ = await clerk(owner), await clerk(owner, "Boris")
    person = await make_user(owner)
    for one in (anna, person):
        await lives_at(owner, one, *HOME)
    assert isinstance(await credit(db, settings, anna, person), Credit)


async def test_many_at_one_address_are_counted_and_the_newest_named(
    owner: Connection, db: Database
) -> None:
    anna, person = await clerk(owner), await make_user(owner)
    await lives_at(owner, person, *HOME)
    others = [await make_user(owner) for _ in range(12)]
    for one in others:
        await lives_at(owner, one, *HOME)
    found = await relations(db, anna, person)
    assert found.same_address == 12
    assert [one.id for one in found.neighbours] == [one.id for one in reversed(others)][:10]
    moderator = await make_user(owner, roles=("content",))  # who may not read people
    found = await relations(db, moderator, person)
    assert (found.same_address, found.neighbours) == (12, [])
