-- feature: kit

-- Whether this session logged in as the owner of the tables, or as one who may take the owner's role: the migrations
-- and `luckymart staff`. Not the processes, unless the shop gives them the owner's URL.
CREATE FUNCTION by_the_owner() RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
    SELECT pg_has_role(session_user, c.relowner, 'MEMBER') FROM pg_class AS c WHERE c.oid = 'transactions'::regclass
$$;
GRANT EXECUTE ON FUNCTION by_the_owner() TO luckymart_app;
