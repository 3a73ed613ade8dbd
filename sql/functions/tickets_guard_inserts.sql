-- feature: purchases

-- No ticket joins a sealed lottery.
CREATE FUNCTION tickets_guard_inserts() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF EXISTS (SELECT FROM seals WHERE lottery_id IN (SELECT DISTINCT n.lottery_id FROM new_tickets AS n)) THEN
        RAISE EXCEPTION 'the lottery is sealed: its tickets are fixed' USING ERRCODE = 'LM104';
    END IF;
    RETURN NULL;
END
$$;
