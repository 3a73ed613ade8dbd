-- feature: purchases

-- One request to buy tickets. The hash tells whether an idempotency key was used for this request or for another.
CREATE TYPE ticket_request AS (
    user_id uuid, lottery_id uuid, quantity integer, wallet_type text, key text, request_hash bytea
);

-- Called by processes of the version before; sell_tickets_v3 has taken its place and decides. What those processes do
-- not know is answered as the refusal that comes closest: no such wallet, fewer left.
CREATE FUNCTION sell_tickets_v2(p_requests ticket_request [], p_commission_rates numeric [])
RETURNS SETOF ticket_answer
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT
        a.position, CASE a.code WHEN 'LM014' THEN 'LM006' WHEN 'LM015' THEN 'LM003' ELSE a.code END,
        CASE WHEN a.code <> 'LM014' THEN a.data END, a.replayed, a.result
    FROM sell_tickets_v3(
        ARRAY(
            SELECT ROW(
                r.user_id, r.lottery_id, r.quantity, r.wallet_type, r.key, r.request_hash, NULL
            )::ticket_request_v2
            FROM unnest(p_requests) WITH ORDINALITY AS r ORDER BY r.ordinality
        ),
        p_commission_rates
    ) AS a
$$;
GRANT EXECUTE ON FUNCTION sell_tickets_v2(ticket_request [], numeric []) TO luckymart_app;
