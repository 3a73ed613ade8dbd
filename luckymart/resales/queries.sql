-- name: get^
SELECT r.*, shown_name(r.seller_id) AS shown_seller FROM resale_details AS r WHERE r.id = :resale_id;

-- name: list_cheapest
-- The cursor is the last id; its price never changes.
SELECT r.*, shown_name(r.seller_id) AS shown_seller FROM resale_details AS r
WHERE r.is_on_sale
    AND (:lottery_id::uuid IS NULL OR r.lottery_id = :lottery_id) AND (:kind::text IS NULL OR r.kind = :kind)
    AND (
        :after::uuid IS NULL
        OR (r.sort_price, r.id) > (SELECT b.price, b.id FROM resales AS b WHERE b.id = :after)
    )
ORDER BY r.sort_price, r.id LIMIT :limit;

-- name: list_dearest
SELECT r.*, shown_name(r.seller_id) AS shown_seller FROM resale_details AS r
WHERE r.is_on_sale
    AND (:lottery_id::uuid IS NULL OR r.lottery_id = :lottery_id) AND (:kind::text IS NULL OR r.kind = :kind)
    AND (
        :after::uuid IS NULL
        OR (r.sort_price, r.id) < (SELECT b.price, b.id FROM resales AS b WHERE b.id = :after)
    )
ORDER BY r.sort_price DESC, r.id DESC LIMIT :limit;

-- name: list_newest
SELECT r.*, shown_name(r.seller_id) AS shown_seller FROM resale_details AS r
WHERE r.is_on_sale
    AND (:lottery_id::uuid IS NULL OR r.lottery_id = :lottery_id) AND (:kind::text IS NULL OR r.kind = :kind)
    AND (:after::uuid IS NULL OR r.id < :after)
ORDER BY r.id DESC LIMIT :limit;

-- name: list_all
-- In any state, newest first: one seller's, or everyone's for staff.
SELECT r.*, shown_name(r.seller_id) AS shown_seller FROM resale_details AS r
WHERE (:seller_id::uuid IS NULL OR r.seller_id = :seller_id)
    AND (:lottery_id::uuid IS NULL OR r.lottery_id = :lottery_id) AND (:kind::text IS NULL OR r.kind = :kind)
    AND (:status::text IS NULL OR r.status = :status) AND (:after::uuid IS NULL OR r.id < :after)
ORDER BY r.id DESC LIMIT :limit;

-- name: lotteries_on_market
-- Largest offer first.
SELECT
    r.lottery_id, r.lottery_title, r.lottery_title_i18n, r.lottery_image_url, r.lottery_status, r.currency,
    count(*) AS listings, min(r.price) AS lowest_price
FROM resale_details AS r
WHERE r.is_on_sale
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY count(*) DESC, r.lottery_id DESC LIMIT :limit;

-- name: list_sellable
-- What a user may list now, the newest lottery first, by number: tickets until the seal, and pending prizes.
SELECT
    mine.kind, mine.id, l.id AS lottery_id, mine.ticket_number, round(mine.face_value, c.scale) AS face_value,
    l.currency, c.scale, l.title AS lottery_title, l.title_i18n AS lottery_title_i18n,
    l.image_url AS lottery_image_url, l.status AS lottery_status
FROM (
    SELECT 'ticket' AS kind, t.id, t.lottery_id, t.number AS ticket_number, o.ticket_price AS face_value
    FROM tickets AS t INNER JOIN lotteries AS o ON o.id = t.lottery_id AND o.status IN ('ACTIVE', 'SOLD_OUT')
    WHERE t.user_id = :user_id AND t.status = 'ACTIVE' AND resale_takes(o.takes, t.paid_with) <> '{}'
        AND NOT EXISTS (SELECT FROM resales AS r WHERE r.ticket_id = t.id AND r.status = 'ACTIVE')
    UNION ALL
    SELECT 'prize', p.id, p.lottery_id, t.number, p.prize_value
    FROM prizes AS p INNER JOIN tickets AS t ON t.id = p.ticket_id
    WHERE p.user_id = :user_id AND p.status = 'PENDING'
) AS mine
INNER JOIN lotteries AS l ON l.id = mine.lottery_id
INNER JOIN currencies AS c ON c.code = l.currency
WHERE (:item_id::uuid IS NULL OR mine.id = :item_id)
    AND (
        :after::uuid IS NULL OR (l.id, -mine.ticket_number, mine.id) < (
            SELECT t.lottery_id, -t.number, t.id FROM tickets AS t WHERE t.id = :after
            UNION ALL
            SELECT p.lottery_id, -t.number, p.id
            FROM prizes AS p INNER JOIN tickets AS t ON t.id = p.ticket_id WHERE p.id = :after
        )
    )
