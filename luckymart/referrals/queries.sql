-- name: person^
SELECT referral_code, commission_rate FROM users WHERE id = :user_id;

-- name: invited_counts
-- How many people are below a person, by level, and how many of them have ever signed in.
WITH RECURSIVE tree AS (
    SELECT u.id, u.last_login_at, 1 AS level FROM users AS u WHERE u.referred_by_id = :user_id
    UNION ALL
    SELECT u.id, u.last_login_at, t.level + 1
    FROM tree AS t INNER JOIN users AS u ON u.referred_by_id = t.id
    WHERE t.level < :levels
)
SELECT level, count(*) AS invited, count(last_login_at) AS signed_in FROM tree GROUP BY level;

-- name: earnings
SELECT
    c.level, c.currency,
    round(coalesce(sum(c.amount) FILTER (WHERE c.status = 'PENDING'), 0), k.scale) AS pending,
    round(coalesce(sum(c.amount) FILTER (WHERE c.status = 'PAID'), 0), k.scale) AS paid,
    round(coalesce(sum(c.amount) FILTER (WHERE c.status = 'VOID'), 0), k.scale) AS void
FROM commissions AS c INNER JOIN currencies AS k ON k.code = c.currency
WHERE c.user_id = :user_id
GROUP BY c.level, c.currency, k.scale
ORDER BY c.level, c.currency;

-- name: list_invited
-- The people of one level, newest first.
WITH RECURSIVE tree AS (
    SELECT u.id, 1 AS level FROM users AS u WHERE u.referred_by_id = :user_id
    UNION ALL
    SELECT u.id, t.level + 1
    FROM tree AS t INNER JOIN users AS u ON u.referred_by_id = t.id
    WHERE t.level < :level
)
SELECT
    u.id, shown_name(u.id) AS first_name, u.created_at AS joined_at, u.last_login_at IS NOT NULL AS signed_in, t.level
FROM tree AS t INNER JOIN users AS u ON u.id = t.id
WHERE t.level = :level AND (:before::uuid IS NULL OR u.id < :before)
ORDER BY u.id DESC LIMIT :limit;

-- name: earned_from
-- What each of these people has earned a person.
SELECT
    c.from_user_id, c.currency,
    round(coalesce(sum(c.amount) FILTER (WHERE c.status = 'PENDING'), 0), k.scale) AS pending,
    round(coalesce(sum(c.amount) FILTER (WHERE c.status = 'PAID'), 0), k.scale) AS paid,
    round(coalesce(sum(c.amount) FILTER (WHERE c.status = 'VOID'), 0), k.scale) AS void
FROM commissions AS c INNER JOIN currencies AS k ON k.code = c.currency
WHERE c.user_id = :user_id AND c.from_user_id = ANY(:from_ids::uuid [])
GROUP BY c.from_user_id, c.currency, k.scale
ORDER BY c.currency;

-- name: list_commissions
SELECT
    c.id, c.level, c.rate, round(c.source_amount, k.scale) AS source_amount, round(c.amount, k.scale) AS amount,
    c.currency, c.status, c.created_at, c.paid_at, c.related_lottery_id AS lottery_id,
    shown_name(c.from_user_id) AS from_name,
    l.title AS lottery_title, l.title_i18n AS lottery_title_i18n, l.image_url AS lottery_image_url,
    l.status AS lottery_status
FROM commissions AS c
INNER JOIN currencies AS k ON k.code = c.currency
INNER JOIN lotteries AS l ON l.id = c.related_lottery_id
WHERE
    c.user_id = :user_id AND (:status::text IS NULL OR c.status = :status)
    AND (:before::uuid IS NULL OR c.id < :before)
ORDER BY c.id DESC LIMIT :limit;
