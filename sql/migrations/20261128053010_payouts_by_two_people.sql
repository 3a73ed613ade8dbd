-- migrate:up

-- Who has approved a withdrawal and may still approve, in the order in which they did. Whoever has lost the role since,
-- or is banned, counts no more.
CREATE FUNCTION withdrawal_approvers(p_withdrawal_id uuid) RETURNS uuid []
LANGUAGE sql STABLE
SET search_path = public, pg_temp
AS $$
    SELECT coalesce(array_agg(a.admin_id ORDER BY a.created_at, a.admin_id), '{}')
    FROM withdrawal_approvals AS a
    INNER JOIN users AS u ON u.id = a.admin_id AND u.status = 'ACTIVE'
    WHERE
        a.withdrawal_id = p_withdrawal_id
        AND EXISTS (
            SELECT FROM admins AS g
            INNER JOIN role_permissions AS rp
                ON rp.role_code = g.role_code AND rp.permission_code = 'withdrawals.write'
            WHERE g.user_id = a.admin_id AND g.revoked_at IS NULL
        );
$$;
GRANT EXECUTE ON FUNCTION withdrawal_approvers(uuid) TO luckymart_app;

-- Whether enough people approve of a withdrawal now. One is enough where nobody else could.
CREATE FUNCTION withdrawal_is_approved(p_withdrawal_id uuid) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = public, pg_temp
AS $$
    SELECT
        cardinality(g.approvers) >= w.approvals_needed
        OR EXISTS (SELECT FROM unnest(g.approvers) AS one WHERE decides_alone(one))
    FROM withdrawals AS w CROSS JOIN LATERAL (SELECT withdrawal_approvers(w.id) AS approvers) AS g
    WHERE w.id = p_withdrawal_id;
$$;
GRANT EXECUTE ON FUNCTION withdrawal_is_approved(uuid) TO luckymart_app;

-- Each state follows an allowed predecessor, and the request itself never changes. Only the sealing of the account may
-- change, when the data key is rotated. An approval counts while its giver has the role, also when it is paid.
CREATE OR REPLACE FUNCTION withdrawals_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'PENDING' THEN
            RAISE EXCEPTION 'a withdrawal begins PENDING' USING ERRCODE = 'LM120';
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.user_id, NEW.order_id, NEW.amount, NEW.fee, NEW.currency, NEW.method, NEW.account_masked,
        NEW.approvals_needed, NEW.created_at) IS DISTINCT FROM
        (OLD.user_id, OLD.order_id, OLD.amount, OLD.fee, OLD.currency, OLD.method, OLD.account_masked,
        OLD.approvals_needed, OLD.created_at)
    THEN
        RAISE EXCEPTION 'what was asked for does not change' USING ERRCODE = 'LM120';
    END IF;
    IF NEW.status = OLD.status THEN
        IF (NEW.decided_by_id, NEW.reason, NEW.reference, NEW.approved_at, NEW.ended_at) IS DISTINCT FROM
            (OLD.decided_by_id, OLD.reason, OLD.reference, OLD.approved_at, OLD.ended_at)
        THEN
            RAISE EXCEPTION 'what was decided does not change' USING ERRCODE = 'LM120';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'APPROVED'), ('PENDING', 'CANCELLED'), ('PENDING', 'REJECTED'),
        ('APPROVED', 'PAID'), ('APPROVED', 'REJECTED')
    ) THEN
        RAISE EXCEPTION 'a withdrawal does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM120';
    END IF;
    IF NEW.status IN ('APPROVED', 'PAID') AND NOT withdrawal_is_approved(NEW.id) THEN
        RAISE EXCEPTION 'too few people have approved' USING ERRCODE = 'LM120';
    END IF;
    IF NEW.status = 'PAID' AND NEW.decided_by_id = NEW.user_id THEN
        RAISE EXCEPTION 'nobody pays themselves' USING ERRCODE = 'LM120';
    END IF;
    IF NEW.status = 'PAID' AND NEW.decided_by_id = (withdrawal_approvers(NEW.id))[1]
        AND NOT decides_alone(NEW.decided_by_id)
    THEN
        RAISE EXCEPTION 'who approved first does not pay' USING ERRCODE = 'LM120';
    END IF;
    RETURN NEW;
END
$$;

-- Staff approve only pending withdrawals, or one whose approvals count no more, and never their own.
CREATE OR REPLACE FUNCTION withdrawal_approvals_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM withdrawals AS w
        WHERE
            w.id = NEW.withdrawal_id AND w.user_id <> NEW.admin_id
            AND (w.status = 'PENDING' OR (w.status = 'APPROVED' AND NOT withdrawal_is_approved(w.id)))
    ) THEN
        RAISE EXCEPTION 'nobody approves their own withdrawal, or one that is decided' USING ERRCODE = 'LM120';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE VIEW withdrawal_cards WITH (security_invoker = TRUE) AS
