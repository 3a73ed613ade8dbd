-- name: insert_item$
INSERT INTO outbox (kind, payload, user_id, priority, available_at)
VALUES (:kind, :payload, :user_id, :priority, clock_timestamp() + make_interval(secs => :delay_seconds))
RETURNING id;

-- name: insert_items!
INSERT INTO outbox (kind, user_id, priority, payload)
SELECT :kind, i.user_id, :priority::smallint, i.payload::jsonb
FROM unnest(:user_ids::uuid [], :payloads::text []) WITH ORDINALITY AS i (user_id, payload, nth) ORDER BY i.nth;

-- name: claim_items
-- Claim due rows. now() rather than clock_timestamp(), so that the index is used. From here on they may have been
-- received; whether that was so before is answered, for who knows that this attempt certainly was not.
WITH due AS (
    SELECT id, possibly_received FROM outbox
    WHERE status = 'PENDING' AND available_at <= now()
    ORDER BY priority, available_at
    LIMIT :max_items::integer
    FOR UPDATE SKIP LOCKED
),
taken AS (
    UPDATE outbox AS o
    SET available_at = clock_timestamp() + make_interval(secs => :lease_seconds::double precision),
        attempts = o.attempts + 1, possibly_received = TRUE
    FROM due
    WHERE o.id = due.id
    RETURNING o.id, o.kind, o.payload, o.user_id, o.attempts, o.priority, o.created_at, due.possibly_received
)
SELECT
    t.id, t.kind, t.payload, t.user_id, t.attempts, t.priority, t.possibly_received, u.language_code, u.bot_reach
FROM taken AS t LEFT JOIN users AS u ON u.id = t.user_id
ORDER BY t.priority, t.created_at;

-- name: mark_done!
UPDATE outbox SET status = 'DONE', done_at = clock_timestamp(), last_error = NULL
WHERE id = ANY(:ids::uuid []) AND status = 'PENDING';

-- name: make_due_later!
UPDATE outbox
SET available_at = clock_timestamp() + make_interval(secs => :delay_seconds::double precision), last_error = :error,
    possibly_received = :possibly_received
WHERE id = :id AND status = 'PENDING' AND attempts = :attempts;

-- name: give_back!
UPDATE outbox
SET available_at = clock_timestamp() + make_interval(secs => :delay_seconds::double precision),
    attempts = attempts - 1, possibly_received = :possibly_received
WHERE id = :id AND status = 'PENDING' AND attempts = :attempts;

-- name: mark_failed!
UPDATE outbox
SET status = 'FAILED', done_at = clock_timestamp(), last_error = :error, possibly_received = :possibly_received
WHERE id = :id AND status = 'PENDING' AND attempts = :attempts;

-- name: delete_ended$
-- Oldest first, a bounded number. Returns how many.
WITH ended AS (
    SELECT id FROM outbox
    WHERE status <> 'PENDING' AND done_at < :moment AND (status = 'DONE' OR done_at < :failed_moment)
    ORDER BY done_at LIMIT :max_items::integer
),
deleted AS (
    DELETE FROM outbox AS o USING ended WHERE o.id = ended.id RETURNING 1
)
SELECT count(*) FROM deleted;

-- name: count_due$
SELECT count(*) FROM outbox WHERE status = 'PENDING' AND available_at <= now();

-- name: list_failed
SELECT * FROM outbox_messages
WHERE
    status = 'FAILED' AND (:kind::text IS NULL OR kind = :kind) AND (:before::uuid IS NULL OR id < :before)
ORDER BY id DESC LIMIT :limit;

-- name: next_failed^
-- The oldest behind `after`, and from the start again behind the last.
-- null: after
SELECT * FROM outbox_messages WHERE status = 'FAILED' ORDER BY coalesce(id > :after, TRUE) DESC, id LIMIT 1;

-- name: find_message^
SELECT * FROM outbox_messages WHERE id = :id;

-- name: count_failed$
SELECT count(*) FROM outbox WHERE status = 'FAILED' AND kind = :kind;

-- name: lock_item!
SELECT FROM outbox WHERE id = :id FOR NO KEY UPDATE;

-- name: send_again!
UPDATE outbox SET status = 'PENDING', attempts = 0, available_at = clock_timestamp(), done_at = NULL
WHERE id = :id AND status = 'FAILED';

-- name: send_all_again
UPDATE outbox SET status = 'PENDING', attempts = 0, available_at = clock_timestamp(), done_at = NULL
WHERE status = 'FAILED' AND kind = :kind AND (:even_if_received::boolean OR NOT possibly_received)
RETURNING id;
