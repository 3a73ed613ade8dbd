-- feature: referrals

-- A bonus starts PENDING and ends once, so it is posted at most once. Its terms never change.
CREATE FUNCTION bonuses_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'PENDING' THEN
            RAISE EXCEPTION 'a bonus begins PENDING' USING ERRCODE = 'LM110';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.status <> 'PENDING' OR NEW.status = 'PENDING' THEN
        RAISE EXCEPTION 'a bonus does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM110';
    END IF;
    IF (NEW.user_id, NEW.type, NEW.deposit_id, NEW.source_amount, NEW.rate, NEW.amount, NEW.currency, NEW.expires_at)
        IS DISTINCT FROM
        (OLD.user_id, OLD.type, OLD.deposit_id, OLD.source_amount, OLD.rate, OLD.amount, OLD.currency, OLD.expires_at)
    THEN
        RAISE EXCEPTION 'what was promised does not change' USING ERRCODE = 'LM110';
    END IF;
    RETURN NEW;
END
$$;