SELECT
    w.id, w.user_id, w.order_id, o.order_number,
    round(w.amount, c.scale) AS amount, round(w.fee, c.scale) AS fee, round(w.amount - w.fee, c.scale) AS payout,
    w.currency, w.method, w.account_masked, w.status, w.approvals_needed, w.reason, w.reference,
    w.decided_by_id, w.approved_at, w.ended_at, w.created_at,
    jsonb_build_object(
        'id', u.id, 'telegram_id', u.telegram_id, 'telegram_username', u.telegram_username,
        'first_name', u.first_name, 'status', u.status
    ) AS owner,
    d.first_name AS decided_by_name,
    coalesce((
        SELECT
            jsonb_agg(
                jsonb_build_object(
                    'admin_id', a.admin_id, 'first_name', s.first_name, 'created_at', a.created_at,
                    'counts', a.admin_id = ANY(withdrawal_approvers(w.id))
                )
                ORDER BY a.created_at, a.admin_id
            )
        FROM withdrawal_approvals AS a INNER JOIN users AS s ON s.id = a.admin_id
        WHERE a.withdrawal_id = w.id
    ), '[]') AS approvals,
    w.wait_until,
    w.status IN ('PENDING', 'APPROVED') AND withdrawal_is_approved(w.id) AS is_approved
FROM withdrawals AS w
INNER JOIN orders AS o ON o.id = w.order_id
INNER JOIN currencies AS c ON c.code = w.currency
INNER JOIN users AS u ON u.id = w.user_id
LEFT JOIN users AS d ON d.id = w.decided_by_id;

-- migrate:down

DROP VIEW withdrawal_cards;
CREATE VIEW withdrawal_cards WITH (security_invoker = TRUE) AS
SELECT
    w.id, w.user_id, w.order_id, o.order_number,
    round(w.amount, c.scale) AS amount, round(w.fee, c.scale) AS fee, round(w.amount - w.fee, c.scale) AS payout,
    w.currency, w.method, w.account_masked, w.status, w.approvals_needed, w.reason, w.reference,
    w.decided_by_id, w.approved_at, w.ended_at, w.created_at,
    jsonb_build_object(
        'id', u.id, 'telegram_id', u.telegram_id, 'telegram_username', u.telegram_username,
        'first_name', u.first_name, 'status', u.status
    ) AS owner,
    d.first_name AS decided_by_name,
    coalesce((
        SELECT
            jsonb_agg(
                jsonb_build_object(
                    'admin_id', a.admin_id, 'first_name', s.first_name, 'created_at', a.created_at
                )
                ORDER BY a.created_at, a.admin_id
            )
        FROM withdrawal_approvals AS a INNER JOIN users AS s ON s.id = a.admin_id
        WHERE a.withdrawal_id = w.id
    ), '[]') AS approvals,
    w.wait_until
FROM withdrawals AS w
INNER JOIN orders AS o ON o.id = w.order_id
INNER JOIN currencies AS c ON c.code = w.currency
INNER JOIN users AS u ON u.id = w.user_id
LEFT JOIN users AS d ON d.id = w.decided_by_id;
GRANT SELECT ON withdrawal_cards TO luckymart_app;

-- Each state follows an allowed predecessor, and the request itself never changes. Only the sealing of the account may
-- change, when the data key is rotated.
CREATE OR REPLACE FUNCTION withdrawals_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'PENDING' THEN
            RAISE EXCEPTION 'a withdrawal begins PENDING' USING ERRCODE = 'LM120';
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.user_id, NEW.order_id, NEW.amount, NEW.fee, NEW.currency, NEW.method, NEW.account_masked,
        NEW.approvals_needed, NEW.created_at) IS DISTINCT FROM
        (OLD.user_id, OLD.order_id, OLD.amount, OLD.fee, OLD.currency, OLD.method, OLD.account_masked,
        OLD.approvals_needed, OLD.created_at)
    THEN
        RAISE EXCEPTION 'what was asked for does not change' USING ERRCODE = 'LM120';
    END IF;
    IF NEW.status = OLD.status THEN
        IF (NEW.decided_by_id, NEW.reason, NEW.reference, NEW.approved_at, NEW.ended_at) IS DISTINCT FROM
            (OLD.decided_by_id, OLD.reason, OLD.reference, OLD.approved_at, OLD.ended_at)
        THEN
            RAISE EXCEPTION 'what was decided does not change' USING ERRCODE = 'LM120';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'APPROVED'), ('PENDING', 'CANCELLED'), ('PENDING', 'REJECTED'),
        ('APPROVED', 'PAID'), ('APPROVED', 'REJECTED')
    ) THEN
        RAISE EXCEPTION 'a withdrawal does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM120';
    END IF;
    IF NEW.status = 'APPROVED' AND NEW.approvals_needed > (
        SELECT count(*) FROM withdrawal_approvals AS a WHERE a.withdrawal_id = NEW.id
    ) THEN
        RAISE EXCEPTION 'too few people have approved' USING ERRCODE = 'LM120';
    END IF;
    IF NEW.status = 'PAID' AND NEW.decided_by_id = NEW.user_id THEN
        RAISE EXCEPTION 'nobody pays himself' USING ERRCODE = 'LM120';
    END IF;
    RETURN NEW;
END
$$;

-- Staff approve only pending withdrawals, and never their own.
CREATE OR REPLACE FUNCTION withdrawal_approvals_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM withdrawals AS w
        WHERE w.id = NEW.withdrawal_id AND w.status = 'PENDING' AND w.user_id <> NEW.admin_id
    ) THEN
        RAISE EXCEPTION 'nobody approves his own withdrawal, or one that is decided' USING ERRCODE = 'LM120';
    END IF;
    RETURN NEW;
END
$$;

DROP FUNCTION withdrawal_is_approved(uuid);
DROP FUNCTION withdrawal_approvers(uuid);
