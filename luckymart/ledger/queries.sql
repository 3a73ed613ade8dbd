-- name: post$
-- Returns an array with one code per event, null if it was posted.
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
-- The wallets of one type and currency of many users.
SELECT user_id, id FROM wallets
WHERE user_id = ANY(:user_ids::uuid []) AND type = :type AND currency = :currency;

-- name: currency_scale$
SELECT scale FROM currencies WHERE code = :currency AND is_active;

-- name: wait_for_turn!
-- Checks of the ledger read everything, so they run one at a time.
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

-- name: escrow_differences
-- What each lottery's escrow holds, against what its tickets paid and no draw or refund has settled, and what
-- was paid for tickets on the market and no seal or refund has settled.
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
    SELECT p.lottery_id, w.id AS wallet_id, sum(p.amount) AS amount
    FROM (
        SELECT o.lottery_id, o.payment_method AS wallet_type, o.currency, o.total_amount AS amount
        FROM orders AS o INNER JOIN lotteries AS l ON l.id = o.lottery_id AND l.status <> 'COMPLETED'
        WHERE o.type = 'LOTTERY' AND o.status = 'PAID'
        UNION ALL
        SELECT r.lottery_id, r.wallet_type, r.currency, r.price
        FROM resales AS r WHERE r.status = 'SOLD' AND r.settled_at IS NULL
    ) AS p
    INNER JOIN wallets AS w
        ON w.system_account = 'LOTTERY_ESCROW' AND w.type = p.wallet_type AND w.currency = p.currency
    GROUP BY p.lottery_id, w.id
) AS due ON due.lottery_id = held.lottery_id AND due.wallet_id = held.wallet_id
WHERE coalesce(held.amount, 0) <> coalesce(due.amount, 0);

-- name: frozen_differences
-- What a wallet has frozen, against its owner's withdrawals that are open; those are of cash alone.
SELECT w.id AS wallet_id, coalesce(waiting.amount, 0) AS expected, w.frozen_balance AS actual
FROM wallets AS w
LEFT JOIN (
    SELECT user_id, currency, sum(amount) AS amount
    FROM withdrawals WHERE status IN ('PENDING', 'APPROVED') GROUP BY user_id, currency
) AS waiting ON waiting.user_id = w.user_id AND waiting.currency = w.currency AND w.type = 'BALANCE'
WHERE w.user_id IS NOT NULL AND w.frozen_balance <> coalesce(waiting.amount, 0);

-- name: held_differences
-- What the shop holds for withdrawals, against what the wallets of that kind and currency have frozen.
SELECT s.id AS wallet_id, coalesce(frozen.amount, 0) AS expected, s.balance AS actual
FROM system_wallet_balances AS s
LEFT JOIN (
    SELECT type, currency, sum(frozen_balance) AS amount FROM wallets GROUP BY type, currency
) AS frozen ON frozen.type = s.type AND frozen.currency = s.currency
WHERE s.system_account = 'WITHDRAWALS_HELD' AND s.balance <> coalesce(frozen.amount, 0);

-- name: payout_differences
-- What has left the shop, against what the paid withdrawals were worth to their owners.
SELECT s.id AS wallet_id, coalesce(paid.amount, 0) AS expected, s.balance AS actual
FROM system_wallet_balances AS s
LEFT JOIN (
    SELECT currency, sum(amount - fee) AS amount FROM withdrawals WHERE status = 'PAID' GROUP BY currency
) AS paid ON paid.currency = s.currency AND s.type = 'BALANCE'
WHERE s.system_account = 'WITHDRAWALS_CLEARING' AND s.balance <> coalesce(paid.amount, 0);

-- name: withdrawal_differences
-- The events that each withdrawal's state asks for, against those that are there: frozen once, released once it
-- has ended, taken if it was paid.
SELECT w.id AS wallet_id, coalesce(due.amount, 0) AS expected, coalesce(done.amount, 0) AS actual
FROM (
    SELECT o.order_id, o.user_id, o.currency, o.amount, step.type
    FROM withdrawals AS o
    CROSS JOIN LATERAL (VALUES
        ('FREEZE', TRUE), ('UNFREEZE', o.ended_at IS NOT NULL), ('WITHDRAWAL', o.status = 'PAID')
    ) AS step (type, is_due)
    WHERE step.is_due
) AS due
FULL JOIN (
    SELECT related_id, user_id, currency, type, sum(amount) AS amount
    FROM transactions WHERE type IN ('FREEZE', 'UNFREEZE', 'WITHDRAWAL')
    GROUP BY related_id, user_id, currency, type
) AS done
    ON done.related_id = due.order_id AND done.user_id = due.user_id
    AND done.currency = due.currency AND done.type = due.type
