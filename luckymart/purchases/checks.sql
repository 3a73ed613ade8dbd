-- name: escrow_differences
-- What each lottery's escrow holds, against ticket purchases not yet drawn or refunded plus market sales of tickets
-- not yet settled or refunded.
SELECT
    coalesce(held.lottery_id, due.lottery_id) AS lottery_id,
    coalesce(held.wallet_id, due.wallet_id) AS wallet_id,
    coalesce(due.amount, 0) AS expected,
    coalesce(held.amount, 0) AS actual
FROM (
    SELECT t.lottery_id, e.wallet_id, sum(e.amount) AS amount
    FROM wallets AS w
    INNER JOIN wallet_transactions AS e ON e.wallet_id = w.id
    INNER JOIN transactions AS t ON t.id = e.transaction_id
    WHERE w.system_account = 'LOTTERY_ESCROW'
    GROUP BY t.lottery_id, e.wallet_id
) AS held
FULL JOIN (
    SELECT p.lottery_id, w.id AS wallet_id, sum(p.amount) AS amount
    FROM (
        SELECT o.lottery_id, o.payment_method AS wallet_type, o.currency, o.total_amount AS amount
        FROM orders AS o INNER JOIN lotteries AS l ON l.id = o.lottery_id AND l.status <> 'COMPLETED'
        WHERE o.type = 'LOTTERY' AND o.status = 'PAID'
        UNION ALL
        SELECT r.lottery_id, r.wallet_type, r.currency, r.price
        FROM resales AS r WHERE r.status = 'SOLD' AND r.settled_at IS NULL
    ) AS p
    INNER JOIN wallets AS w
        ON w.system_account = 'LOTTERY_ESCROW' AND w.type = p.wallet_type AND w.currency = p.currency
    GROUP BY p.lottery_id, w.id
) AS due ON due.lottery_id = held.lottery_id AND due.wallet_id = held.wallet_id
WHERE coalesce(held.amount, 0) <> coalesce(due.amount, 0);

-- name: tickets_of_a_wrong_kind
-- A ticket of a wallet that its lottery does not take, but for those sold before lotteries had kinds.
SELECT t.lottery_id, 0 AS expected, count(*) AS actual
FROM tickets AS t
INNER JOIN lotteries AS l ON l.id = t.lottery_id
WHERE NOT t.paid_with = ANY(l.takes) AND t.number >= 1000000 + l.any_kind_tickets
GROUP BY t.lottery_id;

-- name: bonus_share_differences
-- How many tickets BONUS paid for: as the lottery counts them, and not above its limit.
SELECT l.id AS lottery_id, least(b.sold, greatest(l.bonus_limit, b.before)) AS expected, l.bonus_sold AS actual
FROM lotteries AS l
INNER JOIN LATERAL (
    SELECT
        count(*) AS sold, count(*) FILTER (WHERE t.number < 1000000 + l.any_kind_tickets) AS before
    FROM tickets AS t WHERE t.lottery_id = l.id AND t.paid_with = 'BONUS'
) AS b ON b.sold > 0 OR l.bonus_sold > 0
WHERE l.bonus_sold <> least(b.sold, greatest(l.bonus_limit, b.before));

-- name: tickets_unlike_their_payment
-- A ticket remembers the wallet of its order, or of its last sale on the market.
SELECT t.lottery_id, 0 AS expected, count(*) AS actual
FROM tickets AS t
INNER JOIN orders AS o ON o.id = t.order_id
WHERE t.paid_with <> CASE
    WHEN t.is_from_market THEN (
        SELECT r.wallet_type FROM resales AS r
        WHERE r.ticket_id = t.id AND r.sold_at IS NOT NULL ORDER BY r.sold_at DESC LIMIT 1
    )
    ELSE o.payment_method
END
GROUP BY t.lottery_id;

-- name: purchase_differences
-- Each ticket order was paid by one event, and each such event paid one order; the escrow shows a second one.
SELECT
    coalesce(o.lottery_id, e.lottery_id) AS lottery_id, e.id AS transaction_id,
    coalesce(o.total_amount, 0) AS expected, coalesce(e.amount, 0) AS actual
FROM (SELECT * FROM orders WHERE type = 'LOTTERY' AND status IN ('PAID', 'REFUNDED')) AS o
FULL JOIN (SELECT * FROM transactions WHERE type = 'PURCHASE') AS e
    ON e.related_id = o.id AND e.user_id = o.user_id AND e.currency = o.currency AND e.lottery_id = o.lottery_id
WHERE o.id IS NULL OR e.id IS NULL OR o.total_amount <> e.amount;
