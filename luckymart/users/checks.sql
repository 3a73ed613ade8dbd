-- name: welcome_differences
-- Users are welcomed at most once, when they are registered.
SELECT
    (array_agg(t.id ORDER BY t.id DESC))[1] AS transaction_id, (array_agg(t.amount ORDER BY t.id))[1] AS expected,
    sum(t.amount) AS actual
FROM transactions AS t
LEFT JOIN users AS u ON u.id = t.user_id
WHERE t.type = 'WELCOME'
GROUP BY t.user_id, u.created_at
HAVING count(*) > 1 OR u.created_at IS NULL OR max(t.created_at) > u.created_at + interval '5 minutes';
