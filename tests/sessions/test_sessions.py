"""Staying signed in: a token that only its holder knows, sliding its expiry until revoked."""

import asyncio
from datetime import timedelta
from hashlib import sha256

import pytest

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.sessions import actions as sessions
from luckymart.sessions.actions import NewSession, SessionDirectory
from luckymart.sessions.errors import SessionInvalid, SessionNotFound
from luckymart.staff import actions as staff
from luckymart.staff.errors import PermissionDenied
from luckymart.users import actions as users
from luckymart.users.errors import UserBanned, UserNotFound
from tests.support.waiting import DEADLINE_SECONDS
from tests.support.world import Player, make_user


async def sign_in(db: Database, player: Player, user_agent: str | None = "Firefox") -> NewSession:
    async with db.transaction() as tx:
        return await sessions.sign_in(
            tx, player.id, device="android", ip_address="203.0.113.7", user_agent=user_agent,
            lifetime_days=30,
        )  # fmt: skip


async def test_a_session_says_where_it_was_opened_and_how_long_it_lasts(
    owner: Connection, db: Database
) -> None:
    player = await make_user(owner)
    new = await sign_in(db, player, "x" * 1000)
    session = new.session
    assert (session.device, session.ip_address, session.user_agent) == (
        "android",
        "203.0.113.7",
        "x" * 400,
    )
    assert (
        timedelta(days=29, hours=23) < session.expires_at - utc_now() < timedelta(days=30, hours=1)
    )
    assert await owner.fetchval("SELECT last_login_at IS NOT NULL FROM users") is True
    signed_in = await SessionDirectory(db, 30).find(new.token)
    assert (signed_in.session_id, signed_in.user_id) == (session.id, player.id)
    assert (signed_in.telegram_id, signed_in.first_name) == (player.telegram_id, player.first_name)
    assert signed_in.language_code == "en"


async def test_no_dump_of_the_database_holds_a_usable_token(
    owner: Connection, db: Database
) -> None:
    new = await sign_in(db, await make_user(owner))
    [row] = await owner.fetch("SELECT s::text AS whole, session_token FROM user_sessions AS s")
    assert row["session_token"] == sha256(new.token.encode()).digest()
    assert new.token not in row["whole"]
    with pytest.raises(SessionInvalid):
        await SessionDirectory(db, 30).find(row["session_token"].hex())


@pytest.mark.parametrize(
    "token",
    ["", "x", "x" * 43, "x" * 10_000, "ё" * 43, "\x00", "' OR 1=1 --"],
    ids=["empty", "short", "of a stranger", "long", "not ASCII", "NUL", "SQL"],
)
async def test_what_is_no_token(db: Database, token: str) -> None:
    with pytest.raises(SessionInvalid):
        await SessionDirectory(db, 30).find(token)


async def test_many_tokens_are_looked_up_together(owner: Connection, db: Database) -> None:
    players = [await make_user(owner) for _ in range(4)]
    tokens = [(await sign_in(db, player)).token for player in players]
    banned = await make_user(owner, status="BANNED", ban_reason="fraud")
    tokens += [(await sign_in(db, banned)).token, "nobody's", tokens[0]]
    found = await asyncio.gather(
        *map(SessionDirectory(db, 30).find, tokens), return_exceptions=True
    )
    ids = [answer.user_id for answer in found if isinstance(answer, sessions.SignedIn)]
    assert ids == [*(player.id for player in players), players[0].id]
    assert isinstance(found[4], UserBanned)
    assert found[4].data == {"reason": "fraud"}
    assert isinstance(found[5], SessionInvalid)


async def test_a_session_ends_when_its_time_is_up(owner: Connection, db: Database) -> None:
    player = await make_user(owner)
    new, directory = await sign_in(db, player), SessionDirectory(db, 30)
    await directory.find(new.token)
    await owner.execute("UPDATE user_sessions SET expires_at = clock_timestamp()")
    with pytest.raises(SessionInvalid):
        await directory.find(new.token)
    async with db.connection() as connection:
        assert (await sessions.list_sessions(connection, player.id, 10, None)).items == []


async def test_use_makes_a_session_last_longer_but_is_not_written_each_time(
    owner: Connection, db: Database
) -> None:
    new, directory = await sign_in(db, await make_user(owner)), SessionDirectory(db, 30)

    async def state() -> tuple[object, ...]:
        [row] = await owner.fetch(
            "SELECT last_active_at, expires_at, xmin::text FROM user_sessions"
        )
        return tuple(row)

    before = await state()
    await directory.find(new.token)
    assert await state() == before
    await owner.execute(
        "UPDATE user_sessions SET last_active_at = last_active_at - interval '2 hours', "
        "expires_at = expires_at - interval '10 days'"
    )
    await directory.find(new.token)
    [row] = await owner.fetch("SELECT last_active_at, expires_at FROM user_sessions")
    assert row["last_active_at"] >= new.session.last_active_at
    assert row["expires_at"] >= new.session.expires_at
    seen = await owner.fetchval("SELECT last_active_at FROM users")
    assert seen >= row["last_active_at"]


async def test_use_does_not_wait_for_somebody_who_holds_the_users_row(
    owner: Connection, db: Database
) -> None:
    """A sale may hold locks, but people who browse meanwhile still get answers."""
    player = await make_user(owner)
    new = await sign_in(db, player)
    await owner.execute(
        "UPDATE user_sessions SET last_active_at = last_active_at - interval '2 hours'"
    )
    async with owner.transaction():
        await owner.execute("SELECT 1 FROM users WHERE id = $1 FOR UPDATE", player.id)
        async with asyncio.timeout(DEADLINE_SECONDS):
            assert (await SessionDirectory(db, 30).find(new.token)).user_id == player.id
    assert await owner.fetchval("SELECT last_active_at FROM users") is None


