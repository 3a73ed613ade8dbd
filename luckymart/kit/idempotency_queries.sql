-- name: find^
SELECT request_hash, result FROM idempotency_keys WHERE user_id = :user_id AND key = :key;

-- name: claim$
-- Held until the transaction ends; false if another transaction holds it.
SELECT pg_try_advisory_xact_lock(hashtextextended(:user_id::uuid::text || ':' || :key, 0));

-- name: store$
-- Null if a purchase took the key meanwhile: the sale does not ask for the lock of `claim`.
INSERT INTO idempotency_keys (user_id, key, request_hash, result)
VALUES (:user_id, :key, :request_hash, :result)
ON CONFLICT (user_id, key) DO NOTHING
RETURNING key;

-- name: delete_older_than$
WITH gone AS (DELETE FROM idempotency_keys WHERE created_at < :moment RETURNING 1)
SELECT count(*) FROM gone;
