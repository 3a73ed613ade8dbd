-- migrate:up

-- The result of a lottery goes to a hundred thousand people, which takes an hour at Telegram's rate. A refund or
-- a won prize does not wait behind it: rows of priority 0 go first, and 1 is for what goes to many.
ALTER TABLE outbox ADD COLUMN priority smallint NOT NULL DEFAULT 0 CHECK (priority IN (0, 1));
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (priority, available_at) WHERE status = 'PENDING';

-- migrate:down

DROP INDEX outbox_due;
ALTER TABLE outbox DROP COLUMN priority;
CREATE INDEX outbox_due ON outbox (available_at) WHERE status = 'PENDING';
