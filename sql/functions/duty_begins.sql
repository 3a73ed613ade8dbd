-- feature: staff

-- A second person is there: from now on two decide. The lock lets two who come at once see each other.
CREATE FUNCTION duty_begins() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
DECLARE
    person uuid := coalesce(to_jsonb(NEW) ->> 'user_id', to_jsonb(NEW) ->> 'id')::uuid;
BEGIN
    IF NOT decides_about_money(person) THEN
        RETURN NULL;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('luckymart.duty', 0));
    IF NOT takes_two() AND NOT decides_alone(person) THEN
        INSERT INTO duty_changes (takes_two) VALUES (TRUE);
    END IF;
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION duty_begins() FROM PUBLIC;
