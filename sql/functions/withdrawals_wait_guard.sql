-- feature: withdrawals

-- A withdrawal that has to wait is not approved before, and how long it waits never changes.
CREATE FUNCTION withdrawals_wait_guard() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
    IF (NEW.wait_until, NEW.device_hash) IS DISTINCT FROM (OLD.wait_until, OLD.device_hash) THEN
        RAISE EXCEPTION 'how long a withdrawal waits does not change' USING ERRCODE = 'LM120';
    END IF;
    IF OLD.status = 'PENDING' AND NEW.status = 'APPROVED' AND NEW.wait_until > clock_timestamp() THEN
        RAISE EXCEPTION 'this withdrawal still waits' USING ERRCODE = 'LM120';
    END IF;
    RETURN NEW;
END
$$;
