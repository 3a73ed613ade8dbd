-- feature: draws

-- A draw by the shop's own key is given up when it has been due for 72 hours, as with a beacon, and by two people who
-- may draw; by one where nobody else decides.
CREATE FUNCTION draw_voids_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM lotteries AS l
        INNER JOIN seals AS s ON s.lottery_id = l.id AND s.source = 'ecvrf'
        WHERE
            l.id = NEW.lottery_id AND l.status = 'DRAWING'
            AND s.sealed_at + make_interval(secs => l.draw_delay_seconds) + interval '72 hours' <= clock_timestamp()
    ) THEN
        RAISE EXCEPTION 'the draw of lottery % is not given up', NEW.lottery_id USING ERRCODE = 'LM140';
    END IF;
    IF NOT staff_may(NEW.proposed_by_id, 'draws.write') OR NEW.approved_by_id = NEW.proposed_by_id
       OR NEW.approved_by_id IS NULL AND NOT decides_alone(NEW.proposed_by_id)
       OR NEW.approved_by_id IS NOT NULL AND NOT staff_may(NEW.approved_by_id, 'draws.write') THEN
        RAISE EXCEPTION 'two people with draws.write give a draw up' USING ERRCODE = 'LM140';
    END IF;
    RETURN NEW;
END
$$;
