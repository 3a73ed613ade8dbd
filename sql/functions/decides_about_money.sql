-- feature: staff

-- Whether an active person may decide about money, and has set up two-step verification for it.
CREATE FUNCTION decides_about_money(person uuid) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = public, pg_temp
AS $$
    SELECT EXISTS(
        SELECT FROM admins AS a
        INNER JOIN role_permissions AS rp
            ON rp.role_code = a.role_code
            AND rp.permission_code IN ('withdrawals.write', 'deposits.write', 'credits.write')
        INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
        INNER JOIN two_factor AS t ON t.user_id = a.user_id AND t.confirmed_at IS NOT NULL
        WHERE a.revoked_at IS NULL AND a.user_id = person
    );
$$;
GRANT EXECUTE ON FUNCTION decides_about_money(uuid) TO luckymart_app;
