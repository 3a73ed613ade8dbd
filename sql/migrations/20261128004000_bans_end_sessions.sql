-- migrate:up

-- A person who is not ACTIVE has no live session, whoever wrote the status.
CREATE FUNCTION users_end_sessions() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    UPDATE user_sessions SET is_active = FALSE WHERE user_id = NEW.id AND is_active;
    RETURN NULL;
END
$$;
CREATE TRIGGER users_end_sessions AFTER UPDATE OF status ON users
FOR EACH ROW WHEN (OLD.status = 'ACTIVE' AND NEW.status <> 'ACTIVE') EXECUTE FUNCTION users_end_sessions();

-- migrate:down

DROP TRIGGER users_end_sessions ON users;
DROP FUNCTION users_end_sessions();
