-- name: pending
SELECT user_id, sum(amount) AS amount FROM commissions
WHERE related_lottery_id = :lottery_id AND status = 'PENDING'
GROUP BY user_id
ORDER BY user_id;

-- name: mark_paid!
UPDATE commissions SET status = 'PAID', paid_at = clock_timestamp()
WHERE related_lottery_id = :lottery_id AND status = 'PENDING';

-- name: void!
UPDATE commissions SET status = 'VOID' WHERE related_order_id = ANY(:order_ids::uuid []) AND status = 'PENDING';
