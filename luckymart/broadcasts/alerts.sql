-- name: to_start$
-- Broadcasts whose time has come.
SELECT extract(EPOCH FROM clock_timestamp() - min(scheduled_at))::double precision
FROM broadcasts WHERE status = 'SCHEDULED' AND scheduled_at <= clock_timestamp();

-- name: to_go_on$
-- Broadcasts that are being sent: since when the slowest has told nobody.
SELECT extract(EPOCH FROM clock_timestamp() - min(updated_at))::double precision
FROM broadcasts WHERE status = 'SENDING';
