-- migrate:up

-- What people owe the shop: RECEIVABLES paid it for them.
ALTER TABLE wallets DROP CONSTRAINT wallets_system_account_check;
ALTER TABLE wallets ADD CONSTRAINT wallets_system_account_check CHECK (system_account IN (
    'HOUSE_REVENUE', 'LOTTERY_ESCROW', 'PROMOTIONS', 'DEPOSITS_CLEARING', 'WITHDRAWALS_CLEARING',
    'WITHDRAWALS_HELD', 'EXCHANGE', 'ADJUSTMENTS', 'RECEIVABLES'
));
INSERT INTO wallets (system_account, type, currency)
SELECT 'RECEIVABLES', kind, c.code
FROM currencies AS c CROSS JOIN unnest(ARRAY['BALANCE', 'LUCKY_COIN', 'BONUS']) AS kind;
-- Opens the shop's own wallets, one of each type for each account, for a new currency.
CREATE OR REPLACE FUNCTION currencies_open_system_wallets() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO wallets (system_account, type, currency)
    SELECT account, kind, NEW.code
    FROM unnest(ARRAY['HOUSE_REVENUE', 'LOTTERY_ESCROW', 'PROMOTIONS', 'DEPOSITS_CLEARING',
                      'WITHDRAWALS_CLEARING', 'WITHDRAWALS_HELD', 'EXCHANGE', 'ADJUSTMENTS', 'RECEIVABLES']) AS account,
         unnest(ARRAY['BALANCE', 'LUCKY_COIN', 'BONUS']) AS kind;
    RETURN NULL;
END
$$;

CREATE TABLE debts (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    user_id uuid NOT NULL REFERENCES users (id),
    wallet_type text NOT NULL CHECK (wallet_type IN ('BALANCE', 'LUCKY_COIN', 'BONUS')),
    currency text NOT NULL REFERENCES currencies (code),
    amount numeric(20, 8) NOT NULL CHECK (amount > 0),
    paid numeric(20, 8) NOT NULL DEFAULT 0 CHECK (paid >= 0 AND paid <= amount),
    status text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'PAID', 'FORGIVEN')),
    -- the event that took more than there was
    transaction_id uuid NOT NULL UNIQUE REFERENCES transactions (id),
    forgiven_by_id uuid REFERENCES users (id),
    forgiven_reason text CHECK (length(forgiven_reason) BETWEEN 1 AND 500),
    ended_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((status = 'PAID') = (paid = amount)),
    CHECK ((status = 'OPEN') = (ended_at IS NULL)),
    CHECK ((status = 'FORGIVEN') = (forgiven_by_id IS NOT NULL)),
    CHECK ((status = 'FORGIVEN') = (forgiven_reason IS NOT NULL))
);
CREATE INDEX debts_open ON debts (user_id) WHERE status = 'OPEN';
CREATE INDEX debts_user_id ON debts (user_id, id);
CREATE INDEX debts_currency ON debts (currency) WHERE currency <> 'TJS';
CREATE INDEX debts_forgiven_by_id ON debts (forgiven_by_id);
CREATE TRIGGER debts_touch BEFORE UPDATE ON debts FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
ALTER TABLE debts ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON debts TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
-- Written by the functions below alone.
GRANT SELECT ON debts TO luckymart_app;

-- OPEN → PAID by what enters, or FORGIVEN by staff. What is owed never changes, and payments only add up.
CREATE FUNCTION debts_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'OPEN' OR NEW.paid <> 0 THEN
            RAISE EXCEPTION 'a debt begins OPEN and unpaid' USING ERRCODE = 'LM150';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('OPEN', 'PAID'), ('OPEN', 'FORGIVEN')
    ) THEN
        RAISE EXCEPTION 'a debt does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM150';
    END IF;
    IF (NEW.user_id, NEW.wallet_type, NEW.currency, NEW.amount, NEW.transaction_id)
        IS DISTINCT FROM (OLD.user_id, OLD.wallet_type, OLD.currency, OLD.amount, OLD.transaction_id)
        OR NEW.paid < OLD.paid OR (OLD.status <> 'OPEN' AND NEW.paid <> OLD.paid)
    THEN
        RAISE EXCEPTION 'what is owed does not change' USING ERRCODE = 'LM150';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER debts_guard BEFORE INSERT OR UPDATE ON debts FOR EACH ROW EXECUTE FUNCTION debts_guard();

