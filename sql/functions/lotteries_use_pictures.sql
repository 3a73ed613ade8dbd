-- feature: pictures

-- Records which of our pictures a lottery shows. Lotteries name pictures by URL; ours end in the picture's path.
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
