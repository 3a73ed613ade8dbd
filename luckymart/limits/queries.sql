-- name: lock_person!
-- Decisions of one person are counted one at a time, until the transaction ends.
SELECT pg_advisory_xact_lock(hashtextextended('luckymart.limits:' || :staff_id::uuid::text, 0));

-- name: sums_of_day
-- What each of these people let out in the last 24 hours.
SELECT
    u.id,
    coalesce(
        (
            SELECT sum(o.counted) FROM staff_outflows AS o
            WHERE
                o.staff_id = u.id AND o.currency = :currency
                AND o.created_at > clock_timestamp() - INTERVAL '24 hours'
        ), 0
    ) AS counted
FROM users AS u
WHERE u.id = ANY(:staff_ids::uuid [])
ORDER BY u.id;

-- name: list_counted
SELECT DISTINCT staff_id FROM staff_outflows WHERE target_id = :target_id AND door = :door AND amount = :amount;

-- name: insert_outflow$
-- The person's name.
INSERT INTO staff_outflows (
    staff_id, with_id, door, amount, wallet_type, currency, counted, about_id, target_id
) VALUES (
    :staff_id, :with_id, :door, :amount, :wallet_type, :currency, :counted, :about_id, :target_id
) RETURNING (SELECT u.first_name FROM users AS u WHERE u.id = staff_id);

-- name: find_name$
SELECT first_name FROM users WHERE id = :user_id;

-- name: list_uses
-- What people let out in the last 24 hours, by door; of everybody if nobody is given.
SELECT u.id AS staff_id, u.first_name, o.currency, o.door, round(sum(o.counted), c.scale) AS amount
FROM staff_outflows AS o
INNER JOIN users AS u ON u.id = o.staff_id
INNER JOIN currencies AS c ON c.code = o.currency
WHERE
    o.created_at > clock_timestamp() - INTERVAL '24 hours'
    AND (:staff_id::uuid IS NULL OR o.staff_id = :staff_id)
GROUP BY u.id, u.first_name, o.currency, c.scale, o.door
ORDER BY u.first_name, u.id, o.currency, o.door;

-- name: claim_report$
-- The next day that is over and was not told of, at most a week back; null if there is none.
INSERT INTO limit_reports (day)
SELECT d.day FROM (
    SELECT
        greatest((SELECT max(r.day) + 1 FROM limit_reports AS r), e.day - 6) AS next_day,
        (SELECT max(r.day) IS NULL FROM limit_reports AS r) AS is_first,
        e.day AS last_day
    FROM (SELECT (clock_timestamp() AT TIME ZONE 'Asia/Dushanbe' - INTERVAL '20 hours')::date AS day) AS e
) AS n
CROSS JOIN LATERAL (SELECT CASE WHEN n.is_first THEN n.last_day ELSE n.next_day END AS day) AS d
WHERE d.day <= n.last_day
ON CONFLICT DO NOTHING
RETURNING day;

-- name: list_of_day
-- What was let out between 20:00 of the day before and 20:00 of this one, by person and door.
SELECT u.first_name AS name, o.door, round(sum(o.counted), c.scale) AS amount, o.currency
FROM staff_outflows AS o
INNER JOIN users AS u ON u.id = o.staff_id
INNER JOIN currencies AS c ON c.code = o.currency
WHERE
    o.created_at > (:day::date - INTERVAL '4 hours') AT TIME ZONE 'Asia/Dushanbe'
    AND o.created_at <= (:day::date + INTERVAL '20 hours') AT TIME ZONE 'Asia/Dushanbe'
GROUP BY u.id, u.first_name, o.currency, c.scale, o.door
ORDER BY u.first_name, u.id, o.currency, o.door;
