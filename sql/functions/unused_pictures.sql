-- feature: pictures

-- Pictures created before a moment that no foreign key references: of one owner, or of everyone if null.
-- Reads the foreign keys from the catalogue, so a new feature has nothing to add here.
CREATE FUNCTION unused_pictures(p_owner_id uuid, p_before timestamptz, p_limit integer) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    uses text;
BEGIN
    SELECT string_agg(format('AND NOT EXISTS (SELECT FROM %s AS u WHERE u.%I = p.id)', k.conrelid::regclass, a.attname), ' ')
    INTO uses
    FROM pg_constraint AS k
    INNER JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'f' AND k.confrelid = 'pictures'::regclass;
    RETURN QUERY EXECUTE
        'SELECT p.id FROM pictures AS p WHERE ($1 IS NULL OR p.owner_id = $1) AND p.created_at < $2 '
        || coalesce(uses, '') || ' ORDER BY p.created_at LIMIT $3'
    USING p_owner_id, p_before, p_limit;
END
$$;
GRANT EXECUTE ON FUNCTION unused_pictures(uuid, timestamptz, integer) TO luckymart_app;
