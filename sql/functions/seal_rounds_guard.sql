-- feature: draws

-- Rounds are append only; a round is published once, in time, and nothing else about it changes.
CREATE FUNCTION seal_rounds_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF tg_op = 'DELETE' OR OLD.published_at IS NOT NULL OR NEW.published_at IS NULL
       OR (NEW.lottery_id, NEW.nth, NEW.round, NEW.fixed_at, NEW.available_at, NEW.made_in)
       IS DISTINCT FROM (OLD.lottery_id, OLD.nth, OLD.round, OLD.fixed_at, OLD.available_at, OLD.made_in) THEN
        RAISE EXCEPTION 'the rounds of a seal are append only' USING ERRCODE = 'LM100';
    END IF;
    RETURN NEW;
END
$$;
