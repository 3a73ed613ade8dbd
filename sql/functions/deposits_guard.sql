-- feature: deposits

-- Manual: PENDING → SUBMITTED → APPROVED or REJECTED. Stars: PENDING → PAID → REFUNDING → REFUNDED.
-- Telegram already holds the money when it reports a payment, so a payment also counts after its invoice expired. What
-- Telegram refunded becomes REFUNDED from any state; what it refuses to refund returns to its previous state.
-- Staff open a manual one again that was closed by mistake.
CREATE FUNCTION deposits_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'SUBMITTED'), ('PENDING', 'APPROVED'), ('PENDING', 'REJECTED'), ('PENDING', 'CANCELLED'),
        ('PENDING', 'EXPIRED'), ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'REJECTED'), ('SUBMITTED', 'CANCELLED'),
        ('PENDING', 'PAID'), ('EXPIRED', 'PAID'), ('CANCELLED', 'PAID'), ('UNMATCHED', 'PAID'),
        ('PAID', 'REFUNDING'), ('UNMATCHED', 'REFUNDING'), ('REFUNDING', 'PAID'), ('REFUNDING', 'UNMATCHED'),
        ('PENDING', 'REFUNDED'), ('EXPIRED', 'REFUNDED'), ('CANCELLED', 'REFUNDED'), ('PAID', 'REFUNDED'),
        ('UNMATCHED', 'REFUNDED'), ('REFUNDING', 'REFUNDED'),
        ('EXPIRED', 'PENDING'), ('EXPIRED', 'SUBMITTED'), ('REJECTED', 'PENDING'), ('REJECTED', 'SUBMITTED'),
        ('CANCELLED', 'PENDING'), ('CANCELLED', 'SUBMITTED')
    ) THEN
        RAISE EXCEPTION 'a deposit does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM130';
    END IF;
    IF NEW.status = 'PENDING' AND OLD.status <> 'PENDING' AND NEW.method = 'STARS' THEN
        RAISE EXCEPTION 'an invoice is not opened again' USING ERRCODE = 'LM130';
    END IF;
    IF OLD.transaction_id IS NOT NULL AND (
        NEW.transaction_id IS DISTINCT FROM OLD.transaction_id OR NEW.credited_amount <> OLD.credited_amount
    ) THEN
        RAISE EXCEPTION 'what was credited does not change' USING ERRCODE = 'LM130';
    END IF;
    IF OLD.telegram_payment_charge_id IS NOT NULL
        AND NEW.telegram_payment_charge_id IS DISTINCT FROM OLD.telegram_payment_charge_id
    THEN
        RAISE EXCEPTION 'a payment does not change' USING ERRCODE = 'LM130';
    END IF;
    RETURN NEW;
END
$$;
