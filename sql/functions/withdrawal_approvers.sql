-- feature: withdrawals

-- Who has approved a withdrawal and may still approve, in the order in which they did. Whoever has lost the role since,
-- or is banned, counts no more.
CREATE FUNCTION withdrawal_approvers(p_withdrawal_id uuid) RETURNS uuid []
LANGUAGE sql STABLE
SET search_path = public, pg_temp
AS $$
    SELECT coalesce(array_agg(a.admin_id ORDER BY a.created_at, a.admin_id), '{}')
    FROM withdrawal_approvals AS a
    INNER JOIN users AS u ON u.id = a.admin_id AND u.status = 'ACTIVE'
    WHERE
        a.withdrawal_id = p_withdrawal_id
        AND EXISTS (
            SELECT FROM admins AS g
            INNER JOIN role_permissions AS rp
                ON rp.role_code = g.role_code AND rp.permission_code = 'withdrawals.write'
            WHERE g.user_id = a.admin_id AND g.revoked_at IS NULL
        );
$$;
GRANT EXECUTE ON FUNCTION withdrawal_approvers(uuid) TO luckymart_app;
