-- name: lock_depositor!
-- Serialise the deposits of one person until the transaction ends, so that the limit holds.
SELECT pg_advisory_xact_lock(hashtextextended('luckymart.deposits:' || :user_id::uuid::text, 0));

-- name: count_open$
SELECT count(*) FROM deposits
WHERE user_id = :user_id AND method <> 'STARS' AND status IN ('PENDING', 'SUBMITTED');

-- name: insert_deposit$
INSERT INTO deposits (
    user_id, order_id, method, amount, currency, reference, expires_at, payment_config_id, account, account_picture_id
)
VALUES (
    :user_id, :order_id, :method, :amount, :currency, :reference,
    clock_timestamp() + make_interval(hours => :expiry_hours::integer), :method_id, :account, :picture_id
)
RETURNING id;

-- name: find^
SELECT * FROM deposit_details WHERE id = :id;

-- name: find_own^
SELECT * FROM deposit_details WHERE id = :id AND user_id = :user_id;

-- name: lock$
SELECT user_id FROM deposits WHERE id = :id FOR NO KEY UPDATE;

-- name: list_own
SELECT * FROM deposit_details
WHERE user_id = :user_id AND (:before_id::uuid IS NULL OR id < :before_id::uuid)
ORDER BY id DESC LIMIT :limit;

-- name: list_all
SELECT * FROM deposit_details
WHERE (:status::text IS NULL OR status = :status) AND (:before_id::uuid IS NULL OR id < :before_id::uuid)
ORDER BY id DESC LIMIT :limit;

-- name: next_waiting^
-- The oldest deposit that awaits a decision, after the given one.
SELECT * FROM deposit_details
WHERE status IN ('SUBMITTED', 'UNMATCHED') AND (:after_id::uuid IS NULL OR id > :after_id::uuid)
ORDER BY id LIMIT 1;

-- name: count_waiting$
SELECT count(*) FROM deposits WHERE status IN ('SUBMITTED', 'UNMATCHED');

-- name: list_same_receipts
SELECT other.id, other.user_id, other.reference, other.status
FROM deposits AS d
INNER JOIN deposits AS other ON other.receipt_sha256 = d.receipt_sha256 AND other.id <> d.id
WHERE d.id = :id
ORDER BY other.id LIMIT 10;

-- name: lock_transfer!
-- Serialise approvals of one transfer, by the receipt and by its number at the bank.
SELECT pg_advisory_xact_lock(k.key) FROM (
    SELECT hashtextextended('luckymart.transfer:' || encode(d.receipt_sha256, 'hex'), 0) AS key
    FROM deposits AS d WHERE d.id = :id AND d.receipt_sha256 IS NOT NULL
    UNION
    SELECT hashtextextended('luckymart.transfer:' || upper(:reference::text), 0) AS key
    WHERE :reference::text IS NOT NULL
    ORDER BY key
) AS k;

-- name: list_approved_with
-- Approved deposits with the same receipt or the same number at the bank.
-- null: reference
SELECT other.id, other.reference
FROM deposits AS d
INNER JOIN deposits AS other
    ON other.id <> d.id AND other.status = 'APPROVED'
    AND (other.receipt_sha256 = d.receipt_sha256 OR upper(other.transfer_reference) = upper(:reference::text))
WHERE d.id = :id
ORDER BY other.id LIMIT 10;

-- name: set_transfer!
UPDATE deposits SET transfer_reference = :reference, approved_despite = :despite WHERE id = :id;

-- name: reopen$
-- Open a closed deposit again: with a receipt for staff, else for the receipt. Returns its order.
UPDATE deposits
SET
    status = CASE WHEN receipt_id IS NULL THEN 'PENDING' ELSE 'SUBMITTED' END,
    submitted_at = CASE WHEN receipt_id IS NOT NULL THEN clock_timestamp() END,
    expires_at = clock_timestamp() + make_interval(hours => :expiry_hours::integer),
    reason = NULL, decided_by_id = NULL, decided_at = NULL
WHERE id = :id
RETURNING order_id;

-- name: set_receipt!
UPDATE deposits
SET status = 'SUBMITTED', receipt_id = :receipt_id, receipt_sha256 = :sha256, submitted_at = clock_timestamp()
WHERE id = :id;

-- name: due_expiries
SELECT id FROM deposits
WHERE status = 'PENDING' AND expires_at <= clock_timestamp() AND NOT id = ANY(:put_off::uuid [])
ORDER BY expires_at LIMIT :limit;

-- name: close$
-- Close an unpaid deposit, with the reason if staff gave one. Returns its order.
UPDATE deposits
SET
    status = :status, reason = :reason, decided_by_id = :decided_by_id,
    decided_at = CASE WHEN :decided_by_id::uuid IS NOT NULL THEN clock_timestamp() END
WHERE id = :id
RETURNING order_id;

-- name: mark_credited^
UPDATE deposits
SET
    status = :status, credited_amount = :amount, transaction_id = :transaction_id,
    telegram_payment_charge_id = coalesce(:charge_id::text, telegram_payment_charge_id),
    paid_payload = coalesce(:payload::text, paid_payload),
    paid_at = coalesce(:payment_at::timestamptz, paid_at),
    decided_by_id = coalesce(:decided_by_id::uuid, decided_by_id),
    decided_at = CASE WHEN :decided_by_id::uuid IS NULL THEN decided_at ELSE clock_timestamp() END
WHERE id = :id
RETURNING order_id, telegram_payment_charge_id AS charge_id;

-- name: find_by_reference^
SELECT * FROM deposit_details WHERE reference = :reference;
