-- name: outflow_differences
-- What left by a decision of staff was counted for them.
SELECT d.event_id AS transaction_id, d.amount AS expected, coalesce(sum(o.amount), 0) AS actual
FROM staff_decisions AS d
LEFT JOIN staff_outflows AS o ON o.target_id = d.target_id AND o.door = d.door AND o.staff_id = d.staff_id
GROUP BY d.event_id, d.door, d.staff_id, d.target_id, d.amount
HAVING coalesce(sum(o.amount), 0) < d.amount;

-- name: seconds_not_counted
-- Where two decided, it was counted for the second too: each line of the log that names both has both outflows.
SELECT d.event_id AS transaction_id, d.amount AS expected, coalesce(o.amount, 0) AS actual
FROM admin_logs AS l
INNER JOIN staff_decisions AS d
    ON d.target_id IN (l.target_id, (l.after ->> 'transaction_id')::uuid) AND d.staff_id = l.admin_id
LEFT JOIN staff_outflows AS o
    ON o.target_id = d.target_id AND o.door = d.door AND o.staff_id = (l.after ->> 'approved_by_id')::uuid
WHERE l.after ? 'approved_by_id' AND coalesce(o.amount, 0) < d.amount;
