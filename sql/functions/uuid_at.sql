-- feature: kit

-- The smallest id that uuid_v7 can make from that moment on: finds rows by time through the index on their id.
CREATE FUNCTION uuid_at(p_time timestamptz) RETURNS uuid
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN rpad(lpad(to_hex(floor(extract(EPOCH FROM p_time) * 1000)::bigint), 12, '0'), 32, '0')::uuid;
GRANT EXECUTE ON FUNCTION uuid_at(timestamptz) TO luckymart_app;
