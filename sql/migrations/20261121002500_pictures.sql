-- migrate:up

-- A picture that somebody sent, made anew and kept in the storage under `path`, a name that nobody can guess.
-- The row comes before the object and goes before it too, so no object is ever unknown here. A feature uses a
-- picture by a foreign key to this table; one that no foreign key names is removed after a day.
CREATE TABLE pictures (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    owner_id uuid REFERENCES users (id),
    bucket text NOT NULL CHECK (bucket IN ('public', 'private')),
    path text NOT NULL UNIQUE CHECK (path ~ '^[0-9a-f]{32}\.jpg$'),
    content_type text NOT NULL CHECK (content_type = 'image/jpeg'),
    bytes integer NOT NULL CHECK (bytes > 0),
    width integer NOT NULL CHECK (width BETWEEN 1 AND 2048),
    height integer NOT NULL CHECK (height BETWEEN 1 AND 2048),
    -- of what was sent, so that the same receipt sent twice can be seen
    sha256 bytea NOT NULL CHECK (length(sha256) = 32),
    status text NOT NULL DEFAULT 'UPLOADING' CHECK (status IN ('UPLOADING', 'STORED')),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX pictures_owner_id ON pictures (owner_id, created_at);
CREATE INDEX pictures_sha256 ON pictures (sha256);
CREATE INDEX pictures_created_at ON pictures (created_at);
ALTER TABLE pictures ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON pictures TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT, DELETE, UPDATE (status) ON pictures TO luckymart_app;

-- Objects that are still to be removed from the storage; their pictures are gone.
CREATE TABLE picture_removals (
    path text PRIMARY KEY,
    bucket text NOT NULL CHECK (bucket IN ('public', 'private')),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX picture_removals_created_at ON picture_removals (created_at);
ALTER TABLE picture_removals ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON picture_removals TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT, DELETE ON picture_removals TO luckymart_app;

CREATE FUNCTION pictures_removed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO picture_removals (path, bucket) VALUES (OLD.path, OLD.bucket);
    RETURN NULL;
END
$$;
CREATE TRIGGER pictures_removed AFTER DELETE ON pictures FOR EACH ROW EXECUTE FUNCTION pictures_removed();

-- Pictures made before a moment that no foreign key names: of one owner, or (null) of all. Which foreign keys
-- there are is read from the catalogue, so a new feature has nothing to add here.
CREATE FUNCTION unused_pictures(p_owner_id uuid, p_before timestamptz, p_limit integer) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    uses text;
BEGIN
    SELECT string_agg(format('AND NOT EXISTS (SELECT FROM %s AS u WHERE u.%I = p.id)', k.conrelid::regclass, a.attname), ' ')
    INTO uses
    FROM pg_constraint AS k
    INNER JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'f' AND k.confrelid = 'pictures'::regclass;
    RETURN QUERY EXECUTE
        'SELECT p.id FROM pictures AS p WHERE ($1 IS NULL OR p.owner_id = $1) AND p.created_at < $2 '
        || coalesce(uses, '') || ' ORDER BY p.created_at LIMIT $3'
    USING p_owner_id, p_before, p_limit;
END
$$;
GRANT EXECUTE ON FUNCTION unused_pictures(uuid, timestamptz, integer) TO luckymart_app;

-- Lotteries name their pictures by address, of this storage or of anybody's; the names of ours end it.
CREATE TABLE lottery_pictures (
    lottery_id uuid NOT NULL REFERENCES lotteries (id) ON DELETE CASCADE,
    picture_id uuid NOT NULL REFERENCES pictures (id),
    PRIMARY KEY (lottery_id, picture_id)
);
CREATE INDEX lottery_pictures_picture_id ON lottery_pictures (picture_id);
ALTER TABLE lottery_pictures ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_reads ON lottery_pictures FOR SELECT TO luckymart_app USING (TRUE);
GRANT SELECT ON lottery_pictures TO luckymart_app;

CREATE FUNCTION lotteries_use_pictures() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    names text[];
BEGIN
    SELECT array_agg(substring(address FROM '[^/]+$')) INTO names
    FROM (
        SELECT NEW.image_url AS address
        UNION SELECT jsonb_array_elements_text(NEW.image_urls)
    ) AS addresses
    WHERE address IS NOT NULL;
    DELETE FROM lottery_pictures WHERE lottery_id = NEW.id;
    INSERT INTO lottery_pictures (lottery_id, picture_id)
    SELECT NEW.id, p.id FROM pictures AS p WHERE p.path = ANY (names) AND p.bucket = 'public';
    RETURN NULL;
END
$$;
CREATE TRIGGER lotteries_use_pictures AFTER INSERT OR UPDATE OF image_url, image_urls ON lotteries
FOR EACH ROW EXECUTE FUNCTION lotteries_use_pictures();

-- migrate:down

DROP TRIGGER lotteries_use_pictures ON lotteries;
DROP FUNCTION lotteries_use_pictures();
DROP TABLE lottery_pictures;
DROP FUNCTION unused_pictures(uuid, timestamptz, integer);
DROP TABLE picture_removals, pictures;
DROP FUNCTION pictures_removed();
