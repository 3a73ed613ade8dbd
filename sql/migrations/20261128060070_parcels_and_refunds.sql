-- migrate:up

-- Whoever has the processes' login could send a parcel elsewhere, and end the refunds of a cancelled lottery.
CREATE OR REPLACE FUNCTION shipments_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('REQUESTED', 'SHIPPED'), ('REQUESTED', 'CANCELLED'), ('SHIPPED', 'DELIVERED'), ('SHIPPED', 'CANCELLED')
    ) THEN
        RAISE EXCEPTION 'a shipment does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM111';
    END IF;
    IF NEW.address <> OLD.address THEN
        RAISE EXCEPTION 'the address of shipment % is fixed', OLD.id USING ERRCODE = 'LM111';
    END IF;
    RETURN NEW;
END
$$;

DROP TRIGGER shipments_guard ON shipments;
CREATE TRIGGER shipments_guard BEFORE UPDATE OF status, address ON shipments
FOR EACH ROW EXECUTE FUNCTION shipments_guard();

CREATE FUNCTION lotteries_guard_refunded() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF OLD.refunded_at IS NOT NULL OR NEW.status <> 'CANCELLED'
        OR EXISTS (SELECT 1 FROM orders AS o WHERE o.lottery_id = NEW.id AND o.type = 'LOTTERY' AND o.status = 'PAID')
        OR EXISTS (
            SELECT 1 FROM resales AS r
            WHERE r.lottery_id = NEW.id AND r.ticket_id IS NOT NULL AND r.status = 'SOLD'
        )
    THEN
        RAISE EXCEPTION 'lottery % is not paid back', NEW.id USING ERRCODE = 'LM103';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER lotteries_guard_refunded BEFORE UPDATE OF refunded_at ON lotteries
FOR EACH ROW EXECUTE FUNCTION lotteries_guard_refunded();

-- migrate:down

DROP TRIGGER lotteries_guard_refunded ON lotteries;
DROP FUNCTION lotteries_guard_refunded();
DROP TRIGGER shipments_guard ON shipments;
CREATE TRIGGER shipments_guard BEFORE UPDATE OF status ON shipments
FOR EACH ROW EXECUTE FUNCTION shipments_guard();

CREATE OR REPLACE FUNCTION shipments_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('REQUESTED', 'SHIPPED'), ('REQUESTED', 'CANCELLED'), ('SHIPPED', 'DELIVERED'), ('SHIPPED', 'CANCELLED')
    ) THEN
        RAISE EXCEPTION 'a shipment does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM111';
    END IF;
    RETURN NEW;
END
$$;
