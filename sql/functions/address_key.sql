-- feature: staff

-- The same for the same address, however it is written: without case, spaces and punctuation.
CREATE FUNCTION address_key(country text, city text, street text) RETURNS text
LANGUAGE sql IMMUTABLE
SET search_path = public, pg_temp
AS $$
    SELECT country || ':' || lower(regexp_replace(city || ':' || street, '[\s.,;/''"#№()-]+', '', 'g'));
$$;
GRANT EXECUTE ON FUNCTION address_key(text, text, text) TO luckymart_app;
