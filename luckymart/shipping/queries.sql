-- name: insert_shipment^
INSERT INTO shipments (prize_id, user_id, address) VALUES (:prize_id, :user_id, :address::jsonb)
RETURNING *;

-- name: live_of_prize^
-- Call it with the prize's row locked.
SELECT * FROM shipments WHERE prize_id = :prize_id AND status <> 'CANCELLED' FOR NO KEY UPDATE;

-- name: prize_of$
SELECT prize_id FROM shipments WHERE id = :shipment_id;

-- name: lock_shipment^
SELECT * FROM shipments WHERE id = :shipment_id FOR NO KEY UPDATE;

-- name: cancel!
UPDATE shipments SET status = 'CANCELLED', cancelled_at = clock_timestamp(), address = NULL
WHERE id = :shipment_id;

-- name: close^
UPDATE shipments
SET status = 'CANCELLED', cancelled_at = clock_timestamp(), cancel_reason = :reason, address = NULL
WHERE id = :shipment_id
RETURNING *;

-- name: ship^
UPDATE shipments
SET
    status = 'SHIPPED', carrier = :carrier, tracking_number = :tracking_number, tracking_url = :tracking_url,
    shipped_at = coalesce(shipped_at, clock_timestamp())
WHERE id = :shipment_id
RETURNING *;

-- name: deliver^
UPDATE shipments SET status = 'DELIVERED', delivered_at = clock_timestamp() WHERE id = :shipment_id
RETURNING *;

-- name: get_shipment^
SELECT s.* FROM shipment_details AS s WHERE s.id = :shipment_id;

-- name: list_shipments
SELECT s.* FROM shipment_details AS s
WHERE (:status::text IS NULL OR s.status = :status) AND (:before::uuid IS NULL OR s.id < :before)
ORDER BY s.id DESC LIMIT :limit;

-- name: next_shipment^
-- The queue, longest wait first.
SELECT s.* FROM shipment_details AS s
WHERE s.status = :status AND (:after::uuid IS NULL OR s.id > :after)
ORDER BY s.id LIMIT 1;

-- name: count_waiting$
SELECT count(*) FROM shipments WHERE status = :status;
