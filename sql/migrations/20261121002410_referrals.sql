-- migrate:up

-- What a person may earn beside the game. A bonus is promised first and becomes money once, by an event of the
-- ledger, when its condition holds; else it expires, or is void because what it was promised for was refunded.
CREATE TABLE bonuses (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    user_id uuid NOT NULL REFERENCES users (id),
    type text NOT NULL DEFAULT 'FIRST_DEPOSIT' CHECK (type IN ('FIRST_DEPOSIT')),
    deposit_id uuid NOT NULL,
    source_amount numeric(20, 8) NOT NULL CHECK (source_amount > 0),
    rate numeric(5, 4) NOT NULL CHECK (rate BETWEEN 0 AND 1),
    amount numeric(20, 8) NOT NULL CHECK (amount > 0),
    currency text NOT NULL REFERENCES currencies (code),
    status text NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'ACTIVE', 'EXPIRED', 'VOID')),
    expires_at timestamptz NOT NULL,
    activated_at timestamptz,
    activated_by text CHECK (activated_by IN ('TICKET_PURCHASE', 'FRIEND_SIGN_IN')),
    transaction_id uuid REFERENCES transactions (id),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (expires_at > created_at),
    CHECK ((status = 'ACTIVE') = (activated_at IS NOT NULL)),
    CHECK ((status = 'ACTIVE') = (activated_by IS NOT NULL)),
    CHECK ((status = 'ACTIVE') = (transaction_id IS NOT NULL))
);
-- once in a life
CREATE UNIQUE INDEX bonuses_user_type ON bonuses (user_id, type);
CREATE UNIQUE INDEX bonuses_deposit_id ON bonuses (deposit_id);
CREATE UNIQUE INDEX bonuses_transaction_id ON bonuses (transaction_id);
CREATE INDEX bonuses_currency ON bonuses (currency);
CREATE INDEX bonuses_pending ON bonuses (expires_at) WHERE status = 'PENDING';
CREATE TRIGGER bonuses_touch BEFORE UPDATE ON bonuses FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- A bonus begins PENDING and ends once; what was promised does not change. That it is posted once follows.
CREATE FUNCTION bonuses_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'PENDING' THEN
            RAISE EXCEPTION 'a bonus begins PENDING' USING ERRCODE = 'LM110';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.status <> 'PENDING' OR NEW.status = 'PENDING' THEN
        RAISE EXCEPTION 'a bonus does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM110';
    END IF;
    IF (NEW.user_id, NEW.type, NEW.deposit_id, NEW.source_amount, NEW.rate, NEW.amount, NEW.currency, NEW.expires_at)
        IS DISTINCT FROM
        (OLD.user_id, OLD.type, OLD.deposit_id, OLD.source_amount, OLD.rate, OLD.amount, OLD.currency, OLD.expires_at)
    THEN
        RAISE EXCEPTION 'what was promised does not change' USING ERRCODE = 'LM110';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER bonuses_guard BEFORE INSERT OR UPDATE ON bonuses FOR EACH ROW EXECUTE FUNCTION bonuses_guard();

ALTER TABLE bonuses ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON bonuses TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT, UPDATE (status, activated_at, activated_by, transaction_id) ON bonuses TO luckymart_app;

-- migrate:down

DROP TABLE bonuses;
DROP FUNCTION bonuses_guard();
