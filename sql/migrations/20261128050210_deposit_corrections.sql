-- migrate:up

-- What staff say of the bank's transfer: its number, and why it counts although another deposit had it.
ALTER TABLE deposits ADD COLUMN transfer_reference text CHECK (length(transfer_reference) BETWEEN 1 AND 100);
ALTER TABLE deposits ADD COLUMN approved_despite text CHECK (length(approved_despite) BETWEEN 1 AND 500);
CREATE INDEX deposits_transfer_reference ON deposits (upper(transfer_reference)) WHERE transfer_reference IS NOT NULL;
GRANT UPDATE (transfer_reference, approved_despite, expires_at) ON deposits TO luckymart_app;

-- Manual: PENDING → SUBMITTED → APPROVED or REJECTED. Stars: PENDING → PAID → REFUNDING → REFUNDED.
-- Telegram already holds the money when it reports a payment, so a payment also counts after its invoice expired. What
-- Telegram refunded becomes REFUNDED from any state; what it refuses to refund returns to its previous state.
-- Staff open a manual one again that was closed by mistake.
CREATE OR REPLACE FUNCTION deposits_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'SUBMITTED'), ('PENDING', 'APPROVED'), ('PENDING', 'REJECTED'), ('PENDING', 'CANCELLED'),
        ('PENDING', 'EXPIRED'), ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'REJECTED'), ('SUBMITTED', 'CANCELLED'),
        ('PENDING', 'PAID'), ('EXPIRED', 'PAID'), ('CANCELLED', 'PAID'), ('UNMATCHED', 'PAID'),
        ('PAID', 'REFUNDING'), ('UNMATCHED', 'REFUNDING'), ('REFUNDING', 'PAID'), ('REFUNDING', 'UNMATCHED'),
        ('PENDING', 'REFUNDED'), ('EXPIRED', 'REFUNDED'), ('CANCELLED', 'REFUNDED'), ('PAID', 'REFUNDED'),
        ('UNMATCHED', 'REFUNDED'), ('REFUNDING', 'REFUNDED'),
        ('EXPIRED', 'PENDING'), ('EXPIRED', 'SUBMITTED'), ('REJECTED', 'PENDING'), ('REJECTED', 'SUBMITTED'),
        ('CANCELLED', 'PENDING'), ('CANCELLED', 'SUBMITTED')
    ) THEN
        RAISE EXCEPTION 'a deposit does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM130';
    END IF;
    IF NEW.status = 'PENDING' AND OLD.status <> 'PENDING' AND NEW.method = 'STARS' THEN
        RAISE EXCEPTION 'an invoice is not opened again' USING ERRCODE = 'LM130';
    END IF;
    IF OLD.transaction_id IS NOT NULL AND (
        NEW.transaction_id IS DISTINCT FROM OLD.transaction_id OR NEW.credited_amount <> OLD.credited_amount
    ) THEN
        RAISE EXCEPTION 'what was credited does not change' USING ERRCODE = 'LM130';
    END IF;
    IF OLD.telegram_payment_charge_id IS NOT NULL
        AND NEW.telegram_payment_charge_id IS DISTINCT FROM OLD.telegram_payment_charge_id
    THEN
        RAISE EXCEPTION 'a payment does not change' USING ERRCODE = 'LM130';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE VIEW deposit_details WITH (security_invoker = TRUE) AS
SELECT
    d.id, d.user_id, d.order_id, o.order_number, d.method,
    CASE d.method WHEN 'STARS' THEN 'LUCKY_COIN' ELSE 'BALANCE' END AS wallet_type,
    d.status, round(d.amount, c.scale) AS amount, d.currency, c.scale, d.reference, d.expires_at, d.payment_config_id,
    d.account, d.account_picture_id, d.receipt_id, d.submitted_at, d.stars, d.invoice_payload, d.invoice_link,
    d.telegram_payment_charge_id, d.paid_at, round(d.credited_amount, c.scale) AS credited_amount, d.decided_by_id,
    decider.first_name AS decided_by_name, d.decided_at, d.reason, d.refund_reason,
    round(d.refunded_amount, c.scale) AS refunded_amount, d.refunded_at, d.created_at, d.updated_at,
    u.telegram_id AS payer_telegram_id, u.telegram_username AS payer_username, u.first_name AS payer_name,
    d.transfer_reference, d.approved_despite
