-- name: settlement_differences
-- What each draw released from the escrow, by wallet type, against what the lottery's tickets cost.
SELECT
    coalesce(due.lottery_id, done.lottery_id) AS lottery_id, coalesce(due.wallet_id, done.wallet_id) AS wallet_id,
    coalesce(due.amount, 0) AS expected, coalesce(done.amount, 0) AS actual
FROM (
    SELECT o.lottery_id, w.id AS wallet_id, sum(o.total_amount) AS amount
    FROM orders AS o
    INNER JOIN lotteries AS l ON l.id = o.lottery_id AND l.status = 'COMPLETED'
    INNER JOIN wallets AS w
        ON w.system_account = 'LOTTERY_ESCROW' AND w.type = o.payment_method AND w.currency = o.currency
    WHERE o.type = 'LOTTERY' AND o.status = 'PAID'
    GROUP BY o.lottery_id, w.id
) AS due
FULL JOIN (
    SELECT t.lottery_id, e.wallet_id, -sum(e.amount) AS amount
    FROM transactions AS t
    INNER JOIN wallet_transactions AS e ON e.transaction_id = t.id
    INNER JOIN wallets AS w ON w.id = e.wallet_id AND w.system_account = 'LOTTERY_ESCROW'
    WHERE t.type = 'SETTLEMENT'
    GROUP BY t.lottery_id, e.wallet_id
) AS done ON done.lottery_id = due.lottery_id AND done.wallet_id = due.wallet_id
WHERE coalesce(due.amount, 0) <> coalesce(done.amount, 0);

-- name: draws_that_did_not_happen
-- A lottery is COMPLETED if it has a result, and only then; a sealed one was cancelled only if its beacon never came,
-- or if people gave its draw up.
SELECT
    l.id AS lottery_id, (r.lottery_id IS NOT NULL)::integer AS expected, (l.status = 'COMPLETED')::integer AS actual
FROM lotteries AS l
LEFT JOIN lottery_results AS r ON r.lottery_id = l.id
WHERE (l.status = 'COMPLETED') <> (r.lottery_id IS NOT NULL)
    OR l.status = 'CANCELLED' AND EXISTS (SELECT FROM seals AS s WHERE s.lottery_id = l.id)
    AND NOT EXISTS (
        SELECT FROM draw_voids AS v
        INNER JOIN admin_logs AS a
            ON a.target_id = v.lottery_id AND a.action = 'draws.void' AND a.admin_id = v.proposed_by_id
        WHERE v.lottery_id = l.id
    )
    AND coalesce(
        (
            SELECT n.published_at IS NULL OR l.cancelled_at < n.available_at + interval '72 hours'
            FROM seal_rounds AS n WHERE n.lottery_id = l.id ORDER BY n.nth DESC LIMIT 1
        ), TRUE
    );
