-- feature: draws

-- A ticket wins only if the result names it with that rank. Winning is final.
CREATE FUNCTION tickets_guard_result() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NEW.is_winning AND NOT OLD.is_winning AND NEW.status = 'WON' AND EXISTS (
        SELECT FROM lottery_results AS r
        WHERE r.lottery_id = NEW.lottery_id AND r.winners @> jsonb_build_array(
            jsonb_build_object('ticket_number', NEW.number, 'rank', NEW.prize_rank)
        )
    ) THEN
        RETURN NEW;
    END IF;
    IF NOT OLD.is_winning AND NOT NEW.is_winning AND NEW.status = 'REFUNDED' AND EXISTS (
        SELECT FROM lotteries AS l WHERE l.id = NEW.lottery_id AND l.status = 'CANCELLED'
    ) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'ticket % is what its draw or its refund made it', NEW.id USING ERRCODE = 'LM140';
END
$$;
