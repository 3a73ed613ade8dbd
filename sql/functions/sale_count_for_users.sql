-- feature: users

-- Adds the purchases to what their buyers have spent, and to the number of lotteries they took part in.
CREATE FUNCTION sale_count_for_users(p_sales ticket_sale []) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    UPDATE users AS u
    SET updated_at = clock_timestamp(),
        total_spent = u.total_spent + spent.amount, total_lotteries = u.total_lotteries + spent.lotteries
    FROM (
        SELECT s.user_id, sum(s.amount) AS amount, count(*) FILTER (WHERE s.is_first) AS lotteries
        FROM unnest(p_sales) AS s GROUP BY s.user_id
    ) AS spent
    WHERE u.id = spent.user_id;
END
$$;
