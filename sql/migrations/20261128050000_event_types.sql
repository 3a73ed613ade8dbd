-- migrate:up

-- Every type of event, and the table that has the row which an event of it belongs to. A checks.sql compares the two.
CREATE TABLE event_types (
    type text PRIMARY KEY CHECK (type ~ '^[A-Z_]{3,32}$'),
    belongs_to text NOT NULL
);
INSERT INTO event_types (type, belongs_to) VALUES
('PURCHASE', 'orders'),
('REFUND', 'orders'),
('SETTLEMENT', 'lotteries'),
('COMMISSION', 'commissions'),
('PRIZE', 'prizes'),
('RESALE', 'resales'),
('PRIZE_RESALE', 'resales'),
('RESALE_SETTLEMENT', 'resales'),
('RESALE_REFUND', 'resales'),
('RESALE_REVERSAL', 'resales'),
('EXCHANGE', 'exchange_records'),
('FREEZE', 'withdrawals'),
('UNFREEZE', 'withdrawals'),
('WITHDRAWAL', 'withdrawals'),
('DEPOSIT', 'deposits'),
('DEPOSIT_REFUND', 'deposits'),
('DEPOSIT_REFUND_RETURN', 'deposits'),
('BONUS', 'bonuses'),
('SHOWOFF_REWARD', 'showoffs'),
('WELCOME', 'users'),
('CREDIT', 'admin_logs'),
('DEBIT', 'admin_logs'),
('DEBT_PAYMENT', 'debts'),
('DEBT_FORGIVEN', 'debts');
ALTER TABLE event_types ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_reads ON event_types FOR SELECT TO luckymart_app USING (TRUE);
GRANT SELECT ON event_types TO luckymart_app;

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
    funds numeric[] := '{}';     -- by player_index: balance after the events accepted so far
    i integer;
BEGIN
    -- Every posting locks player wallets in the order of their ids, so postings that share wallets wait for each
    -- other but never deadlock. FOR NO KEY UPDATE does not block foreign key checks.
    PERFORM 1 FROM wallets WHERE id = ANY (p_entry_wallets) AND user_id IS NOT NULL
    ORDER BY id FOR NO KEY UPDATE;

    IF EXISTS (SELECT FROM unnest(p_types) AS t WHERE NOT EXISTS (SELECT FROM event_types AS k WHERE k.type = t)) THEN
        RAISE EXCEPTION 'event_types does not have all of %', p_types USING ERRCODE = 'LM008';
    END IF;
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
               -- requested withdrawals wait in WITHDRAWALS_HELD
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

-- migrate:down

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
    funds numeric[] := '{}';     -- by player_index: balance after the events accepted so far
    i integer;
BEGIN
    -- Every posting locks player wallets in the order of their ids, so postings that share wallets wait for each
    -- other but never deadlock. FOR NO KEY UPDATE does not block foreign key checks.
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
               -- requested withdrawals wait in WITHDRAWALS_HELD
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

DROP TABLE event_types;
