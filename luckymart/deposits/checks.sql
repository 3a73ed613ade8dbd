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

-- name: accounts_unlike_the_log
-- Where players pay to is what the last line in the log says that names it. It is about what comes in there.
SELECT w.id AS wallet_id, 1 AS expected, 0 AS actual
FROM payment_configs AS m
LEFT JOIN wallets AS w ON w.system_account = 'DEPOSITS_CLEARING' AND w.type = 'BALANCE' AND w.currency = m.currency
CROSS JOIN LATERAL (VALUES
    ('name', m.name), ('account_number', m.account_number), ('account_holder', m.account_holder),
    ('picture_id', m.picture_id::text)
) AS shown (field, value)
WHERE shown.value IS DISTINCT FROM (
    SELECT l.after ->> shown.field FROM admin_logs AS l
    WHERE l.target_type = 'payment_config' AND l.target_id = m.id AND l.after -> shown.field IS NOT NULL
    ORDER BY l.id DESC LIMIT 1
);
