-- name: lock_person$
-- One person's changes are made one after another.
SELECT id FROM users WHERE id = :user_id AND status = 'ACTIVE' FOR NO KEY UPDATE;

-- name: get_current^
SELECT handle, chosen_at FROM handles WHERE user_id = :user_id AND status = 'CURRENT';

-- name: find_card^
SELECT h.handle, coalesce(shown_name(u.id), '') AS name
FROM handles AS h
INNER JOIN users AS u ON u.id = h.user_id AND u.status = 'ACTIVE' AND u.visibility <> 'HIDDEN'
WHERE h.handle = :handle AND h.status = 'CURRENT';

-- name: is_anothers_telegram_name$
SELECT EXISTS(SELECT FROM users WHERE lower(telegram_username) = :handle AND id <> :user_id);

-- name: is_reserved$
SELECT EXISTS(SELECT FROM handle_reservations WHERE skeleton = :skeleton);

-- name: list_staff_names
-- What other members of staff are called, in Telegram and here.
SELECT lower(u.telegram_username) AS name
FROM users AS u
WHERE u.telegram_username IS NOT NULL AND u.id <> :user_id
    AND EXISTS (SELECT FROM admins AS a WHERE a.user_id = u.id AND a.revoked_at IS NULL)
UNION
SELECT h.handle
FROM handles AS h
WHERE h.status = 'CURRENT' AND h.user_id <> :user_id
    AND EXISTS (SELECT FROM admins AS a WHERE a.user_id = h.user_id AND a.revoked_at IS NULL);

-- name: give_up!
UPDATE handles
SET status = 'KEPT', kept_until = clock_timestamp() + make_interval(days => :keep_days)
WHERE user_id = :user_id AND status = 'CURRENT';

-- name: take$
-- A free one, or one that the same person gave up and that is still kept. NULL where it is somebody else's.
INSERT INTO handles AS h (handle, user_id, chosen_at) VALUES (:handle, :user_id, :chosen_at)
ON CONFLICT (handle) DO UPDATE
SET status = 'CURRENT', kept_until = NULL, chosen_at = excluded.chosen_at
WHERE h.user_id = excluded.user_id
RETURNING h.handle;

-- name: take_away$
-- It stays kept, as nobody's.
UPDATE handles
SET status = 'KEPT', user_id = NULL, kept_until = clock_timestamp() + make_interval(days => :keep_days)
WHERE user_id = :user_id AND status = 'CURRENT'
RETURNING handle;

-- name: free_kept$
WITH freed AS (DELETE FROM handles WHERE status = 'KEPT' AND kept_until <= clock_timestamp() RETURNING 1)
SELECT count(*) FROM freed;

-- name: list_reserved
SELECT word, created_by_id, created_at FROM handle_reservations ORDER BY word;

-- name: reserve$
INSERT INTO handle_reservations (word, skeleton, created_by_id) VALUES (:word, :skeleton, :staff_id)
ON CONFLICT DO NOTHING RETURNING id;

-- name: release$
DELETE FROM handle_reservations WHERE word = :word RETURNING id;
