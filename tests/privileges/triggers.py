"""What each trigger refuses, and what each trigger does that refuses nothing.

An attack is tried with this trigger alone: no other trigger and no foreign key is asked. Each
refusal of a trigger's function has its attack.
"""

from typing import Final

from tests.privileges.draw_guards import DRAW_GUARDS
from tests.privileges.money_guards import MONEY_GUARDS
from tests.privileges.probes import Attack, Effect, Probe, append_only, touched

APPEND_ONLY: Final = append_only(
    admin_logs="action = 'a.b'",
    drand_chains="period_seconds = 1",
    draw_voids="reason = 'other'",
    duty_changes="takes_two = FALSE",
    exchange_records="amount = amount + 1",
    limit_reports="created_at = now()",
    lottery_makers="user_id = {thief}",
    lottery_results="proof = 'other'",
    seals="root = sha256('other')",
    shop_settings="value = '1'",
    staff_outflows="amount = 1",
    transactions="notes = 'other'",
    two_factor_resets="user_id = {thief}",
    wallet_transactions="created_at = now()",
    withdrawal_approvals="admin_id = {clerk}",
)

TOUCHED: Final = touched(
    admins="revoked_at = now()",
    approvals="facts = '[1]'",
    bonuses="rate = 0",
    bot_states="state = 'x'",
    broadcast_deliveries="error = 'x'",
    broadcasts="sent = 1",
    commissions="rate = 0",
    currencies="name = 'x'",
    debts="paid = 1",
    deposits="reason = 'x'",
    handles="chosen_at = now()",
    lotteries="description = 'x'",
    notification_preferences="inbox = TRUE",
    orders="payment_id = 'x'",
    payment_configs="position = 1",
    payment_requests="text = 'x'",
    prizes="prize_value = 1",
    resales="price = 2",
    shipments="requested_at = now()",
    shipping_addresses="note = 'x'",
    showoffs="content = 'x'",
    tickets="status = 'REFUNDED'",
    two_factor="last_step = 1",
    users="first_name = 'x'",
    wallets="version = version",
    withdrawals="account_masked = 'x'",
)

_STAFF, _DRAWS, _WITHDRAWALS = "LM150", "LM140", "LM120"

