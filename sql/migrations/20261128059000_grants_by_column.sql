-- migrate:up

-- The application writes the columns that its queries write, and no others: tests/privileges/test_grants.py reads from
-- PostgreSQL's own parse trees which those are. Here are those that no query writes.
DO $$
DECLARE
    unused record;
    kept text;
BEGIN
    FOR unused IN SELECT * FROM (VALUES
        ('INSERT', 'admin_logs', '{created_at, id}'::text []),
        ('INSERT', 'admins', '{created_at, id, revoked_at, updated_at}'::text []),
        ('INSERT', 'bonuses', '{activated_at, activated_by, created_at, id, reversal_transaction_id, status,
            transaction_id, type, updated_at, void_reason}'::text []),
        ('INSERT', 'bot_states', '{updated_at}'::text []),
        ('INSERT', 'broadcast_deliveries', '{error, status, updated_at}'::text []),
        ('INSERT', 'broadcasts', '{blocked, created_at, failed, finished_at, id, progress_chat_id,
            progress_markup, progress_message_id, reason, recipients, revision, scheduled_at, scheduled_by_id,
            sent, shown_status, skipped, started_at, status, unknown, updated_at}'::text []),
        ('INSERT', 'channel_posts', '{created_at}'::text []),
        ('INSERT', 'deposits', '{approved_despite, confirmed_at, created_at, credited_amount, decided_at,
            decided_by_id, invoice_link, reason, receipt_id, receipt_sha256, refund_asked_at, refund_by_id,
            refund_reason, refund_transaction_id, refunded_amount, refunded_at, submitted_at, transaction_id,
            transfer_reference, updated_at}'::text []),
        ('INSERT', 'exchange_records', '{created_at}'::text []),
        ('INSERT', 'handle_reservations', '{created_at, id}'::text []),
        ('INSERT', 'handles', '{created_at, kept_until, status, updated_at}'::text []),
        ('INSERT', 'idempotency_keys', '{created_at}'::text []),
        ('INSERT', 'ledger_checks', '{finished_at, id}'::text []),
        ('INSERT', 'lotteries', '{actual_draw_time, any_kind_tickets, bonus_limit, bonus_sold, cancel_reason,
            cancelled_at, created_at, draw_algorithm_data, draw_time, extended_at, id, period, published_at,
            refunded_at, sold_out_at, sold_tickets, spec, status, takes, updated_at, vrf_proof, vrf_seed,
            vrf_timestamp, winning_numbers, winning_ticket_number, winning_user_id}'::text []),
        ('INSERT', 'lottery_results', '{created_at, made_in}'::text []),
        ('INSERT', 'notification_preferences', '{updated_at}'::text []),
        ('INSERT', 'notifications', '{created_at, id, is_read, read_at}'::text []),
        ('INSERT', 'outbox', '{attempts, created_at, done_at, id, last_error, status}'::text []),
        ('INSERT', 'payment_configs', '{created_at, id, picture_id, updated_at}'::text []),
        ('INSERT', 'payment_requests', '{answer, created_at, decided_at, decided_by_id, id, status, updated_at}'::text []),
        ('INSERT', 'picture_removals', '{bucket, created_at, path}'::text []),
        ('INSERT', 'pictures', '{created_at, id, status}'::text []),
        ('INSERT', 'prizes', '{created_at, end_reason, id, updated_at, won_at}'::text []),
        ('INSERT', 'shipments', '{cancel_reason, cancelled_at, carrier, delivered_at, id, requested_at, shipped_at, status,
            tracking_number, tracking_url, updated_at}'::text []),
        ('INSERT', 'shipping_addresses', '{created_at, id, updated_at}'::text []),
        ('INSERT', 'showoff_likes', '{created_at}'::text []),
        ('INSERT', 'showoffs', '{admin_note, created_at, deleted_at, id, likes_count, reviewed_at,
            reviewed_by_id, reward, status, transaction_id, updated_at}'::text []),
        ('INSERT', 'telegram_updates', '{created_at}'::text []),
        ('INSERT', 'two_factor', '{confirmed_at, created_at, failures, last_failed_at, last_step, updated_at}'::text []),
        ('INSERT', 'two_factor_resets', '{created_at, id}'::text []),
        ('INSERT', 'user_sessions', '{created_at, id, is_active, last_active_at, location}'::text []),
        ('INSERT', 'users', '{ban_reason, commission_rate, created_at, deleted_at, email, id, is_verified,
            kyc_level, last_login_at, level, phone_number, status, total_lotteries, total_spent, total_wins,
            total_won, two_factor_enabled, updated_at, visibility, winning_rate}'::text []),
        ('INSERT', 'withdrawal_approvals', '{created_at}'::text []),
        ('INSERT', 'withdrawals', '{approved_at, created_at, decided_by_id, ended_at, reason, reference, status,
            updated_at}'::text []),
        ('UPDATE', 'admins', '{created_at, granted_by_id, id, role_code, updated_at, user_id}'::text []),
        ('UPDATE', 'bot_states', '{bot_id, chat_id, destiny, updated_at, user_id}'::text []),
        ('UPDATE', 'broadcast_deliveries', '{broadcast_id, updated_at, user_id}'::text []),
        ('UPDATE', 'broadcasts', '{author_id, created_at, id, updated_at}'::text []),
        ('UPDATE', 'handles', '{created_at, handle, updated_at}'::text []),
        ('UPDATE', 'heartbeats', '{process}'::text []),
        ('UPDATE', 'lotteries', '{currency, draw_delay_seconds, entropy_public_key, entropy_source,
            extension_seconds, seal_delay_seconds}'::text []),
        ('UPDATE', 'notification_preferences', '{kind, updated_at, user_id}'::text []),
        ('UPDATE', 'notifications', '{created_at, data, id, related_lottery_id, type, user_id}'::text []),
        ('UPDATE', 'outbox', '{created_at, id, kind, payload, priority, user_id}'::text []),
        ('UPDATE', 'two_factor', '{created_at, updated_at, user_id}'::text []),
        ('UPDATE', 'user_sessions', '{created_at, device, device_hash, id, ip_address, location, session_token,
            user_agent, user_id}'::text []),
        ('UPDATE', 'users', '{commission_rate, created_at, deleted_at, email, id, is_verified, kyc_level, level,
            phone_number, referral_code, referral_level, referred_by_id, telegram_id, updated_at, winning_rate}'::text [])
    ) AS v (privilege, name, columns) LOOP
        SELECT string_agg(format('%I', a.attname), ', ' ORDER BY a.attnum) INTO kept
        FROM pg_attribute AS a
        WHERE a.attrelid = unused.name::regclass AND a.attnum > 0 AND NOT a.attisdropped
            AND NOT a.attname = ANY (unused.columns)
            AND has_column_privilege('luckymart_app', a.attrelid, a.attnum, unused.privilege);
        EXECUTE format('REVOKE %s ON %I FROM luckymart_app', unused.privilege, unused.name);
        IF kept IS NOT NULL THEN
            EXECUTE format('GRANT %s (%s) ON %I TO luckymart_app', unused.privilege, kept, unused.name);
        END IF;
    END LOOP;
