-- feature: outbox

-- What has ended stays ended, but staff send a failed message again. Never a refund of Stars: it was undone in the
-- ledger when Telegram refused it, and what had no answer is asked for anew each night.
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
