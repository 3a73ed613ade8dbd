-- name: to_review$
-- Posts that staff have to look at.
SELECT extract(EPOCH FROM clock_timestamp() - min(created_at))::double precision
FROM showoffs WHERE status = 'PENDING';
