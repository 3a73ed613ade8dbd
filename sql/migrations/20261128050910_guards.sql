-- migrate:up

CREATE FUNCTION by_the_owner() RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
    SELECT pg_has_role(session_user, c.relowner, 'MEMBER') FROM pg_class AS c WHERE c.oid = 'transactions'::regclass
$$;
GRANT EXECUTE ON FUNCTION by_the_owner() TO luckymart_app;

CREATE FUNCTION admins_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF by_the_owner() THEN
        RETURN NEW;
    END IF;
    IF tg_op = 'UPDATE' THEN
        IF OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL
            OR (NEW.id, NEW.user_id, NEW.role_code, NEW.granted_by_id, NEW.created_at)
            IS DISTINCT FROM (OLD.id, OLD.user_id, OLD.role_code, OLD.granted_by_id, OLD.created_at)
        THEN
            RAISE EXCEPTION 'a role is taken once, and nothing else about it changes' USING ERRCODE = 'LM150';
        END IF;
    ELSIF NEW.revoked_at IS NOT NULL OR NEW.granted_by_id = NEW.user_id OR NOT EXISTS (
        SELECT FROM admins AS a
        INNER JOIN role_permissions AS p ON p.role_code = a.role_code AND p.permission_code = 'staff.write'
        INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
        WHERE a.user_id = NEW.granted_by_id AND a.revoked_at IS NULL
    ) THEN
        RAISE EXCEPTION 'a role is given by somebody else, who may give roles' USING ERRCODE = 'LM150';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION admins_logged() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT by_the_owner() AND NOT EXISTS (
        SELECT FROM admin_logs AS l
        WHERE l.target_id = NEW.user_id AND l.created_at >= transaction_timestamp()
            AND l.action = CASE WHEN NEW.revoked_at IS NULL THEN 'staff.grant' ELSE 'staff.revoke' END
            AND (NEW.revoked_at IS NOT NULL OR l.admin_id = NEW.granted_by_id)
    ) THEN
        RAISE EXCEPTION 'a role changes with a line in the log' USING ERRCODE = 'LM150';
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION admin_logs_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT by_the_owner() AND NOT EXISTS (SELECT FROM admins AS a WHERE a.user_id = NEW.admin_id) AND NOT (
        NEW.admin_id IS NULL AND NEW.target_type = 'broadcast' AND EXISTS (
            SELECT FROM broadcasts AS b
            WHERE b.id = NEW.target_id AND (NEW.action, b.status) IN (
                ('broadcasts.start', 'SENDING'), ('broadcasts.pause', 'PAUSED'), ('broadcasts.cancel', 'CANCELLED')
            )
        )
    ) THEN
        RAISE EXCEPTION 'the log names who is staff' USING ERRCODE = 'LM150';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION orders_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NEW.status <> OLD.status AND NOT (
        OLD.status = 'PENDING' AND NEW.status IN ('PAID', 'CANCELLED', 'EXPIRED')
        OR OLD.status = 'PAID' AND NEW.status = 'REFUNDED'
        OR OLD.type = 'DEPOSIT' AND OLD.status IN ('CANCELLED', 'EXPIRED') AND NEW.status <> 'REFUNDED'
    ) THEN
        RAISE EXCEPTION 'an order does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM151';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION orders_have_their_money() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    about uuid := NEW.id;
    kinds text[];
BEGIN
    CASE NEW.type
        WHEN 'LOTTERY' THEN
            kinds := ARRAY['REFUND'];
        WHEN 'MARKET' THEN
            SELECT r.id INTO about FROM resales AS r WHERE r.order_id = NEW.id;
            kinds := CASE NEW.status WHEN 'PAID' THEN ARRAY['RESALE', 'PRIZE_RESALE']
                ELSE ARRAY['RESALE_REFUND', 'RESALE_REVERSAL'] END;
        WHEN 'WITHDRAW' THEN
            kinds := ARRAY['WITHDRAWAL'];
        ELSE
            SELECT d.id INTO about FROM deposits AS d WHERE d.order_id = NEW.id;
            kinds := ARRAY['DEPOSIT'];
    END CASE;
    IF NOT EXISTS (
        SELECT FROM transactions AS t
        WHERE t.related_id = about AND t.type = ANY (kinds) AND t.currency = NEW.currency
            AND t.type <> 'PURCHASE' AND t.related_id IS NOT NULL
            AND t.user_id = NEW.user_id AND (NEW.type IN ('DEPOSIT', 'WITHDRAW') OR t.amount = NEW.total_amount)
    ) THEN
        RAISE EXCEPTION 'order % is % without money', NEW.id, NEW.status USING ERRCODE = 'LM151';
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION drand_chains_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT by_the_owner() THEN
        RAISE EXCEPTION 'a beacon is added by `luckymart migrate up`' USING ERRCODE = 'LM140';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION commissions_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    RAISE EXCEPTION 'a commission does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM110';
