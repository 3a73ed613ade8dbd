-- migrate:up

CREATE FUNCTION rfc3339(p_time timestamptz) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$ SELECT to_char(p_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;

-- The sale of tickets: one call for all purchases that arrived together, one being a batch of one.
-- The arrays run in parallel, a request at each index, and are decided in that order.
--
-- Answers one row a request: position (from 1), and either result (the JSON text of the purchase; replayed
-- says that it was bought earlier under the same key), or code with data, nothing changed for that request:
--   LM001 insufficient funds {balance, required}   LM002 sold out   LM003 fewer left {available}
--   LM004 limit reached {limit, held}   LM005 closed   LM006 wallet not found   LM009 no such lottery
--   LM010 bad quantity   LM011 key used with another body   LM012 key in flight
-- Raises LM013 where a key was taken by another connection at the same moment: call again.
--
-- Locks, in this order everywhere: lotteries, wallets, users (each by id), idempotency keys.
CREATE FUNCTION sell_tickets(
    p_user_ids uuid [], p_lottery_ids uuid [], p_quantities integer [], p_wallet_types text [],
    p_keys text [], p_request_hashes bytea [], p_commission_rates numeric []
)
RETURNS TABLE ("position" integer, code text, data jsonb, replayed boolean, result text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
#variable_conflict use_column
DECLARE
    request record;
    refusal text;
    detail jsonb;
    decided_at timestamptz;
    remaining integer[] := '{}';  -- by lottery_index
    sold integer[] := '{}';
    held integer[] := '{}';       -- by holding_index: what the user holds of the lottery
    funds numeric[] := '{}';      -- by wallet_index
    accepted integer[] := '{}';   -- positions; the arrays below run parallel to it
    order_ids uuid[] := '{}';
    transaction_ids uuid[] := '{}';
    first_numbers integer[] := '{}';
    amounts numeric[] := '{}';
    balances numeric[] := '{}';
    firsts integer[] := '{}';     -- 1 where the user had no ticket of that lottery before
    entry record;
BEGIN
    PERFORM 1 FROM lotteries WHERE id = ANY (p_lottery_ids) AND status = 'ACTIVE' ORDER BY id FOR NO KEY UPDATE;
    PERFORM 1 FROM wallets AS w
    WHERE w.id IN (
        SELECT w2.id FROM unnest(p_user_ids, p_lottery_ids, p_wallet_types) AS r (user_id, lottery_id, wallet_type)
        JOIN lotteries AS l ON l.id = r.lottery_id AND l.status = 'ACTIVE'
        JOIN wallets AS w2 ON w2.user_id = r.user_id AND w2.type = r.wallet_type AND w2.currency = l.currency
    ) ORDER BY w.id FOR NO KEY UPDATE;
    PERFORM 1 FROM users WHERE id = ANY (p_user_ids) ORDER BY id FOR NO KEY UPDATE;
    -- read after the locks: waiting for them must not carry anybody past the close
    decided_at := clock_timestamp();

    FOR request IN
        SELECT r.position::integer AS position, r.user_id, r.quantity,
               l.id IS NOT NULL AND l.published_at IS NOT NULL AS is_known, l.status, l.start_time, l.end_time,
               l.ticket_price, l.total_tickets, l.sold_tickets, c.scale,
               CASE WHEN NOT l.unlimited_purchase THEN l.max_per_user END AS max_per_user,
               w.id AS wallet_id, w.balance,
               k.result AS earlier_result, k.request_hash = r.request_hash AS same_request,
               row_number() OVER (PARTITION BY r.user_id, r.key ORDER BY r.position) > 1 AS is_repeat,
               dense_rank() OVER (ORDER BY r.lottery_id) AS lottery_index,
               dense_rank() OVER (ORDER BY w.id) AS wallet_index,
               dense_rank() OVER (ORDER BY r.user_id, r.lottery_id) AS holding_index,
               (SELECT count(*)::integer FROM tickets AS t
                WHERE t.user_id = r.user_id AND t.lottery_id = r.lottery_id) AS held
        FROM unnest(p_user_ids, p_lottery_ids, p_quantities, p_wallet_types, p_keys, p_request_hashes)
             WITH ORDINALITY AS r (user_id, lottery_id, quantity, wallet_type, key, request_hash, position)
        LEFT JOIN lotteries AS l ON l.id = r.lottery_id
        LEFT JOIN currencies AS c ON c.code = l.currency
        LEFT JOIN wallets AS w ON w.user_id = r.user_id AND w.type = r.wallet_type AND w.currency = l.currency
        LEFT JOIN idempotency_keys AS k ON k.user_id = r.user_id AND k.key = r.key
        ORDER BY r.position
    LOOP
        refusal := NULL;
        detail := NULL;
        IF request.earlier_result IS NOT NULL AND request.same_request THEN
            position := request.position; code := NULL; data := NULL; replayed := TRUE;
            result := request.earlier_result;
            RETURN NEXT;
            CONTINUE;
        END IF;
        remaining[request.lottery_index] :=
            coalesce(remaining[request.lottery_index], request.total_tickets - request.sold_tickets);
        sold[request.lottery_index] := coalesce(sold[request.lottery_index], request.sold_tickets);
        held[request.holding_index] := coalesce(held[request.holding_index], request.held);
        funds[request.wallet_index] := coalesce(funds[request.wallet_index], request.balance);

        IF request.earlier_result IS NOT NULL THEN
            refusal := 'LM011';
        ELSIF request.is_repeat THEN
            refusal := 'LM012';
        ELSIF NOT request.is_known THEN
            refusal := 'LM009';
        ELSIF request.quantity NOT BETWEEN 1 AND 100 THEN
            refusal := 'LM010';
        ELSIF remaining[request.lottery_index] = 0 AND request.status IN ('ACTIVE', 'SOLD_OUT') THEN
            refusal := 'LM002';
        ELSIF request.status <> 'ACTIVE' OR decided_at < request.start_time OR decided_at >= request.end_time THEN
            refusal := 'LM005';
        ELSIF request.quantity > remaining[request.lottery_index] THEN
            refusal := 'LM003';
            detail := jsonb_build_object('available', remaining[request.lottery_index]);
        ELSIF held[request.holding_index] + request.quantity > request.max_per_user THEN
            refusal := 'LM004';
            detail := jsonb_build_object('limit', request.max_per_user, 'held', held[request.holding_index]);
        ELSIF request.wallet_id IS NULL THEN
            refusal := 'LM006';
        ELSIF funds[request.wallet_index] < request.quantity * request.ticket_price THEN
            refusal := 'LM001';
            detail := jsonb_build_object(
                'balance', round(funds[request.wallet_index], request.scale)::text,
                'required', round(request.quantity * request.ticket_price, request.scale)::text
            );
        END IF;
        IF refusal IS NOT NULL THEN
            position := request.position; code := refusal; data := detail; replayed := FALSE; result := NULL;
            RETURN NEXT;
            CONTINUE;
        END IF;

        funds[request.wallet_index] := funds[request.wallet_index] - request.quantity * request.ticket_price;
        accepted := accepted || request.position;
        order_ids := order_ids || uuid_v7();
        transaction_ids := transaction_ids || uuid_v7();
        first_numbers := first_numbers || 1000000 + sold[request.lottery_index];
        amounts := amounts || request.quantity * request.ticket_price;
        balances := balances || round(funds[request.wallet_index], request.scale);
        firsts := firsts || (held[request.holding_index] = 0)::integer;
        remaining[request.lottery_index] := remaining[request.lottery_index] - request.quantity;
        sold[request.lottery_index] := sold[request.lottery_index] + request.quantity;
        held[request.holding_index] := held[request.holding_index] + request.quantity;
    END LOOP;

    IF cardinality(accepted) = 0 THEN
        RETURN;
    END IF;

    INSERT INTO orders (
        id, user_id, type, status, total_amount, currency, payment_method, lottery_id, quantity, paid_at, created_at
    )
    SELECT a.order_id, p_user_ids[a.position], 'LOTTERY', 'PAID', a.amount, l.currency,
           p_wallet_types[a.position], l.id, p_quantities[a.position], decided_at, decided_at
    FROM unnest(accepted, order_ids, amounts) AS a (position, order_id, amount)
    JOIN lotteries AS l ON l.id = p_lottery_ids[a.position];

    INSERT INTO commissions (
        user_id, from_user_id, level, rate, source_amount, amount, currency, related_order_id, related_lottery_id
    )
    SELECT referrer.id, u.id, referrer.level, referrer.rate, a.amount, trunc(a.amount * referrer.rate, c.scale),
           l.currency, a.order_id, l.id
    FROM unnest(accepted, order_ids, amounts) AS a (position, order_id, amount)
    JOIN users AS u ON u.id = p_user_ids[a.position] AND u.referred_by_id IS NOT NULL
    JOIN lotteries AS l ON l.id = p_lottery_ids[a.position]
    JOIN currencies AS c ON c.code = l.currency
    JOIN users AS u1 ON u1.id = u.referred_by_id
    LEFT JOIN users AS u2 ON u2.id = u1.referred_by_id
    CROSS JOIN LATERAL (VALUES
        (u1.id, 1, coalesce(u1.commission_rate, p_commission_rates[1])),
        (u2.id, 2, p_commission_rates[2]),
        (u2.referred_by_id, 3, p_commission_rates[3])
    ) AS referrer (id, level, rate)
    WHERE referrer.id IS NOT NULL AND p_wallet_types[a.position] IN ('BALANCE', 'LUCKY_COIN')
      AND trunc(a.amount * referrer.rate, c.scale) > 0;

    UPDATE users AS u
    SET total_spent = u.total_spent + spent.amount, total_lotteries = u.total_lotteries + spent.lotteries
    FROM (
        SELECT p_user_ids[a.position] AS user_id, sum(a.amount) AS amount, sum(a.is_first) AS lotteries
        FROM unnest(accepted, amounts, firsts) AS a (position, amount, is_first)
        GROUP BY 1
    ) AS spent
    WHERE u.id = spent.user_id;

    UPDATE lotteries AS l
    SET sold_tickets = l.sold_tickets + s.quantity,
        status = CASE WHEN l.sold_tickets + s.quantity = l.total_tickets THEN 'SOLD_OUT' ELSE l.status END,
        sold_out_at = CASE WHEN l.sold_tickets + s.quantity = l.total_tickets THEN decided_at END
    FROM (
        SELECT p_lottery_ids[a] AS lottery_id, sum(p_quantities[a]) AS quantity
        FROM unnest(accepted) AS a GROUP BY 1
    ) AS s
    WHERE l.id = s.lottery_id;

    RETURN QUERY
    WITH sold_tickets AS (
        INSERT INTO tickets (lottery_id, user_id, order_id, number, created_at)
        SELECT p_lottery_ids[a.position], p_user_ids[a.position], a.order_id, number, decided_at
        FROM unnest(accepted, order_ids, first_numbers) AS a (position, order_id, first_number),
             generate_series(a.first_number, a.first_number + p_quantities[a.position] - 1) AS number
        RETURNING order_id, id, number
    ), numbers AS (
        SELECT order_id, json_agg(json_build_object('id', id, 'number', number) ORDER BY number) AS tickets
        FROM sold_tickets GROUP BY order_id
    ), purchases AS (
        SELECT a.position, json_build_object(
            'order', json_build_object(
                'id', o.id, 'order_number', o.order_number, 'type', o.type, 'status', o.status,
                'lottery_id', o.lottery_id, 'quantity', o.quantity,
                'total_amount', round(o.total_amount, c.scale)::text, 'currency', o.currency,
                'payment_method', o.payment_method,
                'created_at', rfc3339(o.created_at), 'paid_at', rfc3339(o.paid_at)
            ),
            'tickets', n.tickets,
            'wallet', json_build_object(
                'id', w.id, 'type', w.type, 'currency', w.currency, 'balance', a.balance::text
            )
        )::text AS purchase
        FROM unnest(accepted, order_ids, balances) AS a (position, order_id, balance)
        JOIN orders AS o ON o.id = a.order_id
        JOIN currencies AS c ON c.code = o.currency
        JOIN numbers AS n ON n.order_id = a.order_id
        JOIN wallets AS w ON w.user_id = o.user_id AND w.type = o.payment_method AND w.currency = o.currency
    ), stored AS (
        INSERT INTO idempotency_keys (user_id, key, request_hash, result)
        SELECT p_user_ids[p.position], p_keys[p.position], p_request_hashes[p.position], p.purchase
        FROM purchases AS p
        ORDER BY 1, 2
        ON CONFLICT (user_id, key) DO NOTHING
        RETURNING user_id, key, result
    )
    SELECT p.position, NULL::text, NULL::jsonb, FALSE, s.result
    FROM purchases AS p
    JOIN stored AS s ON s.user_id = p_user_ids[p.position] AND s.key = p_keys[p.position];
    GET DIAGNOSTICS refusal = ROW_COUNT;
    IF refusal::integer <> cardinality(accepted) THEN
        RAISE EXCEPTION 'an idempotency key was taken meanwhile' USING ERRCODE = 'LM013';
    END IF;

    -- Money last. Every payment was decided above under the wallets' locks, so a refusal here is a defect.
    FOR entry IN
        SELECT p.code FROM ledger_post(
            ARRAY(
                SELECT ROW(a.transaction_id, p_user_ids[a.position], 'PURCHASE', a.amount, l.currency,
                           'order', a.order_id, l.id, NULL)::ledger_event
                FROM unnest(accepted, transaction_ids, amounts, order_ids)
                     WITH ORDINALITY AS a (position, transaction_id, amount, order_id, nth)
                JOIN lotteries AS l ON l.id = p_lottery_ids[a.position]
                ORDER BY a.nth
            ),
            ARRAY(
                SELECT ROW(a.transaction_id, side.wallet_id, side.amount)::ledger_entry
                FROM unnest(accepted, transaction_ids, amounts) AS a (position, transaction_id, amount)
                JOIN lotteries AS l ON l.id = p_lottery_ids[a.position]
                JOIN wallets AS payer ON payer.user_id = p_user_ids[a.position]
                    AND payer.type = p_wallet_types[a.position] AND payer.currency = l.currency
                JOIN wallets AS escrow ON escrow.system_account = 'LOTTERY_ESCROW'
                    AND escrow.type = payer.type AND escrow.currency = payer.currency
                CROSS JOIN LATERAL (VALUES (payer.id, -a.amount), (escrow.id, a.amount)) AS side (wallet_id, amount)
            )
        ) AS p WHERE p.code IS NOT NULL
    LOOP
        RAISE EXCEPTION 'the ledger refused a decided payment: %', entry.code USING ERRCODE = 'LM008';
    END LOOP;
END
$$;
GRANT EXECUTE ON FUNCTION sell_tickets(
    uuid [], uuid [], integer [], text [], text [], bytea [], numeric []
) TO luckymart_app;
GRANT EXECUTE ON FUNCTION rfc3339(timestamptz) TO luckymart_app;

-- migrate:down

DROP FUNCTION sell_tickets(uuid [], uuid [], integer [], text [], text [], bytea [], numeric []);
DROP FUNCTION rfc3339(timestamptz);
