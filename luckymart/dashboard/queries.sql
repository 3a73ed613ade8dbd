-- name: count_hours$
-- Count finished hours, oldest first, at most a week of them; returns how many. An hour is counted a quarter of an
-- hour after its end, so that transactions still open at that time can commit.
WITH span AS (
    SELECT
        coalesce(
            (SELECT max(hour) + INTERVAL '1 hour' FROM dashboard_hours),
            (SELECT date_trunc('hour', created_at, 'UTC') FROM users ORDER BY id LIMIT 1)
        ) AS since,
        date_trunc('hour', clock_timestamp() - INTERVAL '15 minutes', 'UTC') AS until
),
counted AS (
    INSERT INTO dashboard_hours (hour, figure, wallet_type, currency, count, amount)
    SELECT h.hour, f.figure, f.wallet_type, f.currency, f.count, f.amount
    FROM span AS s
    CROSS JOIN LATERAL generate_series(
        s.since, least(s.until, s.since + INTERVAL '7 days') - INTERVAL '1 hour', INTERVAL '1 hour'
    ) AS h (hour)
    CROSS JOIN LATERAL shop_figures(uuid_at(h.hour), uuid_at(h.hour + INTERVAL '1 hour')) AS f
    ON CONFLICT DO NOTHING
    RETURNING figure
)
SELECT count(*) FROM counted WHERE figure = 'NEW_USERS';

-- name: sum_periods
-- What happened since each of some moments: the counted hours, and live what is newer.
-- not null: *
WITH periods AS (
    SELECT
        p.period, p.since,
        uuid_at(greatest(p.since, (SELECT max(hour) + INTERVAL '1 hour' FROM dashboard_hours))) AS live_from
    FROM unnest(:periods::text [], :sinces::timestamptz []) AS p (period, since)
),
flows AS (
    SELECT p.period, h.figure, h.wallet_type, h.currency, h.count, h.amount
    FROM periods AS p INNER JOIN dashboard_hours AS h ON h.hour >= p.since
    UNION ALL
    SELECT p.period, f.figure, f.wallet_type, f.currency, f.count, f.amount
    FROM periods AS p
    CROSS JOIN LATERAL shop_figures(p.live_from, 'ffffffff-ffff-ffff-ffff-ffffffffffff') AS f
)
SELECT
    f.period, f.figure, f.wallet_type, f.currency, sum(f.count)::bigint AS count,
    round(sum(f.amount), coalesce(c.scale, 0)) AS amount
FROM flows AS f LEFT JOIN currencies AS c ON c.code = f.currency
GROUP BY f.period, f.figure, f.wallet_type, f.currency, c.scale
ORDER BY f.currency, array_position(ARRAY['BALANCE', 'LUCKY_COIN', 'BONUS'], f.wallet_type);

-- name: count_active
-- How many people were active since each of some moments, in the bot or the Mini App; accurate to the hour.
SELECT p.period, (SELECT count(*) FROM users AS u WHERE u.last_active_at >= p.since) AS people
FROM unnest(:periods::text [], :sinces::timestamptz []) AS p (period, since);

-- name: players_money
-- What the shop owes its players, summed from their wallets.
SELECT
    w.type, w.currency, round(sum(w.balance), c.scale) AS balance,
    round(sum(w.frozen_balance), c.scale) AS frozen_balance
FROM wallets AS w INNER JOIN currencies AS c ON c.code = w.currency
WHERE w.user_id IS NOT NULL
GROUP BY w.type, w.currency, c.scale
ORDER BY w.currency, array_position(ARRAY['BALANCE', 'LUCKY_COIN', 'BONUS'], w.type);

-- name: count_lotteries
SELECT l.status, count(*) AS lotteries FROM lotteries AS l
WHERE l.status IN ('UPCOMING', 'ACTIVE', 'SOLD_OUT', 'DRAWING') AND l.published_at IS NOT NULL
GROUP BY l.status;

-- name: outbox_backlog^
-- Messages that are overdue, since when, and those given up within the last day.
SELECT
    count(*) AS due,
    coalesce(extract(EPOCH FROM clock_timestamp() - min(o.available_at)), 0)::bigint AS oldest_seconds,
    (
        SELECT count(*) FROM outbox AS f
        WHERE f.status = 'FAILED' AND f.status <> 'PENDING' AND f.done_at >= now() - INTERVAL '1 day'
    ) AS failed
FROM outbox AS o WHERE o.status = 'PENDING' AND o.available_at <= now();

-- name: count_queues^
-- What waits for staff, each from an index by status.
SELECT
    (SELECT count(*) FROM deposits WHERE status IN ('SUBMITTED', 'UNMATCHED')) AS deposits,
    (SELECT count(*) FROM withdrawals WHERE status = 'PENDING') AS withdrawals,
    (SELECT count(*) FROM withdrawals WHERE status = 'APPROVED') AS withdrawals_to_pay,
    (SELECT count(*) FROM shipments WHERE status = 'REQUESTED') AS shipments,
    (SELECT count(*) FROM showoffs WHERE status = 'PENDING') AS showoffs,
    (SELECT count(*) FROM payment_requests WHERE status = 'OPEN') AS payment_requests;

-- name: invited_count$
SELECT count(*) FROM users WHERE referred_by_id = :user_id;

-- name: count_sessions$
SELECT count(*) FROM user_sessions WHERE user_id = :user_id AND is_active AND expires_at > clock_timestamp();

-- name: count_tickets$
SELECT count(*) FROM tickets WHERE user_id = :user_id;
