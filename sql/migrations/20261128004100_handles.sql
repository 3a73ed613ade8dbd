-- migrate:up

CREATE TABLE handles (
    handle text PRIMARY KEY CHECK (handle ~ '^[a-z0-9_]{3,32}$'),
    -- null: taken away by staff, so nobody's until it is free
    user_id uuid REFERENCES users (id),
    status text NOT NULL DEFAULT 'CURRENT' CHECK (status IN ('CURRENT', 'KEPT')),
    -- null: the Telegram name, which nobody chose
    chosen_at timestamptz,
    kept_until timestamptz,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((status = 'KEPT') = (kept_until IS NOT NULL)),
    CHECK (status = 'KEPT' OR user_id IS NOT NULL)
);
CREATE UNIQUE INDEX handles_current ON handles (user_id) WHERE status = 'CURRENT';
CREATE INDEX handles_user_id ON handles (user_id);
CREATE INDEX handles_kept_until ON handles (kept_until) WHERE status = 'KEPT';
CREATE TRIGGER handles_touch BEFORE UPDATE ON handles FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- Words that nobody may take, nor anything that looks like them.
CREATE TABLE handle_reservations (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    word text NOT NULL UNIQUE CHECK (word ~ '^[a-z0-9_]{3,32}$'),
    skeleton text NOT NULL,
    -- null: came with the shop
    created_by_id uuid REFERENCES users (id),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX handle_reservations_skeleton ON handle_reservations (skeleton);
CREATE INDEX handle_reservations_created_by_id ON handle_reservations (created_by_id);
INSERT INTO handle_reservations (word, skeleton) VALUES
('admin', 'admln'), ('administrator', 'admlnlstrator'), ('bank', 'bank'), ('bot', 'bot'), ('finance', 'flnance'),
('help', 'help'), ('luckymart', 'luckymart'), ('moderator', 'moderator'), ('official', 'offlclal'),
('owner', 'owner'), ('security', 'securlty'), ('service', 'servlce'), ('shop', 'shop'), ('staff', 'staff'),
('support', 'support'), ('system', 'system'), ('telegram', 'telegram');

ALTER TABLE handles ENABLE ROW LEVEL SECURITY;
ALTER TABLE handle_reservations ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON handles TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON handle_reservations TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT, UPDATE, DELETE ON handles TO luckymart_app;
GRANT SELECT, INSERT, DELETE ON handle_reservations TO luckymart_app;

-- migrate:down

DROP TABLE handle_reservations;
DROP TABLE handles;
