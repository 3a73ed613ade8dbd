-- feature: staff

-- Whether the rules of two hold.
CREATE FUNCTION takes_two() RETURNS boolean
LANGUAGE sql STABLE
SET search_path = public, pg_temp
AS $$
    SELECT coalesce((SELECT d.takes_two FROM duty_changes AS d ORDER BY d.id DESC LIMIT 1), FALSE);
$$;
GRANT EXECUTE ON FUNCTION takes_two() TO luckymart_app;
