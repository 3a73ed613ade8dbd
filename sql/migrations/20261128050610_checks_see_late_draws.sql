-- migrate:up

-- A draw that begins before a check of the ledger and commits after it has an earlier time. The check remembers which
-- transactions it saw, so that the others are known whatever their time.
ALTER TABLE heartbeats ADD COLUMN seen pg_snapshot;
ALTER TABLE lottery_results ADD COLUMN made_in xid8;
ALTER TABLE lottery_results ALTER COLUMN made_in SET DEFAULT pg_current_xact_id();

-- migrate:down

ALTER TABLE lottery_results DROP COLUMN made_in;
ALTER TABLE heartbeats DROP COLUMN seen;
