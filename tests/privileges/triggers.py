"""What each trigger refuses, and what each trigger does that refuses nothing.

An attack is tried with this trigger alone: no other trigger and no foreign key is asked. Each
refusal of a trigger's function has its attack.
"""

from typing import Final

from tests.privileges.probes import Attack, Effect, Probe, append_only, touched

APPEND_ONLY: Final = append_only(
    admin_logs="action = 'a.b'",
    drand_chains="period_seconds = 1",
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

_STAFF, _ORDERS, _DRAWS, _SEALED = "LM150", "LM151", "LM140", "LM104"
_BONUSES, _DEPOSITS, _WITHDRAWALS = "LM110", "LM130", "LM120"

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
    "bonuses": {
        "bonuses_guard": [
            Attack(
                _BONUSES,
                """
                DELETE FROM bonuses;
                INSERT INTO bonuses (
                    user_id, deposit_id, source_amount, rate, amount, currency, expires_at, status
                ) VALUES (
                    {player}, {deposit}, 10, 0.5, 5, 'TJS', now() + interval '1 day', 'EXPIRED'
                )
                """,
            ),
            Attack(
                _BONUSES,
                """
                UPDATE bonuses SET status = 'EXPIRED';
                UPDATE bonuses
                SET status = 'ACTIVE', transaction_id = {event}, activated_at = now(),
                    activated_by = 'TICKET_PURCHASE'
                """,
            ),
            Attack(
                _BONUSES,
                """
                UPDATE bonuses SET status = 'VOID', void_reason = 'WITHDRAWAL';
                UPDATE bonuses SET status = 'PENDING'
                """,
            ),
            Attack(
                _BONUSES,
                """
                UPDATE bonuses
                SET status = 'ACTIVE', transaction_id = {event}, activated_at = now(),
                    activated_by = 'TICKET_PURCHASE';
                UPDATE bonuses
                SET status = 'VOID', transaction_id = {order}, reversal_transaction_id = {event}
                """,
            ),
            Attack(
                _BONUSES,
                "UPDATE bonuses SET amount = 500, status = 'EXPIRED'",
            ),
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
    "commissions": {
        "commissions_guard": [
            Attack(
                _BONUSES,
                """
                UPDATE commissions SET status = 'VOID';
                UPDATE commissions SET status = 'PAID', paid_at = now()
                """,
            ),
        ],
    },
    "currencies": {
        "currencies_open_system_wallets": [
            Effect(
                "INSERT INTO currencies (code, name, symbol, scale) "
                "VALUES ('USD', 'Dollar', '$', 2)",
                "SELECT count(*) > 0 FROM wallets WHERE currency = 'USD'",
            ),
        ],
    },
    "debts": {
        "debts_guard": [
            Attack(
                _STAFF,
                "INSERT INTO debts (user_id, wallet_type, currency, amount, paid, transaction_id) "
                "VALUES ({player}, 'LUCKY_COIN', 'TJS', 5, 4, {order})",
            ),
            Attack(
                _STAFF,
                """
                UPDATE debts
                SET status = 'FORGIVEN', forgiven_by_id = {boss}, forgiven_reason = 'x',
                    ended_at = now();
                UPDATE debts
                SET status = 'OPEN', forgiven_by_id = NULL, forgiven_reason = NULL, ended_at = NULL
                """,
            ),
            Attack(_STAFF, "UPDATE debts SET amount = 1"),
        ],
    },
    "deposits": {
        "deposits_guard": [
            Attack(
                _DEPOSITS,
                """
                UPDATE deposits SET status = 'REJECTED';
                UPDATE deposits
                SET status = 'APPROVED', transaction_id = {event}, credited_amount = 10
                """,
            ),
            Attack(
                _DEPOSITS,
                """
                UPDATE deposits
                SET method = 'STARS', stars = 1, payment_config_id = NULL, account = NULL,
                    status = 'EXPIRED';
                UPDATE deposits SET status = 'PENDING'
                """,
            ),
            Attack(
                _DEPOSITS,
                """
                UPDATE deposits
                SET status = 'APPROVED', transaction_id = {event}, credited_amount = 10;
                UPDATE deposits SET credited_amount = 9
                """,
            ),
            Attack(
                _DEPOSITS,
                """
                UPDATE deposits
                SET method = 'STARS', stars = 1, payment_config_id = NULL, account = NULL,
                    status = 'PAID', transaction_id = {event}, credited_amount = 10,
                    telegram_payment_charge_id = 'x', paid_payload = 'x', paid_at = now();
                UPDATE deposits SET telegram_payment_charge_id = 'y'
                """,
            ),
        ],
    },
    "drand_chains": {
        "drand_chains_guard": [
            Attack(
                _DRAWS,
                "INSERT INTO drand_chains "
                "(public_key, chain_hash, genesis_seconds, period_seconds, notice_seconds) "
                "VALUES (decode(repeat('08', 96), 'hex'), sha256('mine'), 1, 3, 15)",
                by_login=True,
            ),
        ],
    },
    "lotteries": {
        "lotteries_guard": [
            Attack("LM102", "UPDATE lotteries SET status = 'UPCOMING' WHERE id = {selling}"),
            Attack(
                "LM103",
                "UPDATE lotteries SET published_at = NULL, status = 'UPCOMING' "
                "WHERE id = {selling}",
            ),
            Attack(
                "LM103",
                """
                UPDATE lotteries SET sold_tickets = 0 WHERE id = {selling};
                UPDATE lotteries SET published_at = NULL, status = 'UPCOMING' WHERE id = {selling};
                UPDATE lotteries SET prize_value = 1e12 - 1, min_tickets = 2, winners_count = 2
                WHERE id = {selling};
                UPDATE lotteries SET published_at = now() WHERE id = {selling}
                """,
            ),
            Attack("LM103", "UPDATE lotteries SET ticket_price = 2 WHERE id = {selling}"),
            Attack(
                "LM103",
                "UPDATE lotteries SET end_time = end_time + interval '1 hour' WHERE id = {selling}",
                by_login=True,
            ),
        ],
        "lotteries_guard_draw": [
            Attack(
                _DRAWS,
                "UPDATE lotteries SET status = 'CANCELLED', cancelled_at = now() "
                "WHERE id = {sealed}",
            ),
            Attack(
                _DRAWS,
                """
                UPDATE lotteries SET status = 'DRAWING' WHERE id = {by_beacon};
                UPDATE lotteries SET draw_time = now() WHERE id = {by_beacon}
                """,
            ),
            Attack(
                _DRAWS,
                "UPDATE lotteries SET winning_user_id = {thief} WHERE id = {selling}",
            ),
        ],
        "lotteries_guard_source": [
            Attack(
                _DRAWS,
                "UPDATE lotteries SET entropy_public_key = decode(repeat('08', 96), 'hex') "
                "WHERE id = {by_beacon}",
            ),
        ],
        "lotteries_use_pictures": [
            Effect(
                """
                DELETE FROM lottery_pictures;
                UPDATE lotteries
                SET image_url = 'https://shop.example/' || repeat('0', 32) || '.jpg'
                WHERE id = {selling}
                """,
                "SELECT count(*) = 1 FROM lottery_pictures",
            ),
        ],
    },
    "lottery_results": {
        "lottery_results_guard": [
            Attack(
                _DRAWS,
                "INSERT INTO lottery_results (lottery_id, context, public_key, output, proof, "
                "seed, winners, available_at) SELECT {sealed}, entropy_public_key, "
                "entropy_public_key, 'x', 'x', sha256('mine'), '[1]', now() "
                "FROM lotteries WHERE id = {sealed}",
            ),
        ],
    },
    "lottery_salts": {
        "lottery_salts_append_only": [
            Attack("LM100", "UPDATE lottery_salts SET salt_key = sha256('mine')"),
        ],
    },
    "orders": {
        "orders_guard": [Attack(_ORDERS, "UPDATE orders SET status = 'PENDING'")],
        "orders_have_their_money": [
            Attack(_ORDERS, "UPDATE orders SET status = 'REFUNDED' WHERE id = {order}"),
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
    "prizes": {
        "prizes_guard": [
            Attack("LM112", "UPDATE prizes SET status = 'DELIVERED'"),
        ],
        "prizes_guard_winner": [
            Attack(
                _DRAWS,
                "INSERT INTO prizes (user_id, lottery_id, ticket_id, rank, prize_type, "
                "prize_value, currency, status) "
                "VALUES ({player}, {selling}, {ticket}, 1, 'PHYSICAL', 9, 'TJS', 'PENDING')",
            ),
        ],
    },
    "resales": {
        "resales_guard": [
            Attack(
                "LM106",
                """
                UPDATE resales
                SET status = 'REFUNDED', buyer_id = {friend}, order_id = {order},
                    wallet_type = 'BALANCE', sold_at = now(), refunded_at = now(),
                    refunded_from = 'ESCROW'
                """,
            ),
            Attack("LM106", "UPDATE resales SET price = 2"),
        ],
        "resales_guard_listing": [
            Attack(
                "LM106",
                """
                UPDATE tickets SET paid_with = 'BONUS';
                DELETE FROM resales;
                INSERT INTO resales (seller_id, lottery_id, ticket_id, price, fee, currency)
                VALUES ({player}, {selling}, {ticket}, 1, 0, 'TJS')
                """,
            ),
        ],
    },
    "seal_rounds": {
        "seal_rounds_guard": [
            Attack("LM100", "UPDATE seal_rounds SET round = 8, published_at = now()"),
            Attack("LM100", "DELETE FROM seal_rounds"),
        ],
        "seal_rounds_no_truncate": [Attack("LM100", "TRUNCATE seal_rounds CASCADE")],
    },
    "seals": {
        "seals_fix_round": [
            Effect(
                "INSERT INTO seals (lottery_id, spec, source, root, tickets, winners, round, "
                "block_roots, sealed_at) VALUES ({by_beacon}, 'luckymart/draw/v1', 'drand', "
                "sha256('root'), 1, 1, 9, sha256('block'), 'epoch')",
                "SELECT count(*) = 1 FROM seal_rounds WHERE lottery_id = {by_beacon}",
            ),
        ],
        "seals_guard": [
            Attack(
                _DRAWS,
                "INSERT INTO seals (lottery_id, spec, source, root, tickets, winners, "
                "block_roots, sealed_at) VALUES ({selling}, 'luckymart/draw/v1', 'ecvrf', "
                "sha256('root'), 2, 1, sha256('block'), now())",
            ),
            Attack(
                _DRAWS,
                "INSERT INTO seals (lottery_id, spec, source, root, tickets, winners, round, "
                "block_roots, sealed_at) VALUES ({by_beacon}, 'luckymart/draw/v1', 'drand', "
                "sha256('root'), 1, 1, 9, sha256('block'), now())",
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
    "tickets": {
        "tickets_guard_change": [
            Attack(_SEALED, "UPDATE tickets SET user_id = {thief} WHERE id = {sealed_ticket}"),
            Attack(_SEALED, "DELETE FROM tickets WHERE id = {sealed_ticket}"),
        ],
        "tickets_guard_inserts": [
            Attack(
                _SEALED,
                "INSERT INTO tickets (lottery_id, user_id, order_id, number, paid_with) "
                "VALUES ({sealed}, {thief}, {sealed_order}, 1000001, 'BALANCE')",
            ),
        ],
        "tickets_guard_makers": [
            Attack(
                "LM160",
                "INSERT INTO tickets (lottery_id, user_id, order_id, number, paid_with) "
                "VALUES ({selling}, {clerk}, {order}, 1000001, 'BALANCE')",
            ),
        ],
        "tickets_guard_new_owner": [
            Attack("LM160", "UPDATE tickets SET user_id = {clerk} WHERE id = {ticket}"),
        ],
        "tickets_guard_result": [
            Attack(
                _DRAWS,
                "UPDATE tickets SET is_winning = TRUE, prize_rank = 1, status = 'WON' "
                "WHERE id = {sealed_ticket}",
            ),
        ],
        "tickets_no_truncate": [Attack("LM100", "TRUNCATE tickets CASCADE")],
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
    "withdrawal_approvals": {
        "withdrawal_approvals_guard": [
            Attack(
                _WITHDRAWALS,
                "INSERT INTO withdrawal_approvals (withdrawal_id, admin_id) "
                "VALUES ({withdrawal}, {player})",
            ),
        ],
        "withdrawal_approvals_wait_guard": [
            Attack(
                _WITHDRAWALS,
                "INSERT INTO withdrawal_approvals (withdrawal_id, admin_id) "
                "VALUES ({withdrawal}, {clerk})",
            ),
        ],
    },
    "withdrawals": {
        "withdrawals_account_guard": [
            Attack(
                _WITHDRAWALS, "UPDATE withdrawals SET account_hash = sha256('other')", by_login=True
            ),
            Attack(
                _WITHDRAWALS,
                """
                UPDATE users SET referred_by_id = {boss} WHERE id = {player};
                UPDATE withdrawals SET status = 'APPROVED', approved_at = now()
                """,
            ),
        ],
        "withdrawals_guard": [
            Attack(
                _WITHDRAWALS,
                "INSERT INTO withdrawals (user_id, order_id, amount, fee, currency, method, "
                "account_sealed, account_masked, approvals_needed, status, approved_at) "
                "VALUES ({player}, {order}, 10, 1, 'TJS', 'BANK_CARD', 'x', 'x', 2, 'APPROVED', "
                "now())",
            ),
            Attack(_WITHDRAWALS, "UPDATE withdrawals SET amount = 1000"),
            Attack(_WITHDRAWALS, "UPDATE withdrawals SET approved_at = now()"),
            Attack(
                _WITHDRAWALS,
                """
                UPDATE withdrawals SET status = 'CANCELLED', ended_at = now();
                UPDATE withdrawals SET status = 'PENDING', ended_at = NULL
                """,
            ),
            Attack(
                _WITHDRAWALS,
                "UPDATE withdrawals SET status = 'APPROVED', approved_at = now()",
            ),
            Attack(
                _WITHDRAWALS,
                """
                INSERT INTO withdrawal_approvals VALUES ({withdrawal}, {clerk});
                UPDATE withdrawals SET status = 'APPROVED', approved_at = now();
                UPDATE withdrawals SET status = 'PAID', reference = 'x', ended_at = now(),
                    decided_by_id = {player}
                """,
            ),
            Attack(
                _WITHDRAWALS,
                """
                INSERT INTO withdrawal_approvals VALUES ({withdrawal}, {clerk});
                UPDATE withdrawals SET status = 'APPROVED', approved_at = now();
                UPDATE withdrawals SET status = 'PAID', reference = 'x', ended_at = now(),
                    decided_by_id = {boss}
                """,
            ),
        ],
        "withdrawals_no_deletion": [Attack("LM100", "DELETE FROM withdrawals")],
        "withdrawals_no_truncate": [Attack("LM100", "TRUNCATE withdrawals CASCADE")],
        "withdrawals_wait_guard": [
            Attack(_WITHDRAWALS, "UPDATE withdrawals SET wait_until = now()"),
            Attack(
                _WITHDRAWALS,
                "UPDATE withdrawals SET status = 'APPROVED', approved_at = now()",
            ),
        ],
    },
}

TRIGGERS: Final = [
    (table, trigger, probe)
    for family in (APPEND_ONLY, TOUCHED, GUARDS)
    for table, triggers in family.items()
    for trigger, probes in triggers.items()
    for probe in probes
]
