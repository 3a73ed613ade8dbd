-- name: to_decide$
-- Withdrawals that wait for staff's decision.
SELECT extract(EPOCH FROM clock_timestamp() - min(created_at))::double precision
FROM withdrawals WHERE status = 'PENDING';

-- name: to_pay$
-- Withdrawals that wait for payment by staff.
SELECT extract(EPOCH FROM clock_timestamp() - min(approved_at))::double precision
FROM withdrawals WHERE status = 'APPROVED';
