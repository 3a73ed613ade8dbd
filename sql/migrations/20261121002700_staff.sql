-- migrate:up

-- The least id of those that are made from that moment on: ids are time-ordered, so their index finds a time.
CREATE FUNCTION uuid_at(p_time timestamptz) RETURNS uuid
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT rpad(lpad(to_hex(floor(extract(EPOCH FROM p_time) * 1000)::bigint), 12, '0'), 32, '0')::uuid
$$;

-- What happened between two ids: new users; tickets and the market's deals, as they were paid; what went into the
-- shop's own accounts, refunds apart from the rest of the escrow's movements.
CREATE FUNCTION shop_figures(p_from uuid, p_before uuid)
RETURNS TABLE (figure text, wallet_type text, currency text, count bigint, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp
AS $$
    SELECT 'NEW_USERS', '', '', count(*), 0 FROM users WHERE id >= p_from AND id < p_before
    UNION ALL
    SELECT type, payment_method, currency, sum(coalesce(quantity, 1)), sum(total_amount)
    FROM orders
    WHERE id >= p_from AND id < p_before AND type IN ('LOTTERY', 'MARKET') AND status IN ('PAID', 'REFUNDED')
    GROUP BY type, payment_method, currency
    UNION ALL
    SELECT
        CASE WHEN w.system_account = 'LOTTERY_ESCROW' AND t.type = 'REFUND' THEN 'REFUNDS' ELSE w.system_account END,
        w.type, w.currency, count(*), sum(e.amount)
    FROM wallet_transactions AS e
    JOIN wallets AS w ON w.id = e.wallet_id AND w.system_account IS NOT NULL
    JOIN transactions AS t ON t.id = e.transaction_id
    WHERE e.transaction_id >= p_from AND e.transaction_id < p_before
    GROUP BY 1, w.type, w.currency
$$;

GRANT EXECUTE ON FUNCTION uuid_at(timestamptz), shop_figures(uuid, uuid) TO luckymart_app;

-- The figures of hours that are over, counted once. Each counted hour has its NEW_USERS, be they none, so the
-- latest hour says where to go on; what is younger is counted when somebody asks.
CREATE TABLE dashboard_hours (
    hour timestamptz NOT NULL,
    figure text NOT NULL,
    wallet_type text NOT NULL,
    currency text NOT NULL,
    count bigint NOT NULL,
    amount numeric NOT NULL,
    PRIMARY KEY (hour, figure, wallet_type, currency)
);
ALTER TABLE dashboard_hours ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON dashboard_hours TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT ON dashboard_hours TO luckymart_app;

-- When the ledger was checked as a whole, by the timetable (without an admin) or by somebody, and what was found.
CREATE TABLE ledger_checks (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    admin_id uuid REFERENCES users (id),
    -- how many, and the first of them
    differences integer NOT NULL CHECK (differences >= 0),
    found jsonb NOT NULL CHECK (jsonb_typeof(found) = 'array' AND (differences = 0) = (found = '[]')),
    started_at timestamptz NOT NULL,
    finished_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (started_at <= finished_at)
);
CREATE INDEX ledger_checks_admin_id ON ledger_checks (admin_id) WHERE admin_id IS NOT NULL;
ALTER TABLE ledger_checks ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON ledger_checks TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT, DELETE ON ledger_checks TO luckymart_app;

CREATE INDEX users_last_active_at ON users (last_active_at) WHERE last_active_at IS NOT NULL;
CREATE INDEX admin_logs_action ON admin_logs (action, id DESC);

-- migrate:down

DROP INDEX admin_logs_action;
DROP INDEX users_last_active_at;
DROP TABLE ledger_checks;
DROP TABLE dashboard_hours;
DROP FUNCTION shop_figures(uuid, uuid);
DROP FUNCTION uuid_at(timestamptz);
