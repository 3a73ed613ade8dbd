-- name: list_methods
-- All methods for staff, or only the active ones for players.
SELECT
    m.id, m.kind, m.name, m.account_number, m.account_holder, m.instructions_i18n, m.currency,
    round(m.min_amount, c.scale) AS min_amount, round(m.max_amount, c.scale) AS max_amount, m.picture_id,
    m.is_active, m.position, m.created_at, m.updated_at
FROM payment_configs AS m INNER JOIN currencies AS c ON c.code = m.currency
WHERE m.is_active OR NOT :only_active::boolean
ORDER BY m.position, m.id;

-- name: find_method^
SELECT
    m.id, m.kind, m.name, m.account_number, m.account_holder, m.instructions_i18n, m.currency,
    round(m.min_amount, c.scale) AS min_amount, round(m.max_amount, c.scale) AS max_amount, m.picture_id,
    m.is_active, m.position, m.created_at, m.updated_at
FROM payment_configs AS m INNER JOIN currencies AS c ON c.code = m.currency
WHERE m.id = :id;

-- name: lock_method$
SELECT id FROM payment_configs WHERE id = :id FOR NO KEY UPDATE;

-- name: insert_method$
INSERT INTO payment_configs (
    kind, name, account_number, account_holder, instructions_i18n, currency, min_amount, max_amount, is_active, position
)
VALUES (
    :kind, :name, :account_number, :account_holder, :instructions_i18n, :currency, :min_amount, :max_amount,
    :is_active, :position
)
RETURNING id;

-- name: update_method!
UPDATE payment_configs
SET
    kind = :kind, name = :name, account_number = :account_number, account_holder = :account_holder,
    instructions_i18n = :instructions_i18n, currency = :currency, min_amount = :min_amount, max_amount = :max_amount,
    is_active = :is_active, position = :position
WHERE id = :id;

-- name: set_picture!
UPDATE payment_configs SET picture_id = :picture_id WHERE id = :id;
