-- migrate:up

-- The answer of a command that moved money, stored in that command's own transaction.
CREATE TABLE idempotency_keys (
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    request_hash bytea NOT NULL CHECK (length(request_hash) = 32),
    -- text, not jsonb: a replay is the first answer byte for byte
    result text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (user_id, key)
);
CREATE INDEX idempotency_keys_created_at ON idempotency_keys USING brin (created_at);

-- What is to be done outside the database once the transaction that wrote the row has committed.
CREATE TABLE outbox (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    kind text NOT NULL CHECK (kind ~ '^[a-z_]+\.[a-z_]+$'),
    -- whom it is for, so that a block by that person ends it
    user_id uuid REFERENCES users (id),
    payload jsonb NOT NULL,
    status text NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'DONE', 'FAILED')),
    attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    -- due time; a worker that takes the row moves it ahead by its lease, so a worker's death gives the row back
    available_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_error text,
    done_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX outbox_due ON outbox (available_at) WHERE status = 'PENDING';
CREATE INDEX outbox_user_id ON outbox (user_id);
CREATE INDEX outbox_done_at ON outbox (done_at) WHERE status <> 'PENDING';

-- The inbox. A text is the message of that type in locales/, filled with data, in the reader's language.
CREATE TABLE notifications (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    type text NOT NULL CHECK (type ~ '^[a-z-]+$'),
    data jsonb NOT NULL DEFAULT '{}',
    related_lottery_id uuid REFERENCES lotteries (id),
    is_read boolean NOT NULL DEFAULT FALSE,
    read_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX notifications_user_id ON notifications (user_id, id DESC);
CREATE INDEX notifications_unread ON notifications (user_id) WHERE NOT is_read;
CREATE INDEX notifications_related_lottery_id ON notifications (related_lottery_id);
CREATE INDEX notifications_created_at ON notifications (created_at);

-- Updates that Telegram delivered; a second delivery of one is ignored.
CREATE TABLE telegram_updates (
    update_id bigint PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX telegram_updates_created_at ON telegram_updates USING brin (created_at);

CREATE TABLE heartbeats (
    process text PRIMARY KEY,
    beat_at timestamptz NOT NULL
);

CREATE TABLE broadcasts (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    author_id uuid NOT NULL REFERENCES users (id),
    content jsonb NOT NULL,
    status text NOT NULL DEFAULT 'DRAFT' CHECK (status IN ('DRAFT', 'SENDING', 'STOPPED', 'DONE')),
    -- the author's chat and the message in it that shows the progress
    progress_chat_id bigint,
    progress_message_id bigint,
    recipients integer NOT NULL DEFAULT 0,
    sent integer NOT NULL DEFAULT 0,
    failed integer NOT NULL DEFAULT 0,
    started_at timestamptz,
    finished_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX broadcasts_author_id ON broadcasts (author_id);
CREATE INDEX broadcasts_sending ON broadcasts (id) WHERE status = 'SENDING';
CREATE TRIGGER broadcasts_touch BEFORE UPDATE ON broadcasts FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- One person of one broadcast. SENDING is written before the call: a crash in between leaves the person out
-- rather than writing to him twice.
CREATE TABLE broadcast_deliveries (
    broadcast_id uuid NOT NULL REFERENCES broadcasts (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id),
    status text NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'SENDING', 'SENT', 'FAILED')),
    error text,
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (broadcast_id, user_id)
);
CREATE INDEX broadcast_deliveries_pending ON broadcast_deliveries (broadcast_id) WHERE status = 'PENDING';
CREATE INDEX broadcast_deliveries_user_id ON broadcast_deliveries (user_id);
CREATE TRIGGER broadcast_deliveries_touch BEFORE UPDATE ON broadcast_deliveries
FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE notifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE telegram_updates ENABLE ROW LEVEL SECURITY;
ALTER TABLE heartbeats ENABLE ROW LEVEL SECURITY;
ALTER TABLE broadcasts ENABLE ROW LEVEL SECURITY;
ALTER TABLE broadcast_deliveries ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON idempotency_keys TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON outbox TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON notifications TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON telegram_updates TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON heartbeats TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON broadcasts TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON broadcast_deliveries TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT, DELETE ON idempotency_keys, telegram_updates TO luckymart_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox, notifications, broadcasts, broadcast_deliveries TO luckymart_app;
GRANT SELECT, INSERT, UPDATE ON heartbeats TO luckymart_app;

-- migrate:down

DROP TABLE broadcast_deliveries;
DROP TABLE broadcasts;
DROP TABLE heartbeats;
DROP TABLE telegram_updates;
DROP TABLE notifications;
DROP TABLE outbox;
DROP TABLE idempotency_keys;
