-- feature: orders

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
