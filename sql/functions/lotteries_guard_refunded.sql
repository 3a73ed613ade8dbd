-- feature: lotteries

-- A lottery is paid back once, after it was cancelled and nothing of it is paid any more: whoever could say so before
-- would keep its money from those who bought.
CREATE FUNCTION lotteries_guard_refunded() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF OLD.refunded_at IS NOT NULL OR NEW.status <> 'CANCELLED'
        OR EXISTS (SELECT 1 FROM orders AS o WHERE o.lottery_id = NEW.id AND o.type = 'LOTTERY' AND o.status = 'PAID')
        OR EXISTS (
            SELECT 1 FROM resales AS r
            WHERE r.lottery_id = NEW.id AND r.ticket_id IS NOT NULL AND r.status = 'SOLD'
        )
    THEN
        RAISE EXCEPTION 'lottery % is not paid back', NEW.id USING ERRCODE = 'LM103';
    END IF;
    RETURN NEW;
END
$$;
