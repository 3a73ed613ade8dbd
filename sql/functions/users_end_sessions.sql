-- feature: sessions

-- A person who is not ACTIVE has no live session, whoever wrote the status.
CREATE FUNCTION users_end_sessions() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    UPDATE user_sessions SET is_active = FALSE WHERE user_id = NEW.id AND is_active;
    RETURN NULL;
END
$$;
