-- name: pending
SELECT id FROM lotteries
WHERE status = 'CANCELLED' AND refunded_at IS NULL AND NOT id = ANY(:put_off::uuid [])
ORDER BY cancelled_at LIMIT :limit;

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

-- name: next_sales
-- Market sales of the lottery's tickets, oldest first, with the columns of an order: what the buyer paid and how.
-- not null: order_id, escrow_id, house_id
SELECT
    r.id, r.order_id, r.buyer_id AS user_id, r.price AS total_amount, r.price, r.fee, r.currency,
    r.wallet_type AS payment_method, r.seller_id, r.settled_at IS NOT NULL AS is_settled,
    buyer.id AS wallet_id, seller.id AS seller_wallet_id,
    system_wallet('LOTTERY_ESCROW', r.wallet_type, r.currency) AS escrow_id,
    system_wallet('HOUSE_REVENUE', r.wallet_type, r.currency) AS house_id
FROM resales AS r
INNER JOIN wallets AS buyer
    ON buyer.user_id = r.buyer_id AND buyer.type = r.wallet_type AND buyer.currency = r.currency
INNER JOIN wallets AS seller
    ON seller.user_id = r.seller_id AND seller.type = r.wallet_type AND seller.currency = r.currency
WHERE r.lottery_id = :lottery_id AND r.ticket_id IS NOT NULL AND r.status = 'SOLD'
ORDER BY r.sold_at, r.id LIMIT :limit;

-- name: holders
-- The current owners of these orders' tickets.
SELECT DISTINCT user_id FROM tickets WHERE order_id = ANY(:order_ids::uuid []);
