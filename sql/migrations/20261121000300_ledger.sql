-- migrate:up

CREATE TABLE currencies (
    code text PRIMARY KEY CHECK (code ~ '^[A-Z]{3,5}$'),
    name text NOT NULL,
    symbol text NOT NULL,
    scale integer NOT NULL CHECK (scale BETWEEN 0 AND 8),
    is_active boolean NOT NULL DEFAULT TRUE,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TRIGGER currencies_touch BEFORE UPDATE ON currencies FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- One balance. Of a player (user_id), or of the shop (system_account): the other side of every player's entry.
CREATE TABLE wallets (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    user_id uuid REFERENCES users (id),
    system_account text CHECK (system_account IN (
        'HOUSE_REVENUE', 'LOTTERY_ESCROW', 'PROMOTIONS', 'DEPOSITS_CLEARING',
        'WITHDRAWALS_CLEARING', 'EXCHANGE', 'ADJUSTMENTS'
    )),
    type text NOT NULL CHECK (type IN ('BALANCE', 'LUCKY_COIN', 'BONUS')),
    currency text NOT NULL REFERENCES currencies (code),
    -- A system wallet's columns stay at zero: thousands touch it at once, so its balance is the sum of its
    -- entries (view system_wallet_balances) and never a row they would queue for.
    balance numeric(20, 8) NOT NULL DEFAULT 0 CHECK (balance >= 0),
    frozen_balance numeric(20, 8) NOT NULL DEFAULT 0 CHECK (frozen_balance >= 0),
    total_deposits numeric(20, 8) NOT NULL DEFAULT 0 CHECK (total_deposits >= 0),
    total_withdrawals numeric(20, 8) NOT NULL DEFAULT 0 CHECK (total_withdrawals >= 0),
    version bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((user_id IS NULL) <> (system_account IS NULL)),
    CHECK (system_account IS NULL OR (balance = 0 AND frozen_balance = 0 AND version = 0)),
    UNIQUE (user_id, type, currency),
    UNIQUE (system_account, type, currency)
)
WITH (fillfactor = 80);
CREATE INDEX wallets_currency ON wallets (currency);
CREATE TRIGGER wallets_touch BEFORE UPDATE ON wallets
FOR EACH ROW WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION touch_updated_at();

-- The header of one business event.
CREATE TABLE transactions (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    user_id uuid REFERENCES users (id),
    type text NOT NULL CHECK (type ~ '^[A-Z_]{3,32}$'),
    amount numeric(20, 8) NOT NULL CHECK (amount > 0),
    currency text NOT NULL REFERENCES currencies (code),
    status text NOT NULL DEFAULT 'COMPLETED' CHECK (status IN ('COMPLETED')),
    related_type text,
    related_id uuid,
    lottery_id uuid,
    notes text,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX transactions_user_id ON transactions (user_id, created_at DESC);
-- nearly all rows are of the main currency: an index of them would serve no query
CREATE INDEX transactions_currency ON transactions (currency) WHERE currency <> 'TJS';
CREATE INDEX transactions_lottery_id ON transactions (lottery_id) WHERE lottery_id IS NOT NULL;

-- Its entries, which sum to zero in each kind and currency.
CREATE TABLE wallet_transactions (
    transaction_id uuid NOT NULL REFERENCES transactions (id),
    wallet_id uuid NOT NULL REFERENCES wallets (id),
    amount numeric(20, 8) NOT NULL CHECK (amount <> 0),
    -- null on a system wallet, which keeps no running balance
    balance_before numeric(20, 8),
    balance_after numeric(20, 8),
    version bigint,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (transaction_id, wallet_id),
    CHECK (balance_before + amount = balance_after),
    CHECK (num_nulls(balance_before, balance_after, version) IN (0, 3))
);
-- A player's chain has no two entries of one version. System entries (version null) share the index for
-- the sum of their wallet.
CREATE UNIQUE INDEX wallet_transactions_wallet_version ON wallet_transactions (wallet_id, version);

CREATE TRIGGER transactions_append_only BEFORE UPDATE OR DELETE ON transactions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER transactions_no_truncate BEFORE TRUNCATE ON transactions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER wallet_transactions_append_only BEFORE UPDATE OR DELETE ON wallet_transactions
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER wallet_transactions_no_truncate BEFORE TRUNCATE ON wallet_transactions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE currencies ENABLE ROW LEVEL SECURITY;
ALTER TABLE wallets ENABLE ROW LEVEL SECURITY;
ALTER TABLE transactions ENABLE ROW LEVEL SECURITY;
ALTER TABLE wallet_transactions ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_reads ON currencies FOR SELECT TO luckymart_app USING (TRUE);
CREATE POLICY app_reads ON wallets FOR SELECT TO luckymart_app USING (TRUE);
CREATE POLICY app_reads ON transactions FOR SELECT TO luckymart_app USING (TRUE);
CREATE POLICY app_reads ON wallet_transactions FOR SELECT TO luckymart_app USING (TRUE);
GRANT SELECT ON currencies, wallets, transactions, wallet_transactions TO luckymart_app;

CREATE VIEW system_wallet_balances WITH (security_invoker = TRUE) AS
SELECT w.id, w.system_account, w.type, w.currency, coalesce(sum(e.amount), 0) AS balance
FROM wallets AS w LEFT JOIN wallet_transactions AS e ON e.wallet_id = w.id
WHERE w.system_account IS NOT NULL
GROUP BY w.id;
GRANT SELECT ON system_wallet_balances TO luckymart_app;

CREATE FUNCTION currencies_open_system_wallets() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO wallets (system_account, type, currency)
    SELECT account, kind, NEW.code
    FROM unnest(ARRAY['HOUSE_REVENUE', 'LOTTERY_ESCROW', 'PROMOTIONS', 'DEPOSITS_CLEARING',
                      'WITHDRAWALS_CLEARING', 'EXCHANGE', 'ADJUSTMENTS']) AS account,
         unnest(ARRAY['BALANCE', 'LUCKY_COIN', 'BONUS']) AS kind;
    RETURN NULL;
END
$$;
CREATE TRIGGER currencies_open_system_wallets AFTER INSERT ON currencies
FOR EACH ROW EXECUTE FUNCTION currencies_open_system_wallets();
INSERT INTO currencies (code, name, symbol, scale) VALUES ('TJS', 'Tajikistani somoni', 'SM', 2);

CREATE FUNCTION system_wallet(p_account text, p_type text, p_currency text) RETURNS uuid
LANGUAGE sql STABLE
AS $$
    SELECT id FROM wallets WHERE system_account = p_account AND type = p_type AND currency = p_currency
$$;
GRANT EXECUTE ON FUNCTION system_wallet(text, text, text) TO luckymart_app;

-- Opens what is missing of the three wallets of one user in one currency.
CREATE FUNCTION open_wallets(p_user_id uuid, p_currency text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    INSERT INTO wallets (user_id, type, currency)
    SELECT p_user_id, kind, p_currency FROM unnest(ARRAY['BALANCE', 'LUCKY_COIN', 'BONUS']) AS kind
    ON CONFLICT (user_id, type, currency) DO NOTHING
$$;
GRANT EXECUTE ON FUNCTION open_wallets(uuid, text) TO luckymart_app;

-- THE money path. Posts events in the order given and answers each one by itself.
--
-- The first nine arrays run in parallel, an event at each index; the last three too, an entry at each index,
-- where p_entry_events names its event by that event's index (from 1).
--
-- Answers an array with one code an event, null where it is posted:
--   LM001 insufficient funds   LM006 wallet not found   LM007 finer than the currency's scale
-- An event that is not in one currency, does not sum to zero in each kind, has fewer than two entries, or names
-- a wallet twice, is a mistake of the caller, not of the player: it raises LM008 and nothing at all is posted.
--
-- The plans are made once: the arrays' lengths do not matter to them, and planning takes longer than posting.
CREATE FUNCTION ledger_post(
    p_ids uuid [], p_user_ids uuid [], p_types text [], p_amounts numeric [], p_currencies text [],
    p_related_types text [], p_related_ids uuid [], p_lottery_ids uuid [], p_notes text [],
    p_entry_events integer [], p_entry_wallets uuid [], p_entry_amounts numeric []
)
RETURNS text []
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    event record;
    refusal text;
    codes text[] := array_fill(NULL::text, ARRAY[cardinality(p_ids)]);
    is_posted boolean[] := array_fill(FALSE, ARRAY[cardinality(p_ids)]);
    funds numeric[] := '{}';     -- by the index of a player's wallet, as the accepted events leave it
    i integer;
BEGIN
    -- Player wallets are locked in the order of their ids by everybody, so two postings that share
    -- wallets wait for each other and never in a circle. FOR NO KEY UPDATE lets foreign keys be checked.
    PERFORM 1 FROM wallets WHERE id = ANY (p_entry_wallets) AND user_id IS NOT NULL
    ORDER BY id FOR NO KEY UPDATE;

    IF array_length(p_ids, 1) <> (SELECT count(DISTINCT e) FROM unnest(p_entry_events) AS e) THEN
        RAISE EXCEPTION 'an event has no entries' USING ERRCODE = 'LM008';
    END IF;

    FOR event IN
        SELECT e.event AS position,
               array_agg(e.player_index) AS player_indexes,
               array_agg(e.balance) AS balances,
               array_agg(e.amount) AS amounts,
               bool_and(e.currency IS NOT NULL) AS wallets_known,
               bool_and(scale(trim_scale(e.amount)) <= e.scale) AS scale_fits,
               count(*) >= 2 AND count(*) = count(DISTINCT e.wallet_id)
               AND bool_and(e.currency = p_currencies[e.event])
               AND coalesce(sum(e.amount) FILTER (WHERE e.type = 'BALANCE'), 0) = 0
               AND coalesce(sum(e.amount) FILTER (WHERE e.type = 'LUCKY_COIN'), 0) = 0
               AND coalesce(sum(e.amount) FILTER (WHERE e.type = 'BONUS'), 0) = 0 AS is_balanced
        FROM (
            SELECT n.event, n.wallet_id, n.amount, w.type, w.currency, w.balance, c.scale,
                   CASE WHEN w.user_id IS NOT NULL THEN dense_rank() OVER (ORDER BY n.wallet_id) END AS player_index
            FROM unnest(p_entry_events, p_entry_wallets, p_entry_amounts) AS n (event, wallet_id, amount)
            LEFT JOIN wallets AS w ON w.id = n.wallet_id
            LEFT JOIN currencies AS c ON c.code = w.currency
        ) AS e
        GROUP BY e.event ORDER BY e.event
    LOOP
        IF event.wallets_known AND NOT event.is_balanced THEN
            RAISE EXCEPTION 'event % does not balance', p_ids[event.position] USING ERRCODE = 'LM008';
        END IF;
        refusal := CASE WHEN NOT event.wallets_known THEN 'LM006' WHEN NOT event.scale_fits THEN 'LM007' END;
        IF refusal IS NULL THEN
            FOR i IN 1 .. cardinality(event.amounts) LOOP
                CONTINUE WHEN event.player_indexes[i] IS NULL;
                IF coalesce(funds[event.player_indexes[i]], event.balances[i]) + event.amounts[i] < 0 THEN
                    refusal := 'LM001';
                END IF;
            END LOOP;
        END IF;
        IF refusal IS NULL THEN
            FOR i IN 1 .. cardinality(event.amounts) LOOP
                CONTINUE WHEN event.player_indexes[i] IS NULL;
                funds[event.player_indexes[i]] :=
                    coalesce(funds[event.player_indexes[i]], event.balances[i]) + event.amounts[i];
            END LOOP;
            is_posted[event.position] := TRUE;
        END IF;
        codes[event.position] := refusal;
    END LOOP;

    INSERT INTO transactions (id, user_id, type, amount, currency, related_type, related_id, lottery_id, notes)
    SELECT v.id, v.user_id, v.type, v.amount, v.currency, v.related_type, v.related_id, v.lottery_id, v.notes
    FROM unnest(
        p_ids, p_user_ids, p_types, p_amounts, p_currencies, p_related_types, p_related_ids, p_lottery_ids, p_notes
    ) WITH ORDINALITY AS v (
        id, user_id, type, amount, currency, related_type, related_id, lottery_id, notes, position
    )
    WHERE is_posted[v.position];

    INSERT INTO wallet_transactions (transaction_id, wallet_id, amount, balance_before, balance_after, version)
    SELECT p_ids[e.event], e.wallet_id, e.amount,
           CASE WHEN w.user_id IS NOT NULL THEN w.balance + sum(e.amount) OVER chain - e.amount END,
           CASE WHEN w.user_id IS NOT NULL THEN w.balance + sum(e.amount) OVER chain END,
           CASE WHEN w.user_id IS NOT NULL THEN w.version + row_number() OVER chain END
    FROM unnest(p_entry_events, p_entry_wallets, p_entry_amounts) AS e (event, wallet_id, amount)
    JOIN wallets AS w ON w.id = e.wallet_id
    WHERE is_posted[e.event]
    WINDOW chain AS (PARTITION BY e.wallet_id ORDER BY e.event ROWS UNBOUNDED PRECEDING);

    UPDATE wallets AS w
    SET updated_at = clock_timestamp(),
        balance = w.balance + change.amount,
        version = w.version + change.entries,
        total_deposits = w.total_deposits + change.deposited,
        total_withdrawals = w.total_withdrawals + change.withdrawn
    FROM (
        SELECT e.wallet_id, sum(e.amount) AS amount, count(*) AS entries,
               coalesce(sum(e.amount) FILTER (WHERE p_types[e.event] = 'DEPOSIT'), 0) AS deposited,
               coalesce(-sum(e.amount) FILTER (WHERE p_types[e.event] = 'WITHDRAWAL'), 0) AS withdrawn
        FROM unnest(p_entry_events, p_entry_wallets, p_entry_amounts) AS e (event, wallet_id, amount)
        WHERE is_posted[e.event]
        GROUP BY e.wallet_id
    ) AS change
    WHERE w.id = change.wallet_id AND w.user_id IS NOT NULL;

    RETURN codes;
END
$$;
GRANT EXECUTE ON FUNCTION ledger_post(
    uuid [], uuid [], text [], numeric [], text [], text [], uuid [], uuid [], text [],
    integer [], uuid [], numeric []
) TO luckymart_app;

-- migrate:down

DROP FUNCTION ledger_post(
    uuid [], uuid [], text [], numeric [], text [], text [], uuid [], uuid [], text [],
    integer [], uuid [], numeric []
);
DROP FUNCTION open_wallets(uuid, text);
DROP FUNCTION system_wallet(text, text, text);
DROP VIEW system_wallet_balances;
DROP TABLE wallet_transactions;
DROP TABLE transactions;
DROP TABLE wallets;
DROP TABLE currencies;
DROP FUNCTION currencies_open_system_wallets();
