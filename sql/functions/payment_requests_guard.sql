-- feature: support

-- A payment request is decided once.
CREATE FUNCTION payment_requests_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF OLD.status <> 'OPEN' THEN
        RAISE EXCEPTION 'a payment request is decided once' USING ERRCODE = 'LM131';
    END IF;
    RETURN NEW;
END
$$;
