-- feature: staff

-- Two people, an owner among them, say that whoever is left alone decides alone; or the server does.
CREATE FUNCTION end_rules_of_two(by_id uuid, second_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT by_the_owner() AND (
        by_id = second_id OR NOT decides_about_money(by_id) OR NOT decides_about_money(second_id)
        OR NOT (staff_is_owner(by_id) OR staff_is_owner(second_id))
    ) IS NOT FALSE THEN
        RAISE EXCEPTION 'two people lead back, or the server' USING ERRCODE = 'LM150';
    END IF;
    INSERT INTO duty_changes (takes_two, by_id, second_id) VALUES (FALSE, by_id, second_id);
END
$$;
REVOKE EXECUTE ON FUNCTION end_rules_of_two(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_rules_of_two(uuid, uuid) TO luckymart_app;
