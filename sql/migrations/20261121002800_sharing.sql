-- migrate:up

-- The chats that were ever set as the shop's channel. What happened before `since` is not told there, so that
-- setting a channel does not flood it with the past.
CREATE TABLE channels (
    chat text PRIMARY KEY CHECK (chat <> ''),
    since timestamptz NOT NULL
);

-- What the channel has been told, each once: the row is written with the message's row of the outbox.
CREATE TABLE channel_posts (
    lottery_id uuid NOT NULL REFERENCES lotteries (id) ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind ~ '^[a-z]+(_[a-z0-9]+)*$'),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (lottery_id, kind)
);
CREATE INDEX channel_posts_created_at ON channel_posts (created_at);
CREATE INDEX seals_sealed_at ON seals (sealed_at);

ALTER TABLE channels ENABLE ROW LEVEL SECURITY;
ALTER TABLE channel_posts ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON channels TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON channel_posts TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT ON channels, channel_posts TO luckymart_app;

-- migrate:down

DROP INDEX seals_sealed_at;
DROP TABLE channel_posts;
DROP TABLE channels;
