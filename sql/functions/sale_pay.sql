-- feature: purchases

-- Moves each price from the buyer's wallet into the lottery's escrow. The sale decided every payment while it held
-- the wallets' locks, so a refusal here is a defect.
CREATE FUNCTION sale_pay(p_sales ticket_sale []) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    refusals text[];
BEGIN
    SELECT ledger_post(
        array_agg(uuid_v7()), array_agg(s.user_id), array_agg('PURCHASE'::text), array_agg(s.amount),
        array_agg(s.currency), array_agg('order'::text), array_agg(s.order_id), array_agg(s.lottery_id),
        array_agg(NULL::text),
        array_agg(s.ordinality::integer) || array_agg(s.ordinality::integer),
        array_agg(s.wallet_id) || array_agg(s.escrow_id),
        array_agg(-s.amount) || array_agg(s.amount)
    ) INTO refusals
    FROM unnest(p_sales) WITH ORDINALITY AS s;
    IF array_remove(refusals, NULL) <> '{}' THEN
        RAISE EXCEPTION 'the ledger refused a decided payment: %', refusals USING ERRCODE = 'LM008';
    END IF;
END
$$;
