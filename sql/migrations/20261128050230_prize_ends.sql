-- migrate:up

-- A prize that nobody claims is turned into coins or closed by staff, with a reason.
ALTER TABLE prizes ADD COLUMN end_reason text CHECK (length(end_reason) BETWEEN 1 AND 500);
ALTER TABLE prizes DROP CONSTRAINT prizes_status_check;
ALTER TABLE prizes ADD CONSTRAINT prizes_status_check CHECK (status IN (
    'PENDING', 'SHIPPING', 'DELIVERED', 'RESELLING', 'RESOLD', 'CREDITED', 'CONVERTED', 'CLOSED'
));
ALTER TABLE prizes DROP CONSTRAINT prizes_check1;
ALTER TABLE prizes ADD CONSTRAINT prizes_check1 CHECK (
    (status IN ('CREDITED', 'CONVERTED')) = (transaction_id IS NOT NULL)
);
ALTER TABLE prizes ADD CONSTRAINT prizes_ended CHECK (
    (status IN ('CONVERTED', 'CLOSED')) = (end_reason IS NOT NULL)
);
CREATE INDEX prizes_waiting ON prizes (updated_at) WHERE status = 'PENDING';
GRANT UPDATE (transaction_id, end_reason) ON prizes TO luckymart_app;
INSERT INTO event_types (type, belongs_to) VALUES ('PRIZE_CONVERSION', 'prizes');

-- A prize takes one path at a time. DELIVERED, RESOLD, and what staff made of an unclaimed one, are final.
CREATE OR REPLACE FUNCTION prizes_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'SHIPPING'), ('SHIPPING', 'PENDING'), ('SHIPPING', 'DELIVERED'),
        ('PENDING', 'RESELLING'), ('RESELLING', 'PENDING'), ('RESELLING', 'RESOLD'),
        ('PENDING', 'CONVERTED'), ('PENDING', 'CLOSED')
    ) THEN
        RAISE EXCEPTION 'a prize does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM112';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE VIEW prize_details WITH (security_invoker = TRUE) AS
SELECT
    p.id, p.user_id, u.first_name AS user_name, u.telegram_username, p.lottery_id, p.ticket_id,
    t.number AS ticket_number, p.rank, p.prize_type, round(p.prize_value, c.scale) AS prize_value, p.currency,
    p.status, p.won_at, l.title AS lottery_title, l.title_i18n AS lottery_title_i18n,
    l.image_url AS lottery_image_url, l.status AS lottery_status,
    s.id AS shipping_id, s.status AS shipping_status, s.carrier AS shipping_carrier,
    s.tracking_number AS shipping_tracking_number, s.tracking_url AS shipping_tracking_url,
    s.requested_at AS shipping_requested_at, s.shipped_at AS shipping_shipped_at,
    s.delivered_at AS shipping_delivered_at,
    CASE WHEN p.status = 'PENDING' THEN p.updated_at END AS waiting_since, p.end_reason
FROM prizes AS p
INNER JOIN users AS u ON u.id = p.user_id
INNER JOIN tickets AS t ON t.id = p.ticket_id
INNER JOIN lotteries AS l ON l.id = p.lottery_id
INNER JOIN currencies AS c ON c.code = p.currency
LEFT JOIN shipments AS s ON s.prize_id = p.id AND s.status <> 'CANCELLED';

-- A parcel is refused, or lost, or comes back: staff close it with a reason, and the prize waits again.
ALTER TABLE shipments ADD COLUMN cancel_reason text CHECK (length(cancel_reason) BETWEEN 1 AND 500);
ALTER TABLE shipments ADD CONSTRAINT shipments_cancel_reason CHECK (status = 'CANCELLED' OR cancel_reason IS NULL);
ALTER TABLE shipments DROP CONSTRAINT shipments_check2;
ALTER TABLE shipments ADD CONSTRAINT shipments_check2 CHECK (
    (status IN ('SHIPPED', 'DELIVERED')) = (shipped_at IS NOT NULL)
    OR (status = 'CANCELLED' AND cancel_reason IS NOT NULL)
);
GRANT UPDATE (cancel_reason) ON shipments TO luckymart_app;

-- REQUESTED → SHIPPED → DELIVERED, or CANCELLED: by the winner before it is shipped, by staff also if it is lost or
-- comes back.
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

CREATE OR REPLACE VIEW shipment_details WITH (security_invoker = TRUE) AS
SELECT
    s.id, s.prize_id, s.user_id, u.first_name AS user_name, u.telegram_username, s.status, s.address, s.carrier,
    s.tracking_number, s.tracking_url, s.requested_at, s.shipped_at, s.delivered_at, s.cancelled_at,
    p.lottery_id, p.rank, round(p.prize_value, c.scale) AS prize_value, p.currency,
    l.title AS lottery_title, l.title_i18n AS lottery_title_i18n, l.image_url AS lottery_image_url,
    l.status AS lottery_status, s.cancel_reason
FROM shipments AS s
INNER JOIN prizes AS p ON p.id = s.prize_id
INNER JOIN users AS u ON u.id = s.user_id
INNER JOIN lotteries AS l ON l.id = p.lottery_id
INNER JOIN currencies AS c ON c.code = p.currency;

-- migrate:down

DELETE FROM event_types WHERE type = 'PRIZE_CONVERSION';
DROP VIEW shipment_details;
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
GRANT SELECT ON shipment_details TO luckymart_app;

-- REQUESTED → SHIPPED → DELIVERED, or CANCELLED before it is shipped.
CREATE OR REPLACE FUNCTION shipments_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
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

ALTER TABLE shipments DROP CONSTRAINT shipments_check2;
ALTER TABLE shipments ADD CONSTRAINT shipments_check2 CHECK (
    (status IN ('SHIPPED', 'DELIVERED')) = (shipped_at IS NOT NULL)
);
ALTER TABLE shipments DROP COLUMN cancel_reason;
DROP VIEW prize_details;
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
GRANT SELECT ON prize_details TO luckymart_app;

-- A prize takes one path at a time. DELIVERED and RESOLD are final.
CREATE OR REPLACE FUNCTION prizes_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
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

REVOKE UPDATE (transaction_id) ON prizes FROM luckymart_app;
DROP INDEX prizes_waiting;
ALTER TABLE prizes DROP CONSTRAINT prizes_ended;
ALTER TABLE prizes DROP CONSTRAINT prizes_check1;
ALTER TABLE prizes ADD CONSTRAINT prizes_check1 CHECK ((status = 'CREDITED') = (transaction_id IS NOT NULL));
ALTER TABLE prizes DROP CONSTRAINT prizes_status_check;
ALTER TABLE prizes ADD CONSTRAINT prizes_status_check CHECK (status IN (
    'PENDING', 'SHIPPING', 'DELIVERED', 'RESELLING', 'RESOLD', 'CREDITED'
));
ALTER TABLE prizes DROP COLUMN end_reason;
