-- name: pending
SELECT id FROM lotteries WHERE status = 'CANCELLED' AND refunded_at IS NULL ORDER BY cancelled_at LIMIT :limit;

-- name: lock_cancelled$
SELECT id FROM lotteries
WHERE id = :lottery_id AND status = 'CANCELLED' AND refunded_at IS NULL
FOR NO KEY UPDATE;

-- name: next_orders
SELECT o.id, o.user_id, o.total_amount, o.currency, payer.id AS wallet_id, escrow.id AS escrow_id
FROM orders AS o
INNER JOIN wallets AS payer
    ON payer.user_id = o.user_id AND payer.type = o.payment_method AND payer.currency = o.currency
INNER JOIN wallets AS escrow
    ON escrow.system_account = 'LOTTERY_ESCROW' AND escrow.type = o.payment_method
    AND escrow.currency = o.currency
WHERE o.lottery_id = :lottery_id AND o.type = 'LOTTERY' AND o.status = 'PAID'
ORDER BY o.id LIMIT :limit;

-- name: mark_orders!
UPDATE orders SET status = 'REFUNDED' WHERE id = ANY(:order_ids::uuid []);

-- name: mark_tickets!
UPDATE tickets SET status = 'REFUNDED' WHERE order_id = ANY(:order_ids::uuid []);

-- name: void_commissions!
UPDATE commissions SET status = 'VOID' WHERE related_order_id = ANY(:order_ids::uuid []) AND status = 'PENDING';

-- name: lock_users!
SELECT 1 FROM users WHERE id = ANY(:user_ids::uuid []) ORDER BY id FOR NO KEY UPDATE;

-- name: take_back_counters!
UPDATE users AS u SET total_spent = u.total_spent - s.amount
FROM (
    SELECT user_id, sum(total_amount) AS amount FROM orders WHERE id = ANY(:order_ids::uuid []) GROUP BY user_id
) AS s
WHERE u.id = s.user_id;

-- name: finish!
UPDATE lotteries SET refunded_at = clock_timestamp() WHERE id = :lottery_id;
