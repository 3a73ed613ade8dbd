-- name: due_seals
-- Sold out long enough ago, or past the end with enough tickets sold. put_off are those that failed just now: without
-- them, because however many they are, they must not fill the limit.
SELECT id FROM lotteries
WHERE
    (
        (
            status = 'SOLD_OUT'
            AND sold_out_at + make_interval(secs => seal_delay_seconds) <= clock_timestamp()
        )
        OR (status = 'ACTIVE' AND end_time <= clock_timestamp() AND sold_tickets >= min_tickets)
    )
    AND NOT id = ANY(:put_off::uuid [])
ORDER BY end_time LIMIT :limit;

-- name: list_undrawable
SELECT id FROM lotteries
WHERE
    status IN ('UPCOMING', 'ACTIVE', 'SOLD_OUT', 'DRAWING') AND published_at IS NOT NULL
    AND entropy_source = 'ecvrf' AND entropy_public_key <> :own_key
ORDER BY id;

-- name: due_draws
SELECT id FROM lotteries
WHERE
    status = 'DRAWING' AND entropy_source = 'ecvrf' AND draw_time <= clock_timestamp()
    AND NOT id = ANY(:put_off::uuid [])
ORDER BY draw_time LIMIT :limit;

-- name: lock^
-- Sales, seals, draws and cancellations of a lottery all wait for this row.
SELECT
    l.*, s.salt_key, c.scale, clock_timestamp() AS locked_at,
    l.sold_out_at + make_interval(secs => l.seal_delay_seconds) AS seal_due_at
FROM lotteries AS l
INNER JOIN lottery_salts AS s ON s.lottery_id = l.id
INNER JOIN currencies AS c ON c.code = l.currency
WHERE l.id = :lottery_id FOR NO KEY UPDATE OF l;

-- name: next_tickets
-- The ticket list in order, page by page.
SELECT t.number, u.telegram_id
FROM tickets AS t INNER JOIN users AS u ON u.id = t.user_id
WHERE t.lottery_id = :lottery_id AND t.number > :after
ORDER BY t.number LIMIT :limit;

-- name: key_to_seal$
-- The salt key of a lottery that is not sealed.
SELECT k.salt_key FROM lottery_salts AS k
WHERE k.lottery_id = :lottery_id AND NOT EXISTS (SELECT FROM seals AS s WHERE s.lottery_id = k.lottery_id);

-- name: count_deals$
-- How often a ticket of the lottery has changed hands. It only grows.
SELECT count(*) FROM resales WHERE lottery_id = :lottery_id AND ticket_id IS NOT NULL AND sold_at IS NOT NULL;

-- name: now$
SELECT clock_timestamp();

-- name: chain^
SELECT chain_hash, public_key, genesis_seconds::integer, period_seconds, notice_seconds
FROM drand_chains WHERE public_key = :public_key;

-- name: insert_chain!
INSERT INTO drand_chains (public_key, chain_hash, genesis_seconds, period_seconds, notice_seconds)
VALUES (:public_key, :chain_hash, :genesis_seconds, :period_seconds, :notice_seconds) ON CONFLICT DO NOTHING;

-- name: insert_seal!
INSERT INTO seals (lottery_id, spec, source, root, tickets, winners, round, block_roots, sealed_at)
VALUES (:lottery_id, :spec, :source, :root, :tickets, :winners, :round, :block_roots, :sealed_at);

-- name: get_seal^
-- `round` is the one that decides.
SELECT
    s.lottery_id, s.spec, s.source, s.root, s.tickets, s.winners, r.round, r.available_at, r.published_at, s.sealed_at,
    l.draw_time, l.entropy_public_key, l.cancelled_at, l.cancel_reason
FROM seals AS s
INNER JOIN lotteries AS l ON l.id = s.lottery_id
LEFT JOIN seal_rounds AS r ON r.lottery_id = s.lottery_id
WHERE s.lottery_id = :lottery_id
ORDER BY r.nth DESC LIMIT 1;

-- name: list_rounds
SELECT round, fixed_at, available_at, published_at FROM seal_rounds WHERE lottery_id = :lottery_id ORDER BY nth;

-- name: due_publications
SELECT r.lottery_id
FROM seal_rounds AS r
INNER JOIN lotteries AS l ON l.id = r.lottery_id AND l.status = 'DRAWING'
WHERE
    r.published_at IS NULL AND NOT r.lottery_id = ANY(:put_off::uuid [])
    AND NOT EXISTS (SELECT FROM seal_rounds AS n WHERE n.lottery_id = r.lottery_id AND n.nth > r.nth)
ORDER BY r.available_at LIMIT :limit;

-- name: publish^
SELECT nth, round, available_at, published_at FROM publish_seal(:lottery_id);

