-- feature: approvals

-- What was proposed never changes. Somebody else approves it, while both have the permission and, where an owner is
-- needed, one of the two is one. What owners decide, two of them decide (owners_together); any owner can stop it.
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
