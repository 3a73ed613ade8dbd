-- name: star_refund_differences
-- Each refund has its events, less what came back because Telegram refused the refund.
SELECT
    coalesce(e.transaction_id, d.transaction_id) AS transaction_id, coalesce(d.amount, 0) AS expected,
    coalesce(e.amount, 0) AS actual
FROM (
    SELECT id, refund_transaction_id AS transaction_id, refunded_amount AS amount
    FROM deposits WHERE refund_transaction_id IS NOT NULL
) AS d
FULL JOIN (
    SELECT
        related_id AS id, (array_agg(id ORDER BY id DESC))[1] AS transaction_id,
        sum(CASE type WHEN 'DEPOSIT_REFUND_RETURN' THEN -amount ELSE amount END) AS amount
    FROM transactions WHERE type IN ('DEPOSIT_REFUND', 'DEPOSIT_REFUND_RETURN') GROUP BY related_id
) AS e ON e.id = d.id
WHERE coalesce(e.amount, 0) <> coalesce(d.amount, 0);
