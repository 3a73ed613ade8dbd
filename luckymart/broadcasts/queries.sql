-- name: insert_draft$
INSERT INTO broadcasts (author_id, content, audience) VALUES (:author_id, :content, :audience) RETURNING id;

-- name: update_draft!
UPDATE broadcasts
SET content = coalesce(:content, content), audience = coalesce(:audience, audience), revision = revision + 1
WHERE id = :id;

-- name: count_audience
-- Count the current audience by language.
SELECT u.language_code, count(*) AS people
FROM broadcast_audience(:audience::jsonb) AS a (user_id)
INNER JOIN users AS u ON u.id = a.user_id
GROUP BY u.language_code ORDER BY u.language_code;

-- name: find_broadcast^
SELECT b.*, u.language_code FROM broadcasts AS b INNER JOIN users AS u ON u.id = b.author_id WHERE b.id = :id;

-- name: list_broadcasts
SELECT b.*, u.language_code
FROM broadcasts AS b INNER JOIN users AS u ON u.id = b.author_id
WHERE (:status::text IS NULL OR b.status = :status::text) AND (:before::uuid IS NULL OR b.id < :before::uuid)
ORDER BY b.id DESC LIMIT :max_rows::integer;

-- name: lock_broadcast^
SELECT status, revision FROM broadcasts WHERE id = :id FOR NO KEY UPDATE;

-- name: insert_deliveries$
-- Insert one row for each person of the current audience. Returns how many.
WITH people AS (
    INSERT INTO broadcast_deliveries (broadcast_id, user_id)
    SELECT b.id, a.user_id
    FROM broadcasts AS b CROSS JOIN LATERAL broadcast_audience(b.audience) AS a (user_id)
    WHERE b.id = :id
    RETURNING 1
)
SELECT count(*) FROM people;

-- name: mark_started!
UPDATE broadcasts SET status = 'SENDING', started_at = clock_timestamp(), recipients = :recipients
WHERE id = :id;

-- name: mark_scheduled!
UPDATE broadcasts
SET status = 'SCHEDULED', scheduled_at = :scheduled_at, scheduled_by_id = :user_id, shown_status = NULL
WHERE id = :id;

-- name: mark_status!
-- A broadcast that was never sent has no deliveries to end: it is finished at once.
UPDATE broadcasts
SET status = :status::text, reason = :reason::text,
    finished_at = CASE WHEN :status::text = 'CANCELLED' AND started_at IS NULL THEN clock_timestamp() END
WHERE id = :id;

-- name: set_progress_message!
UPDATE broadcasts
SET progress_chat_id = :chat_id, progress_message_id = :message_id, progress_markup = :markups, shown_status = NULL
WHERE id = :id;

-- name: list_failures
-- The people who did not get it.
SELECT d.user_id, u.telegram_id, u.telegram_username, d.status, d.error, d.updated_at
FROM broadcast_deliveries AS d INNER JOIN users AS u ON u.id = d.user_id
WHERE d.broadcast_id = :id AND d.status IN ('BLOCKED', 'UNKNOWN', 'FAILED', 'SKIPPED')
    AND (:after::uuid IS NULL OR d.user_id > :after::uuid)
ORDER BY d.user_id LIMIT :max_rows::integer;

-- name: due_starts
SELECT id FROM broadcasts
WHERE status = 'SCHEDULED' AND scheduled_at <= now() AND NOT id = ANY(:put_off::uuid [])
ORDER BY scheduled_at LIMIT :limit;

-- name: lock_due^
-- Unless another worker is starting it, or it is not due any more.
-- not null: scheduled_by_id
SELECT scheduled_by_id FROM broadcasts
WHERE id = :id AND status = 'SCHEDULED' AND scheduled_at <= now()
FOR NO KEY UPDATE SKIP LOCKED;

-- name: list_unfinished
SELECT b.id, b.status FROM broadcasts AS b
WHERE b.status IN ('SENDING', 'PAUSED', 'CANCELLED') AND b.finished_at IS NULL
ORDER BY b.started_at, b.id;

-- name: list_unshown
SELECT b.id FROM broadcasts AS b
WHERE b.progress_message_id IS NOT NULL AND b.status <> 'DRAFT' AND b.shown_status IS DISTINCT FROM b.status
ORDER BY b.id;

-- name: mark_shown!
UPDATE broadcasts SET shown_status = :status WHERE id = :id;

