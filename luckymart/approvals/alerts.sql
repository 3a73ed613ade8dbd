-- name: to_decide$
-- Proposals that wait for a second person.
SELECT extract(EPOCH FROM clock_timestamp() - min(created_at))::double precision
FROM approvals WHERE status = 'PENDING';
