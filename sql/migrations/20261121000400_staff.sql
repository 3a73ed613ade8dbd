-- migrate:up

CREATE TABLE permissions (
    code text PRIMARY KEY CHECK (code ~ '^[a-z_]+\.[a-z_]+$'),
    description text NOT NULL
);
CREATE TABLE roles (
    code text PRIMARY KEY CHECK (code ~ '^[a-z_]+$'),
    description text NOT NULL
);
CREATE TABLE role_permissions (
    role_code text NOT NULL REFERENCES roles (code) ON DELETE CASCADE,
    permission_code text NOT NULL REFERENCES permissions (code) ON DELETE CASCADE,
    PRIMARY KEY (role_code, permission_code)
);
CREATE INDEX role_permissions_permission_code ON role_permissions (permission_code);

-- Who is staff, as what. Losing a role is a date, not a deletion, so the log keeps its person.
CREATE TABLE admins (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    user_id uuid NOT NULL REFERENCES users (id),
    role_code text NOT NULL REFERENCES roles (code),
    granted_by_id uuid REFERENCES users (id),
    revoked_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX admins_current ON admins (user_id, role_code) WHERE revoked_at IS NULL;
CREATE INDEX admins_user_id ON admins (user_id);
CREATE INDEX admins_role_code ON admins (role_code);
CREATE INDEX admins_granted_by_id ON admins (granted_by_id);
CREATE TRIGGER admins_touch BEFORE UPDATE ON admins FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- Every write by staff, in the transaction of that write. admin_id is null for the command line.
CREATE TABLE admin_logs (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    admin_id uuid REFERENCES users (id),
    action text NOT NULL CHECK (action ~ '^[a-z_]+\.[a-z_]+$'),
    target_type text NOT NULL,
    target_id uuid,
    before jsonb,
    after jsonb,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX admin_logs_admin_id ON admin_logs (admin_id, created_at DESC);
CREATE INDEX admin_logs_target_id ON admin_logs (target_id, created_at DESC);
CREATE TRIGGER admin_logs_append_only BEFORE UPDATE OR DELETE ON admin_logs
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER admin_logs_no_truncate BEFORE TRUNCATE ON admin_logs
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

INSERT INTO permissions (code, description) VALUES
('lotteries.read', 'see every lottery, drafts included'),
('lotteries.write', 'make, edit, publish and cancel lotteries'),
('draws.write', 'draw a lottery by hand'),
('users.read', 'search users, see their cards'),
('users.write', 'ban and unban users'),
('credits.write', 'credit a wallet with a reason'),
('broadcasts.write', 'write to everyone'),
('staff.write', 'give and take roles'),
('ledger.read', 'run the ledger check, read the log');
INSERT INTO roles (code, description) VALUES
('owner', 'everything'),
('finance', 'money'),
('content', 'lotteries and broadcasts'),
('support', 'users'),
('viewer', 'looks, changes nothing');
INSERT INTO role_permissions (role_code, permission_code)
SELECT 'owner', code FROM permissions
UNION ALL SELECT 'viewer', code FROM permissions WHERE code LIKE '%.read'
UNION ALL VALUES
('finance', 'lotteries.read'), ('finance', 'users.read'), ('finance', 'credits.write'), ('finance', 'ledger.read'),
('content', 'lotteries.read'), ('content', 'lotteries.write'), ('content', 'draws.write'),
('content', 'broadcasts.write'),
('support', 'lotteries.read'), ('support', 'users.read'), ('support', 'users.write');

ALTER TABLE permissions ENABLE ROW LEVEL SECURITY;
ALTER TABLE roles ENABLE ROW LEVEL SECURITY;
ALTER TABLE role_permissions ENABLE ROW LEVEL SECURITY;
ALTER TABLE admins ENABLE ROW LEVEL SECURITY;
ALTER TABLE admin_logs ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_reads ON permissions FOR SELECT TO luckymart_app USING (TRUE);
CREATE POLICY app_reads ON roles FOR SELECT TO luckymart_app USING (TRUE);
CREATE POLICY app_reads ON role_permissions FOR SELECT TO luckymart_app USING (TRUE);
CREATE POLICY app ON admins TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
CREATE POLICY app ON admin_logs TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT ON permissions, roles, role_permissions TO luckymart_app;
GRANT SELECT, INSERT, UPDATE ON admins TO luckymart_app;
GRANT SELECT, INSERT ON admin_logs TO luckymart_app;

-- migrate:down

DROP TABLE admin_logs;
DROP TABLE admins;
DROP TABLE role_permissions;
DROP TABLE roles;
DROP TABLE permissions;
