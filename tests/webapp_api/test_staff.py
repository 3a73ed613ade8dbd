"""Roles, the log, people's cards, bans and the ledger's check, for staff over HTTP."""

import asyncio
from typing import Any
from uuid import uuid4

import pytest

from luckymart.kit.database import Connection
from tests.support.api import Api
from tests.support.telegram import sign_init_data, telegram_user
from tests.support.world import Player, balance_of, make_user, open_lottery
from webapp_api.app import all_routes


async def items(api: Api, path: str) -> list[Any]:
    """The whole list, read two items at a time."""
    found, cursor = [], ""
    while True:
        answer = await api.get(f"{path}{'&' if '?' in path else '?'}limit=2{cursor}")
        assert answer.status == 200, answer.body
        assert len(answer.json["items"]) <= 2
        found += answer.json["items"]
        if answer.json["next_cursor"] is None:
            return found
        cursor = f"&cursor={answer.json['next_cursor']}"


# ---------------------------------------------------------------- roles


async def test_roles_are_given_listed_and_taken(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    boss = await make_user(owner, first_name="Boss", roles=("owner",))
    player = await make_user(owner, first_name="Anna")
    me, anna = await api.sign_in(boss), await api.sign_in(player)

    roles = {role["role"]: role for role in (await me.get("/admin/roles")).json["items"]}
    assert set(roles) == {"owner", "finance", "content", "support", "viewer"}
    assert {"permission": "staff.write", "description": "give and take roles"} in roles["owner"][
        "permissions"
    ]

    path = f"/admin/users/{player.id}/roles"
    given = await me.post(path, {"role": "support"})
    assert (given.status, given.json["role"]) == (201, "support")
    assert (given.json["granted_by_id"], given.json["granted_by_name"]) == (str(boss.id), "Boss")
    assert (await me.post(path, {"role": "support"})).json == given.json
    assert (await anna.get("/me")).json["roles"] == ["support"]
    assert (await anna.get("/notifications")).json["items"][0]["type"] == "role-granted"

    members = {member["id"]: member for member in await items(me, "/admin/staff")}
    assert set(members) == {str(boss.id), str(player.id)}
    assert members[str(player.id)]["roles"] == [given.json]
    assert members[str(player.id)]["telegram_id"] == player.telegram_id

    other = await make_user(owner)
    for wrong in (f"{path}/{uuid4()}", f"/admin/users/{other.id}/roles/{given.json['id']}"):
        with subtests.test(wrong):
            assert (await me.delete(wrong)).code == "grant_not_found"
    assert (await me.delete(f"{path}/{given.json['id']}")).status == 204
    assert (await me.delete(f"{path}/{given.json['id']}")).code == "grant_not_found"
    assert (await anna.get("/admin/users")).code == "permission_denied"
    [last, _] = (await anna.get("/notifications")).json["items"]
    assert (last["type"], last["body"]) == (
        "role-revoked",
        "You no longer have this role: support.",
    )


async def test_who_can_have_no_role_and_who_must_keep_his(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    boss = await make_user(owner, roles=("owner",))
    me = await api.sign_in(boss)
    banned = await make_user(owner, status="BANNED", ban_reason="x")
    player = await make_user(owner)
    for user_id, role, code in (
        (uuid4(), "viewer", "user_not_found"),
        (banned.id, "viewer", "user_not_active"),
        (player.id, "emperor", "role_not_found"),
    ):
        with subtests.test(code):
            assert (await me.post(f"/admin/users/{user_id}/roles", {"role": role})).code == code
    [member] = (await me.get("/admin/staff")).json["items"]
    path = f"/admin/users/{boss.id}/roles/{member['roles'][0]['id']}"
    refused = await me.delete(path)
    assert (refused.status, refused.code) == (403, "own_account")
    assert (await me.get("/admin/staff")).json["items"] == [member]
    assert await owner.fetchval("SELECT count(*) FROM admin_logs") == 0


async def test_two_owners_who_remove_each_other_at_once(api: Api, owner: Connection) -> None:
    bosses = [await make_user(owner, roles=("owner",)) for _ in range(2)]
    apis = [await api.sign_in(boss) for boss in bosses]
    members = {one["id"]: one["roles"] for one in (await apis[0].get("/admin/staff")).json["items"]}
    paths = [f"/admin/users/{boss.id}/roles/{members[str(boss.id)][0]['id']}" for boss in bosses]
    answers = await asyncio.gather(apis[0].delete(paths[1]), apis[1].delete(paths[0]))
    assert sorted(answer.status for answer in answers)[0] == 204
    assert sorted(answer.status for answer in answers)[1] in (403, 409)
    assert await owner.fetchval("SELECT count(*) FROM admins WHERE revoked_at IS NULL") == 1


# ---------------------------------------------------------------- the log


async def test_the_log_is_read_by_who_what_and_on_what(api: Api, owner: Connection) -> None:
    boss = await make_user(owner, first_name="Boss", roles=("owner",))
    support = await make_user(owner, roles=("support",))
    one, two = await make_user(owner), await make_user(owner)
    me, helper = await api.sign_in(boss), await api.sign_in(support)
    await helper.post(f"/admin/users/{one.id}/ban", {"reason": "spam"})
    await helper.delete(f"/admin/users/{one.id}/ban")
    await me.post(f"/admin/users/{two.id}/ban", {"reason": "fraud"})
    await owner.execute(
        "INSERT INTO admin_logs (action, target_type, target_id) "
        "VALUES ('staff.grant', 'user', $1)",
        one.id,
    )

    async def found(query: str) -> list[tuple[str, str | None]]:
        lines = await items(me, f"/admin/logs{query}")
        return [(line["action"], line["admin"] and line["admin"]["id"]) for line in lines]

    everything = [
        ("staff.grant", None),
        ("users.ban", str(boss.id)),
        ("users.unban", str(support.id)),
        ("users.ban", str(support.id)),
    ]
    assert await found("") == everything
    assert await found(f"?admin_id={support.id}") == everything[2:]
    assert await found(f"?target_id={one.id}") == [everything[0], *everything[2:]]
    assert await found(f"?action=users.ban&admin_id={boss.id}") == [everything[1]]
    assert await found("?action=nothing") == []
    [line] = (await me.get(f"/admin/logs?admin_id={boss.id}")).json["items"]
    assert (line["admin"]["id"], line["admin"]["first_name"]) == (str(boss.id), "Boss")
    assert line["before"] == {"status": "ACTIVE", "ban_reason": None}
    assert line["after"] == {"status": "BANNED", "ban_reason": "fraud"}


# ---------------------------------------------------------------- people


async def test_a_card_has_everything_at_a_glance(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    boss = await make_user(owner, roles=("owner",))
    friend = await make_user(owner, first_name="Farid", telegram_username="farid")
    player = await make_user(owner, first_name="Anna", balance=20, referred_by=friend)
    await make_user(owner, referred_by=player)
    lottery_id = await open_lottery(owner)
    me, anna = await api.sign_in(boss), await api.sign_in(player)
    for _ in range(3):
        assert (await anna.buy(lottery_id)).status == 201
    await me.post(f"/admin/users/{player.id}/roles", {"role": "viewer"})

    card = (await me.get(f"/admin/users/{player.id}")).json
    assert (card["first_name"], card["status"], card["bot_reach"]) == (
        "Anna",
        "ACTIVE",
        "REACHABLE",
    )
    assert card["referrer"] == {
        "id": str(friend.id),
        "first_name": "Farid",
        "telegram_username": "farid",
    }
    assert (card["invited"], card["tickets"], card["sessions"]) == (1, 3, 1)
    assert (card["total_spent"], card["total_lotteries"], card["total_wins"]) == ("3.00", 1, 0)
    assert [role["role"] for role in card["roles"]] == ["viewer"]
    assert (card["two_factor_enabled"], card["last_login_at"] is None) == (False, False)
    assert [(wallet["type"], wallet["balance"]) for wallet in card["wallets"]] == [
        ("BALANCE", "17.00"),
        ("LUCKY_COIN", "0.00"),
        ("BONUS", "0.00"),
    ]

    path = f"/admin/users/{player.id}"
    orders = await items(me, f"{path}/orders")
    assert orders == await items(anna, "/orders")
    assert len(orders) == 3
    assert await items(me, f"{path}/tickets") == await items(anna, "/tickets")
    assert await items(me, f"{path}/prizes") == []
    entries = f"/wallets/{card['wallets'][0]['id']}/transactions"
    history = await items(me, path + entries)
    assert history == await items(anna, entries)
    assert [entry["type"] for entry in history] == ["PURCHASE"] * 3 + ["TEST_CREDIT"]
    # one person's wallet is not another's
    assert (await me.get(f"/admin/users/{friend.id}{entries}")).code == "wallet_not_found"
    for rest in ("", "/orders", "/tickets", "/prizes", "/sessions", entries):
        with subtests.test(rest):
            assert (await me.get(f"/admin/users/{uuid4()}{rest}")).code == "user_not_found"
    for query in (str(player.id), player.referral_code):
        with subtests.test(query):
            hits = (await me.get(f"/admin/users?query={query}")).json["items"]
            assert [hit["id"] for hit in hits] == [str(player.id)]


async def test_staff_see_and_end_sessions(api: Api, owner: Connection) -> None:
    support = await api.sign_in(await make_user(owner, roles=("support",)))
    player = await make_user(owner)
    phones = [await api.sign_in(player) for _ in range(3)]
    path = f"/admin/users/{player.id}/sessions"
    sessions = await items(support, path)
    assert len(sessions) == 3
    assert not any(session["is_current"] for session in sessions)
    mine = (await phones[0].get("/session")).json["session"]["id"]
    assert (await support.delete(f"{path}/{mine}")).status == 204
    assert (await support.delete(f"{path}/{mine}")).code == "session_not_found"
    assert [(await phone.get("/me")).status for phone in phones] == [401, 200, 200]
    assert (await support.delete(path)).status == 204
    assert [(await phone.get("/me")).code for phone in phones] == ["session_invalid"] * 3
    # after a session is ended one can sign in again, unlike after a ban
    assert (await (await api.sign_in(player)).get("/me")).status == 200


# ---------------------------------------------------------------- bans


@pytest.fixture
async def support(api: Api, owner: Connection) -> Api:
    return await api.sign_in(await make_user(owner, roles=("support",)))


async def sign_in_code(api: Api, player: Player) -> str | None:
    """How the shop refuses somebody whose init data is valid."""
    init_data = sign_init_data(telegram_user(player.telegram_id, first_name=player.first_name))
    return (await api.post("/auth/telegram", {"init_data": init_data})).code


async def test_a_ban_ends_the_sessions_and_says_why(
    api: Api, owner: Connection, support: Api
) -> None:
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
    assert await sign_in_code(api, player) == "user_banned"

    assert (await support.delete(f"/admin/users/{player.id}/ban")).status == 204
    assert (await me.get("/me")).status == 401
    assert (await (await api.sign_in(player)).get("/me")).json["status"] == "ACTIVE"


async def test_who_is_banned_does_nothing_and_keeps_his_money(
    api: Api, owner: Connection, support: Api, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner, balance=20)
    lottery_id = await open_lottery(owner)
    me = await api.sign_in(player)
    assert (await me.buy(lottery_id)).status == 201
    await support.post(f"/admin/users/{player.id}/ban", {"reason": "x"})
    for route in all_routes():
        if route.session != "required" or route.path == "/events":
            continue
        path = route.path
        for name in route.parameters:
            path = path.replace("{" + name + "}", str(uuid4()))
        with subtests.test(route.path, method=route.method):
            answer = await me.request(route.method, path, headers={"Idempotency-Key": str(uuid4())})
            assert (answer.status, answer.code) == (403, "user_banned")
    assert await balance_of(owner, player) == 19
    card = (await support.get(f"/admin/users/{player.id}")).json
    assert (card["tickets"], card["wallets"][0]["balance"]) == (1, "19.00")


async def test_what_is_on_sale_by_who_is_banned_is_hidden_and_not_sold(
    api: Api, owner: Connection, support: Api
) -> None:
    player, buyer = await make_user(owner, balance=5), await make_user(owner, balance=5)
    seller, me = await api.sign_in(player), await api.sign_in(buyer)
    lottery_id = await open_lottery(owner)
    ticket = (await seller.buy(lottery_id)).json["tickets"][0]
    listed = await seller.post("/resales", {"ticket_id": ticket["id"], "price": "1.10"})
    path = f"/resales/{listed.json['id']}"
    assert [one["id"] for one in (await me.get("/resales")).json["items"]] == [listed.json["id"]]

    await support.post(f"/admin/users/{player.id}/ban", {"reason": "x"})
    assert (await me.get("/resales")).json["items"] == []
    bought = await me.post(
        f"{path}/purchases", {"wallet_type": "BALANCE"}, headers={"Idempotency-Key": "k"}
    )
    assert bought.status in (404, 409), bought.body
    assert await balance_of(owner, buyer) == 5
    assert await balance_of(owner, player) == 4
    assert (await me.get("/tickets")).json["items"] == []

    await support.delete(f"/admin/users/{player.id}/ban")
    assert [one["id"] for one in (await me.get("/resales")).json["items"]] == [listed.json["id"]]


# ---------------------------------------------------------------- the ledger's check


async def test_the_ledger_is_checked_by_staff(api: Api, owner: Connection) -> None:
    viewer = await make_user(owner, roles=("viewer",))
    me, player = await api.sign_in(viewer), await make_user(owner, balance=5)
    assert (await me.get("/admin/ledger/check")).json == {"check": None}
    first = await me.post("/admin/ledger/check")
    assert (first.status, first.json["differences"], first.json["found"]) == (200, 0, [])
    assert first.json["admin_id"] == str(viewer.id)
    assert (await me.get("/admin/ledger/check")).json == {"check": first.json}

    async with owner.transaction():  # somebody with the owner's password
        await owner.execute("SET LOCAL session_replication_role = replica")
        wallet_id = await owner.fetchval(
            "UPDATE wallets SET balance = balance + 1 WHERE user_id = $1 AND type = 'BALANCE' "
            "RETURNING id",
            player.id,
        )
    found = (await me.post("/admin/ledger/check")).json
    assert found["differences"] == 1
    [difference] = found["found"]
    assert (difference["check"], difference["wallet_id"]) == (
        "wallets_unlike_their_entries",
        str(wallet_id),
    )
    assert [float(difference[name]) for name in ("expected", "actual")] == [5, 6]
    assert (await me.get("/admin/ledger/check")).json == {"check": found}


async def test_one_check_at_a_time(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner, roles=("viewer",)))
    async with owner.transaction():
        await owner.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended('luckymart.reconcile', 0))"
        )
        answer = await me.post("/admin/ledger/check")
        assert (answer.status, answer.code) == (409, "ledger_check_running")
    assert await owner.fetchval("SELECT count(*) FROM ledger_checks") == 0
    assert (await me.post("/admin/ledger/check")).status == 200
