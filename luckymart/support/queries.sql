-- name: lock_asker!
SELECT pg_advisory_xact_lock(hashtextextended('luckymart.payment_requests:' || :user_id::uuid::text, 0));

-- name: count_open$
SELECT count(*) FROM payment_requests WHERE user_id = :user_id AND status = 'OPEN';

-- name: insert_talk$
INSERT INTO payment_requests (user_id, deposit_id, text) VALUES (:user_id, :deposit_id, :text) RETURNING id;

-- name: find_talk^
SELECT
    r.id, r.user_id, u.first_name AS user_name, u.telegram_username AS user_username,
    u.telegram_id AS user_telegram_id, r.deposit_id, r.text, r.status, r.answer, r.decided_by_id, r.decided_at,
    r.created_at
FROM payment_requests AS r INNER JOIN users AS u ON u.id = r.user_id
WHERE r.id = :id;

-- name: list_talks
-- The questions of all people or of one, newest first.
SELECT
    r.id, r.user_id, u.first_name AS user_name, u.telegram_username AS user_username,
    u.telegram_id AS user_telegram_id, r.deposit_id, r.text, r.status, r.answer, r.decided_by_id, r.decided_at,
    r.created_at
FROM payment_requests AS r INNER JOIN users AS u ON u.id = r.user_id
WHERE (:user_id::uuid IS NULL OR r.user_id = :user_id)
    AND (:status::text IS NULL OR r.status = :status)
    AND (:before_id::uuid IS NULL OR r.id < :before_id::uuid)
ORDER BY r.id DESC LIMIT :limit;

-- name: next_open$
SELECT id FROM payment_requests
WHERE status = 'OPEN' AND (:after_id::uuid IS NULL OR id > :after_id::uuid)
ORDER BY id LIMIT 1;

-- name: lock_talk$
SELECT status FROM payment_requests WHERE id = :id FOR NO KEY UPDATE;

-- name: decide!
UPDATE payment_requests
SET status = :status, answer = :answer, decided_by_id = :decided_by_id, decided_at = clock_timestamp()
WHERE id = :id;
