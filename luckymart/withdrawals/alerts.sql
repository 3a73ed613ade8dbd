-- name: to_decide$
-- Withdrawals that wait for staff's decision, since they may be approved.
SELECT extract(EPOCH FROM clock_timestamp() - min(coalesce(wait_until, created_at)))::double precision
FROM withdrawals WHERE status = 'PENDING' AND coalesce(wait_until, created_at) <= clock_timestamp();

-- name: to_pay$
-- Withdrawals that wait for payment by staff.
SELECT extract(EPOCH FROM clock_timestamp() - min(approved_at))::double precision
FROM withdrawals WHERE status = 'APPROVED';
