-- feature: kit

-- A moment as the API writes it: UTC, with microseconds.
CREATE FUNCTION rfc3339(p_time timestamptz) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN to_char(p_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
GRANT EXECUTE ON FUNCTION rfc3339(timestamptz) TO luckymart_app;
