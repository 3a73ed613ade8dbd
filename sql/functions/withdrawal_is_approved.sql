-- feature: withdrawals

-- Whether enough people approve of a withdrawal now. One is enough where nobody else could.
CREATE FUNCTION withdrawal_is_approved(p_withdrawal_id uuid) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = public, pg_temp
AS $$
    SELECT
        cardinality(g.approvers) >= w.approvals_needed
        OR EXISTS (SELECT FROM unnest(g.approvers) AS one WHERE decides_alone(one))
    FROM withdrawals AS w CROSS JOIN LATERAL (SELECT withdrawal_approvers(w.id) AS approvers) AS g
    WHERE w.id = p_withdrawal_id;
$$;
GRANT EXECUTE ON FUNCTION withdrawal_is_approved(uuid) TO luckymart_app;
