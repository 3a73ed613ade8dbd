-- name: insert_notifications!
-- The inbox and the outbox of any number of people. own_data runs parallel to recipients or is empty: unnest
-- fills the missing ends with nulls.
WITH people AS (
    SELECT u.id, u.telegram_id, u.bot_reach, r.nth, :data::jsonb || coalesce(r.own_data, '{}') AS data
    FROM unnest(:recipients::uuid [], :own_data::jsonb []) WITH ORDINALITY AS r (user_id, own_data, nth)
    INNER JOIN users AS u ON u.id = r.user_id AND u.status <> 'DELETED'
),
inbox AS (
    INSERT INTO notifications (user_id, type, data, related_lottery_id)
    SELECT p.id, :type::text, p.data, :lottery_id::uuid FROM people AS p ORDER BY p.nth
)
INSERT INTO outbox (kind, user_id, priority, payload)
SELECT
    'telegram.message', p.id, :priority::smallint,
    jsonb_build_object(
        'chat_id', p.telegram_id,
        'notification', jsonb_build_object('type', :type::text, 'data', p.data, 'lottery_id', :lottery_id::uuid)
    )
FROM people AS p WHERE p.bot_reach <> 'BLOCKED' ORDER BY p.nth;

-- name: list_notifications
SELECT id, type, data, related_lottery_id, is_read, created_at
FROM notifications
WHERE user_id = :user_id AND NOT (:only_unread::boolean AND is_read)
    AND (:before_id::uuid IS NULL OR id < :before_id::uuid)
ORDER BY id DESC
LIMIT :max_rows::integer;

-- name: mark_read$
UPDATE notifications SET is_read = TRUE, read_at = coalesce(read_at, clock_timestamp())
WHERE id = :id AND user_id = :user_id
RETURNING id;
