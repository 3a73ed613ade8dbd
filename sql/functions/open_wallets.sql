-- feature: ledger

-- Opens whichever of a user's three wallets in a currency are missing. Idempotent.
CREATE FUNCTION open_wallets(p_user_id uuid, p_currency text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    INSERT INTO wallets (user_id, type, currency)
    SELECT p_user_id, kind, p_currency FROM unnest(ARRAY['BALANCE', 'LUCKY_COIN', 'BONUS']) AS kind
    ON CONFLICT (user_id, type, currency) DO NOTHING
$$;
GRANT EXECUTE ON FUNCTION open_wallets(uuid, text) TO luckymart_app;
