-- name: insert_draft<!
INSERT INTO broadcasts (author_id, content) VALUES (:author_id, :content) RETURNING id;

-- name: count_reachable$
SELECT count(*) FROM users WHERE bot_reach = 'REACHABLE' AND status = 'ACTIVE';

-- name: find_broadcast^
SELECT b.*, u.language_code FROM broadcasts AS b INNER JOIN users AS u ON u.id = b.author_id WHERE b.id = :id;

-- name: lock_broadcast$
SELECT status FROM broadcasts WHERE id = :id FOR NO KEY UPDATE;

-- name: insert_deliveries$
-- One row a person the bot can write to; answers how many.
WITH people AS (
    INSERT INTO broadcast_deliveries (broadcast_id, user_id)
    SELECT :id, u.id FROM users AS u WHERE u.bot_reach = 'REACHABLE' AND u.status = 'ACTIVE'
    RETURNING 1
)
SELECT count(*) FROM people;

-- name: mark_started!
UPDATE broadcasts
SET status = 'SENDING', started_at = clock_timestamp(), recipients = :recipients,
    progress_chat_id = :chat_id, progress_message_id = :message_id, progress_markup = :markup
WHERE id = :id;

-- name: mark_stopped!
UPDATE broadcasts SET status = 'STOPPED' WHERE id = :id AND status = 'SENDING';

-- name: mark_finished!
UPDATE broadcasts
SET finished_at = clock_timestamp(), status = CASE status WHEN 'SENDING' THEN 'DONE' ELSE status END
WHERE id = :id AND status IN ('SENDING', 'STOPPED') AND finished_at IS NULL;

-- name: find_progress^
-- The counters move with the deliveries, in one transaction; blocked people are counted.
SELECT
    b.status, b.recipients, b.sent, b.failed, b.recipients - b.sent - b.failed AS waiting,
    (
        SELECT count(*) FROM broadcast_deliveries AS d
        WHERE d.broadcast_id = b.id AND d.status = 'FAILED' AND d.error = :blocked
    ) AS blocked
FROM broadcasts AS b WHERE b.id = :id;

-- name: list_unfinished
SELECT b.*, u.language_code
FROM broadcasts AS b INNER JOIN users AS u ON u.id = b.author_id
WHERE b.status IN ('SENDING', 'STOPPED') AND b.finished_at IS NULL
ORDER BY b.started_at, b.id;

-- name: claim_deliveries
-- The mark before the call: who is marked is never marked again, whatever becomes of the caller.
WITH due AS (
    SELECT d.user_id FROM broadcast_deliveries AS d
    WHERE d.broadcast_id = :id AND d.status = 'PENDING'
        AND EXISTS (SELECT FROM broadcasts AS b WHERE b.id = :id AND b.status = 'SENDING')
    LIMIT :max_items::integer
    FOR UPDATE OF d SKIP LOCKED
),
taken AS (
    UPDATE broadcast_deliveries AS d SET status = 'SENDING'
    FROM due WHERE d.broadcast_id = :id AND d.user_id = due.user_id
    RETURNING d.user_id
)
SELECT t.user_id, u.telegram_id, u.bot_reach <> 'BLOCKED' AND u.status = 'ACTIVE' AS is_reachable
FROM taken AS t INNER JOIN users AS u ON u.id = t.user_id;

-- name: record_results!
WITH ended AS (
    UPDATE broadcast_deliveries AS d
    SET status = CASE WHEN r.error IS NULL THEN 'SENT' ELSE 'FAILED' END, error = r.error
    FROM unnest(:user_ids::uuid [], :errors::text []) AS r (user_id, error)
    WHERE d.broadcast_id = :id AND d.user_id = r.user_id AND d.status = 'SENDING'
    RETURNING d.status
)
UPDATE broadcasts AS b
SET sent = b.sent + e.sent, failed = b.failed + e.failed
FROM (
    SELECT
        count(*) FILTER (WHERE status = 'SENT') AS sent,
        count(*) FILTER (WHERE status = 'FAILED') AS failed
    FROM ended
) AS e
WHERE b.id = :id;

-- name: release_deliveries!
UPDATE broadcast_deliveries SET status = 'PENDING'
WHERE broadcast_id = :id AND user_id = ANY(:user_ids::uuid []) AND status = 'SENDING';

-- name: fail_leftovers$
WITH ended AS (
    UPDATE broadcast_deliveries SET status = 'FAILED', error = :error
    WHERE broadcast_id = :id AND status = 'SENDING'
        AND updated_at < clock_timestamp() - make_interval(secs => :seconds::double precision)
    RETURNING 1
),
counted AS (SELECT count(*) AS n FROM ended),
added AS (
    UPDATE broadcasts AS b SET failed = b.failed + counted.n FROM counted WHERE b.id = :id AND counted.n > 0
)
SELECT n FROM counted;

-- name: is_settled$
SELECT NOT EXISTS (
    SELECT FROM broadcast_deliveries AS d
    WHERE d.broadcast_id = b.id
        AND (d.status = 'SENDING' OR (d.status = 'PENDING' AND b.status = 'SENDING'))
)
FROM broadcasts AS b WHERE b.id = :id;
