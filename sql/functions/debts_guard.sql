-- feature: debts

-- OPEN → PAID by what enters, or FORGIVEN by staff. What is owed never changes, and payments only add up.
CREATE FUNCTION debts_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'OPEN' OR NEW.paid <> 0 THEN
            RAISE EXCEPTION 'a debt begins OPEN and unpaid' USING ERRCODE = 'LM150';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('OPEN', 'PAID'), ('OPEN', 'FORGIVEN')
    ) THEN
        RAISE EXCEPTION 'a debt does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM150';
    END IF;
    IF (NEW.user_id, NEW.wallet_type, NEW.currency, NEW.amount, NEW.transaction_id)
        IS DISTINCT FROM (OLD.user_id, OLD.wallet_type, OLD.currency, OLD.amount, OLD.transaction_id)
        OR NEW.paid < OLD.paid OR (OLD.status <> 'OPEN' AND NEW.paid <> OLD.paid)
    THEN
        RAISE EXCEPTION 'what is owed does not change' USING ERRCODE = 'LM150';
    END IF;
    RETURN NEW;
END
$$;
