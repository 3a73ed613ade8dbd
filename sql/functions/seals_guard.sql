-- feature: draws

-- A seal agrees with its lottery; a drand seal also with the round that follows from its time.
CREATE FUNCTION seals_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    lottery lotteries;
    chain drand_chains;
BEGIN
    SELECT * INTO lottery FROM lotteries WHERE id = NEW.lottery_id FOR NO KEY UPDATE;
    IF lottery.status NOT IN ('ACTIVE', 'SOLD_OUT') OR NEW.sealed_at > clock_timestamp()
       OR (NEW.spec, NEW.source, NEW.tickets, NEW.winners) IS DISTINCT FROM
          (lottery.spec, lottery.entropy_source, lottery.sold_tickets, lottery.winners_count) THEN
        RAISE EXCEPTION 'this is no seal of lottery %', NEW.lottery_id USING ERRCODE = 'LM140';
    END IF;
    IF NEW.source = 'drand' THEN
        SELECT * INTO chain FROM drand_chains WHERE public_key = lottery.entropy_public_key;
        IF NEW.round <> drand_round_from(chain, NEW.sealed_at + make_interval(secs => lottery.draw_delay_seconds)) THEN
            RAISE EXCEPTION 'round % does not follow from the time of the seal', NEW.round USING ERRCODE = 'LM140';
        END IF;
    END IF;
    RETURN NEW;
END
$$;
