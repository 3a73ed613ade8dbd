-- migrate:up

-- A first deposit has to be played before its bonus is paid. What is promised already keeps its condition, and so does
-- what processes of the version before promise until they are restarted.
ALTER TABLE bonuses ADD COLUMN condition text NOT NULL DEFAULT 'TICKET_OR_FRIEND'
CONSTRAINT bonuses_condition_check CHECK (condition IN ('TICKET_OR_FRIEND', 'DEPOSIT_PLAYED'));
ALTER TABLE bonuses DROP CONSTRAINT bonuses_activated_by_check;
ALTER TABLE bonuses ADD CONSTRAINT bonuses_activated_by_check
CHECK (activated_by IN ('TICKET_PURCHASE', 'FRIEND_SIGN_IN', 'DEPOSIT_PLAYED'));
ALTER TABLE bonuses DROP CONSTRAINT bonuses_void_reason_check;
ALTER TABLE bonuses ADD CONSTRAINT bonuses_void_reason_check CHECK (void_reason IN ('REFUND', 'WITHDRAWAL'));

-- What was bought from the shop with cash between a bonus's promise and its expiry: played once its lottery is drawn,
-- waiting until then.
CREATE VIEW bonus_progress WITH (security_invoker = TRUE) AS
SELECT
    b.id,
    coalesce(sum(o.total_amount) FILTER (WHERE l.status = 'COMPLETED'), 0) AS played,
    coalesce(sum(o.total_amount) FILTER (WHERE l.status NOT IN ('COMPLETED', 'CANCELLED')), 0) AS waiting
FROM bonuses AS b
LEFT JOIN orders AS o
    ON o.user_id = b.user_id AND o.type = 'LOTTERY' AND o.status = 'PAID' AND o.payment_method = 'BALANCE'
    AND o.currency = b.currency AND o.paid_at >= b.created_at AND o.paid_at < b.expires_at
LEFT JOIN lotteries AS l ON l.id = o.lottery_id
GROUP BY b.id;
GRANT SELECT ON bonus_progress TO luckymart_app;

-- A bonus starts PENDING and is paid at most once. It is VOID when its deposit is refunded, also if it was paid, and
-- PENDING again if Telegram refuses that refund before it was paid; a withdrawal ends one that was not. Its terms never
-- change.
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
    IF NEW.status = 'PENDING' AND OLD.void_reason IS DISTINCT FROM 'REFUND' THEN
        RAISE EXCEPTION 'what a withdrawal ended does not begin again' USING ERRCODE = 'LM110';
    END IF;
    IF OLD.transaction_id IS NOT NULL AND (NEW.transaction_id, NEW.activated_at, NEW.activated_by)
        IS DISTINCT FROM (OLD.transaction_id, OLD.activated_at, OLD.activated_by)
    THEN
        RAISE EXCEPTION 'what was paid does not change' USING ERRCODE = 'LM110';
    END IF;
    IF (
        NEW.user_id, NEW.type, NEW.deposit_id, NEW.source_amount, NEW.rate, NEW.amount, NEW.currency, NEW.expires_at,
        NEW.condition
    ) IS DISTINCT FROM (
        OLD.user_id, OLD.type, OLD.deposit_id, OLD.source_amount, OLD.rate, OLD.amount, OLD.currency, OLD.expires_at,
        OLD.condition
    ) THEN
        RAISE EXCEPTION 'what was promised does not change' USING ERRCODE = 'LM110';
    END IF;
    RETURN NEW;
END
$$;

-- migrate:down

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
DROP VIEW bonus_progress;
ALTER TABLE bonuses DROP CONSTRAINT bonuses_void_reason_check;
ALTER TABLE bonuses ADD CONSTRAINT bonuses_void_reason_check CHECK (void_reason = 'REFUND') NOT VALID;
ALTER TABLE bonuses DROP CONSTRAINT bonuses_activated_by_check;
ALTER TABLE bonuses ADD CONSTRAINT bonuses_activated_by_check
CHECK (activated_by IN ('TICKET_PURCHASE', 'FRIEND_SIGN_IN')) NOT VALID;
ALTER TABLE bonuses DROP COLUMN condition;
