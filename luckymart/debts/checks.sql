-- name: receivables_differences
-- RECEIVABLES has paid exactly what people owe.
SELECT s.id AS wallet_id, coalesce(-d.owed, 0) AS expected, s.balance AS actual
FROM system_wallet_balances AS s
LEFT JOIN (
    SELECT wallet_type, currency, sum(amount - paid) AS owed FROM debts
    WHERE status = 'OPEN' GROUP BY wallet_type, currency
) AS d ON d.wallet_type = s.type AND d.currency = s.currency
WHERE s.system_account = 'RECEIVABLES' AND s.balance <> coalesce(-d.owed, 0);

-- name: debt_differences
-- Each debt is what its event took from RECEIVABLES, and each payment and each write-off is in it.
SELECT
    coalesce(d.transaction_id, e.transaction_id) AS transaction_id,
    coalesce(d.amount, 0) AS expected, coalesce(e.amount, 0) AS actual
FROM debts AS d
FULL JOIN (
    SELECT e.transaction_id, -e.amount AS amount
    FROM wallet_transactions AS e INNER JOIN wallets AS w ON w.id = e.wallet_id
    WHERE w.system_account = 'RECEIVABLES' AND e.amount < 0
) AS e ON e.transaction_id = d.transaction_id
WHERE coalesce(d.amount, 0) <> coalesce(e.amount, 0)
UNION ALL
SELECT
    coalesce(d.transaction_id, p.transaction_id) AS transaction_id,
    coalesce(d.settled, 0) AS expected, coalesce(p.amount, 0) AS actual
FROM (SELECT *, CASE status WHEN 'FORGIVEN' THEN amount ELSE paid END AS settled FROM debts) AS d
FULL JOIN (
    SELECT related_id AS id, (array_agg(id ORDER BY id DESC))[1] AS transaction_id, sum(amount) AS amount
    FROM transactions WHERE type IN ('DEBT_PAYMENT', 'DEBT_FORGIVEN') GROUP BY related_id
) AS p ON p.id = d.id
WHERE coalesce(d.settled, 0) <> coalesce(p.amount, 0);

-- name: debtors_with_money
-- What enters pays a debt first, so who owes has nothing in that wallet.
SELECT w.id AS wallet_id, 0 AS expected, w.balance AS actual
FROM wallets AS w
WHERE w.balance > 0 AND EXISTS (
    SELECT FROM debts AS d
    WHERE d.user_id = w.user_id AND d.wallet_type = w.type AND d.currency = w.currency AND d.status = 'OPEN'
);

-- name: debit_differences
-- Each debit and each write-off by staff has a log line, and each such log line its event.
SELECT
    coalesce(e.id, l.transaction_id) AS transaction_id, coalesce(l.amount, 0) AS expected,
    coalesce(e.amount, 0) AS actual
FROM (SELECT * FROM transactions WHERE type = 'DEBIT') AS e
FULL JOIN (
    SELECT
        admin_id, target_id, (after ->> 'transaction_id')::uuid AS transaction_id,
        (after ->> 'amount')::numeric AS amount
    FROM admin_logs WHERE action = 'debts.debit'
) AS l ON l.transaction_id = e.id AND l.admin_id = e.related_id AND l.target_id = e.user_id
WHERE e.id IS NULL OR l.transaction_id IS NULL OR e.amount <> l.amount
UNION ALL
SELECT e.id AS transaction_id, coalesce(l.amount, 0) AS expected, coalesce(e.amount, 0) AS actual
FROM (SELECT * FROM transactions WHERE type = 'DEBT_FORGIVEN') AS e
FULL JOIN (
    SELECT target_id, (after ->> 'amount')::numeric AS amount FROM admin_logs WHERE action = 'debts.forgive'
) AS l ON l.target_id = e.related_id
WHERE coalesce(l.amount, 0) <> coalesce(e.amount, 0);