-- name: claim_deliveries
-- Mark deliveries before the call: a marked one is never marked again, whatever happens to the caller. The shared lock
-- of the broadcast's row makes a pause or a cancellation wait for this, and makes this see what they committed.
WITH running AS (
    SELECT id FROM broadcasts WHERE id = :id AND status = 'SENDING' FOR SHARE
),
due AS (
    SELECT d.user_id FROM broadcast_deliveries AS d
    WHERE d.broadcast_id = :id AND d.status = 'PENDING' AND EXISTS (SELECT FROM running)
        AND (:after::uuid IS NULL OR d.user_id > :after::uuid)
    ORDER BY d.user_id LIMIT :max_items::integer
    FOR UPDATE OF d SKIP LOCKED
),
taken AS (
    UPDATE broadcast_deliveries AS d SET status = 'SENDING'
    FROM due WHERE d.broadcast_id = :id AND d.user_id = due.user_id
    RETURNING d.user_id
)
SELECT
    t.user_id, u.telegram_id, u.language_code,
    CASE
        WHEN u.bot_reach = 'BLOCKED' THEN 'BLOCKED'
        WHEN u.status <> 'ACTIVE' OR p.user_id IS NOT NULL THEN 'SKIPPED'
    END AS "end"
FROM taken AS t
INNER JOIN users AS u ON u.id = t.user_id
LEFT JOIN notification_preferences AS p ON p.user_id = t.user_id AND p.kind = 'news' AND NOT p.bot
ORDER BY t.user_id;

-- name: record_results!
-- The counters move with the deliveries, in one statement.
-- null: errors
WITH ended AS (
    UPDATE broadcast_deliveries AS d SET status = r.ended, error = r.error
    FROM unnest(:user_ids::uuid [], :ends::text [], :errors::text []) AS r (user_id, ended, error)
    WHERE d.broadcast_id = :id AND d.user_id = r.user_id AND d.status = 'SENDING'
    RETURNING d.status
)
UPDATE broadcasts AS b
SET sent = b.sent + e.sent, blocked = b.blocked + e.blocked, unknown = b.unknown + e.unknown,
    failed = b.failed + e.failed, skipped = b.skipped + e.skipped
FROM (
    SELECT
        count(*) FILTER (WHERE status = 'SENT') AS sent, count(*) FILTER (WHERE status = 'BLOCKED') AS blocked,
        count(*) FILTER (WHERE status = 'UNKNOWN') AS unknown, count(*) FILTER (WHERE status = 'FAILED') AS failed,
        count(*) FILTER (WHERE status = 'SKIPPED') AS skipped
    FROM ended
) AS e
WHERE b.id = :id;

-- name: release_deliveries!
UPDATE broadcast_deliveries SET status = 'PENDING'
WHERE broadcast_id = :id AND user_id = ANY(:user_ids::uuid []) AND status = 'SENDING';

-- name: fail_leftovers$
-- Returns how many.
WITH ended AS (
    UPDATE broadcast_deliveries SET status = 'UNKNOWN'
    WHERE broadcast_id = :id AND status = 'SENDING'
        AND updated_at < clock_timestamp() - make_interval(secs => :seconds::double precision)
    RETURNING 1
),
counted AS (SELECT count(*) AS n FROM ended),
added AS (
    UPDATE broadcasts AS b SET unknown = b.unknown + counted.n FROM counted WHERE b.id = :id AND counted.n > 0
)
SELECT count(*) FROM ended;

-- name: retry_failed$
-- Those whom Telegram refused it for, who certainly did not get it, are pending again. Returns how many.
WITH again AS (
    UPDATE broadcast_deliveries SET status = 'PENDING', error = NULL
    WHERE broadcast_id = :id AND status = 'FAILED'
    RETURNING 1
),
counted AS (SELECT count(*)::integer AS n FROM again),
reopened AS (
    UPDATE broadcasts AS b
    SET status = 'SENDING', reason = NULL, finished_at = NULL, failed = b.failed - counted.n
    FROM counted WHERE b.id = :id AND counted.n > 0
)
SELECT n FROM counted;

-- name: settle$
-- Close a broadcast with nobody left: completely sent, or cancelled with nothing in flight. Returns its new state.
UPDATE broadcasts AS b
SET status = CASE b.status WHEN 'SENDING' THEN 'DONE' ELSE b.status END, finished_at = clock_timestamp()
WHERE b.id = :id AND b.status IN ('SENDING', 'CANCELLED') AND b.finished_at IS NULL
    AND NOT EXISTS (
        SELECT FROM broadcast_deliveries AS d
        WHERE d.broadcast_id = b.id
            AND (d.status = 'SENDING' OR (d.status = 'PENDING' AND b.status = 'SENDING'))
    )
RETURNING b.status;
