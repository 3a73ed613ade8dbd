-- feature: settings

-- Numbers the versions of a setting. None takes effect in the past.
CREATE FUNCTION shop_settings_guard() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
    NEW.created_at := clock_timestamp();
    NEW.valid_from := greatest(NEW.valid_from, NEW.created_at);
    NEW.version := 1 + coalesce((SELECT max(s.version) FROM shop_settings AS s WHERE s.name = NEW.name), 0);
    RETURN NEW;
END
$$;
