-- name: upsert^
-- Makes the user, or refreshes what Telegram says of him. The language is his own once he is known.
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

-- name: set_bot_reach!
UPDATE users SET bot_reach = :bot_reach
WHERE telegram_id = :telegram_id AND bot_reach <> :bot_reach;

-- name: lock_chats!
-- In the order of their ids, as everybody who locks several does.
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

-- name: end_sessions!
UPDATE user_sessions SET is_active = FALSE WHERE user_id = :user_id AND is_active;

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
