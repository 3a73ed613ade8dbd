-- feature: prizes

-- A prize is what its lottery promised. It belongs to a winning ticket, and first to that ticket's owner.
CREATE FUNCTION prizes_guard_winner() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM tickets AS t
        INNER JOIN lotteries AS l ON l.id = t.lottery_id
            AND (l.prize_type, l.prize_value, l.currency) = (NEW.prize_type, NEW.prize_value, NEW.currency)
        WHERE t.id = NEW.ticket_id AND t.lottery_id = NEW.lottery_id AND t.is_winning AND t.prize_rank = NEW.rank
          AND (t.user_id = NEW.user_id OR EXISTS (
              SELECT FROM prizes AS p WHERE p.ticket_id = NEW.ticket_id AND p.status = 'RESOLD'
          ))
    ) THEN
        RAISE EXCEPTION 'ticket % has not won this prize', NEW.ticket_id USING ERRCODE = 'LM140';
    END IF;
    RETURN NULL;
END
$$;
