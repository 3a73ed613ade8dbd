-- migrate:up

-- The same moves as before, written as pairs, which tests/test_states.py reads.
-- A post starts PENDING with no likes. Any reward is set when it is approved. Authors may delete a decided post.
CREATE OR REPLACE FUNCTION showoffs_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'PENDING' OR NEW.likes_count <> 0 THEN
            RAISE EXCEPTION 'a post begins PENDING' USING ERRCODE = 'LM115';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'APPROVED'), ('PENDING', 'REJECTED'), ('PENDING', 'DELETED'),
        ('APPROVED', 'DELETED'), ('REJECTED', 'DELETED')
    ) THEN
        RAISE EXCEPTION 'a post does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM115';
    END IF;
    IF (NEW.reward, NEW.transaction_id) IS DISTINCT FROM (OLD.reward, OLD.transaction_id)
        AND (OLD.status, NEW.status) <> ('PENDING', 'APPROVED')
    THEN
        RAISE EXCEPTION 'a post is rewarded when it is approved' USING ERRCODE = 'LM115';
    END IF;
    RETURN NEW;
END
$$;

-- A payment request is decided once.
CREATE OR REPLACE FUNCTION payment_requests_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF OLD.status <> 'OPEN' OR NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('OPEN', 'ANSWERED'), ('OPEN', 'CLOSED')
    ) THEN
        RAISE EXCEPTION 'a payment request is decided once' USING ERRCODE = 'LM131';
    END IF;
    RETURN NEW;
END
$$;

-- migrate:down

-- A post starts PENDING with no likes. Any reward is set when it is approved. Authors may delete a decided post.
CREATE OR REPLACE FUNCTION showoffs_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'PENDING' OR NEW.likes_count <> 0 THEN
            RAISE EXCEPTION 'a post begins PENDING' USING ERRCODE = 'LM115';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.status <> OLD.status AND NOT (
        OLD.status = 'PENDING' OR (OLD.status IN ('APPROVED', 'REJECTED') AND NEW.status = 'DELETED')
    ) THEN
        RAISE EXCEPTION 'a post does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM115';
    END IF;
    IF (NEW.reward, NEW.transaction_id) IS DISTINCT FROM (OLD.reward, OLD.transaction_id)
        AND (OLD.status, NEW.status) <> ('PENDING', 'APPROVED')
    THEN
        RAISE EXCEPTION 'a post is rewarded when it is approved' USING ERRCODE = 'LM115';
    END IF;
    RETURN NEW;
END
$$;

-- A payment request is decided once.
CREATE OR REPLACE FUNCTION payment_requests_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF OLD.status <> 'OPEN' THEN
        RAISE EXCEPTION 'a payment request is decided once' USING ERRCODE = 'LM131';
    END IF;
    RETURN NEW;
END
$$;
