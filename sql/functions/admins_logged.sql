-- feature: staff

-- Whoever gives or takes a role is in the log, by the end of the transaction.
CREATE FUNCTION admins_logged() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT by_the_owner() AND NOT EXISTS (
        SELECT FROM admin_logs AS l
        WHERE l.target_id = NEW.user_id AND l.created_at >= transaction_timestamp()
            AND l.action = CASE WHEN NEW.revoked_at IS NULL THEN 'staff.grant' ELSE 'staff.revoke' END
            AND (NEW.revoked_at IS NOT NULL OR l.admin_id = NEW.granted_by_id)
    ) THEN
        RAISE EXCEPTION 'a role changes with a line in the log' USING ERRCODE = 'LM150';
    END IF;
    RETURN NULL;
END
$$;
