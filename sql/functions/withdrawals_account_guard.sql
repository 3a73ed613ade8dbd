-- feature: withdrawals

-- What an account hashes to is filled in once. An unrelated person is among those who approve and pay, where the shop
-- has one.
CREATE FUNCTION withdrawals_account_guard() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
    IF OLD.account_hash IS NOT NULL AND NEW.account_hash IS DISTINCT FROM OLD.account_hash THEN
        RAISE EXCEPTION 'what was asked for does not change' USING ERRCODE = 'LM120';
    END IF;
    IF NEW.status <> OLD.status AND NEW.status IN ('APPROVED', 'PAID')
        AND NOT any_unrelated(withdrawal_approvers(NEW.id) || NEW.decided_by_id, NEW.user_id)
        AND unrelated_colleague(NEW.user_id, 'withdrawals.write')
    THEN
        RAISE EXCEPTION 'an unrelated person decides about this withdrawal' USING ERRCODE = 'LM120';
    END IF;
    RETURN NEW;
END
$$;
