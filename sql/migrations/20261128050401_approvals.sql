-- migrate:up

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

-- What one member of staff proposed and another has to approve. `command` is what is done then; `facts` are the values
-- of the words that say it.
CREATE TABLE approvals (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    kind text NOT NULL CHECK (kind ~ '^[a-z_]+\.[a-z_]+$'),
    permission text NOT NULL REFERENCES permissions (code),
    target_type text NOT NULL,
    target_id uuid,
    command jsonb NOT NULL,
    facts jsonb NOT NULL,
    amount numeric(20, 8) CHECK (amount > 0),
    currency text REFERENCES currencies (code),
    needs_owner boolean NOT NULL DEFAULT FALSE,
    status text NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'DONE', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
    proposed_by_id uuid NOT NULL REFERENCES users (id),
    decided_by_id uuid REFERENCES users (id),
    -- why it was rejected
    note text CHECK (length(note) BETWEEN 1 AND 500),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    decided_at timestamptz,
    expires_at timestamptz NOT NULL DEFAULT clock_timestamp() + INTERVAL '3 days',
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((amount IS NULL) = (currency IS NULL)),
    CHECK ((status = 'PENDING') = (decided_at IS NULL)),
    CHECK ((status IN ('DONE', 'REJECTED', 'WITHDRAWN')) = (decided_by_id IS NOT NULL)),
    CHECK ((status = 'REJECTED') = (note IS NOT NULL))
);
CREATE INDEX approvals_open ON approvals (id) WHERE status = 'PENDING';
CREATE INDEX approvals_proposed_by_id ON approvals (proposed_by_id, id DESC);
CREATE INDEX approvals_decided_by_id ON approvals (decided_by_id);
CREATE INDEX approvals_currency ON approvals (currency);
CREATE INDEX approvals_permission ON approvals (permission);
CREATE TRIGGER approvals_touch BEFORE UPDATE ON approvals FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- What was proposed never changes. Somebody else approves it, while both have the permission and, where an owner is
-- needed, one of the two is one.
CREATE FUNCTION approvals_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'PENDING' THEN
            RAISE EXCEPTION 'an approval begins PENDING' USING ERRCODE = 'LM150';
        END IF;
        IF NOT staff_may(NEW.proposed_by_id, NEW.permission) THEN
            RAISE EXCEPTION 'only staff with % propose this', NEW.permission USING ERRCODE = 'LM150';
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.id, NEW.kind, NEW.permission, NEW.target_type, NEW.target_id, NEW.command, NEW.facts, NEW.amount,
        NEW.currency, NEW.needs_owner, NEW.proposed_by_id, NEW.created_at, NEW.expires_at) IS DISTINCT FROM
        (OLD.id, OLD.kind, OLD.permission, OLD.target_type, OLD.target_id, OLD.command, OLD.facts, OLD.amount,
        OLD.currency, OLD.needs_owner, OLD.proposed_by_id, OLD.created_at, OLD.expires_at)
    THEN
        RAISE EXCEPTION 'what was proposed does not change' USING ERRCODE = 'LM150';
    END IF;
    IF (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'DONE'), ('PENDING', 'REJECTED'), ('PENDING', 'WITHDRAWN'), ('PENDING', 'EXPIRED')
    ) THEN
        RAISE EXCEPTION 'an approval does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM150';
    END IF;
    IF NEW.status IN ('DONE', 'REJECTED') AND (
        NEW.decided_by_id = NEW.proposed_by_id OR NOT staff_may(NEW.decided_by_id, NEW.permission)
    ) THEN
        RAISE EXCEPTION 'somebody else with % decides', NEW.permission USING ERRCODE = 'LM150';
    END IF;
    IF NEW.status = 'DONE' AND (
        NOT staff_may(NEW.proposed_by_id, NEW.permission)
        OR NEW.expires_at <= clock_timestamp()
        OR NEW.needs_owner AND NOT (staff_is_owner(NEW.proposed_by_id) OR staff_is_owner(NEW.decided_by_id))
    ) THEN
        RAISE EXCEPTION 'these two may not do it now' USING ERRCODE = 'LM150';
    END IF;
    IF NEW.status = 'WITHDRAWN' AND NEW.decided_by_id <> NEW.proposed_by_id THEN
        RAISE EXCEPTION 'who proposed it withdraws it' USING ERRCODE = 'LM150';
    END IF;
    IF NEW.status = 'EXPIRED' AND NEW.expires_at > clock_timestamp() THEN
        RAISE EXCEPTION 'its time is not up' USING ERRCODE = 'LM150';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER approvals_guard BEFORE INSERT OR UPDATE ON approvals FOR EACH ROW EXECUTE FUNCTION approvals_guard();

INSERT INTO permissions (code, description) VALUES
('approvals.read', 'see what waits for a second person'),
('approvals.write', 'approve what a colleague proposed');
INSERT INTO role_permissions (role_code, permission_code) VALUES
('owner', 'approvals.read'), ('owner', 'approvals.write'),
('finance', 'approvals.read'), ('finance', 'approvals.write'),
('content', 'approvals.read'), ('content', 'approvals.write'),
('support', 'approvals.read'), ('support', 'approvals.write');

ALTER TABLE approvals ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON approvals TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE VIEW approval_details WITH (security_invoker = TRUE) AS
SELECT
    a.id, a.kind, a.permission, a.target_type, a.target_id, a.command, a.facts,
    round(a.amount, c.scale) AS amount, a.currency, a.needs_owner, a.status, a.proposed_by_id,
    p.first_name AS proposed_by_name, a.decided_by_id, d.first_name AS decided_by_name, a.note,
    a.created_at, a.decided_at, a.expires_at
FROM approvals AS a
INNER JOIN users AS p ON p.id = a.proposed_by_id
LEFT JOIN users AS d ON d.id = a.decided_by_id
LEFT JOIN currencies AS c ON c.code = a.currency;
GRANT SELECT ON approval_details TO luckymart_app;
GRANT
SELECT,
INSERT (kind, permission, target_type, target_id, command, facts, amount, currency, needs_owner, proposed_by_id),
UPDATE (status, decided_by_id, decided_at, note)
ON approvals TO luckymart_app;

-- migrate:down

DROP VIEW approval_details;
DROP TABLE approvals;
DELETE FROM role_permissions WHERE permission_code IN ('approvals.read', 'approvals.write');
DELETE FROM permissions WHERE code IN ('approvals.read', 'approvals.write');
DROP FUNCTION approvals_guard;
DROP FUNCTION staff_is_owner;
DROP FUNCTION staff_may;
