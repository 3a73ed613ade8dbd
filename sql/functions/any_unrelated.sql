-- feature: staff

-- Whether one of these people has nothing to do with an account.
CREATE FUNCTION any_unrelated(people uuid [], account uuid) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = public, pg_temp
AS $$
    SELECT EXISTS (SELECT FROM unnest(people) AS one WHERE one <> account AND account_ties(one, account) = '{}');
$$;
GRANT EXECUTE ON FUNCTION any_unrelated(uuid [], uuid) TO luckymart_app;
