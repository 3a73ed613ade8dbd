-- feature: deposits

-- Where players pay to changes by two owners (owners_together), or by an owner who decides alone, with their line in
-- the log by the end of the transaction. What takes an account away, limits and the order are one person's.
CREATE FUNCTION payment_configs_by_owners() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF by_the_owner() THEN
        RETURN NULL;
    END IF;
    IF tg_op = 'UPDATE' THEN
        IF (NEW.kind, NEW.name, NEW.account_number, NEW.account_holder, NEW.instructions_i18n, NEW.currency)
            IS NOT DISTINCT FROM
            (OLD.kind, OLD.name, OLD.account_number, OLD.account_holder, OLD.instructions_i18n, OLD.currency)
            AND (NEW.picture_id IS NULL OR NEW.picture_id IS NOT DISTINCT FROM OLD.picture_id)
            AND (OLD.is_active OR NOT NEW.is_active)
        THEN
            RETURN NULL;
        END IF;
    END IF;
    IF NOT EXISTS (
        SELECT FROM admin_logs AS l
        WHERE l.target_id = NEW.id AND l.created_at >= transaction_timestamp()
            AND l.action IN ('deposits.add_method', 'deposits.edit_method')
            AND staff_may(l.admin_id, 'payments.write')
            AND (owner_alone(l.admin_id) OR owners_together(l.admin_id, (l.after ->> 'approved_by_id')::uuid))
    ) THEN
        RAISE EXCEPTION 'an account of the shop changes by two owners' USING ERRCODE = 'LM150';
    END IF;
    RETURN NULL;
END
$$;