FROM deposits AS d
INNER JOIN orders AS o ON o.id = d.order_id
INNER JOIN currencies AS c ON c.code = d.currency
INNER JOIN users AS u ON u.id = d.user_id
LEFT JOIN users AS decider ON decider.id = d.decided_by_id;

-- migrate:down

DROP VIEW deposit_details;
CREATE VIEW deposit_details WITH (security_invoker = TRUE) AS
SELECT
    d.id, d.user_id, d.order_id, o.order_number, d.method,
    CASE d.method WHEN 'STARS' THEN 'LUCKY_COIN' ELSE 'BALANCE' END AS wallet_type,
    d.status, round(d.amount, c.scale) AS amount, d.currency, c.scale, d.reference, d.expires_at, d.payment_config_id,
    d.account, d.account_picture_id, d.receipt_id, d.submitted_at, d.stars, d.invoice_payload, d.invoice_link,
    d.telegram_payment_charge_id, d.paid_at, round(d.credited_amount, c.scale) AS credited_amount, d.decided_by_id,
    decider.first_name AS decided_by_name, d.decided_at, d.reason, d.refund_reason,
    round(d.refunded_amount, c.scale) AS refunded_amount, d.refunded_at, d.created_at, d.updated_at,
    u.telegram_id AS payer_telegram_id, u.telegram_username AS payer_username, u.first_name AS payer_name
FROM deposits AS d
INNER JOIN orders AS o ON o.id = d.order_id
INNER JOIN currencies AS c ON c.code = d.currency
INNER JOIN users AS u ON u.id = d.user_id
LEFT JOIN users AS decider ON decider.id = d.decided_by_id;
GRANT SELECT ON deposit_details TO luckymart_app;

-- Manual: PENDING → SUBMITTED → APPROVED or REJECTED. Stars: PENDING → PAID → REFUNDING → REFUNDED.
-- Telegram already holds the money when it reports a payment, so a payment also counts after its invoice expired. What
-- Telegram refunded becomes REFUNDED from any state; what it refuses to refund returns to its previous state.
CREATE OR REPLACE FUNCTION deposits_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'SUBMITTED'), ('PENDING', 'APPROVED'), ('PENDING', 'REJECTED'), ('PENDING', 'CANCELLED'),
        ('PENDING', 'EXPIRED'), ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'REJECTED'), ('SUBMITTED', 'CANCELLED'),
        ('PENDING', 'PAID'), ('EXPIRED', 'PAID'), ('CANCELLED', 'PAID'), ('UNMATCHED', 'PAID'),
        ('PAID', 'REFUNDING'), ('UNMATCHED', 'REFUNDING'), ('REFUNDING', 'PAID'), ('REFUNDING', 'UNMATCHED'),
        ('PENDING', 'REFUNDED'), ('EXPIRED', 'REFUNDED'), ('CANCELLED', 'REFUNDED'), ('PAID', 'REFUNDED'),
        ('UNMATCHED', 'REFUNDED'), ('REFUNDING', 'REFUNDED')
    ) THEN
        RAISE EXCEPTION 'a deposit does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM130';
    END IF;
    IF OLD.transaction_id IS NOT NULL AND (
        NEW.transaction_id IS DISTINCT FROM OLD.transaction_id OR NEW.credited_amount <> OLD.credited_amount
    ) THEN
        RAISE EXCEPTION 'what was credited does not change' USING ERRCODE = 'LM130';
    END IF;
    IF OLD.telegram_payment_charge_id IS NOT NULL
        AND NEW.telegram_payment_charge_id IS DISTINCT FROM OLD.telegram_payment_charge_id
    THEN
        RAISE EXCEPTION 'a payment does not change' USING ERRCODE = 'LM130';
    END IF;
    RETURN NEW;
END
$$;

REVOKE UPDATE (expires_at) ON deposits FROM luckymart_app;
DROP INDEX deposits_transfer_reference;
ALTER TABLE deposits DROP COLUMN approved_despite;
ALTER TABLE deposits DROP COLUMN transfer_reference;
