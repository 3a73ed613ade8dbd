-- feature: users

-- The referrer is set when the user is created and never again. Referrers are older than the users they bring, so
-- a chain can never close into a circle.
CREATE FUNCTION users_referrer_is_final() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    RAISE EXCEPTION 'the referrer of user % is final', OLD.id USING ERRCODE = 'LM101';
END
$$;
