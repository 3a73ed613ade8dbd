-- feature: pictures

-- Queues a deleted picture's stored object for removal.
CREATE FUNCTION pictures_removed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO picture_removals (path, bucket) VALUES (OLD.path, OLD.bucket);
    RETURN NULL;
END
$$;
