-- name: lock_charge!
-- Serialise the handling of one charge, which several sources may report at once.
SELECT pg_advisory_xact_lock(hashtextextended('luckymart.charge:' || :charge_id::text, 0));

-- name: insert_invoice$
INSERT INTO deposits (
    id, user_id, order_id, method, amount, currency, reference, expires_at, stars, invoice_payload
)
VALUES (
    :id, :user_id, :order_id, 'STARS', :amount, :currency, :reference,
    clock_timestamp() + make_interval(hours => :expiry_hours::integer), :stars, :payload
)
RETURNING id;

-- name: insert_payment$
-- A payment without an open invoice: a second payment by the same link, or an unknown payload.
INSERT INTO deposits (
    user_id, order_id, method, status, amount, currency, reference, expires_at, stars, telegram_payment_charge_id,
    paid_payload, paid_at
)
VALUES (
    :user_id, :order_id, 'STARS', 'UNMATCHED', :amount, :currency, :reference, clock_timestamp(), :stars, :charge_id,
    :payload, :paid_at
)
RETURNING id;

-- name: list_surplus_invoices
-- Lock all unpaid invoices of a person except the newest `keep`.
SELECT id FROM deposits
WHERE id IN (
    SELECT d.id FROM deposits AS d
    WHERE d.user_id = :user_id AND d.method = 'STARS' AND d.status = 'PENDING'
    ORDER BY d.id DESC OFFSET :keep
) AND status = 'PENDING'
ORDER BY id FOR NO KEY UPDATE;

-- name: set_link!
UPDATE deposits SET invoice_link = :link WHERE id = :id AND invoice_link IS NULL;

-- name: find_invoice^
-- The invoice's owner, price and state before a payment, by the database's clock.
SELECT u.telegram_id, d.stars, d.status, d.expires_at <= clock_timestamp() AS is_over
FROM deposits AS d INNER JOIN users AS u ON u.id = d.user_id
WHERE d.invoice_payload = :payload;

-- name: lock_by_payload$
SELECT id FROM deposits WHERE invoice_payload = :payload FOR NO KEY UPDATE;

-- name: lock_by_charge$
SELECT id FROM deposits WHERE telegram_payment_charge_id = :charge_id FOR NO KEY UPDATE;

-- name: set_refunded_payment!
-- Record a payment of which the refund is the first thing that Telegram reported.
UPDATE deposits
SET
    status = 'REFUNDED', telegram_payment_charge_id = :charge_id, paid_payload = :payload, paid_at = :paid_at,
    refunded_at = clock_timestamp()
WHERE id = :id;

-- name: mark_refunding!
UPDATE deposits
SET
    status = 'REFUNDING', refund_asked_at = clock_timestamp(), refund_by_id = :by_id, refund_reason = :reason,
    refunded_amount = :amount, refund_transaction_id = :transaction_id
WHERE id = :id;

-- name: mark_refunded^
UPDATE deposits
SET
    status = 'REFUNDED', refunded_at = clock_timestamp(),
    refunded_amount = coalesce(:amount::numeric, refunded_amount),
    refund_transaction_id = coalesce(:transaction_id::uuid, refund_transaction_id)
WHERE id = :id
RETURNING order_id, transaction_id IS NOT NULL AS was_credited;

-- name: mark_not_refunded!
UPDATE deposits
SET
    status = CASE WHEN transaction_id IS NULL THEN 'UNMATCHED' ELSE 'PAID' END,
    refunded_amount = NULL, refund_transaction_id = NULL
WHERE id = :id;

-- name: confirm
-- Mark the given charges as seen in Telegram's list. Returns those that we know, with their state.
WITH seen AS (
    UPDATE deposits SET confirmed_at = clock_timestamp()
    WHERE telegram_payment_charge_id = ANY(:charge_ids::text []) AND confirmed_at IS NULL
)
SELECT telegram_payment_charge_id AS charge_id, status
FROM deposits WHERE telegram_payment_charge_id = ANY(:charge_ids::text []);

-- name: list_unconfirmed
-- Payments that Telegram's list should contain by now.
-- not null: charge_id
SELECT id, telegram_payment_charge_id AS charge_id FROM deposits
WHERE paid_at < :before AND confirmed_at IS NULL
ORDER BY paid_at LIMIT 1000;

-- name: list_stuck_refunds
-- Refunds that took the coins, whose Stars are not confirmed as returned and are not in the outbox.
SELECT d.id FROM deposits AS d
WHERE d.status = 'REFUNDING' AND d.refund_asked_at < clock_timestamp() - INTERVAL '1 hour'
    AND NOT EXISTS (
        SELECT FROM outbox AS o
        WHERE o.status = 'PENDING' AND o.kind = :kind AND o.payload ->> 'deposit_id' = d.id::text
    )
ORDER BY d.id LIMIT 1000;
