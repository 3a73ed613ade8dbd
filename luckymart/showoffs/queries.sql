-- name: find_live$
SELECT id FROM showoffs WHERE prize_id = :prize_id AND status IN ('PENDING', 'APPROVED');

-- name: insert_showoff$
INSERT INTO showoffs (user_id, prize_id, content, currency)
VALUES (:user_id, :prize_id, :content, :currency) RETURNING id;

-- name: insert_pictures!
INSERT INTO showoff_pictures (showoff_id, position, picture_id)
SELECT :id, position, picture_id
FROM unnest(:picture_ids::uuid []) WITH ORDINALITY AS p (picture_id, position);

-- name: get^
-- null: viewer_id
SELECT
    s.*, shown_name(s.user_id) AS shown_name,
    EXISTS(SELECT FROM showoff_likes AS k WHERE k.showoff_id = s.id AND k.user_id = :viewer_id) AS liked_by_me
FROM showoff_details AS s WHERE s.id = :id;

-- name: list_approved
-- Without posts of banned people.
-- null: viewer_id
SELECT
    s.*, shown_name(s.user_id) AS shown_name,
    EXISTS(SELECT FROM showoff_likes AS k WHERE k.showoff_id = s.id AND k.user_id = :viewer_id) AS liked_by_me
FROM showoff_details AS s
WHERE s.status = 'APPROVED' AND s.user_status = 'ACTIVE' AND (:before::uuid IS NULL OR s.id < :before)
ORDER BY s.id DESC LIMIT :limit;

-- name: list_own
SELECT s.*, shown_name(s.user_id) AS shown_name, FALSE AS liked_by_me FROM showoff_details AS s
WHERE s.user_id = :user_id AND s.status <> 'DELETED' AND (:before::uuid IS NULL OR s.id < :before)
ORDER BY s.id DESC LIMIT :limit;

-- name: list_all
SELECT s.*, shown_name(s.user_id) AS shown_name, FALSE AS liked_by_me FROM showoff_details AS s
WHERE (:status::text IS NULL OR s.status = :status) AND (:before::uuid IS NULL OR s.id < :before)
ORDER BY s.id DESC LIMIT :limit;

-- name: next_pending^
-- The post that has waited longest, after the given one.
SELECT s.*, shown_name(s.user_id) AS shown_name, FALSE AS liked_by_me FROM showoff_details AS s
WHERE s.status = 'PENDING' AND (:after::uuid IS NULL OR s.id > :after)
ORDER BY s.id LIMIT 1;

-- name: count_pending$
SELECT count(*) FROM showoffs WHERE status = 'PENDING';

-- name: list_prizes_to_show
-- Received prizes without a post.
SELECT p.id, p.lottery_id, l.title_i18n FROM prizes AS p
INNER JOIN lotteries AS l ON l.id = p.lottery_id
WHERE p.user_id = :user_id AND p.status = ANY(:statuses::text [])
    AND NOT EXISTS (SELECT FROM showoffs AS s WHERE s.prize_id = p.id AND s.status IN ('PENDING', 'APPROVED'))
ORDER BY p.id DESC LIMIT :limit;

-- name: lock^
SELECT id, user_id, prize_id, status FROM showoffs WHERE id = :id FOR NO KEY UPDATE;

-- name: is_rewarded$
SELECT EXISTS(SELECT FROM showoffs WHERE prize_id = :prize_id AND reward > 0);

-- name: approve!
UPDATE showoffs
SET status = 'APPROVED', reward = :reward, transaction_id = :transaction_id,
    reviewed_by_id = :reviewed_by_id, reviewed_at = clock_timestamp()
WHERE id = :id;

-- name: replace_pictures$
-- Returns how many.
WITH replaced AS (
    UPDATE showoff_pictures AS p SET picture_id = new.published
    FROM unnest(:originals::uuid [], :published::uuid []) AS new (original, published)
    WHERE p.showoff_id = :id AND p.picture_id = new.original
    RETURNING 1
)
SELECT count(*) FROM replaced;

-- name: reject!
UPDATE showoffs
SET status = 'REJECTED', admin_note = :reason, reviewed_by_id = :reviewed_by_id, reviewed_at = clock_timestamp()
WHERE id = :id;

-- name: delete_showoff!
UPDATE showoffs SET status = 'DELETED', deleted_at = clock_timestamp() WHERE id = :id;

-- name: delete_pictures!
DELETE FROM showoff_pictures WHERE showoff_id = :id;

-- name: insert_like!
INSERT INTO showoff_likes (showoff_id, user_id) VALUES (:id, :user_id) ON CONFLICT DO NOTHING;

-- name: delete_like!
DELETE FROM showoff_likes WHERE showoff_id = :id AND user_id = :user_id;