LEFT JOIN wallets AS w
    ON w.user_id = coalesce(due.user_id, done.user_id) AND w.currency = coalesce(due.currency, done.currency)
    AND w.type = 'BALANCE'
WHERE coalesce(due.amount, 0) <> coalesce(done.amount, 0);

-- name: exchange_differences
-- Each record of an exchange, in cash and in coins, against the entries of its event.
SELECT
    coalesce(due.transaction_id, done.transaction_id) AS transaction_id, done.wallet_id,
    coalesce(due.amount, 0) AS expected, coalesce(done.amount, 0) AS actual
FROM (
    SELECT r.transaction_id, r.user_id, r.currency, side.type, side.amount
    FROM exchange_records AS r
    CROSS JOIN LATERAL (VALUES ('BALANCE', -r.amount), ('LUCKY_COIN', r.coins)) AS side (type, amount)
) AS due
FULL JOIN (
    SELECT e.transaction_id, e.wallet_id, e.amount, w.user_id, w.type, w.currency
    FROM transactions AS t
    INNER JOIN wallet_transactions AS e ON e.transaction_id = t.id
    INNER JOIN wallets AS w ON w.id = e.wallet_id AND w.user_id IS NOT NULL
    WHERE t.type = 'EXCHANGE'
) AS done
    ON done.transaction_id = due.transaction_id AND done.user_id = due.user_id
    AND done.type = due.type AND done.currency = due.currency
WHERE coalesce(due.amount, 0) <> coalesce(done.amount, 0);

-- name: deposit_differences
-- Each deposit that was credited has its one event and each event its deposit; so have refunds, less those that
-- Telegram would not make.
SELECT
    coalesce(e.transaction_id, d.transaction_id) AS transaction_id, coalesce(d.amount, 0) AS expected,
    coalesce(e.amount, 0) AS actual
FROM (
    SELECT id, 'DEPOSIT' AS type, transaction_id, credited_amount AS amount
    FROM deposits WHERE transaction_id IS NOT NULL
    UNION ALL
    SELECT id, 'DEPOSIT_REFUND', refund_transaction_id, refunded_amount
    FROM deposits WHERE refund_transaction_id IS NOT NULL
) AS d
FULL JOIN (
    SELECT
        related_id AS id, CASE type WHEN 'DEPOSIT' THEN type ELSE 'DEPOSIT_REFUND' END AS type,
        (array_agg(id ORDER BY id DESC))[1] AS transaction_id,
        sum(CASE type WHEN 'DEPOSIT_REFUND_RETURN' THEN -amount ELSE amount END) AS amount,
        count(*) FILTER (WHERE type <> 'DEPOSIT_REFUND_RETURN') AS events
    FROM transactions
    WHERE type IN ('DEPOSIT', 'DEPOSIT_REFUND', 'DEPOSIT_REFUND_RETURN')
    GROUP BY related_id, 2
) AS e ON e.id = d.id AND e.type = d.type
WHERE coalesce(e.amount, 0) <> coalesce(d.amount, 0) OR (e.type = 'DEPOSIT' AND e.events > 1);

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

-- name: prize_differences
-- A prize of money was paid by one event, and each such event paid one prize.
SELECT
    coalesce(e.id, p.transaction_id) AS transaction_id, coalesce(e.lottery_id, p.lottery_id) AS lottery_id,
    coalesce(p.prize_value, 0) AS expected, coalesce(e.amount, 0) AS actual
FROM (SELECT * FROM transactions WHERE type = 'PRIZE') AS e
FULL JOIN (SELECT * FROM prizes WHERE status = 'CREDITED') AS p
    ON p.transaction_id = e.id AND p.user_id = e.user_id AND p.lottery_id = e.lottery_id AND p.currency = e.currency
WHERE e.id IS NULL OR p.id IS NULL OR e.amount <> p.prize_value;

-- name: commission_differences
-- What each person's commissions of a lottery say is paid, against what was, for a draw pays them together.
SELECT
    w.id AS wallet_id, coalesce(due.lottery_id, done.lottery_id) AS lottery_id,
    coalesce(due.amount, 0) AS expected, coalesce(done.amount, 0) AS actual
FROM (
    SELECT user_id, related_lottery_id AS lottery_id, currency, sum(amount) AS amount
    FROM commissions WHERE status = 'PAID' GROUP BY user_id, related_lottery_id, currency
) AS due
FULL JOIN (
    SELECT user_id, lottery_id, currency, sum(amount) AS amount
    FROM transactions WHERE type = 'COMMISSION' GROUP BY user_id, lottery_id, currency
) AS done ON done.user_id = due.user_id AND done.lottery_id = due.lottery_id AND done.currency = due.currency
LEFT JOIN wallets AS w
    ON w.user_id = coalesce(due.user_id, done.user_id) AND w.currency = coalesce(due.currency, done.currency)
    AND w.type = 'BONUS'
