-- name: post$
-- Returns an array with one code per event, null if it was posted.
-- not null: ledger_post
-- null: user_ids, related_types, related_ids, lottery_ids, notes
SELECT ledger_post(
    :ids::uuid [], :user_ids::uuid [], :types::text [], :amounts::numeric [], :currencies::text [],
    :related_types::text [], :related_ids::uuid [], :lottery_ids::uuid [], :notes::text [],
    :entry_events::integer [], :entry_wallets::uuid [], :entry_amounts::numeric []
);

-- name: pay_debts!
SELECT pay_debts(:wallets::uuid []);

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
