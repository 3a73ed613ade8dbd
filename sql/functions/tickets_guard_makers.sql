-- feature: lotteries

-- Whoever made a lottery does not play in it.
CREATE FUNCTION tickets_guard_makers() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF EXISTS (
        SELECT FROM new_tickets AS n
        INNER JOIN lottery_makers AS m ON m.lottery_id = n.lottery_id AND m.user_id = n.user_id
    ) THEN
        RAISE EXCEPTION 'whoever made a lottery does not play in it' USING ERRCODE = 'LM160';
    END IF;
    RETURN NULL;
END
$$;
