"""What lets more money out changes by two owners: who may, when, and what the database holds."""

from typing import Any, Final

import asyncpg
import pytest

from luckymart.approvals.errors import (
    ApprovalNotFound,
    OwnApproval,
    OwnersNeeded,
    ProposerLeft,
)
from luckymart.approvals.models import Approval
from luckymart.kit.consent import FigureChanged
from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import DomainError
from luckymart.kit.settings import Settings
from luckymart.ledger import actions as ledger
from luckymart.settings import doors
from luckymart.settings.actions import SettingChange
from luckymart.settings.reader import SettingsReader
from luckymart.settings.rules import SHOP_SETTINGS, is_looser
from luckymart.staff.errors import PermissionDenied
from tests.settings.test_rules import LOOSER, NEVER, value_of
from tests.settings.test_settings import let_a_day_pass
from tests.support.approvals import Desk
from tests.support.world import Player, make_user

MORE: Final = SettingChange(
    name="withdrawal_max", before="5000", value="9000", reason="the holidays"
)
LESS: Final = MORE.model_copy(update={"value": "100"})


@pytest.fixture
def desk(db: Database, settings: Settings) -> Desk:
    return Desk(db, settings)


@pytest.fixture
async def people(owner: Connection) -> dict[str, Player]:
    """By their roles; the test says who of them there is."""
    return {
        name: await make_user(owner, first_name=name, roles=(name.rstrip("2"),))
        for name in ("owner", "owner2", "finance", "support", "content", "viewer")
    }


async def keep(owner: Connection, people: dict[str, Player], *names: str) -> None:
    """The others leave."""
    for name in people.keys() - set(names):
        await leave(owner, people[name])


async def leave(owner: Connection, who: Player) -> None:
    await owner.execute("UPDATE admins SET revoked_at = now() WHERE user_id = $1", who.id)


async def versions(owner: Connection) -> list[tuple[str, Any, Any]]:
    rows = await owner.fetch(
        "SELECT value, set_by_id, approved_by_id FROM shop_settings ORDER BY id"
    )
    return [tuple(row) for row in rows]


def waiting(approval: Approval) -> set[str]:
    return {one.first_name for one in approval.waits_for}


async def test_two_owners_change_it_and_it_holds_a_day_later(
    desk: Desk, owner: Connection, people: dict[str, Player], settings: Settings
) -> None:
    reader = SettingsReader(desk.db, settings)
    asked = await desk.ask(people["owner"], doors.CHANGE, MORE)
    assert waiting(asked) == {"owner2"}
    assert await versions(owner) == []

    done = await desk.approve(people["owner2"], asked)
    assert done.status == "DONE"
    assert await versions(owner) == [("9000", people["owner"].id, people["owner2"].id)]
    log = await owner.fetchrow("SELECT * FROM admin_logs WHERE action = 'settings.change'")
    assert log is not None
    assert log["admin_id"] == people["owner"].id
    assert '"approved_by": "owner2"' in log["after"]

    await reader.refresh()
    assert settings.withdrawal_max == 5000
    await let_a_day_pass(owner)
    await reader.refresh()
    assert settings.withdrawal_max == 9000


async def test_what_lets_less_out_is_one_owners(
    desk: Desk, owner: Connection, people: dict[str, Player]
) -> None:
    await desk.act(people["owner"], doors.CHANGE, LESS)
    assert await versions(owner) == [("100", people["owner"].id, None)]


@pytest.mark.parametrize(
    ("others", "waits_for"),
    [
        (["owner2", "finance"], {"owner2"}),
        (["finance"], {"finance"}),
        (["finance", "support", "content", "viewer"], {"finance"}),
    ],
)
async def test_the_only_owner_has_one_who_decides_about_money(
    desk: Desk,
    owner: Connection,
    people: dict[str, Player],
    others: list[str],
    waits_for: set[str],
) -> None:
    await keep(owner, people, "owner", *others)
    asked = await desk.ask(people["owner"], doors.CHANGE, MORE)
    assert waiting(asked) == waits_for
    for name in {*others, "owner"} - waits_for:
        with pytest.raises((ApprovalNotFound, OwnApproval, PermissionDenied)):
            await desk.approve(people[name], asked)
    [second] = waits_for
    await desk.approve(people[second], asked)
    assert await versions(owner) == [("9000", people["owner"].id, people[second].id)]


async def test_whoever_decides_alone_needs_nobody(desk: Desk, owner: Connection) -> None:
    boss = await make_user(owner, roles=("owner",))
    await make_user(owner, roles=("support",))
    await desk.act(boss, doors.CHANGE, MORE)
    assert await versions(owner) == [("9000", boss.id, None)]
    assert await differences(desk.db) == set()


@pytest.mark.parametrize(
    ("who_leaves", "error"), [("owner", ProposerLeft), ("owner2", PermissionDenied)]
)
async def test_both_are_owners_at_the_moment_of_the_change(
    desk: Desk,
    owner: Connection,
    people: dict[str, Player],
    who_leaves: str,
    error: type[DomainError],
) -> None:
    asked = await desk.ask(people["owner"], doors.CHANGE, MORE)
    await leave(owner, people[who_leaves])
    with pytest.raises(error):
        await desk.approve(people["owner2"], asked)
    assert await versions(owner) == []


