-- feature: settings

-- Numbers the versions of a setting, and keeps beside each the value that it replaces. None takes effect in the past.
-- One owner sets what lets less money out; more takes two (owners_together), or an owner who decides alone. The first
-- value of all is the environment's, which only the program knows.
CREATE FUNCTION shop_settings_guard() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
    NEW.created_at := clock_timestamp();
    NEW.valid_from := greatest(NEW.valid_from, NEW.created_at);
    NEW.version := 1 + coalesce((SELECT max(s.version) FROM shop_settings AS s WHERE s.name = NEW.name), 0);
    NEW.replaces := coalesce((
        SELECT v.value FROM shop_setting_versions AS v
        WHERE v.name = NEW.name AND v.is_kept AND v.valid_from <= NEW.created_at
        ORDER BY v.version DESC LIMIT 1
    ), NEW.replaces);
    NEW.set_alone := NEW.approved_by_id IS NULL AND owner_alone(NEW.set_by_id);
    IF by_the_owner() THEN
        RETURN NEW;
    END IF;
    IF NEW.replaces IS NULL OR NOT staff_may(NEW.set_by_id, 'settings.write')
        OR (NEW.approved_by_id IS NOT NULL AND NOT owners_together(NEW.set_by_id, NEW.approved_by_id))
    THEN
        RAISE EXCEPTION 'owners change the settings of the shop' USING ERRCODE = 'LM150';
    END IF;
    IF NEW.approved_by_id IS NULL AND NOT NEW.set_alone
        AND setting_lets_more_out(NEW.name, NEW.replaces, NEW.value)
    THEN
        RAISE EXCEPTION 'what lets more money out takes two' USING ERRCODE = 'LM150';
    END IF;
    RETURN NEW;
END
$$;
