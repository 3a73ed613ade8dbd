-- feature: lotteries

-- How lists are ordered: lotteries on sale first, then those about to be drawn, upcoming ones, past ones.
CREATE FUNCTION lottery_interest(p_status text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN
    CASE p_status
        WHEN 'ACTIVE' THEN 5 WHEN 'DRAWING' THEN 4 WHEN 'SOLD_OUT' THEN 3 WHEN 'UPCOMING' THEN 2
        WHEN 'COMPLETED' THEN 1 ELSE 0
    END;
GRANT EXECUTE ON FUNCTION lottery_interest(text) TO luckymart_app;
