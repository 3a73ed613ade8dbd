-- feature: resales

-- A ticket that nothing may pay for is not put on the market.
CREATE FUNCTION resales_guard_listing() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM tickets AS t INNER JOIN lotteries AS l ON l.id = t.lottery_id
        WHERE t.id = NEW.ticket_id AND resale_takes(l.takes, t.paid_with) <> '{}'
    ) THEN
        RAISE EXCEPTION 'ticket % may not be sold', NEW.ticket_id USING ERRCODE = 'LM106';
    END IF;
    RETURN NEW;
END
$$;
