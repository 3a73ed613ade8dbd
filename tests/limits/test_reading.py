"""Today's use of the limits, and what owners read in the evening."""

from datetime import datetime
from decimal import Decimal

import pytest

from jobs.limits import report_due
from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.limits import reading
from luckymart.notifications.words import render
from luckymart.staff import actions as staff_actions
from luckymart.staff.errors import PermissionDenied
from tests.support.api import Api
from tests.support.settings import make_settings
from tests.support.world import Player, make_user, notifications_of


@pytest.fixture
def settings(database_url: str) -> Settings:
    return make_settings(database_url, staff_daily_limit=100, staff_hard_limit=500)


@pytest.fixture
async def boss(owner: Connection) -> Player:
    return await make_user(owner, first_name="Boss", roles=("owner",))


@pytest.fixture
async def farid(owner: Connection) -> Player:
    return await make_user(owner, first_name="Farid", roles=("finance",))


async def let_out(owner: Connection, who: Player, door: str, amount: str, ago: str) -> None:
    await owner.execute(
        "INSERT INTO staff_outflows "
        "(staff_id, door, amount, wallet_type, currency, counted, created_at) "
        "VALUES ($1, $2, $3, 'BALANCE', 'TJS', $3, clock_timestamp() - $4::text::interval)",
        who.id,
        door,
        Decimal(amount),
        ago,
    )


async def test_owners_see_everybody_and_the_others_themselves(
    db: Database, owner: Connection, settings: Settings, boss: Player, farid: Player
) -> None:
    await let_out(owner, farid, "credits", "30", "1 hour")
    await let_out(owner, farid, "credits", "20", "23 hours")
    await let_out(owner, farid, "stars", "5", "1 hour")
    await let_out(owner, farid, "stars", "50", "25 hours")
    await let_out(owner, boss, "debts", "120", "1 hour")
    async with db.connection() as connection:
        of_boss = await staff_actions.load(connection, boss.id)
        of_farid = await staff_actions.load(connection, farid.id)
        everybody = await reading.everybody(connection, settings, of_boss)
        own = await reading.own(connection, settings, of_farid)
        with pytest.raises(PermissionDenied):
            await reading.everybody(connection, settings, of_farid)
    shown = [(use.name, str(use.total), str(use.daily_left)) for use in everybody.uses]
    assert shown == [("Boss", "120.00", "0"), ("Farid", "55.00", "45.00")]
    assert [(one.door, str(one.amount)) for one in everybody.uses[1].doors] == [
        ("credits", "50.00"),
        ("stars", "5.00"),
    ]
    assert own.uses == everybody.uses[1:]
    assert (str(own.daily), str(own.hard), own.takes_two) == ("100", "500", True)


async def test_the_api_shows_it_as_it_is(
    api: Api, owner: Connection, boss: Player, farid: Player
) -> None:
    await let_out(owner, farid, "credits", "30", "1 hour")
    of_boss = (await (await api.sign_in(boss)).get("/admin/limits")).json
    of_farid = (await (await api.sign_in(farid)).get("/admin/limits/own")).json
    assert of_boss == of_farid
    assert of_boss["takes_two"] is True
    [use] = of_boss["uses"]
    assert (use["name"], use["total"], use["doors"]) == (
        "Farid",
        "30.00",
        [{"door": "credits", "amount": "30.00"}],
    )


async def days_told(owner: Connection) -> list[datetime]:
    return [row["day"] for row in await owner.fetch("SELECT day FROM limit_reports ORDER BY day")]


async def test_each_evening_owners_read_the_sums_once(
    db: Database, owner: Connection, texts: Texts, boss: Player, farid: Player
) -> None:
    # Yesterday's day ended between 0 and 24 hours ago, so that 25 hours ago is before its end.
    await let_out(owner, farid, "credits", "30", "25 hours")
    await let_out(owner, farid, "credits", "20", "25 hours")
    await owner.execute(
        "INSERT INTO limit_reports (day) SELECT "
        "(clock_timestamp() AT TIME ZONE 'Asia/Dushanbe' - interval '20 hours')::date - 3"
    )
    await report_due(db)
    assert len(await days_told(owner)) == 4  # three evenings were missed
    await report_due(db)
    assert len(await days_told(owner)) == 4
    [(kind, told)] = await notifications_of(owner, boss)
    assert kind == "limits-of-day"
    assert told["outflows"] == [
        {"name": "Farid", "door": "credits", "amount": "50.00", "currency": "TJS"}
    ]
    assert "Farid: 50.00\u00a0TJS, credits" in render(texts, "en", kind, told).body
    assert await notifications_of(owner, farid) == []


async def test_the_first_evening_is_the_last_one_and_a_long_absence_is_a_week(
    db: Database, owner: Connection, boss: Player
) -> None:
    await report_due(db)
    [today] = await days_told(owner)
    await owner.execute("ALTER TABLE limit_reports DISABLE TRIGGER USER")
    await owner.execute("UPDATE limit_reports SET day = day - 100")
    await report_due(db)
    told = await days_told(owner)
    assert len(told) == 1 + 7
    assert told[-1] == today
    assert await notifications_of(owner, boss) == []  # nothing was let out
