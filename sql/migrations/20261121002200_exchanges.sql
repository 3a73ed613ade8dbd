-- migrate:up

-- Cash that became coins, each with its event of the ledger. There is no table for the other direction.
CREATE TABLE exchange_records (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    user_id uuid NOT NULL REFERENCES users (id),
    amount numeric(20, 8) NOT NULL CHECK (amount > 0),
    rate numeric(20, 8) NOT NULL CHECK (rate > 0),
    coins numeric(20, 8) NOT NULL CHECK (coins > 0),
    currency text NOT NULL REFERENCES currencies (code),
    -- deferred: the event is posted last, because it locks the wallets
    transaction_id uuid NOT NULL UNIQUE REFERENCES transactions (id) DEFERRABLE INITIALLY DEFERRED,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (coins <= amount * rate)
);
CREATE INDEX exchange_records_user_id ON exchange_records (user_id, id DESC);
CREATE INDEX exchange_records_currency ON exchange_records (currency);
CREATE TRIGGER exchange_records_append_only BEFORE UPDATE OR DELETE ON exchange_records
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER exchange_records_no_truncate BEFORE TRUNCATE ON exchange_records
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE exchange_records ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON exchange_records TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT ON exchange_records TO luckymart_app;

-- migrate:down

DROP TABLE exchange_records;
