"""The shop's own accounts: two owners say where players pay to, one takes an account away."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

import asyncpg
import pytest

from luckymart.approvals.errors import (
    ApprovalNotFound,
    OwnApproval,
    OwnersNeeded,
    ProposerLeft,
)
from luckymart.deposits import method_doors as doors
from luckymart.deposits import methods
from luckymart.deposits.errors import PaymentMethodChanged
from luckymart.deposits.models import MethodEdit, MethodInput, MethodPatch, MethodPicture
from luckymart.deposits.models import PaymentMethod as Method
from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.ledger import actions as ledger
from luckymart.staff import actions as staff_actions
from luckymart.staff.errors import PermissionDenied
from tests.support.approvals import Desk
from tests.support.deposits import make_method, make_picture
from tests.support.world import Player, make_user

NEW: Final = MethodInput(
    kind="MOBILE_MONEY",
    name="Babilon",
    account_number="+992 900 00 00 00",
    account_holder="LuckyMart LLC",
    currency="TJS",
    min_amount=Decimal(10),
    max_amount=Decimal("500.50"),
)
REDIRECTING: Final[list[dict[str, Any]]] = [
    {"account_number": "666"},
    {"account_holder": "A thief"},
    {"name": "Another bank"},
    {"kind": "MOBILE_MONEY"},
    {"instructions_i18n": {"en": "Pay to 666."}},
    {"account_number": "666", "is_active": False},
]
HARMLESS: Final[list[dict[str, Any]]] = [
    {"is_active": False},
    {"min_amount": "6"},
    {"max_amount": "900", "position": 3},
    {},
]


@pytest.fixture
def desk(db: Database, settings: Settings) -> Desk:
    return Desk(db, settings)


@pytest.fixture
async def boss(owner: Connection) -> Player:
    return await make_user(owner, first_name="Boss", roles=("owner",))


@pytest.fixture
async def farid(owner: Connection) -> Player:
    return await make_user(owner, first_name="Farid", roles=("finance",))


@pytest.fixture
async def method(owner: Connection, db: Database) -> Method:
    method_id = await make_method(owner)
    async with db.connection() as connection:
        return await methods.get(connection, method_id)


def edit(method: Method, **fields: Any) -> MethodEdit:
    patch = MethodPatch.model_validate(fields)
    return MethodEdit(method_id=method.id, patch=patch, seen=method.updated_at)


async def now(db: Database, method: Method) -> Method:
    async with db.connection() as connection:
        return await methods.get(connection, method.id)


async def told(owner: Connection) -> set[Any]:
    rows = await owner.fetch(
        "SELECT user_id FROM notifications WHERE type = 'payment-account-changed'"
    )
    return {row["user_id"] for row in rows}


@pytest.mark.parametrize("fields", REDIRECTING)
async def test_where_players_pay_changes_by_two(
    desk: Desk, owner: Connection, boss: Player, farid: Player, method: Method, fields: Any
) -> None:
    viewer = await make_user(owner, roles=("viewer",))
    asked = await desk.ask(farid, doors.EDIT, edit(method, **fields))
    assert [one.first_name for one in asked.waits_for] == ["Boss"]
    assert await now(desk.db, method) == method
    assert await told(owner) == set()

    await desk.approve(boss, asked)
    changed = await now(desk.db, method)
    for name, value in fields.items():
        assert getattr(changed, name) == value
    assert await told(owner) == {boss.id, farid.id, viewer.id}
    log = await owner.fetchrow("SELECT * FROM admin_logs WHERE action = 'deposits.edit_method'")
    assert log is not None
    assert log["admin_id"] == farid.id
    assert '"approved_by": "Boss"' in log["after"]


@pytest.mark.parametrize("fields", HARMLESS)
async def test_what_takes_an_account_away_is_one_persons(
    desk: Desk, owner: Connection, boss: Player, farid: Player, method: Method, fields: Any
) -> None:
    done = await desk.act(farid, doors.EDIT, edit(method, **fields))
    assert isinstance(done, Method)
    for name, value in fields.items():
        assert str(getattr(done, name)).removesuffix(".00") == str(value)
    assert await told(owner) == set()


async def test_an_account_that_was_off_is_switched_on_by_two(
    desk: Desk, boss: Player, farid: Player, method: Method
) -> None:
    off = await desk.act(boss, doors.EDIT, edit(method, is_active=False))
    assert isinstance(off, Method)
    asked = await desk.ask(boss, doors.EDIT, edit(off, is_active=True))
    await desk.approve(farid, asked)
    assert (await now(desk.db, method)).is_active


async def test_a_new_account_takes_two(
    desk: Desk, owner: Connection, boss: Player, farid: Player
) -> None:
    asked = await desk.ask(farid, doors.ADD, NEW)
    assert await owner.fetchval("SELECT count(*) FROM payment_configs") == 0
    await desk.approve(boss, asked)
    row = await owner.fetchrow("SELECT name, account_number FROM payment_configs")
    assert row is not None
    assert tuple(row) == ("Babilon", "+992 900 00 00 00")
    assert await told(owner) == {boss.id, farid.id}


async def test_a_picture_takes_two_and_is_kept_while_it_waits(
    desk: Desk, owner: Connection, boss: Player, farid: Player, method: Method
) -> None:
    picture_id = await make_picture(owner, farid)
    wanted = MethodPicture(method_id=method.id, picture_id=picture_id, seen=method.updated_at)
    asked = await desk.ask(farid, doors.SET_PICTURE, wanted)
    assert asked.picture_id == picture_id
    unused = await owner.fetch("SELECT unused_pictures(NULL, 'infinity', 10)")
    assert unused == []
    await desk.approve(boss, asked)
    assert (await now(desk.db, method)).picture_id == picture_id

    async with desk.db.transaction() as tx:
        alone = await staff_actions.load(tx, farid.id)
        assert (await methods.remove_picture(tx, alone, method.id)).picture_id is None


async def test_with_two_owners_finance_neither_asks_nor_approves(
    desk: Desk, owner: Connection, boss: Player, farid: Player, method: Method
) -> None:
    olga = await make_user(owner, first_name="Olga", roles=("owner",))
    change = edit(method, account_number="1")
    with pytest.raises(OwnersNeeded):
        await desk.act(farid, doors.EDIT, change)
    asked = await desk.ask(boss, doors.EDIT, change)
    assert [one.first_name for one in asked.waits_for] == ["Olga"]
    with pytest.raises(OwnersNeeded):
        await desk.approve(farid, asked)
    with pytest.raises(OwnersNeeded):
        await desk.reject(farid, asked)
    with pytest.raises(OwnApproval):
        await desk.approve(boss, asked)
    await desk.approve(olga, asked)
    assert (await now(desk.db, method)).account_number == "1"


async def test_finance_alone_is_no_owner_who_decides_alone(
    desk: Desk, owner: Connection, farid: Player, method: Method
) -> None:
    """The owner has not set up two-step verification yet, and is asked all the same."""
    await make_user(owner, first_name="Boss", roles=("owner",), has_second_step=False)
    asked = await desk.ask(farid, doors.EDIT, edit(method, account_number="1"))
    assert [one.first_name for one in asked.waits_for] == ["Boss"]


async def test_an_owner_who_decides_alone_needs_nobody(
    desk: Desk, owner: Connection, boss: Player, method: Method
) -> None:
    done = await desk.act(boss, doors.EDIT, edit(method, account_number="1"))
    assert isinstance(done, Method)
    assert done.account_number == "1"
    assert await told(owner) == {boss.id}


@pytest.mark.parametrize(
    ("role_of", "error"), [("proposer", ProposerLeft), ("approver", PermissionDenied)]
)
async def test_both_have_their_roles_at_the_moment_of_the_change(
    desk: Desk,
    owner: Connection,
    boss: Player,
    farid: Player,
    method: Method,
    role_of: str,
    error: type[Exception],
) -> None:
    asked = await desk.ask(farid, doors.EDIT, edit(method, account_number="1"))
    leaver = farid if role_of == "proposer" else boss
    await owner.execute("UPDATE admins SET revoked_at = now() WHERE user_id = $1", leaver.id)
    with pytest.raises(error):
        await desk.approve(boss, asked)
    assert await now(desk.db, method) == method


async def test_a_method_that_changed_meanwhile_is_not_approved(
    desk: Desk, boss: Player, farid: Player, method: Method
) -> None:
    asked = await desk.ask(farid, doors.EDIT, edit(method, account_number="1"))
    await desk.act(farid, doors.EDIT, edit(method, max_amount="900"))
    with pytest.raises(PaymentMethodChanged):
        await desk.approve(boss, asked)
    assert (await now(desk.db, method)).account_number == method.account_number


@pytest.mark.parametrize("role", ["content", "support", "viewer"])
async def test_others_do_not_see_it(
    desk: Desk, owner: Connection, boss: Player, farid: Player, method: Method, role: str
) -> None:
    asked = await desk.ask(farid, doors.EDIT, edit(method, account_number="1"))
    with pytest.raises((ApprovalNotFound, PermissionDenied)):
        await desk.approve(await make_user(owner, roles=(role,)), asked)


# ---------------------------------------------------------------- the database by itself


async def test_the_database_lets_an_account_change_by_its_owners_alone(
    desk: Desk, owner: Connection, boss: Player, farid: Player, method: Method
) -> None:
    """By the same statement as the program's, in the name of the only two who may."""
    other = await make_user(owner, roles=("finance",))
    for first, second, is_refused in ((farid, other, True), (boss, farid, False)):

        async def forge(by: Player = first, and_by: Player = second) -> None:
            async with desk.db.transaction() as tx:
                await tx.execute("UPDATE payment_configs SET account_number = '7'")
                await tx.execute(
                    "INSERT INTO admin_logs (admin_id, action, target_type, target_id, after) "
                    "VALUES ($1, 'deposits.edit_method', 'payment_config', $2, "
                    "jsonb_build_object('account_number', '7', 'approved_by_id', $3::uuid))",
                    *(by.id, method.id, and_by.id),
                )

        await refused(forge) if is_refused else await forge()
    assert (await now(desk.db, method)).account_number == "7"


async def refused(deed: Callable[[], Any]) -> None:
    with pytest.raises(asyncpg.PostgresError, match="two owners"):
        await deed()


@pytest.mark.parametrize(
    "change", ["account_number = '666'", "name = 'x'", "account_holder = 'x'", "picture_id = $1"]
)
async def test_the_check_names_an_account_that_was_forged_past_the_guard(
    desk: Desk, owner: Connection, farid: Player, method: Method, change: str
) -> None:
    async def differences() -> set[str]:
        async with desk.db.transaction() as tx:
            return {one.check for one in await ledger.reconcile(tx)}

    assert await differences() == set()
    values = [await make_picture(owner, farid)] if "$1" in change else []
    await owner.execute(f"UPDATE payment_configs SET {change}", *values)
    assert await differences() == {"accounts_unlike_the_log"}
