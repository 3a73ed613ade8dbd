-- migrate:up

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

-- Whether an owner needs nobody for what takes two: nobody else may decide about money, or has set up two-step
-- verification for it.
CREATE FUNCTION owner_alone(person uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
    SELECT staff_is_owner(person) AND decides_alone(person)
$$;
GRANT EXECUTE ON FUNCTION owner_alone(uuid) TO luckymart_app;

-- by_owners: two owners decide it, or the only one with somebody who may decide about money. picture_id: what is to be
-- seen with it, and stays stored while it is named here.
ALTER TABLE approvals
    ADD COLUMN by_owners boolean NOT NULL DEFAULT FALSE,
    ADD COLUMN picture_id uuid REFERENCES pictures (id);
CREATE INDEX approvals_picture_id ON approvals (picture_id);
GRANT INSERT (by_owners, picture_id) ON approvals TO luckymart_app;

-- What was proposed never changes. Somebody else approves it, while both have the permission and, where an owner is
-- needed, one of the two is one. What owners decide, two of them decide (owners_together); any owner can stop it.
CREATE OR REPLACE FUNCTION approvals_guard() RETURNS trigger
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
        NEW.currency, NEW.needs_owner, NEW.by_owners, NEW.picture_id, NEW.proposed_by_id, NEW.created_at,
        NEW.expires_at) IS DISTINCT FROM
        (OLD.id, OLD.kind, OLD.permission, OLD.target_type, OLD.target_id, OLD.command, OLD.facts, OLD.amount,
        OLD.currency, OLD.needs_owner, OLD.by_owners, OLD.picture_id, OLD.proposed_by_id, OLD.created_at,
        OLD.expires_at)
    THEN
        RAISE EXCEPTION 'what was proposed does not change' USING ERRCODE = 'LM150';
    END IF;
    IF (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'DONE'), ('PENDING', 'REJECTED'), ('PENDING', 'WITHDRAWN'), ('PENDING', 'EXPIRED')
    ) THEN
        RAISE EXCEPTION 'an approval does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM150';
    END IF;
    IF NEW.status IN ('DONE', 'REJECTED') AND (
        NEW.decided_by_id = NEW.proposed_by_id
        OR NOT NEW.by_owners AND NOT staff_may(NEW.decided_by_id, NEW.permission)
        OR NEW.by_owners AND NOT owners_together(NEW.proposed_by_id, NEW.decided_by_id)
        AND NOT (NEW.status = 'REJECTED' AND staff_is_owner(NEW.decided_by_id))
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

CREATE OR REPLACE VIEW approval_details WITH (security_invoker = TRUE) AS
SELECT
    a.id, a.kind, a.permission, a.target_type, a.target_id, a.command, a.facts,
    round(a.amount, c.scale) AS amount, a.currency, a.needs_owner, a.status, a.proposed_by_id,
    p.first_name AS proposed_by_name, a.decided_by_id, d.first_name AS decided_by_name, a.note,
    a.created_at, a.decided_at, a.expires_at, a.by_owners, a.picture_id
FROM approvals AS a
INNER JOIN users AS p ON p.id = a.proposed_by_id
LEFT JOIN users AS d ON d.id = a.decided_by_id
LEFT JOIN currencies AS c ON c.code = a.currency;

-- migrate:down

DROP VIEW approval_details;
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

-- What was proposed never changes. Somebody else approves it, while both have the permission and, where an owner is
-- needed, one of the two is one.
CREATE OR REPLACE FUNCTION approvals_guard() RETURNS trigger
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

ALTER TABLE approvals DROP COLUMN by_owners, DROP COLUMN picture_id;
DROP FUNCTION owner_alone(uuid);
DROP FUNCTION owners_together(uuid, uuid);