-- Takes an amount from a player's wallet as far as it is there; a balance never goes below zero, so what is missing
-- becomes a debt, which RECEIVABLES pays for them. Gives the amount to `p_account`. Returns what is owed.
-- Locks all of the player's wallets of the currency in the order of their ids, as every posting does.
CREATE FUNCTION take_back(
    p_event_id uuid, p_type text, p_user_id uuid, p_wallet_type text, p_currency text, p_amount numeric,
    p_account text, p_related_type text, p_related_id uuid, p_notes text
)
RETURNS numeric
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    wallet_id uuid;
    there numeric;
    taken numeric;
    owed numeric;
    entry_wallets uuid[];
    entry_amounts numeric[];
    codes text[];
BEGIN
    IF p_amount <= 0 THEN
        RAISE EXCEPTION 'nothing to take' USING ERRCODE = 'LM008';
    END IF;
    PERFORM open_wallets(p_user_id, p_currency);
    PERFORM 1 FROM wallets WHERE user_id = p_user_id AND currency = p_currency ORDER BY id FOR NO KEY UPDATE;
    SELECT w.id, w.balance INTO STRICT wallet_id, there
    FROM wallets AS w WHERE w.user_id = p_user_id AND w.type = p_wallet_type AND w.currency = p_currency;
    taken := least(there, p_amount);
    owed := p_amount - taken;
    entry_wallets := ARRAY[system_wallet(p_account, p_wallet_type, p_currency)];
    entry_amounts := ARRAY[p_amount];
    IF taken > 0 THEN
        entry_wallets := entry_wallets || wallet_id;
        entry_amounts := entry_amounts || -taken;
    END IF;
    IF owed > 0 THEN
        entry_wallets := entry_wallets || system_wallet('RECEIVABLES', p_wallet_type, p_currency);
        entry_amounts := entry_amounts || -owed;
    END IF;
    codes := ledger_post(
        ARRAY[p_event_id], ARRAY[p_user_id], ARRAY[p_type], ARRAY[p_amount], ARRAY[p_currency],
        ARRAY[p_related_type], ARRAY[p_related_id], ARRAY[NULL::uuid], ARRAY[p_notes],
        array_fill(1, ARRAY[cardinality(entry_wallets)]), entry_wallets, entry_amounts
    );
    IF codes[1] IS NOT NULL THEN
        RAISE EXCEPTION 'nothing was taken: %', codes[1] USING ERRCODE = codes[1];
    END IF;
    IF owed > 0 THEN
        INSERT INTO debts (user_id, wallet_type, currency, amount, transaction_id)
        VALUES (p_user_id, p_wallet_type, p_currency, owed, p_event_id);
    END IF;
    RETURN owed;
END
$$;
GRANT EXECUTE ON FUNCTION take_back(uuid, text, uuid, text, text, numeric, text, text, uuid, text) TO luckymart_app;

-- Pays open debts, oldest first, from whichever of these wallets owe in their own kind. The ledger calls it after every
-- posting with the wallets that received something: what enters pays a debt first, in the same transaction.
-- The wallets are locked by the posting, so a debt is locked only by who has its wallet.
CREATE FUNCTION pay_debts(p_wallets uuid []) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    debt record;
    there numeric;
    payment numeric;
    codes text[];
