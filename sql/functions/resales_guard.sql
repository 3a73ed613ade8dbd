-- feature: resales

-- A listing ends once and its terms never change. Buyer, payout and refund are final once recorded.
CREATE FUNCTION resales_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('ACTIVE', 'SOLD'), ('ACTIVE', 'CANCELLED'), ('SOLD', 'REFUNDED')
    ) THEN
        RAISE EXCEPTION 'a resale does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM106';
    END IF;
    IF (NEW.seller_id, NEW.lottery_id, NEW.ticket_id, NEW.prize_id, NEW.price, NEW.fee, NEW.currency)
        IS DISTINCT FROM
        (OLD.seller_id, OLD.lottery_id, OLD.ticket_id, OLD.prize_id, OLD.price, OLD.fee, OLD.currency)
        OR OLD.order_id IS NOT NULL AND (NEW.buyer_id, NEW.order_id, NEW.wallet_type, NEW.sold_at)
        IS DISTINCT FROM (OLD.buyer_id, OLD.order_id, OLD.wallet_type, OLD.sold_at)
        OR OLD.settled_at IS NOT NULL AND NEW.settled_at IS DISTINCT FROM OLD.settled_at
        OR OLD.status IN ('CANCELLED', 'REFUNDED')
    THEN
        RAISE EXCEPTION 'what resale % was agreed on does not change', OLD.id USING ERRCODE = 'LM106';
    END IF;
    RETURN NEW;
END
$$;
