-- feature: lotteries

-- Whoever made a lottery does not buy its tickets from others either.
CREATE FUNCTION tickets_guard_new_owner() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF EXISTS (
        SELECT FROM lottery_makers AS m WHERE m.lottery_id = NEW.lottery_id AND m.user_id = NEW.user_id
    ) THEN
        RAISE EXCEPTION 'whoever made a lottery does not play in it' USING ERRCODE = 'LM160';
    END IF;
    RETURN NEW;
END
$$;