GUARDS: Final[dict[str, dict[str, list[Probe]]]] = {
    "admin_logs": {
        "admin_logs_guard": [
            Attack(
                _STAFF,
                "INSERT INTO admin_logs (admin_id, action, target_type) "
                "VALUES ({thief}, 'staff.grant', 'user')",
                by_login=True,
            ),
        ],
    },
    "admins": {
        "admins_guard": [
            Attack(
                _STAFF,
                "INSERT INTO admins (user_id, role_code, granted_by_id) "
                "VALUES ({thief}, 'owner', {thief})",
                by_login=True,
            ),
            Attack(
                _STAFF,
                "UPDATE admins SET revoked_at = NULL WHERE user_id = {boss}",
                by_login=True,
            ),
        ],
        "admins_begin_duty": [
            Effect(
                "INSERT INTO admins (user_id, role_code) VALUES ({boss}, 'finance')",
                "SELECT takes_two()",
            ),
        ],
        "admins_logged": [
            Attack(
                _STAFF,
                "UPDATE admins SET revoked_at = now() WHERE user_id = {boss}",
                by_login=True,
            ),
        ],
    },
    "approvals": {
        "approvals_guard": [
            Attack(
                _STAFF,
                "INSERT INTO approvals (kind, permission, target_type, command, facts, status, "
                "proposed_by_id, decided_by_id, decided_at) VALUES ('wallets.credit', "
                "'credits.write', 'user', '[]', '[]', 'DONE', {clerk}, {boss}, now())",
            ),
            Attack(
                _STAFF,
                "INSERT INTO approvals (kind, permission, target_type, command, facts, "
                "proposed_by_id) "
                "VALUES ('wallets.credit', 'credits.write', 'user', '[]', '[]', {thief})",
            ),
            Attack(
                _STAFF,
                "UPDATE approvals SET command = '[1]', status = 'WITHDRAWN', "
                "decided_by_id = {clerk}, decided_at = now()",
            ),
            Attack(
                _STAFF,
                """
                UPDATE approvals
                SET status = 'WITHDRAWN', decided_by_id = {clerk}, decided_at = now();
                UPDATE approvals SET status = 'DONE', decided_by_id = {boss}
                """,
            ),
            Attack(
                _STAFF,
                "UPDATE approvals SET status = 'DONE', decided_by_id = {clerk}, decided_at = now()",
            ),
            Attack(
                _STAFF,
                """
                UPDATE admins SET revoked_at = now() WHERE user_id = {clerk};
                UPDATE approvals SET status = 'DONE', decided_by_id = {boss}, decided_at = now()
                """,
            ),
            Attack(
                _STAFF,
                "UPDATE approvals "
                "SET status = 'WITHDRAWN', decided_by_id = {boss}, decided_at = now()",
            ),
            Attack(_STAFF, "UPDATE approvals SET status = 'EXPIRED', decided_at = now()"),
        ],
    },
    "broadcast_deliveries": {
        "broadcast_deliveries_end_once": [
            Attack(
                _WITHDRAWALS,
                """
                UPDATE broadcast_deliveries SET status = 'SENT';
                UPDATE broadcast_deliveries SET status = 'PENDING'
                """,
            ),
        ],
    },
    "outbox": {
        "outbox_guard": [
            Attack(
                _STAFF, "UPDATE outbox SET status = 'DONE'; UPDATE outbox SET status = 'FAILED'"
            ),
            Attack(
                _STAFF,
                "UPDATE outbox SET kind = 'telegram.star_refund', status = 'FAILED';"
                "UPDATE outbox SET status = 'PENDING'",
            ),
        ],
    },
    "payment_configs": {
        "payment_configs_by_owners": [
            Attack(_STAFF, "UPDATE payment_configs SET account_number = '2'", by_login=True),
        ],
    },
    "payment_requests": {
        "payment_requests_guard": [
            Attack(
                "LM131",
                """
                UPDATE payment_requests
                SET status = 'CLOSED', decided_by_id = {boss}, decided_at = now();
                UPDATE payment_requests SET status = 'ANSWERED', answer = 'x'
                """,
            ),
        ],
    },
    "pictures": {
        "pictures_removed": [
            Effect(
                "DELETE FROM pictures",
                "SELECT count(*) = 1 FROM picture_removals WHERE path = repeat('0', 32) || '.jpg'",
            ),
        ],
    },
    "shipments": {
        "shipments_guard": [
            Attack(
                "LM111",
                "UPDATE shipments SET status = 'DELIVERED', shipped_at = now(), carrier = 'x', "
                "tracking_number = 'x', delivered_at = now()",
            ),
            Attack("LM111", "UPDATE shipments SET address = '[1]'", by_login=True),
        ],
    },
    "shop_settings": {
        "shop_settings_guard": [
            Effect(
                "INSERT INTO shop_settings (name, version, value, valid_from, set_by_id, reason) "
                "VALUES ('fee', 7, '0', 'epoch', {boss}, 'x')",
                "SELECT count(*) = 1 FROM shop_settings "
                "WHERE version = 2 AND valid_from >= transaction_timestamp()",
            ),
            Attack(
                _STAFF,
                "INSERT INTO shop_settings (name, value, valid_from, set_by_id, replaces, reason) "
                "VALUES ('fee', '0.01', now(), {clerk}, '0.01', 'x')",
                by_login=True,
            ),
            Attack(
                _STAFF,
                "INSERT INTO shop_settings (name, value, valid_from, set_by_id, replaces, reason) "
                "VALUES ('fee', '0', now(), {boss}, '0.01', 'x')",
                by_login=True,
            ),
        ],
    },
    "showoff_likes": {
        "showoff_likes_count": [
            Effect(
                "INSERT INTO showoff_likes (showoff_id, user_id) VALUES ({post}, {boss})",
                "SELECT likes_count = 1 FROM showoffs",
            ),
        ],
    },
    "showoffs": {
        "showoffs_guard": [
            Attack(
                "LM115",
                """
                DELETE FROM showoffs;
                INSERT INTO showoffs (user_id, prize_id, content, currency, likes_count)
                VALUES ({player}, {prize}, 'Look', 'TJS', 9)
                """,
            ),
            Attack(
                "LM115",
                """
                UPDATE showoffs SET status = 'DELETED', deleted_at = now();
                UPDATE showoffs
                SET status = 'APPROVED', deleted_at = NULL, reviewed_by_id = {boss},
                    reviewed_at = now()
                """,
            ),
            Attack(
                "LM115",
                """
                UPDATE showoffs
                SET status = 'APPROVED', reviewed_by_id = {boss}, reviewed_at = now();
                UPDATE showoffs SET reward = 5, transaction_id = {event}
                """,
            ),
        ],
    },
    "two_factor": {
        "two_factor_begins_duty": [
            Effect("UPDATE two_factor SET confirmed_at = now()", "SELECT takes_two()"),
        ],
        "two_factor_tell_users": [
            Effect(
                "UPDATE two_factor SET confirmed_at = now()",
                "SELECT two_factor_enabled FROM users WHERE id = {boss}",
            ),
        ],
    },
    "users": {
        "users_begin_duty": [
            Effect(
                "UPDATE users SET status = 'BANNED', ban_reason = 'x' WHERE id = {clerk};"
                "UPDATE users SET status = 'ACTIVE', ban_reason = NULL WHERE id = {clerk}",
                "SELECT takes_two()",
            ),
        ],
        "users_end_sessions": [
            Effect(
                "UPDATE users SET status = 'BANNED', ban_reason = 'x'",
                "SELECT count(*) = 0 FROM user_sessions WHERE is_active",
            ),
        ],
        "users_referrer_is_final": [
            Attack("LM101", "UPDATE users SET referred_by_id = {thief} WHERE id = {player}"),
        ],
        "users_telegram_id_is_final": [
            Attack(_DRAWS, "UPDATE users SET telegram_id = 9 WHERE id = {player}"),
        ],
    },
}

TRIGGERS: Final = [
    (table, trigger, probe)
    for family in (APPEND_ONLY, TOUCHED, GUARDS, DRAW_GUARDS, MONEY_GUARDS)
    for table, triggers in family.items()
    for trigger, probes in triggers.items()
    for probe in probes
]
