-- name: bonus_differences
-- Each paid bonus was paid by one event, and each such event paid one bonus.
SELECT
    coalesce(e.id, b.transaction_id) AS transaction_id, coalesce(b.amount, 0) AS expected,
    coalesce(e.amount, 0) AS actual
FROM (SELECT * FROM transactions WHERE type = 'BONUS') AS e
FULL JOIN (SELECT * FROM bonuses WHERE transaction_id IS NOT NULL) AS b
    ON b.transaction_id = e.id AND b.id = e.related_id AND b.user_id = e.user_id AND b.currency = e.currency
WHERE e.id IS NULL OR b.id IS NULL OR e.amount <> b.amount;

-- name: bonus_reversal_differences
-- Each bonus that was taken back has its event, and each such event its bonus.
SELECT
    coalesce(e.id, b.reversal_transaction_id) AS transaction_id, coalesce(b.amount, 0) AS expected,
    coalesce(e.amount, 0) AS actual
FROM (SELECT * FROM transactions WHERE type = 'BONUS_REVERSAL') AS e
FULL JOIN (SELECT * FROM bonuses WHERE reversal_transaction_id IS NOT NULL) AS b
    ON b.reversal_transaction_id = e.id AND b.id = e.related_id AND b.user_id = e.user_id AND b.currency = e.currency
WHERE e.id IS NULL OR b.id IS NULL OR e.amount <> b.amount;

-- name: commission_differences
-- What a user's PAID commissions of a lottery add up to, against the one payment that its draw made.
SELECT
    w.id AS wallet_id, coalesce(due.lottery_id, done.lottery_id) AS lottery_id,
    coalesce(due.amount, 0) AS expected, coalesce(done.amount, 0) AS actual
FROM (
    SELECT user_id, related_lottery_id AS lottery_id, currency, sum(amount) AS amount
    FROM commissions WHERE status = 'PAID' GROUP BY user_id, related_lottery_id, currency
) AS due
FULL JOIN (
    SELECT user_id, lottery_id, currency, sum(amount) AS amount
    FROM transactions WHERE type = 'COMMISSION' GROUP BY user_id, lottery_id, currency
) AS done ON done.user_id = due.user_id AND done.lottery_id = due.lottery_id AND done.currency = due.currency
LEFT JOIN wallets AS w
    ON w.user_id = coalesce(due.user_id, done.user_id) AND w.currency = coalesce(due.currency, done.currency)
    AND w.type = 'BONUS'
WHERE coalesce(due.amount, 0) <> coalesce(done.amount, 0);
