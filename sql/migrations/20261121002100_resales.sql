-- migrate:up

-- A listing of the market, and when it is sold the sale: of a ticket until its lottery's seal, or of a prize that
-- is not on its way.
CREATE TABLE resales (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    seller_id uuid NOT NULL REFERENCES users (id),
    lottery_id uuid NOT NULL REFERENCES lotteries (id),
    ticket_id uuid REFERENCES tickets (id),
    prize_id uuid REFERENCES prizes (id),
    -- what the buyer pays, and what of it the house keeps: the terms of the day it was listed
    price numeric(20, 8) NOT NULL CHECK (price > 0),
    fee numeric(20, 8) NOT NULL,
    currency text NOT NULL REFERENCES currencies (code),
    status text NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'SOLD', 'CANCELLED', 'REFUNDED')),
    cancelled_at timestamptz,
    cancel_reason text CHECK (cancel_reason IN ('SELLER', 'STAFF', 'SEAL', 'LOTTERY')),
    buyer_id uuid REFERENCES users (id),
    order_id uuid REFERENCES orders (id),
    -- the kind that the buyer paid in; the seller gets the same
    wallet_type text CHECK (wallet_type IN ('BALANCE', 'LUCKY_COIN', 'BONUS')),
    sold_at timestamptz,
    -- when the seller was paid: a ticket's at the seal, a prize's at once
    settled_at timestamptz,
    refunded_at timestamptz,
    -- who bore it: the escrow before the seal; after it the seller, or the house where he had not enough
    refunded_from text CHECK (refunded_from IN ('ESCROW', 'SELLER', 'HOUSE')),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (num_nonnulls(ticket_id, prize_id) = 1),
    CHECK (fee >= 0 AND fee < price),
    CHECK (buyer_id <> seller_id),
    CHECK ((status = 'CANCELLED') = (cancelled_at IS NOT NULL)),
    CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL)),
    CHECK ((status IN ('SOLD', 'REFUNDED')) = (order_id IS NOT NULL)),
    CHECK (num_nulls(buyer_id, order_id, wallet_type, sold_at) IN (0, 4)),
    CHECK (sold_at IS NOT NULL OR settled_at IS NULL),
    CHECK (prize_id IS NULL OR (sold_at IS NULL) = (settled_at IS NULL)),
    CHECK ((status = 'REFUNDED') = (refunded_at IS NOT NULL)),
    CHECK ((refunded_at IS NULL) = (refunded_from IS NULL)),
    CHECK ((refunded_from = 'ESCROW') = (settled_at IS NULL)),
    CHECK (prize_id IS NULL OR status <> 'REFUNDED')
);
CREATE UNIQUE INDEX resales_listed_ticket ON resales (ticket_id) WHERE status = 'ACTIVE';
CREATE UNIQUE INDEX resales_listed_prize ON resales (prize_id) WHERE status = 'ACTIVE';
CREATE INDEX resales_ticket_id ON resales (ticket_id, sold_at);
CREATE INDEX resales_prize_id ON resales (prize_id);
CREATE INDEX resales_seller_id ON resales (seller_id, id DESC);
CREATE INDEX resales_buyer_id ON resales (buyer_id) WHERE buyer_id IS NOT NULL;
CREATE UNIQUE INDEX resales_order_id ON resales (order_id);
CREATE INDEX resales_lottery_id ON resales (lottery_id, status);
CREATE INDEX resales_currency ON resales (currency) WHERE currency <> 'TJS';
-- the market by its price, and by its age
CREATE INDEX resales_listed_price ON resales (price, id) WHERE status = 'ACTIVE';
CREATE INDEX resales_listed_id ON resales (id) WHERE status = 'ACTIVE';
CREATE TRIGGER resales_touch BEFORE UPDATE ON resales FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- A listing ends once, its terms never change, and who bought, was paid or was refunded stays so.
CREATE FUNCTION resales_guard() RETURNS trigger
LANGUAGE plpgsql
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
CREATE TRIGGER resales_guard BEFORE UPDATE ON resales FOR EACH ROW EXECUTE FUNCTION resales_guard();

-- Who won has one prize a rank; one that was resold is a memory, and its buyer's is the prize.
ALTER TABLE prizes DROP CONSTRAINT prizes_lottery_id_rank_key;
DROP INDEX prizes_ticket_id;
CREATE UNIQUE INDEX prizes_live_rank ON prizes (lottery_id, rank) WHERE status <> 'RESOLD';
CREATE UNIQUE INDEX prizes_live_ticket ON prizes (ticket_id) WHERE status <> 'RESOLD';
CREATE INDEX prizes_lottery_id ON prizes (lottery_id, rank);
CREATE INDEX prizes_ticket_id ON prizes (ticket_id);

