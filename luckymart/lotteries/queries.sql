-- name: insert$
INSERT INTO lotteries (
    title, description, title_i18n, name_i18n, description_i18n, details_i18n, specifications_i18n, material_i18n,
    image_url, image_urls, ticket_price, currency, total_tickets, max_per_user, unlimited_purchase, min_tickets,
    winners_count, prize_type, prize_value, start_time, end_time, extension_seconds, seal_delay_seconds,
    draw_delay_seconds, entropy_source, entropy_public_key, created_by_id
)
VALUES (
    :title, :description, :title_i18n, :title_i18n, :description_i18n, :details_i18n, :specifications_i18n,
    :material_i18n, :image_url, :image_urls, :ticket_price, :currency, :total_tickets, :max_per_user,
    :unlimited_purchase, :min_tickets, :winners_count, :prize_type, :prize_value,
    coalesce(:start_time, clock_timestamp()), :end_time, :extension_seconds, :seal_delay_seconds,
    :draw_delay_seconds, :entropy_source, :entropy_public_key, :created_by_id
)
RETURNING id;

-- name: insert_salt!
INSERT INTO lottery_salts (lottery_id, salt_key) VALUES (:lottery_id, :salt_key);

-- name: update!
UPDATE lotteries SET
    title = :title, description = :description, title_i18n = :title_i18n, name_i18n = :title_i18n,
    description_i18n = :description_i18n, details_i18n = :details_i18n,
    specifications_i18n = :specifications_i18n, material_i18n = :material_i18n, image_url = :image_url,
    image_urls = :image_urls, ticket_price = :ticket_price, total_tickets = :total_tickets,
    max_per_user = :max_per_user, unlimited_purchase = :unlimited_purchase, min_tickets = :min_tickets,
    winners_count = :winners_count, prize_type = :prize_type, prize_value = :prize_value,
    start_time = :start_time, end_time = :end_time
WHERE id = :lottery_id;

-- name: lock$
-- FOR NO KEY UPDATE, as in the sale: it does not block foreign key checks.
SELECT id FROM lotteries WHERE id = :lottery_id FOR NO KEY UPDATE;

-- name: get^
-- null: user_id
SELECT
    l.*, shown_name(l.winning_user_id) AS winner_name,
    (SELECT count(*)::integer FROM tickets AS t WHERE t.lottery_id = l.id AND t.user_id = :user_id) AS my_tickets
FROM lottery_details AS l
WHERE l.id = :lottery_id;

-- name: list_published
-- Ordered by interest: on sale, about to be drawn, upcoming, past; the newest of each first.
-- null: user_id
SELECT
    l.*, shown_name(l.winning_user_id) AS winner_name,
    (SELECT count(*)::integer FROM tickets AS t WHERE t.lottery_id = l.id AND t.user_id = :user_id) AS my_tickets
FROM lottery_details AS l
WHERE
    l.published_at IS NOT NULL AND l.status = ANY(:statuses::text [])
    AND (
        :before::uuid IS NULL
        OR (lottery_interest(l.status), l.id)
        < (SELECT lottery_interest(b.status), b.id FROM lotteries AS b WHERE b.id = :before)
    )
ORDER BY lottery_interest(l.status) DESC, l.id DESC LIMIT :limit;

-- name: list_all
-- For staff, newest first, including drafts.
SELECT l.*, shown_name(l.winning_user_id) AS winner_name, 0 AS my_tickets FROM lottery_details AS l
WHERE l.status = ANY(:statuses::text []) AND (:before::uuid IS NULL OR l.id < :before)
ORDER BY l.id DESC LIMIT :limit;

-- name: insert_makers!
INSERT INTO lottery_makers (lottery_id, user_id)
SELECT :lottery_id, unnest(:user_ids::uuid [])
ON CONFLICT DO NOTHING;

-- name: is_maker$
SELECT EXISTS(SELECT FROM lottery_makers WHERE lottery_id = :lottery_id AND user_id = :user_id);

-- name: publish!
UPDATE lotteries
SET
    published_at = clock_timestamp(),
    status = CASE WHEN start_time <= clock_timestamp() THEN 'ACTIVE' ELSE status END
WHERE id = :lottery_id;

-- name: take_back!
UPDATE lotteries SET published_at = NULL, status = 'UPCOMING', extended_at = NULL WHERE id = :lottery_id;

-- name: cancel!
UPDATE lotteries SET status = 'CANCELLED', cancelled_at = clock_timestamp(), cancel_reason = :reason
WHERE id = :lottery_id;

-- name: holders
SELECT DISTINCT user_id FROM tickets WHERE lottery_id = :lottery_id;

-- name: due_starts
SELECT id FROM lotteries
WHERE
    status = 'UPCOMING' AND published_at IS NOT NULL AND start_time <= clock_timestamp()
    AND NOT id = ANY(:put_off::uuid [])
ORDER BY start_time LIMIT :limit;

-- name: start$
UPDATE lotteries SET status = 'ACTIVE'
WHERE
    id = :lottery_id AND status = 'UPCOMING' AND published_at IS NOT NULL AND start_time <= clock_timestamp()
RETURNING id;

-- name: due_ends
-- Ended with fewer sold than the minimum: to be extended once, then refunded.
SELECT id FROM lotteries
WHERE
    status = 'ACTIVE' AND end_time <= clock_timestamp() AND sold_tickets < min_tickets
    AND NOT id = ANY(:put_off::uuid [])
ORDER BY end_time LIMIT :limit;

-- name: extend$
UPDATE lotteries
SET end_time = clock_timestamp() + make_interval(secs => extension_seconds), extended_at = clock_timestamp()
WHERE id = :lottery_id AND extended_at IS NULL
RETURNING end_time;

-- name: start_drawing!
UPDATE lotteries SET status = 'DRAWING', draw_time = :draw_time WHERE id = :lottery_id;

-- name: complete!
UPDATE lotteries
SET
    status = 'COMPLETED', actual_draw_time = :drawn_at, winning_numbers = :winning_numbers,
    winning_ticket_number = (:winning_numbers::jsonb ->> 0)::integer, winning_user_id = :first_user_id,
    vrf_seed = :seed, vrf_proof = :proof, vrf_timestamp = :available_at, draw_algorithm_data = :bundle
WHERE id = :lottery_id;

-- name: mark_refunded!
UPDATE lotteries SET refunded_at = clock_timestamp() WHERE id = :lottery_id;
