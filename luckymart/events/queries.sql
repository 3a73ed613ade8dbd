-- name: changed_lotteries(window_seconds)
-- Published lotteries that changed within the window.
SELECT id, status, sold_tickets FROM lotteries
WHERE
    updated_at > clock_timestamp() - make_interval(secs => :window_seconds) AND published_at IS NOT NULL
    -- by index, to those that can have changed: updated_at itself has none, see the table
    AND (
        status IN ('UPCOMING', 'ACTIVE', 'SOLD_OUT', 'DRAWING')
        OR actual_draw_time > clock_timestamp() - make_interval(secs => :window_seconds)
        OR cancelled_at > clock_timestamp() - make_interval(secs => :window_seconds)
    );

-- name: new_notifications(user_ids, after)
-- For each person by the index on (user_id, id): a draw may have written a hundred thousand for others.
SELECT n.id, n.user_id, n.type
FROM unnest(:user_ids::uuid []) AS u (user_id)
CROSS JOIN LATERAL (
    SELECT id, user_id, type FROM notifications
    WHERE notifications.user_id = u.user_id AND id > :after
    ORDER BY id DESC LIMIT 100
) AS n
ORDER BY n.id;
