-- name: to_remove$
-- Pictures that nobody uses any more and that the storage still has.
SELECT extract(EPOCH FROM clock_timestamp() - min(created_at))::double precision FROM picture_removals;
