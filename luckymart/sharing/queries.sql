-- name: search
-- A lottery by its number, in any state, before those on sale whose title has all the words in some language; of
-- these, the closest to its draw first. Those that wait for their draw come last, if requested.
-- null: number
SELECT l.*, shown_name(l.winning_user_id) AS winner_name, 0 AS my_tickets
FROM lottery_details AS l
WHERE
    l.published_at IS NOT NULL
    AND (
        (l.period = :number::bigint AND l.status <> 'CANCELLED')
        OR (
            (
                (l.status = 'ACTIVE' AND l.end_time > now())
                OR (:with_closed::boolean AND l.status IN ('ACTIVE', 'SOLD_OUT', 'DRAWING'))
            )
            AND NOT EXISTS (
                SELECT FROM unnest(:words::text []) AS word
                WHERE strpos(
                    lower(concat_ws(
                        ' ', l.title, (SELECT string_agg(t.value, ' ') FROM jsonb_each_text(l.title_i18n) AS t)
                    )),
                    lower(word)
                ) = 0
            )
        )
    )
ORDER BY
    (l.period = :number::bigint) DESC NULLS LAST, l.status = 'ACTIVE' DESC,
    l.sold_tickets::numeric / l.total_tickets DESC, l.id DESC
LIMIT :limit OFFSET :skip;

-- name: watch!
INSERT INTO channels (chat, since)
VALUES (:chat, clock_timestamp() - make_interval(secs => :past_seconds)) ON CONFLICT (chat) DO NOTHING;

-- name: since$
SELECT since FROM channels WHERE chat = :chat;

-- name: count_recent$
SELECT count(*) FROM channel_posts WHERE created_at > clock_timestamp() - interval '1 minute';

-- name: due_posts
-- What has happened and was not posted, in order. Progress is posted only for lotteries whose opening was posted, and
-- only the latest step: sales only go up, so a skipped step does not come back.
WITH happened AS (
    SELECT id AS lottery_id, 'opened' AS kind, greatest(published_at, start_time) AS at
    FROM lotteries
    WHERE status = 'ACTIVE' AND published_at IS NOT NULL AND end_time > clock_timestamp()
    UNION ALL
    SELECT
        l.id,
        CASE
            WHEN l.total_tickets >= 100 AND 20 * (l.total_tickets - l.sold_tickets) <= l.total_tickets
                THEN 'last_tickets'
            WHEN 4 * l.sold_tickets >= 3 * l.total_tickets THEN 'sold_75'
            WHEN 2 * l.sold_tickets >= l.total_tickets THEN 'sold_50'
            WHEN 4 * l.sold_tickets >= l.total_tickets THEN 'sold_25'
        END,
        clock_timestamp()
    FROM lotteries AS l
    INNER JOIN channel_posts AS o
        ON o.lottery_id = l.id AND o.kind = 'opened' AND coalesce(o.published_at = l.published_at, TRUE)
    WHERE l.status = 'ACTIVE' AND l.end_time > clock_timestamp()
    UNION ALL
    SELECT id, 'extended', extended_at FROM lotteries WHERE status = 'ACTIVE' AND extended_at IS NOT NULL
    UNION ALL
    SELECT lottery_id, 'sealed', sealed_at FROM seals
    UNION ALL
    -- a new round, because the seal was published too late for the previous one
    SELECT lottery_id, 'round_' || nth, fixed_at FROM seal_rounds WHERE nth > 1
    UNION ALL
    SELECT id, 'drawn', actual_draw_time FROM lotteries WHERE actual_draw_time IS NOT NULL AND status = 'COMPLETED'
    UNION ALL
    SELECT id, 'cancelled', cancelled_at FROM lotteries
    WHERE cancelled_at IS NOT NULL AND published_at IS NOT NULL AND start_time <= cancelled_at
)
SELECT h.lottery_id, h.kind
FROM happened AS h
INNER JOIN lotteries AS l ON l.id = h.lottery_id
WHERE
    h.kind IS NOT NULL AND h.at >= :since
    -- far longer than an outage, and keeps the scan small
    AND h.at >= now() - interval '7 days'
    -- what was posted before the lottery was taken back and published anew does not count
    AND NOT EXISTS (
        SELECT FROM channel_posts AS p
        WHERE p.lottery_id = h.lottery_id AND p.kind = h.kind AND coalesce(p.published_at = l.published_at, TRUE)
    )
    AND NOT h.lottery_id = ANY(:put_off::uuid [])
ORDER BY h.at, h.kind LIMIT :limit;

-- name: claim_posts
-- Of these, the ones not posted yet: a concurrent caller waits here and gets none of them.
INSERT INTO channel_posts (lottery_id, kind, published_at)
SELECT n.lottery_id, n.kind, l.published_at
FROM unnest(:lottery_ids::uuid [], :kinds::text []) WITH ORDINALITY AS n (lottery_id, kind, nth)
INNER JOIN lotteries AS l ON l.id = n.lottery_id
ORDER BY n.lottery_id, n.kind
ON CONFLICT (lottery_id, kind) DO UPDATE SET published_at = excluded.published_at, created_at = clock_timestamp()
WHERE channel_posts.published_at <> excluded.published_at
RETURNING lottery_id, kind;

-- name: describe
SELECT
    l.id, l.period, l.title, l.title_i18n, l.description_i18n, l.image_url, l.ticket_price, l.currency,
    l.total_tickets, l.sold_tickets, l.winners_count, l.prize_type, l.prize_value, l.end_time, l.draw_time,
    l.cancel_reason, l.entropy_source, l.winning_numbers, l.actual_draw_time, s.root, s.tickets, s.winners,
    r.round, s.sealed_at
FROM lottery_details AS l
LEFT JOIN seals AS s ON s.lottery_id = l.id
LEFT JOIN LATERAL (
    SELECT n.round FROM seal_rounds AS n WHERE n.lottery_id = l.id ORDER BY n.nth DESC LIMIT 1
) AS r ON TRUE
WHERE l.id = ANY(:lottery_ids::uuid []);
