-- name: pending
SELECT id FROM lotteries WHERE status = 'CANCELLED' AND refunded_at IS NULL ORDER BY cancelled_at LIMIT :limit;

-- name: lock_cancelled^
SELECT l.id, l.title_i18n, l.currency, c.scale
FROM lotteries AS l INNER JOIN currencies AS c ON c.code = l.currency
WHERE l.id = :lottery_id AND l.status = 'CANCELLED' AND l.refunded_at IS NULL
FOR NO KEY UPDATE OF l;

-- name: next_orders
SELECT
    o.id, o.user_id, o.total_amount, o.currency, o.payment_method, payer.id AS wallet_id, escrow.id AS escrow_id
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

-- name: take_back_counters!
-- After mark_orders: who has no paid order of the lottery left took no part in it.
UPDATE users AS u
SET total_spent = u.total_spent - s.amount, total_lotteries = u.total_lotteries - s.lotteries
FROM (
    SELECT
        o.user_id, sum(o.total_amount) AS amount,
        (NOT EXISTS (
            SELECT FROM orders AS rest
            WHERE rest.user_id = o.user_id AND rest.lottery_id = :lottery_id AND rest.status = 'PAID'
        ))::integer AS lotteries
    FROM orders AS o WHERE o.id = ANY(:order_ids::uuid []) GROUP BY o.user_id
) AS s
WHERE u.id = s.user_id;

-- name: finish!
UPDATE lotteries SET refunded_at = clock_timestamp() WHERE id = :lottery_id;
