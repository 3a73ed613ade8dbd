-- feature: draws

-- Marks a committed seal as published or, if that comes too late, fixes a new round. Returns the round that counts,
-- null if there is none. Callers have no influence: the clock decides, and a round published in time never changes.
-- Does nothing in the sealing transaction itself: a seal is not public before it commits.
CREATE FUNCTION publish_seal(p_lottery_id uuid) RETURNS seal_rounds
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    lottery lotteries;
    chain drand_chains;
    latest seal_rounds;
    moment timestamptz;
BEGIN
    SELECT * INTO lottery FROM lotteries WHERE id = p_lottery_id FOR NO KEY UPDATE;
    SELECT * INTO latest FROM seal_rounds AS r WHERE r.lottery_id = p_lottery_id ORDER BY r.nth DESC LIMIT 1;
    IF latest.nth IS NULL OR latest.published_at IS NOT NULL OR lottery.status IS DISTINCT FROM 'DRAWING'
       OR latest.made_in = pg_current_xact_id() THEN
        RETURN latest;
    END IF;
    SELECT * INTO chain FROM drand_chains WHERE public_key = lottery.entropy_public_key;
    moment := clock_timestamp();
    IF latest.available_at - moment >= make_interval(secs => chain.notice_seconds) THEN
        UPDATE seal_rounds AS r SET published_at = moment
        WHERE r.lottery_id = p_lottery_id AND r.nth = latest.nth RETURNING * INTO latest;
    ELSE
        latest.nth := latest.nth + 1;
        latest.round := drand_round_from(chain, moment + make_interval(secs => lottery.draw_delay_seconds));
        latest.fixed_at := moment;
        latest.available_at := drand_time_of(chain, latest.round);
        INSERT INTO seal_rounds (lottery_id, nth, round, fixed_at, available_at)
        VALUES (p_lottery_id, latest.nth, latest.round, latest.fixed_at, latest.available_at);
        UPDATE lotteries SET draw_time = latest.available_at WHERE id = p_lottery_id;
    END IF;
    RETURN latest;
END
$$;
GRANT EXECUTE ON FUNCTION publish_seal(uuid) TO luckymart_app;
