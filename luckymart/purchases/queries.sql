-- name: sell_tickets
-- One call for all purchases that arrived together; see sql/functions/sell_tickets_v3.sql.
-- lock_timeout is in milliseconds, '0' for none. The CASE makes the sale begin after it is set.
-- not null: position, replayed
SELECT sale."position", sale.code, sale.data, sale.replayed, sale.result
FROM set_config('lock_timeout', :lock_timeout, TRUE) AS lock_timeout
CROSS JOIN LATERAL sell_tickets_v3(
    CASE WHEN lock_timeout IS NOT NULL THEN :requests::ticket_request_v2 [] END, :commission_rates::numeric []
) AS sale;

-- name: list_busy
-- The lotteries on sale whose rows another transaction holds.
WITH free AS MATERIALIZED (
    SELECT id FROM lotteries WHERE id = ANY(:lottery_ids::uuid []) FOR NO KEY UPDATE SKIP LOCKED
)
SELECT l.id FROM lotteries AS l
WHERE l.id = ANY(:lottery_ids::uuid []) AND l.status = 'ACTIVE' AND NOT EXISTS (SELECT FROM free WHERE free.id = l.id);

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