async def test_the_owner_of_a_session_ends_it_and_nobody_else(
    owner: Connection, db: Database
) -> None:
    player, other = await make_user(owner), await make_user(owner)
    kept, ended = await sign_in(db, player), await sign_in(db, player)
    directory = SessionDirectory(db, 30)
    async with db.transaction() as tx:
        with pytest.raises(SessionNotFound):
            await sessions.revoke(tx, other.id, ended.session.id)
        await sessions.revoke(tx, player.id, ended.session.id)
        with pytest.raises(SessionNotFound):
            await sessions.revoke(tx, player.id, ended.session.id)
        listed = await sessions.list_sessions(tx, player.id, 10, None)
    assert [session.id for session in listed.items] == [kept.session.id]
    with pytest.raises(SessionInvalid):
        await directory.find(ended.token)
    assert (await directory.find(kept.token)).session_id == kept.session.id


async def test_a_ban_ends_every_session_and_its_end_brings_none_back(
    owner: Connection, db: Database
) -> None:
    support, player = await make_user(owner, roles=("support",)), await make_user(owner)
    tokens = [(await sign_in(db, player)).token for _ in range(2)]
    other = (await sign_in(db, support)).token
    directory = SessionDirectory(db, 30)
    async with db.transaction() as tx:
        await users.ban(tx, await staff.load(tx, support.id), player.id, "fraud")
    for token in tokens:
        with pytest.raises(UserBanned) as refusal:
            await directory.find(token)
        assert refusal.value.data == {"reason": "fraud"}
    assert (await directory.find(other)).user_id == support.id
    async with db.transaction() as tx:
        await users.unban(tx, await staff.load(tx, support.id), player.id)
    for token in tokens:
        with pytest.raises(SessionInvalid):
            await directory.find(token)


async def test_staff_end_one_session_or_all(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    support = await make_user(owner, roles=("support",))
    player, boss = await make_user(owner), await make_user(owner, roles=("owner",))
    made = [await sign_in(db, player) for _ in range(3)]
    kept = await sign_in(db, boss)
    directory = SessionDirectory(db, 30)
    async with db.transaction() as tx:
        member = await staff.load(tx, support.id)
        await sessions.end(tx, member, player.id, made[0].session.id)
        for user_id, session_id in (
            (player.id, made[0].session.id),
            (player.id, kept.session.id),
            (player.id, player.id),
        ):
            with (
                subtests.test(user_id=user_id, session_id=session_id),
                pytest.raises(SessionNotFound),
            ):
                await sessions.end(tx, member, user_id, session_id)
        assert await sessions.end_all(tx, member, player.id) == 2
        assert await sessions.end_all(tx, member, player.id) == 0
        with pytest.raises(UserNotFound):
            await sessions.end_all(tx, member, made[0].session.id)
        # nor can support lock the owner out
        with pytest.raises(PermissionDenied):
            await sessions.end_all(tx, member, boss.id)
        with pytest.raises(PermissionDenied):
            await sessions.end(tx, member, boss.id, kept.session.id)
    for new in made:
        with pytest.raises(SessionInvalid):
            await directory.find(new.token)
    assert (await directory.find(kept.token)).user_id == boss.id
    lines = await owner.fetch("SELECT admin_id, action, target_id FROM admin_logs ORDER BY id")
    assert {(line["admin_id"], line["target_id"]) for line in lines} == {(support.id, player.id)}
    assert [line["action"] for line in lines] == [
        "sessions.end",
        "sessions.end_all",
        "sessions.end_all",
    ]


async def test_sessions_in_pages_newest_first(owner: Connection, db: Database) -> None:
    player = await make_user(owner)
    made = [(await sign_in(db, player)).session.id for _ in range(5)]
    seen, cursor, sizes = [], None, []
    async with db.connection() as connection:
        while True:
            page = await sessions.list_sessions(connection, player.id, 2, cursor)
            sizes.append(len(page.items))
            seen += [session.id for session in page.items]
            if (cursor := page.next_cursor) is None:
                break
    assert sizes == [2, 2, 1]
    assert seen == sorted(made, reverse=True)


async def test_sessions_that_ended_long_ago_are_forgotten(owner: Connection, db: Database) -> None:
    player = await make_user(owner)
    for days in (1, 29, 31, 400):
        session = (await sign_in(db, player)).session
        await owner.execute(
            "UPDATE user_sessions SET expires_at = clock_timestamp() - make_interval(days => $2) "
            "WHERE id = $1",
            session.id,
            days,
        )
    async with db.transaction() as tx:
        assert await sessions.delete_ended(tx) == 2
    assert await owner.fetchval("SELECT count(*) FROM user_sessions") == 2


async def test_a_ban_ends_sessions_whoever_writes_it(owner: Connection, db: Database) -> None:
    player, other = await make_user(owner), await make_user(owner)
    banned, kept = await sign_in(db, player), await sign_in(db, other)
    for status, reason in (("BANNED", "two accounts"), ("ACTIVE", None)):
        await owner.execute(
            "UPDATE users SET status = $2, ban_reason = $3 WHERE id = $1",
            player.id,
            status,
            reason,
        )
    directory = SessionDirectory(db, 30)
    with pytest.raises(SessionInvalid):
        await directory.find(banned.token)
    assert (await directory.find(kept.token)).user_id == other.id
