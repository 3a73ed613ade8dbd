-- name: insert_uploading$
-- Insert the row before the object, so that every object is known. Null if the owner has too many unused pictures.
INSERT INTO pictures (owner_id, bucket, path, content_type, bytes, width, height, sha256)
SELECT :owner_id::uuid, :bucket, :path, :content_type, :size, :width, :height, :sha256
WHERE :owner_id::uuid IS NULL OR :max_unused::integer IS NULL OR (
    SELECT count(*) FROM unused_pictures(:owner_id::uuid, 'infinity', :max_unused::integer)
) < :max_unused::integer
RETURNING id;

-- name: mark_stored$
UPDATE pictures SET status = 'STORED' WHERE id = :id RETURNING id;

-- name: delete_picture!
-- The jobs remove its object, whether or not it was stored.
DELETE FROM pictures WHERE id = :id;

-- name: list_pictures
SELECT id, bucket, path, encode(sha256, 'hex') AS sha256, width, height
FROM pictures WHERE id = ANY(:ids::uuid []) AND status = 'STORED';

-- name: lock_unused
-- Lock the owner's unused pictures until the transaction ends.
SELECT id FROM pictures
WHERE id = ANY(:ids::uuid []) AND owner_id = :owner_id AND bucket = :bucket AND status = 'STORED'
    AND id IN (SELECT u FROM unused_pictures(:owner_id, 'infinity', 1000) AS u)
ORDER BY id
FOR UPDATE;

-- name: delete_leftovers$
WITH gone AS (
    DELETE FROM pictures
    WHERE id IN (
        SELECT u FROM unused_pictures(NULL, :unused_before, :max_items::integer) AS u
        UNION
        SELECT p.id FROM pictures AS p
        WHERE p.status = 'UPLOADING' AND p.created_at < :uploading_before
    )
    RETURNING 1
)
SELECT count(*) FROM gone;

-- name: due_removals
SELECT path, bucket FROM picture_removals
WHERE created_at < :before AND NOT path = ANY(:put_off::text [])
ORDER BY created_at LIMIT :max_items::integer;

-- name: delete_removals!
DELETE FROM picture_removals WHERE path = ANY(:paths::text []);
