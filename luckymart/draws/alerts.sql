-- name: to_draw$
-- Lotteries that should be drawn.
SELECT extract(EPOCH FROM clock_timestamp() - min(draw_time))::double precision
FROM lotteries WHERE status = 'DRAWING' AND draw_time <= clock_timestamp();
