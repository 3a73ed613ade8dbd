-- name: to_free$
-- Kept handles whose time is over.
SELECT extract(EPOCH FROM clock_timestamp() - min(kept_until))::double precision
FROM handles WHERE status = 'KEPT' AND kept_until <= clock_timestamp();
