-- feature: purchases

-- A commission is paid or void once.
CREATE FUNCTION commissions_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    RAISE EXCEPTION 'a commission does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM110';
END
$$;
