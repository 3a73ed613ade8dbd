-- migrate:up

-- Which direction of each setting lets more money out, for the database; luckymart/settings/rules.py says it too.
CREATE TABLE setting_directions (
    name text PRIMARY KEY,
    looser text NOT NULL CHECK (looser IN ('more', 'less', 'any', 'never'))
);
INSERT INTO setting_directions (name, looser) VALUES
('welcome_credit', 'more'),
('commission_rates', 'more'),
('deposit_expiry_hours', 'never'),
('max_open_deposits', 'never'),
('stars_enabled', 'never'),
('coins_per_star', 'more'),
('min_stars', 'never'),
('max_stars', 'never'),
('first_deposit_min', 'less'),
('first_deposit_bonus_rate', 'more'),
('first_deposit_bonus_days', 'more'),
('exchange_rate', 'more'),
('withdrawal_fee_rate', 'less'),
('withdrawal_min', 'less'),
('withdrawal_max', 'more'),
('withdrawal_daily_limit', 'more'),
('withdrawal_wait_hours', 'less'),
('withdrawal_two_people_above', 'more'),
('staff_daily_limit', 'more'),
('staff_hard_limit', 'more'),
('lottery_two_people_above', 'more'),
('resale_min_rate', 'never'),
('resale_max_rate', 'never'),
('resale_fee_rate', 'less'),
('showoff_reward', 'more'),
('showoff_max_reward', 'more'),
('support_contact', 'any');
ALTER TABLE setting_directions ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON setting_directions FOR SELECT TO luckymart_app USING (TRUE);
GRANT SELECT ON setting_directions TO luckymart_app;

-- What a version replaced, and whether whoever set it decided alone then: so the check of the ledger can tell what one
-- person loosened. Those from before were by people who did.
ALTER TABLE shop_settings
    ADD COLUMN replaces text,
    ADD COLUMN set_alone boolean NOT NULL DEFAULT TRUE;
ALTER TABLE shop_settings ALTER COLUMN set_alone SET DEFAULT FALSE;
GRANT INSERT (replaces) ON shop_settings TO luckymart_app;

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

-- Numbers the versions of a setting, and keeps beside each the value that it replaces. None takes effect in the past.
-- One owner sets what lets less money out; more takes two (owners_together), or an owner who decides alone. The first
-- value of all is the environment's, which only the program knows.
CREATE OR REPLACE FUNCTION shop_settings_guard() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
    NEW.created_at := clock_timestamp();
    NEW.valid_from := greatest(NEW.valid_from, NEW.created_at);
    NEW.version := 1 + coalesce((SELECT max(s.version) FROM shop_settings AS s WHERE s.name = NEW.name), 0);
    NEW.replaces := coalesce((
        SELECT v.value FROM shop_setting_versions AS v
        WHERE v.name = NEW.name AND v.is_kept AND v.valid_from <= NEW.created_at
        ORDER BY v.version DESC LIMIT 1
    ), NEW.replaces);
    NEW.set_alone := NEW.approved_by_id IS NULL AND owner_alone(NEW.set_by_id);
    IF by_the_owner() THEN
        RETURN NEW;
    END IF;
    IF NEW.replaces IS NULL OR NOT staff_may(NEW.set_by_id, 'settings.write')
        OR (NEW.approved_by_id IS NOT NULL AND NOT owners_together(NEW.set_by_id, NEW.approved_by_id))
    THEN
        RAISE EXCEPTION 'owners change the settings of the shop' USING ERRCODE = 'LM150';
    END IF;
    IF NEW.approved_by_id IS NULL AND NOT NEW.set_alone
        AND setting_lets_more_out(NEW.name, NEW.replaces, NEW.value)
    THEN
        RAISE EXCEPTION 'what lets more money out takes two' USING ERRCODE = 'LM150';
    END IF;
    RETURN NEW;
END
$$;

-- migrate:down

-- Numbers the versions of a setting. None takes effect in the past.
CREATE OR REPLACE FUNCTION shop_settings_guard() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
AS $$
BEGIN
    NEW.created_at := clock_timestamp();
    NEW.valid_from := greatest(NEW.valid_from, NEW.created_at);
    NEW.version := 1 + coalesce((SELECT max(s.version) FROM shop_settings AS s WHERE s.name = NEW.name), 0);
    RETURN NEW;
END
$$;

DROP FUNCTION setting_lets_more_out(text, text, text);
ALTER TABLE shop_settings DROP COLUMN replaces, DROP COLUMN set_alone;
DROP TABLE setting_directions;
