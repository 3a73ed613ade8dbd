-- feature: draws

-- The first round at or after a moment.
CREATE FUNCTION drand_round_from(p_chain drand_chains, p_moment timestamptz) RETURNS bigint
LANGUAGE sql STABLE
RETURN
    (greatest(
        ceil((extract(EPOCH FROM p_moment) - p_chain.genesis_seconds) / p_chain.period_seconds), 0
    ) + 1)::bigint;
GRANT EXECUTE ON FUNCTION drand_round_from(drand_chains, timestamptz) TO luckymart_app;
