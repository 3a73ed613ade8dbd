-- feature: referrals

-- A bonus starts PENDING and is paid at most once. It is VOID when its deposit is refunded, also if it was paid, and
-- PENDING again if Telegram refuses that refund before it was paid; a withdrawal ends one that was not. Its terms never
-- change.
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
    IF (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'ACTIVE'), ('PENDING', 'EXPIRED'), ('PENDING', 'VOID'), ('VOID', 'PENDING'), ('ACTIVE', 'VOID')
    ) THEN
        RAISE EXCEPTION 'a bonus does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM110';
    END IF;
    IF NEW.status = 'PENDING' AND OLD.void_reason IS DISTINCT FROM 'REFUND' THEN
        RAISE EXCEPTION 'what a withdrawal ended does not begin again' USING ERRCODE = 'LM110';
    END IF;
    IF OLD.transaction_id IS NOT NULL AND (NEW.transaction_id, NEW.activated_at, NEW.activated_by)
        IS DISTINCT FROM (OLD.transaction_id, OLD.activated_at, OLD.activated_by)
    THEN
        RAISE EXCEPTION 'what was paid does not change' USING ERRCODE = 'LM110';
    END IF;
    IF (
        NEW.user_id, NEW.type, NEW.deposit_id, NEW.source_amount, NEW.rate, NEW.amount, NEW.currency, NEW.expires_at,
        NEW.condition
    ) IS DISTINCT FROM (
        OLD.user_id, OLD.type, OLD.deposit_id, OLD.source_amount, OLD.rate, OLD.amount, OLD.currency, OLD.expires_at,
        OLD.condition
    ) THEN
        RAISE EXCEPTION 'what was promised does not change' USING ERRCODE = 'LM110';
    END IF;
    RETURN NEW;
END
$$;
