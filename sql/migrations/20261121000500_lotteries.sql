-- migrate:up

CREATE TABLE lotteries (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    -- the number people call it by
    period bigint NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    description text NOT NULL DEFAULT '',
    title_i18n jsonb NOT NULL DEFAULT '{}',
    name_i18n jsonb NOT NULL DEFAULT '{}',
    description_i18n jsonb NOT NULL DEFAULT '{}',
    details_i18n jsonb NOT NULL DEFAULT '{}',
    specifications_i18n jsonb NOT NULL DEFAULT '{}',
    material_i18n jsonb NOT NULL DEFAULT '{}',
    image_url text,
    image_urls jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(image_urls) = 'array'),
    ticket_price numeric(20, 8) NOT NULL CHECK (ticket_price > 0),
    currency text NOT NULL REFERENCES currencies (code),
    total_tickets integer NOT NULL CHECK (total_tickets BETWEEN 1 AND 1000000),
    sold_tickets integer NOT NULL DEFAULT 0,
    max_per_user integer CHECK (max_per_user > 0),
    unlimited_purchase boolean NOT NULL DEFAULT FALSE,
    min_tickets integer NOT NULL DEFAULT 1,
    winners_count integer NOT NULL DEFAULT 1,
    prize_type text NOT NULL DEFAULT 'PHYSICAL' CHECK (prize_type IN ('PHYSICAL', 'CASH', 'COINS')),
    prize_value numeric(20, 8) NOT NULL CHECK (prize_value > 0),
    status text NOT NULL DEFAULT 'UPCOMING'
    CHECK (status IN ('UPCOMING', 'ACTIVE', 'SOLD_OUT', 'DRAWING', 'COMPLETED', 'CANCELLED')),
    -- a draft until published; the timetable opens only what is published
    published_at timestamptz,
    start_time timestamptz NOT NULL,
    end_time timestamptz NOT NULL,
    extension_seconds integer NOT NULL DEFAULT 86400 CHECK (extension_seconds BETWEEN 1 AND 31536000),
    extended_at timestamptz,
    seal_delay_seconds integer NOT NULL DEFAULT 180 CHECK (seal_delay_seconds BETWEEN 0 AND 86400),
    draw_delay_seconds integer NOT NULL DEFAULT 60 CHECK (draw_delay_seconds BETWEEN 0 AND 86400),
    sold_out_at timestamptz,
    -- when the draw is due (set by the seal), and when it took place
    draw_time timestamptz,
    actual_draw_time timestamptz,
    spec text NOT NULL DEFAULT 'luckymart/draw/v1' CHECK (spec = 'luckymart/draw/v1'),
    entropy_source text NOT NULL CHECK (entropy_source IN ('drand', 'ecvrf')),
    entropy_public_key bytea NOT NULL CHECK (length(entropy_public_key) IN (32, 96)),
    winning_numbers jsonb,
    winning_ticket_number integer,
    winning_user_id uuid REFERENCES users (id),
    vrf_seed bytea,
    vrf_proof bytea,
    vrf_timestamp timestamptz,
    draw_algorithm_data jsonb,
    cancel_reason text,
    cancelled_at timestamptz,
    -- set when the last refund of a cancelled lottery has been posted
    refunded_at timestamptz,
    created_by_id uuid REFERENCES users (id),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (sold_tickets BETWEEN 0 AND total_tickets),
    CHECK (min_tickets BETWEEN 1 AND total_tickets),
    CHECK (winners_count BETWEEN 1 AND least(min_tickets, 1000)),
    CHECK (start_time < end_time),
    CHECK ((status = 'SOLD_OUT') <= (sold_out_at IS NOT NULL)),
    CHECK ((status = 'CANCELLED') = (cancelled_at IS NOT NULL))
)
-- Each batch of a sale updates its lottery's row. With room on the page, and no index on a column that changes
-- then, the old versions are pruned as one goes (HOT); else every foreign key check would wade through them.
WITH (fillfactor = 25);
CREATE INDEX lotteries_status ON lotteries (status, end_time);
CREATE INDEX lotteries_currency ON lotteries (currency);
CREATE INDEX lotteries_winning_user_id ON lotteries (winning_user_id);
CREATE INDEX lotteries_created_by_id ON lotteries (created_by_id);
CREATE INDEX lotteries_actual_draw_time ON lotteries (actual_draw_time) WHERE actual_draw_time IS NOT NULL;
CREATE INDEX lotteries_cancelled_at ON lotteries (cancelled_at) WHERE cancelled_at IS NOT NULL;
CREATE TRIGGER lotteries_touch BEFORE UPDATE ON lotteries
FOR EACH ROW WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION touch_updated_at();
ALTER TABLE transactions ADD FOREIGN KEY (lottery_id) REFERENCES lotteries (id);

