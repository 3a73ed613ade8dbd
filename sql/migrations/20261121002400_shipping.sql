-- migrate:up

-- Where a person wants things sent. Deleted for good on request: a shipment keeps a copy of what it needs.
CREATE TABLE shipping_addresses (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    recipient_name text NOT NULL CHECK (length(recipient_name) BETWEEN 2 AND 100),
    phone text NOT NULL CHECK (phone ~ '^\+[1-9][0-9]{6,14}$'),
    country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    region text NOT NULL DEFAULT '' CHECK (length(region) <= 100),
    city text NOT NULL CHECK (length(city) BETWEEN 1 AND 100),
    street text NOT NULL CHECK (length(street) BETWEEN 1 AND 200),
    postcode text NOT NULL DEFAULT '' CHECK (length(postcode) <= 16),
    note text NOT NULL DEFAULT '' CHECK (length(note) <= 300),
    is_default boolean NOT NULL DEFAULT FALSE,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX shipping_addresses_user_id ON shipping_addresses (user_id, id);
CREATE UNIQUE INDEX shipping_addresses_default ON shipping_addresses (user_id) WHERE is_default;
CREATE TRIGGER shipping_addresses_touch BEFORE UPDATE ON shipping_addresses
FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- One way of one prize to its winner. A cancelled request keeps no address.
CREATE TABLE shipments (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    prize_id uuid NOT NULL REFERENCES prizes (id),
    user_id uuid NOT NULL REFERENCES users (id),
    status text NOT NULL DEFAULT 'REQUESTED' CHECK (status IN ('REQUESTED', 'SHIPPED', 'DELIVERED', 'CANCELLED')),
    -- the address as it was when the person asked
    address jsonb,
    carrier text CHECK (length(carrier) BETWEEN 1 AND 100),
    tracking_number text CHECK (length(tracking_number) BETWEEN 1 AND 100),
    tracking_url text CHECK (length(tracking_url) <= 500 AND tracking_url ~ '^https://'),
    requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    shipped_at timestamptz,
    delivered_at timestamptz,
    cancelled_at timestamptz,
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((status = 'CANCELLED') = (address IS NULL)),
    CHECK ((status = 'CANCELLED') = (cancelled_at IS NOT NULL)),
    CHECK ((status IN ('SHIPPED', 'DELIVERED')) = (shipped_at IS NOT NULL)),
    CHECK ((shipped_at IS NOT NULL) = (carrier IS NOT NULL AND tracking_number IS NOT NULL)),
    CHECK (tracking_url IS NULL OR tracking_number IS NOT NULL),
    CHECK ((status = 'DELIVERED') = (delivered_at IS NOT NULL))
);
CREATE UNIQUE INDEX shipments_live_prize ON shipments (prize_id) WHERE status <> 'CANCELLED';
CREATE INDEX shipments_prize_id ON shipments (prize_id);
CREATE INDEX shipments_user_id ON shipments (user_id, id DESC);
CREATE INDEX shipments_status ON shipments (status, id);
CREATE TRIGGER shipments_touch BEFORE UPDATE ON shipments FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE FUNCTION shipments_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('REQUESTED', 'SHIPPED'), ('REQUESTED', 'CANCELLED'), ('SHIPPED', 'DELIVERED')
    ) THEN
        RAISE EXCEPTION 'a shipment does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM111';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER shipments_guard BEFORE UPDATE OF status ON shipments
FOR EACH ROW EXECUTE FUNCTION shipments_guard();

-- A prize is on one way at a time, and what was delivered, resold or credited stays so.
CREATE FUNCTION prizes_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'SHIPPING'), ('SHIPPING', 'PENDING'), ('SHIPPING', 'DELIVERED'),
        ('PENDING', 'RESELLING'), ('RESELLING', 'PENDING'), ('RESELLING', 'RESOLD')
    ) THEN
        RAISE EXCEPTION 'a prize does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM112';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER prizes_guard BEFORE UPDATE OF status ON prizes FOR EACH ROW EXECUTE FUNCTION prizes_guard();

-- A prize as people see it: amounts at the scale of its currency, its lottery, its way.
CREATE VIEW prize_details WITH (security_invoker = TRUE) AS
SELECT
    p.id, p.user_id, u.first_name AS user_name, u.telegram_username, p.lottery_id, p.ticket_id,
    t.number AS ticket_number, p.rank, p.prize_type, round(p.prize_value, c.scale) AS prize_value, p.currency,
    p.status, p.won_at, l.title AS lottery_title, l.title_i18n AS lottery_title_i18n,
    l.image_url AS lottery_image_url, l.status AS lottery_status,
    s.id AS shipping_id, s.status AS shipping_status, s.carrier AS shipping_carrier,
    s.tracking_number AS shipping_tracking_number, s.tracking_url AS shipping_tracking_url,
    s.requested_at AS shipping_requested_at, s.shipped_at AS shipping_shipped_at,
    s.delivered_at AS shipping_delivered_at
FROM prizes AS p
INNER JOIN users AS u ON u.id = p.user_id
INNER JOIN tickets AS t ON t.id = p.ticket_id
INNER JOIN lotteries AS l ON l.id = p.lottery_id
INNER JOIN currencies AS c ON c.code = p.currency
LEFT JOIN shipments AS s ON s.prize_id = p.id AND s.status <> 'CANCELLED';

-- A shipment as staff see it: what goes to whom.
CREATE VIEW shipment_details WITH (security_invoker = TRUE) AS
SELECT
    s.id, s.prize_id, s.user_id, u.first_name AS user_name, u.telegram_username, s.status, s.address, s.carrier,
    s.tracking_number, s.tracking_url, s.requested_at, s.shipped_at, s.delivered_at, s.cancelled_at,
    p.lottery_id, p.rank, round(p.prize_value, c.scale) AS prize_value, p.currency,
    l.title AS lottery_title, l.title_i18n AS lottery_title_i18n, l.image_url AS lottery_image_url,
    l.status AS lottery_status
FROM shipments AS s
INNER JOIN prizes AS p ON p.id = s.prize_id
INNER JOIN users AS u ON u.id = s.user_id
INNER JOIN lotteries AS l ON l.id = p.lottery_id
INNER JOIN currencies AS c ON c.code = p.currency;

ALTER TABLE shipping_addresses ENABLE ROW LEVEL SECURITY;
ALTER TABLE shipments ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON shipping_addresses TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON shipments TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT, DELETE ON shipping_addresses TO luckymart_app;
GRANT UPDATE (
    recipient_name, phone, country, region, city, street, postcode, note, is_default
) ON shipping_addresses TO luckymart_app;
GRANT SELECT, INSERT ON shipments TO luckymart_app;
GRANT UPDATE (
    status, address, carrier, tracking_number, tracking_url, shipped_at, delivered_at, cancelled_at
) ON shipments TO luckymart_app;
GRANT SELECT ON prize_details, shipment_details TO luckymart_app;

-- migrate:down

DROP VIEW shipment_details;
DROP VIEW prize_details;
DROP TRIGGER prizes_guard ON prizes;
DROP FUNCTION prizes_guard();
DROP TABLE shipments;
DROP FUNCTION shipments_guard();
DROP TABLE shipping_addresses;
