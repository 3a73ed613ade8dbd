-- migrate:up

-- What a person does not want told as the shop would tell it. Only what differs from the default has a row, so a
-- message to a hundred thousand people meets few of them. The default: inbox and bot; news by the bot alone.
CREATE TABLE notification_preferences (
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('draws', 'money', 'market', 'prizes', 'friends', 'showoffs', 'news')),
    inbox boolean NOT NULL,
    bot boolean NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (user_id, kind),
    -- what moved a person's money or made him own something stays where he can look it up
    CHECK (inbox OR kind NOT IN ('money', 'prizes')),
    -- broadcasts have no inbox
    CHECK (NOT inbox OR kind <> 'news'),
    -- the default has no row
    CHECK (NOT bot OR (NOT inbox AND kind <> 'news'))
);
CREATE TRIGGER notification_preferences_touch BEFORE UPDATE ON notification_preferences
FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
ALTER TABLE notification_preferences ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON notification_preferences TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT, UPDATE, DELETE ON notification_preferences TO luckymart_app;

-- migrate:down

DROP TABLE notification_preferences;
