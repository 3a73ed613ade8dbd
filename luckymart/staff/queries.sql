-- name: find_staff^
-- A user's roles and permissions, and their second step in a session, or in the chat if no session is given.
SELECT
    coalesce(array_agg(DISTINCT a.role_code) FILTER (WHERE a.role_code IS NOT NULL), '{}') AS roles,
    coalesce(array_agg(DISTINCT rp.permission_code) FILTER (WHERE rp.permission_code IS NOT NULL), '{}') AS permissions,
    EXISTS(SELECT FROM two_factor AS t WHERE t.user_id = :user_id AND t.confirmed_at IS NOT NULL) AS has_second_step,
    EXISTS(
        SELECT FROM second_steps AS o LEFT JOIN user_sessions AS s ON s.id = o.session_id
        WHERE
            o.user_id = :user_id AND o.session_id IS NOT DISTINCT FROM :session_id::uuid
            AND o.valid_until > clock_timestamp() AND s.is_active IS NOT FALSE
    ) AS is_second_step_open
FROM admins AS a
INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
LEFT JOIN role_permissions AS rp ON rp.role_code = a.role_code
WHERE a.user_id = :user_id AND a.revoked_at IS NULL;

-- name: lock_roles!
-- Changes to staff and bans run one at a time, until the transaction ends: otherwise two owners who revoke each
-- other's role at the same moment would each see the other one remain.
SELECT pg_advisory_xact_lock(hashtextextended('luckymart.staff', 0));

-- name: find_role$
SELECT code FROM roles WHERE code = :role;

-- name: list_roles
SELECT
    r.code AS role, r.description,
    coalesce(
        jsonb_agg(jsonb_build_object('permission', p.code, 'description', p.description) ORDER BY p.code)
        FILTER (WHERE p.code IS NOT NULL),
        '[]'
    ) AS permissions
FROM roles AS r
LEFT JOIN role_permissions AS rp ON rp.role_code = r.code
LEFT JOIN permissions AS p ON p.code = rp.permission_code
GROUP BY r.code
ORDER BY count(p.code) DESC, r.code;

-- name: has_role$
-- Whether or not they can use it now: banned people keep their roles.
SELECT EXISTS(SELECT FROM admins WHERE user_id = :user_id AND revoked_at IS NULL);

-- name: another_owner_exists$
SELECT EXISTS(
    SELECT FROM admins AS a INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
    WHERE a.role_code = 'owner' AND a.revoked_at IS NULL AND a.user_id <> :user_id
);

-- name: lock_user$
-- The status of a user, who cannot be banned or deleted until this transaction ends.
SELECT status FROM users WHERE id = :user_id FOR NO KEY UPDATE;

-- name: grants_of
-- The current roles of some people.
SELECT
    a.id, a.user_id, a.role_code AS role, a.granted_by_id, g.first_name AS granted_by_name, a.created_at
FROM admins AS a LEFT JOIN users AS g ON g.id = a.granted_by_id
WHERE a.user_id = ANY(:user_ids::uuid []) AND a.revoked_at IS NULL
ORDER BY a.user_id, a.role_code;

-- name: find_grant^
SELECT
    a.id, a.user_id, a.role_code AS role, a.granted_by_id, g.first_name AS granted_by_name, a.created_at
FROM admins AS a LEFT JOIN users AS g ON g.id = a.granted_by_id
WHERE a.id = :grant_id AND a.revoked_at IS NULL;

-- name: list_members
-- Everybody with a role, including banned people, newest user first.
SELECT u.id, u.telegram_id, u.telegram_username, u.first_name, u.last_name, u.status
FROM users AS u
WHERE u.id IN (SELECT user_id FROM admins WHERE revoked_at IS NULL) AND (:before::uuid IS NULL OR u.id < :before)
ORDER BY u.id DESC LIMIT :limit;

-- name: insert_grant$
INSERT INTO admins (user_id, role_code, granted_by_id) VALUES (:user_id, :role, :granted_by_id) RETURNING id;

-- name: revoke_grant!
UPDATE admins SET revoked_at = clock_timestamp() WHERE id = :grant_id AND revoked_at IS NULL;

-- name: list_log
SELECT
    l.id, l.admin_id, u.first_name AS admin_name, u.telegram_username AS admin_username,
    l.after ->> 'approved_by' AS second_name,
    l.action, l.target_type, l.target_id, l.before, l.after, l.created_at,
    CASE l.target_type
        WHEN 'user'
            THEN (
                SELECT t.first_name || coalesce(' (@' || t.telegram_username || ')', '')
                FROM users AS t WHERE t.id = l.target_id
            )
        WHEN 'lottery' THEN (SELECT t.title FROM lotteries AS t WHERE t.id = l.target_id)
    END AS target_name
FROM admin_logs AS l LEFT JOIN users AS u ON u.id = l.admin_id
WHERE
    (:admin_id::uuid IS NULL OR l.admin_id = :admin_id)
    AND (:target_id::uuid IS NULL OR l.target_id = :target_id)
    AND (:action::text IS NULL OR l.action = :action)
    AND (:before_id::uuid IS NULL OR l.id < :before_id)
ORDER BY l.id DESC LIMIT :limit;

-- name: insert_log!
-- Where two acted, `after` says who approved.
INSERT INTO admin_logs (admin_id, action, target_type, target_id, before, after)
VALUES (
    :admin_id, :action, :target_type, :target_id, :before,
    CASE
        WHEN :second_id::uuid IS NULL THEN :after::jsonb
        ELSE coalesce(:after::jsonb, '{}') || (
            SELECT jsonb_build_object('approved_by_id', u.id, 'approved_by', u.first_name)
            FROM users AS u WHERE u.id = :second_id
        )
    END
);

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

-- name: decides_alone$
SELECT decides_alone(:user_id);

-- name: find_conflict^
-- How these people stand to an account, and whether a colleague could decide who has nothing to do with it.
SELECT
    any_unrelated(:people::uuid [], :user_id) AS is_unrelated,
    unrelated_colleague(:user_id, :permission) AS has_colleague;

-- name: list_related_staff
-- Members of staff whose accounts belong together with this one.
SELECT u.id, u.first_name, t.ties
FROM users AS u CROSS JOIN LATERAL (SELECT account_ties(u.id, :user_id) AS ties) AS t
WHERE
    u.id IN (SELECT a.user_id FROM admins AS a WHERE a.revoked_at IS NULL)
    AND u.id <> :user_id AND t.ties <> '{}'
ORDER BY u.first_name, u.id;

-- name: list_same_address
-- Others with one of this person's addresses, and how many there are.
SELECT u.id, u.first_name, count(*) OVER () AS people
FROM users AS u
WHERE u.id IN (
    SELECT b.user_id
    FROM shipping_addresses AS a
    INNER JOIN shipping_addresses AS b
        ON
        address_key(b.country, b.city, b.street) = address_key(a.country, a.city, a.street)
        AND b.user_id <> a.user_id
    WHERE a.user_id = :user_id
)
ORDER BY u.id DESC LIMIT :limit;

-- name: takes_two$
SELECT takes_two();

-- name: end_rules_of_two!
-- null: by_id, second_id
SELECT end_rules_of_two(:by_id, :second_id);

-- name: list_everybody
-- All who have a role.
SELECT DISTINCT a.user_id
FROM admins AS a INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
WHERE a.revoked_at IS NULL;

-- name: may_be_second$
-- Whether people with this role approve what others propose.
SELECT EXISTS(
    SELECT FROM role_permissions WHERE role_code = :role AND permission_code = 'approvals.write'
);

-- name: owners_together$
SELECT owners_together(:one, :other);
