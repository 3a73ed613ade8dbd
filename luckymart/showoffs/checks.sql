-- name: showoff_differences
-- Each rewarded post was paid by one event, and each such event rewarded one post.
SELECT
    coalesce(e.id, s.transaction_id) AS transaction_id, coalesce(s.reward, 0) AS expected,
    coalesce(e.amount, 0) AS actual
FROM (SELECT * FROM transactions WHERE type = 'SHOWOFF_REWARD') AS e
FULL JOIN (SELECT * FROM showoffs WHERE reward > 0) AS s
    ON s.transaction_id = e.id AND s.id = e.related_id AND s.user_id = e.user_id AND s.currency = e.currency
WHERE e.id IS NULL OR s.id IS NULL OR e.amount <> s.reward;
