-- migrate:up

-- What Telegram refused certainly did not arrive: staff may have it sent again. Nothing else that has ended is.
DROP TRIGGER broadcast_deliveries_end_once ON broadcast_deliveries;
CREATE TRIGGER broadcast_deliveries_end_once BEFORE UPDATE OF status ON broadcast_deliveries
FOR EACH ROW WHEN (
    OLD.status NOT IN ('PENDING', 'SENDING') AND (OLD.status, NEW.status) <> ('FAILED', 'PENDING')
) EXECUTE FUNCTION broadcast_delivery_has_ended();

-- migrate:down

DROP TRIGGER broadcast_deliveries_end_once ON broadcast_deliveries;
CREATE TRIGGER broadcast_deliveries_end_once BEFORE UPDATE OF status ON broadcast_deliveries
FOR EACH ROW WHEN (OLD.status NOT IN ('PENDING', 'SENDING')) EXECUTE FUNCTION broadcast_delivery_has_ended();
