-- feature: resales

-- Hands a listed ticket or prize to the owner of the paid order. Returns the id of the ticket or of the new prize.
-- The only way a ticket changes hands: the application's role may not update its owner. The ticket remembers the kind
-- of money that paid this time.
CREATE FUNCTION sell_resale(p_resale_id uuid, p_order_id uuid) RETURNS uuid
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
