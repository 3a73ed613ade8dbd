-- migrate:up

-- Who confirms by a second step (RFC 6238). A row without confirmed_at is a secret that was shown and not yet
-- answered; no row: the step is off.
CREATE TABLE two_factor (
    user_id uuid PRIMARY KEY REFERENCES users (id),
    secret_sealed bytea NOT NULL,
    confirmed_at timestamptz,
    -- the time step of the newest code that was taken: it and all before it are used up
    last_step bigint,
    failures integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
    last_failed_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((failures = 0) = (last_failed_at IS NULL))
);
CREATE TRIGGER two_factor_touch BEFORE UPDATE ON two_factor FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- users.two_factor_enabled repeats what this table says, for lists of users; nothing is decided by it.
CREATE FUNCTION two_factor_tell_users() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
    is_on boolean := tg_op <> 'DELETE' AND NEW.confirmed_at IS NOT NULL;
BEGIN
    UPDATE users SET two_factor_enabled = is_on
    WHERE id = coalesce(NEW.user_id, OLD.user_id) AND two_factor_enabled <> is_on;
    RETURN NULL;
END
$$;
CREATE TRIGGER two_factor_tell_users AFTER INSERT OR DELETE OR UPDATE OF confirmed_at ON two_factor
FOR EACH ROW EXECUTE FUNCTION two_factor_tell_users();

ALTER TABLE two_factor ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON two_factor TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT, UPDATE, DELETE ON two_factor TO luckymart_app;

-- migrate:down

UPDATE users SET two_factor_enabled = FALSE WHERE two_factor_enabled;
DROP TABLE two_factor;
DROP FUNCTION two_factor_tell_users();
