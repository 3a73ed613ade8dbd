-- feature: draws

-- Whether the lottery's current round, published in time, may decide the draw: from its time, for 72 hours.
CREATE FUNCTION drand_may_draw(p_lottery_id uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
    SELECT coalesce(
        (
            SELECT r.published_at IS NOT NULL AND clock_timestamp() >= r.available_at
                   AND clock_timestamp() < r.available_at + interval '72 hours'
            FROM seal_rounds AS r WHERE r.lottery_id = p_lottery_id ORDER BY r.nth DESC LIMIT 1
        ), FALSE
    )
$$;
GRANT EXECUTE ON FUNCTION drand_may_draw(uuid) TO luckymart_app;
