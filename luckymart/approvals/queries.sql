-- name: insert_approval$
INSERT INTO approvals (
    kind, permission, target_type, target_id, command, facts, amount, currency, needs_owner, by_owners, picture_id,
    proposed_by_id
) VALUES (
    :kind, :permission, :target_type, :target_id, :command, :facts, :amount, :currency, :needs_owner, :by_owners,
    :picture_id, :proposed_by_id
) RETURNING id;

-- name: lock_proposer!
-- Proposals of one person are counted one at a time.
SELECT pg_advisory_xact_lock(hashtextextended('luckymart.approvals:' || :user_id::uuid::text, 0));

-- name: count_open$
SELECT count(*) FROM approvals WHERE proposed_by_id = :user_id AND status = 'PENDING';

-- name: lock_approval^
SELECT
    id, kind, permission, command, needs_owner, by_owners, status, proposed_by_id,
    expires_at <= clock_timestamp() AS is_over
FROM approvals WHERE id = :id FOR UPDATE;

-- name: end_approval!
UPDATE approvals SET status = :status, decided_by_id = :decided_by_id, decided_at = clock_timestamp(), note = :note
WHERE id = :id;

-- name: due_expiries
SELECT id FROM approvals
WHERE status = 'PENDING' AND expires_at <= clock_timestamp() AND NOT id = ANY(:put_off::uuid [])
ORDER BY id LIMIT :limit;

-- name: expire^
UPDATE approvals SET status = 'EXPIRED', decided_at = clock_timestamp()
WHERE id = :id AND status = 'PENDING' AND expires_at <= clock_timestamp()
RETURNING kind, facts, proposed_by_id;

-- name: get^
SELECT * FROM approval_details WHERE id = :id;

-- name: list_approvals
-- Those that concern a person with these permissions, newest first.
SELECT * FROM approval_details
WHERE
    (permission = ANY(:permissions::text []) OR (by_owners AND owners_together(proposed_by_id, :user_id)))
    AND (:status::text IS NULL OR status = :status)
    AND (:before::uuid IS NULL OR id < :before)
ORDER BY id DESC LIMIT :limit;

-- name: next_waiting$
-- The one that has waited longest, behind `after`, and from the start again behind the last.
-- null: after
SELECT a.id FROM approvals AS a
WHERE
    a.status = 'PENDING'
    AND (a.permission = ANY(:permissions::text []) OR (a.by_owners AND owners_together(a.proposed_by_id, :user_id)))
ORDER BY coalesce(a.id > :after, TRUE) DESC, a.id LIMIT 1;

-- name: list_deciders
-- Who may approve this one now. About somebody's account one of the two has nothing to do with it, or nobody could.
SELECT DISTINCT u.id, u.first_name
FROM approvals AS a
CROSS JOIN LATERAL (SELECT account_of(a.target_type, a.target_id) AS account) AS w
INNER JOIN users AS u ON u.id <> a.proposed_by_id AND u.id IS DISTINCT FROM w.account
WHERE
    a.id = :id AND staff_may(u.id, 'approvals.write')
    AND CASE
        WHEN a.by_owners THEN owners_together(a.proposed_by_id, u.id)
        ELSE staff_may(u.id, a.permission)
            AND (NOT a.needs_owner OR staff_is_owner(a.proposed_by_id) OR staff_is_owner(u.id))
    END
    AND u.id IN (SELECT m.user_id FROM admins AS m WHERE m.revoked_at IS NULL)
    AND (
        w.account IS NULL
        OR any_unrelated(ARRAY[a.proposed_by_id, u.id], w.account)
        OR NOT unrelated_colleague(w.account, a.permission)
    )
ORDER BY u.first_name, u.id;

-- name: account_of$
-- Whose account this one is about, if it is somebody's.
SELECT account_of(target_type, target_id) FROM approvals WHERE id = :id;
