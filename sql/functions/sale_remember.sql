-- feature: kit

-- Stores the answers under their idempotency keys. Raises LM013 if another connection used a key meanwhile.
CREATE FUNCTION sale_remember(p_sales ticket_sale [], p_results text []) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    stored integer;
BEGIN
    INSERT INTO idempotency_keys (user_id, key, request_hash, result)
    SELECT s.user_id, s.key, s.request_hash, p_results[s.ordinality]
    FROM unnest(p_sales) WITH ORDINALITY AS s
    ORDER BY s.user_id, s.key
    ON CONFLICT (user_id, key) DO NOTHING;
    GET DIAGNOSTICS stored = ROW_COUNT;
    IF stored <> cardinality(p_sales) THEN
        RAISE EXCEPTION 'an idempotency key was used meanwhile' USING ERRCODE = 'LM013';
    END IF;
END
$$;
