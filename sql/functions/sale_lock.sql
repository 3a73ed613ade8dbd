-- feature: purchases

-- Locks what a batch of requests needs, in the order that everything here keeps: lotteries, wallets, users, each by
-- id. Returns the lotteries that were on sale when their locks were requested.
CREATE FUNCTION sale_lock(p_requests ticket_request_v2 []) RETURNS uuid []
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    user_ids uuid[] := ARRAY(SELECT r.user_id FROM unnest(p_requests) AS r);
    lottery_ids uuid[] := ARRAY(SELECT r.lottery_id FROM unnest(p_requests) AS r);
    locked uuid[];
BEGIN
    locked := ARRAY(
        SELECT id FROM lotteries WHERE id = ANY (lottery_ids) AND status = 'ACTIVE' ORDER BY id FOR NO KEY UPDATE
    );
    PERFORM 1 FROM wallets AS w
    WHERE w.id IN (
        SELECT w2.id FROM unnest(p_requests) AS r
        JOIN lotteries AS l ON l.id = r.lottery_id AND l.id = ANY (locked)
        JOIN wallets AS w2 ON w2.user_id = r.user_id AND w2.type = r.wallet_type AND w2.currency = l.currency
    ) ORDER BY w.id FOR NO KEY UPDATE;
    PERFORM 1 FROM users WHERE id = ANY (user_ids) ORDER BY id FOR NO KEY UPDATE;
    RETURN locked;
END
$$;
