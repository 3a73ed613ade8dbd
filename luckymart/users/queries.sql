-- name: upsert^
-- Create the user, or update what Telegram says about them. The language is set only on creation.
-- null: referrer_code
INSERT INTO users AS u (
    telegram_id, telegram_username, first_name, last_name, avatar_url, language_code, referral_code,
    referred_by_id, referral_level, bot_reach, last_active_at
)
SELECT
    :telegram_id, :username, :first_name, :last_name, :avatar_url, :language_code, :referral_code,
    referrer.id, coalesce(referrer.referral_level + 1, 0), :bot_reach, clock_timestamp()
FROM (SELECT 1) AS one
LEFT JOIN users AS referrer
    ON referrer.referral_code = :referrer_code AND referrer.telegram_id <> :telegram_id
    AND referrer.status = 'ACTIVE'
ON CONFLICT (telegram_id) DO UPDATE SET
    telegram_username = excluded.telegram_username,
    first_name = excluded.first_name,
    last_name = excluded.last_name,
    avatar_url = coalesce(excluded.avatar_url, u.avatar_url),
    bot_reach = CASE WHEN excluded.bot_reach = 'UNKNOWN' THEN u.bot_reach ELSE excluded.bot_reach END,
    last_active_at = excluded.last_active_at
RETURNING u.*, (xmax = 0) AS is_new;

-- name: referral_code_exists$
SELECT EXISTS(SELECT FROM users WHERE referral_code = :referral_code);

-- name: get^
SELECT * FROM users WHERE id = :user_id;

-- name: get_by_telegram_id^
SELECT * FROM users WHERE telegram_id = :telegram_id;

-- name: set_language^
UPDATE users SET language_code = :language_code WHERE id = :user_id RETURNING *;

-- name: set_visibility!
UPDATE users SET visibility = :visibility WHERE id = :user_id;

-- name: set_bot_reach!
UPDATE users SET bot_reach = :bot_reach
WHERE telegram_id = :telegram_id AND bot_reach <> :bot_reach;

-- name: lock_chats!
-- In the order of their ids, as always when locking several.
SELECT 1 FROM users WHERE telegram_id = ANY(:telegram_ids::bigint []) ORDER BY id FOR NO KEY UPDATE;

-- name: set_bot_reaches!
UPDATE users SET bot_reach = :bot_reach
WHERE telegram_id = ANY(:telegram_ids::bigint []) AND bot_reach <> :bot_reach;

-- name: lock^
SELECT * FROM users WHERE id = :user_id FOR NO KEY UPDATE;

-- name: lock_many!
-- In the order of their ids, after the wallets, as the sale does.
SELECT 1 FROM users WHERE id = ANY(:user_ids::uuid []) ORDER BY id FOR NO KEY UPDATE;

-- name: ban!
UPDATE users SET status = 'BANNED', ban_reason = :reason WHERE id = :user_id;

-- name: unban!
UPDATE users SET status = 'ACTIVE', ban_reason = NULL WHERE id = :user_id AND status = 'BANNED';

-- name: find_by_username
SELECT * FROM users WHERE lower(telegram_username) = lower(:username) LIMIT 2;

-- name: search
-- By id, Telegram id or referral code, by the beginning of the username, or by a part of the name; newest first.
SELECT * FROM users
WHERE
    (
        :query = '' OR telegram_id::text = :query OR id::text = lower(:query) OR referral_code = upper(:query)
        OR starts_with(lower(telegram_username), lower(:query))
        OR strpos(lower(first_name), lower(:query)) > 0 OR strpos(lower(last_name), lower(:query)) > 0
    )
    AND (:before::uuid IS NULL OR id < :before)
ORDER BY id DESC LIMIT :limit;

-- name: count_wins!
-- The sum stops where its column ends: a figure does not keep a lottery from its draw.
UPDATE users AS u
SET
    total_wins = u.total_wins + w.wins,
    total_won = least(u.total_won + w.wins * :prize_value::numeric, 999999999999.99999999)
FROM (SELECT user_id, count(*) AS wins FROM unnest(:user_ids::uuid []) AS x (user_id) GROUP BY user_id) AS w
WHERE u.id = w.user_id;

-- name: count_sale!
-- Sellers left without a ticket no longer take part in the lottery; buyers who get their first one do, as in the
-- ticket sale. For a prize only total_spent changes.
UPDATE users AS u
SET
    total_spent = u.total_spent + CASE WHEN u.id = :buyer_id THEN :price::numeric ELSE 0 END,
    total_lotteries = u.total_lotteries + CASE
        WHEN NOT :is_ticket::boolean THEN 0
        WHEN u.id = :buyer_id AND held.tickets = 1 THEN 1
        WHEN u.id = :seller_id AND held.tickets = 0 THEN -1
        ELSE 0
    END
FROM (
    SELECT party.id, count(t.id) AS tickets
    FROM unnest(ARRAY[:buyer_id::uuid, :seller_id::uuid]) AS party (id)
    LEFT JOIN tickets AS t ON t.user_id = party.id AND t.lottery_id = :lottery_id
    GROUP BY party.id
) AS held
WHERE u.id = held.id;

-- name: count_refunds!
-- Run once the tickets are REFUNDED: the orders' cost does not count as spent, and users left without tickets did not
-- take part.
UPDATE users AS u
SET total_spent = u.total_spent - s.amount, total_lotteries = u.total_lotteries - s.lotteries
FROM (
    SELECT x.user_id, sum(x.amount) AS amount, sum(x.lotteries) AS lotteries
    FROM (
        SELECT o.user_id, o.total_amount AS amount, 0 AS lotteries
        FROM orders AS o WHERE o.id = ANY(:order_ids::uuid [])
        UNION ALL
        SELECT h.user_id, 0, 1
        FROM (SELECT DISTINCT t.user_id FROM tickets AS t WHERE t.order_id = ANY(:order_ids::uuid [])) AS h
        WHERE NOT EXISTS (
            SELECT FROM tickets AS rest
            WHERE rest.user_id = h.user_id AND rest.lottery_id = :lottery_id AND rest.status <> 'REFUNDED'
        )
    ) AS x GROUP BY x.user_id
) AS s
WHERE u.id = s.user_id;

-- name: mark_signed_in!
UPDATE users SET last_login_at = clock_timestamp() WHERE id = :user_id;

-- name: mark_active!
-- Skips rows that a sale has locked; they are marked an hour later.
WITH present AS (
    SELECT u.id FROM users AS u WHERE u.id = ANY(:user_ids::uuid [])
    ORDER BY u.id FOR NO KEY UPDATE OF u SKIP LOCKED
)
UPDATE users AS u SET last_active_at = clock_timestamp() FROM present WHERE u.id = present.id;
