-- migrate:up

-- What each member of staff let out, decision by decision. Where two decide, each has a row.
CREATE TABLE staff_outflows (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    staff_id uuid NOT NULL REFERENCES users (id),
    -- who decided with them
    with_id uuid REFERENCES users (id),
    door text NOT NULL CHECK (door ~ '^[a-z_]{1,31}$'),
    amount numeric(20, 8) NOT NULL CHECK (amount > 0),
    wallet_type text NOT NULL CHECK (wallet_type IN ('BALANCE', 'LUCKY_COIN', 'BONUS')),
    currency text NOT NULL REFERENCES currencies (code),
    -- what it is worth in cash; a sum of these is compared with the limits
    counted numeric(20, 8) NOT NULL CHECK (counted > 0),
    -- whose account got it
    about_id uuid REFERENCES users (id),
    -- the event, the withdrawal, the lottery
    target_id uuid,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (with_id <> staff_id)
);
CREATE INDEX staff_outflows_day ON staff_outflows (staff_id, currency, created_at);
CREATE INDEX staff_outflows_target_id ON staff_outflows (target_id);
CREATE INDEX staff_outflows_with_id ON staff_outflows (with_id);
CREATE INDEX staff_outflows_about_id ON staff_outflows (about_id);
CREATE INDEX staff_outflows_currency ON staff_outflows (currency);
CREATE TRIGGER staff_outflows_append_only BEFORE UPDATE OR DELETE ON staff_outflows
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER staff_outflows_no_truncate BEFORE TRUNCATE ON staff_outflows
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE staff_outflows ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON staff_outflows TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT
SELECT,
INSERT (staff_id, with_id, door, amount, wallet_type, currency, counted, about_id, target_id)
ON staff_outflows TO luckymart_app;

INSERT INTO permissions (code, description) VALUES
('limits.read', 'see what colleagues let out, and the limits');
INSERT INTO role_permissions (role_code, permission_code) VALUES ('owner', 'limits.read');

-- migrate:down

DELETE FROM role_permissions WHERE permission_code = 'limits.read';
DELETE FROM permissions WHERE code = 'limits.read';
DROP TABLE staff_outflows;