-- name: due_rounds
-- Lotteries whose round's signature exists and may still decide.
SELECT l.id AS lottery_id, r.round
FROM lotteries AS l
INNER JOIN seal_rounds AS r ON r.lottery_id = l.id
WHERE
    l.status = 'DRAWING' AND l.entropy_source = 'drand' AND l.entropy_public_key = :public_key
    AND l.draw_time <= clock_timestamp() AND r.available_at = l.draw_time AND r.published_at IS NOT NULL
    AND drand_may_draw(l.id) AND NOT l.id = ANY(:put_off::uuid [])
ORDER BY l.draw_time LIMIT :limit;

-- name: due_voids
SELECT id FROM lotteries
WHERE
    status = 'DRAWING' AND entropy_source = 'drand' AND draw_time <= clock_timestamp() - interval '72 hours'
    AND drand_is_void(id) AND NOT id = ANY(:put_off::uuid [])
ORDER BY draw_time LIMIT :limit;

-- name: is_void$
SELECT drand_is_void(:lottery_id);

-- name: insert_void!
INSERT INTO draw_voids (lottery_id, reason, proposed_by_id, approved_by_id)
VALUES (:lottery_id, :reason, :proposed_by_id, :approved_by_id);

-- name: winning_tickets
SELECT id, number, user_id FROM tickets WHERE lottery_id = :lottery_id AND number = ANY(:numbers::integer []);

-- name: list_full_wallets
-- Of these winners, who may be named several times, those whose wallet cannot hold what they have won.
SELECT w.user_id
FROM wallets AS w
INNER JOIN (SELECT u AS user_id, count(*) AS wins FROM unnest(:user_ids::uuid []) AS u GROUP BY u) AS n
    ON n.user_id = w.user_id
WHERE w.type = :type AND w.currency = :currency AND w.balance + n.wins * :amount::numeric >= 1e12;

-- name: ticket_numbers
-- Ticket numbers at the given positions of the sealed list.
SELECT place, number
FROM (
    SELECT number, row_number() OVER (ORDER BY number) - 1 AS place FROM tickets WHERE lottery_id = :lottery_id
) AS list
WHERE place = ANY(:places::bigint []);

-- name: insert_result!
INSERT INTO lottery_results (
    lottery_id, context, public_key, output, proof, seed, winners, available_at, drawn_by_id
)
VALUES (
    :lottery_id, :context, :public_key, :output, :proof, :seed, :winners, :available_at, :drawn_by_id
);

-- name: escrow_of
-- What the tickets of a lottery cost, by wallet type: its draw releases this to the house.
SELECT o.payment_method AS wallet_type, sum(o.total_amount) AS amount
FROM orders AS o
WHERE o.lottery_id = :lottery_id AND o.type = 'LOTTERY' AND o.status = 'PAID'
GROUP BY o.payment_method
ORDER BY o.payment_method;

-- name: participants
SELECT DISTINCT user_id FROM tickets WHERE lottery_id = :lottery_id;

-- name: get_bundle$
SELECT draw_algorithm_data FROM lotteries WHERE id = :lottery_id AND draw_algorithm_data IS NOT NULL;

-- name: salt_key$
SELECT k.salt_key FROM lottery_salts AS k INNER JOIN seals AS s ON s.lottery_id = k.lottery_id
WHERE k.lottery_id = :lottery_id;

-- name: ticket_for_receipt^
SELECT
    t.lottery_id, t.number, u.telegram_id, s.root, s.tickets, s.block_roots, k.salt_key,
    (
        SELECT count(*)::integer FROM tickets AS b
        WHERE b.lottery_id = t.lottery_id AND b.number < t.number
    ) AS place
FROM tickets AS t
INNER JOIN users AS u ON u.id = t.user_id
INNER JOIN lottery_salts AS k ON k.lottery_id = t.lottery_id
LEFT JOIN seals AS s ON s.lottery_id = t.lottery_id
WHERE t.id = :ticket_id AND t.user_id = :user_id;

-- name: tickets_from_place
SELECT t.number, u.telegram_id
FROM tickets AS t INNER JOIN users AS u ON u.id = t.user_id
WHERE t.lottery_id = :lottery_id ORDER BY t.number LIMIT :limit OFFSET :place;

-- name: list_winners
-- The winners, even if they resold the prize: a resold prize has one row per owner.
-- null: user_id
SELECT DISTINCT ON (p.rank)
    p.rank, t.number AS ticket_number, shown_name(t.user_id) AS name,
    coalesce(t.user_id = :user_id::uuid, FALSE) AS is_me
FROM prizes AS p
INNER JOIN tickets AS t ON t.id = p.ticket_id
WHERE p.lottery_id = :lottery_id
ORDER BY p.rank;
