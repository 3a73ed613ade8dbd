-- name: deposit_differences
-- Each credited deposit has exactly one event, and each event has its deposit.
SELECT
    coalesce(e.transaction_id, d.transaction_id) AS transaction_id, coalesce(d.amount, 0) AS expected,
    coalesce(e.amount, 0) AS actual
FROM (
    SELECT id, transaction_id, credited_amount AS amount FROM deposits WHERE transaction_id IS NOT NULL
) AS d
FULL JOIN (
    SELECT
        related_id AS id, (array_agg(id ORDER BY id DESC))[1] AS transaction_id, sum(amount) AS amount,
        count(*) AS events
    FROM transactions WHERE type = 'DEPOSIT' GROUP BY related_id
) AS e ON e.id = d.id
WHERE coalesce(e.amount, 0) <> coalesce(d.amount, 0) OR e.events > 1;
