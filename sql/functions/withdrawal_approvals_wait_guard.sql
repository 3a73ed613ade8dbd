-- feature: withdrawals

-- Nobody approves a withdrawal while it has to wait.
CREATE FUNCTION withdrawal_approvals_wait_guard() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
    IF EXISTS (
        SELECT FROM withdrawals AS w WHERE w.id = NEW.withdrawal_id AND w.wait_until > clock_timestamp()
    ) THEN
        RAISE EXCEPTION 'this withdrawal still waits' USING ERRCODE = 'LM120';
    END IF;
    RETURN NEW;
END
$$;
