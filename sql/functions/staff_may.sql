-- feature: staff

-- Whether an active person has a role with this permission now.
CREATE FUNCTION staff_may(person uuid, wanted text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
    SELECT EXISTS(
        SELECT FROM admins AS a
        INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
        INNER JOIN role_permissions AS rp ON rp.role_code = a.role_code AND rp.permission_code = wanted
        WHERE a.user_id = person AND a.revoked_at IS NULL
    )
$$;
GRANT EXECUTE ON FUNCTION staff_may(uuid, text) TO luckymart_app;
