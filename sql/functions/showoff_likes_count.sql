-- feature: showoffs

-- Keeps likes_count equal to the number of likes. Nothing else may change it.
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
