-- name: prize_differences
-- Each money prize was paid by one event, and each such event paid one prize.
SELECT
    coalesce(e.id, p.transaction_id) AS transaction_id, coalesce(e.lottery_id, p.lottery_id) AS lottery_id,
    coalesce(p.prize_value, 0) AS expected, coalesce(e.amount, 0) AS actual
FROM (SELECT * FROM transactions WHERE type = 'PRIZE') AS e
FULL JOIN (SELECT * FROM prizes WHERE status = 'CREDITED') AS p
    ON p.transaction_id = e.id AND p.user_id = e.user_id AND p.lottery_id = e.lottery_id AND p.currency = e.currency
WHERE e.id IS NULL OR p.id IS NULL OR e.amount <> p.prize_value;

-- name: prizes_unlike_their_results
-- Each winner of a result has one prize that is still theirs, of the lottery's kind and value, and nobody else has one.
SELECT
    coalesce(due.lottery_id, done.lottery_id) AS lottery_id, coalesce(due.prize_value, 0) AS expected,
    coalesce(done.prize_value, 0) AS actual
FROM (
    SELECT
        r.lottery_id, (w ->> 'rank')::integer AS rank, (w ->> 'ticket_number')::integer AS number,
        l.prize_type, l.prize_value, l.currency
    FROM lottery_results AS r
    INNER JOIN lotteries AS l ON l.id = r.lottery_id
    CROSS JOIN LATERAL jsonb_array_elements(r.winners) AS w
) AS due
FULL JOIN (
    SELECT
        p.lottery_id, p.rank, t.number, p.prize_type, p.currency, max(p.prize_value) AS prize_value,
        count(*) FILTER (WHERE p.status <> 'RESOLD') AS kept,
        count(DISTINCT p.prize_value) AS prize_values
    FROM prizes AS p INNER JOIN tickets AS t ON t.id = p.ticket_id AND t.lottery_id = p.lottery_id
    GROUP BY p.lottery_id, p.rank, t.number, p.prize_type, p.currency
) AS done
    ON done.lottery_id = due.lottery_id AND done.rank = due.rank AND done.number = due.number
    AND done.prize_type = due.prize_type AND done.currency = due.currency
WHERE due.lottery_id IS NULL OR done.lottery_id IS NULL
    OR done.prize_value <> due.prize_value OR done.kept <> 1 OR done.prize_values <> 1;

-- name: prize_conversion_differences
-- Each unclaimed prize that became coins was paid by one event, and each such event paid one prize.
SELECT
    coalesce(e.id, p.transaction_id) AS transaction_id, coalesce(e.lottery_id, p.lottery_id) AS lottery_id,
    coalesce(p.prize_value, 0) AS expected, coalesce(e.amount, 0) AS actual
FROM (SELECT * FROM transactions WHERE type = 'PRIZE_CONVERSION') AS e
FULL JOIN (SELECT * FROM prizes WHERE status = 'CONVERTED') AS p
    ON p.transaction_id = e.id AND p.user_id = e.user_id AND p.id = e.related_id AND p.currency = e.currency
WHERE e.id IS NULL OR p.id IS NULL OR e.amount <> p.prize_value;
