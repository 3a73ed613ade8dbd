-- feature: draws

-- Whoever makes up a chain knows its rounds beforehand: only the owner of the database adds one.
CREATE FUNCTION drand_chains_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT by_the_owner() THEN
        RAISE EXCEPTION 'a beacon is added by `luckymart migrate up`' USING ERRCODE = 'LM140';
    END IF;
    RETURN NEW;
END
$$;
