-- name: lock_person!
-- Serialise one person's changes until the transaction ends: two at once could both become the first address, or the
-- eleventh. It is not a lock of the user's row, which comes after prizes and wallets in the locking order.
SELECT pg_advisory_xact_lock(hashtextextended('luckymart.addresses:' || :user_id::uuid::text, 0));

-- name: list_addresses
SELECT * FROM shipping_addresses WHERE user_id = :user_id ORDER BY is_default DESC, id DESC;

-- name: get_address^
SELECT * FROM shipping_addresses WHERE id = :address_id AND user_id = :user_id;

-- name: count_addresses$
SELECT count(*) FROM shipping_addresses WHERE user_id = :user_id;

-- name: clear_default!
UPDATE shipping_addresses SET is_default = FALSE WHERE user_id = :user_id AND is_default;

-- name: insert_address^
INSERT INTO shipping_addresses (
    user_id, recipient_name, phone, country, region, city, street, postcode, note, is_default
)
VALUES (
    :user_id, :recipient_name, :phone, :country, :region, :city, :street, :postcode, :note, :is_default
)
RETURNING *;

-- name: update_address^
UPDATE shipping_addresses
SET
    recipient_name = :recipient_name, phone = :phone, country = :country, region = :region, city = :city,
    street = :street, postcode = :postcode, note = :note, is_default = :is_default
WHERE id = :address_id
RETURNING *;

-- name: delete_address$
DELETE FROM shipping_addresses WHERE id = :address_id AND user_id = :user_id RETURNING id;

-- name: ensure_default!
UPDATE shipping_addresses SET is_default = TRUE
WHERE id = (
    SELECT a.id FROM shipping_addresses AS a WHERE a.user_id = :user_id ORDER BY a.id DESC LIMIT 1
) AND NOT EXISTS (SELECT FROM shipping_addresses AS d WHERE d.user_id = :user_id AND d.is_default);
