"""Every write by staff is logged with the state before and after, or does not happen.

The cases are in staff_cases.py; a route with which staff write fails here if it has no case.
"""

from typing import Any
from uuid import uuid4

import pytest
from structlog.testing import capture_logs

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from tests.support.api import Answer, Api
from tests.support.databases import unchanged
from tests.support.world import Player, make_user
from tests.webapp_api.staff_cases import CASES, Ask, Desk
from tests.webapp_api.test_permissions import ALLOWED
from webapp_api.app import all_routes
from webapp_api.routing import Route

QUESTIONS = {("POST", "/admin/broadcasts/audience")}
"""Reads that use POST because the question needs a body."""
TO_ONESELF = {("POST", "/admin/broadcasts/{broadcast_id}/preview")}
"""Routes that only write to the caller's own chat."""
WRITES = sorted(
    (
        route
        for route in all_routes()
        if route.path.startswith("/admin/")
        and route.method != "GET"
        and (route.method, route.path) not in QUESTIONS | TO_ONESELF
    ),
    key=lambda route: (route.path, route.method),
)
# A picture is stored before the transaction that uses it; unused ones are cleaned up.
STORED_BEFORE = frozenset({"pictures"})
NO_LOG = """
CREATE FUNCTION no_log() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the log is full'; END $$;
CREATE TRIGGER no_log BEFORE INSERT ON admin_logs FOR EACH ROW EXECUTE FUNCTION no_log();
ALTER TABLE admin_logs DISABLE TRIGGER no_log;
"""


async def ask_for(api: Api, route: Route, ask: Ask) -> Answer:
    path = route.path
    for name in route.parameters:
        path = path.replace("{" + name + "}", str(ask.ids[name]))
    headers = {"Idempotency-Key": str(uuid4())} | ask.options.get("headers", {})
    options = ask.options | {"headers": headers}
    return await api.request(route.method, path, json=ask.json, **options)


def weakest(route: Route) -> str:
    """A role with the permission; owner only if no other has it."""
    if "{approval_id}" in route.path:
        return "finance"  # also has the permission of what is proposed
    roles = ALLOWED[route.method, route.path]
    return min(roles, key=lambda role: (role == "owner", role))


def test_every_write_has_a_case_and_no_case_is_left_over() -> None:
    assert {(route.method, route.path) for route in WRITES} == set(CASES)


@pytest.fixture
async def members(owner: Connection) -> dict[str, Player]:
    return {
        role: await make_user(owner, roles=(role,))
        for role in sorted(set().union(*ALLOWED.values()))
    }


async def test_every_write_is_logged_once_or_does_not_happen(
    api: Api,
    owner: Connection,
    db: Database,
    settings: Settings,
    members: dict[str, Player],
    subtests: pytest.Subtests,
) -> None:
    """First with a failing log: nothing may be written. Then with it: one entry, by whom."""
    signed_in = {role: await api.sign_in(player) for role, player in members.items()}
    await owner.execute(NO_LOG)
    for route in WRITES:
        name, role = f"{route.method} {route.path}", weakest(route)
        with subtests.test(name):
            staff = signed_in[role]
            ask = await CASES[route.method, route.path](Desk(api, owner, db, settings, staff))

            await owner.execute("ALTER TABLE admin_logs ENABLE TRIGGER no_log")
            # a traceback each would take longer than everything else
            with capture_logs():
                async with unchanged(owner, but=STORED_BEFORE):
                    answer = await ask_for(staff, route, ask)
            await owner.execute("ALTER TABLE admin_logs DISABLE TRIGGER no_log")
            assert answer.status == 500, answer.body

            newest = await owner.fetchval("SELECT max(id::text)::uuid FROM admin_logs")
            answer = await ask_for(staff, route, ask)
            assert answer.status < 300, answer.body
            lines = await owner.fetch(
                "SELECT * FROM admin_logs WHERE $1::uuid IS NULL OR id > $1", newest
            )
            by_them = [line for line in lines if line["admin_id"] == members[role].id]
            assert len(by_them) == 1
            assert_says_what(by_them[0])
            # What was approved is logged as its proposer's, with who approved it.
            assert all('"approved_by"' in line["after"] for line in lines if line not in by_them)


def assert_says_what(line: Any) -> None:
    feature, verb = line["action"].split(".")
    assert feature
    assert verb
    assert line["target_id"] is not None
    assert (line["before"], line["after"]) != (None, None)
    assert line["before"] != line["after"]


async def test_a_question_is_not_logged(api: Api, owner: Connection) -> None:
    staff = await api.sign_in(await make_user(owner, roles=("content",)))
    async with unchanged(owner):
        answer = await staff.post("/admin/broadcasts/audience", {"audience": {"languages": ["tg"]}})
    assert answer.status == 200, answer.body
