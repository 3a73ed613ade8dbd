-- migrate:up

-- Value keeps its kind: a lottery says which wallets pay for its tickets, and a ticket remembers which one did.

-- A prize of money is not won with a lesser kind. Goods may be paid with BONUS too, a fifth of the tickets at most.
ALTER TABLE lotteries
ADD COLUMN takes text [] NOT NULL GENERATED ALWAYS AS (
    CASE prize_type
        WHEN 'CASH' THEN ARRAY['BALANCE']
        WHEN 'COINS' THEN ARRAY['BALANCE', 'LUCKY_COIN']
        ELSE ARRAY['BALANCE', 'LUCKY_COIN', 'BONUS']
    END
) STORED,
ADD COLUMN bonus_limit integer NOT NULL GENERATED ALWAYS AS (
    CASE prize_type WHEN 'PHYSICAL' THEN total_tickets / 5 ELSE 0 END
) STORED,
ADD COLUMN bonus_sold integer NOT NULL DEFAULT 0 CHECK (bonus_sold BETWEEN 0 AND sold_tickets),
-- How many tickets were sold before this rule, the first by number: those keep what they were promised.
ADD COLUMN any_kind_tickets integer NOT NULL DEFAULT 0 CHECK (any_kind_tickets >= 0);

-- Only tickets that cash did not pay for need to be written. A ticket from the market was paid by its last sale.
ALTER TABLE tickets ADD COLUMN paid_with text NOT NULL DEFAULT 'BALANCE'
CONSTRAINT tickets_paid_with_check CHECK (paid_with IN ('BALANCE', 'LUCKY_COIN', 'BONUS'));
ALTER TABLE tickets ALTER COLUMN paid_with DROP DEFAULT;
UPDATE tickets AS t SET paid_with = o.payment_method
FROM orders AS o
WHERE o.id = t.order_id AND NOT t.is_from_market AND o.payment_method <> 'BALANCE';
UPDATE tickets AS t SET paid_with = (
    SELECT r.wallet_type FROM resales AS r
    WHERE r.ticket_id = t.id AND r.sold_at IS NOT NULL ORDER BY r.sold_at DESC LIMIT 1
)
WHERE t.is_from_market;

UPDATE lotteries AS l
SET
    bonus_sold = sold.bonus,
    any_kind_tickets = CASE WHEN sold.others > 0 OR sold.bonus > l.bonus_limit THEN l.sold_tickets ELSE 0 END
FROM (
    SELECT
        t.lottery_id, count(*) FILTER (WHERE t.paid_with = 'BONUS') AS bonus,
        count(*) FILTER (WHERE NOT t.paid_with = ANY(k.takes)) AS others
    FROM tickets AS t INNER JOIN lotteries AS k ON k.id = t.lottery_id
    WHERE t.paid_with <> 'BALANCE'
    GROUP BY t.lottery_id
) AS sold
WHERE l.id = sold.lottery_id AND (sold.bonus > 0 OR sold.others > 0);

-- What may pay for a ticket on the market: cash or coins, if its lottery takes them and they are no better than what
-- the ticket itself was paid with. Nothing may pay for a BONUS ticket.
CREATE FUNCTION resale_takes(p_lottery_takes text [], p_paid_with text) RETURNS text []
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE p_paid_with
    WHEN 'BALANCE' THEN array_remove(p_lottery_takes, 'BONUS')
    WHEN 'LUCKY_COIN' THEN array_remove(array_remove(p_lottery_takes, 'BONUS'), 'BALANCE')
    ELSE ARRAY[]::text []
END;
GRANT EXECUTE ON FUNCTION resale_takes(text [], text) TO luckymart_app;

-- What is listed and may not be sold any more goes back to its owner.
UPDATE resales AS r SET status = 'CANCELLED', cancelled_at = clock_timestamp(), cancel_reason = 'STAFF'
FROM tickets AS t INNER JOIN lotteries AS l ON l.id = t.lottery_id
WHERE t.id = r.ticket_id AND r.status = 'ACTIVE' AND resale_takes(l.takes, t.paid_with) = '{}';

