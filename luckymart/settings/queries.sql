-- name: lock_setting!
-- Held until the transaction ends, so that the versions of a setting follow each other.
SELECT pg_advisory_xact_lock(hashtextextended('shop_settings:' || :name::text, 0));

-- name: list_values
-- The value of each setting that was ever changed, at a moment; now if none is given.
SELECT DISTINCT ON (name) name, value
FROM shop_setting_versions
WHERE
    is_kept AND valid_from <= coalesce(:moment::timestamptz, clock_timestamp())
    AND created_at <= coalesce(:moment::timestamptz, clock_timestamp())
ORDER BY name ASC, version DESC;

-- name: list_newest
-- The newest version of each setting, which may be still to come.
SELECT DISTINCT ON (v.name)
    v.id, v.name, v.value, v.version, v.valid_from, v.valid_from > clock_timestamp() AS is_to_come, v.reason,
    v.set_by_id, s.first_name AS set_by_name, v.approved_by_id, a.first_name AS approved_by_name, v.created_at
FROM shop_setting_versions AS v
INNER JOIN users AS s ON s.id = v.set_by_id
LEFT JOIN users AS a ON a.id = v.approved_by_id
WHERE :name::text IS NULL OR v.name = :name::text
ORDER BY v.name ASC, v.version DESC;

-- name: list_versions
-- Those of one setting, newest first.
SELECT
    v.id, v.name, v.value, v.version, v.valid_from, v.valid_from > clock_timestamp() AS is_to_come, v.reason,
    v.set_by_id, s.first_name AS set_by_name, v.approved_by_id, a.first_name AS approved_by_name, v.created_at
FROM shop_setting_versions AS v
INNER JOIN users AS s ON s.id = v.set_by_id
LEFT JOIN users AS a ON a.id = v.approved_by_id
WHERE v.name = :name AND (:before::uuid IS NULL OR v.id < :before::uuid)
ORDER BY v.id DESC LIMIT :limit;

-- name: insert_version$
INSERT INTO shop_settings (name, value, valid_from, set_by_id, approved_by_id, replaces, reason)
VALUES (
    :name, :value, clock_timestamp() + make_interval(hours => :wait_hours), :set_by_id, :approved_by_id, :replaces,
    :reason
)
RETURNING id;