END
$$;

CREATE TRIGGER admins_guard BEFORE INSERT OR UPDATE ON admins FOR EACH ROW EXECUTE FUNCTION admins_guard();
CREATE CONSTRAINT TRIGGER admins_logged AFTER INSERT OR UPDATE ON admins
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION admins_logged();
CREATE TRIGGER admin_logs_guard BEFORE INSERT ON admin_logs FOR EACH ROW EXECUTE FUNCTION admin_logs_guard();
CREATE TRIGGER orders_guard BEFORE UPDATE OF status ON orders FOR EACH ROW EXECUTE FUNCTION orders_guard();
CREATE CONSTRAINT TRIGGER orders_have_their_money AFTER INSERT OR UPDATE OF status ON orders
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.status = 'PAID' AND NEW.type <> 'LOTTERY' OR NEW.status = 'REFUNDED' AND NEW.type <> 'DEPOSIT')
EXECUTE FUNCTION orders_have_their_money();
CREATE TRIGGER drand_chains_guard BEFORE INSERT ON drand_chains FOR EACH ROW EXECUTE FUNCTION drand_chains_guard();
CREATE TRIGGER commissions_guard BEFORE UPDATE OF status ON commissions
FOR EACH ROW WHEN (OLD.status <> 'PENDING' AND NEW.status <> OLD.status) EXECUTE FUNCTION commissions_guard();

-- What an order is compared with; ticket purchases, nearly all events, are not in it.
CREATE INDEX transactions_related_id ON transactions (related_id) WHERE type <> 'PURCHASE' AND related_id IS NOT NULL;

-- A prize is what its lottery promised.

CREATE OR REPLACE FUNCTION prizes_guard_winner() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM tickets AS t
        INNER JOIN lotteries AS l ON l.id = t.lottery_id
            AND (l.prize_type, l.prize_value, l.currency) = (NEW.prize_type, NEW.prize_value, NEW.currency)
        WHERE t.id = NEW.ticket_id AND t.lottery_id = NEW.lottery_id AND t.is_winning AND t.prize_rank = NEW.rank
          AND (t.user_id = NEW.user_id OR EXISTS (
              SELECT FROM prizes AS p WHERE p.ticket_id = NEW.ticket_id AND p.status = 'RESOLD'
          ))
    ) THEN
        RAISE EXCEPTION 'ticket % has not won this prize', NEW.ticket_id USING ERRCODE = 'LM140';
    END IF;
    RETURN NULL;
END
$$;

-- migrate:down

CREATE OR REPLACE FUNCTION prizes_guard_winner() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM tickets AS t
        WHERE t.id = NEW.ticket_id AND t.lottery_id = NEW.lottery_id AND t.is_winning AND t.prize_rank = NEW.rank
          AND (t.user_id = NEW.user_id OR EXISTS (
              SELECT FROM prizes AS p WHERE p.ticket_id = NEW.ticket_id AND p.status = 'RESOLD'
          ))
    ) THEN
        RAISE EXCEPTION 'ticket % has not won this prize', NEW.ticket_id USING ERRCODE = 'LM140';
    END IF;
    RETURN NULL;
END
$$;

DROP INDEX transactions_related_id;
DROP TRIGGER commissions_guard ON commissions;
DROP TRIGGER drand_chains_guard ON drand_chains;
DROP TRIGGER orders_have_their_money ON orders;
DROP TRIGGER orders_guard ON orders;
DROP TRIGGER admin_logs_guard ON admin_logs;
DROP TRIGGER admins_logged ON admins;
DROP TRIGGER admins_guard ON admins;
DROP FUNCTION commissions_guard();
DROP FUNCTION drand_chains_guard();
DROP FUNCTION orders_have_their_money();
DROP FUNCTION orders_guard();
DROP FUNCTION admin_logs_guard();
DROP FUNCTION admins_logged();
DROP FUNCTION admins_guard();
DROP FUNCTION by_the_owner();
