-- feature: purchases

-- One request to buy tickets. The hash tells whether an idempotency key was used for this request or for another.
-- ticket_price is what the buyer was shown, NULL if they were shown none.
CREATE TYPE ticket_request_v2 AS (
    user_id uuid, lottery_id uuid, quantity integer, wallet_type text, key text, request_hash bytea,
    ticket_price numeric
);

-- The answer to the request at that position, counted from 1. Either result, the purchase as JSON text (replayed if
-- it was bought earlier under the same key), or code and data of a refusal that changed nothing.
CREATE TYPE ticket_answer AS ("position" integer, code text, data jsonb, replayed boolean, result text);

-- The sale of tickets: one call for all purchases that arrived together, decided in their order.
--
-- Refusals:
--   LM001 insufficient funds {balance, required}   LM002 sold out   LM003 fewer left {available}
--   LM004 limit reached {limit, held}   LM005 closed   LM006 wallet not found   LM009 no such lottery
--   LM010 bad quantity   LM011 key used for another request   LM012 key in flight
--   LM014 not paid with this kind of wallet {takes}   LM015 fewer left for bonus {available}
--   LM016 another price than the one shown {ticket_price, currency}
-- Raises LM013 if another connection used one of the keys at the same moment: call again.
--
-- The settings hold for the functions called here too. Generic plans: planning takes longer than running, and no
-- better plan follows from the arrays' contents. Never join two arrays: the planner expects every array to be short
-- and compares each element with each.
CREATE FUNCTION sell_tickets_v3(p_requests ticket_request_v2 [], p_commission_rates numeric [])
RETURNS SETOF ticket_answer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    locked_lotteries uuid[] := sale_lock(p_requests);
    -- Read the clock after locking: whoever waited for a lock must not buy after the close.
    sold_at timestamptz := clock_timestamp();
    decisions ticket_decision[] := ARRAY(SELECT d FROM sale_decide(p_requests, locked_lotteries, sold_at) AS d);
    sales ticket_sale[] := ARRAY(SELECT d.sale FROM unnest(decisions) AS d WHERE d.answer IS NULL);
    results text[];
BEGIN
    RETURN QUERY SELECT (d.answer).* FROM unnest(decisions) AS d WHERE NOT d.answer IS NULL;
    IF sales = '{}' THEN
        RETURN;
    END IF;

    PERFORM sale_record_orders(sales, sold_at);
    PERFORM sale_record_commissions(sales, p_commission_rates);
    PERFORM sale_count_for_users(sales);
    PERFORM sale_count_for_lotteries(sales, sold_at);
    results := sale_record_tickets(sales, sold_at);
    PERFORM sale_remember(sales, results);
    PERFORM sale_pay(sales);

    RETURN QUERY SELECT s.position, NULL::text, NULL::jsonb, FALSE, results[s.ordinality]
    FROM unnest(sales) WITH ORDINALITY AS s;
END
$$;
GRANT EXECUTE ON FUNCTION sell_tickets_v3(ticket_request_v2 [], numeric []) TO luckymart_app;
