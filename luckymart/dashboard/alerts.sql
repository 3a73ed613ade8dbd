-- name: to_count$
-- Hours that should be counted: one is a quarter of an hour after its end.
SELECT greatest(0, extract(EPOCH FROM clock_timestamp() - max(hour)) - 8100)::double precision FROM dashboard_hours;
