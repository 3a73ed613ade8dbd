-- feature: purchases

-- Called by processes of the version before, like sell_tickets_v2, which it calls. The arrays run in parallel, one
-- request at each index.
CREATE FUNCTION sell_tickets(
    p_user_ids uuid [], p_lottery_ids uuid [], p_quantities integer [], p_wallet_types text [],
    p_keys text [], p_request_hashes bytea [], p_commission_rates numeric []
)
RETURNS TABLE ("position" integer, code text, data jsonb, replayed boolean, result text)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT * FROM sell_tickets_v2(
        ARRAY(
            SELECT ROW(r.user_id, r.lottery_id, r.quantity, r.wallet_type, r.key, r.request_hash)::ticket_request
            FROM unnest(p_user_ids, p_lottery_ids, p_quantities, p_wallet_types, p_keys, p_request_hashes)
                 WITH ORDINALITY AS r (user_id, lottery_id, quantity, wallet_type, key, request_hash, nth)
            ORDER BY r.nth
        ),
        p_commission_rates
    )
$$;
GRANT EXECUTE ON FUNCTION sell_tickets(
    uuid [], uuid [], integer [], text [], text [], bytea [], numeric []
) TO luckymart_app;
