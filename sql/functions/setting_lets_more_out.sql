-- feature: settings

-- Whether a change of a setting lets more money out, from the one value to the other as texts. A list is compared part
-- by part; a part that is missing is 0. Each change of an unknown setting does.
CREATE FUNCTION setting_lets_more_out(setting text, before text, after text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp
AS $$
    SELECT CASE coalesce((SELECT d.looser FROM setting_directions AS d WHERE d.name = setting), 'any')
        WHEN 'never' THEN FALSE
        WHEN 'any' THEN before <> after
        WHEN 'more' THEN EXISTS (
            SELECT FROM unnest(string_to_array(before, ','), string_to_array(after, ',')) AS part (old, new)
            WHERE coalesce(part.new::numeric, 0) > coalesce(part.old::numeric, 0)
        )
        ELSE EXISTS (
            SELECT FROM unnest(string_to_array(before, ','), string_to_array(after, ',')) AS part (old, new)
            WHERE coalesce(part.new::numeric, 0) < coalesce(part.old::numeric, 0)
        )
    END
$$;
GRANT EXECUTE ON FUNCTION setting_lets_more_out(text, text, text) TO luckymart_app;
