-- feature: lotteries

-- A lottery is drawn by a registered drand chain or by a 32-byte public key.
CREATE FUNCTION lotteries_guard_source() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NEW.entropy_source = 'drand' AND NOT EXISTS (
        SELECT FROM drand_chains WHERE public_key = NEW.entropy_public_key
    ) OR NEW.entropy_source = 'ecvrf' AND length(NEW.entropy_public_key) <> 32 THEN
        RAISE EXCEPTION 'this is no key of %', NEW.entropy_source USING ERRCODE = 'LM140';
    END IF;
    RETURN NEW;
END
$$;
