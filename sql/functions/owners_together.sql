-- feature: staff

-- Whether these two do together what takes two owners. Where the shop has one, it is that owner and somebody who may
-- decide about money. A banned owner is one of them still, so that a ban makes nobody the only owner.
CREATE FUNCTION owners_together(one uuid, other uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
    SELECT one <> other AND CASE
        WHEN staff_is_owner(one) AND staff_is_owner(other) THEN TRUE
        WHEN (
            SELECT count(DISTINCT a.user_id) FROM admins AS a
            INNER JOIN users AS u ON u.id = a.user_id AND u.status <> 'DELETED'
            WHERE a.role_code = 'owner' AND a.revoked_at IS NULL
        ) > 1 THEN FALSE
        ELSE (staff_is_owner(one) AND decides_about_money(other))
            OR (staff_is_owner(other) AND decides_about_money(one))
    END
$$;
GRANT EXECUTE ON FUNCTION owners_together(uuid, uuid) TO luckymart_app;
