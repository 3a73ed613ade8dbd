-- name: miscounted_lotteries
SELECT l.id AS lottery_id, count(t.id) AS expected, l.sold_tickets AS actual
FROM lotteries AS l LEFT JOIN tickets AS t ON t.lottery_id = l.id
GROUP BY l.id
HAVING count(t.id) <> l.sold_tickets;
