-- migrate:up

-- Where players pay to by themselves: an account of the shop at a bank or with a mobile operator.
CREATE TABLE payment_configs (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    kind text NOT NULL CHECK (kind IN ('BANK', 'MOBILE_MONEY')),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    account_number text NOT NULL CHECK (length(account_number) BETWEEN 1 AND 100),
    account_holder text NOT NULL CHECK (length(account_holder) BETWEEN 1 AND 100),
    instructions_i18n jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(instructions_i18n) = 'object'),
    currency text NOT NULL REFERENCES currencies (code),
    min_amount numeric(20, 8) NOT NULL CHECK (min_amount > 0),
    max_amount numeric(20, 8) NOT NULL,
    picture_id uuid REFERENCES pictures (id),
    is_active boolean NOT NULL DEFAULT TRUE,
    position integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (max_amount >= min_amount)
);
CREATE INDEX payment_configs_currency ON payment_configs (currency);
CREATE INDEX payment_configs_picture_id ON payment_configs (picture_id);
CREATE TRIGGER payment_configs_touch BEFORE UPDATE ON payment_configs
FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- One payment in, from the request on. What was asked for does not change; what was credited, and the event of the
-- ledger that did it, are written once. The event is named before it is posted (posting comes last), so those two
-- foreign keys are looked at when the transaction commits.
CREATE TABLE deposits (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    user_id uuid NOT NULL REFERENCES users (id),
    order_id uuid NOT NULL REFERENCES orders (id),
    method text NOT NULL CHECK (method IN ('BANK', 'MOBILE_MONEY', 'STARS')),
    status text NOT NULL DEFAULT 'PENDING' CHECK (status IN (
        'PENDING', 'SUBMITTED', 'APPROVED', 'REJECTED', 'CANCELLED', 'EXPIRED', 'PAID', 'UNMATCHED',
        'REFUNDING', 'REFUNDED'
    )),
    amount numeric(20, 8) NOT NULL CHECK (amount > 0),
    currency text NOT NULL REFERENCES currencies (code),
    -- what the player writes in the transfer; no letters or digits that look alike
    reference text NOT NULL CHECK (reference ~ '^[A-HJ-NP-Z2-9]{8}$'),
    expires_at timestamptz NOT NULL,
    payment_config_id uuid REFERENCES payment_configs (id),
    -- the method's account as the player saw it
    account jsonb,
    account_picture_id uuid REFERENCES pictures (id),
    receipt_id uuid REFERENCES pictures (id),
    receipt_sha256 bytea CHECK (length(receipt_sha256) = 32),
    submitted_at timestamptz,
    stars integer CHECK (stars > 0),
    invoice_payload text,
    invoice_link text,
    telegram_payment_charge_id text,
    -- the payload that the payment really had
    paid_payload text,
    paid_at timestamptz,
    -- when Telegram's own book was first seen to have it
    confirmed_at timestamptz,
    credited_amount numeric(20, 8) CHECK (credited_amount > 0),
    transaction_id uuid REFERENCES transactions (id) DEFERRABLE INITIALLY DEFERRED,
    decided_by_id uuid REFERENCES users (id),
    decided_at timestamptz,
    reason text,
    refund_asked_at timestamptz,
    refund_by_id uuid REFERENCES users (id),
    refund_reason text,
    refunded_amount numeric(20, 8) CHECK (refunded_amount > 0),
    refund_transaction_id uuid REFERENCES transactions (id) DEFERRABLE INITIALLY DEFERRED,
    refunded_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((method = 'STARS') = (stars IS NOT NULL)),
    CHECK ((method = 'STARS') = (payment_config_id IS NULL)),
    CHECK ((payment_config_id IS NULL) = (account IS NULL)),
    CHECK (method = 'STARS' OR status NOT IN ('PAID', 'UNMATCHED', 'REFUNDING', 'REFUNDED')),
    CHECK (method <> 'STARS' OR status NOT IN ('SUBMITTED', 'APPROVED', 'REJECTED')),
    CHECK (status <> 'SUBMITTED' OR receipt_id IS NOT NULL),
    CHECK (num_nulls(receipt_id, receipt_sha256, submitted_at) IN (0, 3)),
    CHECK (num_nulls(telegram_payment_charge_id, paid_payload, paid_at) IN (0, 3)),
    CHECK (telegram_payment_charge_id IS NULL OR method = 'STARS'),
    CHECK ((status IN ('PAID', 'UNMATCHED', 'REFUNDING', 'REFUNDED')) = (telegram_payment_charge_id IS NOT NULL)),
    CHECK ((credited_amount IS NULL) = (transaction_id IS NULL)),
    CHECK (status NOT IN ('APPROVED', 'PAID') OR transaction_id IS NOT NULL),
    CHECK (
        transaction_id IS NULL OR status IN ('APPROVED', 'PAID', 'REFUNDING', 'REFUNDED')
    ),
    CHECK ((refunded_amount IS NULL) = (refund_transaction_id IS NULL)),
    CHECK (refund_transaction_id IS NULL OR status IN ('REFUNDING', 'REFUNDED')),
    CHECK (refunded_amount <= credited_amount),
    CHECK ((status = 'REFUNDED') = (refunded_at IS NOT NULL))
);
CREATE UNIQUE INDEX deposits_order_id ON deposits (order_id);
CREATE UNIQUE INDEX deposits_reference ON deposits (reference);
CREATE UNIQUE INDEX deposits_invoice_payload ON deposits (invoice_payload);
-- Stars are credited once for each charge, whatever arrives how often
CREATE UNIQUE INDEX deposits_charge ON deposits (telegram_payment_charge_id);
CREATE UNIQUE INDEX deposits_transaction_id ON deposits (transaction_id);
CREATE UNIQUE INDEX deposits_refund_transaction_id ON deposits (refund_transaction_id);
CREATE INDEX deposits_user_id ON deposits (user_id, id DESC);
CREATE INDEX deposits_status ON deposits (status, id);
CREATE INDEX deposits_expiry ON deposits (expires_at) WHERE status = 'PENDING';
CREATE INDEX deposits_receipt_sha256 ON deposits (receipt_sha256) WHERE receipt_sha256 IS NOT NULL;
CREATE INDEX deposits_unconfirmed ON deposits (paid_at) WHERE paid_at IS NOT NULL AND confirmed_at IS NULL;
CREATE INDEX deposits_currency ON deposits (currency) WHERE currency <> 'TJS';
CREATE INDEX deposits_payment_config_id ON deposits (payment_config_id);
CREATE INDEX deposits_account_picture_id ON deposits (account_picture_id);
CREATE INDEX deposits_receipt_id ON deposits (receipt_id);
CREATE INDEX deposits_decided_by_id ON deposits (decided_by_id);
CREATE INDEX deposits_refund_by_id ON deposits (refund_by_id);
CREATE TRIGGER deposits_touch BEFORE UPDATE ON deposits FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- By hand: PENDING → SUBMITTED → APPROVED or REJECTED. Stars: PENDING → PAID → REFUNDING → REFUNDED. Telegram has
-- the money when it says so, so a payment counts after the end of its invoice too; what Telegram gave back is
-- REFUNDED from wherever it was, and what it will not give back goes to where it came from.
CREATE FUNCTION deposits_guard() RETURNS trigger
LANGUAGE plpgsql
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
CREATE TRIGGER deposits_guard BEFORE UPDATE ON deposits FOR EACH ROW EXECUTE FUNCTION deposits_guard();

