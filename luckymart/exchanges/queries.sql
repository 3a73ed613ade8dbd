-- name: insert_exchange!
INSERT INTO exchange_records (id, user_id, amount, rate, coins, currency, transaction_id)
VALUES (:id, :user_id, :amount, :rate, :coins, :currency, :transaction_id);

-- name: get_exchange^
SELECT
    e.id, round(e.amount, c.scale) AS amount, trim_scale(e.rate) AS rate, round(e.coins, c.scale) AS coins,
    e.currency, e.transaction_id, e.created_at
FROM exchange_records AS e INNER JOIN currencies AS c ON c.code = e.currency
WHERE e.id = :id;

-- name: list_exchanges
-- Newest first.
SELECT
    e.id, round(e.amount, c.scale) AS amount, trim_scale(e.rate) AS rate, round(e.coins, c.scale) AS coins,
    e.currency, e.transaction_id, e.created_at
FROM exchange_records AS e INNER JOIN currencies AS c ON c.code = e.currency
WHERE e.user_id = :user_id AND (:before::uuid IS NULL OR e.id < :before::uuid)
ORDER BY e.id DESC LIMIT :limit;
