-- name: to_answer$
-- Questions that staff have to answer.
SELECT extract(EPOCH FROM clock_timestamp() - min(created_at))::double precision
FROM payment_requests WHERE status = 'OPEN';
