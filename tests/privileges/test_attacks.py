"""What somebody tries who has the password of the processes' login: the database refuses each.

What it cannot refuse is said in docs/security.md, and the check of the ledger finds it.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

import asyncpg
import pytest

from luckymart.draws import actions as draws
from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.staff import actions as staff
from luckymart.staff import roles
from tests.soak.trade import buy, wish
from tests.support.databases import unchanged
from tests.support.deposits import make_method, make_picture
from tests.support.withdrawals import Till
from tests.support.world import Player, make_user, open_lottery

REFUSED: Final = "42501"  # insufficient privilege
STAFF, ORDERS, DRAWS, LOTTERIES = "LM150", "LM151", "LM140", "LM103"

ATTACKS: Final[dict[str, tuple[str, str]]] = {
    # roles and the log
    "a role for oneself": (
        STAFF,
        "INSERT INTO admins (user_id, role_code, granted_by_id) VALUES ({thief}, 'owner', {thief})",
    ),
    "a role given by nobody": (
        STAFF,
        "INSERT INTO admins (user_id, role_code) VALUES ({thief}, 'owner')",
    ),
    "a role given by who may not": (
        STAFF,
        "INSERT INTO admins (user_id, role_code, granted_by_id) "
        "VALUES ({thief}, 'owner', {viewer})",
    ),
    "a role by the owner, without a line in the log": (
        STAFF,
        "INSERT INTO admins (user_id, role_code, granted_by_id) VALUES ({thief}, 'owner', {boss})",
    ),
    "a role taken without a line in the log": (
        STAFF,
        "UPDATE admins SET revoked_at = now() WHERE user_id = {boss}",
    ),
    "a role of yesterday again": (REFUSED, "UPDATE admins SET role_code = 'owner'"),
    "a role that somebody else gave": (REFUSED, "UPDATE admins SET granted_by_id = {boss}"),
    "more for a role": (
        REFUSED,
        "INSERT INTO role_permissions VALUES ('viewer', 'credits.write')",
    ),
    "a line in the name of who is no staff": (
        STAFF,
        "INSERT INTO admin_logs (admin_id, action, target_type) "
        "VALUES ({thief}, 'staff.grant', 'user')",
    ),
    "a line in nobody's name": (
        STAFF,
        "INSERT INTO admin_logs (action, target_type) VALUES ('staff.grant', 'user')",
    ),
    "a line in nobody's name about a broadcast that is none": (
        STAFF,
        "INSERT INTO admin_logs (action, target_type, target_id) "
        "VALUES ('broadcasts.start', 'broadcast', {thief})",
    ),
    "a line of another time": (
        REFUSED,
        "INSERT INTO admin_logs (admin_id, action, target_type, created_at) "
        "VALUES ({boss}, 'staff.grant', 'user', '2020-01-01')",
    ),
    "a line away": (REFUSED, "DELETE FROM admin_logs"),
    # people
    "all of what invited friends pay": (REFUSED, "UPDATE users SET commission_rate = 1"),
    "a person born with it": (
        REFUSED,
        "INSERT INTO users (telegram_id, first_name, referral_code, commission_rate) "
        "VALUES (1, 'x', 'AAAAAAAA', 1)",
    ),
    "another's Telegram account": (REFUSED, "UPDATE users SET telegram_id = 1"),
    "another referrer": (REFUSED, "UPDATE users SET referred_by_id = {thief}"),
    "an identity that nobody checked": (REFUSED, "UPDATE users SET kyc_level = 2"),
    "another's session": (REFUSED, "UPDATE user_sessions SET user_id = {boss}"),
    "a session with a known token": (REFUSED, "UPDATE user_sessions SET session_token = 'x'"),
    # lotteries and draws
    "a lottery that is drawn already": (
        REFUSED,
        "INSERT INTO lotteries (title, ticket_price, currency, total_tickets, prize_type, "
        "prize_value, start_time, end_time, entropy_source, entropy_public_key, status, "
        "winning_user_id) SELECT title, ticket_price, currency, total_tickets, 'CASH', 1000, "
        "start_time, end_time, entropy_source, entropy_public_key, 'COMPLETED', {thief} "
        "FROM lotteries LIMIT 1",
    ),
    "a lottery with tickets sold": (
        REFUSED,
        "INSERT INTO lotteries (sold_tickets) VALUES (1)",
    ),
    "another currency": (REFUSED, "UPDATE lotteries SET currency = 'TJS'"),
    "another key": (REFUSED, "UPDATE lotteries SET entropy_public_key = ''"),
    "more tickets than were sold": (REFUSED, "UPDATE lotteries SET sold_tickets = 9"),
    "a winner": (
        DRAWS,
        "UPDATE lotteries SET winning_user_id = {thief} WHERE id = {selling}",
    ),
    "a draw without a result": (
        DRAWS,
        "UPDATE lotteries SET status = 'COMPLETED' WHERE id = {sealed}",
    ),
    "a cancellation after the seal": (
        DRAWS,
        "UPDATE lotteries SET status = 'CANCELLED', cancelled_at = now(), cancel_reason = 'x' "
        "WHERE id = {sealed}",
    ),
    "another price after a sale": (
        LOTTERIES,
        "UPDATE lotteries SET ticket_price = 150 WHERE id = {selling}",
    ),
    "another end after publication": (
        LOTTERIES,
        "UPDATE lotteries SET end_time = now() + interval '1 minute' WHERE id = {selling}",
    ),
    "a beacon of one's own": (
        DRAWS,
        "INSERT INTO drand_chains (public_key, chain_hash, genesis_seconds, period_seconds, "
        "notice_seconds) VALUES (decode(repeat('07', 96), 'hex'), decode(repeat('07', 32), 'hex'),"
        " 1, 3, 15)",
    ),
    "a ticket": (
        REFUSED,
        "INSERT INTO tickets (lottery_id, user_id, order_id, number) "
        "SELECT lottery_id, {thief}, order_id, 1000009 FROM tickets LIMIT 1",
    ),
    "another's ticket": (REFUSED, "UPDATE tickets SET user_id = {thief}"),
    "a ticket that won": (
        DRAWS,
        "UPDATE tickets SET is_winning = TRUE, prize_rank = 1, status = 'WON' "
        "WHERE lottery_id = {sealed}",
    ),
    "a prize": (
        DRAWS,
        "INSERT INTO prizes (user_id, lottery_id, ticket_id, rank, prize_type, prize_value, "
        "currency, status) SELECT {thief}, lottery_id, id, 1, 'PHYSICAL', 9, 'TJS', 'PENDING' "
        "FROM tickets WHERE lottery_id = {selling} LIMIT 1",
    ),
    "a greater prize": (REFUSED, "UPDATE prizes SET prize_value = 1000"),
    # orders and money
    "an order paid back without money": (
        ORDERS,
        "UPDATE orders SET status = 'REFUNDED' WHERE lottery_id = {selling}",
    ),
    "an order that is paid for nothing": (
        ORDERS,
        "SELECT open_order({thief}, 'MARKET', 'PAID', 1, 'TJS', 'BALANCE', {selling}, 1)",
    ),
    "a listed ticket for an order that nobody paid": (
        ORDERS,
        "SELECT sell_resale({listing}, (SELECT id FROM "
        "open_order({thief}, 'MARKET', 'PAID', 1, 'TJS', 'BALANCE', {selling}, 1)))",
    ),
    "an order of tickets": (
        "LM105",
        "SELECT open_order({thief}, 'LOTTERY', 'PAID', 1, 'TJS', 'BALANCE', {selling}, 1)",
    ),
    "a paid order that was cancelled": (
        ORDERS,
        "UPDATE orders SET status = 'PENDING' WHERE lottery_id = {selling}",
    ),
    "a smaller order": (REFUSED, "UPDATE orders SET total_amount = 0.01"),
    "a balance": (REFUSED, "UPDATE wallets SET balance = 1000000"),
    "an event of no kind": (
        "LM008",
        "SELECT ledger_post(ARRAY[uuid_v7()], ARRAY[{thief}], ARRAY['GIFT'], ARRAY[1.0], "
        "ARRAY['TJS'], ARRAY[NULL], ARRAY[NULL::uuid], ARRAY[NULL::uuid], ARRAY[NULL], "
        "ARRAY[1, 1], (SELECT array_agg(id) FROM (SELECT id FROM wallets LIMIT 2) AS w), "
        "ARRAY[1.0, -1.0])",
    ),
    "an event of another time": (REFUSED, "UPDATE transactions SET created_at = '2020-01-01'"),
    "a kind of event": (REFUSED, "INSERT INTO event_types VALUES ('GIFT', 'users')"),
    "a deposit that is credited": (
        REFUSED,
        "INSERT INTO deposits (user_id, order_id, method, amount, currency, reference, "
        "expires_at, credited_amount) SELECT {thief}, id, 'BANK', 1, 'TJS', 'AAAAAAAA', now(), 1 "
        "FROM orders LIMIT 1",
    ),
    "a greater deposit": (REFUSED, "UPDATE deposits SET amount = 1000"),
    "a payout that is approved": (
        REFUSED,
        "INSERT INTO withdrawals (status) VALUES ('APPROVED')",
    ),
    "a payout that nobody approved": (
        "LM120",
        "UPDATE withdrawals SET status = 'APPROVED', approved_at = now()",
    ),
    "a payout that is paid at once": ("LM120", "UPDATE withdrawals SET status = 'PAID'"),
    "a greater payout": (REFUSED, "UPDATE withdrawals SET amount = 1000"),
    "a payout to another account": (REFUSED, "UPDATE withdrawals SET account_masked = 'x'"),
    "a bonus that is paid": (
        REFUSED,
        "INSERT INTO bonuses (user_id, status) VALUES ({thief}, 'ACTIVE')",
    ),
    "a rewarded post": (REFUSED, "INSERT INTO showoffs (user_id, reward) VALUES ({thief}, 5)"),
    # what takes two owners
    "an account of one's own to pay to": (
        STAFF,
        "INSERT INTO payment_configs (kind, name, account_number, account_holder, "
        "instructions_i18n, currency, min_amount, max_amount, is_active, position) "
        "VALUES ('BANK', 'Amonat', '666', 'Thief', '{{}}', 'TJS', 1, 9, TRUE, 0)",
    ),
    "another account to pay to": (STAFF, "UPDATE payment_configs SET account_number = '666'"),
    "another bank's code to pay by": (
        STAFF,
        "UPDATE payment_configs SET picture_id = (SELECT id FROM pictures LIMIT 1)",
    ),
    "other words about where to pay": (
        STAFF,
        """UPDATE payment_configs SET instructions_i18n = '{{"en": "Pay to 666."}}'""",
    ),
    "another account, with a line of the owner's alone": (
        STAFF,
        "WITH said AS (INSERT INTO admin_logs (admin_id, action, target_type, target_id) "
        "SELECT {boss}, 'deposits.edit_method', 'payment_config', id FROM payment_configs "
        "RETURNING target_id) "
        "UPDATE payment_configs SET account_number = '666' WHERE id = (SELECT target_id FROM said)",
    ),
    "another account, with a line of the owner's and a stranger's": (
        STAFF,
        "WITH said AS (INSERT INTO admin_logs (admin_id, action, target_type, target_id, after) "
        "SELECT {boss}, 'deposits.edit_method', 'payment_config', id, "
        "jsonb_build_object('approved_by_id', {viewer}) FROM payment_configs "
        "RETURNING target_id) "
        "UPDATE payment_configs SET account_number = '666' WHERE id = (SELECT target_id FROM said)",
    ),
    "a greater limit": (
        STAFF,
        "INSERT INTO shop_settings (name, value, valid_from, set_by_id, replaces, reason) "
        "VALUES ('withdrawal_max', '9000', now(), {boss}, '5000', 'x')",
    ),
    "a greater limit, with a stranger": (
        STAFF,
        "INSERT INTO shop_settings (name, value, valid_from, set_by_id, approved_by_id, replaces, "
        "reason) VALUES ('withdrawal_max', '9000', now(), {boss}, {viewer}, '5000', 'x')",
    ),
    "a greater limit that is said to be a smaller one": (
        REFUSED,
        "UPDATE shop_settings SET replaces = '9'",
    ),
    "a direction of a setting": (
        REFUSED,
        "UPDATE setting_directions SET looser = 'never'",
    ),
    "a proposal that one approves alone": (REFUSED, "UPDATE approvals SET by_owners = FALSE"),
    "another picture than the one that was proposed": (
        REFUSED,
        "UPDATE approvals SET picture_id = NULL",
    ),
    "an earlier payout again": (REFUSED, "UPDATE withdrawals SET order_id = order_id"),
}


@dataclass(frozen=True)
class Scene:
    """A shop in the middle of its day, and a session of the thief's own."""

    session: Connection
    names: dict[str, str]


