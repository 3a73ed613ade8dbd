-- name: credit_differences
-- Each credit by staff has a log line, and each such log line its credit.
SELECT
    coalesce(e.id, l.transaction_id) AS transaction_id, coalesce(l.amount, 0) AS expected,
    coalesce(e.amount, 0) AS actual
FROM (SELECT * FROM transactions WHERE type = 'CREDIT') AS e
FULL JOIN (
    SELECT
        admin_id, target_id, (after ->> 'transaction_id')::uuid AS transaction_id,
        (after ->> 'amount')::numeric AS amount
    FROM admin_logs WHERE action = 'wallets.credit'
) AS l ON l.transaction_id = e.id AND l.admin_id = e.related_id AND l.target_id = e.user_id
WHERE e.id IS NULL OR l.transaction_id IS NULL OR e.amount <> l.amount;
