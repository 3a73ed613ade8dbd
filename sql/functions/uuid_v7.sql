-- feature: kit

-- A time-ordered id (RFC 9562, sections 5.7 and 6.2, method 3): 48 bits of milliseconds, the version, 12 bits of the
-- millisecond's fraction, then random bits. Ids made a microsecond apart sort by time.
-- Ids are not secrets, and gen_random_uuid() takes four times as long. random() is strongly seeded in each session;
-- 53 of its bits are used here. One expression, so that the planner inlines it.
CREATE FUNCTION uuid_v7() RETURNS uuid
LANGUAGE sql VOLATILE PARALLEL SAFE
RETURN
    (overlay(
        lpad(to_hex((date_part('epoch', clock_timestamp()) * 4096000)::bigint), 15, '0'), '7', 13, 0
    ) || encode(int8send((-9223372036854775808)::bigint + (random() * 4611686018427387903)::bigint), 'hex'))::uuid;
GRANT EXECUTE ON FUNCTION uuid_v7() TO luckymart_app;
