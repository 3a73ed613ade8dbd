-- name: unbalanced_events
SELECT
    e.transaction_id, w.type, w.currency, sum(e.amount) AS actual
FROM wallet_transactions AS e
INNER JOIN wallets AS w ON w.id = e.wallet_id
GROUP BY e.transaction_id, w.type, w.currency
HAVING sum(e.amount) <> 0;

-- name: events_of_no_kind
-- Events of a type that nobody knows, which belong to nothing, and events that moved no money.
SELECT t.id AS transaction_id, 0 AS expected, t.amount AS actual
FROM transactions AS t
WHERE NOT EXISTS (SELECT FROM event_types AS k WHERE k.type = t.type)
    OR NOT EXISTS (SELECT FROM wallet_transactions AS e WHERE e.transaction_id = t.id);

-- name: wallets_unlike_their_entries
SELECT
    w.id AS wallet_id, w.balance AS actual, coalesce(e.total, 0) AS expected,
    w.version, coalesce(e.entries, 0) AS entries
FROM wallets AS w
LEFT JOIN (
    SELECT wallet_id, sum(amount) AS total, count(*) AS entries
    FROM wallet_transactions WHERE version IS NOT NULL GROUP BY wallet_id
) AS e ON e.wallet_id = w.id
WHERE w.user_id IS NOT NULL AND (w.balance <> coalesce(e.total, 0) OR w.version <> coalesce(e.entries, 0));

-- name: broken_chains
-- Entries whose balance_before differs from the previous entry's balance_after.
SELECT c.wallet_id, c.version, c.expected, c.balance_before AS actual
FROM (
    SELECT
        wallet_id, version, balance_before,
        coalesce(lag(balance_after) OVER chain, 0) AS expected,
        coalesce(lag(version) OVER chain, 0) + 1 AS expected_version
    FROM wallet_transactions WHERE version IS NOT NULL
    WINDOW chain AS (PARTITION BY wallet_id ORDER BY version)
) AS c
WHERE c.balance_before <> c.expected OR c.version <> c.expected_version;
