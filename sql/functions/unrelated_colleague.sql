-- feature: staff

-- Whether somebody who has nothing to do with an account has this permission, and two-step verification to use it.
CREATE FUNCTION unrelated_colleague(account uuid, wanted text) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = public, pg_temp
AS $$
    SELECT any_unrelated(
        ARRAY(
            SELECT a.user_id
            FROM admins AS a
            INNER JOIN role_permissions AS rp ON rp.role_code = a.role_code AND rp.permission_code = wanted
            INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
            INNER JOIN two_factor AS t ON t.user_id = a.user_id AND t.confirmed_at IS NOT NULL
            WHERE a.revoked_at IS NULL
        ),
        account
    );
$$;
GRANT EXECUTE ON FUNCTION unrelated_colleague(uuid, text) TO luckymart_app;
