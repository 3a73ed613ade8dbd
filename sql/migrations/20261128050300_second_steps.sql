-- migrate:up

-- Where a person has lately entered a code of their authenticator: in one session of the Mini App, or, without a
-- session, in the chat with the bot. Until then staff decide about money there.
CREATE TABLE second_steps (
    user_id uuid NOT NULL REFERENCES two_factor (user_id) ON DELETE CASCADE,
    session_id uuid REFERENCES user_sessions (id) ON DELETE CASCADE,
    valid_until timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (user_id, session_id)
);
CREATE INDEX second_steps_session_id ON second_steps (session_id);

ALTER TABLE second_steps ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON second_steps TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT, UPDATE (valid_until) ON second_steps TO luckymart_app;

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

-- migrate:down

DROP FUNCTION decides_alone(uuid);
DROP TABLE second_steps;
