-- feature: purchases

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
