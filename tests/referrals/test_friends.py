"""Who came through whose link, and what it earned."""

from decimal import Decimal

import pytest

from luckymart.draws import actions as draws
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.kit.ids import uuid7
from luckymart.referrals import actions as referrals
from luckymart.referrals import rules
from luckymart.users import actions as users
from luckymart.users.actions import Profile, UserRules
from luckymart.users.errors import UserNotFound
from tests.soak.trade import RATES, buy, wish
from tests.support.draws import KEYS
from tests.support.world import make_user, new_telegram_id, open_lottery


async def test_levels_counts_and_earnings(owner: Connection, db: Database) -> None:
    boss = await make_user(owner)
    first = await make_user(owner, referred_by=boss, first_name="Anna", last_login_at=utc_now())
    second = await make_user(owner, referred_by=boss, first_name="Boris", balance=500)
    under = await make_user(owner, referred_by=first, first_name="Cyrus", balance=500)
    third = await make_user(owner, referred_by=under, balance=500)
    await make_user(owner, referred_by=third)  # a fourth level is nobody's friend
    drawn = await open_lottery(owner, total_tickets=3, ticket_price=Decimal(100))
    for player in (second, under, third):
        await buy(db, wish(player.id, drawn))
    waiting = await open_lottery(owner, ticket_price=Decimal(100))
    await buy(db, wish(second.id, waiting))
    async with db.transaction() as tx:
        await draws.seal(tx, drawn)
        await draws.draw(tx, KEYS, drawn)

    async with db.connection() as connection:
        friends = await referrals.get_friends(connection, boss.id, RATES)
        assert friends.referral_code == boss.referral_code
        assert [
            (level.level, str(level.rate), level.invited, level.signed_in)
            for level in friends.levels
        ] == [(1, "0.03", 2, 1), (2, "0.01", 1, 0), (3, "0.005", 1, 0)]
        earned = [
            (level.level, str(one.pending), str(one.paid), str(one.void))
            for level in friends.levels
            for one in level.earnings
        ]
        assert earned == [
            (1, "3.00", "3.00", "0.00"),
            (2, "0.00", "1.00", "0.00"),
            (3, "0.00", "0.50", "0.00"),
        ]
        # a shop that has switched to one level still shows what the others earned
        one_level = await referrals.get_friends(connection, boss.id, RATES[:1])
        assert [(level.level, level.invited, str(level.rate)) for level in one_level.levels] == [
            (1, 2, "0.03"),
            (2, 0, "0"),
            (3, 0, "0"),
        ]

        newest = await referrals.list_invited(connection, boss.id, 1, 1, None)
        [friend] = newest.items
        assert (friend.first_name, friend.signed_in) == ("Boris", False)
        [amounts] = friend.earned
        assert (str(amounts.pending), str(amounts.paid)) == ("3.00", "3.00")
        rest = await referrals.list_invited(connection, boss.id, 1, 5, newest.next_cursor)
        assert [(one.first_name, one.signed_in, one.earned) for one in rest.items] == [
            ("Anna", True, [])
        ]
        assert rest.next_cursor is None
        below = await referrals.list_invited(connection, boss.id, 2, 5, None)
        assert [one.first_name for one in below.items] == ["Cyrus"]
        assert (await referrals.list_invited(connection, under.id, 2, 5, None)).items != []

        page = await referrals.list_commissions(connection, boss.id, None, 3, None)
        tail = await referrals.list_commissions(connection, boss.id, None, 3, page.next_cursor)
        assert [(one.status, one.level, one.from_name) for one in page.items + tail.items] == [
            ("PENDING", 1, "Boris"),
            ("PAID", 3, "Zarina"),
            ("PAID", 2, "Cyrus"),
            ("PAID", 1, "Boris"),
        ]
        pending = await referrals.list_commissions(connection, boss.id, "PENDING", 3, None)
        assert [one.lottery_id for one in pending.items] == [waiting]
        with pytest.raises(UserNotFound):
            await referrals.get_friends(connection, uuid7(), RATES)


async def test_a_rate_of_ones_own_is_shown(owner: Connection, db: Database) -> None:
    player = await make_user(owner, commission_rate=Decimal("0.1"))
    async with db.connection() as connection:
        friends = await referrals.get_friends(connection, player.id, RATES)
    assert friends.levels[0].rate == Decimal("0.1")


async def test_the_inviter_is_told_once_and_of_the_new_alone(
    owner: Connection, db: Database
) -> None:
    boss, telegram_id = await make_user(owner), new_telegram_id()
    for name in ("Firuz", "Firuz the second"):
        async with db.transaction() as tx:
            await users.register(
                tx, UserRules("TJS"), Profile(telegram_id, name), f"r_{boss.referral_code}"
            )
    rows = await owner.fetch("SELECT user_id, type, data->>'name' AS name FROM notifications")
    assert [tuple(row) for row in rows] == [(boss.id, "friend-joined", "Firuz")]


def test_links_and_their_pictures() -> None:
    links = rules.links("shop_bot", "play", "ABCDEFGH")
    assert links.bot == "https://t.me/shop_bot?start=r_ABCDEFGH"
    assert links.app == "https://t.me/shop_bot/play?startapp=r_ABCDEFGH"
    assert rules.links("shop_bot", "", "ABCDEFGH").app is None
    assert b"<svg" in rules.qr_svg(links.bot)
    assert rules.qr_png(links.bot).startswith(b"\x89PNG\r\n")
    assert rules.qr_svg(links.bot) != rules.qr_svg(links.app or "")
