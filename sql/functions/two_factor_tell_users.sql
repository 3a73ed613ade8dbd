-- feature: users

-- Copies the state of two-step verification to users.two_factor_enabled, for lists of users. Nothing relies on it.
CREATE FUNCTION two_factor_tell_users() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    is_on boolean := tg_op <> 'DELETE' AND NEW.confirmed_at IS NOT NULL;
BEGIN
    UPDATE users SET two_factor_enabled = is_on
    WHERE id = coalesce(NEW.user_id, OLD.user_id) AND two_factor_enabled <> is_on;
    RETURN NULL;
END
$$;
