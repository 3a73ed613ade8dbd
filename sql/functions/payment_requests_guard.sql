-- feature: support

-- A payment request is decided once.
CREATE FUNCTION payment_requests_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF OLD.status <> 'OPEN' OR NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('OPEN', 'ANSWERED'), ('OPEN', 'CLOSED')
    ) THEN
        RAISE EXCEPTION 'a payment request is decided once' USING ERRCODE = 'LM131';
    END IF;
    RETURN NEW;
END
$$;
