-- feature: prizes

-- A prize belongs to a winning ticket, and first to that ticket's owner.
CREATE FUNCTION prizes_guard_winner() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM tickets AS t
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
