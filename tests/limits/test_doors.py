"""Every route with which staff write: whether it lets value out, and what it counts."""

from decimal import Decimal
from typing import Any, Final

import pytest
from pytest_aiohttp.plugin import AiohttpClient

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.limits.rules import DOORS
from luckymart.purchases.office import TicketOffice
from tests.support.api import Api
from tests.support.applications import make_app
from tests.support.settings import make_settings
from tests.support.world import make_user
from tests.webapp_api.staff_cases import CASES, Ask, Desk
from tests.webapp_api.test_staff_writes import WRITES, ask_for

MORE: Final = {"amount": "60.00"}
"""Of a deposit of 50."""

# (route, door, what it counts, what one person is answered beyond their limit)
LETS_OUT: Final = [
    ("POST", "/admin/users/{user_id}/credits", "credits", "1", 202),
    ("POST", "/admin/deposits/{deposit_id}/approval", "deposits", "10", 202),
    ("POST", "/admin/deposits/{deposit_id}/refund", "stars", "10", 202),
    ("POST", "/admin/debts/{debt_id}/forgiveness", "debts", "1", 202),
    ("POST", "/admin/prizes/{prize_id}/conversion", "conversions", "9", 202),
    ("POST", "/admin/showoffs/{showoff_id}/approval", "posts", "5", 409),
    # Another person pays than approved: they are the two, and here one of them is an owner.
    ("POST", "/admin/withdrawals/{withdrawal_id}/approval", "payouts", "100", 200),
    ("POST", "/admin/withdrawals/{withdrawal_id}/payment", "payouts", "100", 200),
]
# luckymart/lotteries and luckymart/draws count the prizes.
OF_LOTTERIES: Final = {name for name in CASES if name[1].startswith("/admin/lotteries")}
# They carry out what another route proposed, whose door counts.
OF_OTHERS: Final = {("POST", "/admin/approvals/{approval_id}/approval")}
LETS_NOTHING_OUT: Final = sorted(
    {(route.method, route.path) for route in WRITES}
    - {(method, path) for method, path, *_ in LETS_OUT}
    - OF_LOTTERIES
    - OF_OTHERS
)


def test_each_door_has_a_route() -> None:
    assert {door for _, _, door, *_ in LETS_OUT} | {"prizes"} == set(DOORS)


class Shop:
    """An API whose settings say how much one person lets out."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    async def press(self, method: str, path: str) -> Any:
        """The case's request as an owner, whose second step is open."""
        ask = await CASES[method, path](self.desk)
        if path.endswith("/deposits/{deposit_id}/approval"):
            ask = Ask(ask.ids, MORE)
        # What the case itself let out is not the press's.
        before = await self.desk.owner.fetchval("SELECT count(*) FROM staff_outflows")
        [route] = [one for one in WRITES if (one.method, one.path) == (method, path)]
        answer = await ask_for(self.desk.staff, route, ask)
        rows = await self.desk.owner.fetch(
            "SELECT door, counted, staff_id, target_id FROM staff_outflows ORDER BY id OFFSET $1",
            before,
        )
        return answer, rows


async def shop(
    db: Database, owner: Connection, settings: Settings, texts: Texts, office: TicketOffice,
    aiohttp_client: AiohttpClient,
) -> Shop:  # fmt: skip
    app = make_app(db, settings, texts, office)
    api = Api(await aiohttp_client(app), app)
    boss = await make_user(owner, roles=("owner",))
    await make_user(owner, roles=("finance",))  # so that nobody decides alone
    return Shop(Desk(api, owner, db, settings, await api.sign_in(boss)))


@pytest.fixture
async def generous(
    db: Database, owner: Connection, settings: Settings, texts: Texts, office: TicketOffice,
    aiohttp_client: AiohttpClient,
) -> Shop:  # fmt: skip
    return await shop(db, owner, settings, texts, office, aiohttp_client)


@pytest.fixture
async def strict(
    database_url: str, db: Database, owner: Connection, texts: Texts, office: TicketOffice,
    aiohttp_client: AiohttpClient,
) -> Shop:  # fmt: skip
    """Where one person lets out next to nothing."""
    settings = make_settings(database_url, staff_daily_limit="0.01", staff_hard_limit="0.01")
    return await shop(db, owner, settings, texts, office, aiohttp_client)


@pytest.mark.parametrize(("method", "path", "door", "counted", "_beyond"), LETS_OUT)
async def test_a_door_counts_once_for_who_decides(
    generous: Shop, method: str, path: str, door: str, counted: str, _beyond: int
) -> None:
    answer, rows = await generous.press(method, path)
    assert answer.status < 300, answer.body
    assert [(row["door"], row["counted"]) for row in rows] == [(door, Decimal(counted))]
    assert rows[0]["target_id"] is not None


@pytest.mark.parametrize(("method", "path", "_door", "_counted", "beyond"), LETS_OUT)
async def test_beyond_the_limit_a_door_takes_two(
    strict: Shop, method: str, path: str, _door: str, _counted: str, beyond: int
) -> None:
    answer, rows = await strict.press(method, path)
    assert answer.status == beyond, answer.body
    if beyond == 202:
        assert answer.json["approval"]["status"] == "PENDING"
        assert answer.json["approval"]["waits_for"]
    elif beyond == 409:
        assert answer.code == "second_person_needed"
    assert len(rows) == (1 if beyond == 200 else 0)


async def test_the_others_let_nothing_out(strict: Shop, subtests: pytest.Subtests) -> None:
    """All in one shop, which takes a tenth of the time of one for each."""
    for method, path in LETS_NOTHING_OUT:
        with subtests.test(path, method=method):
            answer, rows = await strict.press(method, path)
            assert answer.status < 300, answer.body
            assert rows == []


async def test_beyond_the_hard_limit_an_owner_pays(strict: Shop) -> None:
    boss = strict.desk.staff
    strict.desk.staff = await strict.desk.api.sign_in(
        await make_user(strict.desk.owner, roles=("finance",))
    )
    path = "/admin/withdrawals/{withdrawal_id}/payment"
    answer, rows = await strict.press("POST", path)
    assert (answer.status, answer.code) == (409, "second_person_needed")
    assert answer.json["needs_owner"] is True
    assert rows == []
    strict.desk.staff = boss
    answer, rows = await strict.press("POST", path)
    assert answer.status == 200, answer.body
    assert [row["door"] for row in rows] == ["payouts"]
