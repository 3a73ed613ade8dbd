-- name: open_order^
-- not null: id, order_number, type, status, total_amount, payment_method, created_at
-- null: lottery_id, quantity
SELECT
    o.id, o.order_number, o.type, o.status, o.lottery_id, o.quantity, round(o.total_amount, c.scale) AS total_amount,
    o.currency, o.payment_method, o.created_at, o.paid_at
FROM open_order(
    :user_id, :type, :status, :total_amount, :currency, :payment_method, :lottery_id::uuid, :quantity::integer
) AS o
INNER JOIN currencies AS c ON c.code = o.currency;

-- name: mark_pending!
UPDATE orders SET status = 'PENDING', expired_at = NULL WHERE id = :order_id;

-- name: mark_paid!
UPDATE orders
SET
    status = 'PAID', paid_at = clock_timestamp(), payment_id = :payment_id,
    payment_data = coalesce(:payment_data::jsonb, payment_data)
WHERE id = :order_id;

-- name: mark_refunded!
UPDATE orders SET status = 'REFUNDED' WHERE id = ANY(:order_ids::uuid []);

-- name: mark_cancelled!
UPDATE orders SET status = 'CANCELLED' WHERE id = :order_id;

-- name: mark_expired!
UPDATE orders SET status = 'EXPIRED', expired_at = clock_timestamp() WHERE id = :order_id;

-- name: list_orders
SELECT o.* FROM order_details AS o
WHERE o.user_id = :user_id AND (:before::uuid IS NULL OR o.id < :before)
ORDER BY o.id DESC LIMIT :limit;

-- name: get_order^
SELECT o.* FROM order_details AS o WHERE o.user_id = :user_id AND o.id = :order_id;

-- name: tickets_of_order
-- What the order bought, whoever owns it now: new tickets, or one from the market.
SELECT t.id, t.number FROM tickets AS t WHERE t.order_id = :order_id
UNION ALL
SELECT t.id, t.number FROM resales AS r INNER JOIN tickets AS t ON t.id = r.ticket_id WHERE r.order_id = :order_id
ORDER BY number;
