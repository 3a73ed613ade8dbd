-- migrate:up

-- What left by a decision of staff, as the features that moved it know it: the check compares it with what was counted.
CREATE VIEW staff_decisions WITH (security_invoker = TRUE) AS
SELECT
    d.door, d.staff_id, d.target_id, d.event_id, d.amount, d.currency, k.type AS wallet_type, t.user_id AS about_id,
    t.created_at
FROM (
    SELECT 'credits' AS door, c.related_id AS staff_id, c.id AS target_id, c.id AS event_id, c.amount, c.currency
    FROM transactions AS c WHERE c.type = 'CREDIT'
    UNION ALL
    SELECT 'payouts', p.staff_id, o.id, paid.id, o.amount, o.currency
    FROM withdrawals AS o
    INNER JOIN transactions AS paid ON paid.related_id = o.order_id AND paid.type = 'WITHDRAWAL'
    CROSS JOIN LATERAL (
        SELECT o.decided_by_id AS staff_id
        UNION
        SELECT a.admin_id FROM withdrawal_approvals AS a WHERE a.withdrawal_id = o.id
    ) AS p
    WHERE o.status = 'PAID'
    UNION ALL
    SELECT 'deposits', m.decided_by_id, m.id, m.transaction_id, m.credited_amount - m.amount, m.currency
    FROM deposits AS m WHERE m.method <> 'STARS' AND m.credited_amount > m.amount
    UNION ALL
    SELECT 'stars', r.refund_by_id, r.id, r.refund_transaction_id, r.amount, r.currency
    FROM deposits AS r WHERE r.refund_by_id IS NOT NULL AND r.refund_transaction_id IS NOT NULL
    UNION ALL
    SELECT 'posts', s.reviewed_by_id, s.id, s.transaction_id, s.reward, s.currency
    FROM showoffs AS s WHERE s.transaction_id IS NOT NULL
    UNION ALL
    SELECT 'conversions', l.admin_id, p.id, p.transaction_id, p.prize_value, p.currency
    FROM prizes AS p
    INNER JOIN admin_logs AS l ON l.target_id = p.id AND l.action = 'prizes.convert'
    WHERE p.status = 'CONVERTED'
    UNION ALL
    SELECT 'debts', f.forgiven_by_id, f.id, e.id, f.amount - f.paid, f.currency
    FROM debts AS f INNER JOIN transactions AS e ON e.related_id = f.id AND e.type = 'DEBT_FORGIVEN'
) AS d
INNER JOIN transactions AS t ON t.id = d.event_id
INNER JOIN LATERAL (
    SELECT w.type FROM wallet_transactions AS e INNER JOIN wallets AS w ON w.id = e.wallet_id
    WHERE e.transaction_id = d.event_id LIMIT 1
) AS k ON TRUE;
GRANT SELECT ON staff_decisions TO luckymart_app;

-- What was decided before this version counts too.
INSERT INTO staff_outflows (staff_id, door, amount, wallet_type, currency, counted, about_id, target_id, created_at)
SELECT d.staff_id, d.door, d.amount, d.wallet_type, d.currency, d.amount, d.about_id, d.target_id, d.created_at
FROM staff_decisions AS d
WHERE d.staff_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM staff_outflows AS o
    WHERE o.staff_id = d.staff_id AND o.door = d.door AND o.target_id = d.target_id
);

-- migrate:down

DROP VIEW staff_decisions;
