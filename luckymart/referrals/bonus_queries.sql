-- name: promise$
-- A deposit is the first if the ledger has no earlier one; of two at the same moment, the unique key decides.
INSERT INTO bonuses (user_id, deposit_id, source_amount, rate, amount, currency, expires_at, condition)
SELECT
    :user_id::uuid, :deposit_id::uuid, :source_amount, :rate, :amount, :currency,
    clock_timestamp() + make_interval(days => :days), :condition
WHERE NOT EXISTS (
    SELECT FROM transactions AS t
    WHERE t.user_id = :user_id AND t.type = 'DEPOSIT' AND t.related_id IS DISTINCT FROM :deposit_id
)
ON CONFLICT DO NOTHING
RETURNING expires_at;

-- name: void!
UPDATE bonuses SET status = 'VOID', void_reason = 'REFUND' WHERE deposit_id = :deposit_id AND status = 'PENDING';

-- name: restore!
-- Only what a refund has voided before it was paid.
UPDATE bonuses SET status = 'PENDING', void_reason = NULL
WHERE deposit_id = :deposit_id AND status = 'VOID' AND void_reason = 'REFUND' AND transaction_id IS NULL;

-- name: void_for_withdrawal!
-- One from before this rule keeps its condition.
UPDATE bonuses SET status = 'VOID', void_reason = 'WITHDRAWAL'
WHERE user_id = :user_id AND status = 'PENDING' AND condition <> 'TICKET_OR_FRIEND';

-- name: lock_of_deposit^
SELECT * FROM bonuses WHERE deposit_id = :deposit_id FOR NO KEY UPDATE;

-- name: reverse!
UPDATE bonuses SET status = 'VOID', void_reason = 'REFUND', reversal_transaction_id = :transaction_id WHERE id = :id;

-- name: find^
SELECT
    b.id, b.user_id, b.deposit_id, round(b.source_amount, c.scale) AS source_amount, b.rate,
    round(b.amount, c.scale) AS amount, b.currency, b.status, b.condition, b.expires_at, b.activated_at,
    b.activated_by, b.transaction_id, b.created_at
FROM bonuses AS b INNER JOIN currencies AS c ON c.code = b.currency
WHERE b.user_id = :user_id AND b.type = 'FIRST_DEPOSIT';

-- name: id_of$
SELECT id FROM bonuses WHERE user_id = :user_id AND type = 'FIRST_DEPOSIT';

-- name: lock^
SELECT * FROM bonuses WHERE id = :id FOR NO KEY UPDATE;

-- name: conditions^
-- The deposit played; or, for one from before that rule, a ticket bought since the deposit or a friend who has ever
-- signed in, both before the bonus expired.
SELECT
    b.condition <> 'TICKET_OR_FRIEND' AND p.played >= b.source_amount AS deposit_played,
    b.condition = 'TICKET_OR_FRIEND' AND EXISTS (
        SELECT FROM orders AS o
        WHERE o.user_id = b.user_id AND o.type = 'LOTTERY' AND o.status = 'PAID'
            AND o.paid_at >= b.created_at AND o.paid_at < b.expires_at
    ) AS ticket_purchase,
    b.condition = 'TICKET_OR_FRIEND' AND EXISTS (
        SELECT FROM users AS u
        WHERE u.referred_by_id = b.user_id AND (
            u.last_login_at < b.expires_at
            OR EXISTS (SELECT FROM user_sessions AS s WHERE s.user_id = u.id AND s.created_at < b.expires_at)
        )
    ) AS friend_sign_in,
    b.expires_at <= clock_timestamp()
    AND (b.condition = 'TICKET_OR_FRIEND' OR p.played + p.waiting < b.source_amount) AS is_over,
    round(p.played, c.scale) AS played, round(p.waiting, c.scale) AS waiting
FROM bonuses AS b
INNER JOIN bonus_progress AS p ON p.id = b.id
INNER JOIN currencies AS c ON c.code = b.currency
WHERE b.id = :id;

-- name: due
-- What waits for the draw of a lottery is not due, however late that is.
SELECT b.id
FROM bonuses AS b INNER JOIN bonus_progress AS p ON p.id = b.id
WHERE b.status = 'PENDING' AND CASE b.condition
    WHEN 'TICKET_OR_FRIEND' THEN
        b.expires_at <= clock_timestamp()
        OR EXISTS (
            SELECT FROM orders AS o
            WHERE o.user_id = b.user_id AND o.type = 'LOTTERY' AND o.status = 'PAID' AND o.paid_at >= b.created_at
        )
        OR EXISTS (
            SELECT FROM users AS u WHERE u.referred_by_id = b.user_id AND u.last_login_at IS NOT NULL
        )
    ELSE
        p.played >= b.source_amount
        OR (b.expires_at <= clock_timestamp() AND p.played + p.waiting < b.source_amount)
END
AND NOT b.id = ANY(:put_off::uuid [])
ORDER BY b.expires_at LIMIT :limit;

-- name: activate!
UPDATE bonuses
SET
    status = 'ACTIVE', activated_at = clock_timestamp(), activated_by = :reason, transaction_id = :transaction_id
WHERE id = :id;

-- name: expire!
UPDATE bonuses SET status = 'EXPIRED' WHERE id = :id;
