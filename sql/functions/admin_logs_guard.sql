-- feature: staff

-- A line names somebody who is or was staff. In nobody's name write only the owner of the database, and the jobs when
-- they start, pause or cancel a broadcast, which must then be so.
CREATE FUNCTION admin_logs_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT by_the_owner() AND NOT EXISTS (SELECT FROM admins AS a WHERE a.user_id = NEW.admin_id) AND NOT (
        NEW.admin_id IS NULL AND NEW.target_type = 'broadcast' AND EXISTS (
            SELECT FROM broadcasts AS b
            WHERE b.id = NEW.target_id AND (NEW.action, b.status) IN (
                ('broadcasts.start', 'SENDING'), ('broadcasts.pause', 'PAUSED'), ('broadcasts.cancel', 'CANCELLED')
            )
        )
    ) THEN
        RAISE EXCEPTION 'the log names who is staff' USING ERRCODE = 'LM150';
    END IF;
    RETURN NEW;
END
$$;
