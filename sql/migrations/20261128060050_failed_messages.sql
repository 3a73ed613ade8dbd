-- migrate:up

-- Whether the person may have received it: an attempt is under way, or ended without an answer. Of attempts before this
-- migration nobody knows.
ALTER TABLE outbox ADD COLUMN possibly_received boolean NOT NULL DEFAULT FALSE;
UPDATE outbox SET possibly_received = TRUE WHERE attempts > 0 AND status <> 'DONE';
GRANT UPDATE (possibly_received) ON outbox TO luckymart_app;
CREATE INDEX outbox_failed ON outbox (kind, id) WHERE status = 'FAILED';

CREATE FUNCTION outbox_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'DONE'), ('PENDING', 'FAILED'), ('FAILED', 'PENDING')
    ) THEN
        RAISE EXCEPTION 'an effect does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM150';
    END IF;
    IF NEW.status = 'PENDING' AND NEW.kind NOT IN ('telegram.message', 'telegram.channel', 'telegram.call') THEN
        RAISE EXCEPTION 'only messages are sent again' USING ERRCODE = 'LM150';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER outbox_guard BEFORE UPDATE OF status ON outbox
FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION outbox_guard();

-- What staff see of a message: whom it was for and what about, never what it says.
CREATE VIEW outbox_messages WITH (security_invoker = TRUE) AS
SELECT
    o.id, o.kind, o.payload -> 'notification' ->> 'type' AS notification, o.payload ->> 'method' AS method,
    o.payload ->> 'chat_id' AS chat, o.user_id, u.first_name, u.telegram_username, o.status, o.attempts,
    o.possibly_received, o.last_error AS error, o.created_at, o.done_at AS failed_at
FROM outbox AS o LEFT JOIN users AS u ON u.id = o.user_id
WHERE o.kind IN ('telegram.message', 'telegram.channel', 'telegram.call');
GRANT SELECT ON outbox_messages TO luckymart_app;

INSERT INTO permissions (code, description) VALUES
('messages.read', 'see the messages that could not be sent'),
('messages.write', 'send messages again that could not be sent');
INSERT INTO role_permissions (role_code, permission_code) VALUES
('viewer', 'messages.read'), ('support', 'messages.read'), ('content', 'messages.read'), ('owner', 'messages.read'),
('support', 'messages.write'), ('owner', 'messages.write');

-- migrate:down

DELETE FROM role_permissions WHERE permission_code IN ('messages.read', 'messages.write');
DELETE FROM permissions WHERE code IN ('messages.read', 'messages.write');
DROP VIEW outbox_messages;
DROP TRIGGER outbox_guard ON outbox;
DROP FUNCTION outbox_guard();
DROP INDEX outbox_failed;
ALTER TABLE outbox DROP COLUMN possibly_received;
