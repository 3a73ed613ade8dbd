-- migrate:up

-- A guard that looks tables up by the caller's search_path believes a temporary table that the caller makes.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'bonuses_guard', 'broadcast_audience', 'broadcast_delivery_has_ended', 'deposits_guard',
        'drand_is_void', 'drand_may_draw', 'lotteries_guard', 'lotteries_guard_draw',
        'lotteries_guard_source', 'lottery_results_guard', 'payment_requests_guard', 'prizes_guard',
        'prizes_guard_winner', 'refuse_change', 'resales_guard', 'seal_rounds_guard', 'seals_guard',
        'shipments_guard', 'showoffs_guard', 'system_wallet', 'tickets_guard', 'tickets_guard_inserts',
        'tickets_guard_result', 'touch_updated_at', 'two_factor_tell_users', 'users_end_sessions',
        'users_referrer_is_final', 'users_telegram_id_is_final', 'withdrawal_approvals_guard',
        'withdrawals_guard'
    ] LOOP
        EXECUTE format('ALTER FUNCTION %I SET search_path = public, pg_temp', name);
    END LOOP;
END
$$;

-- These run once per row, where a setting of their own would cost more than their work. RETURN binds the names in the
-- body when the function is made, so no search_path is asked.
CREATE OR REPLACE FUNCTION drand_round_from(p_chain drand_chains, p_moment timestamptz) RETURNS bigint
LANGUAGE sql STABLE
RETURN
    (greatest(
        ceil((extract(EPOCH FROM p_moment) - p_chain.genesis_seconds) / p_chain.period_seconds), 0
    ) + 1)::bigint;
CREATE OR REPLACE FUNCTION drand_time_of(p_chain drand_chains, p_round bigint) RETURNS timestamptz
LANGUAGE sql STABLE
RETURN to_timestamp(p_chain.genesis_seconds + p_chain.period_seconds * (p_round - 1));
CREATE OR REPLACE FUNCTION lottery_interest(p_status text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN
    CASE p_status
        WHEN 'ACTIVE' THEN 5 WHEN 'DRAWING' THEN 4 WHEN 'SOLD_OUT' THEN 3 WHEN 'UPCOMING' THEN 2
        WHEN 'COMPLETED' THEN 1 ELSE 0
    END;
CREATE OR REPLACE FUNCTION rfc3339(p_time timestamptz) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN to_char(p_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
CREATE OR REPLACE FUNCTION uuid_at(p_time timestamptz) RETURNS uuid
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN rpad(lpad(to_hex(floor(extract(EPOCH FROM p_time) * 1000)::bigint), 12, '0'), 32, '0')::uuid;
CREATE OR REPLACE FUNCTION uuid_v7() RETURNS uuid
LANGUAGE sql VOLATILE PARALLEL SAFE
RETURN
    encode(
        int8send(
            (date_part('epoch', clock_timestamp()) * 1000)::bigint << 16 | 28672 | (random() * 4095)::bigint
        ) || int8send((-9223372036854775808)::bigint + (random() * 4611686018427387903)::bigint),
        'hex')::uuid;

-- migrate:down

CREATE OR REPLACE FUNCTION drand_round_from(p_chain drand_chains, p_moment timestamptz) RETURNS bigint
LANGUAGE sql STABLE
AS $$
    SELECT (greatest(
        ceil((extract(EPOCH FROM p_moment) - p_chain.genesis_seconds) / p_chain.period_seconds), 0
    ) + 1)::bigint
$$;
CREATE OR REPLACE FUNCTION drand_time_of(p_chain drand_chains, p_round bigint) RETURNS timestamptz
LANGUAGE sql STABLE
AS $$
    SELECT to_timestamp(p_chain.genesis_seconds + p_chain.period_seconds * (p_round - 1))
$$;
CREATE OR REPLACE FUNCTION lottery_interest(p_status text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT CASE p_status
        WHEN 'ACTIVE' THEN 5 WHEN 'DRAWING' THEN 4 WHEN 'SOLD_OUT' THEN 3 WHEN 'UPCOMING' THEN 2
        WHEN 'COMPLETED' THEN 1 ELSE 0
    END
$$;
CREATE OR REPLACE FUNCTION rfc3339(p_time timestamptz) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$ SELECT to_char(p_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;
CREATE OR REPLACE FUNCTION uuid_at(p_time timestamptz) RETURNS uuid
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT rpad(lpad(to_hex(floor(extract(EPOCH FROM p_time) * 1000)::bigint), 12, '0'), 32, '0')::uuid
$$;
CREATE OR REPLACE FUNCTION uuid_v7() RETURNS uuid
LANGUAGE sql VOLATILE PARALLEL SAFE
AS $$
    SELECT encode(
        int8send(
            (date_part('epoch', clock_timestamp()) * 1000)::bigint << 16 | 28672 | (random() * 4095)::bigint
        ) || int8send((-9223372036854775808)::bigint + (random() * 4611686018427387903)::bigint),
        'hex')::uuid
$$;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'bonuses_guard', 'broadcast_audience', 'broadcast_delivery_has_ended', 'deposits_guard',
        'drand_is_void', 'drand_may_draw', 'lotteries_guard', 'lotteries_guard_draw',
        'lotteries_guard_source', 'lottery_results_guard', 'payment_requests_guard', 'prizes_guard',
        'prizes_guard_winner', 'refuse_change', 'resales_guard', 'seal_rounds_guard', 'seals_guard',
        'shipments_guard', 'showoffs_guard', 'system_wallet', 'tickets_guard', 'tickets_guard_inserts',
        'tickets_guard_result', 'touch_updated_at', 'two_factor_tell_users', 'users_end_sessions',
        'users_referrer_is_final', 'users_telegram_id_is_final', 'withdrawal_approvals_guard',
        'withdrawals_guard'
    ] LOOP
        EXECUTE format('ALTER FUNCTION %I RESET search_path', name);
    END LOOP;
END
$$;
