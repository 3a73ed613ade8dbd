-- feature: purchases

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
