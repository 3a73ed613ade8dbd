-- migrate:up

-- A wallet as people see it: amounts at the scale of its currency.
CREATE VIEW wallet_details WITH (security_invoker = TRUE) AS
SELECT
    w.id, w.user_id, w.type, w.currency, round(w.balance, c.scale) AS balance,
    round(w.frozen_balance, c.scale) AS frozen_balance, round(w.total_deposits, c.scale) AS total_deposits,
    round(w.total_withdrawals, c.scale) AS total_withdrawals, w.version, w.updated_at
FROM wallets AS w INNER JOIN currencies AS c ON c.code = w.currency;
GRANT SELECT ON wallet_details TO luckymart_app;

-- An order as its buyer sees it.
CREATE VIEW order_details WITH (security_invoker = TRUE) AS
SELECT
    o.id, o.user_id, o.order_number, o.type, o.status, o.lottery_id, o.quantity,
    round(o.total_amount, c.scale) AS total_amount, o.currency, o.payment_method, o.created_at, o.paid_at
FROM orders AS o INNER JOIN currencies AS c ON c.code = o.currency;
GRANT SELECT ON order_details TO luckymart_app;

-- A ticket as its owner sees it. One that did not win has lost once its lottery is completed. The order is that of
-- its owner, who may have bought it on the market; resale_id is set while it is listed there.
CREATE VIEW ticket_details WITH (security_invoker = TRUE) AS
SELECT
    t.id, t.user_id, t.number, t.lottery_id, coalesce(b.order_id, t.order_id) AS order_id, t.is_winning, t.prize_rank,
    t.is_from_market, t.created_at,
    (SELECT r.id FROM resales AS r WHERE r.ticket_id = t.id AND r.status = 'ACTIVE') AS resale_id,
    CASE WHEN t.status = 'ACTIVE' AND l.status = 'COMPLETED' THEN 'LOST' ELSE t.status END AS status,
    l.title AS lottery_title, l.title_i18n AS lottery_title_i18n, l.image_url AS lottery_image_url,
    l.status AS lottery_status
FROM tickets AS t
INNER JOIN lotteries AS l ON l.id = t.lottery_id
LEFT JOIN LATERAL (
    SELECT r.order_id FROM resales AS r
    WHERE t.is_from_market AND r.ticket_id = t.id AND r.sold_at IS NOT NULL ORDER BY r.sold_at DESC LIMIT 1
) AS b ON TRUE;
GRANT SELECT ON ticket_details TO luckymart_app;

-- migrate:down

DROP VIEW ticket_details;
DROP VIEW order_details;
DROP VIEW wallet_details;
