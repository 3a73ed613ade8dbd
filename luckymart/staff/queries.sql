-- name: find_roles_and_permissions^
-- What a user is and may do, as staff.
SELECT
    coalesce(array_agg(DISTINCT a.role_code) FILTER (WHERE a.role_code IS NOT NULL), '{}') AS roles,
    coalesce(array_agg(DISTINCT rp.permission_code) FILTER (WHERE rp.permission_code IS NOT NULL), '{}') AS permissions
FROM admins AS a
INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
LEFT JOIN role_permissions AS rp ON rp.role_code = a.role_code
WHERE a.user_id = :user_id AND a.revoked_at IS NULL;

-- name: find_role$
SELECT code FROM roles WHERE code = :role;

-- name: grant_role!
INSERT INTO admins (user_id, role_code, granted_by_id) VALUES (:user_id, :role, :granted_by_id)
ON CONFLICT (user_id, role_code) WHERE revoked_at IS NULL DO NOTHING;

-- name: revoke_role!
UPDATE admins SET revoked_at = clock_timestamp()
WHERE user_id = :user_id AND role_code = :role AND revoked_at IS NULL;

-- name: insert_log!
INSERT INTO admin_logs (admin_id, action, target_type, target_id, before, after)
VALUES (:admin_id, :action, :target_type, :target_id, :before, :after);

-- name: list_staff_telegram_ids
-- Everyone who has a role with this permission.
SELECT DISTINCT u.telegram_id
FROM admins AS a
INNER JOIN role_permissions AS rp ON rp.role_code = a.role_code AND rp.permission_code = :permission
INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
WHERE a.revoked_at IS NULL;

-- name: list_staff_ids
SELECT DISTINCT u.id
FROM admins AS a
INNER JOIN role_permissions AS rp ON rp.role_code = a.role_code AND rp.permission_code = :permission
INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
WHERE a.revoked_at IS NULL;
