-- name: deposit_differences
-- Each deposit that was credited has its one event and each event its deposit; so have refunds, less those that
-- Telegram would not make.
SELECT
    coalesce(e.transaction_id, d.transaction_id) AS transaction_id, coalesce(d.amount, 0) AS expected,
    coalesce(e.amount, 0) AS actual
FROM (
    SELECT id, 'DEPOSIT' AS type, transaction_id, credited_amount AS amount
    FROM deposits WHERE transaction_id IS NOT NULL
    UNION ALL
    SELECT id, 'DEPOSIT_REFUND', refund_transaction_id, refunded_amount
    FROM deposits WHERE refund_transaction_id IS NOT NULL
) AS d
FULL JOIN (
    SELECT
        related_id AS id, CASE type WHEN 'DEPOSIT' THEN type ELSE 'DEPOSIT_REFUND' END AS type,
        (array_agg(id ORDER BY id DESC))[1] AS transaction_id,
        sum(CASE type WHEN 'DEPOSIT_REFUND_RETURN' THEN -amount ELSE amount END) AS amount,
        count(*) FILTER (WHERE type <> 'DEPOSIT_REFUND_RETURN') AS events
    FROM transactions
    WHERE type IN ('DEPOSIT', 'DEPOSIT_REFUND', 'DEPOSIT_REFUND_RETURN')
    GROUP BY related_id, 2
) AS e ON e.id = d.id AND e.type = d.type
WHERE coalesce(e.amount, 0) <> coalesce(d.amount, 0) OR (e.type = 'DEPOSIT' AND e.events > 1);