-- The states go one way, and what a player relied on when he bought cannot change afterwards.
CREATE FUNCTION lotteries_guard() RETURNS trigger
LANGUAGE plpgsql
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
CREATE TRIGGER lotteries_guard BEFORE UPDATE ON lotteries FOR EACH ROW EXECUTE FUNCTION lotteries_guard();

-- K of the draw's spec: 32 random bytes that hide the owners in the published leaves. Apart from lotteries, so
-- that no SELECT of a lottery can carry it away.
CREATE TABLE lottery_salts (
    lottery_id uuid PRIMARY KEY REFERENCES lotteries (id) ON DELETE CASCADE,
    salt_key bytea NOT NULL CHECK (length(salt_key) = 32)
);
CREATE TRIGGER lottery_salts_append_only BEFORE UPDATE ON lottery_salts
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE SEQUENCE order_numbers;
CREATE TABLE orders (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    user_id uuid NOT NULL REFERENCES users (id),
    order_number text NOT NULL DEFAULT 'LM' || lpad(nextval('order_numbers')::text, 10, '0'),
    type text NOT NULL CHECK (type IN ('LOTTERY', 'MARKET', 'DEPOSIT', 'WITHDRAW')),
    status text NOT NULL CHECK (status IN ('PENDING', 'PAID', 'CANCELLED', 'EXPIRED', 'REFUNDED')),
    total_amount numeric(20, 8) NOT NULL CHECK (total_amount > 0),
    currency text NOT NULL REFERENCES currencies (code),
    -- the wallet's kind, or the external method of a deposit
    payment_method text NOT NULL,
    lottery_id uuid REFERENCES lotteries (id),
    quantity integer CHECK (quantity > 0),
    payment_id text,
    payment_data jsonb,
    paid_at timestamptz,
    expired_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (type <> 'LOTTERY' OR (lottery_id IS NOT NULL AND quantity IS NOT NULL))
);
CREATE UNIQUE INDEX orders_order_number ON orders (order_number);
CREATE INDEX orders_user_id ON orders (user_id, id DESC);
-- unique, so that a ticket can refer to the order and its lottery by one key
CREATE UNIQUE INDEX orders_lottery_id ON orders (lottery_id, id);
CREATE INDEX orders_currency ON orders (currency) WHERE currency <> 'TJS';
CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TABLE tickets (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    lottery_id uuid NOT NULL,
    user_id uuid NOT NULL REFERENCES users (id),
    order_id uuid NOT NULL,
    number integer NOT NULL CHECK (number BETWEEN 1000000 AND 9999999),
    -- a ticket that did not win stays ACTIVE: that it lost follows from its lottery's state
    status text NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'WON', 'REFUNDED')),
    is_winning boolean NOT NULL DEFAULT FALSE,
    prize_rank integer CHECK (prize_rank > 0),
    is_from_market boolean NOT NULL DEFAULT FALSE,
    original_owner_id uuid REFERENCES users (id),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (is_winning = (prize_rank IS NOT NULL)),
    CHECK (is_from_market = (original_owner_id IS NOT NULL)),
    FOREIGN KEY (lottery_id, order_id) REFERENCES orders (lottery_id, id)
);
CREATE UNIQUE INDEX tickets_lottery_number ON tickets (lottery_id, number);
CREATE INDEX tickets_user_lottery ON tickets (user_id, lottery_id);
CREATE INDEX tickets_order_id ON tickets (order_id, lottery_id);
CREATE INDEX tickets_original_owner_id ON tickets (original_owner_id) WHERE original_owner_id IS NOT NULL;
CREATE TRIGGER tickets_touch BEFORE UPDATE ON tickets FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TABLE commissions (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    user_id uuid NOT NULL REFERENCES users (id),
    from_user_id uuid NOT NULL REFERENCES users (id),
    level integer NOT NULL CHECK (level BETWEEN 1 AND 3),
    type text NOT NULL DEFAULT 'TICKET' CHECK (type IN ('TICKET')),
    rate numeric(5, 4) NOT NULL CHECK (rate BETWEEN 0 AND 1),
    source_amount numeric(20, 8) NOT NULL CHECK (source_amount > 0),
    amount numeric(20, 8) NOT NULL CHECK (amount > 0),
    currency text NOT NULL REFERENCES currencies (code),
    related_order_id uuid NOT NULL REFERENCES orders (id),
    related_lottery_id uuid NOT NULL REFERENCES lotteries (id),
    status text NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'PAID', 'VOID')),
    paid_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((status = 'PAID') = (paid_at IS NOT NULL)),
    CHECK (user_id <> from_user_id)
);
CREATE UNIQUE INDEX commissions_order_level ON commissions (related_order_id, level);
CREATE INDEX commissions_user_id ON commissions (user_id, status);
CREATE INDEX commissions_from_user_id ON commissions (from_user_id);
CREATE INDEX commissions_lottery_id ON commissions (related_lottery_id, status);
CREATE INDEX commissions_currency ON commissions (currency) WHERE currency <> 'TJS';
CREATE TRIGGER commissions_touch BEFORE UPDATE ON commissions FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

