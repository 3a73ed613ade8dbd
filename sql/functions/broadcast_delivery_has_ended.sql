-- feature: broadcasts

-- At most one message per person, whatever the program does: a finished delivery is never taken again.
CREATE FUNCTION broadcast_delivery_has_ended() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    RAISE EXCEPTION 'the delivery to % has ended: %', OLD.user_id, OLD.status USING ERRCODE = 'LM120';
END
$$;
