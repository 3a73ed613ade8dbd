-- migrate:up

-- Whoever made, changed or published a lottery, or approved that: they do not play in it.
CREATE TABLE lottery_makers (
    lottery_id uuid NOT NULL REFERENCES lotteries (id),
    user_id uuid NOT NULL REFERENCES users (id),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (lottery_id, user_id)
);
CREATE INDEX lottery_makers_user_id ON lottery_makers (user_id);
CREATE TRIGGER lottery_makers_append_only BEFORE UPDATE OR DELETE ON lottery_makers
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lottery_makers_no_truncate BEFORE TRUNCATE ON lottery_makers
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
INSERT INTO lottery_makers (lottery_id, user_id)
SELECT l.id, l.created_by_id FROM lotteries AS l WHERE l.created_by_id IS NOT NULL;

ALTER TABLE lottery_makers ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON lottery_makers TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT ON lottery_makers TO luckymart_app;

-- Whoever made a lottery does not play in it.
CREATE FUNCTION tickets_guard_makers() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF EXISTS (
        SELECT FROM new_tickets AS n
        INNER JOIN lottery_makers AS m ON m.lottery_id = n.lottery_id AND m.user_id = n.user_id
    ) THEN
        RAISE EXCEPTION 'whoever made a lottery does not play in it' USING ERRCODE = 'LM160';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER tickets_guard_makers AFTER INSERT ON tickets REFERENCING NEW TABLE AS new_tickets
FOR EACH STATEMENT EXECUTE FUNCTION tickets_guard_makers();

-- Whoever made a lottery does not buy its tickets from others either.
CREATE FUNCTION tickets_guard_new_owner() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF EXISTS (
        SELECT FROM lottery_makers AS m WHERE m.lottery_id = NEW.lottery_id AND m.user_id = NEW.user_id
    ) THEN
        RAISE EXCEPTION 'whoever made a lottery does not play in it' USING ERRCODE = 'LM160';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER tickets_guard_new_owner BEFORE UPDATE OF user_id ON tickets
FOR EACH ROW WHEN (NEW.user_id IS DISTINCT FROM OLD.user_id) EXECUTE FUNCTION tickets_guard_new_owner();

-- migrate:down

DROP TRIGGER tickets_guard_new_owner ON tickets;
DROP FUNCTION tickets_guard_new_owner();
DROP TRIGGER tickets_guard_makers ON tickets;
DROP FUNCTION tickets_guard_makers();
DROP TABLE lottery_makers;
