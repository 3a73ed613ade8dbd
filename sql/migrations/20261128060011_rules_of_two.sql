-- migrate:up

-- Whether the shop takes two people for what one is too few for: the newest row says. It begins when a second person
-- who may decide about money has two-step verification, and ends when two people say so, or the server.
CREATE TABLE duty_changes (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    takes_two boolean NOT NULL,
    by_id uuid REFERENCES users (id),
    second_id uuid REFERENCES users (id),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((by_id IS NULL) = (second_id IS NULL)),
    CHECK (NOT takes_two OR by_id IS NULL),
    CHECK (by_id <> second_id)
);
CREATE INDEX duty_changes_by_id ON duty_changes (by_id);
CREATE INDEX duty_changes_second_id ON duty_changes (second_id);
CREATE TRIGGER duty_changes_append_only BEFORE UPDATE OR DELETE ON duty_changes
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER duty_changes_no_truncate BEFORE TRUNCATE ON duty_changes
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

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

-- Whether the rules of two hold.
CREATE FUNCTION takes_two() RETURNS boolean
LANGUAGE sql STABLE
SET search_path = public, pg_temp
AS $$
    SELECT coalesce((SELECT d.takes_two FROM duty_changes AS d ORDER BY d.id DESC LIMIT 1), FALSE);
$$;
GRANT EXECUTE ON FUNCTION takes_two() TO luckymart_app;

-- Whether nobody but this person may decide about money: the others have no such role, are banned, or have not set up
-- two-step verification; and two people do not have to decide since there was somebody else.
CREATE OR REPLACE FUNCTION decides_alone(admin_id uuid) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = public, pg_temp
AS $$
    SELECT NOT takes_two() AND NOT EXISTS (
        SELECT FROM admins AS a WHERE a.revoked_at IS NULL AND a.user_id <> admin_id AND decides_about_money(a.user_id)
    );
$$;

-- A second person is there: from now on two decide. The lock lets two who come at once see each other.
CREATE FUNCTION duty_begins() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
DECLARE
    person uuid := coalesce(to_jsonb(NEW) ->> 'user_id', to_jsonb(NEW) ->> 'id')::uuid;
BEGIN
    IF NOT decides_about_money(person) THEN
        RETURN NULL;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('luckymart.duty', 0));
    IF NOT takes_two() AND NOT decides_alone(person) THEN
        INSERT INTO duty_changes (takes_two) VALUES (TRUE);
    END IF;
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION duty_begins() FROM PUBLIC;
CREATE TRIGGER admins_begin_duty AFTER INSERT ON admins FOR EACH ROW EXECUTE FUNCTION duty_begins();
CREATE TRIGGER two_factor_begins_duty AFTER INSERT OR UPDATE OF confirmed_at ON two_factor
FOR EACH ROW WHEN (NEW.confirmed_at IS NOT NULL) EXECUTE FUNCTION duty_begins();
CREATE TRIGGER users_begin_duty AFTER UPDATE OF status ON users
FOR EACH ROW WHEN (NEW.status = 'ACTIVE' AND OLD.status <> 'ACTIVE') EXECUTE FUNCTION duty_begins();

INSERT INTO duty_changes (takes_two)
SELECT TRUE WHERE (SELECT count(*) FROM users AS u WHERE decides_about_money(u.id)) > 1;

ALTER TABLE duty_changes ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON duty_changes TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT ON duty_changes TO luckymart_app;

-- Two people, an owner among them, say that whoever is left alone decides alone; or the server does.
CREATE FUNCTION end_rules_of_two(by_id uuid, second_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT by_the_owner() AND (
        by_id = second_id OR NOT decides_about_money(by_id) OR NOT decides_about_money(second_id)
        OR NOT (staff_is_owner(by_id) OR staff_is_owner(second_id))
    ) IS NOT FALSE THEN
        RAISE EXCEPTION 'two people lead back, or the server' USING ERRCODE = 'LM150';
    END IF;
    INSERT INTO duty_changes (takes_two, by_id, second_id) VALUES (FALSE, by_id, second_id);
END
$$;
REVOKE EXECUTE ON FUNCTION end_rules_of_two(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_rules_of_two(uuid, uuid) TO luckymart_app;

-- migrate:down

DROP FUNCTION end_rules_of_two(uuid, uuid);
DROP TRIGGER users_begin_duty ON users;
DROP TRIGGER two_factor_begins_duty ON two_factor;
DROP TRIGGER admins_begin_duty ON admins;
DROP FUNCTION duty_begins();
CREATE OR REPLACE FUNCTION decides_alone(admin_id uuid) RETURNS boolean
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
DROP FUNCTION takes_two();
DROP FUNCTION decides_about_money(uuid);
DROP TABLE duty_changes;
