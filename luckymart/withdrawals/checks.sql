-- name: frozen_differences
-- What a wallet has frozen, against its owner's open withdrawals, which are always of cash.
SELECT w.id AS wallet_id, coalesce(waiting.amount, 0) AS expected, w.frozen_balance AS actual
FROM wallets AS w
LEFT JOIN (
    SELECT user_id, currency, sum(amount) AS amount
    FROM withdrawals WHERE status IN ('PENDING', 'APPROVED') GROUP BY user_id, currency
) AS waiting ON waiting.user_id = w.user_id AND waiting.currency = w.currency AND w.type = 'BALANCE'
WHERE w.user_id IS NOT NULL AND w.frozen_balance <> coalesce(waiting.amount, 0);

-- name: held_differences
-- What the shop holds for withdrawals, against what the wallets of that type and currency have frozen.
SELECT s.id AS wallet_id, coalesce(frozen.amount, 0) AS expected, s.balance AS actual
FROM system_wallet_balances AS s
LEFT JOIN (
    SELECT type, currency, sum(frozen_balance) AS amount FROM wallets GROUP BY type, currency
) AS frozen ON frozen.type = s.type AND frozen.currency = s.currency
WHERE s.system_account = 'WITHDRAWALS_HELD' AND s.balance <> coalesce(frozen.amount, 0);

-- name: payout_differences
-- What has left the shop, against what the paid withdrawals were worth to their owners.
SELECT s.id AS wallet_id, coalesce(paid.amount, 0) AS expected, s.balance AS actual
FROM system_wallet_balances AS s
LEFT JOIN (
    SELECT currency, sum(amount - fee) AS amount FROM withdrawals WHERE status = 'PAID' GROUP BY currency
) AS paid ON paid.currency = s.currency AND s.type = 'BALANCE'
WHERE s.system_account = 'WITHDRAWALS_CLEARING' AND s.balance <> coalesce(paid.amount, 0);

-- name: withdrawal_differences
-- The events that each withdrawal's state requires, against those posted: frozen once, released once it ended, and
-- taken if it was paid.
SELECT w.id AS wallet_id, coalesce(due.amount, 0) AS expected, coalesce(done.amount, 0) AS actual
FROM (
    SELECT o.order_id, o.user_id, o.currency, o.amount, step.type
    FROM withdrawals AS o
    CROSS JOIN LATERAL (VALUES
        ('FREEZE', TRUE), ('UNFREEZE', o.ended_at IS NOT NULL), ('WITHDRAWAL', o.status = 'PAID')
    ) AS step (type, is_due)
    WHERE step.is_due
) AS due
FULL JOIN (
    SELECT related_id, user_id, currency, type, sum(amount) AS amount
    FROM transactions WHERE type IN ('FREEZE', 'UNFREEZE', 'WITHDRAWAL')
    GROUP BY related_id, user_id, currency, type
) AS done
    ON done.related_id = due.order_id AND done.user_id = due.user_id
    AND done.currency = due.currency AND done.type = due.type
LEFT JOIN wallets AS w
    ON w.user_id = coalesce(due.user_id, done.user_id) AND w.currency = coalesce(due.currency, done.currency)
    AND w.type = 'BALANCE'
WHERE coalesce(due.amount, 0) <> coalesce(done.amount, 0);

-- name: approval_differences
-- A withdrawal that was approved has as many approvals as it needed.
SELECT b.id AS wallet_id, w.approvals_needed AS expected, count(a.admin_id) AS actual
FROM withdrawals AS w
INNER JOIN wallets AS b ON b.user_id = w.user_id AND b.type = 'BALANCE' AND b.currency = w.currency
LEFT JOIN withdrawal_approvals AS a ON a.withdrawal_id = w.id AND a.admin_id <> w.user_id
WHERE w.approved_at IS NOT NULL OR w.status IN ('APPROVED', 'PAID')
GROUP BY w.id, b.id
HAVING count(a.admin_id) < w.approvals_needed;