BEGIN
    FOR debt IN
        SELECT d.id, d.user_id, d.wallet_type, d.currency, d.amount - d.paid AS owed, w.id AS wallet_id
        FROM wallets AS w
        INNER JOIN debts AS d ON d.user_id = w.user_id AND d.wallet_type = w.type AND d.currency = w.currency
        WHERE w.id = ANY (p_wallets) AND d.status = 'OPEN'
        ORDER BY d.id FOR NO KEY UPDATE OF d
    LOOP
        SELECT w.balance INTO there FROM wallets AS w WHERE w.id = debt.wallet_id;
        payment := least(there, debt.owed);
        CONTINUE WHEN payment <= 0;
        codes := ledger_post(
            ARRAY[uuid_v7()], ARRAY[debt.user_id], ARRAY['DEBT_PAYMENT'], ARRAY[payment], ARRAY[debt.currency],
            ARRAY['debt'], ARRAY[debt.id], ARRAY[NULL::uuid], ARRAY[NULL::text], ARRAY[1, 1],
            ARRAY[debt.wallet_id, system_wallet('RECEIVABLES', debt.wallet_type, debt.currency)],
            ARRAY[-payment, payment]
        );
        IF codes[1] IS NOT NULL THEN
            RAISE EXCEPTION 'a debt was not paid: %', codes[1] USING ERRCODE = codes[1];
        END IF;
        UPDATE debts
        SET paid = paid + payment, status = CASE WHEN payment = debt.owed THEN 'PAID' ELSE 'OPEN' END,
            ended_at = CASE WHEN payment = debt.owed THEN clock_timestamp() END
        WHERE id = debt.id;
    END LOOP;
END
$$;
GRANT EXECUTE ON FUNCTION pay_debts(uuid []) TO luckymart_app;

-- Writes off what is left of an open debt: ADJUSTMENTS bears it. Returns how much, null if the debt is not open.
CREATE FUNCTION forgive_debt(p_debt_id uuid, p_by_id uuid, p_reason text) RETURNS numeric
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    debt debts;
    event_id uuid := uuid_v7();
    codes text[];
BEGIN
    SELECT * INTO debt FROM debts WHERE id = p_debt_id AND status = 'OPEN' FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    codes := ledger_post(
        ARRAY[event_id], ARRAY[debt.user_id], ARRAY['DEBT_FORGIVEN'], ARRAY[debt.amount - debt.paid],
        ARRAY[debt.currency], ARRAY['debt'], ARRAY[debt.id], ARRAY[NULL::uuid], ARRAY[p_reason], ARRAY[1, 1],
        ARRAY[system_wallet('ADJUSTMENTS', debt.wallet_type, debt.currency),
              system_wallet('RECEIVABLES', debt.wallet_type, debt.currency)],
        ARRAY[debt.paid - debt.amount, debt.amount - debt.paid]
    );
    IF codes[1] IS NOT NULL THEN
        RAISE EXCEPTION 'a debt was not forgiven: %', codes[1] USING ERRCODE = codes[1];
    END IF;
    UPDATE debts
    SET status = 'FORGIVEN', forgiven_by_id = p_by_id, forgiven_reason = p_reason, ended_at = clock_timestamp()
    WHERE id = debt.id;
    RETURN debt.amount - debt.paid;
END
$$;
GRANT EXECUTE ON FUNCTION forgive_debt(uuid, uuid, text) TO luckymart_app;

CREATE VIEW debt_details WITH (security_invoker = TRUE) AS
SELECT
    d.id, d.user_id, u.first_name, u.telegram_id, u.telegram_username, d.wallet_type, d.currency,
    round(d.amount, c.scale) AS amount, round(d.paid, c.scale) AS paid, round(d.amount - d.paid, c.scale) AS remaining,
    d.status, t.type AS cause, t.notes AS note, d.transaction_id, d.forgiven_by_id,
    (SELECT f.first_name FROM users AS f WHERE f.id = d.forgiven_by_id) AS forgiven_by_name,
    d.forgiven_reason, d.ended_at, d.created_at
