-- name: refund_differences
-- Each REFUNDED ticket order was paid back by one event, and each such event paid back one order.
SELECT
    coalesce(o.lottery_id, e.lottery_id) AS lottery_id, e.id AS transaction_id,
    coalesce(o.total_amount, 0) AS expected, coalesce(e.amount, 0) AS actual
FROM (SELECT * FROM orders WHERE type = 'LOTTERY' AND status = 'REFUNDED') AS o
FULL JOIN (
    SELECT
        related_id, user_id, currency, lottery_id, (array_agg(id ORDER BY id DESC))[1] AS id, sum(amount) AS amount
    FROM transactions WHERE type = 'REFUND' GROUP BY related_id, user_id, currency, lottery_id
) AS e
    ON e.related_id = o.id AND e.user_id = o.user_id AND e.currency = o.currency AND e.lottery_id = o.lottery_id
WHERE coalesce(o.total_amount, 0) <> coalesce(e.amount, 0);
