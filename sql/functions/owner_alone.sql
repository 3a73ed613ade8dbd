-- feature: staff

-- Whether an owner needs nobody for what takes two: nobody else may decide about money, or has set up two-step
-- verification for it.
CREATE FUNCTION owner_alone(person uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
    SELECT staff_is_owner(person) AND decides_alone(person)
$$;
GRANT EXECUTE ON FUNCTION owner_alone(uuid) TO luckymart_app;
