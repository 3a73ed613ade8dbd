-- feature: staff

-- A role is given by somebody else, who may give roles, and taken once. Only the owner of the database gives one in
-- nobody's name, to the first owner of the shop.
CREATE FUNCTION admins_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF by_the_owner() THEN
        RETURN NEW;
    END IF;
    IF tg_op = 'UPDATE' THEN
        IF OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL
            OR (NEW.id, NEW.user_id, NEW.role_code, NEW.granted_by_id, NEW.created_at)
            IS DISTINCT FROM (OLD.id, OLD.user_id, OLD.role_code, OLD.granted_by_id, OLD.created_at)
        THEN
            RAISE EXCEPTION 'a role is taken once, and nothing else about it changes' USING ERRCODE = 'LM150';
        END IF;
    ELSIF NEW.revoked_at IS NOT NULL OR NEW.granted_by_id = NEW.user_id OR NOT EXISTS (
        SELECT FROM admins AS a
        INNER JOIN role_permissions AS p ON p.role_code = a.role_code AND p.permission_code = 'staff.write'
        INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
        WHERE a.user_id = NEW.granted_by_id AND a.revoked_at IS NULL
    ) THEN
        RAISE EXCEPTION 'a role is given by somebody else, who may give roles' USING ERRCODE = 'LM150';
    END IF;
    RETURN NEW;
END
$$;
