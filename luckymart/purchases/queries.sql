-- name: sell_tickets
-- One call for all purchases that arrived together; see sql/functions/sell_tickets_v2.sql.
-- not null: position, replayed
SELECT "position", code, data, replayed, result
FROM sell_tickets_v2(:requests::ticket_request [], :commission_rates::numeric []);

-- name: list_tickets
-- Newest first.
SELECT t.* FROM ticket_details AS t
WHERE
    t.user_id = :user_id
    AND (:lottery_id::uuid IS NULL OR t.lottery_id = :lottery_id)
    AND (:before::uuid IS NULL OR t.id < :before)
ORDER BY t.id DESC LIMIT :limit;

-- name: find_tickets
SELECT t.* FROM ticket_details AS t
WHERE t.user_id = :user_id AND t.number = :number
ORDER BY t.id DESC LIMIT 20;

-- name: mark_won!
UPDATE tickets AS t SET status = 'WON', is_winning = TRUE, prize_rank = w.rank
FROM unnest(:ticket_ids::uuid [], :ranks::integer []) AS w (ticket_id, rank)
WHERE t.id = w.ticket_id;

-- name: mark_refunded!
UPDATE tickets SET status = 'REFUNDED' WHERE order_id = ANY(:order_ids::uuid []);
