-- feature: orders

-- Opens an order of any type except LOTTERY: only the ticket sale writes those.
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
