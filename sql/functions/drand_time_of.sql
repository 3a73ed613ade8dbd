-- feature: draws

-- When a round becomes available.
CREATE FUNCTION drand_time_of(p_chain drand_chains, p_round bigint) RETURNS timestamptz
LANGUAGE sql STABLE
RETURN to_timestamp(p_chain.genesis_seconds + p_chain.period_seconds * (p_round - 1));
GRANT EXECUTE ON FUNCTION drand_time_of(drand_chains, bigint) TO luckymart_app;
