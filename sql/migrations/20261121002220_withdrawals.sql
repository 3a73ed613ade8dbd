-- migrate:up

-- A player's wish to be paid out, from cash alone. The amount is frozen at the request; the fee is part of it.
CREATE TABLE withdrawals (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    user_id uuid NOT NULL REFERENCES users (id),
    order_id uuid NOT NULL UNIQUE REFERENCES orders (id),
    amount numeric(20, 8) NOT NULL CHECK (amount > 0),
    fee numeric(20, 8) NOT NULL CHECK (fee >= 0 AND fee < amount),
    currency text NOT NULL REFERENCES currencies (code),
    method text NOT NULL CHECK (method IN ('BANK_CARD', 'BANK_ACCOUNT', 'MOBILE_MONEY')),
    -- holder, number and provider, sealed under the data key; in clear only what a person recognises it by
    account_sealed bytea NOT NULL,
    account_masked text NOT NULL CHECK (length(account_masked) <= 12),
    status text NOT NULL DEFAULT 'PENDING'
    CHECK (status IN ('PENDING', 'APPROVED', 'PAID', 'REJECTED', 'CANCELLED')),
    -- how many people, fixed at the request: a changed setting lets nothing through that waits
    approvals_needed smallint NOT NULL CHECK (approvals_needed IN (1, 2)),
    decided_by_id uuid REFERENCES users (id),
    reason text,
    reference text,
    approved_at timestamptz,
    ended_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((status = 'REJECTED') = (reason IS NOT NULL)),
    CHECK ((status = 'PAID') = (reference IS NOT NULL)),
    CHECK ((status IN ('PAID', 'REJECTED')) = (decided_by_id IS NOT NULL)),
    CHECK ((status IN ('PAID', 'REJECTED', 'CANCELLED')) = (ended_at IS NOT NULL)),
    CHECK (status NOT IN ('APPROVED', 'PAID') OR approved_at IS NOT NULL)
);
CREATE INDEX withdrawals_user_id ON withdrawals (user_id, id DESC);
CREATE INDEX withdrawals_currency ON withdrawals (currency);
CREATE INDEX withdrawals_decided_by_id ON withdrawals (decided_by_id);
CREATE INDEX withdrawals_open ON withdrawals (status, id) WHERE status IN ('PENDING', 'APPROVED');
-- the same transfer does not pay two withdrawals, however its number is typed
CREATE UNIQUE INDEX withdrawals_reference ON withdrawals (method, lower(reference)) WHERE reference IS NOT NULL;
CREATE TRIGGER withdrawals_touch BEFORE UPDATE ON withdrawals FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- Who of the staff has agreed; each once.
CREATE TABLE withdrawal_approvals (
    withdrawal_id uuid NOT NULL REFERENCES withdrawals (id),
    admin_id uuid NOT NULL REFERENCES users (id),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (withdrawal_id, admin_id)
);
CREATE INDEX withdrawal_approvals_admin_id ON withdrawal_approvals (admin_id);

-- Each state follows the one that may come before it; what was asked for does not change. Only the way in which
-- the account is sealed may, when the data key is changed.
CREATE FUNCTION withdrawals_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'PENDING' THEN
            RAISE EXCEPTION 'a withdrawal begins PENDING' USING ERRCODE = 'LM120';
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.user_id, NEW.order_id, NEW.amount, NEW.fee, NEW.currency, NEW.method, NEW.account_masked,
        NEW.approvals_needed, NEW.created_at) IS DISTINCT FROM
        (OLD.user_id, OLD.order_id, OLD.amount, OLD.fee, OLD.currency, OLD.method, OLD.account_masked,
        OLD.approvals_needed, OLD.created_at)
    THEN
        RAISE EXCEPTION 'what was asked for does not change' USING ERRCODE = 'LM120';
    END IF;
    IF NEW.status = OLD.status THEN
        IF (NEW.decided_by_id, NEW.reason, NEW.reference, NEW.approved_at, NEW.ended_at) IS DISTINCT FROM
            (OLD.decided_by_id, OLD.reason, OLD.reference, OLD.approved_at, OLD.ended_at)
        THEN
            RAISE EXCEPTION 'what was decided does not change' USING ERRCODE = 'LM120';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'APPROVED'), ('PENDING', 'CANCELLED'), ('PENDING', 'REJECTED'),
        ('APPROVED', 'PAID'), ('APPROVED', 'REJECTED')
    ) THEN
        RAISE EXCEPTION 'a withdrawal does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM120';
    END IF;
    IF NEW.status = 'APPROVED' AND NEW.approvals_needed > (
        SELECT count(*) FROM withdrawal_approvals AS a WHERE a.withdrawal_id = NEW.id
    ) THEN
        RAISE EXCEPTION 'too few people have approved' USING ERRCODE = 'LM120';
    END IF;
    IF NEW.status = 'PAID' AND NEW.decided_by_id = NEW.user_id THEN
        RAISE EXCEPTION 'nobody pays himself' USING ERRCODE = 'LM120';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER withdrawals_guard BEFORE INSERT OR UPDATE ON withdrawals
