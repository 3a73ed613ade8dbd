-- name: beat!
INSERT INTO heartbeats (process, beat_at, seen) VALUES (:process, clock_timestamp(), pg_current_snapshot())
ON CONFLICT (process) DO UPDATE SET beat_at = excluded.beat_at, seen = excluded.seen;

-- name: seconds_since_beat$
SELECT extract(EPOCH FROM clock_timestamp() - beat_at)::double precision FROM heartbeats WHERE process = :process;

-- name: is_reconcile_due$
-- A draw counts unless the last check could see its transaction.
SELECT coalesce(
    (
        SELECT
            h.beat_at < clock_timestamp() - INTERVAL '1 day'
            OR (
                h.beat_at < clock_timestamp() - INTERVAL '1 minute'
                AND EXISTS (
                    SELECT FROM lottery_results AS r
                    WHERE
                        r.created_at >= h.beat_at - INTERVAL '1 day'
                        AND coalesce(NOT pg_visible_in_snapshot(r.made_in, h.seen), r.created_at >= h.beat_at)
                )
            )
        FROM heartbeats AS h WHERE h.process = :process
    ),
    TRUE
);