async def test_once_there_are_two_owners_both_are_asked(
    desk: Desk, owner: Connection, people: dict[str, Player]
) -> None:
    await leave(owner, people["owner2"])
    asked = await desk.ask(people["owner"], doors.CHANGE, MORE)
    await make_user(owner, first_name="third", roles=("owner",))
    with pytest.raises(ApprovalNotFound):
        await desk.approve(people["finance"], asked)
    assert await versions(owner) == []


async def test_a_ban_makes_nobody_the_only_owner(
    desk: Desk, owner: Connection, people: dict[str, Player]
) -> None:
    await owner.execute(
        "UPDATE users SET status = 'BANNED', ban_reason = 'x' WHERE id = $1", people["owner2"].id
    )
    with pytest.raises(OwnersNeeded):
        await desk.act(people["owner"], doors.CHANGE, MORE)


async def test_a_value_that_changed_meanwhile_is_not_approved(
    desk: Desk, owner: Connection, people: dict[str, Player]
) -> None:
    asked = await desk.ask(people["owner"], doors.CHANGE, MORE)
    await desk.act(people["owner2"], doors.CHANGE, LESS)
    with pytest.raises(FigureChanged):
        await desk.approve(people["owner2"], asked)
    assert [value for value, *_ in await versions(owner)] == ["100"]


async def test_any_owner_stops_it(desk: Desk, owner: Connection, people: dict[str, Player]) -> None:
    asked = await desk.ask(people["owner"], doors.CHANGE, MORE)
    with pytest.raises(ApprovalNotFound):
        await desk.reject(people["finance"], asked)
    await leave(owner, people["owner"])
    assert (await desk.reject(people["owner2"], asked)).status == "REJECTED"


# ---------------------------------------------------------------- the database by itself


INSERT: Final = """
INSERT INTO shop_settings (name, value, valid_from, set_by_id, approved_by_id, replaces, reason)
VALUES ($1, $2, now(), $3, $4, $5, 'forged')
"""


@pytest.mark.parametrize(
    ("name", "value", "by", "second", "replaces"),
    [
        ("withdrawal_max", "9000", "owner", None, "5000"),
        ("withdrawal_max", "9000", "owner", "finance", "5000"),
        ("withdrawal_max", "9000", "finance", "owner", "5000"),
        ("withdrawal_max", "100", "finance", None, "5000"),
        ("withdrawal_max", "100", "owner", None, None),
        ("withdrawal_fee_rate", "0", "owner", None, "0.02"),
        ("support_contact", "@thief", "owner", None, "@help"),
        ("a_new_one", "1", "owner", None, "1,1"),
    ],
)
async def test_the_database_refuses(
    desk: Desk,
    owner: Connection,
    people: dict[str, Player],
    name: str,
    value: str,
    by: str,
    second: str | None,
    replaces: str | None,
) -> None:
    second_id = None if second is None else people[second].id
    with pytest.raises(asyncpg.PostgresError) as caught:
        async with desk.db.transaction() as tx:
            await tx.execute(INSERT, name, value, people[by].id, second_id, replaces)
    assert caught.value.sqlstate == "LM150"
    assert await versions(owner) == []


async def test_the_database_knows_what_a_version_replaces(
    desk: Desk, people: dict[str, Player]
) -> None:
    """Whoever says that it was more already is not believed."""
    await desk.act(people["owner"], doors.CHANGE, LESS)
    with pytest.raises(asyncpg.PostgresError, match="takes two"):
        async with desk.db.transaction() as tx:
            await tx.execute(INSERT, "withdrawal_max", "5000", people["owner"].id, None, "9000")


async def differences(db: Database) -> set[str]:
    async with db.transaction() as tx:
        return {one.check for one in await ledger.reconcile(tx)}


async def test_the_check_names_what_was_forged_past_the_guard(
    desk: Desk, owner: Connection, people: dict[str, Player]
) -> None:
    await desk.approve(people["owner2"], await desk.ask(people["owner"], doors.CHANGE, MORE))
    assert await differences(desk.db) == set()
    await owner.execute(INSERT, "withdrawal_fee_rate", "0", people["owner"].id, None, "0.02")
    assert await differences(desk.db) == {
        "settings_loosened_by_one_person",
        "settings_without_a_log_line",
    }


# ---------------------------------------------------------------- the direction


async def test_the_database_knows_every_setting(owner: Connection) -> None:
    """A new setting has its row in the table, by a migration."""
    rows = await owner.fetch("SELECT name, looser FROM setting_directions")
    known = {row["name"]: row["looser"] for row in rows}
    assert {name: known.get(name) for name in SHOP_SETTINGS} == dict(SHOP_SETTINGS)


CONTACTS: Final = [("support_contact", "@help", "@he1p")]
LISTS: Final = [("commission_rates", "0.03,0.01", "0.03")]


@pytest.mark.parametrize(("name", "one", "other"), [*LOOSER, *NEVER, *CONTACTS, *LISTS])
async def test_the_database_and_the_program_agree_on_the_direction(
    owner: Connection, settings: Settings, name: str, one: str, other: str
) -> None:
    for before, after in ((one, other), (other, one), (one, one)):
        said = await owner.fetchval("SELECT setting_lets_more_out($1, $2, $3)", name, before, after)
        values = [value_of(settings, name, text) for text in (before, after)]
        assert said == is_looser(name, *values), (before, after)
