-- feature: lotteries

-- States go one way, and what buyers relied on cannot change after the first sale.
CREATE FUNCTION lotteries_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('UPCOMING', 'ACTIVE'), ('UPCOMING', 'CANCELLED'),
        ('ACTIVE', 'SOLD_OUT'), ('ACTIVE', 'DRAWING'), ('ACTIVE', 'CANCELLED'),
        ('SOLD_OUT', 'DRAWING'), ('SOLD_OUT', 'CANCELLED'),
        ('DRAWING', 'COMPLETED'), ('DRAWING', 'CANCELLED')
    ) THEN
        RAISE EXCEPTION 'a lottery does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM102';
    END IF;
    IF OLD.sold_tickets > 0 AND (
        NEW.ticket_price, NEW.currency, NEW.total_tickets, NEW.max_per_user, NEW.unlimited_purchase,
        NEW.min_tickets, NEW.winners_count, NEW.prize_type, NEW.prize_value, NEW.spec, NEW.entropy_source,
        NEW.entropy_public_key, NEW.extension_seconds, NEW.seal_delay_seconds, NEW.draw_delay_seconds
    ) IS DISTINCT FROM (
        OLD.ticket_price, OLD.currency, OLD.total_tickets, OLD.max_per_user, OLD.unlimited_purchase,
        OLD.min_tickets, OLD.winners_count, OLD.prize_type, OLD.prize_value, OLD.spec, OLD.entropy_source,
        OLD.entropy_public_key, OLD.extension_seconds, OLD.seal_delay_seconds, OLD.draw_delay_seconds
    ) THEN
        RAISE EXCEPTION 'lottery % has sold tickets: its terms are fixed', OLD.id USING ERRCODE = 'LM103';
    END IF;
    RETURN NEW;
END
$$;
