-- feature: staff

-- Whether nobody but this person may decide about money: the others have no such role, are banned, or have not set up
-- two-step verification; and two people do not have to decide since there was somebody else.
CREATE FUNCTION decides_alone(admin_id uuid) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = public, pg_temp
AS $$
    SELECT NOT takes_two() AND NOT EXISTS (
        SELECT FROM admins AS a WHERE a.revoked_at IS NULL AND a.user_id <> admin_id AND decides_about_money(a.user_id)
    );
$$;
GRANT EXECUTE ON FUNCTION decides_alone(uuid) TO luckymart_app;
