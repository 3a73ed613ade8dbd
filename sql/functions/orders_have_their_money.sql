-- feature: orders

-- By the end of the transaction an order that is paid or paid back has its event. Two have none of their own: a ticket
-- sale, which posts in the statement that opens its orders, and Stars that Telegram took back after they were spent.
CREATE FUNCTION orders_have_their_money() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    about uuid := NEW.id;
    kinds text[];
BEGIN
    CASE NEW.type
        WHEN 'LOTTERY' THEN
            kinds := ARRAY['REFUND'];
        WHEN 'MARKET' THEN
            SELECT r.id INTO about FROM resales AS r WHERE r.order_id = NEW.id;
            kinds := CASE NEW.status WHEN 'PAID' THEN ARRAY['RESALE', 'PRIZE_RESALE']
                ELSE ARRAY['RESALE_REFUND', 'RESALE_REVERSAL'] END;
        WHEN 'WITHDRAW' THEN
            kinds := ARRAY['WITHDRAWAL'];
        ELSE
            SELECT d.id INTO about FROM deposits AS d WHERE d.order_id = NEW.id;
            kinds := ARRAY['DEPOSIT'];
    END CASE;
    IF NOT EXISTS (
        SELECT FROM transactions AS t
        WHERE t.related_id = about AND t.type = ANY (kinds) AND t.currency = NEW.currency
            AND t.type <> 'PURCHASE' AND t.related_id IS NOT NULL
            AND t.user_id = NEW.user_id AND (NEW.type IN ('DEPOSIT', 'WITHDRAW') OR t.amount = NEW.total_amount)
    ) THEN
        RAISE EXCEPTION 'order % is % without money', NEW.id, NEW.status USING ERRCODE = 'LM151';
    END IF;
    RETURN NULL;
END
$$;
