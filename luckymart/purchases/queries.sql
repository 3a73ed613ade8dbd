-- name: sell_tickets
-- One call for all purchases that arrived together; see sql/functions/sell_tickets_v2.sql.
-- not null: position, replayed
SELECT "position", code, data, replayed, result
FROM sell_tickets_v2(:requests::ticket_request [], :commission_rates::numeric []);

-- name: list_tickets
-- Newest first. Tickets that did not win are LOST once their lottery is completed. order_id is the owner's order,
-- maybe from the market; resale_id is set while they are selling the ticket.
SELECT
    t.id, t.number, t.lottery_id, coalesce(b.order_id, t.order_id) AS order_id, t.is_winning, t.prize_rank,
    t.is_from_market, t.created_at,
    (SELECT r.id FROM resales AS r WHERE r.ticket_id = t.id AND r.status = 'ACTIVE') AS resale_id,
    CASE WHEN t.status = 'ACTIVE' AND l.status = 'COMPLETED' THEN 'LOST' ELSE t.status END AS status,
    l.title AS lottery_title, l.title_i18n AS lottery_title_i18n, l.image_url AS lottery_image_url,
    l.status AS lottery_status
FROM tickets AS t
INNER JOIN lotteries AS l ON l.id = t.lottery_id
LEFT JOIN LATERAL (
    SELECT r.order_id FROM resales AS r
    WHERE t.is_from_market AND r.ticket_id = t.id AND r.sold_at IS NOT NULL ORDER BY r.sold_at DESC LIMIT 1
) AS b ON TRUE
WHERE
    t.user_id = :user_id
    AND (:lottery_id::uuid IS NULL OR t.lottery_id = :lottery_id)
    AND (:before::uuid IS NULL OR t.id < :before)
ORDER BY t.id DESC LIMIT :limit;

-- name: find_tickets
-- Like list_tickets, with one number.
SELECT
    t.id, t.number, t.lottery_id, coalesce(b.order_id, t.order_id) AS order_id, t.is_winning, t.prize_rank,
    t.is_from_market, t.created_at,
    (SELECT r.id FROM resales AS r WHERE r.ticket_id = t.id AND r.status = 'ACTIVE') AS resale_id,
    CASE WHEN t.status = 'ACTIVE' AND l.status = 'COMPLETED' THEN 'LOST' ELSE t.status END AS status,
    l.title AS lottery_title, l.title_i18n AS lottery_title_i18n, l.image_url AS lottery_image_url,
    l.status AS lottery_status
FROM tickets AS t
INNER JOIN lotteries AS l ON l.id = t.lottery_id
LEFT JOIN LATERAL (
    SELECT r.order_id FROM resales AS r
    WHERE t.is_from_market AND r.ticket_id = t.id AND r.sold_at IS NOT NULL ORDER BY r.sold_at DESC LIMIT 1
) AS b ON TRUE
WHERE t.user_id = :user_id AND t.number = :number
ORDER BY t.id DESC LIMIT 20;

-- name: mark_won!
UPDATE tickets AS t SET status = 'WON', is_winning = TRUE, prize_rank = w.rank
FROM unnest(:ticket_ids::uuid [], :ranks::integer []) AS w (ticket_id, rank)
WHERE t.id = w.ticket_id;

-- name: mark_refunded!
UPDATE tickets SET status = 'REFUNDED' WHERE order_id = ANY(:order_ids::uuid []);
