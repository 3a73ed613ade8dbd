-- migrate:up

-- What somebody shows of a prize that he has. Pictures of a post that waits or was rejected are private; an
-- approved one has public copies. A deleted post stays as a row: what was paid for it was paid.
CREATE TABLE showoffs (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    user_id uuid NOT NULL REFERENCES users (id),
    prize_id uuid NOT NULL REFERENCES prizes (id),
    content text NOT NULL CHECK (length(content) BETWEEN 1 AND 1000),
    status text NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED', 'DELETED')),
    likes_count integer NOT NULL DEFAULT 0 CHECK (likes_count >= 0),
    reward numeric(20, 8) NOT NULL DEFAULT 0 CHECK (reward >= 0),
    currency text NOT NULL REFERENCES currencies (code),
    transaction_id uuid UNIQUE REFERENCES transactions (id) DEFERRABLE INITIALLY DEFERRED,
    admin_note text CHECK (length(admin_note) BETWEEN 1 AND 500),
    reviewed_by_id uuid REFERENCES users (id),
    reviewed_at timestamptz,
    deleted_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((reward > 0) = (transaction_id IS NOT NULL)),
    CHECK (reward = 0 OR status IN ('APPROVED', 'DELETED')),
    CHECK ((reviewed_at IS NOT NULL) = (reviewed_by_id IS NOT NULL)),
    CHECK (status NOT IN ('APPROVED', 'REJECTED') OR reviewed_at IS NOT NULL),
    CHECK (status <> 'REJECTED' OR admin_note IS NOT NULL),
    CHECK ((status = 'DELETED') = (deleted_at IS NOT NULL))
);
-- one post a prize at a time; one reward a prize for ever, so that deleting and posting again earns nothing
CREATE UNIQUE INDEX showoffs_live ON showoffs (prize_id) WHERE status IN ('PENDING', 'APPROVED');
CREATE UNIQUE INDEX showoffs_rewarded ON showoffs (prize_id) WHERE reward > 0;
CREATE INDEX showoffs_prize_id ON showoffs (prize_id);
CREATE INDEX showoffs_user_id ON showoffs (user_id, id DESC);
CREATE INDEX showoffs_status ON showoffs (status, id DESC);
CREATE INDEX showoffs_currency ON showoffs (currency);
CREATE INDEX showoffs_reviewed_by_id ON showoffs (reviewed_by_id);
CREATE TRIGGER showoffs_touch BEFORE UPDATE ON showoffs FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE FUNCTION showoffs_guard() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'PENDING' OR NEW.likes_count <> 0 THEN
            RAISE EXCEPTION 'a post begins PENDING' USING ERRCODE = 'LM115';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.status <> OLD.status AND NOT (
        OLD.status = 'PENDING' OR (OLD.status IN ('APPROVED', 'REJECTED') AND NEW.status = 'DELETED')
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
CREATE TRIGGER showoffs_guard BEFORE INSERT OR UPDATE ON showoffs FOR EACH ROW EXECUTE FUNCTION showoffs_guard();

CREATE TABLE showoff_pictures (
    showoff_id uuid NOT NULL REFERENCES showoffs (id),
    position smallint NOT NULL CHECK (position BETWEEN 1 AND 5),
    picture_id uuid NOT NULL UNIQUE REFERENCES pictures (id),
    PRIMARY KEY (showoff_id, position)
);

CREATE TABLE showoff_likes (
    showoff_id uuid NOT NULL REFERENCES showoffs (id),
    user_id uuid NOT NULL REFERENCES users (id),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (showoff_id, user_id)
);
CREATE INDEX showoff_likes_user_id ON showoff_likes (user_id);

-- likes_count is the number of rows, whoever writes them: nobody else may change it.
CREATE FUNCTION showoff_likes_count() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        UPDATE showoffs SET likes_count = likes_count + 1 WHERE id = NEW.showoff_id;
    ELSE
        UPDATE showoffs SET likes_count = likes_count - 1 WHERE id = OLD.showoff_id;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER showoff_likes_count AFTER INSERT OR DELETE ON showoff_likes
FOR EACH ROW EXECUTE FUNCTION showoff_likes_count();

ALTER TABLE showoffs ENABLE ROW LEVEL SECURITY;
ALTER TABLE showoff_pictures ENABLE ROW LEVEL SECURITY;
ALTER TABLE showoff_likes ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON showoffs TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON showoff_pictures TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON showoff_likes TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT ON showoffs TO luckymart_app;
GRANT UPDATE (status, reward, transaction_id, admin_note, reviewed_by_id, reviewed_at, deleted_at)
ON showoffs TO luckymart_app;
GRANT SELECT, INSERT, DELETE, UPDATE (picture_id) ON showoff_pictures TO luckymart_app;
GRANT SELECT, INSERT, DELETE ON showoff_likes TO luckymart_app;

CREATE VIEW showoff_details WITH (security_invoker = TRUE) AS
SELECT
    s.id, s.user_id, u.first_name, u.telegram_username, u.status AS user_status, s.prize_id, p.lottery_id,
    l.title AS lottery_title, l.title_i18n AS lottery_title_i18n, l.image_url AS lottery_image_url,
    l.status AS lottery_status, s.content, s.status, s.likes_count, round(s.reward, c.scale) AS reward, s.currency,
    s.admin_note, s.reviewed_at, s.created_at,
    ARRAY(
        SELECT i.picture_id FROM showoff_pictures AS i WHERE i.showoff_id = s.id ORDER BY i.position
    ) AS picture_ids
FROM showoffs AS s
INNER JOIN users AS u ON u.id = s.user_id
INNER JOIN prizes AS p ON p.id = s.prize_id
INNER JOIN lotteries AS l ON l.id = p.lottery_id
INNER JOIN currencies AS c ON c.code = s.currency;
GRANT SELECT ON showoff_details TO luckymart_app;

-- migrate:down

DROP VIEW showoff_details;
DROP TABLE showoff_likes, showoff_pictures, showoffs;
DROP FUNCTION showoff_likes_count();
DROP FUNCTION showoffs_guard();