@pytest.fixture
async def scene(
    owner: Connection, db: Database, settings: Settings, database_url: str
) -> AsyncIterator[Scene]:
    boss = await make_user(owner, first_name="Boss", roles=("owner",))
    viewer = await make_user(owner, first_name="Viewer", roles=("viewer",))
    await make_user(owner, first_name="Clerk", roles=("finance",))
    thief = await make_user(owner, first_name="Thief", balance=100)
    player = await make_user(owner, balance=1000)
    selling, sealed = await open_lottery(owner), await open_lottery(owner, total_tickets=2)
    for lottery_id in (selling, sealed):
        await buy(db, wish(player.id, lottery_id, 2))
    async with db.transaction() as tx:
        await draws.seal(tx, sealed)
    await Till.of(db, settings).ask(player, "600")
    listing = await list_a_ticket(owner, player, selling)
    await make_method(owner)
    await make_picture(owner, player)
    session = await asyncpg.connect(database_url)
    ids = {
        **{"boss": boss.id, "viewer": viewer.id, "thief": thief.id},
        **{"selling": selling, "sealed": sealed, "listing": listing},
    }
    yield Scene(session, {name: f"'{value}'::uuid" for name, value in ids.items()})
    await session.close()


async def list_a_ticket(owner: Connection, seller: Player, lottery_id: UUID) -> UUID:
    listing: UUID = await owner.fetchval(
        """
        INSERT INTO resales (seller_id, lottery_id, ticket_id, price, fee, currency)
        SELECT user_id, lottery_id, id, 1, 0, 'TJS' FROM tickets
        WHERE user_id = $1 AND lottery_id = $2 LIMIT 1 RETURNING id
        """,
        seller.id,
        lottery_id,
    )
    return listing


@pytest.mark.parametrize("attack", ATTACKS)
async def test_the_database_refuses(attack: str, scene: Scene, owner: Connection) -> None:
    code, statement = ATTACKS[attack]
    async with unchanged(owner):
        with pytest.raises(asyncpg.PostgresError) as caught:
            async with scene.session.transaction():
                await scene.session.execute(statement.format(**scene.names))
    assert caught.value.sqlstate == code, caught.value


async def test_whoever_may_gives_a_role_with_a_line_in_the_log(
    owner: Connection, db: Database
) -> None:
    """The rules that refuse the thief let the product's own actions through."""
    boss, clerk = await make_user(owner, roles=("owner",)), await make_user(owner)
    async with db.transaction() as tx:
        await roles.grant(tx, await staff.load(tx, boss.id), clerk.id, "support")
    async with db.transaction() as tx:
        await roles.revoke(tx, await staff.load(tx, boss.id), clerk.id, "support")
    assert await owner.fetchval("SELECT revoked_at FROM admins WHERE user_id = $1", clerk.id)
