-- migrate:up

-- A session that kept its login's own role, by RESET ROLE or behind a transaction pooler, moved the times of published
-- lotteries: the guard asked for one role by its name.
CREATE OR REPLACE FUNCTION lotteries_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    is_taken_back boolean := OLD.published_at IS NOT NULL AND NEW.published_at IS NULL;
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('UPCOMING', 'ACTIVE'), ('UPCOMING', 'CANCELLED'),
        ('ACTIVE', 'UPCOMING'), ('ACTIVE', 'SOLD_OUT'), ('ACTIVE', 'DRAWING'), ('ACTIVE', 'CANCELLED'),
        ('SOLD_OUT', 'DRAWING'), ('SOLD_OUT', 'CANCELLED'),
        ('DRAWING', 'COMPLETED'), ('DRAWING', 'CANCELLED')
    ) OR (OLD.status, NEW.status) = ('ACTIVE', 'UPCOMING') AND NOT is_taken_back THEN
        RAISE EXCEPTION 'a lottery does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM102';
    END IF;
    IF is_taken_back AND (OLD.sold_tickets > 0 OR NEW.sold_tickets > 0 OR NEW.status <> 'UPCOMING') THEN
        RAISE EXCEPTION 'lottery % is not taken back', OLD.id USING ERRCODE = 'LM103';
    END IF;
    IF OLD.published_at IS NULL AND NEW.published_at IS NOT NULL AND (
        NEW.ticket_price * NEW.total_tickets >= 1e12 OR NEW.prize_value * NEW.winners_count >= 1e12
    ) THEN
        RAISE EXCEPTION 'the terms of lottery % do not fit the ledger', OLD.id USING ERRCODE = 'LM103';
    END IF;
    IF (OLD.published_at IS NOT NULL OR OLD.sold_tickets > 0) AND (
        NEW.ticket_price, NEW.currency, NEW.total_tickets, NEW.max_per_user, NEW.unlimited_purchase,
        NEW.min_tickets, NEW.winners_count, NEW.prize_type, NEW.prize_value, NEW.spec, NEW.entropy_source,
        NEW.entropy_public_key, NEW.extension_seconds, NEW.seal_delay_seconds, NEW.draw_delay_seconds,
        NEW.title, NEW.title_i18n, coalesce(NEW.published_at, OLD.published_at)
    ) IS DISTINCT FROM (
        OLD.ticket_price, OLD.currency, OLD.total_tickets, OLD.max_per_user, OLD.unlimited_purchase,
        OLD.min_tickets, OLD.winners_count, OLD.prize_type, OLD.prize_value, OLD.spec, OLD.entropy_source,
        OLD.entropy_public_key, OLD.extension_seconds, OLD.seal_delay_seconds, OLD.draw_delay_seconds,
        OLD.title, OLD.title_i18n, OLD.published_at
    ) THEN
        RAISE EXCEPTION 'lottery % is published: its terms are fixed', OLD.id USING ERRCODE = 'LM103';
    END IF;
    IF OLD.published_at IS NOT NULL AND (current_user = 'luckymart_app' OR NOT by_the_owner()) AND (
        NEW.start_time <> OLD.start_time
        OR NEW.end_time <> OLD.end_time
        AND (OLD.extended_at IS NOT NULL OR NEW.extended_at IS NULL OR NEW.end_time < OLD.end_time)
    ) THEN
        RAISE EXCEPTION 'lottery % is published: its times are fixed', OLD.id USING ERRCODE = 'LM103';
    END IF;
    RETURN NEW;
END
$$;

-- migrate:down

CREATE OR REPLACE FUNCTION lotteries_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    is_taken_back boolean := OLD.published_at IS NOT NULL AND NEW.published_at IS NULL;
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('UPCOMING', 'ACTIVE'), ('UPCOMING', 'CANCELLED'),
        ('ACTIVE', 'UPCOMING'), ('ACTIVE', 'SOLD_OUT'), ('ACTIVE', 'DRAWING'), ('ACTIVE', 'CANCELLED'),
        ('SOLD_OUT', 'DRAWING'), ('SOLD_OUT', 'CANCELLED'),
        ('DRAWING', 'COMPLETED'), ('DRAWING', 'CANCELLED')
    ) OR (OLD.status, NEW.status) = ('ACTIVE', 'UPCOMING') AND NOT is_taken_back THEN
        RAISE EXCEPTION 'a lottery does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM102';
    END IF;
    IF is_taken_back AND (OLD.sold_tickets > 0 OR NEW.sold_tickets > 0 OR NEW.status <> 'UPCOMING') THEN
        RAISE EXCEPTION 'lottery % is not taken back', OLD.id USING ERRCODE = 'LM103';
    END IF;
    IF OLD.published_at IS NULL AND NEW.published_at IS NOT NULL AND (
        NEW.ticket_price * NEW.total_tickets >= 1e12 OR NEW.prize_value * NEW.winners_count >= 1e12
    ) THEN
        RAISE EXCEPTION 'the terms of lottery % do not fit the ledger', OLD.id USING ERRCODE = 'LM103';
    END IF;
    IF (OLD.published_at IS NOT NULL OR OLD.sold_tickets > 0) AND (
        NEW.ticket_price, NEW.currency, NEW.total_tickets, NEW.max_per_user, NEW.unlimited_purchase,
        NEW.min_tickets, NEW.winners_count, NEW.prize_type, NEW.prize_value, NEW.spec, NEW.entropy_source,
        NEW.entropy_public_key, NEW.extension_seconds, NEW.seal_delay_seconds, NEW.draw_delay_seconds,
        NEW.title, NEW.title_i18n, coalesce(NEW.published_at, OLD.published_at)
    ) IS DISTINCT FROM (
        OLD.ticket_price, OLD.currency, OLD.total_tickets, OLD.max_per_user, OLD.unlimited_purchase,
        OLD.min_tickets, OLD.winners_count, OLD.prize_type, OLD.prize_value, OLD.spec, OLD.entropy_source,
        OLD.entropy_public_key, OLD.extension_seconds, OLD.seal_delay_seconds, OLD.draw_delay_seconds,
        OLD.title, OLD.title_i18n, OLD.published_at
    ) THEN
        RAISE EXCEPTION 'lottery % is published: its terms are fixed', OLD.id USING ERRCODE = 'LM103';
    END IF;
    IF OLD.published_at IS NOT NULL AND current_user = 'luckymart_app' AND (
        NEW.start_time <> OLD.start_time
        OR NEW.end_time <> OLD.end_time
        AND (OLD.extended_at IS NOT NULL OR NEW.extended_at IS NULL OR NEW.end_time < OLD.end_time)
    ) THEN
        RAISE EXCEPTION 'lottery % is published: its times are fixed', OLD.id USING ERRCODE = 'LM103';
    END IF;
    RETURN NEW;
END
$$;
