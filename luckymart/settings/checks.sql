-- name: settings_loosened_by_one_person
-- What lets more money out was approved by a second person, or set by an owner who decided alone. It is about no one
-- wallet; its versions say which setting.
SELECT NULL::uuid AS wallet_id, 2 AS expected, 1 AS actual
FROM shop_settings AS s
WHERE
    s.approved_by_id IS NULL AND NOT s.set_alone AND coalesce(setting_lets_more_out(s.name, s.replaces, s.value), TRUE);

-- name: settings_without_a_log_line
-- Whoever set a value is in the log.
SELECT NULL::uuid AS wallet_id, 1 AS expected, 0 AS actual
FROM shop_settings AS s
WHERE NOT EXISTS (
    SELECT FROM admin_logs AS l
    WHERE l.action = 'settings.change' AND l.target_id = s.id AND l.admin_id = s.set_by_id
);
