-- name: to_send$
-- Messages that should be out.
SELECT extract(EPOCH FROM clock_timestamp() - min(available_at))::double precision
FROM outbox WHERE status = 'PENDING' AND available_at <= clock_timestamp();
