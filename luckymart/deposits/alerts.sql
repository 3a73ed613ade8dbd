-- name: to_decide$
-- Deposits with a receipt, which staff have to decide.
SELECT extract(EPOCH FROM clock_timestamp() - min(submitted_at))::double precision
FROM deposits WHERE status = 'SUBMITTED';
