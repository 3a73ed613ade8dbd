"""The shop's settings as their owners change them, and as a process reads them."""

from decimal import Decimal
from uuid import uuid4

import asyncpg
import pytest

from luckymart.kit.consent import FigureChanged
from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import ValidationError
from luckymart.kit.settings import Settings
from luckymart.settings import actions as shop
from luckymart.settings.actions import SettingChange, ShopSetting
from luckymart.settings.errors import SettingNotFound, SettingSame
from luckymart.settings.reader import SettingsReader
from luckymart.settings.rules import as_text
from luckymart.staff import actions as staff
from luckymart.staff.errors import PermissionDenied, SecondPersonNeeded
from tests.support.waiting import eventually
from tests.support.world import Player, make_user


class Office:
    """Where owners and others change settings."""

    def __init__(self, db: Database, settings: Settings) -> None:
        self.db, self.settings = db, settings

    async def change(
        self, by: Player, name: str, value: str, before: str | None = None
    ) -> ShopSetting:
        """From the value that holds, unless another one was seen."""
        async with self.db.transaction() as tx:
            held = (await shop.values_at(tx)).get(name) or getattr(self.settings, name, "")
            wanted = SettingChange(
                name=name,
                before=as_text(held) if before is None else before,
                value=value,
                reason="the season",
            )
            member = await staff.load(tx, by.id)
            return await shop.change(tx, self.settings, member, wanted)

    async def value(self, by: Player, name: str) -> ShopSetting:
        async with self.db.connection() as connection:
            member = await staff.load(connection, by.id)
            return await shop.get(connection, self.settings, member, name)


@pytest.fixture
def office(db: Database, settings: Settings) -> Office:
    return Office(db, settings)


@pytest.fixture
async def boss(owner: Connection) -> Player:
    return await make_user(owner, first_name="Oleg", roles=("owner",))


@pytest.fixture
async def finance(owner: Connection) -> Player:
    return await make_user(owner, first_name="Farid", roles=("finance",))


@pytest.fixture
def reader(db: Database, settings: Settings) -> SettingsReader:
    return SettingsReader(db, settings)


async def let_a_day_pass(owner: Connection) -> None:
    """As if every change had been made a day earlier."""
    await owner.execute("ALTER TABLE shop_settings DISABLE TRIGGER shop_settings_append_only")
    await owner.execute(
        "UPDATE shop_settings SET valid_from = valid_from - interval '1 day', "
        "created_at = created_at - interval '1 day'"
    )
    await owner.execute("ALTER TABLE shop_settings ENABLE TRIGGER shop_settings_append_only")


async def test_what_lets_less_out_holds_at_once(
    office: Office, boss: Player, reader: SettingsReader, owner: Connection
) -> None:
    done = await office.change(boss, "withdrawal_max", "100")
    assert (done.value, done.newest and done.newest.is_to_come) == ("100", False)
    assert office.settings.withdrawal_max == 5000  # this process has not read it yet
    await reader.refresh()
    assert office.settings.withdrawal_max == Decimal(100)
    log = await owner.fetchrow(
        "SELECT before, after FROM admin_logs WHERE action LIKE 'settings.%'"
    )
    assert log is not None
    assert '"5000"' in log["before"]
    assert '"100"' in log["after"]


async def test_what_lets_more_out_holds_a_day_later(
    office: Office, boss: Player, reader: SettingsReader, owner: Connection
) -> None:
    """By one person, where nobody else decides about money."""
    one = await office.change(boss, "withdrawal_max", "9000")
    assert one.newest is not None
    assert (one.value, one.newest.value, one.newest.is_to_come) == ("5000", "9000", True)
    await reader.refresh()
    assert office.settings.withdrawal_max == 5000
    await let_a_day_pass(owner)
    await reader.refresh()
    assert office.settings.withdrawal_max == 9000


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("withdrawal_max", "9000"),
        ("support_contact", "@he1p"),
        ("withdrawal_two_people_above", "501"),
    ],
)
async def test_what_lets_more_out_is_refused_to_one_person(
    office: Office, boss: Player, finance: Player, name: str, value: str
) -> None:
    with pytest.raises(SecondPersonNeeded):
        await office.change(boss, name, value)


