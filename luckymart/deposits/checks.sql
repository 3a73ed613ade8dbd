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

-- name: approved_deposits_without_a_log_line
-- Whoever approved a deposit by hand is in the log.
SELECT d.transaction_id, 0 AS expected, d.credited_amount AS actual
FROM deposits AS d
WHERE d.status = 'APPROVED' AND NOT EXISTS (
    SELECT FROM admin_logs AS l
    WHERE l.action = 'deposits.approve' AND l.target_id = d.id AND l.admin_id = d.decided_by_id
);