-- Gives what is listed to whom the paid order belongs to; answers his ticket's or his new prize's id. The only way
-- by which a ticket changes hands: the application's role may not change an owner.
CREATE FUNCTION sell_resale(p_resale_id uuid, p_order_id uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    sold resales;
    moment timestamptz := clock_timestamp();
    bought_id uuid;
BEGIN
    UPDATE resales AS r
    SET status = 'SOLD', buyer_id = o.user_id, order_id = o.id, wallet_type = o.payment_method, sold_at = moment,
        settled_at = CASE WHEN r.prize_id IS NOT NULL THEN moment END
    FROM orders AS o
    WHERE r.id = p_resale_id AND r.status = 'ACTIVE'
      AND o.id = p_order_id AND o.type = 'MARKET' AND o.status = 'PAID' AND o.lottery_id = r.lottery_id
      AND o.total_amount = r.price AND o.currency = r.currency
    RETURNING r.* INTO sold;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'resale % is not for sale by order %', p_resale_id, p_order_id USING ERRCODE = 'LM107';
    END IF;
    IF sold.ticket_id IS NOT NULL THEN
        UPDATE tickets AS t
        SET user_id = sold.buyer_id, is_from_market = TRUE, original_owner_id = coalesce(t.original_owner_id, t.user_id)
        WHERE t.id = sold.ticket_id AND t.user_id = sold.seller_id AND t.lottery_id = sold.lottery_id
          AND t.status = 'ACTIVE'
          AND EXISTS (SELECT FROM lotteries AS l WHERE l.id = t.lottery_id AND l.status IN ('ACTIVE', 'SOLD_OUT'))
        RETURNING t.id INTO bought_id;
    ELSE
        UPDATE prizes AS p SET status = 'RESOLD'
        WHERE p.id = sold.prize_id AND p.user_id = sold.seller_id AND p.lottery_id = sold.lottery_id
          AND p.status = 'RESELLING';
        IF FOUND THEN
            INSERT INTO prizes (
                user_id, lottery_id, ticket_id, rank, prize_type, prize_value, currency, status, won_at
            )
            SELECT sold.buyer_id, p.lottery_id, p.ticket_id, p.rank, p.prize_type, p.prize_value, p.currency,
                   'PENDING', p.won_at
            FROM prizes AS p WHERE p.id = sold.prize_id
            RETURNING id INTO bought_id;
        END IF;
    END IF;
    IF bought_id IS NULL THEN
        RAISE EXCEPTION 'the seller of resale % does not have it to sell', p_resale_id USING ERRCODE = 'LM107';
    END IF;
    RETURN bought_id;
END
$$;
GRANT EXECUTE ON FUNCTION sell_resale(uuid, uuid) TO luckymart_app;

-- A listing as people see it: amounts at the scale of its currency, and what is for sale.
CREATE VIEW resale_details WITH (security_invoker = TRUE) AS
SELECT
    r.id, CASE WHEN r.prize_id IS NULL THEN 'ticket' ELSE 'prize' END AS kind, r.lottery_id, r.ticket_id, r.prize_id,
    t.number AS ticket_number, p.rank AS prize_rank,
    round(coalesce(p.prize_value, l.ticket_price), c.scale) AS face_value,
    round(r.price, c.scale) AS price, round(r.fee, c.scale) AS fee, round(r.price - r.fee, c.scale) AS proceeds,
    r.currency, r.status, r.seller_id, seller.first_name AS seller_name, seller.status AS seller_status,
    r.buyer_id, buyer.first_name AS buyer_name, r.order_id, r.wallet_type, r.sold_at, r.settled_at,
    r.refunded_at, r.refunded_from, r.cancelled_at, r.cancel_reason, r.created_at,
    l.title AS lottery_title, l.title_i18n AS lottery_title_i18n, l.image_url AS lottery_image_url,
    l.status AS lottery_status,
    -- a listing that nobody can buy is not shown, whatever its own state
    r.status = 'ACTIVE' AND seller.status = 'ACTIVE' AND (
        r.prize_id IS NOT NULL OR l.status IN ('ACTIVE', 'SOLD_OUT')
    ) AS is_on_sale,
    r.price AS sort_price
FROM resales AS r
INNER JOIN lotteries AS l ON l.id = r.lottery_id
INNER JOIN currencies AS c ON c.code = r.currency
INNER JOIN users AS seller ON seller.id = r.seller_id
LEFT JOIN users AS buyer ON buyer.id = r.buyer_id
LEFT JOIN prizes AS p ON p.id = r.prize_id
INNER JOIN tickets AS t ON t.id = coalesce(r.ticket_id, p.ticket_id);

ALTER TABLE resales ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON resales TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT ON resales, resale_details TO luckymart_app;
GRANT INSERT (seller_id, lottery_id, ticket_id, prize_id, price, fee, currency) ON resales TO luckymart_app;
-- that something is sold is written by sell_resale alone
GRANT UPDATE (
    status, cancelled_at, cancel_reason, settled_at, refunded_at, refunded_from
) ON resales TO luckymart_app;

-- migrate:down

DO $$
BEGIN
    IF EXISTS (SELECT FROM resales WHERE status = 'SOLD' AND settled_at IS NULL) THEN
        RAISE EXCEPTION 'sales wait for their seal: their money would be forgotten';
    END IF;
END
$$;
DROP VIEW resale_details;
DROP FUNCTION sell_resale(uuid, uuid);
DROP TABLE resales;
DROP FUNCTION resales_guard();
UPDATE prizes SET status = 'PENDING' WHERE status = 'RESELLING';
DELETE FROM prizes WHERE status = 'RESOLD';
DROP INDEX prizes_ticket_id;
DROP INDEX prizes_lottery_id;
DROP INDEX prizes_live_ticket;
DROP INDEX prizes_live_rank;
CREATE UNIQUE INDEX prizes_ticket_id ON prizes (ticket_id);
ALTER TABLE prizes ADD CONSTRAINT prizes_lottery_id_rank_key UNIQUE (lottery_id, rank);
