-- migrate:up

-- A refund from outside takes a paid bonus back; a refund that Telegram refuses lets a pending one live on.
ALTER TABLE bonuses ADD COLUMN void_reason text CHECK (void_reason IN ('REFUND'));
ALTER TABLE bonuses ADD COLUMN reversal_transaction_id uuid UNIQUE REFERENCES transactions (id);
ALTER TABLE bonuses DROP CONSTRAINT bonuses_check1;
ALTER TABLE bonuses DROP CONSTRAINT bonuses_check2;
ALTER TABLE bonuses DROP CONSTRAINT bonuses_check3;
ALTER TABLE bonuses ADD CONSTRAINT bonuses_paid_whole CHECK (
    num_nulls(activated_at, activated_by, transaction_id) IN (0, 3)
);
ALTER TABLE bonuses ADD CONSTRAINT bonuses_paid CHECK (
    (status = 'ACTIVE' AND transaction_id IS NOT NULL)
    OR (status IN ('PENDING', 'EXPIRED') AND transaction_id IS NULL) OR status = 'VOID'
);
ALTER TABLE bonuses ADD CONSTRAINT bonuses_reversed CHECK (
    (reversal_transaction_id IS NOT NULL) = (status = 'VOID' AND transaction_id IS NOT NULL)
);
GRANT UPDATE (void_reason, reversal_transaction_id) ON bonuses TO luckymart_app;
INSERT INTO event_types (type, belongs_to) VALUES ('BONUS_REVERSAL', 'bonuses') ON CONFLICT DO NOTHING;

-- A bonus starts PENDING and is paid at most once. It is VOID when its deposit is refunded, also if it was paid, and
-- PENDING again if Telegram refuses that refund before it was paid. Its terms never change.
CREATE OR REPLACE FUNCTION bonuses_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'PENDING' THEN
            RAISE EXCEPTION 'a bonus begins PENDING' USING ERRCODE = 'LM110';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'ACTIVE'), ('PENDING', 'EXPIRED'), ('PENDING', 'VOID'), ('VOID', 'PENDING'), ('ACTIVE', 'VOID')
    ) THEN
        RAISE EXCEPTION 'a bonus does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM110';
    END IF;
    IF OLD.transaction_id IS NOT NULL AND (NEW.transaction_id, NEW.activated_at, NEW.activated_by)
        IS DISTINCT FROM (OLD.transaction_id, OLD.activated_at, OLD.activated_by)
    THEN
        RAISE EXCEPTION 'what was paid does not change' USING ERRCODE = 'LM110';
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

-- migrate:down

DELETE FROM event_types WHERE type = 'BONUS_REVERSAL';
ALTER TABLE bonuses DROP CONSTRAINT bonuses_reversed;
ALTER TABLE bonuses DROP CONSTRAINT bonuses_paid;
ALTER TABLE bonuses DROP CONSTRAINT bonuses_paid_whole;
ALTER TABLE bonuses ADD CONSTRAINT bonuses_check1 CHECK ((status = 'ACTIVE') = (activated_at IS NOT NULL));
ALTER TABLE bonuses ADD CONSTRAINT bonuses_check2 CHECK ((status = 'ACTIVE') = (activated_by IS NOT NULL));
ALTER TABLE bonuses ADD CONSTRAINT bonuses_check3 CHECK ((status = 'ACTIVE') = (transaction_id IS NOT NULL));
ALTER TABLE bonuses DROP COLUMN reversal_transaction_id;
ALTER TABLE bonuses DROP COLUMN void_reason;

-- A bonus starts PENDING and ends once, so it is posted at most once. Its terms never change.
CREATE OR REPLACE FUNCTION bonuses_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
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
