-- name: to_decide$
-- Withdrawals that staff have to decide.
SELECT extract(EPOCH FROM clock_timestamp() - min(created_at))::double precision
FROM withdrawals WHERE status = 'PENDING';

-- name: to_pay$
-- Withdrawals that staff have to pay.
SELECT extract(EPOCH FROM clock_timestamp() - min(approved_at))::double precision
FROM withdrawals WHERE status = 'APPROVED';
