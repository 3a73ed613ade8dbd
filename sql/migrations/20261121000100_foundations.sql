-- migrate:up

-- The processes work as this role; the migrations' owner is never used at run time.
-- A role belongs to the whole cluster, so another database may have made it already, and may be
-- making it at this moment. Where it exists, who migrates need not be allowed to make roles.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'luckymart_app') THEN
        CREATE ROLE luckymart_app NOLOGIN NOINHERIT;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
END
$$;

-- On a superuser's server this changes nothing; on Supabase the owner is no superuser and may only
-- take a role it was given: from PostgreSQL 16 on, who makes a role is its member and may not take it all the same.
DO $$
DECLARE
    taking text := CASE WHEN current_setting('server_version_num')::integer >= 160000 THEN 'SET' ELSE 'MEMBER' END;
BEGIN
    IF NOT pg_has_role(current_user, 'luckymart_app', taking) THEN
        EXECUTE format('GRANT luckymart_app TO %I', current_user);
    END IF;
END
$$;

GRANT USAGE ON SCHEMA public TO luckymart_app;

-- Supabase grants every new object in public to the roles its REST interface uses.
-- This product has no use for that interface: nothing is given to them.
DO $$
DECLARE
    web_role text;
BEGIN
    FOR web_role IN
        SELECT rolname FROM pg_roles WHERE rolname IN ('anon', 'authenticated')
    LOOP
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM %I', web_role);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM %I', web_role);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON FUNCTIONS FROM %I', web_role);
        EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM %I', web_role);
    END LOOP;
END
$$;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- dbmate's own table is a table like any other.
ALTER TABLE schema_migrations ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_reads ON schema_migrations FOR SELECT TO luckymart_app USING (TRUE);
GRANT SELECT ON schema_migrations TO luckymart_app;

-- RFC 9562 section 5.7: 48 bits of milliseconds, then random; so ids sort by the time of their making.
-- Ids are no secrets, and gen_random_uuid() takes four times as long: random() has its own strong seed in each
-- session and gives 65 bits here.
CREATE FUNCTION uuid_v7() RETURNS uuid
LANGUAGE sql VOLATILE PARALLEL SAFE
AS $$
    SELECT encode(
        int8send(
            (date_part('epoch', clock_timestamp()) * 1000)::bigint << 16 | 28672 | (random() * 4095)::bigint
        ) || int8send((-9223372036854775808)::bigint + (random() * 4611686018427387903)::bigint),
        'hex')::uuid
$$;
GRANT EXECUTE ON FUNCTION uuid_v7() TO luckymart_app;

-- For every table with the column. Where thousands of rows a second change, the statement says the time itself
-- and the trigger is left out by its WHEN.
CREATE FUNCTION touch_updated_at() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    NEW.updated_at := clock_timestamp();
    RETURN NEW;
END
$$;

-- For tables that are a record of what happened.
CREATE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION '% is append only: % refused', tg_table_name, tg_op USING ERRCODE = 'LM100';
END
$$;

-- migrate:down

DROP FUNCTION refuse_change();
DROP FUNCTION touch_updated_at();
DROP FUNCTION uuid_v7();
DROP POLICY app_reads ON schema_migrations;
ALTER TABLE schema_migrations DISABLE ROW LEVEL SECURITY;
REVOKE ALL ON schema_migrations FROM luckymart_app;
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
REVOKE USAGE ON SCHEMA public FROM luckymart_app;
-- The role stays: another database of the same cluster may be using it.
