-- feature: purchases

-- After the seal a ticket's number, lottery and owner stay as the Merkle root recorded them.
CREATE FUNCTION tickets_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    ticket tickets := CASE WHEN tg_op = 'INSERT' THEN NEW ELSE OLD END;
BEGIN
    IF EXISTS (SELECT FROM seals WHERE lottery_id = ticket.lottery_id) THEN
        RAISE EXCEPTION 'lottery % is sealed: its tickets are fixed', ticket.lottery_id USING ERRCODE = 'LM104';
    END IF;
    RETURN CASE WHEN tg_op = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
