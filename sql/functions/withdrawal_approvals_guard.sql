-- feature: withdrawals

-- Staff approve only pending withdrawals, or one whose approvals count no more, and never their own.
CREATE FUNCTION withdrawal_approvals_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM withdrawals AS w
        WHERE
            w.id = NEW.withdrawal_id AND w.user_id <> NEW.admin_id
            AND (w.status = 'PENDING' OR (w.status = 'APPROVED' AND NOT withdrawal_is_approved(w.id)))
    ) THEN
        RAISE EXCEPTION 'nobody approves their own withdrawal, or one that is decided' USING ERRCODE = 'LM120';
    END IF;
    RETURN NEW;
END
$$;
