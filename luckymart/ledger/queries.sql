-- name: post$
-- Answers an array with one code an event, null where it was posted.
SELECT ledger_post(
    :ids::uuid [], :user_ids::uuid [], :types::text [], :amounts::numeric [], :currencies::text [],
    :related_types::text [], :related_ids::uuid [], :lottery_ids::uuid [], :notes::text [],
    :entry_events::integer [], :entry_wallets::uuid [], :entry_amounts::numeric []
);

-- name: system_wallet$
SELECT system_wallet(:account, :type, :currency);

-- name: open_wallets!
SELECT open_wallets(u.user_id, :currency) FROM unnest(:user_ids::uuid []) AS u (user_id);

-- name: wallets_of
-- The wallets of one kind and currency of many users.
SELECT user_id, id FROM wallets
WHERE user_id = ANY(:user_ids::uuid []) AND type = :type AND currency = :currency;

-- name: currency_scale$
SELECT scale FROM currencies WHERE code = :currency AND is_active;

-- name: wait_for_turn!
-- To check the whole ledger: it reads everything, so no two do at once.
SELECT pg_advisory_xact_lock(hashtextextended('luckymart.reconcile', 0));

-- name: take_turn$
SELECT pg_try_advisory_xact_lock(hashtextextended('luckymart.reconcile', 0));

-- name: unbalanced_events
SELECT
    e.transaction_id, w.type, w.currency, sum(e.amount) AS actual
FROM wallet_transactions AS e
INNER JOIN wallets AS w ON w.id = e.wallet_id
GROUP BY e.transaction_id, w.type, w.currency
HAVING sum(e.amount) <> 0;

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
-- Entries whose balance before is not the balance after of the one before.
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

-- name: escrow_differences
-- What each lottery's escrow holds, against what its tickets paid and no draw or refund has settled.
SELECT
    coalesce(held.lottery_id, due.lottery_id) AS lottery_id,
    coalesce(held.wallet_id, due.wallet_id) AS wallet_id,
    coalesce(due.amount, 0) AS expected,
    coalesce(held.amount, 0) AS actual
FROM (
    SELECT t.lottery_id, e.wallet_id, sum(e.amount) AS amount
    FROM wallets AS w
    INNER JOIN wallet_transactions AS e ON e.wallet_id = w.id
    INNER JOIN transactions AS t ON t.id = e.transaction_id
    WHERE w.system_account = 'LOTTERY_ESCROW'
    GROUP BY t.lottery_id, e.wallet_id
) AS held
FULL JOIN (
    SELECT o.lottery_id, w.id AS wallet_id, sum(o.total_amount) AS amount
    FROM orders AS o
    INNER JOIN lotteries AS l ON l.id = o.lottery_id AND l.status <> 'COMPLETED'
    INNER JOIN wallets AS w
        ON w.system_account = 'LOTTERY_ESCROW' AND w.type = o.payment_method AND w.currency = o.currency
    WHERE o.type = 'LOTTERY' AND o.status = 'PAID'
    GROUP BY o.lottery_id, w.id
) AS due ON due.lottery_id = held.lottery_id AND due.wallet_id = held.wallet_id
WHERE coalesce(held.amount, 0) <> coalesce(due.amount, 0);

-- name: frozen_differences
-- Frozen money waits for a withdrawal that is open; a wallet without one has none.
SELECT w.id AS wallet_id, 0::numeric AS expected, w.frozen_balance AS actual
FROM wallets AS w
WHERE w.frozen_balance <> 0;

-- name: miscounted_lotteries
SELECT l.id AS lottery_id, count(t.id) AS expected, l.sold_tickets AS actual
FROM lotteries AS l LEFT JOIN tickets AS t ON t.lottery_id = l.id
GROUP BY l.id
HAVING count(t.id) <> l.sold_tickets;

-- name: bonus_differences
-- A bonus that is ACTIVE was paid by one event, and each such event paid one bonus.
SELECT
    coalesce(e.id, b.transaction_id) AS transaction_id, coalesce(b.amount, 0) AS expected,
    coalesce(e.amount, 0) AS actual
FROM (SELECT * FROM transactions WHERE type = 'BONUS') AS e
FULL JOIN (SELECT * FROM bonuses WHERE status = 'ACTIVE') AS b
    ON b.transaction_id = e.id AND b.id = e.related_id AND b.user_id = e.user_id AND b.currency = e.currency
WHERE e.id IS NULL OR b.id IS NULL OR e.amount <> b.amount;

-- name: insert_check$
-- The beginning is by the process's clock, which may be ahead of this one.
INSERT INTO ledger_checks (admin_id, differences, found, started_at)
VALUES (:admin_id, :differences, :found, least(:started_at, clock_timestamp()))
RETURNING id;

-- name: get_check^
SELECT id, admin_id, differences, found, started_at, finished_at FROM ledger_checks WHERE id = :check_id;

-- name: last_check^
SELECT id, admin_id, differences, found, started_at, finished_at FROM ledger_checks ORDER BY id DESC LIMIT 1;

-- name: delete_checks!
-- But the last one.
DELETE FROM ledger_checks
WHERE id < uuid_at(clock_timestamp() - make_interval(days => :keep_days))
    AND id < (SELECT id FROM ledger_checks ORDER BY id DESC LIMIT 1);