FROM debts AS d
INNER JOIN users AS u ON u.id = d.user_id
INNER JOIN currencies AS c ON c.code = d.currency
INNER JOIN transactions AS t ON t.id = d.transaction_id;
GRANT SELECT ON debt_details TO luckymart_app;

CREATE OR REPLACE VIEW wallet_details WITH (security_invoker = TRUE) AS
SELECT
    w.id, w.user_id, w.type, w.currency, round(w.balance, c.scale) AS balance,
    round(w.frozen_balance, c.scale) AS frozen_balance, round(w.total_deposits, c.scale) AS total_deposits,
    round(w.total_withdrawals, c.scale) AS total_withdrawals, w.version, w.updated_at,
    round(coalesce((
        SELECT sum(d.amount - d.paid) FROM debts AS d
        WHERE d.user_id = w.user_id AND d.wallet_type = w.type AND d.currency = w.currency AND d.status = 'OPEN'
    ), 0), c.scale) AS owed
FROM wallets AS w INNER JOIN currencies AS c ON c.code = w.currency;

INSERT INTO permissions (code, description) VALUES
('debts.read', 'see what people owe the shop'),
('debts.write', 'take a wrong credit from a wallet, write off what a person owes');
INSERT INTO role_permissions (role_code, permission_code) VALUES
('viewer', 'debts.read'), ('support', 'debts.read'), ('finance', 'debts.read'), ('owner', 'debts.read'),
('finance', 'debts.write'), ('owner', 'debts.write');

-- migrate:down

DELETE FROM role_permissions WHERE permission_code IN ('debts.read', 'debts.write');
DELETE FROM permissions WHERE code IN ('debts.read', 'debts.write');
DROP VIEW wallet_details;
CREATE VIEW wallet_details WITH (security_invoker = TRUE) AS
SELECT
    w.id, w.user_id, w.type, w.currency, round(w.balance, c.scale) AS balance,
    round(w.frozen_balance, c.scale) AS frozen_balance, round(w.total_deposits, c.scale) AS total_deposits,
    round(w.total_withdrawals, c.scale) AS total_withdrawals, w.version, w.updated_at
FROM wallets AS w INNER JOIN currencies AS c ON c.code = w.currency;
GRANT SELECT ON wallet_details TO luckymart_app;
DROP VIEW debt_details;
DROP FUNCTION forgive_debt(uuid, uuid, text);
DROP FUNCTION pay_debts(uuid []);
DROP FUNCTION take_back(uuid, text, uuid, text, text, numeric, text, text, uuid, text);
DROP TABLE debts;
DROP FUNCTION debts_guard();
-- Opens the shop's own wallets, one of each type for each account, for a new currency.
CREATE OR REPLACE FUNCTION currencies_open_system_wallets() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO wallets (system_account, type, currency)
    SELECT account, kind, NEW.code
    FROM unnest(ARRAY['HOUSE_REVENUE', 'LOTTERY_ESCROW', 'PROMOTIONS', 'DEPOSITS_CLEARING',
                      'WITHDRAWALS_CLEARING', 'WITHDRAWALS_HELD', 'EXCHANGE', 'ADJUSTMENTS']) AS account,
         unnest(ARRAY['BALANCE', 'LUCKY_COIN', 'BONUS']) AS kind;
    RETURN NULL;
END
$$;

DELETE FROM wallets WHERE system_account = 'RECEIVABLES';
ALTER TABLE wallets DROP CONSTRAINT wallets_system_account_check;
ALTER TABLE wallets ADD CONSTRAINT wallets_system_account_check CHECK (system_account IN (
    'HOUSE_REVENUE', 'LOTTERY_ESCROW', 'PROMOTIONS', 'DEPOSITS_CLEARING', 'WITHDRAWALS_CLEARING',
    'WITHDRAWALS_HELD', 'EXCHANGE', 'ADJUSTMENTS'
));
