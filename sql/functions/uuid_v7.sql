-- feature: kit

-- A time-ordered id (RFC 9562, section 5.7): 48 bits of milliseconds, then random bits.
-- Ids are not secrets, and gen_random_uuid() takes four times as long. random() is strongly seeded in each session;
-- 65 of its bits are used here.
CREATE FUNCTION uuid_v7() RETURNS uuid
LANGUAGE sql VOLATILE PARALLEL SAFE
RETURN
    encode(
        int8send(
            (date_part('epoch', clock_timestamp()) * 1000)::bigint << 16 | 28672 | (random() * 4095)::bigint
        ) || int8send((-9223372036854775808)::bigint + (random() * 4611686018427387903)::bigint),
        'hex')::uuid;
GRANT EXECUTE ON FUNCTION uuid_v7() TO luckymart_app;