WHERE coalesce(due.amount, 0) <> coalesce(done.amount, 0);

-- name: showoff_differences
-- A post that was rewarded was so by one event, and each such event rewarded one post.
SELECT
    coalesce(e.id, s.transaction_id) AS transaction_id, coalesce(s.reward, 0) AS expected,
    coalesce(e.amount, 0) AS actual
FROM (SELECT * FROM transactions WHERE type = 'SHOWOFF_REWARD') AS e
FULL JOIN (SELECT * FROM showoffs WHERE reward > 0) AS s
    ON s.transaction_id = e.id AND s.id = e.related_id AND s.user_id = e.user_id AND s.currency = e.currency
WHERE e.id IS NULL OR s.id IS NULL OR e.amount <> s.reward;

-- name: insert_check$
-- started_at comes from the process's clock, which may be ahead of the database's.
INSERT INTO ledger_checks (admin_id, differences, found, started_at)
VALUES (:admin_id, :differences, :found, least(:started_at, clock_timestamp()))
RETURNING id;

-- name: get_check^
SELECT id, admin_id, differences, found, started_at, finished_at FROM ledger_checks WHERE id = :check_id;

-- name: last_check^
SELECT id, admin_id, differences, found, started_at, finished_at FROM ledger_checks ORDER BY id DESC LIMIT 1;

-- name: delete_checks!
-- Except the last one.
DELETE FROM ledger_checks
WHERE id < uuid_at(clock_timestamp() - make_interval(days => :keep_days))
    AND id < (SELECT id FROM ledger_checks ORDER BY id DESC LIMIT 1);

-- name: resale_differences
-- A sale on the market, its order and its events are there together, for the same price: paid once; a ticket's
-- settled once, if at all; refunded once, if at all.
SELECT
    coalesce(r.lottery_id, o.lottery_id, e.lottery_id) AS lottery_id,
    coalesce(r.price * (1 + r.settled + r.refunded), 0) AS expected,
    coalesce(e.amount, 0) AS actual
FROM (
    SELECT
        id, lottery_id, order_id, buyer_id, price, currency, wallet_type, status,
        (settled_at IS NOT NULL AND ticket_id IS NOT NULL)::integer AS settled,
        (status = 'REFUNDED')::integer AS refunded
    FROM resales WHERE status IN ('SOLD', 'REFUNDED')
) AS r
FULL JOIN (SELECT * FROM orders WHERE type = 'MARKET') AS o ON o.id = r.order_id
FULL JOIN (
    SELECT
        related_id, min(lottery_id::text)::uuid AS lottery_id, sum(amount) AS amount,
        count(*) FILTER (WHERE type IN ('RESALE', 'PRIZE_RESALE')) AS paid,
        count(*) FILTER (WHERE type = 'RESALE_SETTLEMENT') AS settled,
        count(*) FILTER (WHERE type IN ('RESALE_REFUND', 'RESALE_REVERSAL')) AS refunded
    FROM transactions WHERE related_type = 'resale' GROUP BY related_id
) AS e ON e.related_id = r.id
WHERE (e.paid, e.settled, e.refunded, e.amount)
    IS DISTINCT FROM (1::bigint, r.settled::bigint, r.refunded::bigint, r.price * (1 + r.settled + r.refunded))
    OR (o.user_id, o.status, o.total_amount, o.currency, o.payment_method, o.lottery_id) IS DISTINCT FROM (
        r.buyer_id, CASE r.status WHEN 'SOLD' THEN 'PAID' ELSE 'REFUNDED' END, r.price, r.currency, r.wallet_type,
        r.lottery_id
    );

-- name: tickets_unlike_their_sales
-- A ticket from the market is its last buyer's, and names the first of its owners; any other is who bought it.
SELECT t.lottery_id, 1 AS expected, 0 AS actual
FROM tickets AS t
INNER JOIN orders AS o ON o.id = t.order_id
LEFT JOIN (
    SELECT DISTINCT ON (r.ticket_id) r.ticket_id, r.buyer_id
    FROM resales AS r WHERE r.ticket_id IS NOT NULL AND r.sold_at IS NOT NULL
    ORDER BY r.ticket_id DESC, r.sold_at DESC
) AS last ON last.ticket_id = t.id
WHERE (t.user_id, t.is_from_market, t.original_owner_id) IS DISTINCT FROM (
    coalesce(last.buyer_id, o.user_id), last.ticket_id IS NOT NULL,
    CASE WHEN last.ticket_id IS NOT NULL THEN o.user_id END
);
