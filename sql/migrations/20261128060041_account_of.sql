-- migrate:up

-- Whose account a proposal is about; null where it is nobody's.
CREATE FUNCTION account_of(target_type text, target_id uuid) RETURNS uuid
LANGUAGE sql STABLE
SET search_path = public, pg_temp
AS $$
    SELECT CASE target_type
        WHEN 'user' THEN target_id
        WHEN 'deposit' THEN (SELECT d.user_id FROM deposits AS d WHERE d.id = target_id)
        WHEN 'debt' THEN (SELECT d.user_id FROM debts AS d WHERE d.id = target_id)
        WHEN 'prize' THEN (SELECT p.user_id FROM prizes AS p WHERE p.id = target_id)
        WHEN 'showoff' THEN (SELECT s.user_id FROM showoffs AS s WHERE s.id = target_id)
    END;
$$;
GRANT EXECUTE ON FUNCTION account_of(text, uuid) TO luckymart_app;

-- migrate:down

DROP FUNCTION account_of(text, uuid);
