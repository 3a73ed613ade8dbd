-- migrate:up

-- The sale in parts that one can read, over one array of requests. sell_tickets stays: processes of the version before
-- go on calling it until they are restarted.

-- One request to buy tickets. The hash tells whether an idempotency key was used for this request or for another.
CREATE TYPE ticket_request AS (
    user_id uuid, lottery_id uuid, quantity integer, wallet_type text, key text, request_hash bytea
);

-- The answer to the request at that position, counted from 1. Either result, the purchase as JSON text (replayed if
-- it was bought earlier under the same key), or code and data of a refusal that changed nothing.
CREATE TYPE ticket_answer AS ("position" integer, code text, data jsonb, replayed boolean, result text);

-- An accepted request and what was decided about it. Tickets are numbered from first_number. balance is what the
-- purchase leaves in the wallet; is_first says that the user had no ticket of the lottery before.
CREATE TYPE ticket_sale AS (
    "position" integer, user_id uuid, lottery_id uuid, quantity integer, wallet_type text, key text, request_hash bytea,
    amount numeric, currency text, scale integer, wallet_id uuid, escrow_id uuid, balance numeric,
    order_id uuid, order_number text, first_number integer, is_first boolean
);

-- Either the answer to a refused or replayed request, or the sale of an accepted one.
CREATE TYPE ticket_decision AS (answer ticket_answer, sale ticket_sale);

-- Decides the requests in their order, each after what the accepted ones before it leave. Changes no table.
CREATE FUNCTION sale_decide(p_requests ticket_request [], p_locked_lotteries uuid [], p_now timestamptz)
RETURNS SETOF ticket_decision
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    r record;
    sold_tickets integer[] := '{}';  -- by lottery_index
    held_tickets integer[] := '{}';  -- by holding_index
    balances numeric[] := '{}';      -- by wallet_index
    sold integer;
    held integer;
    balance numeric;
    price numeric;
    refusal text;
    details jsonb;
BEGIN
    FOR r IN
        SELECT q.*, l.total_tickets, l.sold_tickets, l.currency, c.scale, w.id AS wallet_id, w.balance,
               e.id AS escrow_id, q.quantity * l.ticket_price AS price,
               l.id IS NOT NULL AND l.published_at IS NOT NULL AS is_known,
               l.status IN ('ACTIVE', 'SOLD_OUT') AS may_sell_out,
               -- A lottery that opened while this call waited is not locked: another call may be selling its tickets.
               l.status = 'ACTIVE' AND p_now >= l.start_time AND p_now < l.end_time
               AND l.id = ANY (p_locked_lotteries) AS is_open,
               CASE WHEN NOT l.unlimited_purchase THEN l.max_per_user END AS max_per_user,
               -- Count up to the limit only; without one it matters just whether there are any.
               (SELECT count(*)::integer FROM (
                   SELECT FROM tickets AS t WHERE t.user_id = q.user_id AND t.lottery_id = q.lottery_id
                   LIMIT CASE WHEN l.unlimited_purchase OR l.max_per_user IS NULL THEN 1 ELSE l.max_per_user END
               ) AS own) AS held,
               k.result AS earlier_result, k.request_hash = q.request_hash AS is_same_request,
               row_number() OVER (PARTITION BY q.user_id, q.key ORDER BY q.ordinality) > 1 AS is_repeat,
               dense_rank() OVER (ORDER BY q.lottery_id) AS lottery_index,
               dense_rank() OVER (ORDER BY q.user_id, q.lottery_id) AS holding_index,
               dense_rank() OVER (ORDER BY w.id) AS wallet_index
        FROM unnest(p_requests) WITH ORDINALITY AS q
        LEFT JOIN lotteries AS l ON l.id = q.lottery_id
        LEFT JOIN currencies AS c ON c.code = l.currency
        LEFT JOIN wallets AS w ON w.user_id = q.user_id AND w.type = q.wallet_type AND w.currency = l.currency
        LEFT JOIN wallets AS e
            ON e.system_account = 'LOTTERY_ESCROW' AND e.type = q.wallet_type AND e.currency = l.currency
        LEFT JOIN idempotency_keys AS k ON k.user_id = q.user_id AND k.key = q.key
        ORDER BY q.ordinality
    LOOP
        IF r.is_same_request THEN
            RETURN NEXT ROW(ROW(r.ordinality, NULL, NULL, TRUE, r.earlier_result)::ticket_answer, NULL)::ticket_decision;
            CONTINUE;
        END IF;

        sold := coalesce(sold_tickets[r.lottery_index], r.sold_tickets);
        held := coalesce(held_tickets[r.holding_index], r.held);
        balance := coalesce(balances[r.wallet_index], r.balance);
        refusal := CASE
            WHEN r.earlier_result IS NOT NULL THEN 'LM011'
            WHEN r.is_repeat THEN 'LM012'
            WHEN NOT r.is_known THEN 'LM009'
            WHEN r.quantity NOT BETWEEN 1 AND 100 THEN 'LM010'
            WHEN sold = r.total_tickets AND r.may_sell_out THEN 'LM002'
            WHEN NOT r.is_open THEN 'LM005'
            WHEN sold + r.quantity > r.total_tickets THEN 'LM003'
            WHEN held + r.quantity > r.max_per_user THEN 'LM004'
            WHEN r.wallet_id IS NULL THEN 'LM006'
            WHEN balance < r.price THEN 'LM001'
        END;
        IF refusal IS NOT NULL THEN
            details := CASE refusal
                WHEN 'LM001' THEN jsonb_build_object(
                    'balance', round(balance, r.scale)::text, 'required', round(r.price, r.scale)::text
                )
                WHEN 'LM003' THEN jsonb_build_object('available', r.total_tickets - sold)
                WHEN 'LM004' THEN jsonb_build_object('limit', r.max_per_user, 'held', held)
            END;
            RETURN NEXT ROW(ROW(r.ordinality, refusal, details, FALSE, NULL)::ticket_answer, NULL)::ticket_decision;
            CONTINUE;
        END IF;

        sold_tickets[r.lottery_index] := sold + r.quantity;
        held_tickets[r.holding_index] := held + r.quantity;
        balances[r.wallet_index] := balance - r.price;
        RETURN NEXT ROW(NULL, ROW(
            r.ordinality, r.user_id, r.lottery_id, r.quantity, r.wallet_type, r.key, r.request_hash,
            r.price, r.currency, r.scale, r.wallet_id, r.escrow_id, balance - r.price,
            uuid_v7(), 'LM' || lpad(nextval('order_numbers')::text, 10, '0'), 1000000 + sold, held = 0
        )::ticket_sale)::ticket_decision;
    END LOOP;
