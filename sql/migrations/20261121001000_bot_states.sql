-- migrate:up

-- Where a person stands in a guided dialog of the bot (aiogram's FSM), so that it outlives a restart
-- and any of several processes can go on with it. A dialog nobody continued is cleaned away.
CREATE TABLE bot_states (
    bot_id bigint NOT NULL,
    chat_id bigint NOT NULL,
    user_id bigint NOT NULL,
    destiny text NOT NULL,
    state text,
    data jsonb NOT NULL DEFAULT '{}',
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (bot_id, chat_id, user_id, destiny)
);
CREATE INDEX bot_states_updated_at ON bot_states (updated_at);
CREATE TRIGGER bot_states_touch BEFORE UPDATE ON bot_states FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
ALTER TABLE bot_states ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON bot_states TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT, UPDATE, DELETE ON bot_states TO luckymart_app;

-- migrate:down

DROP TABLE bot_states;
