-- feature: withdrawals

-- Staff approve only pending withdrawals, and never their own.
CREATE FUNCTION withdrawal_approvals_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM withdrawals AS w
        WHERE w.id = NEW.withdrawal_id AND w.status = 'PENDING' AND w.user_id <> NEW.admin_id
    ) THEN
        RAISE EXCEPTION 'nobody approves his own withdrawal, or one that is decided' USING ERRCODE = 'LM120';
    END IF;
    RETURN NEW;
END
$$;