FOR EACH ROW EXECUTE FUNCTION withdrawals_guard();
CREATE TRIGGER withdrawals_no_deletion BEFORE DELETE ON withdrawals
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER withdrawals_no_truncate BEFORE TRUNCATE ON withdrawals
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION withdrawal_approvals_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM withdrawals AS w
        WHERE w.id = NEW.withdrawal_id AND w.status = 'PENDING' AND w.user_id <> NEW.admin_id
    ) THEN
        RAISE EXCEPTION 'nobody approves his own withdrawal, or one that is decided' USING ERRCODE = 'LM120';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER withdrawal_approvals_guard BEFORE INSERT ON withdrawal_approvals
FOR EACH ROW EXECUTE FUNCTION withdrawal_approvals_guard();
CREATE TRIGGER withdrawal_approvals_append_only BEFORE UPDATE OR DELETE ON withdrawal_approvals
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER withdrawal_approvals_no_truncate BEFORE TRUNCATE ON withdrawal_approvals
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE withdrawals ENABLE ROW LEVEL SECURITY;
ALTER TABLE withdrawal_approvals ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON withdrawals TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON withdrawal_approvals TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT,
UPDATE (account_sealed, status, decided_by_id, reason, reference, approved_at, ended_at) ON withdrawals
TO luckymart_app;
GRANT SELECT, INSERT ON withdrawal_approvals TO luckymart_app;

-- What people see of a withdrawal: without its account, amounts in their currency's scale.
CREATE VIEW withdrawal_cards WITH (security_invoker = TRUE) AS
SELECT
    w.id, w.user_id, w.order_id, o.order_number, round(w.amount, c.scale) AS amount, round(w.fee, c.scale) AS fee,
    round(w.amount - w.fee, c.scale) AS payout, w.currency, w.method, w.account_masked, w.status,
    w.approvals_needed, w.reason, w.reference, w.decided_by_id, w.approved_at, w.ended_at, w.created_at,
    jsonb_build_object(
        'id', u.id, 'telegram_id', u.telegram_id, 'telegram_username', u.telegram_username,
        'first_name', u.first_name, 'status', u.status
    ) AS owner,
    d.first_name AS decided_by_name,
    coalesce((
        SELECT jsonb_agg(
            jsonb_build_object('admin_id', a.admin_id, 'first_name', s.first_name, 'created_at', a.created_at)
            ORDER BY a.created_at, a.admin_id
        )
        FROM withdrawal_approvals AS a INNER JOIN users AS s ON s.id = a.admin_id
        WHERE a.withdrawal_id = w.id
    ), '[]') AS approvals
FROM withdrawals AS w
INNER JOIN orders AS o ON o.id = w.order_id
INNER JOIN currencies AS c ON c.code = w.currency
INNER JOIN users AS u ON u.id = w.user_id
LEFT JOIN users AS d ON d.id = w.decided_by_id;
GRANT SELECT ON withdrawal_cards TO luckymart_app;

-- migrate:down

DROP VIEW withdrawal_cards;
DROP TABLE withdrawal_approvals;
DROP TABLE withdrawals;
DROP FUNCTION withdrawals_guard();
DROP FUNCTION withdrawal_approvals_guard();
