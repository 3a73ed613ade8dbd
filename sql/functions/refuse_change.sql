-- feature: kit

-- For append-only tables.
CREATE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    RAISE EXCEPTION '% is append only: % refused', tg_table_name, tg_op USING ERRCODE = 'LM100';
END
$$;
