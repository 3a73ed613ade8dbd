-- migrate:up

-- Money that a player has asked to be paid out has left his balance and stands in WITHDRAWALS_HELD until it is
-- paid or returned; frozen_balance of his wallet says how much of it is his.
ALTER TABLE wallets DROP CONSTRAINT wallets_system_account_check;
ALTER TABLE wallets ADD CONSTRAINT wallets_system_account_check CHECK (system_account IN (
    'HOUSE_REVENUE', 'LOTTERY_ESCROW', 'PROMOTIONS', 'DEPOSITS_CLEARING',
    'WITHDRAWALS_CLEARING', 'WITHDRAWALS_HELD', 'EXCHANGE', 'ADJUSTMENTS'
));
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
INSERT INTO wallets (system_account, type, currency)
SELECT 'WITHDRAWALS_HELD', kind, c.code
FROM currencies AS c CROSS JOIN unnest(ARRAY['BALANCE', 'LUCKY_COIN', 'BONUS']) AS kind;

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
CREATE OR REPLACE FUNCTION ledger_post(
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
        frozen_balance = w.frozen_balance + change.frozen,
        total_deposits = w.total_deposits + change.deposited,
        total_withdrawals = w.total_withdrawals + change.withdrawn
    FROM (
        SELECT e.wallet_id, sum(e.amount) AS amount, count(*) AS entries,
               -- what a player has asked to be paid out waits in WITHDRAWALS_HELD
               coalesce(-sum(e.amount) FILTER (WHERE p_types[e.event] IN ('FREEZE', 'UNFREEZE')), 0) AS frozen,
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

-- An order of any type but LOTTERY, whose orders are written by the sale alone.
CREATE FUNCTION open_order(
    p_user_id uuid, p_type text, p_status text, p_total_amount numeric, p_currency text, p_payment_method text,
    p_lottery_id uuid DEFAULT NULL, p_quantity integer DEFAULT NULL
)
RETURNS orders
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    opened orders;
BEGIN
    IF p_type = 'LOTTERY' THEN
        RAISE EXCEPTION 'tickets are sold by sell_tickets' USING ERRCODE = 'LM105';
    END IF;
    INSERT INTO orders (
        user_id, type, status, total_amount, currency, payment_method, lottery_id, quantity, paid_at
    )
    VALUES (
        p_user_id, p_type, p_status, p_total_amount, p_currency, p_payment_method, p_lottery_id, p_quantity,
        CASE WHEN p_status = 'PAID' THEN clock_timestamp() END
    )
    RETURNING * INTO opened;
    RETURN opened;
END
$$;
GRANT EXECUTE ON FUNCTION open_order(uuid, text, text, numeric, text, text, uuid, integer) TO luckymart_app;
GRANT UPDATE (paid_at, expired_at, payment_id, payment_data) ON orders TO luckymart_app;
GRANT UPDATE (status) ON prizes TO luckymart_app;

INSERT INTO permissions (code, description) VALUES
('broadcasts.read', 'see broadcasts and how they went'),
('dashboard.read', 'see the figures of the shop'),
('deposits.read', 'see deposits, receipts and payment requests'),
('deposits.write', 'approve and reject deposits, refund Stars'),
('payments.write', 'change the methods of payment'),
('prizes.read', 'see prizes and where they are sent'),
('prizes.write', 'ship prizes'),
('resales.read', 'see every listing'),
('resales.write', 'take a listing off the market'),
('showoffs.read', 'see posts that wait'),
('showoffs.write', 'approve and reject posts'),
('staff.read', 'see who is staff'),
('withdrawals.read', 'see withdrawals'),
('withdrawals.write', 'approve, reject and pay withdrawals');
INSERT INTO role_permissions (role_code, permission_code)
SELECT 'owner', code FROM permissions
UNION SELECT 'viewer', code FROM permissions WHERE code LIKE '%.read'
UNION VALUES
('finance', 'dashboard.read'), ('finance', 'deposits.read'), ('finance', 'deposits.write'),
('finance', 'payments.write'), ('finance', 'withdrawals.read'), ('finance', 'withdrawals.write'),
('finance', 'prizes.read'), ('finance', 'resales.read'),
('content', 'dashboard.read'), ('content', 'broadcasts.read'), ('content', 'showoffs.read'),
('content', 'showoffs.write'), ('content', 'resales.read'), ('content', 'prizes.read'),
('support', 'dashboard.read'), ('support', 'deposits.read'), ('support', 'withdrawals.read'),
('support', 'prizes.read'), ('support', 'prizes.write'), ('support', 'resales.read'),
('support', 'resales.write'), ('support', 'showoffs.read'), ('support', 'showoffs.write')
ON CONFLICT DO NOTHING;

-- migrate:down

DELETE FROM permissions WHERE code IN (
    'broadcasts.read', 'dashboard.read', 'deposits.read', 'deposits.write', 'payments.write', 'prizes.read',
    'prizes.write', 'resales.read', 'resales.write', 'showoffs.read', 'showoffs.write', 'staff.read',
    'withdrawals.read', 'withdrawals.write'
);
REVOKE UPDATE (status) ON prizes FROM luckymart_app;
REVOKE UPDATE (paid_at, expired_at, payment_id, payment_data) ON orders FROM luckymart_app;
DROP FUNCTION open_order(uuid, text, text, numeric, text, text, uuid, integer);

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
CREATE OR REPLACE FUNCTION ledger_post(
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

DELETE FROM wallets WHERE system_account = 'WITHDRAWALS_HELD';
CREATE OR REPLACE FUNCTION currencies_open_system_wallets() RETURNS trigger
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
ALTER TABLE wallets DROP CONSTRAINT wallets_system_account_check;
ALTER TABLE wallets ADD CONSTRAINT wallets_system_account_check CHECK (system_account IN (
    'HOUSE_REVENUE', 'LOTTERY_ESCROW', 'PROMOTIONS', 'DEPOSITS_CLEARING',
    'WITHDRAWALS_CLEARING', 'EXCHANGE', 'ADJUSTMENTS'
));
