-- feature: prizes

-- A prize takes one path at a time. DELIVERED, RESOLD, and what staff made of an unclaimed one, are final.
CREATE FUNCTION prizes_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'SHIPPING'), ('SHIPPING', 'PENDING'), ('SHIPPING', 'DELIVERED'),
        ('PENDING', 'RESELLING'), ('RESELLING', 'PENDING'), ('RESELLING', 'RESOLD'),
        ('PENDING', 'CONVERTED'), ('PENDING', 'CLOSED')
    ) THEN
        RAISE EXCEPTION 'a prize does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM112';
    END IF;
    RETURN NEW;
END
$$;
