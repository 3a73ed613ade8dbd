-- name: find_update$
-- Whether this update has been handled.
SELECT TRUE FROM telegram_updates WHERE update_id = :update_id;

-- name: remember_update!
INSERT INTO telegram_updates (update_id) VALUES (:update_id) ON CONFLICT DO NOTHING;

-- name: find_dialog^
SELECT state, data FROM bot_states
WHERE bot_id = :bot_id AND chat_id = :chat_id AND user_id = :user_id AND destiny = :destiny;

-- name: save_dialog_state!
INSERT INTO bot_states (bot_id, chat_id, user_id, destiny, state)
VALUES (:bot_id, :chat_id, :user_id, :destiny, :state)
ON CONFLICT (bot_id, chat_id, user_id, destiny) DO UPDATE SET state = excluded.state;

-- name: save_dialog_data!
INSERT INTO bot_states (bot_id, chat_id, user_id, destiny, data)
VALUES (:bot_id, :chat_id, :user_id, :destiny, :data)
ON CONFLICT (bot_id, chat_id, user_id, destiny) DO UPDATE SET data = excluded.data;

-- name: delete_finished_dialog!
-- A dialog without state and data does not exist.
DELETE FROM bot_states
WHERE bot_id = :bot_id AND chat_id = :chat_id AND user_id = :user_id AND destiny = :destiny
  AND state IS NULL AND data = '{}';

-- name: delete_updates$
WITH deleted AS (DELETE FROM telegram_updates WHERE created_at < :moment RETURNING 1)
SELECT count(*) FROM deleted;

-- name: delete_dialogs$
WITH deleted AS (DELETE FROM bot_states WHERE updated_at < :moment RETURNING 1)
SELECT count(*) FROM deleted;
