-- feature: withdrawals

-- Each state follows an allowed predecessor, and the request itself never changes. Only the sealing of the account may
-- change, when the data key is rotated. An approval counts while its giver has the role, also when it is paid.
CREATE FUNCTION withdrawals_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'PENDING' THEN
            RAISE EXCEPTION 'a withdrawal begins PENDING' USING ERRCODE = 'LM120';
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.user_id, NEW.order_id, NEW.amount, NEW.fee, NEW.currency, NEW.method, NEW.account_masked,
        NEW.approvals_needed, NEW.created_at) IS DISTINCT FROM
        (OLD.user_id, OLD.order_id, OLD.amount, OLD.fee, OLD.currency, OLD.method, OLD.account_masked,
        OLD.approvals_needed, OLD.created_at)
    THEN
        RAISE EXCEPTION 'what was asked for does not change' USING ERRCODE = 'LM120';
    END IF;
    IF NEW.status = OLD.status THEN
        IF (NEW.decided_by_id, NEW.reason, NEW.reference, NEW.approved_at, NEW.ended_at) IS DISTINCT FROM
            (OLD.decided_by_id, OLD.reason, OLD.reference, OLD.approved_at, OLD.ended_at)
        THEN
            RAISE EXCEPTION 'what was decided does not change' USING ERRCODE = 'LM120';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'APPROVED'), ('PENDING', 'CANCELLED'), ('PENDING', 'REJECTED'),
        ('APPROVED', 'PAID'), ('APPROVED', 'REJECTED')
    ) THEN
        RAISE EXCEPTION 'a withdrawal does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM120';
    END IF;
    IF NEW.status IN ('APPROVED', 'PAID') AND NOT withdrawal_is_approved(NEW.id) THEN
        RAISE EXCEPTION 'too few people have approved' USING ERRCODE = 'LM120';
    END IF;
    IF NEW.status = 'PAID' AND NEW.decided_by_id = NEW.user_id THEN
        RAISE EXCEPTION 'nobody pays themselves' USING ERRCODE = 'LM120';
    END IF;
    IF NEW.status = 'PAID' AND NEW.decided_by_id = (withdrawal_approvers(NEW.id))[1]
        AND NOT decides_alone(NEW.decided_by_id)
    THEN
        RAISE EXCEPTION 'who approved first does not pay' USING ERRCODE = 'LM120';
    END IF;
    RETURN NEW;
END
$$;
