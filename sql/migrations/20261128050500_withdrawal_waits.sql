-- migrate:up

-- A random name that the Mini App gives its device, as its SHA-256.
ALTER TABLE user_sessions ADD COLUMN device_hash bytea CHECK (length(device_hash) = 32);
ALTER TABLE withdrawals
ADD COLUMN device_hash bytea CHECK (length(device_hash) = 32),
-- null: it does not wait
ADD COLUMN wait_until timestamptz;

-- When staff switched somebody's two-step verification off.
CREATE TABLE two_factor_resets (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    user_id uuid NOT NULL REFERENCES users (id),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX two_factor_resets_user_id ON two_factor_resets (user_id, created_at);
CREATE TRIGGER two_factor_resets_append_only BEFORE UPDATE OR DELETE ON two_factor_resets
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER two_factor_resets_no_truncate BEFORE TRUNCATE ON two_factor_resets
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE two_factor_resets ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON two_factor_resets TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT ON two_factor_resets TO luckymart_app;

-- A withdrawal that has to wait is not approved before, and how long it waits never changes.
CREATE FUNCTION withdrawals_wait_guard() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
    IF (NEW.wait_until, NEW.device_hash) IS DISTINCT FROM (OLD.wait_until, OLD.device_hash) THEN
        RAISE EXCEPTION 'how long a withdrawal waits does not change' USING ERRCODE = 'LM120';
    END IF;
    IF OLD.status = 'PENDING' AND NEW.status = 'APPROVED' AND NEW.wait_until > clock_timestamp() THEN
        RAISE EXCEPTION 'this withdrawal still waits' USING ERRCODE = 'LM120';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER withdrawals_wait_guard BEFORE UPDATE ON withdrawals
FOR EACH ROW EXECUTE FUNCTION withdrawals_wait_guard();

-- Nobody approves a withdrawal while it has to wait.
CREATE FUNCTION withdrawal_approvals_wait_guard() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
    IF EXISTS (
        SELECT FROM withdrawals AS w WHERE w.id = NEW.withdrawal_id AND w.wait_until > clock_timestamp()
    ) THEN
        RAISE EXCEPTION 'this withdrawal still waits' USING ERRCODE = 'LM120';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER withdrawal_approvals_wait_guard BEFORE INSERT ON withdrawal_approvals
FOR EACH ROW EXECUTE FUNCTION withdrawal_approvals_wait_guard();

CREATE OR REPLACE VIEW withdrawal_cards WITH (security_invoker = TRUE) AS
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
    ), '[]') AS approvals,
    w.wait_until
FROM withdrawals AS w
INNER JOIN orders AS o ON o.id = w.order_id
INNER JOIN currencies AS c ON c.code = w.currency
INNER JOIN users AS u ON u.id = w.user_id
LEFT JOIN users AS d ON d.id = w.decided_by_id;

-- migrate:down

DROP VIEW withdrawal_cards;
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

DROP TRIGGER withdrawal_approvals_wait_guard ON withdrawal_approvals;
DROP FUNCTION withdrawal_approvals_wait_guard();
DROP TRIGGER withdrawals_wait_guard ON withdrawals;
DROP FUNCTION withdrawals_wait_guard();
DROP TABLE two_factor_resets;
ALTER TABLE withdrawals DROP COLUMN device_hash, DROP COLUMN wait_until;
ALTER TABLE user_sessions DROP COLUMN device_hash;
