-- feature: users

-- The owner's mark in a leaf is derived from their Telegram id.
CREATE FUNCTION users_telegram_id_is_final() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    RAISE EXCEPTION 'the Telegram id of user % is final', OLD.id USING ERRCODE = 'LM140';
END
$$;
