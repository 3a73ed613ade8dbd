-- feature: debts

-- Writes off what is left of an open debt: ADJUSTMENTS bears it. Returns how much, null if the debt is not open.
CREATE FUNCTION forgive_debt(p_debt_id uuid, p_by_id uuid, p_reason text) RETURNS numeric
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    debt debts;
    event_id uuid := uuid_v7();
    codes text[];
BEGIN
    SELECT * INTO debt FROM debts WHERE id = p_debt_id AND status = 'OPEN' FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    codes := ledger_post(
        ARRAY[event_id], ARRAY[debt.user_id], ARRAY['DEBT_FORGIVEN'], ARRAY[debt.amount - debt.paid],
        ARRAY[debt.currency], ARRAY['debt'], ARRAY[debt.id], ARRAY[NULL::uuid], ARRAY[p_reason], ARRAY[1, 1],
        ARRAY[system_wallet('ADJUSTMENTS', debt.wallet_type, debt.currency),
              system_wallet('RECEIVABLES', debt.wallet_type, debt.currency)],
        ARRAY[debt.paid - debt.amount, debt.amount - debt.paid]
    );
    IF codes[1] IS NOT NULL THEN
        RAISE EXCEPTION 'a debt was not forgiven: %', codes[1] USING ERRCODE = codes[1];
    END IF;
    UPDATE debts
    SET status = 'FORGIVEN', forgiven_by_id = p_by_id, forgiven_reason = p_reason, ended_at = clock_timestamp()
    WHERE id = debt.id;
    RETURN debt.amount - debt.paid;
END
$$;
GRANT EXECUTE ON FUNCTION forgive_debt(uuid, uuid, text) TO luckymart_app;