ORDER BY l.id DESC, mine.ticket_number ASC, mine.id DESC LIMIT :limit;

-- name: find^
-- Run before locking: tells what to lock.
SELECT r.lottery_id, r.ticket_id FROM resales AS r WHERE r.id = :resale_id;

-- name: lock_lottery^
-- The first lock, as in the ticket sale.
SELECT
    l.id, l.status, l.ticket_price, l.currency, c.scale,
    CASE WHEN NOT l.unlimited_purchase THEN l.max_per_user END AS max_per_user
FROM lotteries AS l INNER JOIN currencies AS c ON c.code = l.currency
WHERE l.id = :lottery_id FOR NO KEY UPDATE OF l;

-- name: lock^
SELECT
    r.id, r.seller_id, r.lottery_id, r.ticket_id, r.prize_id, r.price, r.fee, r.currency, r.status, c.scale,
    seller.status = 'ACTIVE' AS is_seller_active
FROM resales AS r
INNER JOIN currencies AS c ON c.code = r.currency
INNER JOIN users AS seller ON seller.id = r.seller_id
WHERE r.id = :resale_id FOR NO KEY UPDATE OF r;

-- name: lottery_of_ticket$
SELECT lottery_id FROM tickets WHERE id = :ticket_id AND user_id = :user_id;

-- name: kinds_of_ticket^
-- What its owner paid it with, and what may pay for it on the market.
-- not null: takes
SELECT t.paid_with, resale_takes(l.takes, t.paid_with) AS takes
FROM tickets AS t INNER JOIN lotteries AS l ON l.id = t.lottery_id
WHERE t.id = :ticket_id AND t.user_id = :user_id;

-- name: listed_as$
-- null: ticket_id, prize_id
SELECT id FROM resales
WHERE status = 'ACTIVE' AND (ticket_id = :ticket_id::uuid OR prize_id = :prize_id::uuid);

-- name: insert$
INSERT INTO resales (seller_id, lottery_id, ticket_id, prize_id, price, fee, currency)
VALUES (:seller_id, :lottery_id, :ticket_id, :prize_id, :price, :fee, :currency)
RETURNING id;

-- name: cancel!
UPDATE resales SET status = 'CANCELLED', cancelled_at = clock_timestamp(), cancel_reason = :reason
WHERE id = :resale_id;

-- name: cancel_open
-- Cancels the ticket listings of a lottery that closed its market; returns the sellers and their counts.
WITH ended AS (
    UPDATE resales SET status = 'CANCELLED', cancelled_at = clock_timestamp(), cancel_reason = :reason
    WHERE lottery_id = :lottery_id AND ticket_id IS NOT NULL AND status = 'ACTIVE'
    RETURNING seller_id
)
SELECT seller_id, count(*)::integer AS listings FROM ended GROUP BY seller_id ORDER BY seller_id;

-- name: count_tickets$
SELECT count(*)::integer FROM tickets WHERE user_id = :user_id AND lottery_id = :lottery_id;

-- name: sell$
-- not null: sell_resale
SELECT sell_resale(:resale_id, :order_id);

-- name: wallet^
SELECT id, type, currency, balance, round(balance, :scale) AS rounded_balance
FROM wallets WHERE user_id = :user_id AND type = :wallet_type AND currency = :currency;

-- name: settle
-- Marks every sale of the lottery's tickets as paid. Returns the wallets involved, in the order in which the ledger
-- locks the sellers' wallets.
-- not null: wallet_type, seller_wallet_id, escrow_id, house_id
WITH settled AS (
    UPDATE resales SET settled_at = clock_timestamp()
    WHERE lottery_id = :lottery_id AND status = 'SOLD' AND settled_at IS NULL
    RETURNING id, seller_id, price, fee, currency, wallet_type
)
SELECT
    s.id, s.seller_id, s.price, s.fee, s.currency, s.wallet_type, seller.id AS seller_wallet_id,
    system_wallet('LOTTERY_ESCROW', s.wallet_type, s.currency) AS escrow_id,
    system_wallet('HOUSE_REVENUE', s.wallet_type, s.currency) AS house_id
FROM settled AS s
LEFT JOIN wallets AS seller
    ON seller.user_id = s.seller_id AND seller.type = s.wallet_type AND seller.currency = s.currency
ORDER BY seller.id, s.id;

-- name: mark_refunded!
UPDATE resales AS r
SET status = 'REFUNDED', refunded_at = clock_timestamp(), refunded_from = s.refunded_from
FROM unnest(:sale_ids::uuid [], :refunded_from::text []) AS s (id, refunded_from)
WHERE r.id = s.id;
