"""Sessions: listed, revoked, extended, ended; and nothing in the database opens one."""

from datetime import timedelta

import pytest

from luckymart.kit.database import Connection
from tests.support.api import Api
from tests.support.world import make_user


def token_of(api: Api) -> str:
    return api.headers["Authorization"].removeprefix("Bearer ")


async def test_the_person_sees_and_ends_the_sessions(api: Api, owner: Connection) -> None:
    player = await make_user(owner)
    phone, laptop = await api.sign_in(player), await api.sign_in(player)

    current = (await laptop.get("/session")).json
    assert current["user"]["telegram_id"] == player.telegram_id
    listed = (await laptop.get("/sessions")).json["items"]
    assert [session["is_current"] for session in listed] == [True, False]
    assert current["session"]["id"] == listed[0]["id"]

    assert (await laptop.delete(f"/sessions/{listed[1]['id']}")).status == 204
    assert (await phone.get("/me")).code == "session_invalid"
    assert (await laptop.delete("/session")).status == 204
    answer = await laptop.get("/me")
    assert (answer.status, answer.code) == (401, "session_invalid")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


async def test_somebody_elses_session_does_not_exist(api: Api, owner: Connection) -> None:
    mine, other = (
        await api.sign_in(await make_user(owner)),
        await api.sign_in(await make_user(owner)),
    )
    session_id = (await other.get("/session")).json["session"]["id"]

    answer = await mine.delete(f"/sessions/{session_id}")
    assert (answer.status, answer.code) == (404, "session_not_found")
    assert (await other.get("/me")).status == 200


async def test_pages_of_sessions_hold_each_one_once(api: Api, owner: Connection) -> None:
    player = await make_user(owner)
    for _ in range(5):
        me = await api.sign_in(player)
    found, cursor = [], ""
    while True:
        page = (await me.get(f"/sessions?limit=2{cursor}")).json
        found += [session["id"] for session in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert len(found) == len(set(found)) == 5


async def test_a_used_session_lives_on(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner))
    await owner.execute(
        """
        UPDATE user_sessions
        SET last_active_at = now() - interval '2 hours', expires_at = now() + interval '1 minute'
        """
    )
    assert (await me.get("/me")).status == 200
    left: timedelta = await owner.fetchval("SELECT expires_at - now() FROM user_sessions")
    assert left > timedelta(days=29)


async def test_an_expired_session_is_over(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner))
    await owner.execute("UPDATE user_sessions SET expires_at = now() - interval '1 second'")
    assert (await me.get("/me")).code == "session_invalid"
    assert (await me.get("/sessions")).code == "session_invalid"


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Bearer",
        "Bearer ",
        "Bearer x",
        "Basic eDp5",
        "Bearer " + "x" * 5000,
        "Bearer тест",
        "Bearer a\tb",
    ],
)
async def test_what_is_no_token_is_a_401(api: Api, header: str) -> None:
    answer = await api.get("/me", headers={"Authorization": header})
    assert (answer.status, answer.code) == (401, "session_invalid")


async def test_no_usable_token_lies_in_a_dump(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    """Whoever steals the database's contents cannot sign in as anybody."""
    me = await api.sign_in(await make_user(owner))
    token = token_of(me)
    tables = await owner.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    dump = ""
    for row in tables:
        query = f"SELECT string_agg(t::text, '') FROM {row['tablename']} AS t"
        dump += str(await owner.fetchval(query))
    assert token not in dump
    stored: bytes = await owner.fetchval("SELECT session_token FROM user_sessions")
    for attempt in (stored.hex(), f"\\x{stored.hex()}", stored.hex()[:43]):
        with subtests.test(attempt):
            assert (await api.with_token(attempt).get("/me")).status == 401


async def test_the_session_may_come_by_the_query_for_events_alone(
    api: Api, owner: Connection
) -> None:
    token = token_of(await api.sign_in(await make_user(owner)))
    assert (await api.get(f"/me?access_token={token}")).status == 401
