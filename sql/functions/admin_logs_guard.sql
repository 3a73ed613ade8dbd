-- feature: staff

-- A line names somebody who is or was staff. Only the owner of the database writes one in nobody's name.
CREATE FUNCTION admin_logs_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT by_the_owner() AND NOT EXISTS (SELECT FROM admins AS a WHERE a.user_id = NEW.admin_id) THEN
        RAISE EXCEPTION 'the log names who is staff' USING ERRCODE = 'LM150';
    END IF;
    RETURN NEW;
END
$$;
