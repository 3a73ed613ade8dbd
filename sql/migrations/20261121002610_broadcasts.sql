-- migrate:up

-- A message in several languages to a chosen audience: drafted, perhaps scheduled, sent, paused, gone on with.
--   DRAFT → SCHEDULED → SENDING ⇄ PAUSED → DONE, or CANCELLED from any of them but DONE
ALTER TABLE broadcasts DROP CONSTRAINT broadcasts_status_check;
UPDATE broadcasts SET status = 'CANCELLED' WHERE status = 'STOPPED';
ALTER TABLE broadcasts ADD CONSTRAINT broadcasts_status_check
CHECK (status IN ('DRAFT', 'SCHEDULED', 'SENDING', 'PAUSED', 'DONE', 'CANCELLED'));

ALTER TABLE broadcasts
-- the rules whom it goes to, all of which a person has to meet: none is everybody (broadcast_audience below)
ADD COLUMN audience jsonb NOT NULL DEFAULT '{}',
-- grows with every edit: who confirms names the one that he has seen
ADD COLUMN revision integer NOT NULL DEFAULT 1,
ADD COLUMN scheduled_at timestamptz,
ADD COLUMN scheduled_by_id uuid REFERENCES users (id),
-- why the engine paused or cancelled it by itself
ADD COLUMN reason text,
-- the state that the progress message shows: the jobs edit it where it is another
ADD COLUMN shown_status text,
ADD COLUMN blocked integer NOT NULL DEFAULT 0,
ADD COLUMN unknown integer NOT NULL DEFAULT 0,
ADD COLUMN skipped integer NOT NULL DEFAULT 0,
ADD CHECK (status <> 'SCHEDULED' OR (scheduled_at IS NOT NULL AND scheduled_by_id IS NOT NULL));
CREATE INDEX broadcasts_scheduled_by_id ON broadcasts (scheduled_by_id) WHERE scheduled_by_id IS NOT NULL;
CREATE INDEX broadcasts_scheduled_at ON broadcasts (scheduled_at) WHERE status = 'SCHEDULED';
DROP INDEX broadcasts_sending;
CREATE INDEX broadcasts_unfinished ON broadcasts (id)
WHERE status IN ('SENDING', 'PAUSED', 'CANCELLED') AND finished_at IS NULL;
CREATE INDEX broadcasts_unshown ON broadcasts (id)
WHERE progress_message_id IS NOT NULL AND status <> 'DRAFT' AND shown_status IS DISTINCT FROM status;
COMMENT ON COLUMN broadcasts.progress_markup IS 'the keyboard under the progress message, by state';

UPDATE broadcasts AS b
SET content = jsonb_build_object(
        'default_language', u.language_code,
        'variants', jsonb_build_object(u.language_code, jsonb_build_object('text', b.content -> 'text'))
    ),
    progress_markup = CASE
        WHEN b.progress_markup IS NOT NULL THEN jsonb_build_object('SENDING', b.progress_markup)
    END,
    shown_status = CASE WHEN b.finished_at IS NOT NULL THEN b.status END
FROM users AS u
WHERE u.id = b.author_id;

-- Each end has its own state: BLOCKED the person has blocked the bot, UNKNOWN nobody knows whether it arrived,
-- FAILED Telegram refused it (error says why), SKIPPED he left the audience while it was being sent.
ALTER TABLE broadcast_deliveries DROP CONSTRAINT broadcast_deliveries_status_check;
UPDATE broadcast_deliveries SET status = upper(error), error = NULL
WHERE status = 'FAILED' AND error IN ('blocked', 'unknown');
ALTER TABLE broadcast_deliveries ADD CONSTRAINT broadcast_deliveries_status_check
CHECK (status IN ('PENDING', 'SENDING', 'SENT', 'BLOCKED', 'UNKNOWN', 'FAILED', 'SKIPPED'));
UPDATE broadcasts AS b
SET blocked = d.blocked, unknown = d.unknown, failed = b.failed - d.blocked - d.unknown
FROM (
    SELECT
        broadcast_id, count(*) FILTER (WHERE status = 'BLOCKED') AS blocked,
        count(*) FILTER (WHERE status = 'UNKNOWN') AS unknown
    FROM broadcast_deliveries GROUP BY broadcast_id
) AS d
WHERE d.broadcast_id = b.id;

-- Who is next is looked for behind the last one taken, not among the dead entries of those sent before.
DROP INDEX broadcast_deliveries_pending;
CREATE INDEX broadcast_deliveries_pending ON broadcast_deliveries (broadcast_id, user_id) WHERE status = 'PENDING';
CREATE INDEX broadcast_deliveries_failures ON broadcast_deliveries (broadcast_id, user_id)
WHERE status IN ('BLOCKED', 'UNKNOWN', 'FAILED', 'SKIPPED');

