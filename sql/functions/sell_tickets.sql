-- feature: purchases

-- Called by processes of the version before; sell_tickets_v2 has taken its place.
--
-- One call for all purchases that arrived together. The arrays run in parallel, one request at each index, and are
-- decided in that order. Answers and refusals are those of sell_tickets_v2.
CREATE FUNCTION sell_tickets(
    p_user_ids uuid [], p_lottery_ids uuid [], p_quantities integer [], p_wallet_types text [],
    p_keys text [], p_request_hashes bytea [], p_commission_rates numeric []
)
RETURNS TABLE ("position" integer, code text, data jsonb, replayed boolean, result text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
#variable_conflict use_column
DECLARE
    request record;
    locked uuid[];                -- the lotteries that were open when this call asked for their locks
    decided_at timestamptz;
    remaining integer[] := '{}';  -- by lottery_index: tickets left
    sold integer[] := '{}';
    held integer[] := '{}';       -- by holding_index: what the user holds of the lottery
    funds numeric[] := '{}';      -- by wallet_index
    price numeric;
    -- The accepted purchases, a column of them in each array. Nothing below joins one array with another:
    -- the planner takes every array for a short one and would compare all with all.
    positions integer[] := '{}';
    user_ids uuid[] := '{}';
    lottery_ids uuid[] := '{}';
    quantities integer[] := '{}';
    amounts numeric[] := '{}';
    currencies text[] := '{}';
    scales integer[] := '{}';
    wallet_types text[] := '{}';
    wallet_ids uuid[] := '{}';
    escrow_ids uuid[] := '{}';
    balances numeric[] := '{}';   -- as the purchase leaves them
    order_ids uuid[] := '{}';
    order_numbers text[] := '{}';
    first_numbers integer[] := '{}';
    firsts integer[] := '{}';     -- 1 where the user had no ticket of that lottery before
    transaction_ids uuid[];
    results text[];
    stored integer;
    refusals text[];
BEGIN
    locked := ARRAY(
        SELECT id FROM lotteries WHERE id = ANY (p_lottery_ids) AND status = 'ACTIVE' ORDER BY id FOR NO KEY UPDATE
    );
    PERFORM 1 FROM wallets AS w
    WHERE w.id IN (
        SELECT w2.id FROM unnest(p_user_ids, p_lottery_ids, p_wallet_types) AS r (user_id, lottery_id, wallet_type)
        JOIN lotteries AS l ON l.id = r.lottery_id AND l.id = ANY (locked)
        JOIN wallets AS w2 ON w2.user_id = r.user_id AND w2.type = r.wallet_type AND w2.currency = l.currency
    ) ORDER BY w.id FOR NO KEY UPDATE;
    PERFORM 1 FROM users WHERE id = ANY (p_user_ids) ORDER BY id FOR NO KEY UPDATE;
    -- read after the locks: waiting for them must not carry anybody past the close
    decided_at := clock_timestamp();

    replayed := FALSE;
    FOR request IN
        SELECT r.position::integer AS position, r.user_id, r.lottery_id, r.quantity, r.wallet_type,
               l.id IS NOT NULL AND l.published_at IS NOT NULL AS is_known, l.status, l.start_time, l.end_time,
               l.id = ANY (locked) AS is_locked,
               l.ticket_price, l.total_tickets, l.sold_tickets, l.currency, c.scale,
               CASE WHEN NOT l.unlimited_purchase THEN l.max_per_user END AS max_per_user,
               w.id AS wallet_id, w.balance, e.id AS escrow_id,
               k.result AS earlier_result, k.request_hash = r.request_hash AS same_request,
               row_number() OVER (PARTITION BY r.user_id, r.key ORDER BY r.position) > 1 AS is_repeat,
               dense_rank() OVER (ORDER BY r.lottery_id) AS lottery_index,
               dense_rank() OVER (ORDER BY w.id) AS wallet_index,
               dense_rank() OVER (ORDER BY r.user_id, r.lottery_id) AS holding_index,
               -- to the limit only: beyond it, or without one, it does not matter how many there are
               (SELECT count(*)::integer FROM (
                   SELECT FROM tickets AS t WHERE t.user_id = r.user_id AND t.lottery_id = r.lottery_id
                   LIMIT CASE WHEN l.unlimited_purchase OR l.max_per_user IS NULL THEN 1 ELSE l.max_per_user END
               ) AS own) AS held
        FROM unnest(p_user_ids, p_lottery_ids, p_quantities, p_wallet_types, p_keys, p_request_hashes)
             WITH ORDINALITY AS r (user_id, lottery_id, quantity, wallet_type, key, request_hash, position)
        LEFT JOIN lotteries AS l ON l.id = r.lottery_id
        LEFT JOIN currencies AS c ON c.code = l.currency
        LEFT JOIN wallets AS w ON w.user_id = r.user_id AND w.type = r.wallet_type AND w.currency = l.currency
        LEFT JOIN wallets AS e
            ON e.system_account = 'LOTTERY_ESCROW' AND e.type = r.wallet_type AND e.currency = l.currency
        LEFT JOIN idempotency_keys AS k ON k.user_id = r.user_id AND k.key = r.key
        ORDER BY r.position
    LOOP
        position := request.position;
        code := NULL;
        data := NULL;
        IF request.earlier_result IS NOT NULL AND request.same_request THEN
            replayed := TRUE;
            result := request.earlier_result;
            RETURN NEXT;
            replayed := FALSE;
            result := NULL;
            CONTINUE;
        END IF;
        remaining[request.lottery_index] :=
            coalesce(remaining[request.lottery_index], request.total_tickets - request.sold_tickets);
        sold[request.lottery_index] := coalesce(sold[request.lottery_index], request.sold_tickets);
        held[request.holding_index] := coalesce(held[request.holding_index], request.held);
        funds[request.wallet_index] := coalesce(funds[request.wallet_index], request.balance);
        price := request.quantity * request.ticket_price;

        IF request.earlier_result IS NOT NULL THEN
            code := 'LM011';
        ELSIF request.is_repeat THEN
            code := 'LM012';
        ELSIF NOT request.is_known THEN
            code := 'LM009';
        ELSIF request.quantity NOT BETWEEN 1 AND 100 THEN
            code := 'LM010';
        ELSIF remaining[request.lottery_index] = 0 AND request.status IN ('ACTIVE', 'SOLD_OUT') THEN
            code := 'LM002';
        ELSIF request.status <> 'ACTIVE' OR decided_at < request.start_time OR decided_at >= request.end_time
            -- opened while this call waited: its row is not locked, another sale may be selling the same numbers
            OR NOT request.is_locked THEN
            code := 'LM005';
        ELSIF request.quantity > remaining[request.lottery_index] THEN
            code := 'LM003';
            data := jsonb_build_object('available', remaining[request.lottery_index]);
        ELSIF held[request.holding_index] + request.quantity > request.max_per_user THEN
            code := 'LM004';
            data := jsonb_build_object('limit', request.max_per_user, 'held', held[request.holding_index]);
        ELSIF request.wallet_id IS NULL THEN
            code := 'LM006';
        ELSIF funds[request.wallet_index] < price THEN
            code := 'LM001';
            data := jsonb_build_object(
                'balance', round(funds[request.wallet_index], request.scale)::text,
                'required', round(price, request.scale)::text
            );
        END IF;
        IF code IS NOT NULL THEN
            RETURN NEXT;
            CONTINUE;
        END IF;

        positions := positions || request.position;
        user_ids := user_ids || request.user_id;
        lottery_ids := lottery_ids || request.lottery_id;
        quantities := quantities || request.quantity;
        amounts := amounts || price;
        currencies := currencies || request.currency;
        scales := scales || request.scale;
        wallet_types := wallet_types || request.wallet_type;
        wallet_ids := wallet_ids || request.wallet_id;
        escrow_ids := escrow_ids || request.escrow_id;
        balances := balances || funds[request.wallet_index] - price;
        order_ids := order_ids || uuid_v7();
        order_numbers := order_numbers || ('LM' || lpad(nextval('order_numbers')::text, 10, '0'));
        first_numbers := first_numbers || 1000000 + sold[request.lottery_index];
        firsts := firsts || (held[request.holding_index] = 0)::integer;
        funds[request.wallet_index] := funds[request.wallet_index] - price;
        remaining[request.lottery_index] := remaining[request.lottery_index] - request.quantity;
        sold[request.lottery_index] := sold[request.lottery_index] + request.quantity;
        held[request.holding_index] := held[request.holding_index] + request.quantity;
    END LOOP;

    IF cardinality(positions) = 0 THEN
        RETURN;
    END IF;

    INSERT INTO orders (
        id, order_number, user_id, type, status, total_amount, currency, payment_method, lottery_id, quantity,
        paid_at, created_at
    )
    SELECT a.order_id, a.order_number, a.user_id, 'LOTTERY', 'PAID', a.amount, a.currency, a.wallet_type,
           a.lottery_id, a.quantity, decided_at, decided_at
    FROM unnest(
        order_ids, order_numbers, user_ids, amounts, currencies, wallet_types, lottery_ids, quantities
    ) AS a (order_id, order_number, user_id, amount, currency, wallet_type, lottery_id, quantity);

    INSERT INTO commissions (
        user_id, from_user_id, level, rate, source_amount, amount, currency, related_order_id, related_lottery_id
    )
    SELECT referrer.id, u.id, referrer.level, referrer.rate, a.amount, trunc(a.amount * referrer.rate, a.scale),
           a.currency, a.order_id, a.lottery_id
    FROM unnest(user_ids, lottery_ids, order_ids, amounts, currencies, scales, wallet_types)
         AS a (user_id, lottery_id, order_id, amount, currency, scale, wallet_type)
    JOIN users AS u ON u.id = a.user_id AND u.referred_by_id IS NOT NULL
    JOIN users AS u1 ON u1.id = u.referred_by_id
    LEFT JOIN users AS u2 ON u2.id = u1.referred_by_id
    CROSS JOIN LATERAL (VALUES
        (u1.id, 1, coalesce(u1.commission_rate, p_commission_rates[1])),
        (u2.id, 2, p_commission_rates[2]),
        (u2.referred_by_id, 3, p_commission_rates[3])
    ) AS referrer (id, level, rate)
    WHERE a.wallet_type IN ('BALANCE', 'LUCKY_COIN') AND referrer.id IS NOT NULL
      AND trunc(a.amount * referrer.rate, a.scale) > 0;

    UPDATE users AS u
    SET updated_at = clock_timestamp(),
        total_spent = u.total_spent + spent.amount, total_lotteries = u.total_lotteries + spent.lotteries
    FROM (
        SELECT a.user_id, sum(a.amount) AS amount, sum(a.is_first) AS lotteries
        FROM unnest(user_ids, amounts, firsts) AS a (user_id, amount, is_first)
        GROUP BY a.user_id
    ) AS spent
    WHERE u.id = spent.user_id;

    UPDATE lotteries AS l
    SET updated_at = clock_timestamp(),
        sold_tickets = l.sold_tickets + s.quantity,
        status = CASE WHEN l.sold_tickets + s.quantity = l.total_tickets THEN 'SOLD_OUT' ELSE l.status END,
        sold_out_at = CASE WHEN l.sold_tickets + s.quantity = l.total_tickets THEN decided_at END
    FROM (
        SELECT a.lottery_id, sum(a.quantity) AS quantity
        FROM unnest(lottery_ids, quantities) AS a (lottery_id, quantity) GROUP BY a.lottery_id
    ) AS s
    WHERE l.id = s.lottery_id;

    WITH bought AS MATERIALIZED (
        SELECT nth, number, uuid_v7() AS id
        FROM generate_subscripts(order_ids, 1) AS nth,
             generate_series(first_numbers[nth], first_numbers[nth] + quantities[nth] - 1) AS number
    ), inserted AS (
        INSERT INTO tickets (id, lottery_id, user_id, order_id, number, created_at)
        SELECT id, lottery_ids[nth], user_ids[nth], order_ids[nth], number, decided_at FROM bought
    ), purchases AS (
        SELECT nth, json_build_object(
            'order', json_build_object(
                'id', order_ids[nth], 'order_number', order_numbers[nth], 'type', 'LOTTERY', 'status', 'PAID',
                'lottery_id', lottery_ids[nth], 'quantity', quantities[nth],
                'total_amount', round(amounts[nth], scales[nth])::text, 'currency', currencies[nth],
                'payment_method', wallet_types[nth],
                'created_at', rfc3339(decided_at), 'paid_at', rfc3339(decided_at)
            ),
            'tickets', json_agg(json_build_object('id', id, 'number', number) ORDER BY number),
            'wallet', json_build_object(
                'id', wallet_ids[nth], 'type', wallet_types[nth], 'currency', currencies[nth],
                'balance', round(balances[nth], scales[nth])::text
            )
        )::text AS purchase
        FROM bought GROUP BY nth
    )
    SELECT array_agg(purchase ORDER BY nth) INTO results FROM purchases;

    INSERT INTO idempotency_keys (user_id, key, request_hash, result)
    SELECT user_ids[nth], p_keys[positions[nth]], p_request_hashes[positions[nth]], results[nth]
    FROM generate_subscripts(results, 1) AS nth
    ORDER BY 1, 2
    ON CONFLICT (user_id, key) DO NOTHING;
    GET DIAGNOSTICS stored = ROW_COUNT;
    IF stored <> cardinality(results) THEN
        RAISE EXCEPTION 'an idempotency key was taken meanwhile' USING ERRCODE = 'LM013';
    END IF;

    -- Money last. Every payment was decided above under the wallets' locks, so a refusal here is a defect.
    transaction_ids := ARRAY(SELECT uuid_v7() FROM unnest(order_ids));
    refusals := ledger_post(
        transaction_ids, user_ids, array_fill('PURCHASE'::text, ARRAY[cardinality(order_ids)]), amounts,
        currencies, array_fill('order'::text, ARRAY[cardinality(order_ids)]), order_ids, lottery_ids,
        array_fill(NULL::text, ARRAY[cardinality(order_ids)]),
        ARRAY(SELECT generate_subscripts(order_ids, 1)) || ARRAY(SELECT generate_subscripts(order_ids, 1)),
        wallet_ids || escrow_ids,
        ARRAY(SELECT -amount FROM unnest(amounts) AS amount) || amounts
    );
    IF array_remove(refusals, NULL) <> '{}' THEN
        RAISE EXCEPTION 'the ledger refused a decided payment: %', refusals USING ERRCODE = 'LM008';
    END IF;

    RETURN QUERY SELECT positions[nth], NULL::text, NULL::jsonb, FALSE, results[nth]
    FROM generate_subscripts(results, 1) AS nth;
END
$$;
GRANT EXECUTE ON FUNCTION sell_tickets(
    uuid [], uuid [], integer [], text [], text [], bytea [], numeric []
) TO luckymart_app;