-- A ticket that nothing may pay for is not put on the market.
CREATE FUNCTION resales_guard_listing() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM tickets AS t INNER JOIN lotteries AS l ON l.id = t.lottery_id
        WHERE t.id = NEW.ticket_id AND resale_takes(l.takes, t.paid_with) <> '{}'
    ) THEN
        RAISE EXCEPTION 'ticket % may not be sold', NEW.ticket_id USING ERRCODE = 'LM106';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER resales_guard_listing BEFORE INSERT ON resales
FOR EACH ROW WHEN (NEW.ticket_id IS NOT NULL) EXECUTE FUNCTION resales_guard_listing();

-- Hands a listed ticket or prize to the owner of the paid order. Returns the id of the ticket or of the new prize.
-- The only way a ticket changes hands: the application's role may not update its owner. The ticket remembers the kind
-- of money that paid this time.
CREATE OR REPLACE FUNCTION sell_resale(p_resale_id uuid, p_order_id uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    sold resales;
    moment timestamptz := clock_timestamp();
    bought_id uuid;
BEGIN
    UPDATE resales AS r
    SET status = 'SOLD', buyer_id = o.user_id, order_id = o.id, wallet_type = o.payment_method, sold_at = moment,
        settled_at = CASE WHEN r.prize_id IS NOT NULL THEN moment END
    FROM orders AS o
    WHERE r.id = p_resale_id AND r.status = 'ACTIVE'
      AND o.id = p_order_id AND o.type = 'MARKET' AND o.status = 'PAID' AND o.lottery_id = r.lottery_id
      AND o.total_amount = r.price AND o.currency = r.currency
    RETURNING r.* INTO sold;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'resale % is not for sale by order %', p_resale_id, p_order_id USING ERRCODE = 'LM107';
    END IF;
    IF sold.ticket_id IS NOT NULL THEN
        UPDATE tickets AS t
        SET user_id = sold.buyer_id, is_from_market = TRUE, paid_with = sold.wallet_type,
            original_owner_id = coalesce(t.original_owner_id, t.user_id)
        FROM lotteries AS l
        WHERE t.id = sold.ticket_id AND t.user_id = sold.seller_id AND t.lottery_id = sold.lottery_id
          AND t.status = 'ACTIVE' AND l.id = t.lottery_id AND l.status IN ('ACTIVE', 'SOLD_OUT')
          AND sold.wallet_type = ANY (resale_takes(l.takes, t.paid_with))
        RETURNING t.id INTO bought_id;
    ELSIF sold.wallet_type <> 'BONUS' THEN
        UPDATE prizes AS p SET status = 'RESOLD'
        WHERE p.id = sold.prize_id AND p.user_id = sold.seller_id AND p.lottery_id = sold.lottery_id
          AND p.status = 'RESELLING';
        IF FOUND THEN
            INSERT INTO prizes (
                user_id, lottery_id, ticket_id, rank, prize_type, prize_value, currency, status, won_at
            )
            SELECT sold.buyer_id, p.lottery_id, p.ticket_id, p.rank, p.prize_type, p.prize_value, p.currency,
                   'PENDING', p.won_at
            FROM prizes AS p WHERE p.id = sold.prize_id
            RETURNING id INTO bought_id;
        END IF;
    END IF;
    IF bought_id IS NULL THEN
        RAISE EXCEPTION 'the seller of resale % may not sell it for this money', p_resale_id USING ERRCODE = 'LM107';
    END IF;
    RETURN bought_id;
END
$$;
GRANT EXECUTE ON FUNCTION sell_resale(uuid, uuid) TO luckymart_app;

-- One request to buy tickets. The hash tells whether an idempotency key was used for this request or for another.
-- ticket_price is what the buyer was shown, NULL if they were shown none.
CREATE TYPE ticket_request_v2 AS (
    user_id uuid, lottery_id uuid, quantity integer, wallet_type text, key text, request_hash bytea,
    ticket_price numeric
);

DROP FUNCTION sale_lock(ticket_request []);
-- Locks what a batch of requests needs, in the order that everything here keeps: lotteries, wallets, users, each by
-- id. Returns the lotteries that were on sale when their locks were requested.
CREATE FUNCTION sale_lock(p_requests ticket_request_v2 []) RETURNS uuid []
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

DROP FUNCTION sale_decide(ticket_request [], uuid [], timestamptz);
-- Decides the requests in their order, each after what the accepted ones before it leave. Changes no table.
CREATE FUNCTION sale_decide(p_requests ticket_request_v2 [], p_locked_lotteries uuid [], p_now timestamptz)
RETURNS SETOF ticket_decision
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    r record;
    sold_tickets integer[] := '{}';  -- by lottery_index
    held_tickets integer[] := '{}';  -- by holding_index
    bonus_tickets integer[] := '{}'; -- by lottery_index
    balances numeric[] := '{}';      -- by wallet_index
    sold integer;
    held integer;
    bonus integer;
    balance numeric;
    price numeric;
    refusal text;
    details jsonb;
BEGIN
    FOR r IN
        SELECT q.*, l.total_tickets, l.sold_tickets, l.currency, c.scale, w.id AS wallet_id, w.balance,
               e.id AS escrow_id, l.ticket_price AS present_price, q.quantity * l.ticket_price AS price,
               l.takes, l.bonus_limit, l.bonus_sold, q.wallet_type = 'BONUS' AS is_bonus,
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
        bonus := coalesce(bonus_tickets[r.lottery_index], r.bonus_sold);
        balance := coalesce(balances[r.wallet_index], r.balance);
        refusal := CASE
            WHEN r.earlier_result IS NOT NULL THEN 'LM011'
            WHEN r.is_repeat THEN 'LM012'
            WHEN NOT r.is_known THEN 'LM009'
            WHEN r.quantity NOT BETWEEN 1 AND 100 THEN 'LM010'
            WHEN sold = r.total_tickets AND r.may_sell_out THEN 'LM002'
            WHEN NOT r.is_open THEN 'LM005'
            WHEN r.ticket_price <> r.present_price THEN 'LM016'
            WHEN r.wallet_type <> ALL (r.takes) THEN 'LM014'
            WHEN sold + r.quantity > r.total_tickets THEN 'LM003'
            WHEN held + r.quantity > r.max_per_user THEN 'LM004'
            WHEN r.is_bonus AND bonus + r.quantity > r.bonus_limit THEN 'LM015'
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
                WHEN 'LM014' THEN jsonb_build_object('takes', r.takes)
                WHEN 'LM015' THEN jsonb_build_object('available', greatest(r.bonus_limit - bonus, 0))
                WHEN 'LM016' THEN jsonb_build_object(
                    'ticket_price', round(r.present_price, r.scale)::text, 'currency', r.currency
                )
            END;
            RETURN NEXT ROW(ROW(r.ordinality, refusal, details, FALSE, NULL)::ticket_answer, NULL)::ticket_decision;
            CONTINUE;
        END IF;

        sold_tickets[r.lottery_index] := sold + r.quantity;
        held_tickets[r.holding_index] := held + r.quantity;
        IF r.is_bonus THEN
            bonus_tickets[r.lottery_index] := bonus + r.quantity;
        END IF;
        balances[r.wallet_index] := balance - r.price;
        RETURN NEXT ROW(NULL, ROW(
            r.ordinality, r.user_id, r.lottery_id, r.quantity, r.wallet_type, r.key, r.request_hash,
            r.price, r.currency, r.scale, r.wallet_id, r.escrow_id, balance - r.price,
            uuid_v7(), 'LM' || lpad(nextval('order_numbers')::text, 10, '0'), 1000000 + sold, held = 0
        )::ticket_sale)::ticket_decision;
    END LOOP;
END
$$;

-- Writes the tickets. Returns each purchase as the JSON text that answers its request, in the order of the sales.
CREATE OR REPLACE FUNCTION sale_record_tickets(p_sales ticket_sale [], p_sold_at timestamptz) RETURNS text []
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    results text[];
BEGIN
    WITH sold AS MATERIALIZED (
        SELECT s.*, ARRAY(SELECT uuid_v7() FROM generate_series(1, s.quantity)) AS ticket_ids
        FROM unnest(p_sales) WITH ORDINALITY AS s
    ), inserted AS (
        INSERT INTO tickets (id, lottery_id, user_id, order_id, number, paid_with, created_at)
        SELECT t.id, s.lottery_id, s.user_id, s.order_id, s.first_number + t.nth - 1, s.wallet_type, p_sold_at
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

-- Adds the purchases to the tickets sold; a lottery without any left is SOLD_OUT.
CREATE OR REPLACE FUNCTION sale_count_for_lotteries(p_sales ticket_sale [], p_sold_at timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    UPDATE lotteries AS l
    SET updated_at = clock_timestamp(),
        sold_tickets = l.sold_tickets + sold.quantity,
        bonus_sold = l.bonus_sold + sold.bonus,
        status = CASE WHEN l.sold_tickets + sold.quantity = l.total_tickets THEN 'SOLD_OUT' ELSE l.status END,
        sold_out_at = CASE WHEN l.sold_tickets + sold.quantity = l.total_tickets THEN p_sold_at END
    FROM (
        SELECT s.lottery_id, sum(s.quantity) AS quantity,
               coalesce(sum(s.quantity) FILTER (WHERE s.wallet_type = 'BONUS'), 0) AS bonus
        FROM unnest(p_sales) AS s GROUP BY s.lottery_id
    ) AS sold
    WHERE l.id = sold.lottery_id;
END
$$;

-- The sale of tickets: one call for all purchases that arrived together, decided in their order.
--
-- Refusals:
--   LM001 insufficient funds {balance, required}   LM002 sold out   LM003 fewer left {available}
--   LM004 limit reached {limit, held}   LM005 closed   LM006 wallet not found   LM009 no such lottery
--   LM010 bad quantity   LM011 key used for another request   LM012 key in flight
--   LM014 not paid with this kind of wallet {takes}   LM015 fewer left for bonus {available}
--   LM016 another price than the one shown {ticket_price, currency}
-- Raises LM013 if another connection used one of the keys at the same moment: call again.
--
-- The settings hold for the functions called here too. Generic plans: planning takes longer than running, and no
-- better plan follows from the arrays' contents. Never join two arrays: the planner expects every array to be short
-- and compares each element with each.
CREATE FUNCTION sell_tickets_v3(p_requests ticket_request_v2 [], p_commission_rates numeric [])
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
GRANT EXECUTE ON FUNCTION sell_tickets_v3(ticket_request_v2 [], numeric []) TO luckymart_app;

-- Called by processes of the version before; sell_tickets_v3 has taken its place and decides. What those processes do
-- not know is answered as the refusal that comes closest: no such wallet, fewer left.
CREATE OR REPLACE FUNCTION sell_tickets_v2(p_requests ticket_request [], p_commission_rates numeric [])
RETURNS SETOF ticket_answer
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT
        a.position, CASE a.code WHEN 'LM014' THEN 'LM006' WHEN 'LM015' THEN 'LM003' ELSE a.code END,
        CASE WHEN a.code <> 'LM014' THEN a.data END, a.replayed, a.result
    FROM sell_tickets_v3(
        ARRAY(
            SELECT ROW(
                r.user_id, r.lottery_id, r.quantity, r.wallet_type, r.key, r.request_hash, NULL
            )::ticket_request_v2
            FROM unnest(p_requests) WITH ORDINALITY AS r ORDER BY r.ordinality
        ),
        p_commission_rates
    ) AS a
$$;
GRANT EXECUTE ON FUNCTION sell_tickets_v2(ticket_request [], numeric []) TO luckymart_app;

-- Called by processes of the version before, like sell_tickets_v2, which it calls. The arrays run in parallel, one
-- request at each index.
CREATE OR REPLACE FUNCTION sell_tickets(
    p_user_ids uuid [], p_lottery_ids uuid [], p_quantities integer [], p_wallet_types text [],
    p_keys text [], p_request_hashes bytea [], p_commission_rates numeric []
)
RETURNS TABLE ("position" integer, code text, data jsonb, replayed boolean, result text)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT * FROM sell_tickets_v2(
        ARRAY(
            SELECT ROW(r.user_id, r.lottery_id, r.quantity, r.wallet_type, r.key, r.request_hash)::ticket_request
            FROM unnest(p_user_ids, p_lottery_ids, p_quantities, p_wallet_types, p_keys, p_request_hashes)
                 WITH ORDINALITY AS r (user_id, lottery_id, quantity, wallet_type, key, request_hash, nth)
            ORDER BY r.nth
        ),
        p_commission_rates
    )
$$;
GRANT EXECUTE ON FUNCTION sell_tickets(
    uuid [], uuid [], integer [], text [], text [], bytea [], numeric []
) TO luckymart_app;

-- bonus_left: how many more tickets BONUS may pay for.
CREATE OR REPLACE VIEW lottery_details WITH (security_invoker = TRUE) AS
SELECT
    l.id, l.period, l.title, l.description, l.title_i18n, l.name_i18n, l.description_i18n, l.details_i18n,
    l.specifications_i18n, l.material_i18n, l.image_url, l.image_urls,
    round(l.ticket_price, c.scale) AS ticket_price, l.currency, l.total_tickets, l.sold_tickets, l.max_per_user,
    l.unlimited_purchase, l.min_tickets, l.winners_count, l.prize_type,
    round(l.prize_value, c.scale) AS prize_value, l.status, l.published_at, l.start_time, l.end_time,
    l.extension_seconds, l.extended_at, l.extended_at IS NOT NULL AS extended, l.seal_delay_seconds,
    l.draw_delay_seconds, l.sold_out_at, l.draw_time, l.actual_draw_time,
    CASE l.status
        WHEN 'SOLD_OUT' THEN l.sold_out_at + make_interval(secs => l.seal_delay_seconds)
        WHEN 'ACTIVE' THEN l.end_time
    END AS seal_at,
    CASE l.status WHEN 'DRAWING' THEN l.draw_time END AS draw_at,
    l.spec, l.entropy_source, l.entropy_public_key, l.winning_numbers, l.winning_ticket_number,
    l.winning_user_id, winner.first_name AS winning_user_name, l.cancel_reason, l.cancelled_at, l.refunded_at,
    l.created_at, l.updated_at,
    l.takes, greatest(l.bonus_limit - l.bonus_sold, 0) AS bonus_left
FROM lotteries AS l
INNER JOIN currencies AS c ON c.code = l.currency
LEFT JOIN users AS winner ON winner.id = l.winning_user_id;

CREATE OR REPLACE VIEW resale_details WITH (security_invoker = TRUE) AS
SELECT
    r.id, CASE WHEN r.prize_id IS NULL THEN 'ticket' ELSE 'prize' END AS kind, r.lottery_id, r.ticket_id, r.prize_id,
    t.number AS ticket_number, p.rank AS prize_rank,
    round(coalesce(p.prize_value, l.ticket_price), c.scale) AS face_value,
    round(r.price, c.scale) AS price, round(r.fee, c.scale) AS fee, round(r.price - r.fee, c.scale) AS proceeds,
    r.currency, r.status, r.seller_id, seller.first_name AS seller_name, seller.status AS seller_status,
    r.buyer_id, buyer.first_name AS buyer_name, r.order_id, r.wallet_type, r.sold_at, r.settled_at,
    r.refunded_at, r.refunded_from, r.cancelled_at, r.cancel_reason, r.created_at,
    l.title AS lottery_title, l.title_i18n AS lottery_title_i18n, l.image_url AS lottery_image_url,
    l.status AS lottery_status,
    -- a listing that nobody can buy is not shown, whatever its own state
    r.status = 'ACTIVE' AND seller.status = 'ACTIVE' AND (
        r.prize_id IS NOT NULL OR l.status IN ('ACTIVE', 'SOLD_OUT')
    ) AS is_on_sale,
    r.price AS sort_price,
    -- which wallets may pay for it; goods that were won are sold for cash or coins, whatever paid for their ticket
    CASE WHEN r.prize_id IS NULL THEN resale_takes(l.takes, t.paid_with) ELSE ARRAY['BALANCE', 'LUCKY_COIN'] END
        AS takes
FROM resales AS r
INNER JOIN lotteries AS l ON l.id = r.lottery_id
INNER JOIN currencies AS c ON c.code = r.currency
INNER JOIN users AS seller ON seller.id = r.seller_id
LEFT JOIN users AS buyer ON buyer.id = r.buyer_id
LEFT JOIN prizes AS p ON p.id = r.prize_id
INNER JOIN tickets AS t ON t.id = coalesce(r.ticket_id, p.ticket_id);

CREATE OR REPLACE VIEW ticket_details WITH (security_invoker = TRUE) AS
SELECT
    t.id, t.user_id, t.number, t.lottery_id, coalesce(b.order_id, t.order_id) AS order_id, t.is_winning, t.prize_rank,
    t.is_from_market, t.created_at,
    (SELECT r.id FROM resales AS r WHERE r.ticket_id = t.id AND r.status = 'ACTIVE') AS resale_id,
    CASE WHEN t.status = 'ACTIVE' AND l.status = 'COMPLETED' THEN 'LOST' ELSE t.status END AS status,
    l.title AS lottery_title, l.title_i18n AS lottery_title_i18n, l.image_url AS lottery_image_url,
    l.status AS lottery_status, t.paid_with,
    CASE
        WHEN t.status = 'ACTIVE' AND l.status IN ('ACTIVE', 'SOLD_OUT')
            THEN resale_takes(l.takes, t.paid_with) <> '{}'
                AND NOT EXISTS (SELECT FROM resales AS r WHERE r.ticket_id = t.id AND r.status = 'ACTIVE')
        ELSE FALSE
    END AS is_sellable
FROM tickets AS t
INNER JOIN lotteries AS l ON l.id = t.lottery_id
LEFT JOIN LATERAL (
    SELECT r.order_id FROM resales AS r
    WHERE t.is_from_market AND r.ticket_id = t.id AND r.sold_at IS NOT NULL ORDER BY r.sold_at DESC LIMIT 1
) AS b ON TRUE;

-- migrate:down

DROP VIEW ticket_details;
CREATE VIEW ticket_details WITH (security_invoker = TRUE) AS
SELECT
    t.id, t.user_id, t.number, t.lottery_id, coalesce(b.order_id, t.order_id) AS order_id, t.is_winning, t.prize_rank,
    t.is_from_market, t.created_at,
    (SELECT r.id FROM resales AS r WHERE r.ticket_id = t.id AND r.status = 'ACTIVE') AS resale_id,
    CASE WHEN t.status = 'ACTIVE' AND l.status = 'COMPLETED' THEN 'LOST' ELSE t.status END AS status,
    l.title AS lottery_title, l.title_i18n AS lottery_title_i18n, l.image_url AS lottery_image_url,
    l.status AS lottery_status
FROM tickets AS t
INNER JOIN lotteries AS l ON l.id = t.lottery_id
LEFT JOIN LATERAL (
    SELECT r.order_id FROM resales AS r
    WHERE t.is_from_market AND r.ticket_id = t.id AND r.sold_at IS NOT NULL ORDER BY r.sold_at DESC LIMIT 1
) AS b ON TRUE;
GRANT SELECT ON ticket_details TO luckymart_app;
DROP VIEW resale_details;
CREATE VIEW resale_details WITH (security_invoker = TRUE) AS
SELECT
    r.id, CASE WHEN r.prize_id IS NULL THEN 'ticket' ELSE 'prize' END AS kind, r.lottery_id, r.ticket_id, r.prize_id,
    t.number AS ticket_number, p.rank AS prize_rank,
    round(coalesce(p.prize_value, l.ticket_price), c.scale) AS face_value,
    round(r.price, c.scale) AS price, round(r.fee, c.scale) AS fee, round(r.price - r.fee, c.scale) AS proceeds,
    r.currency, r.status, r.seller_id, seller.first_name AS seller_name, seller.status AS seller_status,
    r.buyer_id, buyer.first_name AS buyer_name, r.order_id, r.wallet_type, r.sold_at, r.settled_at,
    r.refunded_at, r.refunded_from, r.cancelled_at, r.cancel_reason, r.created_at,
    l.title AS lottery_title, l.title_i18n AS lottery_title_i18n, l.image_url AS lottery_image_url,
    l.status AS lottery_status,
    -- a listing that nobody can buy is not shown, whatever its own state
    r.status = 'ACTIVE' AND seller.status = 'ACTIVE' AND (
        r.prize_id IS NOT NULL OR l.status IN ('ACTIVE', 'SOLD_OUT')
    ) AS is_on_sale,
    r.price AS sort_price
FROM resales AS r
INNER JOIN lotteries AS l ON l.id = r.lottery_id
INNER JOIN currencies AS c ON c.code = r.currency
INNER JOIN users AS seller ON seller.id = r.seller_id
LEFT JOIN users AS buyer ON buyer.id = r.buyer_id
LEFT JOIN prizes AS p ON p.id = r.prize_id
INNER JOIN tickets AS t ON t.id = coalesce(r.ticket_id, p.ticket_id);
GRANT SELECT ON resale_details TO luckymart_app;
DROP VIEW lottery_details;
CREATE VIEW lottery_details WITH (security_invoker = TRUE) AS
SELECT
    l.id, l.period, l.title, l.description, l.title_i18n, l.name_i18n, l.description_i18n, l.details_i18n,
    l.specifications_i18n, l.material_i18n, l.image_url, l.image_urls,
    round(l.ticket_price, c.scale) AS ticket_price, l.currency, l.total_tickets, l.sold_tickets, l.max_per_user,
    l.unlimited_purchase, l.min_tickets, l.winners_count, l.prize_type,
    round(l.prize_value, c.scale) AS prize_value, l.status, l.published_at, l.start_time, l.end_time,
    l.extension_seconds, l.extended_at, l.extended_at IS NOT NULL AS extended, l.seal_delay_seconds,
    l.draw_delay_seconds, l.sold_out_at, l.draw_time, l.actual_draw_time,
    CASE l.status
        WHEN 'SOLD_OUT' THEN l.sold_out_at + make_interval(secs => l.seal_delay_seconds)
        WHEN 'ACTIVE' THEN l.end_time
    END AS seal_at,
    CASE l.status WHEN 'DRAWING' THEN l.draw_time END AS draw_at,
    l.spec, l.entropy_source, l.entropy_public_key, l.winning_numbers, l.winning_ticket_number,
    l.winning_user_id, winner.first_name AS winning_user_name, l.cancel_reason, l.cancelled_at, l.refunded_at,
    l.created_at, l.updated_at
FROM lotteries AS l
INNER JOIN currencies AS c ON c.code = l.currency
LEFT JOIN users AS winner ON winner.id = l.winning_user_id;
GRANT SELECT ON lottery_details TO luckymart_app;

DROP FUNCTION sell_tickets_v3(ticket_request_v2 [], numeric []);
DROP FUNCTION sale_lock(ticket_request_v2 []);
DROP FUNCTION sale_decide(ticket_request_v2 [], uuid [], timestamptz);
DROP TYPE ticket_request_v2;

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

-- Writes the tickets. Returns each purchase as the JSON text that answers its request, in the order of the sales.
CREATE OR REPLACE FUNCTION sale_record_tickets(p_sales ticket_sale [], p_sold_at timestamptz) RETURNS text []
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

-- Adds the purchases to the tickets sold; a lottery without any left is SOLD_OUT.
CREATE OR REPLACE FUNCTION sale_count_for_lotteries(p_sales ticket_sale [], p_sold_at timestamptz) RETURNS void
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
CREATE OR REPLACE FUNCTION sell_tickets_v2(p_requests ticket_request [], p_commission_rates numeric [])
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

-- Called by processes of the version before; sell_tickets_v2 has taken its place.
--
-- One call for all purchases that arrived together. The arrays run in parallel, one request at each index, and are
-- decided in that order. Answers and refusals are those of sell_tickets_v2.
CREATE OR REPLACE FUNCTION sell_tickets(
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

-- Hands a listed ticket or prize to the owner of the paid order. Returns the id of the ticket or of the new prize.
-- The only way a ticket changes hands: the application's role may not update its owner.
CREATE OR REPLACE FUNCTION sell_resale(p_resale_id uuid, p_order_id uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    sold resales;
    moment timestamptz := clock_timestamp();
    bought_id uuid;
BEGIN
    UPDATE resales AS r
    SET status = 'SOLD', buyer_id = o.user_id, order_id = o.id, wallet_type = o.payment_method, sold_at = moment,
        settled_at = CASE WHEN r.prize_id IS NOT NULL THEN moment END
    FROM orders AS o
    WHERE r.id = p_resale_id AND r.status = 'ACTIVE'
      AND o.id = p_order_id AND o.type = 'MARKET' AND o.status = 'PAID' AND o.lottery_id = r.lottery_id
      AND o.total_amount = r.price AND o.currency = r.currency
    RETURNING r.* INTO sold;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'resale % is not for sale by order %', p_resale_id, p_order_id USING ERRCODE = 'LM107';
    END IF;
    IF sold.ticket_id IS NOT NULL THEN
        UPDATE tickets AS t
        SET user_id = sold.buyer_id, is_from_market = TRUE, original_owner_id = coalesce(t.original_owner_id, t.user_id)
        WHERE t.id = sold.ticket_id AND t.user_id = sold.seller_id AND t.lottery_id = sold.lottery_id
          AND t.status = 'ACTIVE'
          AND EXISTS (SELECT FROM lotteries AS l WHERE l.id = t.lottery_id AND l.status IN ('ACTIVE', 'SOLD_OUT'))
        RETURNING t.id INTO bought_id;
    ELSE
        UPDATE prizes AS p SET status = 'RESOLD'
        WHERE p.id = sold.prize_id AND p.user_id = sold.seller_id AND p.lottery_id = sold.lottery_id
          AND p.status = 'RESELLING';
        IF FOUND THEN
            INSERT INTO prizes (
                user_id, lottery_id, ticket_id, rank, prize_type, prize_value, currency, status, won_at
            )
            SELECT sold.buyer_id, p.lottery_id, p.ticket_id, p.rank, p.prize_type, p.prize_value, p.currency,
                   'PENDING', p.won_at
            FROM prizes AS p WHERE p.id = sold.prize_id
            RETURNING id INTO bought_id;
        END IF;
    END IF;
    IF bought_id IS NULL THEN
        RAISE EXCEPTION 'the seller of resale % does not have it to sell', p_resale_id USING ERRCODE = 'LM107';
    END IF;
    RETURN bought_id;
END
$$;
GRANT EXECUTE ON FUNCTION sell_resale(uuid, uuid) TO luckymart_app;

DROP TRIGGER resales_guard_listing ON resales;
DROP FUNCTION resales_guard_listing();
DROP FUNCTION resale_takes(text [], text);
ALTER TABLE tickets DROP COLUMN paid_with;
ALTER TABLE lotteries DROP COLUMN any_kind_tickets, DROP COLUMN bonus_sold, DROP COLUMN bonus_limit, DROP COLUMN takes;