END
$$;

-- Locks what a batch of requests needs, in the order that everything here keeps: lotteries, wallets, users, each by
-- id. Returns the lotteries that were on sale when their locks were requested.
CREATE FUNCTION sale_lock(p_requests ticket_request []) RETURNS uuid []
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    user_ids uuid[] := ARRAY(SELECT r.user_id FROM unnest(p_requests) AS r);
    lottery_ids uuid[] := ARRAY(SELECT r.lottery_id FROM unnest(p_requests) AS r);
    locked uuid[];
BEGIN
    locked := ARRAY(
        SELECT id FROM lotteries WHERE id = ANY (lottery_ids) AND status = 'ACTIVE' ORDER BY id FOR NO KEY UPDATE
    );
    PERFORM 1 FROM wallets AS w
    WHERE w.id IN (
        SELECT w2.id FROM unnest(p_requests) AS r
        JOIN lotteries AS l ON l.id = r.lottery_id AND l.id = ANY (locked)
        JOIN wallets AS w2 ON w2.user_id = r.user_id AND w2.type = r.wallet_type AND w2.currency = l.currency
    ) ORDER BY w.id FOR NO KEY UPDATE;
    PERFORM 1 FROM users WHERE id = ANY (user_ids) ORDER BY id FOR NO KEY UPDATE;
    RETURN locked;
END
$$;

