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

-- name: insert_outflow$
-- The person's name.
INSERT INTO staff_outflows (
    staff_id, with_id, door, amount, wallet_type, currency, counted, about_id, target_id
) VALUES (
    :staff_id, :with_id, :door, :amount, :wallet_type, :currency, :counted, :about_id, :target_id
) RETURNING (SELECT u.first_name FROM users AS u WHERE u.id = staff_id);
