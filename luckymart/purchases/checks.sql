-- name: escrow_differences
-- What each lottery's escrow holds, against ticket purchases not yet drawn or refunded plus market sales of tickets
-- not yet settled or refunded.
SELECT
    coalesce(held.lottery_id, due.lottery_id) AS lottery_id,
    coalesce(held.wallet_id, due.wallet_id) AS wallet_id,
    coalesce(due.amount, 0) AS expected,
    coalesce(held.amount, 0) AS actual
FROM (
    SELECT t.lottery_id, e.wallet_id, sum(e.amount) AS amount
    FROM wallets AS w
    INNER JOIN wallet_transactions AS e ON e.wallet_id = w.id
    INNER JOIN transactions AS t ON t.id = e.transaction_id
    WHERE w.system_account = 'LOTTERY_ESCROW'
    GROUP BY t.lottery_id, e.wallet_id
) AS held
FULL JOIN (
    SELECT p.lottery_id, w.id AS wallet_id, sum(p.amount) AS amount
    FROM (
        SELECT o.lottery_id, o.payment_method AS wallet_type, o.currency, o.total_amount AS amount
        FROM orders AS o INNER JOIN lotteries AS l ON l.id = o.lottery_id AND l.status <> 'COMPLETED'
        WHERE o.type = 'LOTTERY' AND o.status = 'PAID'
        UNION ALL
        SELECT r.lottery_id, r.wallet_type, r.currency, r.price
        FROM resales AS r WHERE r.status = 'SOLD' AND r.settled_at IS NULL
    ) AS p
    INNER JOIN wallets AS w
        ON w.system_account = 'LOTTERY_ESCROW' AND w.type = p.wallet_type AND w.currency = p.currency
    GROUP BY p.lottery_id, w.id
) AS due ON due.lottery_id = held.lottery_id AND due.wallet_id = held.wallet_id
WHERE coalesce(held.amount, 0) <> coalesce(due.amount, 0);
