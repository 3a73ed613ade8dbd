-- feature: shipping

-- REQUESTED → SHIPPED → DELIVERED, or CANCELLED: by the winner before it is shipped, by staff also if it is lost or
-- comes back. A parcel goes where its winner wanted it; its address only goes away, with its cancellation.
CREATE FUNCTION shipments_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('REQUESTED', 'SHIPPED'), ('REQUESTED', 'CANCELLED'), ('SHIPPED', 'DELIVERED'), ('SHIPPED', 'CANCELLED')
    ) THEN
        RAISE EXCEPTION 'a shipment does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM111';
    END IF;
    IF NEW.address <> OLD.address THEN
        RAISE EXCEPTION 'the address of shipment % is fixed', OLD.id USING ERRCODE = 'LM111';
    END IF;
    RETURN NEW;
END
$$;
