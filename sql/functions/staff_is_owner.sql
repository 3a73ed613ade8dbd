-- feature: staff

-- Whether this person has the role of an owner and is active.

CREATE FUNCTION staff_is_owner(person uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
    SELECT EXISTS(
        SELECT FROM admins AS a
        INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
        WHERE a.user_id = person AND a.role_code = 'owner' AND a.revoked_at IS NULL
    )
$$;
GRANT EXECUTE ON FUNCTION staff_is_owner(uuid) TO luckymart_app;
