-- name: to_open$
-- Published lotteries that should be on sale.
SELECT extract(EPOCH FROM clock_timestamp() - min(start_time))::double precision
FROM lotteries WHERE status = 'UPCOMING' AND published_at IS NOT NULL AND start_time <= clock_timestamp();

-- name: to_end$
-- Lotteries that should be extended, or cancelled, or sealed.
SELECT extract(EPOCH FROM clock_timestamp() - min(end_time))::double precision
FROM lotteries WHERE status = 'ACTIVE' AND end_time <= clock_timestamp();
