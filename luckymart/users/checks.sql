-- name: welcome_differences
-- Users are welcomed at most once.
SELECT
    (array_agg(t.id ORDER BY t.id DESC))[1] AS transaction_id, (array_agg(t.amount ORDER BY t.id))[1] AS expected,
    sum(t.amount) AS actual
FROM transactions AS t
WHERE t.type = 'WELCOME'
GROUP BY t.user_id
HAVING count(*) > 1;
