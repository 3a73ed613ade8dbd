-- name: to_pay_back$
-- Cancelled lotteries that are not wholly paid back.
SELECT extract(EPOCH FROM clock_timestamp() - min(cancelled_at))::double precision
FROM lotteries WHERE status = 'CANCELLED' AND refunded_at IS NULL;
