-- feature: orders

-- An order ends once, except that a deposit's money may come after all. What was paid can only be paid back.
CREATE FUNCTION orders_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NEW.status <> OLD.status AND NOT (
        OLD.status = 'PENDING' AND NEW.status IN ('PAID', 'CANCELLED', 'EXPIRED')
        OR OLD.status = 'PAID' AND NEW.status = 'REFUNDED'
        OR OLD.type = 'DEPOSIT' AND OLD.status IN ('CANCELLED', 'EXPIRED') AND NEW.status <> 'REFUNDED'
    ) THEN
        RAISE EXCEPTION 'an order does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM151';
    END IF;
    RETURN NEW;
END
$$;
