-- migrate:up

-- The frozen ticket list of one lottery. One row a lottery, never replaced.
CREATE TABLE seals (
    lottery_id uuid PRIMARY KEY REFERENCES lotteries (id),
    spec text NOT NULL,
    source text NOT NULL CHECK (source IN ('drand', 'ecvrf')),
    root bytea NOT NULL CHECK (length(root) = 32),
    tickets integer NOT NULL CHECK (tickets > 0),
    winners integer NOT NULL CHECK (winners > 0 AND winners <= tickets),
    -- the beacon's round; null where the source has none
    round bigint CHECK (round > 0),
    -- the roots of the tree's blocks of 1,024 leaves, 32 bytes each: with them a receipt takes the leaves of
    -- its own block only
    block_roots bytea NOT NULL CHECK (length(block_roots) = 32 * ((tickets + 1023) / 1024)),
    sealed_at timestamptz NOT NULL,
    CHECK ((source = 'drand') = (round IS NOT NULL))
);

CREATE TABLE lottery_results (
    lottery_id uuid PRIMARY KEY REFERENCES seals (lottery_id),
    context bytea NOT NULL,
    public_key bytea NOT NULL,
    output bytea NOT NULL,
    proof bytea NOT NULL,
    seed bytea NOT NULL CHECK (length(seed) = 32),
    -- [{"rank", "index", "ticket_number"}]
    winners jsonb NOT NULL,
    available_at timestamptz NOT NULL,
    -- the member of staff who drew by hand; null for the timetable
    drawn_by_id uuid REFERENCES users (id),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX lottery_results_drawn_by_id ON lottery_results (drawn_by_id);

CREATE TABLE prizes (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    user_id uuid NOT NULL REFERENCES users (id),
    lottery_id uuid NOT NULL REFERENCES lotteries (id),
    ticket_id uuid NOT NULL REFERENCES tickets (id),
    rank integer NOT NULL CHECK (rank > 0),
    prize_type text NOT NULL CHECK (prize_type IN ('PHYSICAL', 'CASH', 'COINS')),
    prize_value numeric(20, 8) NOT NULL CHECK (prize_value > 0),
    currency text NOT NULL REFERENCES currencies (code),
    status text NOT NULL CHECK (status IN ('PENDING', 'SHIPPING', 'DELIVERED', 'RESELLING', 'RESOLD', 'CREDITED')),
    transaction_id uuid REFERENCES transactions (id),
    won_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (lottery_id, rank),
    CHECK ((prize_type = 'PHYSICAL') = (status <> 'CREDITED')),
    CHECK ((status = 'CREDITED') = (transaction_id IS NOT NULL))
);
CREATE INDEX prizes_user_id ON prizes (user_id, id DESC);
CREATE UNIQUE INDEX prizes_ticket_id ON prizes (ticket_id);
CREATE INDEX prizes_transaction_id ON prizes (transaction_id);
CREATE INDEX prizes_currency ON prizes (currency);
CREATE TRIGGER prizes_touch BEFORE UPDATE ON prizes FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TRIGGER seals_append_only BEFORE UPDATE OR DELETE ON seals
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seals_no_truncate BEFORE TRUNCATE ON seals
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lottery_results_append_only BEFORE UPDATE OR DELETE ON lottery_results
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lottery_results_no_truncate BEFORE TRUNCATE ON lottery_results
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- After the seal a ticket's place and owner are what the root says.
CREATE FUNCTION tickets_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
    ticket tickets := CASE WHEN tg_op = 'INSERT' THEN NEW ELSE OLD END;
BEGIN
    IF EXISTS (SELECT FROM seals WHERE lottery_id = ticket.lottery_id) THEN
        RAISE EXCEPTION 'lottery % is sealed: its tickets are fixed', ticket.lottery_id USING ERRCODE = 'LM104';
    END IF;
    RETURN CASE WHEN tg_op = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER tickets_guard_change BEFORE DELETE OR UPDATE OF lottery_id, user_id, number, order_id ON tickets
FOR EACH ROW EXECUTE FUNCTION tickets_guard();
CREATE FUNCTION tickets_guard_inserts() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF EXISTS (SELECT FROM seals WHERE lottery_id IN (SELECT DISTINCT n.lottery_id FROM new_tickets AS n)) THEN
        RAISE EXCEPTION 'the lottery is sealed: its tickets are fixed' USING ERRCODE = 'LM104';
    END IF;
    RETURN NULL;
END
$$;
-- once a statement, not once a row: a rush inserts tickets by the hundred
CREATE TRIGGER tickets_guard_inserts AFTER INSERT ON tickets REFERENCING NEW TABLE AS new_tickets
FOR EACH STATEMENT EXECUTE FUNCTION tickets_guard_inserts();
CREATE TRIGGER tickets_no_truncate BEFORE TRUNCATE ON tickets
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE seals ENABLE ROW LEVEL SECURITY;
ALTER TABLE lottery_results ENABLE ROW LEVEL SECURITY;
ALTER TABLE prizes ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON seals TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON lottery_results TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON prizes TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT ON seals, lottery_results, prizes TO luckymart_app;

-- migrate:down

DROP TRIGGER tickets_no_truncate ON tickets;
DROP TRIGGER tickets_guard_inserts ON tickets;
DROP TRIGGER tickets_guard_change ON tickets;
DROP FUNCTION tickets_guard_inserts();
DROP FUNCTION tickets_guard();
DROP TABLE prizes;
DROP TABLE lottery_results;
DROP TABLE seals;
