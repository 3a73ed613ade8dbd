-- name: exchange_differences
-- Each exchange record, in cash and coins, against the entries of its event.
SELECT
    coalesce(due.transaction_id, done.transaction_id) AS transaction_id, done.wallet_id,
    coalesce(due.amount, 0) AS expected, coalesce(done.amount, 0) AS actual
FROM (
    SELECT r.transaction_id, r.user_id, r.currency, side.type, side.amount
    FROM exchange_records AS r
    CROSS JOIN LATERAL (VALUES ('BALANCE', -r.amount), ('LUCKY_COIN', r.coins)) AS side (type, amount)
) AS due
FULL JOIN (
    SELECT e.transaction_id, e.wallet_id, e.amount, w.user_id, w.type, w.currency
    FROM transactions AS t
    INNER JOIN wallet_transactions AS e ON e.transaction_id = t.id
    INNER JOIN wallets AS w ON w.id = e.wallet_id AND w.user_id IS NOT NULL
    WHERE t.type = 'EXCHANGE'
) AS done
    ON done.transaction_id = due.transaction_id AND done.user_id = due.user_id
    AND done.type = due.type AND done.currency = due.currency
WHERE coalesce(due.amount, 0) <> coalesce(done.amount, 0);
