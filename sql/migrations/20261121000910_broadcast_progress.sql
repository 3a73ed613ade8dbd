-- migrate:up

-- The keyboard under the progress message (its stop button). Telegram takes it away with every edit that does
-- not repeat it, and who edits the message is not who made the keyboard.
ALTER TABLE broadcasts ADD COLUMN progress_markup jsonb;

-- What a worker that died left behind is looked for again and again, among a hundred thousand that are sent.
CREATE INDEX broadcast_deliveries_sending ON broadcast_deliveries (broadcast_id) WHERE status = 'SENDING';

-- migrate:down

DROP INDEX broadcast_deliveries_sending;
ALTER TABLE broadcasts DROP COLUMN progress_markup;
