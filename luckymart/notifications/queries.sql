-- name: insert_notifications
-- not null: message
-- Write the inbox of any number of people, as each has set for this kind. Returns whom the bot notifies, and of what.
-- own_data runs parallel to recipients or is empty: unnest fills the missing ends with nulls.
WITH people AS (
    SELECT
        u.id, u.telegram_id, u.bot_reach, r.nth, :data::jsonb || coalesce(r.own_data, '{}') AS data,
        coalesce(p.inbox, TRUE) AS inbox, coalesce(p.bot, TRUE) AS bot
    FROM unnest(:recipients::uuid [], :own_data::jsonb []) WITH ORDINALITY AS r (user_id, own_data, nth)
    INNER JOIN users AS u ON u.id = r.user_id AND u.status <> 'DELETED'
    LEFT JOIN notification_preferences AS p ON p.user_id = u.id AND p.kind = :kind::text
),
inbox AS (
    INSERT INTO notifications (user_id, type, data, related_lottery_id)
    SELECT p.id, :type::text, p.data, :lottery_id::uuid FROM people AS p WHERE p.inbox ORDER BY p.nth
)
SELECT
    p.id AS user_id,
    jsonb_build_object(
        'chat_id', p.telegram_id,
        'notification', jsonb_build_object('type', :type::text, 'data', p.data, 'lottery_id', :lottery_id::uuid)
    )::text AS message
FROM people AS p WHERE p.bot AND p.bot_reach <> 'BLOCKED' ORDER BY p.nth;

-- name: list_notifications
SELECT id, type, data, related_lottery_id, is_read, created_at
FROM notifications
WHERE user_id = :user_id AND NOT (:only_unread::boolean AND is_read)
    AND (:before_id::uuid IS NULL OR id < :before_id::uuid)
ORDER BY id DESC
LIMIT :max_rows::integer;

-- name: count_unread$
-- Up to `most` of them: a badge says "99+" anyway.
SELECT count(*) FROM (
    SELECT FROM notifications WHERE user_id = :user_id AND NOT is_read LIMIT :most::integer
) AS unread;

-- name: mark_read$
UPDATE notifications SET is_read = TRUE, read_at = coalesce(read_at, clock_timestamp())
WHERE id = :id AND user_id = :user_id
RETURNING id;

-- name: mark_read_up_to$
-- Everything that was there when the person looked, and nothing newer. Returns how many.
WITH marked AS (
    UPDATE notifications SET is_read = TRUE, read_at = clock_timestamp()
    WHERE user_id = :user_id AND NOT is_read AND (:up_to::uuid IS NULL OR id <= :up_to::uuid)
    RETURNING 1
)
SELECT count(*) FROM marked;

-- name: list_preferences
SELECT kind, inbox, bot FROM notification_preferences WHERE user_id = :user_id;

-- name: lock_user$
-- Serialise the changes of one person's preferences.
SELECT id FROM users WHERE id = :user_id FOR NO KEY UPDATE;

-- name: delete_preferences!
DELETE FROM notification_preferences WHERE user_id = :user_id AND kind = ANY(:kinds::text []);

-- name: save_preferences!
INSERT INTO notification_preferences (user_id, kind, inbox, bot)
SELECT :user_id::uuid, p.kind, p.inbox, p.bot
FROM unnest(:kinds::text [], :inboxes::boolean [], :bots::boolean []) AS p (kind, inbox, bot)
ON CONFLICT (user_id, kind) DO UPDATE SET inbox = excluded.inbox, bot = excluded.bot;
