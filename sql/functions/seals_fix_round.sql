-- feature: draws

-- Fixes a drand seal's first round.
CREATE FUNCTION seals_fix_round() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO seal_rounds (lottery_id, nth, round, fixed_at, available_at)
    SELECT NEW.lottery_id, 1, NEW.round, NEW.sealed_at, drand_time_of(c, NEW.round)
    FROM lotteries AS l INNER JOIN drand_chains AS c ON c.public_key = l.entropy_public_key
    WHERE l.id = NEW.lottery_id;
    RETURN NULL;
END
$$;
