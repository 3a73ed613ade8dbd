-- name: prize_differences
-- Each money prize was paid by one event, and each such event paid one prize.
SELECT
    coalesce(e.id, p.transaction_id) AS transaction_id, coalesce(e.lottery_id, p.lottery_id) AS lottery_id,
    coalesce(p.prize_value, 0) AS expected, coalesce(e.amount, 0) AS actual
FROM (SELECT * FROM transactions WHERE type = 'PRIZE') AS e
FULL JOIN (SELECT * FROM prizes WHERE status = 'CREDITED') AS p
    ON p.transaction_id = e.id AND p.user_id = e.user_id AND p.lottery_id = e.lottery_id AND p.currency = e.currency
WHERE e.id IS NULL OR p.id IS NULL OR e.amount <> p.prize_value;
