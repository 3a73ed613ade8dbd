-- name: list_prizes
SELECT
    p.id, p.lottery_id, p.ticket_id, t.number AS ticket_number, p.rank, p.prize_type,
    round(p.prize_value, c.scale) AS prize_value, p.currency, p.status, p.won_at,
    l.title AS lottery_title, l.title_i18n AS lottery_title_i18n, l.image_url AS lottery_image_url,
    l.status AS lottery_status
FROM prizes AS p
INNER JOIN tickets AS t ON t.id = p.ticket_id
INNER JOIN lotteries AS l ON l.id = p.lottery_id
INNER JOIN currencies AS c ON c.code = p.currency
WHERE p.user_id = :user_id AND (:before::uuid IS NULL OR p.id < :before)
ORDER BY p.id DESC LIMIT :limit;