END
$$;
REVOKE INSERT ON lottery_makers, shop_settings FROM luckymart_app;
GRANT INSERT (lottery_id, user_id) ON lottery_makers TO luckymart_app;
GRANT INSERT (approved_by_id, name, reason, set_by_id, valid_from, value) ON shop_settings TO luckymart_app;
REVOKE DELETE ON broadcast_deliveries, broadcasts, notifications FROM luckymart_app;

-- migrate:down

GRANT INSERT ON lottery_makers, shop_settings TO luckymart_app;
GRANT DELETE ON broadcast_deliveries, broadcasts, notifications TO luckymart_app;
GRANT INSERT ON
    admin_logs, admins, bonuses, bot_states, broadcast_deliveries, broadcasts, channel_posts, deposits,
    exchange_records, handle_reservations, handles, idempotency_keys, ledger_checks, lotteries,
    lottery_results, notification_preferences, notifications, outbox, payment_configs, payment_requests,
    picture_removals, pictures, prizes, shipments, shipping_addresses, showoff_likes, showoffs,
    telegram_updates, two_factor, two_factor_resets, user_sessions, users, withdrawal_approvals, withdrawals
TO luckymart_app;
GRANT UPDATE ON
    admins, bot_states, broadcast_deliveries, broadcasts, handles, heartbeats, notification_preferences,
    notifications, outbox, two_factor, user_sessions, users
TO luckymart_app;
GRANT UPDATE (
    currency, draw_delay_seconds, entropy_public_key, entropy_source, extension_seconds, seal_delay_seconds
) ON lotteries TO luckymart_app;
