-- name: find^
SELECT confirmed_at FROM two_factor WHERE user_id = :user_id;

-- name: lock^
-- Held until the transaction ends, so that concurrent guesses are counted one after the other.
SELECT user_id, secret_sealed, confirmed_at, last_step, failures, last_failed_at
FROM two_factor WHERE user_id = :user_id FOR NO KEY UPDATE;

-- name: save_pending$
-- Store a new secret, replacing one not yet confirmed; does nothing if two-factor confirmation is on.
INSERT INTO two_factor AS t (user_id, secret_sealed) VALUES (:user_id, :secret_sealed)
ON CONFLICT (user_id) DO UPDATE SET secret_sealed = excluded.secret_sealed WHERE t.confirmed_at IS NULL
RETURNING user_id;

-- name: take_step!
UPDATE two_factor SET last_step = :step, failures = 0, last_failed_at = NULL WHERE user_id = :user_id;

-- name: count_failure!
UPDATE two_factor SET failures = :failures, last_failed_at = :now WHERE user_id = :user_id;

-- name: confirm!
UPDATE two_factor SET confirmed_at = clock_timestamp() WHERE user_id = :user_id;

-- name: delete!
DELETE FROM two_factor WHERE user_id = :user_id;

-- name: insert_reset!
INSERT INTO two_factor_resets (user_id) VALUES (:user_id);

-- name: last_reset$
SELECT max(created_at) FROM two_factor_resets WHERE user_id = :user_id;

-- name: open_second_step$
INSERT INTO second_steps (user_id, session_id, valid_until)
VALUES (:user_id, :session_id, clock_timestamp() + make_interval(mins => :minutes))
ON CONFLICT (user_id, session_id) DO UPDATE SET valid_until = excluded.valid_until
RETURNING valid_until;

-- name: list_sealed_otherwise
-- Secrets that are not sealed with the first key.
SELECT user_id, secret_sealed FROM two_factor
WHERE substring(secret_sealed FROM 1 FOR length(:head::bytea)) <> :head::bytea
ORDER BY user_id LIMIT :limit FOR NO KEY UPDATE;

-- name: reseal!
UPDATE two_factor SET secret_sealed = :secret_sealed WHERE user_id = :user_id;
