-- name: beat!
INSERT INTO heartbeats (process, beat_at) VALUES (:process, clock_timestamp())
ON CONFLICT (process) DO UPDATE SET beat_at = excluded.beat_at;

-- name: seconds_since_beat$
SELECT extract(EPOCH FROM clock_timestamp() - beat_at)::double precision FROM heartbeats WHERE process = :process;

-- name: is_reconcile_due$
SELECT coalesce(
    (
        SELECT
            h.beat_at < clock_timestamp() - INTERVAL '1 day'
            OR (
                h.beat_at < clock_timestamp() - INTERVAL '1 minute'
                AND EXISTS (SELECT FROM lottery_results AS r WHERE r.created_at >= h.beat_at)
            )
        FROM heartbeats AS h WHERE h.process = :process
    ),
    TRUE
);
