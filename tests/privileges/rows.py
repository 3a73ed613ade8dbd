"""An ordinary row of each table, which attacks begin with. Nothing is asked while they are written.

`{name}` is an id, the same wherever it stands; a new name makes a new one.
"""

from typing import Final
from uuid import NAMESPACE_OID, uuid5


class _Ids(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return f"'{uuid5(NAMESPACE_OID, name)}'::uuid"


def fill(statement: str) -> str:
    return statement.format_map(_Ids())


ROWS: Final = """
-- people: two players, two who decide about money, one who has no role
INSERT INTO users (id, telegram_id, first_name, referral_code) VALUES
    ({player}, 1, 'Player', 'PLAYER22'), ({friend}, 2, 'Friend', 'FRIEND22'),
    ({boss}, 3, 'Boss', 'BOSS2222'), ({clerk}, 4, 'Clerk', 'CLERK222'),
    ({thief}, 5, 'Thief', 'THIEF222');
INSERT INTO handles (handle, user_id) VALUES ('player', {player});
INSERT INTO user_sessions (id, user_id, session_token, expires_at)
VALUES ({session}, {player}, sha256('player'), now() + interval '1 day');
INSERT INTO two_factor (user_id, secret_sealed, confirmed_at)
VALUES ({boss}, 'secret', now()), ({clerk}, 'secret', now());
INSERT INTO second_steps (user_id, valid_until) VALUES ({boss}, now() + interval '1 day');
INSERT INTO two_factor_resets (user_id) VALUES ({player});
INSERT INTO admins (id, user_id, role_code)
VALUES ({role_of_boss}, {boss}, 'owner'), ({role_of_clerk}, {clerk}, 'finance');
INSERT INTO admin_logs (admin_id, action, target_type) VALUES ({boss}, 'staff.grant', 'user');
INSERT INTO approvals (id, kind, permission, target_type, command, facts, proposed_by_id)
VALUES ({approval}, 'wallets.credit', 'credits.write', 'user', '[]', '[]', {clerk});
INSERT INTO staff_outflows (staff_id, door, amount, wallet_type, currency, counted)
VALUES ({clerk}, 'credit', 5, 'BALANCE', 'TJS', 5);
INSERT INTO limit_reports (day) VALUES ('2026-11-27');
INSERT INTO duty_changes (takes_two) VALUES (FALSE);
INSERT INTO shop_settings (name, version, value, valid_from, set_by_id, reason)
VALUES ('fee', 1, '0.01', now(), {boss}, 'opening');

-- money
INSERT INTO wallets (id, user_id, type, currency, balance)
VALUES ({wallet}, {player}, 'BALANCE', 'TJS', 100);
INSERT INTO transactions (id, user_id, type, amount, currency, related_id) VALUES
    ({event}, {player}, 'WELCOME', 95, 'TJS', NULL),
    ({credit}, {player}, 'CREDIT', 5, 'TJS', {clerk});
INSERT INTO wallet_transactions (
    transaction_id, wallet_id, amount, balance_before, balance_after, version
) VALUES ({event}, {wallet}, 95, 0, 95, 1), ({credit}, {wallet}, 5, 95, 100, 2);
INSERT INTO exchange_records (user_id, amount, rate, coins, currency, transaction_id)
VALUES ({player}, 1, 10, 10, 'TJS', {event});
INSERT INTO ledger_checks (differences, found, started_at) VALUES (0, '[]', now());
INSERT INTO dashboard_hours (hour, figure, wallet_type, currency, count, amount)
VALUES (now(), 'sales', 'BALANCE', 'TJS', 1, 1);
INSERT INTO debts (id, user_id, wallet_type, currency, amount, transaction_id)
VALUES ({debt}, {player}, 'LUCKY_COIN', 'TJS', 5, {event});

-- lotteries: one that sells, one between seal and draw, one that a beacon draws
INSERT INTO lotteries (
    id, title, ticket_price, currency, total_tickets, sold_tickets, prize_value, status,
    published_at, start_time, end_time, entropy_source, entropy_public_key
) SELECT id, 'Phone', 1, 'TJS', 10, 1, 9, status, now(), now() - interval '1 hour',
    now() + interval '1 day', source, decode(repeat('07', bytes), 'hex')
FROM (VALUES
    ({selling}, 'ACTIVE', 'ecvrf', 32), ({sealed}, 'DRAWING', 'ecvrf', 32),
    ({by_beacon}, 'ACTIVE', 'drand', 96)
) AS lottery (id, status, source, bytes);
INSERT INTO drand_chains (public_key, chain_hash, genesis_seconds, period_seconds, notice_seconds)
VALUES (decode(repeat('07', 96), 'hex'), sha256('beacon'), 1, 3, 15);
INSERT INTO lottery_salts (lottery_id, salt_key) VALUES ({selling}, sha256('salt'));
INSERT INTO lottery_makers (lottery_id, user_id) VALUES ({selling}, {clerk});
INSERT INTO orders (
    id, user_id, type, status, total_amount, currency, payment_method, lottery_id, quantity
) VALUES
    ({order}, {player}, 'LOTTERY', 'PAID', 1, 'TJS', 'BALANCE', {selling}, 1),
    ({sealed_order}, {player}, 'LOTTERY', 'PAID', 1, 'TJS', 'BALANCE', {sealed}, 1),
    ({deposit_order}, {player}, 'DEPOSIT', 'PENDING', 10, 'TJS', 'BANK', NULL, NULL),
    ({withdrawal_order}, {player}, 'WITHDRAW', 'PENDING', 10, 'TJS', 'BALANCE', NULL, NULL);
INSERT INTO tickets (id, lottery_id, user_id, order_id, number, paid_with) VALUES
    ({ticket}, {selling}, {player}, {order}, 1000000, 'BALANCE'),
    ({sealed_ticket}, {sealed}, {player}, {sealed_order}, 1000000, 'BALANCE');
INSERT INTO commissions (
    user_id, from_user_id, level, rate, source_amount, amount, currency, related_order_id,
    related_lottery_id
) VALUES ({friend}, {player}, 1, 0.03, 1, 0.03, 'TJS', {order}, {selling});
INSERT INTO seals (
    lottery_id, spec, source, root, tickets, winners, block_roots, sealed_at
) VALUES (
    {sealed}, 'luckymart/draw/v1', 'ecvrf', sha256('root'), 1, 1, sha256('block'), now()
);
INSERT INTO seal_rounds (lottery_id, nth, round, fixed_at, available_at)
VALUES ({sealed}, 1, 9, now(), now() + interval '1 minute');
INSERT INTO lottery_results (
    lottery_id, context, public_key, output, proof, seed, winners, available_at
) VALUES (
    {drawn}, 'context', decode(repeat('07', 32), 'hex'), 'output', 'proof', sha256('seed'), '[]',
    now()
);
INSERT INTO draw_voids (lottery_id, reason, proposed_by_id, approved_by_id)
VALUES ({drawn}, 'The key is lost', {boss}, {clerk});
INSERT INTO prizes (
    id, user_id, lottery_id, ticket_id, rank, prize_type, prize_value, currency, status
) VALUES ({prize}, {player}, {sealed}, {sealed_ticket}, 1, 'PHYSICAL', 9, 'TJS', 'PENDING');
INSERT INTO resales (id, seller_id, lottery_id, ticket_id, price, fee, currency)
VALUES ({listing}, {player}, {selling}, {ticket}, 1, 0, 'TJS');

-- goods
INSERT INTO shipping_addresses (user_id, recipient_name, phone, country, city, street, is_default)
VALUES ({player}, 'Player', '+992900000000', 'TJ', 'Dushanbe', 'Rudaki 1', TRUE);
INSERT INTO shipments (id, prize_id, user_id, address)
VALUES ({shipment}, {prize}, {player}, '[]');
INSERT INTO pictures (
    id, owner_id, bucket, path, content_type, bytes, width, height, sha256, status
) VALUES (
    {picture}, {player}, 'public', repeat('0', 32) || '.jpg', 'image/jpeg', 9, 9, 9,
    sha256('picture'), 'STORED'
);
INSERT INTO picture_removals (path, bucket) VALUES (repeat('1', 32) || '.jpg', 'public');
INSERT INTO lottery_pictures (lottery_id, picture_id) VALUES ({selling}, {picture});
INSERT INTO showoffs (id, user_id, prize_id, content, currency)
VALUES ({post}, {player}, {prize}, 'Look', 'TJS');
INSERT INTO showoff_likes (showoff_id, user_id) VALUES ({post}, {friend});
INSERT INTO showoff_pictures (showoff_id, position, picture_id) VALUES ({post}, 1, {picture});

-- money in and out
INSERT INTO payment_configs (
    id, kind, name, account_number, account_holder, currency, min_amount, max_amount
) VALUES ({account}, 'BANK', 'Bank', '1', 'Shop', 'TJS', 1, 100);
INSERT INTO deposits (
    id, user_id, order_id, method, amount, currency, reference, expires_at, payment_config_id,
    account
) VALUES (
    {deposit}, {player}, {deposit_order}, 'BANK', 10, 'TJS', 'ABCDEFGH', now() + interval '1 day',
    {account}, '[]'
);
INSERT INTO bonuses (
    id, user_id, deposit_id, source_amount, rate, amount, currency, expires_at
) VALUES ({bonus}, {player}, {deposit}, 10, 0.5, 5, 'TJS', now() + interval '1 day');
INSERT INTO withdrawals (
    id, user_id, order_id, amount, fee, currency, method, account_sealed, account_masked,
    account_hash, approvals_needed, wait_until
) VALUES (
    {withdrawal}, {player}, {withdrawal_order}, 10, 1, 'TJS', 'BANK_CARD', 'account', '1111',
    sha256('1111'), 2, now() + interval '1 day'
);
INSERT INTO withdrawal_approvals (withdrawal_id, admin_id) VALUES ({withdrawal}, {boss});

-- words and machinery
INSERT INTO payment_requests (id, user_id, text) VALUES ({request}, {player}, 'Where is it?');
INSERT INTO notifications (user_id, type) VALUES ({player}, 'ticket-won');
INSERT INTO notification_preferences (user_id, kind, inbox, bot)
VALUES ({player}, 'draws', FALSE, FALSE);
INSERT INTO broadcasts (id, author_id, content) VALUES ({broadcast}, {boss}, '[]');
INSERT INTO broadcast_deliveries (broadcast_id, user_id) VALUES ({broadcast}, {player});
INSERT INTO channels (chat, since) VALUES ('@shop', now());
INSERT INTO channel_posts (lottery_id, kind) VALUES ({selling}, 'opened');
INSERT INTO outbox (kind, payload) VALUES ('telegram.message', '[]');
INSERT INTO bot_states (bot_id, chat_id, user_id, destiny) VALUES (1, 1, 1, 'default');
INSERT INTO telegram_updates (update_id) VALUES (1);
INSERT INTO heartbeats (process, beat_at) VALUES ('jobs', now());
INSERT INTO idempotency_keys (user_id, key, request_hash, result)
VALUES ({player}, 'key', sha256('request'), '[]');
"""
