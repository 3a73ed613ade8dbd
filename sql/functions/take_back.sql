-- feature: debts

-- Takes an amount from a player's wallet as far as it is there; a balance never goes below zero, so what is missing
-- becomes a debt, which RECEIVABLES pays for them. Gives the amount to `p_account`. Returns what is owed.
-- Locks all of the player's wallets of the currency in the order of their ids, as every posting does.
CREATE FUNCTION take_back(
    p_event_id uuid, p_type text, p_user_id uuid, p_wallet_type text, p_currency text, p_amount numeric,
    p_account text, p_related_type text, p_related_id uuid, p_notes text
)
RETURNS numeric
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    wallet_id uuid;
    there numeric;
    taken numeric;
    owed numeric;
    entry_wallets uuid[];
    entry_amounts numeric[];
    codes text[];
BEGIN
    IF p_amount <= 0 THEN
        RAISE EXCEPTION 'nothing to take' USING ERRCODE = 'LM008';
    END IF;
    PERFORM open_wallets(p_user_id, p_currency);
    PERFORM 1 FROM wallets WHERE user_id = p_user_id AND currency = p_currency ORDER BY id FOR NO KEY UPDATE;
    SELECT w.id, w.balance INTO STRICT wallet_id, there
    FROM wallets AS w WHERE w.user_id = p_user_id AND w.type = p_wallet_type AND w.currency = p_currency;
    taken := least(there, p_amount);
    owed := p_amount - taken;
    entry_wallets := ARRAY[system_wallet(p_account, p_wallet_type, p_currency)];
    entry_amounts := ARRAY[p_amount];
    IF taken > 0 THEN
        entry_wallets := entry_wallets || wallet_id;
        entry_amounts := entry_amounts || -taken;
    END IF;
    IF owed > 0 THEN
        entry_wallets := entry_wallets || system_wallet('RECEIVABLES', p_wallet_type, p_currency);
        entry_amounts := entry_amounts || -owed;
    END IF;
    codes := ledger_post(
        ARRAY[p_event_id], ARRAY[p_user_id], ARRAY[p_type], ARRAY[p_amount], ARRAY[p_currency],
        ARRAY[p_related_type], ARRAY[p_related_id], ARRAY[NULL::uuid], ARRAY[p_notes],
        array_fill(1, ARRAY[cardinality(entry_wallets)]), entry_wallets, entry_amounts
    );
    IF codes[1] IS NOT NULL THEN
        RAISE EXCEPTION 'nothing was taken: %', codes[1] USING ERRCODE = codes[1];
    END IF;
    IF owed > 0 THEN
        INSERT INTO debts (user_id, wallet_type, currency, amount, transaction_id)
        VALUES (p_user_id, p_wallet_type, p_currency, owed, p_event_id);
    END IF;
    RETURN owed;
END
$$;
GRANT EXECUTE ON FUNCTION take_back(uuid, text, uuid, text, text, numeric, text, text, uuid, text) TO luckymart_app;
