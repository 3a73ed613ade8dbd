-- feature: dashboard

-- What happened between two ids: new users; tickets and market deals when they were paid; income of the shop's own
-- accounts, with refunds separate from other escrow movements.
CREATE FUNCTION shop_figures(p_from uuid, p_before uuid)
RETURNS TABLE (figure text, wallet_type text, currency text, count bigint, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp
AS $$
    SELECT 'NEW_USERS', '', '', count(*), 0 FROM users WHERE id >= p_from AND id < p_before
    UNION ALL
    SELECT type, payment_method, currency, sum(coalesce(quantity, 1)), sum(total_amount)
    FROM orders
    WHERE id >= p_from AND id < p_before AND type IN ('LOTTERY', 'MARKET') AND status IN ('PAID', 'REFUNDED')
    GROUP BY type, payment_method, currency
    UNION ALL
    SELECT
        CASE WHEN w.system_account = 'LOTTERY_ESCROW' AND t.type = 'REFUND' THEN 'REFUNDS' ELSE w.system_account END,
        w.type, w.currency, count(*), sum(e.amount)
    FROM wallet_transactions AS e
    JOIN wallets AS w ON w.id = e.wallet_id AND w.system_account IS NOT NULL
    JOIN transactions AS t ON t.id = e.transaction_id
    WHERE e.transaction_id >= p_from AND e.transaction_id < p_before
    GROUP BY 1, w.type, w.currency
$$;
GRANT EXECUTE ON FUNCTION shop_figures(uuid, uuid) TO luckymart_app;