-- A person's question about a payment (/paysupport), for staff to answer.
CREATE TABLE payment_requests (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    user_id uuid NOT NULL REFERENCES users (id),
    deposit_id uuid REFERENCES deposits (id),
    text text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
    status text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'ANSWERED', 'CLOSED')),
    answer text CHECK (length(answer) BETWEEN 1 AND 2000),
    decided_by_id uuid REFERENCES users (id),
    decided_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((status = 'OPEN') = (decided_at IS NULL)),
    CHECK ((status = 'OPEN') = (decided_by_id IS NULL)),
    CHECK ((status = 'ANSWERED') = (answer IS NOT NULL))
);
CREATE INDEX payment_requests_user_id ON payment_requests (user_id, id DESC);
CREATE INDEX payment_requests_deposit_id ON payment_requests (deposit_id);
CREATE INDEX payment_requests_status ON payment_requests (status, id);
CREATE INDEX payment_requests_decided_by_id ON payment_requests (decided_by_id);
CREATE TRIGGER payment_requests_touch BEFORE UPDATE ON payment_requests
FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE FUNCTION payment_requests_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF OLD.status <> 'OPEN' THEN
        RAISE EXCEPTION 'a payment request is decided once' USING ERRCODE = 'LM131';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER payment_requests_guard BEFORE UPDATE ON payment_requests
FOR EACH ROW EXECUTE FUNCTION payment_requests_guard();

ALTER TABLE payment_configs ENABLE ROW LEVEL SECURITY;
ALTER TABLE deposits ENABLE ROW LEVEL SECURITY;
ALTER TABLE payment_requests ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON payment_configs TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON deposits TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON payment_requests TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT ON payment_configs, deposits, payment_requests TO luckymart_app;
GRANT UPDATE (
    kind, name, account_number, account_holder, instructions_i18n, currency, min_amount, max_amount, picture_id,
    is_active, position
) ON payment_configs TO luckymart_app;
GRANT UPDATE (
    status, receipt_id, receipt_sha256, submitted_at, invoice_link, telegram_payment_charge_id, paid_payload, paid_at,
    confirmed_at, credited_amount, transaction_id, decided_by_id, decided_at, reason, refund_asked_at, refund_by_id,
    refund_reason, refunded_amount, refund_transaction_id, refunded_at
) ON deposits TO luckymart_app;
GRANT UPDATE (status, answer, decided_by_id, decided_at) ON payment_requests TO luckymart_app;

-- A deposit as people see it: amounts at the scale of its currency, with who pays and who decided.
CREATE VIEW deposit_details WITH (security_invoker = TRUE) AS
SELECT
    d.id, d.user_id, d.order_id, o.order_number, d.method,
    CASE d.method WHEN 'STARS' THEN 'LUCKY_COIN' ELSE 'BALANCE' END AS wallet_type, d.status,
    round(d.amount, c.scale) AS amount, d.currency, c.scale, d.reference, d.expires_at, d.payment_config_id,
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

-- migrate:down

DROP VIEW deposit_details;
DROP TABLE payment_requests;
DROP FUNCTION payment_requests_guard();
DROP TABLE deposits;
DROP FUNCTION deposits_guard();
DROP TABLE payment_configs;
