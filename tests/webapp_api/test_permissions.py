"""Every route by every role: exactly what the roles' permissions say, nothing more or less."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from luckymart.kit.database import Connection
from tests.support.api import Api
from tests.support.world import make_user
from tests.webapp_api.test_lotteries import an_input
from webapp_api.app import all_routes
from webapp_api.routing import Route

ROLES = ("viewer", "support", "content", "finance", "owner")
# By hand, so that neither the decorators nor the migration alone can open a door.
ALLOWED = {
    ("GET", "/admin/lotteries"): {"viewer", "support", "content", "finance", "owner"},
    ("POST", "/admin/lotteries"): {"content", "owner"},
    ("PATCH", "/admin/lotteries/{lottery_id}"): {"content", "owner"},
    ("POST", "/admin/lotteries/{lottery_id}/publication"): {"content", "owner"},
    ("POST", "/admin/lotteries/{lottery_id}/cancellation"): {"content", "owner"},
    ("POST", "/admin/lotteries/{lottery_id}/draw"): {"content", "owner"},
    ("POST", "/admin/pictures"): {"content", "owner"},
    ("GET", "/admin/showoffs"): {"viewer", "support", "content", "owner"},
    ("POST", "/admin/showoffs/{showoff_id}/approval"): {"support", "content", "owner"},
    ("POST", "/admin/showoffs/{showoff_id}/rejection"): {"support", "content", "owner"},
    ("GET", "/admin/users"): {"viewer", "support", "finance", "owner"},
    ("POST", "/admin/users/{user_id}/ban"): {"support", "owner"},
    ("DELETE", "/admin/users/{user_id}/ban"): {"support", "owner"},
    ("POST", "/admin/users/{user_id}/credits"): {"finance", "owner"},
}
STRANGERS = {
    ("POST", "/auth/telegram"),
    ("GET", "/lotteries"),
    ("GET", "/showoffs"),
    ("GET", "/lotteries/{lottery_id}"),
    ("GET", "/lotteries/{lottery_id}/seal"),
    ("GET", "/lotteries/{lottery_id}/leaves"),
    ("GET", "/lotteries/{lottery_id}/draw"),
    ("GET", "/lotteries/{lottery_id}/winners"),
    ("GET", "/config"),
}
BODIES: dict[tuple[str, str], Any] = {
    ("POST", "/admin/lotteries"): an_input(),
    ("PATCH", "/admin/lotteries/{lottery_id}"): {},
    ("POST", "/admin/lotteries/{lottery_id}/cancellation"): {"reason": "x"},
    ("POST", "/admin/showoffs/{showoff_id}/approval"): {},
    ("POST", "/admin/showoffs/{showoff_id}/rejection"): {"reason": "x"},
    ("POST", "/admin/users/{user_id}/ban"): {"reason": "x"},
    ("POST", "/admin/users/{user_id}/credits"): {
        "wallet_type": "BALANCE",
        "currency": "TJS",
        "amount": "1.00",
        "reason": "x",
    },
}


def path_of(route: Route, some_id: UUID) -> str:
    path = route.path
    for name in route.parameters:
        path = path.replace("{" + name + "}", str(some_id))
    return path


async def ask(api: Api, route: Route, some_id: UUID) -> tuple[int, str | None]:
    answer = await api.request(
        route.method,
        path_of(route, some_id),
        json=BODIES.get((route.method, route.path)),
        headers={"Idempotency-Key": str(uuid4())},
    )
    assert answer.status < 500
    return answer.status, answer.code


def test_the_matrix_names_every_route_of_staff() -> None:
    staffed = {(route.method, route.path) for route in all_routes() if route.permission}
    assert staffed == set(ALLOWED)
    assert staffed == {
        (route.method, route.path) for route in all_routes() if route.path.startswith("/admin/")
    }


@pytest.mark.parametrize("role", [None, *ROLES])
async def test_a_role_opens_its_own_doors_alone(
    api: Api, owner: Connection, role: str | None
) -> None:
    me = await api.sign_in(await make_user(owner, roles=(role,) if role else ()))
    for route in all_routes():
        if not route.permission:
            continue
        status, code = await ask(me, route, uuid4())
        is_open = role in ALLOWED[route.method, route.path]
        assert (code != "permission_denied") is is_open, route.path
        assert (status != 403) is is_open, route.path


async def test_without_a_session_only_the_public_routes_answer(api: Api) -> None:
    for route in all_routes():
        status, code = await ask(api, route, uuid4())
        if (route.method, route.path) in STRANGERS:
            assert code != "session_invalid", route.path
        else:
            assert (status, code) == (401, "session_invalid"), route.path


async def test_a_lost_role_opens_nothing_from_that_moment(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner, roles=("owner",)))
    assert (await me.get("/admin/users")).status == 200
    await owner.execute("UPDATE admins SET revoked_at = now()")
    assert (await me.get("/admin/users")).code == "permission_denied"
    assert (await me.get("/me")).json["permissions"] == []


async def test_every_write_of_staff_is_in_the_log(api: Api, owner: Connection) -> None:
    boss = await make_user(owner, roles=("owner",))
    me, player = await api.sign_in(boss), await make_user(owner)
    lottery = (await me.post("/admin/lotteries", an_input(min_tickets=1, winners_count=1))).json
    lottery_path = f"/admin/lotteries/{lottery['id']}"
    buyer = await api.sign_in(await make_user(owner, balance=9))
    other = (await me.post("/admin/lotteries", an_input())).json

    for method, path, body in (
        ("PATCH", lottery_path, {"max_per_user": 3}),
        ("POST", f"{lottery_path}/publication", None),
        ("OPEN", "", None),
        ("POST", f"{lottery_path}/draw", None),
        ("POST", f"/admin/lotteries/{other['id']}/cancellation", {"reason": "x"}),
        (
            "POST",
            f"/admin/users/{player.id}/credits",
            BODIES["POST", "/admin/users/{user_id}/credits"],
        ),
        ("POST", f"/admin/users/{player.id}/ban", {"reason": "x"}),
        ("DELETE", f"/admin/users/{player.id}/ban", None),
    ):
        if method == "OPEN":
            await owner.execute(
                "UPDATE lotteries SET status = 'ACTIVE' WHERE published_at > '1970-01-01'"
            )
            assert (await buyer.buy(UUID(lottery["id"]))).status == 201
            continue
        headers = {"Idempotency-Key": "k"}
        answer = await me.request(method, path, json=body, headers=headers)
        assert answer.status < 300, (path, answer.body)

    rows = await owner.fetch("SELECT admin_id, action FROM admin_logs ORDER BY id")
    assert [row["action"] for row in rows] == [
        "lotteries.create",
        "lotteries.create",
        "lotteries.edit",
        "lotteries.publish",
        "draws.draw",
        "lotteries.cancel",
        "wallets.credit",
        "users.ban",
        "users.unban",
    ]
    assert {row["admin_id"] for row in rows} == {boss.id}


async def test_a_ban_ends_the_sessions_and_says_why(api: Api, owner: Connection) -> None:
    support = await api.sign_in(await make_user(owner, roles=("support",)))
    player = await make_user(owner, first_name="Eve")
    me = await api.sign_in(player)

    found = (await support.get(f"/admin/users?query={player.telegram_id}")).json["items"]
    assert [user["id"] for user in found] == [str(player.id)]
    banned = await support.post(f"/admin/users/{player.id}/ban", {"reason": "two accounts"})
    assert (banned.json["status"], banned.json["ban_reason"]) == ("BANNED", "two accounts")
    answer = await me.get("/me")
    assert (answer.status, answer.code, answer.json["reason"]) == (
        403,
        "user_banned",
        "two accounts",
    )

    assert (await support.delete(f"/admin/users/{player.id}/ban")).status == 204
    assert (await me.get("/me")).status == 401
    assert (await (await api.sign_in(player)).get("/me")).json["status"] == "ACTIVE"


async def test_nobody_bans_themselves(api: Api, owner: Connection) -> None:
    boss = await make_user(owner, roles=("owner",))
    me = await api.sign_in(boss)
    answer = await me.post(f"/admin/users/{boss.id}/ban", {"reason": "tired"})
    assert (answer.status, answer.code) == (422, "validation_error")
