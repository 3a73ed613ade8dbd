-- feature: debts

-- Pays open debts, oldest first, from whichever of these wallets owe in their own kind. The ledger calls it after every
-- posting with the wallets that received something: what enters pays a debt first, in the same transaction.
-- The wallets are locked by the posting, so a debt is locked only by who has its wallet.
CREATE FUNCTION pay_debts(p_wallets uuid []) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    debt record;
    there numeric;
    payment numeric;
    codes text[];
BEGIN
    FOR debt IN
        SELECT d.id, d.user_id, d.wallet_type, d.currency, d.amount - d.paid AS owed, w.id AS wallet_id
        FROM wallets AS w
        INNER JOIN debts AS d ON d.user_id = w.user_id AND d.wallet_type = w.type AND d.currency = w.currency
        WHERE w.id = ANY (p_wallets) AND d.status = 'OPEN'
        ORDER BY d.id FOR NO KEY UPDATE OF d
    LOOP
        SELECT w.balance INTO there FROM wallets AS w WHERE w.id = debt.wallet_id;
        payment := least(there, debt.owed);
        CONTINUE WHEN payment <= 0;
        codes := ledger_post(
            ARRAY[uuid_v7()], ARRAY[debt.user_id], ARRAY['DEBT_PAYMENT'], ARRAY[payment], ARRAY[debt.currency],
            ARRAY['debt'], ARRAY[debt.id], ARRAY[NULL::uuid], ARRAY[NULL::text], ARRAY[1, 1],
            ARRAY[debt.wallet_id, system_wallet('RECEIVABLES', debt.wallet_type, debt.currency)],
            ARRAY[-payment, payment]
        );
        IF codes[1] IS NOT NULL THEN
            RAISE EXCEPTION 'a debt was not paid: %', codes[1] USING ERRCODE = codes[1];
        END IF;
        UPDATE debts
        SET paid = paid + payment, status = CASE WHEN payment = debt.owed THEN 'PAID' ELSE 'OPEN' END,
            ended_at = CASE WHEN payment = debt.owed THEN clock_timestamp() END
        WHERE id = debt.id;
    END LOOP;
END
$$;
GRANT EXECUTE ON FUNCTION pay_debts(uuid []) TO luckymart_app;
