-- name: lock_person!
-- Held until the transaction ends, so that requests count the person's open withdrawals one at a time. It is the
-- first lock that a request takes, and nothing else takes it.
SELECT pg_advisory_xact_lock(hashtextextended('withdrawals:' || :user_id::uuid::text, 0));

-- name: count_open$
SELECT count(*) FROM withdrawals WHERE user_id = :user_id AND status IN ('PENDING', 'APPROVED');

-- name: find_history^
-- What the person asked for in the last 24 hours and still has or has had, and whether one was paid since the moment
-- (if given) and, of these, one from the same device.
SELECT
    coalesce(
        round(
            sum(amount) FILTER (
                WHERE status IN ('PENDING', 'APPROVED', 'PAID') AND currency = :currency
                AND created_at > clock_timestamp() - INTERVAL '24 hours'
            ), (SELECT scale FROM currencies WHERE code = :currency)
        ), 0
    ) AS asked,
    count(*) FILTER (
        WHERE status = 'PAID' AND (:since::timestamptz IS NULL OR created_at > :since::timestamptz)
    ) > 0 AS was_paid,
    count(*) FILTER (
        WHERE status = 'PAID' AND (:since::timestamptz IS NULL OR created_at > :since::timestamptz)
        AND :device_hash::bytea IS NOT NULL AND device_hash = :device_hash::bytea
    ) > 0 AS was_paid_from_device
FROM withdrawals WHERE user_id = :user_id;

-- name: insert_withdrawal!
-- It waits if wait_hours is given.
INSERT INTO withdrawals (
    id, user_id, order_id, amount, fee, currency, method, account_sealed, account_masked, account_hash,
    approvals_needed, device_hash, wait_until
)
VALUES (
    :id, :user_id, :order_id, :amount, :fee, :currency, :method, :account_sealed, :account_masked,
    :account_hash, :approvals_needed, :device_hash,
    CASE
        WHEN :wait_hours::integer IS NOT NULL
            THEN clock_timestamp() + make_interval(hours => :wait_hours::integer)
    END
);

-- name: lock_withdrawal^
-- Held until the transaction ends; if user_id is given, only that person's.
SELECT id, user_id, order_id, amount, fee, currency, method, status, account_masked, approvals_needed,
    wait_until, coalesce(wait_until > clock_timestamp(), FALSE) AS is_waiting
FROM withdrawals
WHERE id = :id AND (:user_id::uuid IS NULL OR user_id = :user_id::uuid)
FOR NO KEY UPDATE;

-- name: get_card^
SELECT * FROM withdrawal_cards WHERE id = :id;

-- name: find_account$
SELECT account_sealed FROM withdrawals WHERE id = :id;

-- name: list_own
-- Newest first.
SELECT * FROM withdrawal_cards
WHERE user_id = :user_id AND (:before::uuid IS NULL OR id < :before::uuid)
ORDER BY id DESC LIMIT :limit;

-- name: list_queue
-- What waits, first come first.
SELECT * FROM withdrawal_cards
WHERE
    status IN ('PENDING', 'APPROVED') AND status = :status
    AND (:after::uuid IS NULL OR id > :after::uuid)
ORDER BY id LIMIT :limit;

-- name: list_all
-- Newest first; of any status if none is given.
SELECT * FROM withdrawal_cards
WHERE (:status::text IS NULL OR status = :status::text) AND (:before::uuid IS NULL OR id < :before::uuid)
ORDER BY id DESC LIMIT :limit;

-- name: count_waiting^
SELECT
    count(*) FILTER (WHERE status = 'PENDING') AS pending,
    count(*) FILTER (WHERE status = 'APPROVED') AS approved
FROM withdrawals WHERE status IN ('PENDING', 'APPROVED');

-- name: next_waiting^
-- The next one after this in the queue of both statuses, else the first.
SELECT * FROM withdrawal_cards
WHERE status IN ('PENDING', 'APPROVED')
ORDER BY (:after::uuid IS NOT NULL AND id <= :after::uuid), id LIMIT 1;

-- name: insert_approval$
-- Null if this person has already approved it.
INSERT INTO withdrawal_approvals (withdrawal_id, admin_id) VALUES (:withdrawal_id, :admin_id)
ON CONFLICT DO NOTHING RETURNING admin_id;

-- name: approvers$
-- Whose approvals count now, the first of them first.
SELECT withdrawal_approvers(:id::uuid);

-- name: is_approved$
-- Whether they are enough.
SELECT withdrawal_is_approved(:id::uuid);

-- name: mark_approved!
UPDATE withdrawals SET status = 'APPROVED', approved_at = clock_timestamp() WHERE id = :id;

-- name: mark_cancelled!
UPDATE withdrawals SET status = 'CANCELLED', ended_at = clock_timestamp() WHERE id = :id;

-- name: mark_rejected!
UPDATE withdrawals
SET status = 'REJECTED', reason = :reason, decided_by_id = :admin_id, ended_at = clock_timestamp()
WHERE id = :id;

-- name: mark_paid!
UPDATE withdrawals
SET status = 'PAID', reference = :reference, decided_by_id = :admin_id, ended_at = clock_timestamp()
WHERE id = :id;

-- name: staff_to_tell
-- The people who may decide, except the owner.
SELECT DISTINCT u.id, u.telegram_id
FROM admins AS a
INNER JOIN role_permissions AS rp ON rp.role_code = a.role_code AND rp.permission_code = :permission
INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE' AND u.id <> :owner_id
WHERE a.revoked_at IS NULL;

-- name: list_sealed_otherwise
-- Accounts that are not sealed with the first key.
SELECT id, account_sealed FROM withdrawals
WHERE substring(account_sealed FROM 1 FOR length(:head::bytea)) <> :head::bytea
ORDER BY id LIMIT :limit FOR NO KEY UPDATE;

-- name: reseal!
UPDATE withdrawals SET account_sealed = :account_sealed WHERE id = :id;

-- name: list_unhashed
SELECT id, account_sealed FROM withdrawals
WHERE account_hash IS NULL AND (:after::uuid IS NULL OR id > :after::uuid)
ORDER BY id LIMIT :limit FOR NO KEY UPDATE;

-- name: set_account_hash!
UPDATE withdrawals SET account_hash = :account_hash WHERE id = :id;
