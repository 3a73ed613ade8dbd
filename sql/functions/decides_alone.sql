-- feature: staff

-- Whether nobody but this person may decide about money: the others have no such role, are banned, or have not set up
-- two-step verification.
CREATE FUNCTION decides_alone(admin_id uuid) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = public, pg_temp
AS $$
    SELECT NOT EXISTS (
        SELECT FROM admins AS a
        INNER JOIN role_permissions AS rp
            ON rp.role_code = a.role_code
            AND rp.permission_code IN ('withdrawals.write', 'deposits.write', 'credits.write')
        INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
        INNER JOIN two_factor AS t ON t.user_id = a.user_id AND t.confirmed_at IS NOT NULL
        WHERE a.revoked_at IS NULL AND a.user_id <> admin_id
    );
$$;
GRANT EXECUTE ON FUNCTION decides_alone(uuid) TO luckymart_app;
