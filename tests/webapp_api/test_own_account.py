"""Nobody decides about themselves: every write of staff that is about a person refuses that person.

The cases of staff_cases.py, asked by whom they are about, who has meanwhile become an owner.
"""

from typing import Final

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from tests.support import second_step
from tests.support.api import Api
from tests.support.databases import unchanged
from tests.support.related import share_card
from tests.support.world import Player, make_user
from tests.webapp_api.staff_cases import CASES, Desk
from tests.webapp_api.test_second_step import ABOUT_MONEY
from tests.webapp_api.test_staff_writes import STORED_BEFORE, WRITES, ask_for
from webapp_api.routing import Route

WHOSE: Final = {
    "user_id": "SELECT $1::uuid",
    "debt_id": "SELECT user_id FROM debts WHERE id = $1",
    "deposit_id": "SELECT user_id FROM deposits WHERE id = $1",
    "prize_id": "SELECT user_id FROM prizes WHERE id = $1",
    "resale_id": "SELECT seller_id FROM resales WHERE id = $1",
    "shipment_id": "SELECT user_id FROM shipments WHERE id = $1",
    "showoff_id": "SELECT user_id FROM showoffs WHERE id = $1",
    "talk_id": "SELECT user_id FROM payment_requests WHERE id = $1",
    "withdrawal_id": "SELECT user_id FROM withdrawals WHERE id = $1",
}
NOBODYS: Final = {
    *("approval_id", "broadcast_id", "handle", "lottery_id", "message_id", "method_id", "setting")
}
"""What a path may name that is about no one person. A command that is approved asks by itself whom
it is about (tests/approvals)."""
UNBAN: Final = ("DELETE", "/admin/users/{user_id}/ban")
"""A banned person has no session to ask for it."""


def test_each_thing_of_a_path_is_somebodys_or_nobodys() -> None:
    named = {name for route in WRITES for name in route.parameters}
    assert named - {"session_id", "grant_id"} == {*WHOSE, *NOBODYS}


@pytest.mark.parametrize("name", sorted(WHOSE))
async def test_nobody_decides_about_themselves(
    api: Api,
    owner: Connection,
    db: Database,
    settings: Settings,
    name: str,
    subtests: pytest.Subtests,
) -> None:
    boss = await api.sign_in(await make_user(owner, roles=("owner",)))
    await make_user(owner, roles=("finance",))
    for route in WRITES:
        if name not in route.parameters or (route.method, route.path) == UNBAN:
            continue
        with subtests.test(route.path, method=route.method):
            request = await CASES[route.method, route.path](Desk(api, owner, db, settings, boss))
            person = await whose(owner, name, request.ids[name])
            await owner.execute(
                "INSERT INTO admins (user_id, role_code) VALUES ($1, 'owner') "
                "ON CONFLICT DO NOTHING",
                person.id,
            )
            await second_step.open_in_chat(owner, person.id)
            me = await api.sign_in(person)
            async with unchanged(owner, but=STORED_BEFORE):
                answer = await ask_for(me, route, request)
            assert (answer.status, answer.code) == (403, "own_account")


ABOUT_SOMEBODYS_MONEY: Final = [
    (route, name)
    for route in WRITES
    if (route.method, route.path) in ABOUT_MONEY
    for name in route.parameters
    if name in WHOSE
]
PROPOSED: Final = frozenset(
    {"approvals", "admin_logs", "notifications", "outbox", "idempotency_keys"}
)
"""What a proposal writes."""


@pytest.mark.parametrize(
    ("route", "name"),
    [
        pytest.param(route, name, id=f"{route.method} {route.path}")
        for route, name in ABOUT_SOMEBODYS_MONEY
    ],
)
async def test_a_second_person_decides_about_who_shares_a_card(
    api: Api, owner: Connection, db: Database, settings: Settings, route: Route, name: str
) -> None:
    """All staff but one colleague share it: theirs is refused or proposed, the colleague's done."""
    related, unrelated = [await make_user(owner, roles=("owner",)) for _ in range(2)]
    me, colleague = await api.sign_in(related), await api.sign_in(unrelated)
    request = await CASES[route.method, route.path](Desk(api, owner, db, settings, colleague))
    others = await owner.fetch(
        "SELECT DISTINCT user_id FROM admins WHERE user_id <> $1", unrelated.id
    )
    person = await whose(owner, name, request.ids[name])
    await share_card(owner, *{row["user_id"] for row in others} | {person.id})
    async with unchanged(owner, but=STORED_BEFORE | PROPOSED):
        answer = await ask_for(me, route, request)
    assert answer.status == 202 or (answer.status, answer.code) == (403, "related_account")
    assert (await ask_for(colleague, route, request)).status < 300


async def whose(owner: Connection, name: str, value: object) -> Player:
    row = await owner.fetchrow(
        f"SELECT id, telegram_id, first_name, referral_code FROM users WHERE id = ({WHOSE[name]})",
        value,
    )
    assert row is not None
    return Player(*row)
