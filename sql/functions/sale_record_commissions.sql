-- feature: referrals

-- What up to three levels of referrers earn from the purchases, pending until the draw; p_rates are by level. A
-- referrer's own rate replaces that of the first level. BONUS earns nothing, and neither does less than a minor unit.
CREATE FUNCTION sale_record_commissions(p_sales ticket_sale [], p_rates numeric []) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO commissions (
        user_id, from_user_id, level, rate, source_amount, amount, currency, related_order_id, related_lottery_id
    )
    SELECT referrer.id, u.id, referrer.level, referrer.rate, s.amount, trunc(s.amount * referrer.rate, s.scale),
           s.currency, s.order_id, s.lottery_id
    FROM unnest(p_sales) AS s
    JOIN users AS u ON u.id = s.user_id AND u.referred_by_id IS NOT NULL
    JOIN users AS u1 ON u1.id = u.referred_by_id
    LEFT JOIN users AS u2 ON u2.id = u1.referred_by_id
    CROSS JOIN LATERAL (VALUES
        (u1.id, 1, coalesce(u1.commission_rate, p_rates[1])),
        (u2.id, 2, p_rates[2]),
        (u2.referred_by_id, 3, p_rates[3])
    ) AS referrer (id, level, rate)
    WHERE s.wallet_type IN ('BALANCE', 'LUCKY_COIN') AND referrer.id IS NOT NULL
      AND trunc(s.amount * referrer.rate, s.scale) > 0;
END
$$;
