-- feature: kit

-- For every table with an updated_at column. Statements that change thousands of rows a second set the time
-- themselves, and the trigger's WHEN skips them.
CREATE FUNCTION touch_updated_at() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    NEW.updated_at := clock_timestamp();
    RETURN NEW;
END
$$;
