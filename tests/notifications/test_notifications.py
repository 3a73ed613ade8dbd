"""One statement notifies any number of people, each in their own language."""

import asyncio
from decimal import Decimal
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import ValidationError
from luckymart.kit.ids import uuid7
from luckymart.kit.texts import LANGUAGES, Texts
from luckymart.notifications import actions as notifications
from luckymart.notifications.errors import NotificationNotFound, PreferenceFixed
from luckymart.notifications.models import Channel
from luckymart.notifications.words import KINDS, TYPES, Kind, render
from tests.support.world import Player, make_user, open_lottery

TITLE = {"en": "Phone <X>", "ru": "Телефон", "tg": "Телефони", "zh": "手机"}
DATA: dict[str, Any] = {
    "title": TITLE,
    "amount": "12.50",
    "currency": "TJS",
    "wallet_type": "BALANCE",
    "reason": "a gift",
    "ticket_number": 1000007,
    "rank": 1,
    "prize_type": "PHYSICAL",
    "prize_value": "900.00",
    "end_time": "2026-11-21T20:30:00.000000Z",
    "name": "Zarina",
    "kind": "ticket",
    "count": 2,
    "city": "Khujand",
    "carrier": "EMS",
    "tracking_number": "EE123456789TJ",
    "role": "support",
    "reference": "LM-7Q2K",
    "stars": 50,
    "text": "Where is my money?",
    "why": "Bad Request",
    "rewarded": "yes",
    "payout": "12.25",
    "fee": "0.25",
    "account": "•••• 4321",
    "method": "Bank",
    "handle": "zarina",
    "door": "credits",
    "day": "2026-11-28",
    "outflows": [{"name": "Anna", "door": "stars", "amount": "12.50", "currency": "TJS"}],
    "total": "1012.50",
    "limit": "daily",
    "most": "1000.00",
    "deed": {
        "kind": "wallets.credit",
        "amount": "12.50",
        "currency": "TJS",
        "wallet_type": "BONUS",
        "person": "Anna",
        "reason": "a gift",
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("notification_type", TYPES)
def test_every_type_has_words(
    texts: Texts, language: str, notification_type: str, subtests: pytest.Subtests
) -> None:
    for wallet_type in ("BALANCE", "LUCKY_COIN", "BONUS"):
        for prize_type in ("PHYSICAL", "CASH", "COINS"):
            with subtests.test(wallet_type=wallet_type, prize_type=prize_type):
                data = {**DATA, "wallet_type": wallet_type, "prize_type": prize_type}
                words = render(texts, language, notification_type, data)
                assert words.title
                assert words.body
                assert "{" not in words.body


def test_values_are_put_into_the_readers_form(texts: Texts) -> None:
    assert "12.50\u00a0TJS" in render(texts, "en", "credit", DATA).body
    assert "12,50\u00a0TJS" in render(texts, "ru", "credit", DATA).body
    assert "«Телефон»" in render(texts, "ru", "refund", DATA).body
    # 20:30 UTC is half past one the next day in Dushanbe
    assert "22.11.2026 01:30 (Душанбе, UTC+5)" in render(texts, "ru", "lottery-extended", DATA).body
    assert "2026-11-22 01:30" in render(texts, "en", "lottery-extended", DATA).body
    # a number is written as on the ticket, without separators
    assert "1000007" in render(texts, "en", "lottery-won", DATA).body
    cancelled = render(texts, "en", "lottery-cancelled", {**DATA, "reason": "undersold"})
    assert "too few tickets" in cancelled.body


def test_markup_in_values_stays_text(texts: Texts) -> None:
    assert "“Phone <X>”" in render(texts, "en", "refund", DATA).body
    html = render(texts, "en", "refund", DATA).as_html()
    assert html.startswith("<b>Refund</b>\n")
    assert "“Phone &lt;X&gt;”" in html


async def test_inbox_for_all_outbox_for_those_the_bot_can_reach(
    db: Database, owner: Connection
) -> None:
    reachable = await make_user(owner)
    unknown = await make_user(owner, bot_reach="UNKNOWN")
    blocked = await make_user(owner, bot_reach="BLOCKED")
    deleted = await make_user(owner, status="DELETED")
    lottery_id = await open_lottery(owner)
    everyone = [reachable.id, unknown.id, blocked.id, deleted.id, reachable.id]
    async with db.transaction() as tx:
        await notifications.notify(
            tx, everyone, "lottery-lost", {"title": TITLE, "ticket_number": 1}, lottery_id
        )
    inbox = await owner.fetch("SELECT user_id, related_lottery_id FROM notifications ORDER BY id")
    assert len(inbox) == 3
    assert {row["user_id"] for row in inbox} == {reachable.id, unknown.id, blocked.id}
    assert {row["related_lottery_id"] for row in inbox} == {lottery_id}
    outbox = await owner.fetch("SELECT user_id FROM outbox")
    assert sorted(row["user_id"] for row in outbox) == sorted([reachable.id, unknown.id])


async def test_to_each_his_own(db: Database, owner: Connection) -> None:
    players = [await make_user(owner) for _ in range(3)]
    async with db.transaction() as tx:
        await notifications.notify_each(
            tx,
            [(player.id, {"amount": f"{n}.00"}) for n, player in enumerate(players)],
            "commission-paid",
            {"title": TITLE, "currency": "TJS"},
        )
    async with db.connection() as connection:
        for n, player in enumerate(players):
            page = await notifications.list_notifications(connection, player.id, False, 20, None)
            assert [item.data for item in page.items] == [
                {"title": TITLE, "currency": "TJS", "amount": f"{n}.00"}
            ]


async def test_thousands_at_once(db: Database, owner: Connection) -> None:
    people = 5000
    rows = await owner.fetch(
        """
        INSERT INTO users (telegram_id, first_name, referral_code, bot_reach)
        SELECT n, 'N', translate(lpad(n::text, 8, '0'), '0123456789', 'ABCDEFGHJK'), 'REACHABLE'
        FROM generate_series(1, $1) AS n
        RETURNING id
        """,
        people,
    )
    recipients: list[UUID] = [row["id"] for row in rows]
    async with db.transaction() as tx:
        await notifications.notify(tx, recipients, "credit", DATA)
    for table in ("notifications", "outbox"):
        counted = await owner.fetchval(f"SELECT count(DISTINCT user_id) FROM {table}")
        assert counted == people
    # a personal message does not wait behind them
    assert await owner.fetchval("SELECT min(priority) FROM outbox") == 1


async def test_the_inbox_is_read_in_pages(db: Database, owner: Connection) -> None:
    player = await make_user(owner)
    for n in range(5):
        async with db.transaction() as tx:
            await notifications.notify(
                tx, [player.id], "welcome-credit", {"amount": str(n), "currency": "TJS"}
            )
    seen: list[str] = []
    cursor: str | None = None
    async with db.connection() as connection:
        while True:
            page = await notifications.list_notifications(connection, player.id, False, 2, cursor)
            seen += [item.data["amount"] for item in page.items]
            cursor = page.next_cursor
            if cursor is None:
                break
        assert sorted(seen) == ["0", "1", "2", "3", "4"]
        with pytest.raises(ValidationError):
            await notifications.list_notifications(connection, player.id, False, 2, "?")


async def test_reading_is_for_the_reader(
    db: Database, owner: Connection, subtests: pytest.Subtests
) -> None:
    player, other = await make_user(owner), await make_user(owner, balance=Decimal(1))
    async with db.transaction() as tx:
        await notifications.notify(tx, [player.id], "credit", DATA)
    async with db.connection() as connection:
        page = await notifications.list_notifications(connection, player.id, True, 20, None)
    (item,) = page.items
    for user_id, notification_id in ((other.id, item.id), (player.id, uuid7())):
        with (
            subtests.test(user_id=user_id, notification_id=notification_id),
            pytest.raises(NotificationNotFound),
        ):
            async with db.transaction() as tx:
                await notifications.mark_read(tx, user_id, notification_id)
    for _ in range(2):
        async with db.transaction() as tx:
            await notifications.mark_read(tx, player.id, item.id)
    async with db.connection() as connection:
        page = await notifications.list_notifications(connection, player.id, True, 20, None)
        assert page.items == []


async def test_what_was_seen_is_read_and_what_came_since_is_not(
    db: Database, owner: Connection
) -> None:
    player, other = await make_user(owner), await make_user(owner)
    async with db.transaction() as tx:
        for _ in range(3):
            await notifications.notify(tx, [player.id, other.id], "credit", DATA)
    async with db.transaction() as tx:
        page = await notifications.list_notifications(tx, player.id, False, 20, None)
        assert await notifications.mark_read_up_to(tx, player.id, page.items[1].id) == 2
        assert await notifications.mark_read_up_to(tx, player.id, page.items[1].id) == 0
        assert await notifications.count_unread(tx, player.id) == 1
        assert await notifications.mark_read_up_to(tx, player.id, None) == 1
        assert await notifications.count_unread(tx, player.id) == 0
        assert await notifications.count_unread(tx, other.id) == 3


async def counts_of(owner: Connection, player: Player) -> tuple[int, int]:
    """How many messages are in the inbox and in the bot's outbox."""
    row = await owner.fetchrow(
        """
        SELECT (SELECT count(*) FROM notifications WHERE user_id = $1) AS inbox,
               (SELECT count(*) FROM outbox WHERE user_id = $1) AS bot
        """,
        player.id,
    )
    assert row is not None
    return row["inbox"], row["bot"]


async def test_each_is_told_by_the_channels_he_has_on(db: Database, owner: Connection) -> None:
    plain, quiet, deaf, other_kind = [await make_user(owner) for _ in range(4)]
    wishes: list[tuple[Player, Kind, bool, bool]] = [
        (quiet, "draws", True, False),
        (deaf, "draws", False, False),
        (other_kind, "market", False, False),
    ]
    async with db.transaction() as tx:
        for player, kind, inbox, bot in wishes:
            await notifications.set_preferences(tx, player.id, [(kind, inbox, bot)])
        everyone = [plain.id, quiet.id, deaf.id, other_kind.id]
        await notifications.notify(
            tx, everyone, "lottery-lost", {"title": TITLE, "ticket_number": 1}
        )
    assert [await counts_of(owner, one) for one in (plain, quiet, deaf, other_kind)] == [
        (1, 1),
        (1, 0),
        (0, 0),
        (1, 1),
    ]
    async with db.transaction() as tx:
        await notifications.set_preferences(tx, deaf.id, [("draws", False, True)])
        await notifications.notify(tx, [deaf.id], "lottery-lost", {"title": TITLE})
    assert await counts_of(owner, deaf) == (0, 1)


async def test_only_what_differs_is_stored(db: Database, owner: Connection) -> None:
    player = await make_user(owner)
    async with db.transaction() as tx:
        before = await notifications.list_preferences(tx, player.id)
        assert [one.kind for one in before] == list(KINDS)
        same = [(one.kind, one.inbox, one.bot) for one in before]
        assert await notifications.set_preferences(tx, player.id, same) == before
    stored = "SELECT count(*) FROM notification_preferences"
    assert await owner.fetchval(stored) == 0
    for _ in range(2):
        async with db.transaction() as tx:
            after = await notifications.switch_channel(tx, player.id, "friends", "inbox", False)
            assert {one.kind: one for one in after}["friends"].inbox is False
        assert await owner.fetchval(stored) == 1
    async with db.transaction() as tx:
        await notifications.switch_channel(tx, player.id, "news", "bot", False)
        await notifications.switch_channel(tx, player.id, "friends", "bot", False)
        after = await notifications.switch_channel(tx, player.id, "friends", "inbox", True)
        friends = {one.kind: one for one in after}["friends"]
        assert (friends.inbox, friends.bot) == (True, False)
        await notifications.switch_channel(tx, player.id, "news", "bot", True)
        after = await notifications.switch_channel(tx, player.id, "friends", "bot", True)
        assert after == before
    assert await owner.fetchval(stored) == 0


@pytest.mark.parametrize(("kind", "inbox"), [("money", False), ("prizes", False), ("news", True)])
async def test_some_channels_are_fixed(
    db: Database, owner: Connection, kind: Kind, inbox: bool
) -> None:
    player = await make_user(owner)
    with pytest.raises(PreferenceFixed):
        async with db.transaction() as tx:
            await notifications.set_preferences(
                tx, player.id, [("draws", False, False), (kind, inbox, True)]
            )
    with pytest.raises(PreferenceFixed):
        async with db.transaction() as tx:
            await notifications.switch_channel(tx, player.id, kind, "inbox", inbox)
    assert await owner.fetchval("SELECT count(*) FROM notification_preferences") == 0
    async with db.connection() as connection:  # the database enforces it too
        with pytest.raises(asyncpg.CheckViolationError):
            await connection.execute(
                "INSERT INTO notification_preferences VALUES ($1, $2, $3, FALSE)",
                player.id,
                kind,
                inbox,
            )


async def test_two_switches_at_once_both_hold(db: Database, owner: Connection) -> None:
    player = await make_user(owner)

    async def press(channel: Channel) -> None:
        async with db.transaction() as tx:
            await notifications.switch_channel(tx, player.id, "market", channel, False)

    await asyncio.gather(press("inbox"), press("bot"))
    row = await owner.fetchrow("SELECT inbox, bot FROM notification_preferences")
    assert row is not None
    assert tuple(row) == (False, False)


async def test_an_unknown_type_is_a_mistake(db: Database, owner: Connection) -> None:
    player = await make_user(owner)
    async with db.transaction() as tx:
        with pytest.raises(KeyError):
            await notifications.notify(tx, [player.id], "no-such-type", {})
