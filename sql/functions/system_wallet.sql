-- feature: ledger

-- The id of one of the shop's own wallets.
CREATE FUNCTION system_wallet(p_account text, p_type text, p_currency text) RETURNS uuid
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
    SELECT id FROM wallets WHERE system_account = p_account AND type = p_type AND currency = p_currency
$$;
GRANT EXECUTE ON FUNCTION system_wallet(text, text, text) TO luckymart_app;