ALTER TABLE lotteries ENABLE ROW LEVEL SECURITY;
ALTER TABLE lottery_salts ENABLE ROW LEVEL SECURITY;
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
ALTER TABLE tickets ENABLE ROW LEVEL SECURITY;
ALTER TABLE commissions ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON lotteries TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON lottery_salts TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON orders TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON tickets TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON commissions TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
-- What a sale writes (sold_tickets, orders, tickets, commissions) is written by sell_tickets alone.
GRANT SELECT, INSERT ON lotteries TO luckymart_app;
GRANT UPDATE (
    title, description, title_i18n, name_i18n, description_i18n, details_i18n, specifications_i18n,
    material_i18n, image_url, image_urls, ticket_price, currency, total_tickets, max_per_user, unlimited_purchase,
    min_tickets, winners_count, prize_type, prize_value, status, published_at, start_time, end_time,
    extension_seconds, extended_at, seal_delay_seconds, draw_delay_seconds, draw_time, actual_draw_time,
    entropy_source, entropy_public_key, winning_numbers, winning_ticket_number, winning_user_id, vrf_seed,
    vrf_proof, vrf_timestamp, draw_algorithm_data, cancel_reason, cancelled_at, refunded_at
) ON lotteries TO luckymart_app;
GRANT SELECT, INSERT ON lottery_salts TO luckymart_app;
GRANT SELECT, UPDATE (status) ON orders TO luckymart_app;
GRANT SELECT, UPDATE (status, is_winning, prize_rank) ON tickets TO luckymart_app;
GRANT SELECT, UPDATE (status, paid_at) ON commissions TO luckymart_app;

-- What a player cares for first: what one can buy, then what is about to be drawn, what comes, what was.
CREATE FUNCTION lottery_interest(p_status text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT CASE p_status
        WHEN 'ACTIVE' THEN 5 WHEN 'DRAWING' THEN 4 WHEN 'SOLD_OUT' THEN 3 WHEN 'UPCOMING' THEN 2
        WHEN 'COMPLETED' THEN 1 ELSE 0
    END
$$;
GRANT EXECUTE ON FUNCTION lottery_interest(text) TO luckymart_app;
CREATE INDEX lotteries_interest ON lotteries (lottery_interest(status), id);

-- A lottery as people see it: amounts at the scale of its currency, and when the next step is due.
CREATE VIEW lottery_details WITH (security_invoker = TRUE) AS
SELECT
    l.id, l.period, l.title, l.description, l.title_i18n, l.name_i18n, l.description_i18n, l.details_i18n,
    l.specifications_i18n, l.material_i18n, l.image_url, l.image_urls,
    round(l.ticket_price, c.scale) AS ticket_price, l.currency, l.total_tickets, l.sold_tickets, l.max_per_user,
    l.unlimited_purchase, l.min_tickets, l.winners_count, l.prize_type,
    round(l.prize_value, c.scale) AS prize_value, l.status, l.published_at, l.start_time, l.end_time,
    l.extension_seconds, l.extended_at, l.extended_at IS NOT NULL AS extended, l.seal_delay_seconds,
    l.draw_delay_seconds, l.sold_out_at, l.draw_time, l.actual_draw_time,
    CASE l.status
        WHEN 'SOLD_OUT' THEN l.sold_out_at + make_interval(secs => l.seal_delay_seconds)
        WHEN 'ACTIVE' THEN l.end_time
    END AS seal_at,
    CASE l.status WHEN 'DRAWING' THEN l.draw_time END AS draw_at,
    l.spec, l.entropy_source, l.entropy_public_key, l.winning_numbers, l.winning_ticket_number,
    l.winning_user_id, winner.first_name AS winning_user_name, l.cancel_reason, l.cancelled_at, l.refunded_at,
    l.created_at, l.updated_at
FROM lotteries AS l
INNER JOIN currencies AS c ON c.code = l.currency
LEFT JOIN users AS winner ON winner.id = l.winning_user_id;
GRANT SELECT ON lottery_details TO luckymart_app;

-- migrate:down

DROP VIEW lottery_details;
DROP INDEX lotteries_interest;
DROP FUNCTION lottery_interest(text);
DROP TABLE commissions;
DROP TABLE tickets;
DROP TABLE orders;
DROP SEQUENCE order_numbers;
DROP TABLE lottery_salts;
ALTER TABLE transactions DROP CONSTRAINT transactions_lottery_id_fkey;
DROP TABLE lotteries;
DROP FUNCTION lotteries_guard();
