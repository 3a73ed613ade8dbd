-- migrate:up

-- What the shop changed, version by version. The environment gives the first value of each.
CREATE TABLE shop_settings (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    name text NOT NULL CHECK (name ~ '^[a-z_]{1,63}$'),
    version integer NOT NULL CHECK (version > 0),
    -- as one writes it into the environment
    value text NOT NULL CHECK (length(value) <= 1000),
    valid_from timestamptz NOT NULL,
    set_by_id uuid NOT NULL REFERENCES users (id),
    approved_by_id uuid REFERENCES users (id),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (name, version),
    CHECK (approved_by_id <> set_by_id)
);
CREATE INDEX shop_settings_set_by_id ON shop_settings (set_by_id);
CREATE INDEX shop_settings_approved_by_id ON shop_settings (approved_by_id);

-- Numbers the versions of a setting. None takes effect in the past.
CREATE FUNCTION shop_settings_guard() RETURNS trigger
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
CREATE TRIGGER shop_settings_guard BEFORE INSERT ON shop_settings
FOR EACH ROW EXECUTE FUNCTION shop_settings_guard();
CREATE TRIGGER shop_settings_append_only BEFORE UPDATE OR DELETE ON shop_settings
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER shop_settings_no_truncate BEFORE TRUNCATE ON shop_settings
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A version that was still to come when the next one was set never took effect: is_kept is false.
CREATE VIEW shop_setting_versions WITH (security_invoker = TRUE) AS
SELECT
    s.id, s.name, s.version, s.value, s.valid_from, s.set_by_id, s.approved_by_id, s.reason, s.created_at,
    coalesce(lead(s.created_at) OVER (PARTITION BY s.name ORDER BY s.version) >= s.valid_from, TRUE) AS is_kept
FROM shop_settings AS s;

ALTER TABLE shop_settings ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON shop_settings TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT ON shop_settings TO luckymart_app;
GRANT SELECT ON shop_setting_versions TO luckymart_app;

INSERT INTO permissions (code, description) VALUES
('settings.read', 'see the settings of the shop and their history'),
('settings.write', 'change the settings of the shop');
INSERT INTO role_permissions (role_code, permission_code) VALUES
('owner', 'settings.read'), ('finance', 'settings.read'), ('viewer', 'settings.read'),
('owner', 'settings.write');

-- migrate:down

DELETE FROM role_permissions WHERE permission_code IN ('settings.read', 'settings.write');
DELETE FROM permissions WHERE code IN ('settings.read', 'settings.write');
DROP VIEW shop_setting_versions;
DROP TABLE shop_settings;
DROP FUNCTION shop_settings_guard();
