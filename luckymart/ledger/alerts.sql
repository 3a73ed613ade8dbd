-- name: to_check$
-- The whole ledger, a day after its last check that came to an end.
SELECT greatest(0, extract(EPOCH FROM clock_timestamp() - max(finished_at)) - 86400)::double precision
FROM ledger_checks;
