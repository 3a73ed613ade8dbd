-- name: to_send$
-- Prizes that staff have to send.
SELECT extract(EPOCH FROM clock_timestamp() - min(requested_at))::double precision
FROM shipments WHERE status = 'REQUESTED';
