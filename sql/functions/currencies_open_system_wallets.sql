-- feature: ledger

-- Opens the shop's own wallets, one of each type for each account, for a new currency.
CREATE FUNCTION currencies_open_system_wallets() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO wallets (system_account, type, currency)
    SELECT account, kind, NEW.code
    FROM unnest(ARRAY['HOUSE_REVENUE', 'LOTTERY_ESCROW', 'PROMOTIONS', 'DEPOSITS_CLEARING',
                      'WITHDRAWALS_CLEARING', 'WITHDRAWALS_HELD', 'EXCHANGE', 'ADJUSTMENTS', 'RECEIVABLES']) AS account,
         unnest(ARRAY['BALANCE', 'LUCKY_COIN', 'BONUS']) AS kind;
    RETURN NULL;
END
$$;
