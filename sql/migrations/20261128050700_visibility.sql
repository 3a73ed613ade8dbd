-- migrate:up

ALTER TABLE users ADD COLUMN visibility text NOT NULL DEFAULT 'PUBLIC'
CONSTRAINT users_visibility_check CHECK (visibility IN ('PUBLIC', 'HANDLE', 'HIDDEN'));
GRANT UPDATE (visibility) ON users TO luckymart_app;

-- What other people are shown of a person: their first name, their handle, or NULL. Only a handle begins with an `@`.
CREATE FUNCTION shown_name(p_user_id uuid) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
    SELECT CASE u.visibility
        WHEN 'PUBLIC' THEN nullif(ltrim(u.first_name, '@＠﹫ '), '')
        WHEN 'HANDLE' THEN (
            SELECT '@' || h.handle FROM handles AS h WHERE h.user_id = u.id AND h.status = 'CURRENT'
        )
    END
    FROM users AS u WHERE u.id = p_user_id
$$;
GRANT EXECUTE ON FUNCTION shown_name(uuid) TO luckymart_app;

-- migrate:down

DROP FUNCTION shown_name(uuid);
ALTER TABLE users DROP COLUMN visibility;
