-- name: list_prizes
SELECT p.*, (SELECT r.id FROM resales AS r WHERE r.prize_id = p.id AND r.status = 'ACTIVE') AS resale_id
FROM prize_details AS p
WHERE p.user_id = :user_id AND (:before::uuid IS NULL OR p.id < :before)
ORDER BY p.id DESC LIMIT :limit;

-- name: get_prize^
SELECT p.*, (SELECT r.id FROM resales AS r WHERE r.prize_id = p.id AND r.status = 'ACTIVE') AS resale_id
FROM prize_details AS p
WHERE p.id = :prize_id AND p.user_id = :user_id;

-- name: list_all
-- All prizes, newest first, with their owners.
SELECT p.*, (SELECT r.id FROM resales AS r WHERE r.prize_id = p.id AND r.status = 'ACTIVE') AS resale_id
FROM prize_details AS p
WHERE (:status::text IS NULL OR p.status = :status) AND (:before::uuid IS NULL OR p.id < :before)
ORDER BY p.id DESC LIMIT :limit;

-- name: lock^
SELECT id, user_id, lottery_id, ticket_id, rank, prize_type, prize_value, currency, status
FROM prizes WHERE id = :prize_id FOR NO KEY UPDATE;

-- name: set_status!
UPDATE prizes SET status = :status WHERE id = :prize_id;

-- name: insert_prizes!
-- null: transaction_ids
INSERT INTO prizes (
    user_id, lottery_id, ticket_id, rank, prize_type, prize_value, currency, status, transaction_id
)
SELECT
    w.user_id, :lottery_id, w.ticket_id, w.rank, :prize_type, :prize_value, :currency,
    CASE WHEN w.transaction_id IS NULL THEN 'PENDING' ELSE 'CREDITED' END, w.transaction_id
FROM unnest(:user_ids::uuid [], :ticket_ids::uuid [], :ranks::integer [], :transaction_ids::uuid [])
    AS w (user_id, ticket_id, rank, transaction_id);

-- name: get_owned^
SELECT p.*, (SELECT r.id FROM resales AS r WHERE r.prize_id = p.id AND r.status = 'ACTIVE') AS resale_id
FROM prize_details AS p
WHERE p.id = :prize_id;

-- name: next_unclaimed^
-- The oldest prize that has waited for more than so many days.
SELECT p.*, (SELECT r.id FROM resales AS r WHERE r.prize_id = p.id AND r.status = 'ACTIVE') AS resale_id
FROM prize_details AS p
WHERE p.status = 'PENDING' AND p.waiting_since <= clock_timestamp() - make_interval(days => :days)
    AND (:after::uuid IS NULL OR p.id > :after)
ORDER BY p.id LIMIT 1;

-- name: is_unclaimed$
SELECT status = 'PENDING' AND updated_at <= clock_timestamp() - make_interval(days => :days)
FROM prizes WHERE id = :prize_id;

-- name: end!
UPDATE prizes SET status = :status, end_reason = :reason, transaction_id = :transaction_id WHERE id = :prize_id;