-- The orders of accepted purchases: paid from the moment they exist.
CREATE FUNCTION sale_record_orders(p_sales ticket_sale [], p_sold_at timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO orders (
        id, order_number, user_id, type, status, total_amount, currency, payment_method, lottery_id, quantity,
        paid_at, created_at
    )
    SELECT s.order_id, s.order_number, s.user_id, 'LOTTERY', 'PAID', s.amount, s.currency, s.wallet_type,
           s.lottery_id, s.quantity, p_sold_at, p_sold_at
    FROM unnest(p_sales) AS s;
END
$$;

-- What up to three levels of referrers earn from the purchases, pending until the draw; p_rates are by level. A
-- referrer's own rate replaces that of the first level. BONUS earns nothing, and neither does less than a minor unit.
CREATE FUNCTION sale_record_commissions(p_sales ticket_sale [], p_rates numeric []) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO commissions (
        user_id, from_user_id, level, rate, source_amount, amount, currency, related_order_id, related_lottery_id
    )
    SELECT referrer.id, u.id, referrer.level, referrer.rate, s.amount, trunc(s.amount * referrer.rate, s.scale),
           s.currency, s.order_id, s.lottery_id
    FROM unnest(p_sales) AS s
    JOIN users AS u ON u.id = s.user_id AND u.referred_by_id IS NOT NULL
    JOIN users AS u1 ON u1.id = u.referred_by_id
    LEFT JOIN users AS u2 ON u2.id = u1.referred_by_id
    CROSS JOIN LATERAL (VALUES
        (u1.id, 1, coalesce(u1.commission_rate, p_rates[1])),
        (u2.id, 2, p_rates[2]),
        (u2.referred_by_id, 3, p_rates[3])
    ) AS referrer (id, level, rate)
    WHERE s.wallet_type IN ('BALANCE', 'LUCKY_COIN') AND referrer.id IS NOT NULL
      AND trunc(s.amount * referrer.rate, s.scale) > 0;
END
$$;

-- Adds the purchases to what their buyers have spent, and to the number of lotteries they took part in.
CREATE FUNCTION sale_count_for_users(p_sales ticket_sale []) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    UPDATE users AS u
    SET updated_at = clock_timestamp(),
        total_spent = u.total_spent + spent.amount, total_lotteries = u.total_lotteries + spent.lotteries
    FROM (
        SELECT s.user_id, sum(s.amount) AS amount, count(*) FILTER (WHERE s.is_first) AS lotteries
        FROM unnest(p_sales) AS s GROUP BY s.user_id
    ) AS spent
    WHERE u.id = spent.user_id;
END
$$;

-- Adds the purchases to the tickets sold; a lottery without any left is SOLD_OUT.
CREATE FUNCTION sale_count_for_lotteries(p_sales ticket_sale [], p_sold_at timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    UPDATE lotteries AS l
    SET updated_at = clock_timestamp(),
        sold_tickets = l.sold_tickets + sold.quantity,
        status = CASE WHEN l.sold_tickets + sold.quantity = l.total_tickets THEN 'SOLD_OUT' ELSE l.status END,
        sold_out_at = CASE WHEN l.sold_tickets + sold.quantity = l.total_tickets THEN p_sold_at END
    FROM (
        SELECT s.lottery_id, sum(s.quantity) AS quantity FROM unnest(p_sales) AS s GROUP BY s.lottery_id
    ) AS sold
    WHERE l.id = sold.lottery_id;
END
$$;

-- Writes the tickets. Returns each purchase as the JSON text that answers its request, in the order of the sales.
CREATE FUNCTION sale_record_tickets(p_sales ticket_sale [], p_sold_at timestamptz) RETURNS text []
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    results text[];
BEGIN
    WITH sold AS MATERIALIZED (
        SELECT s.*, ARRAY(SELECT uuid_v7() FROM generate_series(1, s.quantity)) AS ticket_ids
        FROM unnest(p_sales) WITH ORDINALITY AS s
    ), inserted AS (
        INSERT INTO tickets (id, lottery_id, user_id, order_id, number, created_at)
        SELECT t.id, s.lottery_id, s.user_id, s.order_id, s.first_number + t.nth - 1, p_sold_at
        FROM sold AS s, unnest(s.ticket_ids) WITH ORDINALITY AS t (id, nth)
    )
    SELECT array_agg(json_build_object(
        'order', json_build_object(
            'id', s.order_id, 'order_number', s.order_number, 'type', 'LOTTERY', 'status', 'PAID',
            'lottery_id', s.lottery_id, 'quantity', s.quantity,
            'total_amount', round(s.amount, s.scale)::text, 'currency', s.currency,
            'payment_method', s.wallet_type,
            'created_at', rfc3339(p_sold_at), 'paid_at', rfc3339(p_sold_at)
        ),
        'tickets', (
            SELECT json_agg(json_build_object('id', t.id, 'number', s.first_number + t.nth - 1) ORDER BY t.nth)
            FROM unnest(s.ticket_ids) WITH ORDINALITY AS t (id, nth)
        ),
        'wallet', json_build_object(
            'id', s.wallet_id, 'type', s.wallet_type, 'currency', s.currency,
            'balance', round(s.balance, s.scale)::text
        )
    )::text ORDER BY s.ordinality) INTO results
    FROM sold AS s;
    RETURN results;
END
$$;

-- Stores the answers under their idempotency keys. Raises LM013 if another connection used a key meanwhile.
CREATE FUNCTION sale_remember(p_sales ticket_sale [], p_results text []) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    stored integer;
BEGIN
    INSERT INTO idempotency_keys (user_id, key, request_hash, result)
    SELECT s.user_id, s.key, s.request_hash, p_results[s.ordinality]
    FROM unnest(p_sales) WITH ORDINALITY AS s
    ORDER BY s.user_id, s.key
    ON CONFLICT (user_id, key) DO NOTHING;
    GET DIAGNOSTICS stored = ROW_COUNT;
    IF stored <> cardinality(p_sales) THEN
        RAISE EXCEPTION 'an idempotency key was used meanwhile' USING ERRCODE = 'LM013';
    END IF;
END
$$;

-- Moves each price from the buyer's wallet into the lottery's escrow. The sale decided every payment while it held
-- the wallets' locks, so a refusal here is a defect.
CREATE FUNCTION sale_pay(p_sales ticket_sale []) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    refusals text[];
BEGIN
    SELECT ledger_post(
        array_agg(uuid_v7()), array_agg(s.user_id), array_agg('PURCHASE'::text), array_agg(s.amount),
        array_agg(s.currency), array_agg('order'::text), array_agg(s.order_id), array_agg(s.lottery_id),
        array_agg(NULL::text),
        array_agg(s.ordinality::integer) || array_agg(s.ordinality::integer),
        array_agg(s.wallet_id) || array_agg(s.escrow_id),
        array_agg(-s.amount) || array_agg(s.amount)
    ) INTO refusals
    FROM unnest(p_sales) WITH ORDINALITY AS s;
    IF array_remove(refusals, NULL) <> '{}' THEN
        RAISE EXCEPTION 'the ledger refused a decided payment: %', refusals USING ERRCODE = 'LM008';
    END IF;
END
$$;

-- The sale of tickets: one call for all purchases that arrived together, decided in their order.
--
-- Refusals:
--   LM001 insufficient funds {balance, required}   LM002 sold out   LM003 fewer left {available}
--   LM004 limit reached {limit, held}   LM005 closed   LM006 wallet not found   LM009 no such lottery
--   LM010 bad quantity   LM011 key used for another request   LM012 key in flight
-- Raises LM013 if another connection used one of the keys at the same moment: call again.
--
-- The settings hold for the functions called here too. Generic plans: planning takes longer than running, and no
-- better plan follows from the arrays' contents. Never join two arrays: the planner expects every array to be short
-- and compares each element with each.
CREATE FUNCTION sell_tickets_v2(p_requests ticket_request [], p_commission_rates numeric [])
RETURNS SETOF ticket_answer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    locked_lotteries uuid[] := sale_lock(p_requests);
    -- Read the clock after locking: whoever waited for a lock must not buy after the close.
    sold_at timestamptz := clock_timestamp();
    decisions ticket_decision[] := ARRAY(SELECT d FROM sale_decide(p_requests, locked_lotteries, sold_at) AS d);
    sales ticket_sale[] := ARRAY(SELECT d.sale FROM unnest(decisions) AS d WHERE d.answer IS NULL);
    results text[];
BEGIN
    RETURN QUERY SELECT (d.answer).* FROM unnest(decisions) AS d WHERE NOT d.answer IS NULL;
    IF sales = '{}' THEN
        RETURN;
    END IF;

    PERFORM sale_record_orders(sales, sold_at);
    PERFORM sale_record_commissions(sales, p_commission_rates);
    PERFORM sale_count_for_users(sales);
    PERFORM sale_count_for_lotteries(sales, sold_at);
    results := sale_record_tickets(sales, sold_at);
    PERFORM sale_remember(sales, results);
    PERFORM sale_pay(sales);

    RETURN QUERY SELECT s.position, NULL::text, NULL::jsonb, FALSE, results[s.ordinality]
    FROM unnest(sales) WITH ORDINALITY AS s;
END
$$;
GRANT EXECUTE ON FUNCTION sell_tickets_v2(ticket_request [], numeric []) TO luckymart_app;

-- migrate:down

DROP FUNCTION sell_tickets_v2(ticket_request [], numeric []);
DROP FUNCTION sale_pay(ticket_sale []);
DROP FUNCTION sale_remember(ticket_sale [], text []);
DROP FUNCTION sale_record_tickets(ticket_sale [], timestamptz);
DROP FUNCTION sale_count_for_lotteries(ticket_sale [], timestamptz);
DROP FUNCTION sale_count_for_users(ticket_sale []);
DROP FUNCTION sale_record_commissions(ticket_sale [], numeric []);
DROP FUNCTION sale_record_orders(ticket_sale [], timestamptz);
DROP FUNCTION sale_lock(ticket_request []);
DROP FUNCTION sale_decide(ticket_request [], uuid [], timestamptz);
DROP TYPE ticket_decision;
DROP TYPE ticket_sale;
DROP TYPE ticket_answer;
DROP TYPE ticket_request;