async def test_back_to_what_held_before_lets_more_out_too(
    office: Office, boss: Player, finance: Player, owner: Connection
) -> None:
    await office.change(boss, "withdrawal_max", "100")
    with pytest.raises(SecondPersonNeeded):
        await office.change(boss, "withdrawal_max", "200")


async def test_another_value_than_the_one_that_was_seen_is_not_changed(
    office: Office, boss: Player
) -> None:
    await office.change(boss, "withdrawal_max", "100")
    with pytest.raises(FigureChanged) as caught:
        await office.change(boss, "withdrawal_max", "90", before="5000")
    assert caught.value.data["now"] == "100"


@pytest.mark.parametrize("role", ["viewer", "content", "support", "finance"])
async def test_others_change_nothing(office: Office, owner: Connection, role: str) -> None:
    by = await make_user(owner, roles=(role,))
    with pytest.raises(PermissionDenied):
        await office.change(by, "withdrawal_max", "10")


async def test_the_value_that_holds_cancels_one_to_come(
    office: Office, boss: Player, reader: SettingsReader, owner: Connection
) -> None:
    await office.change(boss, "withdrawal_max", "9000")
    await office.change(boss, "withdrawal_max", "5000")
    await let_a_day_pass(owner)
    await reader.refresh()
    assert office.settings.withdrawal_max == 5000
    with pytest.raises(SettingSame):
        await office.change(boss, "withdrawal_max", "5000.00")


async def test_small_steps_add_up_to_nothing(
    office: Office, boss: Player, reader: SettingsReader, owner: Connection
) -> None:
    """A change is compared with what holds, and not with what is to come."""
    await office.change(boss, "withdrawal_max", "9000")
    again = await office.change(boss, "withdrawal_max", "8000")
    assert again.newest is not None
    assert again.newest.is_to_come


async def test_a_value_is_checked(office: Office, boss: Player, subtests: pytest.Subtests) -> None:
    for value in ("-1", "ten", "", "9" * 201):
        with subtests.test(value), pytest.raises(ValidationError):
            await office.change(boss, "withdrawal_min", value)
    with pytest.raises(SettingNotFound):
        await office.change(boss, "bot_token", "1:x")
    with pytest.raises(SettingNotFound):
        await office.change(boss, str(uuid4()), "1")


async def test_versions_are_numbered_and_never_changed(
    office: Office, boss: Player, owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    for value in ("90", "80", "70"):
        await office.change(boss, "withdrawal_max", value)
    rows = await owner.fetch("SELECT version, value FROM shop_settings ORDER BY version")
    assert [tuple(row) for row in rows] == [(1, "90"), (2, "80"), (3, "70")]
    for statement in (
        "UPDATE shop_settings SET value = '9000'",
        "DELETE FROM shop_settings",
        "TRUNCATE shop_settings",
    ):
        with subtests.test(statement):
            with pytest.raises(asyncpg.PostgresError):
                await owner.execute(statement)
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                async with db.transaction() as tx:
                    await tx.execute(statement)


async def test_a_process_goes_on_with_what_it_can_read(
    office: Office, boss: Player, reader: SettingsReader, owner: Connection
) -> None:
    await office.change(boss, "withdrawal_max", "100")
    await reader.refresh()
    await owner.execute(
        "INSERT INTO shop_settings (name, value, valid_from, set_by_id, reason) "
        "VALUES ('withdrawal_max', 'much', now(), $1, 'typo'), ('gone', '1', now(), $1, 'old')",
        boss.id,
    )
    await reader.refresh()
    assert office.settings.withdrawal_max == 100


async def test_every_process_follows(office: Office, boss: Player, reader: SettingsReader) -> None:
    await reader.start()
    await office.change(boss, "withdrawal_max", "100")
    await eventually(lambda: office.settings.withdrawal_max == 100)
    await reader.stop()
