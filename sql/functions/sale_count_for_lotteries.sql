-- feature: lotteries

-- Adds the purchases to the tickets sold; a lottery without any left is SOLD_OUT.
CREATE FUNCTION sale_count_for_lotteries(p_sales ticket_sale [], p_sold_at timestamptz) RETURNS void
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
