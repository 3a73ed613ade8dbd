-- name: take_back$
-- Takes what is there and makes a debt of the rest. Returns what is owed.
-- not null: take_back
-- null: notes
SELECT take_back(
    :event_id::uuid, :type::text, :user_id::uuid, :wallet_type::text, :currency::text, :amount::numeric,
    :account::text, :related_type::text, :related_id::uuid, :notes::text
);

-- name: forgive$
-- Returns what was written off, null if the debt is not open.
SELECT forgive_debt(:id::uuid, :by_id::uuid, :reason::text);

-- name: get^
SELECT * FROM debt_details WHERE id = :id;

-- name: first_that_holds^
-- The oldest open debt of somebody that keeps money from leaving.
SELECT * FROM debt_details
WHERE user_id = :user_id AND status = 'OPEN' AND wallet_type <> 'BONUS'
ORDER BY id LIMIT 1;

-- name: list_debts
-- Newest first. A filter that is null matches everything.
SELECT * FROM debt_details
WHERE (:user_id::uuid IS NULL OR user_id = :user_id)
    AND (:status::text IS NULL OR status = :status)
    AND (:before_id::uuid IS NULL OR id < :before_id::uuid)
ORDER BY id DESC LIMIT :limit;

-- name: following^
-- The oldest open debt after the given one.
SELECT * FROM debt_details
WHERE status = 'OPEN' AND (:after_id::uuid IS NULL OR id > :after_id::uuid)
ORDER BY id LIMIT 1;
