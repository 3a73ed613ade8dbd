-- name: insert^
INSERT INTO user_sessions (user_id, session_token, device, ip_address, user_agent, expires_at, device_hash)
VALUES (
    :user_id, :token_hash, :device, :ip_address::text::inet, :user_agent,
    clock_timestamp() + make_interval(days => :lifetime_days), :device_hash
)
RETURNING id, device, host(ip_address) AS ip_address, user_agent, location, created_at, last_active_at, expires_at;

-- name: find_device$
SELECT device_hash FROM user_sessions WHERE id = :session_id;

-- name: find_many
-- The live sessions among many tokens, with the users' columns that a request needs.
SELECT
    s.session_token, s.id AS session_id, s.user_id, u.telegram_id, u.first_name, u.language_code,
    u.status, s.last_active_at < clock_timestamp() - INTERVAL '1 hour' AS is_stale
FROM user_sessions AS s
INNER JOIN users AS u ON u.id = s.user_id
WHERE s.session_token = ANY(:token_hashes::bytea []) AND s.is_active AND s.expires_at > clock_timestamp();

-- name: slide
-- Extend sessions in use and return their users. At most once an hour each, so that reads cost no writes.
UPDATE user_sessions
SET
    last_active_at = clock_timestamp(),
    expires_at = clock_timestamp() + make_interval(days => :lifetime_days)
WHERE id = ANY(:session_ids::uuid []) AND is_active
RETURNING user_id;

-- name: banned_users
-- A ban ends the sessions; until its expiry, a banned person's token still gets the reason.
SELECT s.session_token, u.ban_reason
FROM user_sessions AS s
INNER JOIN users AS u ON u.id = s.user_id AND u.status = 'BANNED'
WHERE s.session_token = ANY(:token_hashes::bytea []) AND s.expires_at > clock_timestamp();

-- name: get_live(session_id, user_id)^
SELECT id, device, host(ip_address) AS ip_address, user_agent, location, created_at, last_active_at, expires_at
FROM user_sessions
WHERE id = :session_id AND user_id = :user_id AND is_active AND expires_at > clock_timestamp();

-- name: list_live
SELECT id, device, host(ip_address) AS ip_address, user_agent, location, created_at, last_active_at, expires_at
FROM user_sessions
WHERE user_id = :user_id AND is_active AND expires_at > clock_timestamp()
    AND (:before::uuid IS NULL OR id < :before)
ORDER BY id DESC LIMIT :limit;

-- name: revoke$
UPDATE user_sessions SET is_active = FALSE
WHERE id = :session_id AND user_id = :user_id AND is_active AND expires_at > clock_timestamp()
RETURNING id;

-- name: revoke_all$
WITH ended AS (
    UPDATE user_sessions SET is_active = FALSE
    WHERE user_id = :user_id AND is_active AND expires_at > clock_timestamp()
    RETURNING 1
)
SELECT count(*) FROM ended;

-- name: delete_ended$
WITH gone AS (
    DELETE FROM user_sessions
    WHERE expires_at < clock_timestamp() - INTERVAL '30 days' RETURNING 1
)
SELECT count(*) FROM gone;