-- At most once a person, whatever the program does: what has ended is never taken again.
CREATE FUNCTION broadcast_delivery_has_ended() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION 'the delivery to % has ended: %', OLD.user_id, OLD.status USING ERRCODE = 'LM120';
END
$$;
CREATE TRIGGER broadcast_deliveries_end_once BEFORE UPDATE OF status ON broadcast_deliveries
FOR EACH ROW WHEN (OLD.status NOT IN ('PENDING', 'SENDING')) EXECUTE FUNCTION broadcast_delivery_has_ended();

-- The people of an audience: those whom the bot reaches, who take news, and who meet every rule that is there.
-- The one definition: what is counted beforehand is what is sent.
CREATE FUNCTION broadcast_audience(p_audience jsonb) RETURNS SETOF uuid
LANGUAGE sql STABLE
AS $$
    SELECT u.id
    FROM users AS u
    WHERE u.bot_reach = 'REACHABLE' AND u.status = 'ACTIVE'
        AND NOT EXISTS (
            SELECT FROM notification_preferences AS p WHERE p.user_id = u.id AND p.kind = 'news' AND NOT p.bot
        )
        AND (p_audience -> 'languages' IS NULL OR p_audience -> 'languages' ? u.language_code)
        AND (
            p_audience -> 'active_within_days' IS NULL
            OR u.last_active_at >= now() - make_interval(days => (p_audience ->> 'active_within_days')::integer)
            OR EXISTS (
                SELECT FROM user_sessions AS s
                WHERE s.user_id = u.id
                    AND s.last_active_at >= now() - make_interval(days => (p_audience ->> 'active_within_days')::integer)
            )
        )
        AND (
            p_audience -> 'lottery_id' IS NULL
            OR EXISTS (
                SELECT FROM tickets AS t
                WHERE t.user_id = u.id AND t.lottery_id = (p_audience ->> 'lottery_id')::uuid AND t.status <> 'REFUNDED'
            )
        )
        AND (
            p_audience -> 'balance' IS NULL
            OR EXISTS (
                SELECT FROM wallets AS w
                WHERE w.user_id = u.id AND w.type = p_audience -> 'balance' ->> 'wallet_type'
                    AND w.currency = p_audience -> 'balance' ->> 'currency'
                    AND w.balance > (p_audience -> 'balance' ->> 'above')::numeric
            )
        )
        AND (
            p_audience -> 'role' IS NULL
            OR EXISTS (
                SELECT FROM admins AS a
                WHERE a.user_id = u.id AND a.revoked_at IS NULL AND a.role_code = p_audience ->> 'role'
            )
        )
$$;
GRANT EXECUTE ON FUNCTION broadcast_audience(jsonb) TO luckymart_app;

-- migrate:down

DROP FUNCTION broadcast_audience(jsonb);
DROP TRIGGER broadcast_deliveries_end_once ON broadcast_deliveries;
DROP FUNCTION broadcast_delivery_has_ended();
DROP INDEX broadcast_deliveries_failures;
DROP INDEX broadcast_deliveries_pending;
CREATE INDEX broadcast_deliveries_pending ON broadcast_deliveries (broadcast_id) WHERE status = 'PENDING';
ALTER TABLE broadcast_deliveries DROP CONSTRAINT broadcast_deliveries_status_check;
UPDATE broadcast_deliveries SET status = 'FAILED', error = coalesce(error, lower(status))
WHERE status IN ('BLOCKED', 'UNKNOWN', 'SKIPPED');
ALTER TABLE broadcast_deliveries ADD CONSTRAINT broadcast_deliveries_status_check
CHECK (status IN ('PENDING', 'SENDING', 'SENT', 'FAILED'));

UPDATE broadcasts
SET failed = failed + blocked + unknown + skipped,
    content = jsonb_build_object(
        'text', coalesce(content -> 'variants' -> (content ->> 'default_language') ->> 'text', '')
    ),
    progress_markup = progress_markup -> 'SENDING';
DROP INDEX broadcasts_unshown;
DROP INDEX broadcasts_unfinished;
DROP INDEX broadcasts_scheduled_at;
CREATE INDEX broadcasts_sending ON broadcasts (id) WHERE status = 'SENDING';
ALTER TABLE broadcasts
DROP COLUMN audience, DROP COLUMN revision, DROP COLUMN scheduled_at, DROP COLUMN scheduled_by_id,
DROP COLUMN reason, DROP COLUMN shown_status, DROP COLUMN blocked, DROP COLUMN unknown, DROP COLUMN skipped;
COMMENT ON COLUMN broadcasts.progress_markup IS NULL;
ALTER TABLE broadcasts DROP CONSTRAINT broadcasts_status_check;
UPDATE broadcasts SET status = 'STOPPED' WHERE status IN ('SCHEDULED', 'PAUSED', 'CANCELLED');
ALTER TABLE broadcasts ADD CONSTRAINT broadcasts_status_check
CHECK (status IN ('DRAFT', 'SENDING', 'STOPPED', 'DONE'));
