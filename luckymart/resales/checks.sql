-- name: resale_differences
-- Each market sale has its order and events, at the same price: paid once, settled at most once (tickets), refunded
-- at most once.
SELECT
    coalesce(r.lottery_id, o.lottery_id, e.lottery_id) AS lottery_id,
    coalesce(r.price * (1 + r.settled + r.refunded), 0) AS expected,
    coalesce(e.amount, 0) AS actual
FROM (
    SELECT
        id, lottery_id, order_id, buyer_id, price, currency, wallet_type, status,
        (settled_at IS NOT NULL AND ticket_id IS NOT NULL)::integer AS settled,
        (status = 'REFUNDED')::integer AS refunded
    FROM resales WHERE status IN ('SOLD', 'REFUNDED')
) AS r
FULL JOIN (SELECT * FROM orders WHERE type = 'MARKET') AS o ON o.id = r.order_id
FULL JOIN (
    SELECT
        related_id, min(lottery_id::text)::uuid AS lottery_id, sum(amount) AS amount,
        count(*) FILTER (WHERE type IN ('RESALE', 'PRIZE_RESALE')) AS paid,
        count(*) FILTER (WHERE type = 'RESALE_SETTLEMENT') AS settled,
        count(*) FILTER (WHERE type IN ('RESALE_REFUND', 'RESALE_REVERSAL')) AS refunded
    FROM transactions WHERE related_type = 'resale' GROUP BY related_id
) AS e ON e.related_id = r.id
WHERE (e.paid, e.settled, e.refunded, e.amount)
    IS DISTINCT FROM (1::bigint, r.settled::bigint, r.refunded::bigint, r.price * (1 + r.settled + r.refunded))
    OR (o.user_id, o.status, o.total_amount, o.currency, o.payment_method, o.lottery_id) IS DISTINCT FROM (
        r.buyer_id, CASE r.status WHEN 'SOLD' THEN 'PAID' ELSE 'REFUNDED' END, r.price, r.currency, r.wallet_type,
        r.lottery_id
    );

-- name: tickets_unlike_their_sales
-- A ticket from the market belongs to its last buyer and names its first owner; any other belongs to its buyer.
SELECT t.lottery_id, 1 AS expected, 0 AS actual
FROM tickets AS t
INNER JOIN orders AS o ON o.id = t.order_id
LEFT JOIN (
    SELECT DISTINCT ON (r.ticket_id) r.ticket_id, r.buyer_id
    FROM resales AS r WHERE r.ticket_id IS NOT NULL AND r.sold_at IS NOT NULL
    ORDER BY r.ticket_id DESC, r.sold_at DESC
) AS last ON last.ticket_id = t.id
WHERE (t.user_id, t.is_from_market, t.original_owner_id) IS DISTINCT FROM (
    coalesce(last.buyer_id, o.user_id), last.ticket_id IS NOT NULL,
    CASE WHEN last.ticket_id IS NOT NULL THEN o.user_id END
);
