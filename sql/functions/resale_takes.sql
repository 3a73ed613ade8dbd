-- feature: resales

-- What may pay for a ticket on the market: cash or coins, if its lottery takes them and they are no better than what
-- the ticket itself was paid with. Nothing may pay for a BONUS ticket.
CREATE FUNCTION resale_takes(p_lottery_takes text [], p_paid_with text) RETURNS text []
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE p_paid_with
    WHEN 'BALANCE' THEN array_remove(p_lottery_takes, 'BONUS')
    WHEN 'LUCKY_COIN' THEN array_remove(array_remove(p_lottery_takes, 'BONUS'), 'BALANCE')
    ELSE ARRAY[]::text []
END;
GRANT EXECUTE ON FUNCTION resale_takes(text [], text) TO luckymart_app;
