-- feature: showoffs

-- A post starts PENDING with no likes. Any reward is set when it is approved. Authors may delete a decided post.
CREATE FUNCTION showoffs_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'PENDING' OR NEW.likes_count <> 0 THEN
            RAISE EXCEPTION 'a post begins PENDING' USING ERRCODE = 'LM115';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'APPROVED'), ('PENDING', 'REJECTED'), ('PENDING', 'DELETED'),
        ('APPROVED', 'DELETED'), ('REJECTED', 'DELETED')
    ) THEN
        RAISE EXCEPTION 'a post does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM115';
    END IF;
    IF (NEW.reward, NEW.transaction_id) IS DISTINCT FROM (OLD.reward, OLD.transaction_id)
        AND (OLD.status, NEW.status) <> ('PENDING', 'APPROVED')
    THEN
        RAISE EXCEPTION 'a post is rewarded when it is approved' USING ERRCODE = 'LM115';
    END IF;
    RETURN NEW;
END
$$;
