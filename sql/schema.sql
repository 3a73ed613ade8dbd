-- Written by `make schema` from the migrations; a test compares. Not for changes by hand.

CREATE TYPE public.ticket_answer AS (
	"position" integer,
	code text,
	data jsonb,
	replayed boolean,
	result text
);

CREATE TYPE public.ticket_sale AS (
	"position" integer,
	user_id uuid,
	lottery_id uuid,
	quantity integer,
	wallet_type text,
	key text,
	request_hash bytea,
	amount numeric,
	currency text,
	scale integer,
	wallet_id uuid,
	escrow_id uuid,
	balance numeric,
	order_id uuid,
	order_number text,
	first_number integer,
	is_first boolean
);

CREATE TYPE public.ticket_decision AS (
	answer public.ticket_answer,
	sale public.ticket_sale
);

CREATE TYPE public.ticket_request AS (
	user_id uuid,
	lottery_id uuid,
	quantity integer,
	wallet_type text,
	key text,
	request_hash bytea
);

CREATE TYPE public.ticket_request_v2 AS (
	user_id uuid,
	lottery_id uuid,
	quantity integer,
	wallet_type text,
	key text,
	request_hash bytea,
	ticket_price numeric
);

CREATE FUNCTION public.account_of(target_type text, target_id uuid) RETURNS uuid
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT CASE target_type
        WHEN 'user' THEN target_id
        WHEN 'deposit' THEN (SELECT d.user_id FROM deposits AS d WHERE d.id = target_id)
        WHEN 'debt' THEN (SELECT d.user_id FROM debts AS d WHERE d.id = target_id)
        WHEN 'prize' THEN (SELECT p.user_id FROM prizes AS p WHERE p.id = target_id)
        WHEN 'showoff' THEN (SELECT s.user_id FROM showoffs AS s WHERE s.id = target_id)
    END;
$$;

CREATE FUNCTION public.account_ties(one uuid, other uuid) RETURNS text[]
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT array_remove(
        ARRAY[
            CASE
                WHEN EXISTS (
                    SELECT FROM withdrawals AS w
                    INNER JOIN withdrawals AS v ON v.account_hash = w.account_hash AND v.user_id = other
                    WHERE w.user_id = one
                ) THEN 'ACCOUNT'
            END,
            CASE
                WHEN EXISTS (
                    SELECT FROM users AS u
                    LEFT JOIN users AS v ON v.id = u.referred_by_id
                    LEFT JOIN users AS w ON w.id = v.referred_by_id
                    -- nobody is above themselves, so it is the other one
                    WHERE
                        u.id IN (one, other)
                        AND ARRAY[one, other] && ARRAY[u.referred_by_id, v.referred_by_id, w.referred_by_id]
                ) THEN 'REFERRALS'
            END
        ],
        NULL
    );
$$;

CREATE FUNCTION public.address_key(country text, city text, street text) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT country || ':' || lower(regexp_replace(city || ':' || street, '[\s.,;/''"#№()-]+', '', 'g'));
$$;

CREATE FUNCTION public.admin_logs_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NOT by_the_owner() AND NOT EXISTS (SELECT FROM admins AS a WHERE a.user_id = NEW.admin_id) AND NOT (
        NEW.admin_id IS NULL AND NEW.target_type = 'broadcast' AND EXISTS (
            SELECT FROM broadcasts AS b
            WHERE b.id = NEW.target_id AND (NEW.action, b.status) IN (
                ('broadcasts.start', 'SENDING'), ('broadcasts.pause', 'PAUSED'), ('broadcasts.cancel', 'CANCELLED')
            )
        )
    ) THEN
        RAISE EXCEPTION 'the log names who is staff' USING ERRCODE = 'LM150';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.admins_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF by_the_owner() THEN
        RETURN NEW;
    END IF;
    IF tg_op = 'UPDATE' THEN
        IF OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL
            OR (NEW.id, NEW.user_id, NEW.role_code, NEW.granted_by_id, NEW.created_at)
            IS DISTINCT FROM (OLD.id, OLD.user_id, OLD.role_code, OLD.granted_by_id, OLD.created_at)
        THEN
            RAISE EXCEPTION 'a role is taken once, and nothing else about it changes' USING ERRCODE = 'LM150';
        END IF;
    ELSIF NEW.revoked_at IS NOT NULL OR NEW.granted_by_id = NEW.user_id OR NOT EXISTS (
        SELECT FROM admins AS a
        INNER JOIN role_permissions AS p ON p.role_code = a.role_code AND p.permission_code = 'staff.write'
        INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
        WHERE a.user_id = NEW.granted_by_id AND a.revoked_at IS NULL
    ) THEN
        RAISE EXCEPTION 'a role is given by somebody else, who may give roles' USING ERRCODE = 'LM150';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.admins_logged() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NOT by_the_owner() AND NOT EXISTS (
        SELECT FROM admin_logs AS l
        WHERE l.target_id = NEW.user_id AND l.created_at >= transaction_timestamp()
            AND l.action = CASE WHEN NEW.revoked_at IS NULL THEN 'staff.grant' ELSE 'staff.revoke' END
            AND (NEW.revoked_at IS NOT NULL OR l.admin_id = NEW.granted_by_id)
    ) THEN
        RAISE EXCEPTION 'a role changes with a line in the log' USING ERRCODE = 'LM150';
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION public.any_unrelated(people uuid[], account uuid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT EXISTS (SELECT FROM unnest(people) AS one WHERE one <> account AND account_ties(one, account) = '{}');
$$;

CREATE FUNCTION public.approvals_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'PENDING' THEN
            RAISE EXCEPTION 'an approval begins PENDING' USING ERRCODE = 'LM150';
        END IF;
        IF NOT staff_may(NEW.proposed_by_id, NEW.permission) THEN
            RAISE EXCEPTION 'only staff with % propose this', NEW.permission USING ERRCODE = 'LM150';
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.id, NEW.kind, NEW.permission, NEW.target_type, NEW.target_id, NEW.command, NEW.facts, NEW.amount,
        NEW.currency, NEW.needs_owner, NEW.by_owners, NEW.picture_id, NEW.proposed_by_id, NEW.created_at,
        NEW.expires_at) IS DISTINCT FROM
        (OLD.id, OLD.kind, OLD.permission, OLD.target_type, OLD.target_id, OLD.command, OLD.facts, OLD.amount,
        OLD.currency, OLD.needs_owner, OLD.by_owners, OLD.picture_id, OLD.proposed_by_id, OLD.created_at,
        OLD.expires_at)
    THEN
        RAISE EXCEPTION 'what was proposed does not change' USING ERRCODE = 'LM150';
    END IF;
    IF (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'DONE'), ('PENDING', 'REJECTED'), ('PENDING', 'WITHDRAWN'), ('PENDING', 'EXPIRED')
    ) THEN
        RAISE EXCEPTION 'an approval does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM150';
    END IF;
    IF NEW.status IN ('DONE', 'REJECTED') AND (
        NEW.decided_by_id = NEW.proposed_by_id
        OR NOT NEW.by_owners AND NOT staff_may(NEW.decided_by_id, NEW.permission)
        OR NEW.by_owners AND NOT owners_together(NEW.proposed_by_id, NEW.decided_by_id)
        AND NOT (NEW.status = 'REJECTED' AND staff_is_owner(NEW.decided_by_id))
    ) THEN
        RAISE EXCEPTION 'somebody else with % decides', NEW.permission USING ERRCODE = 'LM150';
    END IF;
    IF NEW.status = 'DONE' AND (
        NOT staff_may(NEW.proposed_by_id, NEW.permission)
        OR NEW.expires_at <= clock_timestamp()
        OR NEW.needs_owner AND NOT (staff_is_owner(NEW.proposed_by_id) OR staff_is_owner(NEW.decided_by_id))
    ) THEN
        RAISE EXCEPTION 'these two may not do it now' USING ERRCODE = 'LM150';
    END IF;
    IF NEW.status = 'WITHDRAWN' AND NEW.decided_by_id <> NEW.proposed_by_id THEN
        RAISE EXCEPTION 'who proposed it withdraws it' USING ERRCODE = 'LM150';
    END IF;
    IF NEW.status = 'EXPIRED' AND NEW.expires_at > clock_timestamp() THEN
        RAISE EXCEPTION 'its time is not up' USING ERRCODE = 'LM150';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.bonuses_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'PENDING' THEN
            RAISE EXCEPTION 'a bonus begins PENDING' USING ERRCODE = 'LM110';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'ACTIVE'), ('PENDING', 'EXPIRED'), ('PENDING', 'VOID'), ('VOID', 'PENDING'), ('ACTIVE', 'VOID')
    ) THEN
        RAISE EXCEPTION 'a bonus does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM110';
    END IF;
    IF NEW.status = 'PENDING' AND OLD.void_reason IS DISTINCT FROM 'REFUND' THEN
        RAISE EXCEPTION 'what a withdrawal ended does not begin again' USING ERRCODE = 'LM110';
    END IF;
    IF OLD.transaction_id IS NOT NULL AND (NEW.transaction_id, NEW.activated_at, NEW.activated_by)
        IS DISTINCT FROM (OLD.transaction_id, OLD.activated_at, OLD.activated_by)
    THEN
        RAISE EXCEPTION 'what was paid does not change' USING ERRCODE = 'LM110';
    END IF;
    IF (
        NEW.user_id, NEW.type, NEW.deposit_id, NEW.source_amount, NEW.rate, NEW.amount, NEW.currency, NEW.expires_at,
        NEW.condition
    ) IS DISTINCT FROM (
        OLD.user_id, OLD.type, OLD.deposit_id, OLD.source_amount, OLD.rate, OLD.amount, OLD.currency, OLD.expires_at,
        OLD.condition
    ) THEN
        RAISE EXCEPTION 'what was promised does not change' USING ERRCODE = 'LM110';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.broadcast_audience(p_audience jsonb) RETURNS SETOF uuid
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT u.id
    FROM users AS u
    WHERE u.bot_reach = 'REACHABLE' AND u.status = 'ACTIVE'
        AND NOT EXISTS (
            SELECT FROM notification_preferences AS p WHERE p.user_id = u.id AND p.kind = 'news' AND NOT p.bot
        )
        AND (p_audience -> 'languages' IS NULL OR p_audience -> 'languages' ? u.language_code)
        AND (
            p_audience -> 'active_within_days' IS NULL
            OR u.last_active_at >= now() - make_interval(days => (p_audience ->> 'active_within_days')::integer)
            OR EXISTS (
                SELECT FROM user_sessions AS s
                WHERE s.user_id = u.id
                    AND s.last_active_at >= now() - make_interval(days => (p_audience ->> 'active_within_days')::integer)
            )
        )
        AND (
            p_audience -> 'lottery_id' IS NULL
            OR EXISTS (
                SELECT FROM tickets AS t
                WHERE t.user_id = u.id AND t.lottery_id = (p_audience ->> 'lottery_id')::uuid AND t.status <> 'REFUNDED'
            )
        )
        AND (
            p_audience -> 'balance' IS NULL
            OR EXISTS (
                SELECT FROM wallets AS w
                WHERE w.user_id = u.id AND w.type = p_audience -> 'balance' ->> 'wallet_type'
                    AND w.currency = p_audience -> 'balance' ->> 'currency'
                    AND w.balance > (p_audience -> 'balance' ->> 'above')::numeric
            )
        )
        AND (
            p_audience -> 'role' IS NULL
            OR EXISTS (
                SELECT FROM admins AS a
                WHERE a.user_id = u.id AND a.revoked_at IS NULL AND a.role_code = p_audience ->> 'role'
            )
        )
$$;

CREATE FUNCTION public.broadcast_delivery_has_ended() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    RAISE EXCEPTION 'the delivery to % has ended: %', OLD.user_id, OLD.status USING ERRCODE = 'LM120';
END
$$;

CREATE FUNCTION public.by_the_owner() RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT pg_has_role(session_user, c.relowner, 'MEMBER') FROM pg_class AS c WHERE c.oid = 'transactions'::regclass
$$;

CREATE FUNCTION public.commissions_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    RAISE EXCEPTION 'a commission does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM110';
END
$$;

CREATE FUNCTION public.currencies_open_system_wallets() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    INSERT INTO wallets (system_account, type, currency)
    SELECT account, kind, NEW.code
    FROM unnest(ARRAY['HOUSE_REVENUE', 'LOTTERY_ESCROW', 'PROMOTIONS', 'DEPOSITS_CLEARING',
                      'WITHDRAWALS_CLEARING', 'WITHDRAWALS_HELD', 'EXCHANGE', 'ADJUSTMENTS', 'RECEIVABLES']) AS account,
         unnest(ARRAY['BALANCE', 'LUCKY_COIN', 'BONUS']) AS kind;
    RETURN NULL;
END
$$;

CREATE FUNCTION public.debts_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'OPEN' OR NEW.paid <> 0 THEN
            RAISE EXCEPTION 'a debt begins OPEN and unpaid' USING ERRCODE = 'LM150';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('OPEN', 'PAID'), ('OPEN', 'FORGIVEN')
    ) THEN
        RAISE EXCEPTION 'a debt does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM150';
    END IF;
    IF (NEW.user_id, NEW.wallet_type, NEW.currency, NEW.amount, NEW.transaction_id)
        IS DISTINCT FROM (OLD.user_id, OLD.wallet_type, OLD.currency, OLD.amount, OLD.transaction_id)
        OR NEW.paid < OLD.paid OR (OLD.status <> 'OPEN' AND NEW.paid <> OLD.paid)
    THEN
        RAISE EXCEPTION 'what is owed does not change' USING ERRCODE = 'LM150';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.decides_about_money(person uuid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT EXISTS(
        SELECT FROM admins AS a
        INNER JOIN role_permissions AS rp
            ON rp.role_code = a.role_code
            AND rp.permission_code IN ('withdrawals.write', 'deposits.write', 'credits.write')
        INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
        INNER JOIN two_factor AS t ON t.user_id = a.user_id AND t.confirmed_at IS NOT NULL
        WHERE a.revoked_at IS NULL AND a.user_id = person
    );
$$;

CREATE FUNCTION public.decides_alone(admin_id uuid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT NOT takes_two() AND NOT EXISTS (
        SELECT FROM admins AS a WHERE a.revoked_at IS NULL AND a.user_id <> admin_id AND decides_about_money(a.user_id)
    );
$$;

CREATE FUNCTION public.deposits_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'SUBMITTED'), ('PENDING', 'APPROVED'), ('PENDING', 'REJECTED'), ('PENDING', 'CANCELLED'),
        ('PENDING', 'EXPIRED'), ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'REJECTED'), ('SUBMITTED', 'CANCELLED'),
        ('PENDING', 'PAID'), ('EXPIRED', 'PAID'), ('CANCELLED', 'PAID'), ('UNMATCHED', 'PAID'),
        ('PAID', 'REFUNDING'), ('UNMATCHED', 'REFUNDING'), ('REFUNDING', 'PAID'), ('REFUNDING', 'UNMATCHED'),
        ('PENDING', 'REFUNDED'), ('EXPIRED', 'REFUNDED'), ('CANCELLED', 'REFUNDED'), ('PAID', 'REFUNDED'),
        ('UNMATCHED', 'REFUNDED'), ('REFUNDING', 'REFUNDED'),
        ('EXPIRED', 'PENDING'), ('EXPIRED', 'SUBMITTED'), ('REJECTED', 'PENDING'), ('REJECTED', 'SUBMITTED'),
        ('CANCELLED', 'PENDING'), ('CANCELLED', 'SUBMITTED')
    ) THEN
        RAISE EXCEPTION 'a deposit does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM130';
    END IF;
    IF NEW.status = 'PENDING' AND OLD.status <> 'PENDING' AND NEW.method = 'STARS' THEN
        RAISE EXCEPTION 'an invoice is not opened again' USING ERRCODE = 'LM130';
    END IF;
    IF OLD.transaction_id IS NOT NULL AND (
        NEW.transaction_id IS DISTINCT FROM OLD.transaction_id OR NEW.credited_amount <> OLD.credited_amount
    ) THEN
        RAISE EXCEPTION 'what was credited does not change' USING ERRCODE = 'LM130';
    END IF;
    IF OLD.telegram_payment_charge_id IS NOT NULL
        AND NEW.telegram_payment_charge_id IS DISTINCT FROM OLD.telegram_payment_charge_id
    THEN
        RAISE EXCEPTION 'a payment does not change' USING ERRCODE = 'LM130';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.drand_chains_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NOT by_the_owner() THEN
        RAISE EXCEPTION 'a beacon is added by `luckymart migrate up`' USING ERRCODE = 'LM140';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.drand_is_void(p_lottery_id uuid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT coalesce(
        (
            SELECT r.published_at IS NOT NULL AND clock_timestamp() >= r.available_at + interval '72 hours'
            FROM seal_rounds AS r WHERE r.lottery_id = p_lottery_id ORDER BY r.nth DESC LIMIT 1
        ), FALSE
    )
$$;

CREATE FUNCTION public.drand_may_draw(p_lottery_id uuid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT coalesce(
        (
            SELECT r.published_at IS NOT NULL AND clock_timestamp() >= r.available_at
                   AND clock_timestamp() < r.available_at + interval '72 hours'
            FROM seal_rounds AS r WHERE r.lottery_id = p_lottery_id ORDER BY r.nth DESC LIMIT 1
        ), FALSE
    )
$$;

CREATE TABLE public.drand_chains (
    public_key bytea NOT NULL,
    chain_hash bytea NOT NULL,
    genesis_seconds bigint NOT NULL,
    period_seconds integer NOT NULL,
    notice_seconds integer NOT NULL,
    CONSTRAINT drand_chains_chain_hash_check CHECK ((length(chain_hash) = 32)),
    CONSTRAINT drand_chains_genesis_seconds_check CHECK ((genesis_seconds >= 0)),
    CONSTRAINT drand_chains_notice_seconds_check CHECK ((notice_seconds >= 0)),
    CONSTRAINT drand_chains_period_seconds_check CHECK ((period_seconds > 0)),
    CONSTRAINT drand_chains_public_key_check CHECK ((length(public_key) = 96))
);

CREATE FUNCTION public.drand_round_from(p_chain public.drand_chains, p_moment timestamp with time zone) RETURNS bigint
    LANGUAGE sql STABLE
    RETURN ((GREATEST(ceil(((EXTRACT(epoch FROM p_moment) - ((p_chain).genesis_seconds)::numeric) / ((p_chain).period_seconds)::numeric)), (0)::numeric) + (1)::numeric))::bigint;

CREATE FUNCTION public.drand_time_of(p_chain public.drand_chains, p_round bigint) RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    RETURN to_timestamp((((p_chain).genesis_seconds + ((p_chain).period_seconds * (p_round - 1))))::double precision);

CREATE FUNCTION public.draw_voids_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM lotteries AS l
        INNER JOIN seals AS s ON s.lottery_id = l.id AND s.source = 'ecvrf'
        WHERE
            l.id = NEW.lottery_id AND l.status = 'DRAWING'
            AND s.sealed_at + make_interval(secs => l.draw_delay_seconds) + interval '72 hours' <= clock_timestamp()
    ) THEN
        RAISE EXCEPTION 'the draw of lottery % is not given up', NEW.lottery_id USING ERRCODE = 'LM140';
    END IF;
    IF NOT staff_may(NEW.proposed_by_id, 'draws.write') OR NEW.approved_by_id = NEW.proposed_by_id
       OR NEW.approved_by_id IS NULL AND NOT decides_alone(NEW.proposed_by_id)
       OR NEW.approved_by_id IS NOT NULL AND NOT staff_may(NEW.approved_by_id, 'draws.write') THEN
        RAISE EXCEPTION 'two people with draws.write give a draw up' USING ERRCODE = 'LM140';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.duty_begins() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    person uuid := coalesce(to_jsonb(NEW) ->> 'user_id', to_jsonb(NEW) ->> 'id')::uuid;
BEGIN
    IF NOT decides_about_money(person) THEN
        RETURN NULL;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('luckymart.duty', 0));
    IF NOT takes_two() AND NOT decides_alone(person) THEN
        INSERT INTO duty_changes (takes_two) VALUES (TRUE);
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION public.end_rules_of_two(by_id uuid, second_id uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NOT by_the_owner() AND (
        by_id = second_id OR NOT decides_about_money(by_id) OR NOT decides_about_money(second_id)
        OR NOT (staff_is_owner(by_id) OR staff_is_owner(second_id))
    ) IS NOT FALSE THEN
        RAISE EXCEPTION 'two people lead back, or the server' USING ERRCODE = 'LM150';
    END IF;
    INSERT INTO duty_changes (takes_two, by_id, second_id) VALUES (FALSE, by_id, second_id);
END
$$;

CREATE FUNCTION public.forgive_debt(p_debt_id uuid, p_by_id uuid, p_reason text) RETURNS numeric
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    debt debts;
    event_id uuid := uuid_v7();
    codes text[];
BEGIN
    SELECT * INTO debt FROM debts WHERE id = p_debt_id AND status = 'OPEN' FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    codes := ledger_post(
        ARRAY[event_id], ARRAY[debt.user_id], ARRAY['DEBT_FORGIVEN'], ARRAY[debt.amount - debt.paid],
        ARRAY[debt.currency], ARRAY['debt'], ARRAY[debt.id], ARRAY[NULL::uuid], ARRAY[p_reason], ARRAY[1, 1],
        ARRAY[system_wallet('ADJUSTMENTS', debt.wallet_type, debt.currency),
              system_wallet('RECEIVABLES', debt.wallet_type, debt.currency)],
        ARRAY[debt.paid - debt.amount, debt.amount - debt.paid]
    );
    IF codes[1] IS NOT NULL THEN
        RAISE EXCEPTION 'a debt was not forgiven: %', codes[1] USING ERRCODE = codes[1];
    END IF;
    UPDATE debts
    SET status = 'FORGIVEN', forgiven_by_id = p_by_id, forgiven_reason = p_reason, ended_at = clock_timestamp()
    WHERE id = debt.id;
    RETURN debt.amount - debt.paid;
END
$$;

CREATE FUNCTION public.ledger_post(p_ids uuid[], p_user_ids uuid[], p_types text[], p_amounts numeric[], p_currencies text[], p_related_types text[], p_related_ids uuid[], p_lottery_ids uuid[], p_notes text[], p_entry_events integer[], p_entry_wallets uuid[], p_entry_amounts numeric[]) RETURNS text[]
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
DECLARE
    event record;
    refusal text;
    codes text[] := array_fill(NULL::text, ARRAY[cardinality(p_ids)]);
    is_posted boolean[] := array_fill(FALSE, ARRAY[cardinality(p_ids)]);
    funds numeric[] := '{}';     -- by player_index: balance after the events accepted so far
    i integer;
BEGIN
    -- Every posting locks player wallets in the order of their ids, so postings that share wallets wait for each
    -- other but never deadlock. FOR NO KEY UPDATE does not block foreign key checks.
    PERFORM 1 FROM wallets WHERE id = ANY (p_entry_wallets) AND user_id IS NOT NULL
    ORDER BY id FOR NO KEY UPDATE;

    IF EXISTS (SELECT FROM unnest(p_types) AS t WHERE NOT EXISTS (SELECT FROM event_types AS k WHERE k.type = t)) THEN
        RAISE EXCEPTION 'event_types does not have all of %', p_types USING ERRCODE = 'LM008';
    END IF;
    IF array_length(p_ids, 1) <> (SELECT count(DISTINCT e) FROM unnest(p_entry_events) AS e) THEN
        RAISE EXCEPTION 'an event has no entries' USING ERRCODE = 'LM008';
    END IF;

    FOR event IN
        SELECT e.event AS position,
               array_agg(e.player_index) AS player_indexes,
               array_agg(e.balance) AS balances,
               array_agg(e.amount) AS amounts,
               bool_and(e.currency IS NOT NULL) AS wallets_known,
               bool_and(scale(trim_scale(e.amount)) <= e.scale) AS scale_fits,
               count(*) >= 2 AND count(*) = count(DISTINCT e.wallet_id)
               AND bool_and(e.currency = p_currencies[e.event])
               AND coalesce(sum(e.amount) FILTER (WHERE e.type = 'BALANCE'), 0) = 0
               AND coalesce(sum(e.amount) FILTER (WHERE e.type = 'LUCKY_COIN'), 0) = 0
               AND coalesce(sum(e.amount) FILTER (WHERE e.type = 'BONUS'), 0) = 0 AS is_balanced
        FROM (
            SELECT n.event, n.wallet_id, n.amount, w.type, w.currency, w.balance, c.scale,
                   CASE WHEN w.user_id IS NOT NULL THEN dense_rank() OVER (ORDER BY n.wallet_id) END AS player_index
            FROM unnest(p_entry_events, p_entry_wallets, p_entry_amounts) AS n (event, wallet_id, amount)
            LEFT JOIN wallets AS w ON w.id = n.wallet_id
            LEFT JOIN currencies AS c ON c.code = w.currency
        ) AS e
        GROUP BY e.event ORDER BY e.event
    LOOP
        IF event.wallets_known AND NOT event.is_balanced THEN
            RAISE EXCEPTION 'event % does not balance', p_ids[event.position] USING ERRCODE = 'LM008';
        END IF;
        refusal := CASE WHEN NOT event.wallets_known THEN 'LM006' WHEN NOT event.scale_fits THEN 'LM007' END;
        IF refusal IS NULL THEN
            FOR i IN 1 .. cardinality(event.amounts) LOOP
                CONTINUE WHEN event.player_indexes[i] IS NULL;
                IF coalesce(funds[event.player_indexes[i]], event.balances[i]) + event.amounts[i] < 0 THEN
                    refusal := 'LM001';
                END IF;
            END LOOP;
        END IF;
        IF refusal IS NULL THEN
            FOR i IN 1 .. cardinality(event.amounts) LOOP
                CONTINUE WHEN event.player_indexes[i] IS NULL;
                funds[event.player_indexes[i]] :=
                    coalesce(funds[event.player_indexes[i]], event.balances[i]) + event.amounts[i];
            END LOOP;
            is_posted[event.position] := TRUE;
        END IF;
        codes[event.position] := refusal;
    END LOOP;

    INSERT INTO transactions (id, user_id, type, amount, currency, related_type, related_id, lottery_id, notes)
    SELECT v.id, v.user_id, v.type, v.amount, v.currency, v.related_type, v.related_id, v.lottery_id, v.notes
    FROM unnest(
        p_ids, p_user_ids, p_types, p_amounts, p_currencies, p_related_types, p_related_ids, p_lottery_ids, p_notes
    ) WITH ORDINALITY AS v (
        id, user_id, type, amount, currency, related_type, related_id, lottery_id, notes, position
    )
    WHERE is_posted[v.position];

    INSERT INTO wallet_transactions (transaction_id, wallet_id, amount, balance_before, balance_after, version)
    SELECT p_ids[e.event], e.wallet_id, e.amount,
           CASE WHEN w.user_id IS NOT NULL THEN w.balance + sum(e.amount) OVER chain - e.amount END,
           CASE WHEN w.user_id IS NOT NULL THEN w.balance + sum(e.amount) OVER chain END,
           CASE WHEN w.user_id IS NOT NULL THEN w.version + row_number() OVER chain END
    FROM unnest(p_entry_events, p_entry_wallets, p_entry_amounts) AS e (event, wallet_id, amount)
    JOIN wallets AS w ON w.id = e.wallet_id
    WHERE is_posted[e.event]
    WINDOW chain AS (PARTITION BY e.wallet_id ORDER BY e.event ROWS UNBOUNDED PRECEDING);

    UPDATE wallets AS w
    SET updated_at = clock_timestamp(),
        balance = w.balance + change.amount,
        version = w.version + change.entries,
        frozen_balance = w.frozen_balance + change.frozen,
        total_deposits = w.total_deposits + change.deposited,
        total_withdrawals = w.total_withdrawals + change.withdrawn
    FROM (
        SELECT e.wallet_id, sum(e.amount) AS amount, count(*) AS entries,
               -- requested withdrawals wait in WITHDRAWALS_HELD
               coalesce(-sum(e.amount) FILTER (WHERE p_types[e.event] IN ('FREEZE', 'UNFREEZE')), 0) AS frozen,
               coalesce(sum(e.amount) FILTER (WHERE p_types[e.event] = 'DEPOSIT'), 0) AS deposited,
               coalesce(-sum(e.amount) FILTER (WHERE p_types[e.event] = 'WITHDRAWAL'), 0) AS withdrawn
        FROM unnest(p_entry_events, p_entry_wallets, p_entry_amounts) AS e (event, wallet_id, amount)
        WHERE is_posted[e.event]
        GROUP BY e.wallet_id
    ) AS change
    WHERE w.id = change.wallet_id AND w.user_id IS NOT NULL;

    RETURN codes;
END
$$;

CREATE FUNCTION public.lotteries_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    is_taken_back boolean := OLD.published_at IS NOT NULL AND NEW.published_at IS NULL;
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('UPCOMING', 'ACTIVE'), ('UPCOMING', 'CANCELLED'),
        ('ACTIVE', 'UPCOMING'), ('ACTIVE', 'SOLD_OUT'), ('ACTIVE', 'DRAWING'), ('ACTIVE', 'CANCELLED'),
        ('SOLD_OUT', 'DRAWING'), ('SOLD_OUT', 'CANCELLED'),
        ('DRAWING', 'COMPLETED'), ('DRAWING', 'CANCELLED')
    ) OR (OLD.status, NEW.status) = ('ACTIVE', 'UPCOMING') AND NOT is_taken_back THEN
        RAISE EXCEPTION 'a lottery does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM102';
    END IF;
    IF is_taken_back AND (OLD.sold_tickets > 0 OR NEW.sold_tickets > 0 OR NEW.status <> 'UPCOMING') THEN
        RAISE EXCEPTION 'lottery % is not taken back', OLD.id USING ERRCODE = 'LM103';
    END IF;
    IF OLD.published_at IS NULL AND NEW.published_at IS NOT NULL AND (
        NEW.ticket_price * NEW.total_tickets >= 1e12 OR NEW.prize_value * NEW.winners_count >= 1e12
    ) THEN
        RAISE EXCEPTION 'the terms of lottery % do not fit the ledger', OLD.id USING ERRCODE = 'LM103';
    END IF;
    IF (OLD.published_at IS NOT NULL OR OLD.sold_tickets > 0) AND (
        NEW.ticket_price, NEW.currency, NEW.total_tickets, NEW.max_per_user, NEW.unlimited_purchase,
        NEW.min_tickets, NEW.winners_count, NEW.prize_type, NEW.prize_value, NEW.spec, NEW.entropy_source,
        NEW.entropy_public_key, NEW.extension_seconds, NEW.seal_delay_seconds, NEW.draw_delay_seconds,
        NEW.title, NEW.title_i18n, coalesce(NEW.published_at, OLD.published_at)
    ) IS DISTINCT FROM (
        OLD.ticket_price, OLD.currency, OLD.total_tickets, OLD.max_per_user, OLD.unlimited_purchase,
        OLD.min_tickets, OLD.winners_count, OLD.prize_type, OLD.prize_value, OLD.spec, OLD.entropy_source,
        OLD.entropy_public_key, OLD.extension_seconds, OLD.seal_delay_seconds, OLD.draw_delay_seconds,
        OLD.title, OLD.title_i18n, OLD.published_at
    ) THEN
        RAISE EXCEPTION 'lottery % is published: its terms are fixed', OLD.id USING ERRCODE = 'LM103';
    END IF;
    IF OLD.published_at IS NOT NULL AND (current_user = 'luckymart_app' OR NOT by_the_owner()) AND (
        NEW.start_time <> OLD.start_time
        OR NEW.end_time <> OLD.end_time
        AND (OLD.extended_at IS NOT NULL OR NEW.extended_at IS NULL OR NEW.end_time < OLD.end_time)
    ) THEN
        RAISE EXCEPTION 'lottery % is published: its times are fixed', OLD.id USING ERRCODE = 'LM103';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.lotteries_guard_draw() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    result lottery_results;
    seal seals;
    is_right boolean;
BEGIN
    IF OLD.status = 'DRAWING' AND NEW.status = 'CANCELLED' AND NOT drand_is_void(NEW.id)
       AND NOT EXISTS (SELECT FROM draw_voids AS v WHERE v.lottery_id = NEW.id) THEN
        RAISE EXCEPTION 'lottery % is sealed: it is drawn', NEW.id USING ERRCODE = 'LM140';
    END IF;
    IF NEW.draw_time IS DISTINCT FROM OLD.draw_time AND OLD.entropy_source = 'drand'
       AND NEW.draw_time IS DISTINCT FROM (
           SELECT r.available_at FROM seal_rounds AS r WHERE r.lottery_id = NEW.id ORDER BY r.nth DESC LIMIT 1
       ) THEN
        RAISE EXCEPTION 'lottery % is drawn by its round', NEW.id USING ERRCODE = 'LM140';
    END IF;
    IF (
        NEW.winning_numbers, NEW.winning_ticket_number, NEW.winning_user_id, NEW.vrf_seed, NEW.vrf_proof,
        NEW.vrf_timestamp, NEW.draw_algorithm_data, NEW.actual_draw_time
    ) IS NOT DISTINCT FROM (
        OLD.winning_numbers, OLD.winning_ticket_number, OLD.winning_user_id, OLD.vrf_seed, OLD.vrf_proof,
        OLD.vrf_timestamp, OLD.draw_algorithm_data, OLD.actual_draw_time
    ) AND (NEW.status <> 'COMPLETED' OR OLD.status = 'COMPLETED') THEN
        RETURN NEW;
    END IF;
    SELECT * INTO result FROM lottery_results WHERE lottery_id = NEW.id;
    SELECT * INTO seal FROM seals WHERE lottery_id = NEW.id;
    is_right := OLD.status = 'DRAWING' AND NEW.status = 'COMPLETED' AND result.lottery_id IS NOT NULL
        AND NEW.vrf_seed = result.seed AND NEW.vrf_proof = result.proof AND NEW.vrf_timestamp = result.available_at
        AND NEW.winning_numbers = (
            SELECT jsonb_agg(w -> 'ticket_number' ORDER BY (w ->> 'rank')::integer)
            FROM jsonb_array_elements(result.winners) AS w
        )
        AND NEW.winning_ticket_number = (NEW.winning_numbers ->> 0)::integer
        AND NEW.winning_user_id = (
            SELECT t.user_id FROM tickets AS t
            WHERE t.lottery_id = NEW.id AND t.number = NEW.winning_ticket_number
        )
        AND NEW.draw_algorithm_data -> 'winners' = result.winners
        AND NEW.draw_algorithm_data ->> 'seed' = encode(result.seed, 'hex')
        AND NEW.draw_algorithm_data -> 'seal' ->> 'root' = encode(seal.root, 'hex')
        AND NEW.draw_algorithm_data -> 'entropy' ->> 'output' = encode(result.output, 'hex');
    IF is_right IS DISTINCT FROM TRUE THEN
        RAISE EXCEPTION 'the result of lottery % is what was drawn', NEW.id USING ERRCODE = 'LM140';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.lotteries_guard_refunded() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF OLD.refunded_at IS NOT NULL OR NEW.status <> 'CANCELLED'
        OR EXISTS (SELECT 1 FROM orders AS o WHERE o.lottery_id = NEW.id AND o.type = 'LOTTERY' AND o.status = 'PAID')
        OR EXISTS (
            SELECT 1 FROM resales AS r
            WHERE r.lottery_id = NEW.id AND r.ticket_id IS NOT NULL AND r.status = 'SOLD'
        )
    THEN
        RAISE EXCEPTION 'lottery % is not paid back', NEW.id USING ERRCODE = 'LM103';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.lotteries_guard_source() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NEW.entropy_source = 'drand' AND NOT EXISTS (
        SELECT FROM drand_chains WHERE public_key = NEW.entropy_public_key
    ) OR NEW.entropy_source = 'ecvrf' AND length(NEW.entropy_public_key) <> 32 THEN
        RAISE EXCEPTION 'this is no key of %', NEW.entropy_source USING ERRCODE = 'LM140';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.lotteries_use_pictures() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
DECLARE
    names text[];
BEGIN
    SELECT array_agg(substring(address FROM '[^/]+$')) INTO names
    FROM (
        SELECT NEW.image_url AS address
        UNION SELECT jsonb_array_elements_text(NEW.image_urls)
    ) AS addresses
    WHERE address IS NOT NULL;
    DELETE FROM lottery_pictures WHERE lottery_id = NEW.id;
    INSERT INTO lottery_pictures (lottery_id, picture_id)
    SELECT NEW.id, p.id FROM pictures AS p WHERE p.path = ANY (names) AND p.bucket = 'public';
    RETURN NULL;
END
$_$;

CREATE FUNCTION public.lottery_interest(p_status text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE p_status WHEN 'ACTIVE'::text THEN 5 WHEN 'DRAWING'::text THEN 4 WHEN 'SOLD_OUT'::text THEN 3 WHEN 'UPCOMING'::text THEN 2 WHEN 'COMPLETED'::text THEN 1 ELSE 0 END;

CREATE FUNCTION public.lottery_results_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    lottery lotteries;
    seal seals;
    latest seal_rounds;
    chain drand_chains;
    seed bytea;
BEGIN
    SELECT * INTO lottery FROM lotteries WHERE id = NEW.lottery_id;
    SELECT * INTO seal FROM seals WHERE lottery_id = NEW.lottery_id;
    SELECT * INTO latest FROM seal_rounds WHERE lottery_id = NEW.lottery_id ORDER BY nth DESC LIMIT 1;
    SELECT * INTO chain FROM drand_chains WHERE public_key = lottery.entropy_public_key;
    seed := sha256(
        'luckymart/draw/v1'::bytea || '\x00'::bytea
        || CASE seal.source WHEN 'drand' THEN '\x01'::bytea ELSE '\x02'::bytea END
        || NEW.context || int8send(coalesce(latest.round, 0)) || NEW.output
        || uuid_send(NEW.lottery_id) || seal.root || int4send(seal.tickets) || int4send(seal.winners)
    );
    IF lottery.status <> 'DRAWING' OR NEW.public_key <> lottery.entropy_public_key
       OR NEW.context <> coalesce(chain.chain_hash, lottery.entropy_public_key)
       OR NEW.seed IS DISTINCT FROM seed OR jsonb_array_length(NEW.winners) <> seal.winners
       OR seal.source = 'drand' AND (
           NOT drand_may_draw(NEW.lottery_id) OR NEW.available_at <> latest.available_at OR NEW.proof <> NEW.output
       ) THEN
        RAISE EXCEPTION 'this does not follow from the seal of lottery %', NEW.lottery_id USING ERRCODE = 'LM140';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.uuid_v7() RETURNS uuid
    LANGUAGE sql PARALLEL SAFE
    RETURN (("overlay"(lpad(to_hex(((date_part('epoch'::text, clock_timestamp()) * (4096000)::double precision))::bigint), 15, '0'::text), '7'::text, 13, 0) || encode(int8send(('-9223372036854775808'::bigint + ((random() * ('4611686018427387903'::bigint)::double precision))::bigint)), 'hex'::text)))::uuid;

CREATE SEQUENCE public.order_numbers
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

CREATE TABLE public.orders (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    order_number text DEFAULT ('LM'::text || lpad((nextval('public.order_numbers'::regclass))::text, 10, '0'::text)) NOT NULL,
    type text NOT NULL,
    status text NOT NULL,
    total_amount numeric(20,8) NOT NULL,
    currency text NOT NULL,
    payment_method text NOT NULL,
    lottery_id uuid,
    quantity integer,
    payment_id text,
    payment_data jsonb,
    paid_at timestamp with time zone,
    expired_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT orders_check CHECK (((type <> 'LOTTERY'::text) OR ((lottery_id IS NOT NULL) AND (quantity IS NOT NULL)))),
    CONSTRAINT orders_quantity_check CHECK ((quantity > 0)),
    CONSTRAINT orders_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'PAID'::text, 'CANCELLED'::text, 'EXPIRED'::text, 'REFUNDED'::text]))),
    CONSTRAINT orders_total_amount_check CHECK ((total_amount > (0)::numeric)),
    CONSTRAINT orders_type_check CHECK ((type = ANY (ARRAY['LOTTERY'::text, 'MARKET'::text, 'DEPOSIT'::text, 'WITHDRAW'::text])))
);

CREATE FUNCTION public.open_order(p_user_id uuid, p_type text, p_status text, p_total_amount numeric, p_currency text, p_payment_method text, p_lottery_id uuid DEFAULT NULL::uuid, p_quantity integer DEFAULT NULL::integer) RETURNS public.orders
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    opened orders;
BEGIN
    IF p_type = 'LOTTERY' THEN
        RAISE EXCEPTION 'tickets are sold by sell_tickets' USING ERRCODE = 'LM105';
    END IF;
    INSERT INTO orders (
        user_id, type, status, total_amount, currency, payment_method, lottery_id, quantity, paid_at
    )
    VALUES (
        p_user_id, p_type, p_status, p_total_amount, p_currency, p_payment_method, p_lottery_id, p_quantity,
        CASE WHEN p_status = 'PAID' THEN clock_timestamp() END
    )
    RETURNING * INTO opened;
    RETURN opened;
END
$$;

CREATE FUNCTION public.open_wallets(p_user_id uuid, p_currency text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    INSERT INTO wallets (user_id, type, currency)
    SELECT p_user_id, kind, p_currency FROM unnest(ARRAY['BALANCE', 'LUCKY_COIN', 'BONUS']) AS kind
    ON CONFLICT (user_id, type, currency) DO NOTHING
$$;

CREATE FUNCTION public.orders_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NEW.status <> OLD.status AND NOT (
        OLD.status = 'PENDING' AND NEW.status IN ('PAID', 'CANCELLED', 'EXPIRED')
        OR OLD.status = 'PAID' AND NEW.status = 'REFUNDED'
        OR OLD.type = 'DEPOSIT' AND OLD.status IN ('CANCELLED', 'EXPIRED') AND NEW.status <> 'REFUNDED'
    ) THEN
        RAISE EXCEPTION 'an order does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM151';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.orders_have_their_money() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    about uuid := NEW.id;
    kinds text[];
BEGIN
    CASE NEW.type
        WHEN 'LOTTERY' THEN
            kinds := ARRAY['REFUND'];
        WHEN 'MARKET' THEN
            SELECT r.id INTO about FROM resales AS r WHERE r.order_id = NEW.id;
            kinds := CASE NEW.status WHEN 'PAID' THEN ARRAY['RESALE', 'PRIZE_RESALE']
                ELSE ARRAY['RESALE_REFUND', 'RESALE_REVERSAL'] END;
        WHEN 'WITHDRAW' THEN
            kinds := ARRAY['WITHDRAWAL'];
        ELSE
            SELECT d.id INTO about FROM deposits AS d WHERE d.order_id = NEW.id;
            kinds := ARRAY['DEPOSIT'];
    END CASE;
    IF NOT EXISTS (
        SELECT FROM transactions AS t
        WHERE t.related_id = about AND t.type = ANY (kinds) AND t.currency = NEW.currency
            AND t.type <> 'PURCHASE' AND t.related_id IS NOT NULL
            AND t.user_id = NEW.user_id AND (NEW.type IN ('DEPOSIT', 'WITHDRAW') OR t.amount = NEW.total_amount)
    ) THEN
        RAISE EXCEPTION 'order % is % without money', NEW.id, NEW.status USING ERRCODE = 'LM151';
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION public.outbox_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'DONE'), ('PENDING', 'FAILED'), ('FAILED', 'PENDING')
    ) THEN
        RAISE EXCEPTION 'an effect does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM150';
    END IF;
    IF NEW.status = 'PENDING' AND NEW.kind NOT IN ('telegram.message', 'telegram.channel', 'telegram.call') THEN
        RAISE EXCEPTION 'only messages are sent again' USING ERRCODE = 'LM150';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.owner_alone(person uuid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT staff_is_owner(person) AND decides_alone(person)
$$;

CREATE FUNCTION public.owners_together(one uuid, other uuid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT one <> other AND CASE
        WHEN staff_is_owner(one) AND staff_is_owner(other) THEN TRUE
        WHEN (
            SELECT count(DISTINCT a.user_id) FROM admins AS a
            INNER JOIN users AS u ON u.id = a.user_id AND u.status <> 'DELETED'
            WHERE a.role_code = 'owner' AND a.revoked_at IS NULL
        ) > 1 THEN FALSE
        ELSE (staff_is_owner(one) AND decides_about_money(other))
            OR (staff_is_owner(other) AND decides_about_money(one))
    END
$$;

CREATE FUNCTION public.pay_debts(p_wallets uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    debt record;
    there numeric;
    payment numeric;
    codes text[];
BEGIN
    FOR debt IN
        SELECT d.id, d.user_id, d.wallet_type, d.currency, d.amount - d.paid AS owed, w.id AS wallet_id
        FROM wallets AS w
        INNER JOIN debts AS d ON d.user_id = w.user_id AND d.wallet_type = w.type AND d.currency = w.currency
        WHERE w.id = ANY (p_wallets) AND d.status = 'OPEN'
        ORDER BY d.id FOR NO KEY UPDATE OF d
    LOOP
        SELECT w.balance INTO there FROM wallets AS w WHERE w.id = debt.wallet_id;
        payment := least(there, debt.owed);
        CONTINUE WHEN payment <= 0;
        codes := ledger_post(
            ARRAY[uuid_v7()], ARRAY[debt.user_id], ARRAY['DEBT_PAYMENT'], ARRAY[payment], ARRAY[debt.currency],
            ARRAY['debt'], ARRAY[debt.id], ARRAY[NULL::uuid], ARRAY[NULL::text], ARRAY[1, 1],
            ARRAY[debt.wallet_id, system_wallet('RECEIVABLES', debt.wallet_type, debt.currency)],
            ARRAY[-payment, payment]
        );
        IF codes[1] IS NOT NULL THEN
            RAISE EXCEPTION 'a debt was not paid: %', codes[1] USING ERRCODE = codes[1];
        END IF;
        UPDATE debts
        SET paid = paid + payment, status = CASE WHEN payment = debt.owed THEN 'PAID' ELSE 'OPEN' END,
            ended_at = CASE WHEN payment = debt.owed THEN clock_timestamp() END
        WHERE id = debt.id;
    END LOOP;
END
$$;

CREATE FUNCTION public.payment_configs_by_owners() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF by_the_owner() THEN
        RETURN NULL;
    END IF;
    IF tg_op = 'UPDATE' THEN
        IF (NEW.kind, NEW.name, NEW.account_number, NEW.account_holder, NEW.instructions_i18n, NEW.currency)
            IS NOT DISTINCT FROM
            (OLD.kind, OLD.name, OLD.account_number, OLD.account_holder, OLD.instructions_i18n, OLD.currency)
            AND (NEW.picture_id IS NULL OR NEW.picture_id IS NOT DISTINCT FROM OLD.picture_id)
            AND (OLD.is_active OR NOT NEW.is_active)
        THEN
            RETURN NULL;
        END IF;
    END IF;
    IF NOT EXISTS (
        SELECT FROM admin_logs AS l
        WHERE l.target_id = NEW.id AND l.created_at >= transaction_timestamp()
            AND l.action IN ('deposits.add_method', 'deposits.edit_method')
            AND staff_may(l.admin_id, 'payments.write')
            AND (owner_alone(l.admin_id) OR owners_together(l.admin_id, (l.after ->> 'approved_by_id')::uuid))
    ) THEN
        RAISE EXCEPTION 'an account of the shop changes by two owners' USING ERRCODE = 'LM150';
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION public.payment_requests_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF OLD.status <> 'OPEN' OR NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('OPEN', 'ANSWERED'), ('OPEN', 'CLOSED')
    ) THEN
        RAISE EXCEPTION 'a payment request is decided once' USING ERRCODE = 'LM131';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.pictures_removed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    INSERT INTO picture_removals (path, bucket) VALUES (OLD.path, OLD.bucket);
    RETURN NULL;
END
$$;

CREATE FUNCTION public.prizes_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'SHIPPING'), ('SHIPPING', 'PENDING'), ('SHIPPING', 'DELIVERED'),
        ('PENDING', 'RESELLING'), ('RESELLING', 'PENDING'), ('RESELLING', 'RESOLD'),
        ('PENDING', 'CONVERTED'), ('PENDING', 'CLOSED')
    ) THEN
        RAISE EXCEPTION 'a prize does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM112';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.prizes_guard_winner() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM tickets AS t
        INNER JOIN lotteries AS l ON l.id = t.lottery_id
            AND (l.prize_type, l.prize_value, l.currency) = (NEW.prize_type, NEW.prize_value, NEW.currency)
        WHERE t.id = NEW.ticket_id AND t.lottery_id = NEW.lottery_id AND t.is_winning AND t.prize_rank = NEW.rank
          AND (t.user_id = NEW.user_id OR EXISTS (
              SELECT FROM prizes AS p WHERE p.ticket_id = NEW.ticket_id AND p.status = 'RESOLD'
          ))
    ) THEN
        RAISE EXCEPTION 'ticket % has not won this prize', NEW.ticket_id USING ERRCODE = 'LM140';
    END IF;
    RETURN NULL;
END
$$;

CREATE TABLE public.seal_rounds (
    lottery_id uuid NOT NULL,
    nth integer NOT NULL,
    round bigint NOT NULL,
    fixed_at timestamp with time zone NOT NULL,
    available_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    made_in xid8 DEFAULT pg_current_xact_id() NOT NULL,
    CONSTRAINT seal_rounds_check CHECK ((fixed_at < available_at)),
    CONSTRAINT seal_rounds_check1 CHECK ((published_at < available_at)),
    CONSTRAINT seal_rounds_nth_check CHECK ((nth > 0)),
    CONSTRAINT seal_rounds_round_check CHECK ((round > 0))
);

CREATE FUNCTION public.publish_seal(p_lottery_id uuid) RETURNS public.seal_rounds
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    lottery lotteries;
    chain drand_chains;
    latest seal_rounds;
    moment timestamptz;
BEGIN
    SELECT * INTO lottery FROM lotteries WHERE id = p_lottery_id FOR NO KEY UPDATE;
    SELECT * INTO latest FROM seal_rounds AS r WHERE r.lottery_id = p_lottery_id ORDER BY r.nth DESC LIMIT 1;
    IF latest.nth IS NULL OR latest.published_at IS NOT NULL OR lottery.status IS DISTINCT FROM 'DRAWING'
       OR latest.made_in = pg_current_xact_id() THEN
        RETURN latest;
    END IF;
    SELECT * INTO chain FROM drand_chains WHERE public_key = lottery.entropy_public_key;
    moment := clock_timestamp();
    IF latest.available_at - moment >= make_interval(secs => chain.notice_seconds) THEN
        UPDATE seal_rounds AS r SET published_at = moment
        WHERE r.lottery_id = p_lottery_id AND r.nth = latest.nth RETURNING * INTO latest;
    ELSE
        latest.nth := latest.nth + 1;
        latest.round := drand_round_from(chain, moment + make_interval(secs => lottery.draw_delay_seconds));
        latest.fixed_at := moment;
        latest.available_at := drand_time_of(chain, latest.round);
        INSERT INTO seal_rounds (lottery_id, nth, round, fixed_at, available_at)
        VALUES (p_lottery_id, latest.nth, latest.round, latest.fixed_at, latest.available_at);
        UPDATE lotteries SET draw_time = latest.available_at WHERE id = p_lottery_id;
    END IF;
    RETURN latest;
END
$$;

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    RAISE EXCEPTION '% is append only: % refused', tg_table_name, tg_op USING ERRCODE = 'LM100';
END
$$;

CREATE FUNCTION public.resale_takes(p_lottery_takes text[], p_paid_with text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE p_paid_with WHEN 'BALANCE'::text THEN array_remove(p_lottery_takes, 'BONUS'::text) WHEN 'LUCKY_COIN'::text THEN array_remove(array_remove(p_lottery_takes, 'BONUS'::text), 'BALANCE'::text) ELSE ARRAY[]::text[] END;

CREATE FUNCTION public.resales_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('ACTIVE', 'SOLD'), ('ACTIVE', 'CANCELLED'), ('SOLD', 'REFUNDED')
    ) THEN
        RAISE EXCEPTION 'a resale does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM106';
    END IF;
    IF (NEW.seller_id, NEW.lottery_id, NEW.ticket_id, NEW.prize_id, NEW.price, NEW.fee, NEW.currency)
        IS DISTINCT FROM
        (OLD.seller_id, OLD.lottery_id, OLD.ticket_id, OLD.prize_id, OLD.price, OLD.fee, OLD.currency)
        OR OLD.order_id IS NOT NULL AND (NEW.buyer_id, NEW.order_id, NEW.wallet_type, NEW.sold_at)
        IS DISTINCT FROM (OLD.buyer_id, OLD.order_id, OLD.wallet_type, OLD.sold_at)
        OR OLD.settled_at IS NOT NULL AND NEW.settled_at IS DISTINCT FROM OLD.settled_at
        OR OLD.status IN ('CANCELLED', 'REFUNDED')
    THEN
        RAISE EXCEPTION 'what resale % was agreed on does not change', OLD.id USING ERRCODE = 'LM106';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.resales_guard_listing() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM tickets AS t INNER JOIN lotteries AS l ON l.id = t.lottery_id
        WHERE t.id = NEW.ticket_id AND resale_takes(l.takes, t.paid_with) <> '{}'
    ) THEN
        RAISE EXCEPTION 'ticket % may not be sold', NEW.ticket_id USING ERRCODE = 'LM106';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.rfc3339(p_time timestamp with time zone) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN to_char((p_time AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'::text);

CREATE FUNCTION public.sale_count_for_lotteries(p_sales public.ticket_sale[], p_sold_at timestamp with time zone) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    UPDATE lotteries AS l
    SET updated_at = clock_timestamp(),
        sold_tickets = l.sold_tickets + sold.quantity,
        bonus_sold = l.bonus_sold + sold.bonus,
        status = CASE WHEN l.sold_tickets + sold.quantity = l.total_tickets THEN 'SOLD_OUT' ELSE l.status END,
        sold_out_at = CASE WHEN l.sold_tickets + sold.quantity = l.total_tickets THEN p_sold_at END
    FROM (
        SELECT s.lottery_id, sum(s.quantity) AS quantity,
               coalesce(sum(s.quantity) FILTER (WHERE s.wallet_type = 'BONUS'), 0) AS bonus
        FROM unnest(p_sales) AS s GROUP BY s.lottery_id
    ) AS sold
    WHERE l.id = sold.lottery_id;
END
$$;

CREATE FUNCTION public.sale_count_for_users(p_sales public.ticket_sale[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    UPDATE users AS u
    SET updated_at = clock_timestamp(),
        total_spent = u.total_spent + spent.amount, total_lotteries = u.total_lotteries + spent.lotteries
    FROM (
        SELECT s.user_id, sum(s.amount) AS amount, count(*) FILTER (WHERE s.is_first) AS lotteries
        FROM unnest(p_sales) AS s GROUP BY s.user_id
    ) AS spent
    WHERE u.id = spent.user_id;
END
$$;

CREATE FUNCTION public.sale_decide(p_requests public.ticket_request_v2[], p_locked_lotteries uuid[], p_now timestamp with time zone) RETURNS SETOF public.ticket_decision
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    r record;
    sold_tickets integer[] := '{}';  -- by lottery_index
    held_tickets integer[] := '{}';  -- by holding_index
    bonus_tickets integer[] := '{}'; -- by lottery_index
    balances numeric[] := '{}';      -- by wallet_index
    sold integer;
    held integer;
    bonus integer;
    balance numeric;
    price numeric;
    refusal text;
    details jsonb;
BEGIN
    FOR r IN
        SELECT q.*, l.total_tickets, l.sold_tickets, l.currency, c.scale, w.id AS wallet_id, w.balance,
               e.id AS escrow_id, l.ticket_price AS present_price, q.quantity * l.ticket_price AS price,
               l.takes, l.bonus_limit, l.bonus_sold, q.wallet_type = 'BONUS' AS is_bonus,
               l.id IS NOT NULL AND l.published_at IS NOT NULL AS is_known,
               l.status IN ('ACTIVE', 'SOLD_OUT') AS may_sell_out,
               -- A lottery that opened while this call waited is not locked: another call may be selling its tickets.
               l.status = 'ACTIVE' AND p_now >= l.start_time AND p_now < l.end_time
               AND l.id = ANY (p_locked_lotteries) AS is_open,
               CASE WHEN NOT l.unlimited_purchase THEN l.max_per_user END AS max_per_user,
               -- Count up to the limit only; without one it matters just whether there are any.
               (SELECT count(*)::integer FROM (
                   SELECT FROM tickets AS t WHERE t.user_id = q.user_id AND t.lottery_id = q.lottery_id
                   LIMIT CASE WHEN l.unlimited_purchase OR l.max_per_user IS NULL THEN 1 ELSE l.max_per_user END
               ) AS own) AS held,
               k.result AS earlier_result, k.request_hash = q.request_hash AS is_same_request,
               row_number() OVER (PARTITION BY q.user_id, q.key ORDER BY q.ordinality) > 1 AS is_repeat,
               dense_rank() OVER (ORDER BY q.lottery_id) AS lottery_index,
               dense_rank() OVER (ORDER BY q.user_id, q.lottery_id) AS holding_index,
               dense_rank() OVER (ORDER BY w.id) AS wallet_index
        FROM unnest(p_requests) WITH ORDINALITY AS q
        LEFT JOIN lotteries AS l ON l.id = q.lottery_id
        LEFT JOIN currencies AS c ON c.code = l.currency
        LEFT JOIN wallets AS w ON w.user_id = q.user_id AND w.type = q.wallet_type AND w.currency = l.currency
        LEFT JOIN wallets AS e
            ON e.system_account = 'LOTTERY_ESCROW' AND e.type = q.wallet_type AND e.currency = l.currency
        LEFT JOIN idempotency_keys AS k ON k.user_id = q.user_id AND k.key = q.key
        ORDER BY q.ordinality
    LOOP
        IF r.is_same_request THEN
            RETURN NEXT ROW(ROW(r.ordinality, NULL, NULL, TRUE, r.earlier_result)::ticket_answer, NULL)::ticket_decision;
            CONTINUE;
        END IF;

        sold := coalesce(sold_tickets[r.lottery_index], r.sold_tickets);
        held := coalesce(held_tickets[r.holding_index], r.held);
        bonus := coalesce(bonus_tickets[r.lottery_index], r.bonus_sold);
        balance := coalesce(balances[r.wallet_index], r.balance);
        refusal := CASE
            WHEN r.earlier_result IS NOT NULL THEN 'LM011'
            WHEN r.is_repeat THEN 'LM012'
            WHEN NOT r.is_known THEN 'LM009'
            WHEN r.quantity NOT BETWEEN 1 AND 100 THEN 'LM010'
            WHEN sold = r.total_tickets AND r.may_sell_out THEN 'LM002'
            WHEN NOT r.is_open THEN 'LM005'
            WHEN r.ticket_price <> r.present_price THEN 'LM016'
            WHEN r.wallet_type <> ALL (r.takes) THEN 'LM014'
            WHEN sold + r.quantity > r.total_tickets THEN 'LM003'
            WHEN held + r.quantity > r.max_per_user THEN 'LM004'
            WHEN r.is_bonus AND bonus + r.quantity > r.bonus_limit THEN 'LM015'
            WHEN r.wallet_id IS NULL THEN 'LM006'
            WHEN balance < r.price THEN 'LM001'
        END;
        IF refusal IS NOT NULL THEN
            details := CASE refusal
                WHEN 'LM001' THEN jsonb_build_object(
                    'balance', round(balance, r.scale)::text, 'required', round(r.price, r.scale)::text
                )
                WHEN 'LM003' THEN jsonb_build_object('available', r.total_tickets - sold)
                WHEN 'LM004' THEN jsonb_build_object('limit', r.max_per_user, 'held', held)
                WHEN 'LM014' THEN jsonb_build_object('takes', r.takes)
                WHEN 'LM015' THEN jsonb_build_object('available', greatest(r.bonus_limit - bonus, 0))
                WHEN 'LM016' THEN jsonb_build_object(
                    'ticket_price', round(r.present_price, r.scale)::text, 'currency', r.currency
                )
            END;
            RETURN NEXT ROW(ROW(r.ordinality, refusal, details, FALSE, NULL)::ticket_answer, NULL)::ticket_decision;
            CONTINUE;
        END IF;

        sold_tickets[r.lottery_index] := sold + r.quantity;
        held_tickets[r.holding_index] := held + r.quantity;
        IF r.is_bonus THEN
            bonus_tickets[r.lottery_index] := bonus + r.quantity;
        END IF;
        balances[r.wallet_index] := balance - r.price;
        RETURN NEXT ROW(NULL, ROW(
            r.ordinality, r.user_id, r.lottery_id, r.quantity, r.wallet_type, r.key, r.request_hash,
            r.price, r.currency, r.scale, r.wallet_id, r.escrow_id, balance - r.price,
            uuid_v7(), 'LM' || lpad(nextval('order_numbers')::text, 10, '0'), 1000000 + sold, held = 0
        )::ticket_sale)::ticket_decision;
    END LOOP;
END
$$;

CREATE FUNCTION public.sale_lock(p_requests public.ticket_request_v2[]) RETURNS uuid[]
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    user_ids uuid[] := ARRAY(SELECT r.user_id FROM unnest(p_requests) AS r);
    lottery_ids uuid[] := ARRAY(SELECT r.lottery_id FROM unnest(p_requests) AS r);
    locked uuid[];
BEGIN
    locked := ARRAY(
        SELECT id FROM lotteries WHERE id = ANY (lottery_ids) AND status = 'ACTIVE' ORDER BY id FOR NO KEY UPDATE
    );
    PERFORM 1 FROM wallets AS w
    WHERE w.id IN (
        SELECT w2.id FROM unnest(p_requests) AS r
        JOIN lotteries AS l ON l.id = r.lottery_id AND l.id = ANY (locked)
        JOIN wallets AS w2 ON w2.user_id = r.user_id AND w2.type = r.wallet_type AND w2.currency = l.currency
    ) ORDER BY w.id FOR NO KEY UPDATE;
    PERFORM 1 FROM users WHERE id = ANY (user_ids) ORDER BY id FOR NO KEY UPDATE;
    RETURN locked;
END
$$;

CREATE FUNCTION public.sale_pay(p_sales public.ticket_sale[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    refusals text[];
BEGIN
    SELECT ledger_post(
        array_agg(uuid_v7()), array_agg(s.user_id), array_agg('PURCHASE'::text), array_agg(s.amount),
        array_agg(s.currency), array_agg('order'::text), array_agg(s.order_id), array_agg(s.lottery_id),
        array_agg(NULL::text),
        array_agg(s.ordinality::integer) || array_agg(s.ordinality::integer),
        array_agg(s.wallet_id) || array_agg(s.escrow_id),
        array_agg(-s.amount) || array_agg(s.amount)
    ) INTO refusals
    FROM unnest(p_sales) WITH ORDINALITY AS s;
    IF array_remove(refusals, NULL) <> '{}' THEN
        RAISE EXCEPTION 'the ledger refused a decided payment: %', refusals USING ERRCODE = 'LM008';
    END IF;
END
$$;

CREATE FUNCTION public.sale_record_commissions(p_sales public.ticket_sale[], p_rates numeric[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    INSERT INTO commissions (
        user_id, from_user_id, level, rate, source_amount, amount, currency, related_order_id, related_lottery_id
    )
    SELECT referrer.id, u.id, referrer.level, referrer.rate, s.amount, trunc(s.amount * referrer.rate, s.scale),
           s.currency, s.order_id, s.lottery_id
    FROM unnest(p_sales) AS s
    JOIN users AS u ON u.id = s.user_id AND u.referred_by_id IS NOT NULL
    JOIN users AS u1 ON u1.id = u.referred_by_id
    LEFT JOIN users AS u2 ON u2.id = u1.referred_by_id
    CROSS JOIN LATERAL (VALUES
        (u1.id, 1, coalesce(u1.commission_rate, p_rates[1])),
        (u2.id, 2, p_rates[2]),
        (u2.referred_by_id, 3, p_rates[3])
    ) AS referrer (id, level, rate)
    WHERE s.wallet_type IN ('BALANCE', 'LUCKY_COIN') AND referrer.id IS NOT NULL
      AND trunc(s.amount * referrer.rate, s.scale) > 0;
END
$$;

CREATE FUNCTION public.sale_record_orders(p_sales public.ticket_sale[], p_sold_at timestamp with time zone) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    INSERT INTO orders (
        id, order_number, user_id, type, status, total_amount, currency, payment_method, lottery_id, quantity,
        paid_at, created_at
    )
    SELECT s.order_id, s.order_number, s.user_id, 'LOTTERY', 'PAID', s.amount, s.currency, s.wallet_type,
           s.lottery_id, s.quantity, p_sold_at, p_sold_at
    FROM unnest(p_sales) AS s;
END
$$;

CREATE FUNCTION public.sale_record_tickets(p_sales public.ticket_sale[], p_sold_at timestamp with time zone) RETURNS text[]
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    results text[];
BEGIN
    WITH sold AS MATERIALIZED (
        SELECT s.*, ARRAY(SELECT uuid_v7() FROM generate_series(1, s.quantity)) AS ticket_ids
        FROM unnest(p_sales) WITH ORDINALITY AS s
    ), inserted AS (
        INSERT INTO tickets (id, lottery_id, user_id, order_id, number, paid_with, created_at)
        SELECT t.id, s.lottery_id, s.user_id, s.order_id, s.first_number + t.nth - 1, s.wallet_type, p_sold_at
        FROM sold AS s, unnest(s.ticket_ids) WITH ORDINALITY AS t (id, nth)
    )
    SELECT array_agg(json_build_object(
        'order', json_build_object(
            'id', s.order_id, 'order_number', s.order_number, 'type', 'LOTTERY', 'status', 'PAID',
            'lottery_id', s.lottery_id, 'quantity', s.quantity,
            'total_amount', round(s.amount, s.scale)::text, 'currency', s.currency,
            'payment_method', s.wallet_type,
            'created_at', rfc3339(p_sold_at), 'paid_at', rfc3339(p_sold_at)
        ),
        'tickets', (
            SELECT json_agg(json_build_object('id', t.id, 'number', s.first_number + t.nth - 1) ORDER BY t.nth)
            FROM unnest(s.ticket_ids) WITH ORDINALITY AS t (id, nth)
        ),
        'wallet', json_build_object(
            'id', s.wallet_id, 'type', s.wallet_type, 'currency', s.currency,
            'balance', round(s.balance, s.scale)::text
        )
    )::text ORDER BY s.ordinality) INTO results
    FROM sold AS s;
    RETURN results;
END
$$;

CREATE FUNCTION public.sale_remember(p_sales public.ticket_sale[], p_results text[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    stored integer;
BEGIN
    INSERT INTO idempotency_keys (user_id, key, request_hash, result)
    SELECT s.user_id, s.key, s.request_hash, p_results[s.ordinality]
    FROM unnest(p_sales) WITH ORDINALITY AS s
    ORDER BY s.user_id, s.key
    ON CONFLICT (user_id, key) DO NOTHING;
    GET DIAGNOSTICS stored = ROW_COUNT;
    IF stored <> cardinality(p_sales) THEN
        RAISE EXCEPTION 'an idempotency key was used meanwhile' USING ERRCODE = 'LM013';
    END IF;
END
$$;

CREATE FUNCTION public.seal_rounds_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF tg_op = 'DELETE' OR OLD.published_at IS NOT NULL OR NEW.published_at IS NULL
       OR (NEW.lottery_id, NEW.nth, NEW.round, NEW.fixed_at, NEW.available_at, NEW.made_in)
       IS DISTINCT FROM (OLD.lottery_id, OLD.nth, OLD.round, OLD.fixed_at, OLD.available_at, OLD.made_in) THEN
        RAISE EXCEPTION 'the rounds of a seal are append only' USING ERRCODE = 'LM100';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.seals_fix_round() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    INSERT INTO seal_rounds (lottery_id, nth, round, fixed_at, available_at)
    SELECT NEW.lottery_id, 1, NEW.round, NEW.sealed_at, drand_time_of(c, NEW.round)
    FROM lotteries AS l INNER JOIN drand_chains AS c ON c.public_key = l.entropy_public_key
    WHERE l.id = NEW.lottery_id;
    RETURN NULL;
END
$$;

CREATE FUNCTION public.seals_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    lottery lotteries;
    chain drand_chains;
BEGIN
    SELECT * INTO lottery FROM lotteries WHERE id = NEW.lottery_id FOR NO KEY UPDATE;
    IF lottery.status NOT IN ('ACTIVE', 'SOLD_OUT') OR NEW.sealed_at > clock_timestamp()
       OR (NEW.spec, NEW.source, NEW.tickets, NEW.winners) IS DISTINCT FROM
          (lottery.spec, lottery.entropy_source, lottery.sold_tickets, lottery.winners_count) THEN
        RAISE EXCEPTION 'this is no seal of lottery %', NEW.lottery_id USING ERRCODE = 'LM140';
    END IF;
    IF NEW.source = 'drand' THEN
        SELECT * INTO chain FROM drand_chains WHERE public_key = lottery.entropy_public_key;
        IF NEW.round <> drand_round_from(chain, NEW.sealed_at + make_interval(secs => lottery.draw_delay_seconds)) THEN
            RAISE EXCEPTION 'round % does not follow from the time of the seal', NEW.round USING ERRCODE = 'LM140';
        END IF;
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.sell_resale(p_resale_id uuid, p_order_id uuid) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    sold resales;
    moment timestamptz := clock_timestamp();
    bought_id uuid;
BEGIN
    UPDATE resales AS r
    SET status = 'SOLD', buyer_id = o.user_id, order_id = o.id, wallet_type = o.payment_method, sold_at = moment,
        settled_at = CASE WHEN r.prize_id IS NOT NULL THEN moment END
    FROM orders AS o
    WHERE r.id = p_resale_id AND r.status = 'ACTIVE'
      AND o.id = p_order_id AND o.type = 'MARKET' AND o.status = 'PAID' AND o.lottery_id = r.lottery_id
      AND o.total_amount = r.price AND o.currency = r.currency
    RETURNING r.* INTO sold;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'resale % is not for sale by order %', p_resale_id, p_order_id USING ERRCODE = 'LM107';
    END IF;
    IF sold.ticket_id IS NOT NULL THEN
        UPDATE tickets AS t
        SET user_id = sold.buyer_id, is_from_market = TRUE, paid_with = sold.wallet_type,
            original_owner_id = coalesce(t.original_owner_id, t.user_id)
        FROM lotteries AS l
        WHERE t.id = sold.ticket_id AND t.user_id = sold.seller_id AND t.lottery_id = sold.lottery_id
          AND t.status = 'ACTIVE' AND l.id = t.lottery_id AND l.status IN ('ACTIVE', 'SOLD_OUT')
          AND sold.wallet_type = ANY (resale_takes(l.takes, t.paid_with))
        RETURNING t.id INTO bought_id;
    ELSIF sold.wallet_type <> 'BONUS' THEN
        UPDATE prizes AS p SET status = 'RESOLD'
        WHERE p.id = sold.prize_id AND p.user_id = sold.seller_id AND p.lottery_id = sold.lottery_id
          AND p.status = 'RESELLING';
        IF FOUND THEN
            INSERT INTO prizes (
                user_id, lottery_id, ticket_id, rank, prize_type, prize_value, currency, status, won_at
            )
            SELECT sold.buyer_id, p.lottery_id, p.ticket_id, p.rank, p.prize_type, p.prize_value, p.currency,
                   'PENDING', p.won_at
            FROM prizes AS p WHERE p.id = sold.prize_id
            RETURNING id INTO bought_id;
        END IF;
    END IF;
    IF bought_id IS NULL THEN
        RAISE EXCEPTION 'the seller of resale % may not sell it for this money', p_resale_id USING ERRCODE = 'LM107';
    END IF;
    RETURN bought_id;
END
$$;

CREATE FUNCTION public.sell_tickets(p_user_ids uuid[], p_lottery_ids uuid[], p_quantities integer[], p_wallet_types text[], p_keys text[], p_request_hashes bytea[], p_commission_rates numeric[]) RETURNS TABLE("position" integer, code text, data jsonb, replayed boolean, result text)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT * FROM sell_tickets_v2(
        ARRAY(
            SELECT ROW(r.user_id, r.lottery_id, r.quantity, r.wallet_type, r.key, r.request_hash)::ticket_request
            FROM unnest(p_user_ids, p_lottery_ids, p_quantities, p_wallet_types, p_keys, p_request_hashes)
                 WITH ORDINALITY AS r (user_id, lottery_id, quantity, wallet_type, key, request_hash, nth)
            ORDER BY r.nth
        ),
        p_commission_rates
    )
$$;

CREATE FUNCTION public.sell_tickets_v2(p_requests public.ticket_request[], p_commission_rates numeric[]) RETURNS SETOF public.ticket_answer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT
        a.position, CASE a.code WHEN 'LM014' THEN 'LM006' WHEN 'LM015' THEN 'LM003' ELSE a.code END,
        CASE WHEN a.code <> 'LM014' THEN a.data END, a.replayed, a.result
    FROM sell_tickets_v3(
        ARRAY(
            SELECT ROW(
                r.user_id, r.lottery_id, r.quantity, r.wallet_type, r.key, r.request_hash, NULL
            )::ticket_request_v2
            FROM unnest(p_requests) WITH ORDINALITY AS r ORDER BY r.ordinality
        ),
        p_commission_rates
    ) AS a
$$;

CREATE FUNCTION public.sell_tickets_v3(p_requests public.ticket_request_v2[], p_commission_rates numeric[]) RETURNS SETOF public.ticket_answer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
DECLARE
    locked_lotteries uuid[] := sale_lock(p_requests);
    -- Read the clock after locking: whoever waited for a lock must not buy after the close.
    sold_at timestamptz := clock_timestamp();
    decisions ticket_decision[] := ARRAY(SELECT d FROM sale_decide(p_requests, locked_lotteries, sold_at) AS d);
    sales ticket_sale[] := ARRAY(SELECT d.sale FROM unnest(decisions) AS d WHERE d.answer IS NULL);
    results text[];
BEGIN
    RETURN QUERY SELECT (d.answer).* FROM unnest(decisions) AS d WHERE NOT d.answer IS NULL;
    IF sales = '{}' THEN
        RETURN;
    END IF;

    PERFORM sale_record_orders(sales, sold_at);
    PERFORM sale_record_commissions(sales, p_commission_rates);
    PERFORM sale_count_for_users(sales);
    PERFORM sale_count_for_lotteries(sales, sold_at);
    results := sale_record_tickets(sales, sold_at);
    PERFORM sale_remember(sales, results);
    PERFORM sale_pay(sales);

    RETURN QUERY SELECT s.position, NULL::text, NULL::jsonb, FALSE, results[s.ordinality]
    FROM unnest(sales) WITH ORDINALITY AS s;
END
$$;

CREATE FUNCTION public.setting_lets_more_out(setting text, before text, after text) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT CASE coalesce((SELECT d.looser FROM setting_directions AS d WHERE d.name = setting), 'any')
        WHEN 'never' THEN FALSE
        WHEN 'any' THEN before <> after
        WHEN 'more' THEN EXISTS (
            SELECT FROM unnest(string_to_array(before, ','), string_to_array(after, ',')) AS part (old, new)
            WHERE coalesce(part.new::numeric, 0) > coalesce(part.old::numeric, 0)
        )
        ELSE EXISTS (
            SELECT FROM unnest(string_to_array(before, ','), string_to_array(after, ',')) AS part (old, new)
            WHERE coalesce(part.new::numeric, 0) < coalesce(part.old::numeric, 0)
        )
    END
$$;

CREATE FUNCTION public.shipments_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('REQUESTED', 'SHIPPED'), ('REQUESTED', 'CANCELLED'), ('SHIPPED', 'DELIVERED'), ('SHIPPED', 'CANCELLED')
    ) THEN
        RAISE EXCEPTION 'a shipment does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM111';
    END IF;
    IF NEW.address <> OLD.address THEN
        RAISE EXCEPTION 'the address of shipment % is fixed', OLD.id USING ERRCODE = 'LM111';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.shop_figures(p_from uuid, p_before uuid) RETURNS TABLE(figure text, wallet_type text, currency text, count bigint, amount numeric)
    LANGUAGE sql STABLE PARALLEL SAFE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT 'NEW_USERS', '', '', count(*), 0 FROM users WHERE id >= p_from AND id < p_before
    UNION ALL
    SELECT type, payment_method, currency, sum(coalesce(quantity, 1)), sum(total_amount)
    FROM orders
    WHERE id >= p_from AND id < p_before AND type IN ('LOTTERY', 'MARKET') AND status IN ('PAID', 'REFUNDED')
    GROUP BY type, payment_method, currency
    UNION ALL
    SELECT
        CASE WHEN w.system_account = 'LOTTERY_ESCROW' AND t.type = 'REFUND' THEN 'REFUNDS' ELSE w.system_account END,
        w.type, w.currency, count(*), sum(e.amount)
    FROM wallet_transactions AS e
    JOIN wallets AS w ON w.id = e.wallet_id AND w.system_account IS NOT NULL
    JOIN transactions AS t ON t.id = e.transaction_id
    WHERE e.transaction_id >= p_from AND e.transaction_id < p_before
    GROUP BY 1, w.type, w.currency
$$;

CREATE FUNCTION public.shop_settings_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    NEW.created_at := clock_timestamp();
    NEW.valid_from := greatest(NEW.valid_from, NEW.created_at);
    NEW.version := 1 + coalesce((SELECT max(s.version) FROM shop_settings AS s WHERE s.name = NEW.name), 0);
    NEW.replaces := coalesce((
        SELECT v.value FROM shop_setting_versions AS v
        WHERE v.name = NEW.name AND v.is_kept AND v.valid_from <= NEW.created_at
        ORDER BY v.version DESC LIMIT 1
    ), NEW.replaces);
    NEW.set_alone := NEW.approved_by_id IS NULL AND owner_alone(NEW.set_by_id);
    IF by_the_owner() THEN
        RETURN NEW;
    END IF;
    IF NEW.replaces IS NULL OR NOT staff_may(NEW.set_by_id, 'settings.write')
        OR (NEW.approved_by_id IS NOT NULL AND NOT owners_together(NEW.set_by_id, NEW.approved_by_id))
    THEN
        RAISE EXCEPTION 'owners change the settings of the shop' USING ERRCODE = 'LM150';
    END IF;
    IF NEW.approved_by_id IS NULL AND NOT NEW.set_alone
        AND setting_lets_more_out(NEW.name, NEW.replaces, NEW.value)
    THEN
        RAISE EXCEPTION 'what lets more money out takes two' USING ERRCODE = 'LM150';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.shown_name(p_user_id uuid) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT CASE u.visibility
        WHEN 'PUBLIC' THEN nullif(ltrim(u.first_name, '@＠﹫ '), '')
        WHEN 'HANDLE' THEN (
            SELECT '@' || h.handle FROM handles AS h WHERE h.user_id = u.id AND h.status = 'CURRENT'
        )
    END
    FROM users AS u WHERE u.id = p_user_id
$$;

CREATE FUNCTION public.showoff_likes_count() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        UPDATE showoffs SET likes_count = likes_count + 1 WHERE id = NEW.showoff_id;
    ELSE
        UPDATE showoffs SET likes_count = likes_count - 1 WHERE id = OLD.showoff_id;
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION public.showoffs_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        IF NEW.status <> 'PENDING' OR NEW.likes_count <> 0 THEN
            RAISE EXCEPTION 'a post begins PENDING' USING ERRCODE = 'LM115';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('PENDING', 'APPROVED'), ('PENDING', 'REJECTED'), ('PENDING', 'DELETED'),
        ('APPROVED', 'DELETED'), ('REJECTED', 'DELETED')
    ) THEN
        RAISE EXCEPTION 'a post does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'LM115';
    END IF;
    IF (NEW.reward, NEW.transaction_id) IS DISTINCT FROM (OLD.reward, OLD.transaction_id)
        AND (OLD.status, NEW.status) <> ('PENDING', 'APPROVED')
    THEN
        RAISE EXCEPTION 'a post is rewarded when it is approved' USING ERRCODE = 'LM115';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.staff_is_owner(person uuid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT EXISTS(
        SELECT FROM admins AS a
        INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
        WHERE a.user_id = person AND a.role_code = 'owner' AND a.revoked_at IS NULL
    )
$$;

CREATE FUNCTION public.staff_may(person uuid, wanted text) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT EXISTS(
        SELECT FROM admins AS a
        INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
        INNER JOIN role_permissions AS rp ON rp.role_code = a.role_code AND rp.permission_code = wanted
        WHERE a.user_id = person AND a.revoked_at IS NULL
    )
$$;

CREATE FUNCTION public.system_wallet(p_account text, p_type text, p_currency text) RETURNS uuid
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT id FROM wallets WHERE system_account = p_account AND type = p_type AND currency = p_currency
$$;

CREATE FUNCTION public.take_back(p_event_id uuid, p_type text, p_user_id uuid, p_wallet_type text, p_currency text, p_amount numeric, p_account text, p_related_type text, p_related_id uuid, p_notes text) RETURNS numeric
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    wallet_id uuid;
    there numeric;
    taken numeric;
    owed numeric;
    entry_wallets uuid[];
    entry_amounts numeric[];
    codes text[];
BEGIN
    IF p_amount <= 0 THEN
        RAISE EXCEPTION 'nothing to take' USING ERRCODE = 'LM008';
    END IF;
    PERFORM open_wallets(p_user_id, p_currency);
    PERFORM 1 FROM wallets WHERE user_id = p_user_id AND currency = p_currency ORDER BY id FOR NO KEY UPDATE;
    SELECT w.id, w.balance INTO STRICT wallet_id, there
    FROM wallets AS w WHERE w.user_id = p_user_id AND w.type = p_wallet_type AND w.currency = p_currency;
    taken := least(there, p_amount);
    owed := p_amount - taken;
    entry_wallets := ARRAY[system_wallet(p_account, p_wallet_type, p_currency)];
    entry_amounts := ARRAY[p_amount];
    IF taken > 0 THEN
        entry_wallets := entry_wallets || wallet_id;
        entry_amounts := entry_amounts || -taken;
    END IF;
    IF owed > 0 THEN
        entry_wallets := entry_wallets || system_wallet('RECEIVABLES', p_wallet_type, p_currency);
        entry_amounts := entry_amounts || -owed;
    END IF;
    codes := ledger_post(
        ARRAY[p_event_id], ARRAY[p_user_id], ARRAY[p_type], ARRAY[p_amount], ARRAY[p_currency],
        ARRAY[p_related_type], ARRAY[p_related_id], ARRAY[NULL::uuid], ARRAY[p_notes],
        array_fill(1, ARRAY[cardinality(entry_wallets)]), entry_wallets, entry_amounts
    );
    IF codes[1] IS NOT NULL THEN
        RAISE EXCEPTION 'nothing was taken: %', codes[1] USING ERRCODE = codes[1];
    END IF;
    IF owed > 0 THEN
        INSERT INTO debts (user_id, wallet_type, currency, amount, transaction_id)
        VALUES (p_user_id, p_wallet_type, p_currency, owed, p_event_id);
    END IF;
    RETURN owed;
END
$$;

CREATE FUNCTION public.takes_two() RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT coalesce((SELECT d.takes_two FROM duty_changes AS d ORDER BY d.id DESC LIMIT 1), FALSE);
$$;

CREATE FUNCTION public.tickets_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    ticket tickets := CASE WHEN tg_op = 'INSERT' THEN NEW ELSE OLD END;
BEGIN
    IF EXISTS (SELECT FROM seals WHERE lottery_id = ticket.lottery_id) THEN
        RAISE EXCEPTION 'lottery % is sealed: its tickets are fixed', ticket.lottery_id USING ERRCODE = 'LM104';
    END IF;
    RETURN CASE WHEN tg_op = 'DELETE' THEN OLD ELSE NEW END;
END
$$;

CREATE FUNCTION public.tickets_guard_inserts() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF EXISTS (SELECT FROM seals WHERE lottery_id IN (SELECT DISTINCT n.lottery_id FROM new_tickets AS n)) THEN
        RAISE EXCEPTION 'the lottery is sealed: its tickets are fixed' USING ERRCODE = 'LM104';
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION public.tickets_guard_makers() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF EXISTS (
        SELECT FROM new_tickets AS n
        INNER JOIN lottery_makers AS m ON m.lottery_id = n.lottery_id AND m.user_id = n.user_id
    ) THEN
        RAISE EXCEPTION 'whoever made a lottery does not play in it' USING ERRCODE = 'LM160';
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION public.tickets_guard_new_owner() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF EXISTS (
        SELECT FROM lottery_makers AS m WHERE m.lottery_id = NEW.lottery_id AND m.user_id = NEW.user_id
    ) THEN
        RAISE EXCEPTION 'whoever made a lottery does not play in it' USING ERRCODE = 'LM160';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.tickets_guard_result() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NEW.is_winning AND NOT OLD.is_winning AND NEW.status = 'WON' AND EXISTS (
        SELECT FROM lottery_results AS r
        WHERE r.lottery_id = NEW.lottery_id AND r.winners @> jsonb_build_array(
            jsonb_build_object('ticket_number', NEW.number, 'rank', NEW.prize_rank)
        )
    ) THEN
        RETURN NEW;
    END IF;
    IF NOT OLD.is_winning AND NOT NEW.is_winning AND NEW.status = 'REFUNDED' AND EXISTS (
        SELECT FROM lotteries AS l WHERE l.id = NEW.lottery_id AND l.status = 'CANCELLED'
    ) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'ticket % is what its draw or its refund made it', NEW.id USING ERRCODE = 'LM140';
END
$$;

CREATE FUNCTION public.touch_updated_at() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    NEW.updated_at := clock_timestamp();
    RETURN NEW;
END
$$;

CREATE FUNCTION public.two_factor_tell_users() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    is_on boolean := tg_op <> 'DELETE' AND NEW.confirmed_at IS NOT NULL;
BEGIN
    UPDATE users SET two_factor_enabled = is_on
    WHERE id = coalesce(NEW.user_id, OLD.user_id) AND two_factor_enabled <> is_on;
    RETURN NULL;
END
$$;

CREATE FUNCTION public.unrelated_colleague(account uuid, wanted text) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT any_unrelated(
        ARRAY(
            SELECT a.user_id
            FROM admins AS a
            INNER JOIN role_permissions AS rp ON rp.role_code = a.role_code AND rp.permission_code = wanted
            INNER JOIN users AS u ON u.id = a.user_id AND u.status = 'ACTIVE'
            INNER JOIN two_factor AS t ON t.user_id = a.user_id AND t.confirmed_at IS NOT NULL
            WHERE a.revoked_at IS NULL
        ),
        account
    );
$$;

CREATE FUNCTION public.unused_pictures(p_owner_id uuid, p_before timestamp with time zone, p_limit integer) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
DECLARE
    uses text;
BEGIN
    SELECT string_agg(format('AND NOT EXISTS (SELECT FROM %s AS u WHERE u.%I = p.id)', k.conrelid::regclass, a.attname), ' ')
    INTO uses
    FROM pg_constraint AS k
    INNER JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'f' AND k.confrelid = 'pictures'::regclass;
    RETURN QUERY EXECUTE
        'SELECT p.id FROM pictures AS p WHERE ($1 IS NULL OR p.owner_id = $1) AND p.created_at < $2 '
        || coalesce(uses, '') || ' ORDER BY p.created_at LIMIT $3'
    USING p_owner_id, p_before, p_limit;
END
$_$;

CREATE FUNCTION public.users_end_sessions() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    UPDATE user_sessions SET is_active = FALSE WHERE user_id = NEW.id AND is_active;
    RETURN NULL;
END
$$;

CREATE FUNCTION public.users_referrer_is_final() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    RAISE EXCEPTION 'the referrer of user % is final', OLD.id USING ERRCODE = 'LM101';
END
$$;

CREATE FUNCTION public.users_telegram_id_is_final() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    RAISE EXCEPTION 'the Telegram id of user % is final', OLD.id USING ERRCODE = 'LM140';
END
$$;

CREATE FUNCTION public.uuid_at(p_time timestamp with time zone) RETURNS uuid
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (rpad(lpad(to_hex((floor((EXTRACT(epoch FROM p_time) * (1000)::numeric)))::bigint), 12, '0'::text), 32, '0'::text))::uuid;

CREATE FUNCTION public.withdrawal_approvals_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
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

CREATE FUNCTION public.withdrawal_approvals_wait_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF EXISTS (
        SELECT FROM withdrawals AS w WHERE w.id = NEW.withdrawal_id AND w.wait_until > clock_timestamp()
    ) THEN
        RAISE EXCEPTION 'this withdrawal still waits' USING ERRCODE = 'LM120';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.withdrawal_approvers(p_withdrawal_id uuid) RETURNS uuid[]
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
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

CREATE FUNCTION public.withdrawal_is_approved(p_withdrawal_id uuid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT
        cardinality(g.approvers) >= w.approvals_needed
        OR EXISTS (SELECT FROM unnest(g.approvers) AS one WHERE decides_alone(one))
    FROM withdrawals AS w CROSS JOIN LATERAL (SELECT withdrawal_approvers(w.id) AS approvers) AS g
    WHERE w.id = p_withdrawal_id;
$$;

CREATE FUNCTION public.withdrawals_account_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF OLD.account_hash IS NOT NULL AND NEW.account_hash IS DISTINCT FROM OLD.account_hash THEN
        RAISE EXCEPTION 'what was asked for does not change' USING ERRCODE = 'LM120';
    END IF;
    IF NEW.status <> OLD.status AND NEW.status IN ('APPROVED', 'PAID')
        AND NOT any_unrelated(withdrawal_approvers(NEW.id) || NEW.decided_by_id, NEW.user_id)
        AND unrelated_colleague(NEW.user_id, 'withdrawals.write')
    THEN
        RAISE EXCEPTION 'an unrelated person decides about this withdrawal' USING ERRCODE = 'LM120';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.withdrawals_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
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

CREATE FUNCTION public.withdrawals_wait_guard() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF (NEW.wait_until, NEW.device_hash) IS DISTINCT FROM (OLD.wait_until, OLD.device_hash) THEN
        RAISE EXCEPTION 'how long a withdrawal waits does not change' USING ERRCODE = 'LM120';
    END IF;
    IF OLD.status = 'PENDING' AND NEW.status = 'APPROVED' AND NEW.wait_until > clock_timestamp() THEN
        RAISE EXCEPTION 'this withdrawal still waits' USING ERRCODE = 'LM120';
    END IF;
    RETURN NEW;
END
$$;

CREATE TABLE public.admin_logs (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    admin_id uuid,
    action text NOT NULL,
    target_type text NOT NULL,
    target_id uuid,
    before jsonb,
    after jsonb,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT admin_logs_action_check CHECK ((action ~ '^[a-z_]+\.[a-z_]+$'::text))
);

CREATE TABLE public.admins (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    role_code text NOT NULL,
    granted_by_id uuid,
    revoked_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

CREATE TABLE public.approvals (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    kind text NOT NULL,
    permission text NOT NULL,
    target_type text NOT NULL,
    target_id uuid,
    command jsonb NOT NULL,
    facts jsonb NOT NULL,
    amount numeric(20,8),
    currency text,
    needs_owner boolean DEFAULT false NOT NULL,
    status text DEFAULT 'PENDING'::text NOT NULL,
    proposed_by_id uuid NOT NULL,
    decided_by_id uuid,
    note text,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    decided_at timestamp with time zone,
    expires_at timestamp with time zone DEFAULT (clock_timestamp() + '3 days'::interval) NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    by_owners boolean DEFAULT false NOT NULL,
    picture_id uuid,
    CONSTRAINT approvals_amount_check CHECK ((amount > (0)::numeric)),
    CONSTRAINT approvals_check CHECK (((amount IS NULL) = (currency IS NULL))),
    CONSTRAINT approvals_check1 CHECK (((status = 'PENDING'::text) = (decided_at IS NULL))),
    CONSTRAINT approvals_check2 CHECK (((status = ANY (ARRAY['DONE'::text, 'REJECTED'::text, 'WITHDRAWN'::text])) = (decided_by_id IS NOT NULL))),
    CONSTRAINT approvals_check3 CHECK (((status = 'REJECTED'::text) = (note IS NOT NULL))),
    CONSTRAINT approvals_kind_check CHECK ((kind ~ '^[a-z_]+\.[a-z_]+$'::text)),
    CONSTRAINT approvals_note_check CHECK (((length(note) >= 1) AND (length(note) <= 500))),
    CONSTRAINT approvals_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'DONE'::text, 'REJECTED'::text, 'WITHDRAWN'::text, 'EXPIRED'::text])))
);

CREATE TABLE public.currencies (
    code text NOT NULL,
    name text NOT NULL,
    symbol text NOT NULL,
    scale integer NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT currencies_code_check CHECK ((code ~ '^[A-Z]{3,5}$'::text)),
    CONSTRAINT currencies_scale_check CHECK (((scale >= 0) AND (scale <= 8)))
);

CREATE TABLE public.users (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    telegram_id bigint NOT NULL,
    telegram_username text,
    first_name text NOT NULL,
    last_name text,
    avatar_url text,
    language_code text DEFAULT 'en'::text NOT NULL,
    phone_number text,
    email text,
    status text DEFAULT 'ACTIVE'::text NOT NULL,
    ban_reason text,
    is_verified boolean DEFAULT false NOT NULL,
    kyc_level integer DEFAULT 0 NOT NULL,
    two_factor_enabled boolean DEFAULT false NOT NULL,
    bot_reach text DEFAULT 'UNKNOWN'::text NOT NULL,
    last_login_at timestamp with time zone,
    last_active_at timestamp with time zone,
    referral_code text NOT NULL,
    referred_by_id uuid,
    referral_level integer DEFAULT 0 NOT NULL,
    level integer DEFAULT 1 NOT NULL,
    commission_rate numeric(5,4),
    total_spent numeric(20,8) DEFAULT 0 NOT NULL,
    total_won numeric(20,8) DEFAULT 0 NOT NULL,
    total_lotteries integer DEFAULT 0 NOT NULL,
    total_wins integer DEFAULT 0 NOT NULL,
    winning_rate numeric(12,4) GENERATED ALWAYS AS (
CASE
    WHEN (total_lotteries > 0) THEN round(((total_wins)::numeric / (total_lotteries)::numeric), 4)
    ELSE (0)::numeric
END) STORED NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    deleted_at timestamp with time zone,
    visibility text DEFAULT 'PUBLIC'::text NOT NULL,
    CONSTRAINT users_bot_reach_check CHECK ((bot_reach = ANY (ARRAY['UNKNOWN'::text, 'REACHABLE'::text, 'BLOCKED'::text]))),
    CONSTRAINT users_check CHECK ((referred_by_id <> id)),
    CONSTRAINT users_check1 CHECK (((status = 'BANNED'::text) = (ban_reason IS NOT NULL))),
    CONSTRAINT users_commission_rate_check CHECK (((commission_rate >= (0)::numeric) AND (commission_rate <= (1)::numeric))),
    CONSTRAINT users_kyc_level_check CHECK (((kyc_level >= 0) AND (kyc_level <= 3))),
    CONSTRAINT users_language_code_check CHECK ((language_code = ANY (ARRAY['ru'::text, 'tg'::text, 'en'::text, 'zh'::text]))),
    CONSTRAINT users_level_check CHECK ((level >= 1)),
    CONSTRAINT users_referral_code_check CHECK ((referral_code ~ '^[A-Z2-9]{8}$'::text)),
    CONSTRAINT users_referral_level_check CHECK ((referral_level >= 0)),
    CONSTRAINT users_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'BANNED'::text, 'DELETED'::text]))),
    CONSTRAINT users_telegram_id_check CHECK ((telegram_id > 0)),
    CONSTRAINT users_total_lotteries_check CHECK ((total_lotteries >= 0)),
    CONSTRAINT users_total_spent_check CHECK ((total_spent >= (0)::numeric)),
    CONSTRAINT users_total_wins_check CHECK ((total_wins >= 0)),
    CONSTRAINT users_total_won_check CHECK ((total_won >= (0)::numeric)),
    CONSTRAINT users_visibility_check CHECK ((visibility = ANY (ARRAY['PUBLIC'::text, 'HANDLE'::text, 'HIDDEN'::text])))
)
WITH (fillfactor='80');

CREATE VIEW public.approval_details WITH (security_invoker='true') AS
 SELECT a.id,
    a.kind,
    a.permission,
    a.target_type,
    a.target_id,
    a.command,
    a.facts,
    round(a.amount, c.scale) AS amount,
    a.currency,
    a.needs_owner,
    a.status,
    a.proposed_by_id,
    p.first_name AS proposed_by_name,
    a.decided_by_id,
    d.first_name AS decided_by_name,
    a.note,
    a.created_at,
    a.decided_at,
    a.expires_at,
    a.by_owners,
    a.picture_id
   FROM (((public.approvals a
     JOIN public.users p ON ((p.id = a.proposed_by_id)))
     LEFT JOIN public.users d ON ((d.id = a.decided_by_id)))
     LEFT JOIN public.currencies c ON ((c.code = a.currency)));

CREATE TABLE public.bonuses (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    type text DEFAULT 'FIRST_DEPOSIT'::text NOT NULL,
    deposit_id uuid NOT NULL,
    source_amount numeric(20,8) NOT NULL,
    rate numeric(5,4) NOT NULL,
    amount numeric(20,8) NOT NULL,
    currency text NOT NULL,
    status text DEFAULT 'PENDING'::text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    activated_at timestamp with time zone,
    activated_by text,
    transaction_id uuid,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    void_reason text,
    reversal_transaction_id uuid,
    condition text DEFAULT 'TICKET_OR_FRIEND'::text NOT NULL,
    CONSTRAINT bonuses_activated_by_check CHECK ((activated_by = ANY (ARRAY['TICKET_PURCHASE'::text, 'FRIEND_SIGN_IN'::text, 'DEPOSIT_PLAYED'::text]))),
    CONSTRAINT bonuses_amount_check CHECK ((amount > (0)::numeric)),
    CONSTRAINT bonuses_check CHECK ((expires_at > created_at)),
    CONSTRAINT bonuses_condition_check CHECK ((condition = ANY (ARRAY['TICKET_OR_FRIEND'::text, 'DEPOSIT_PLAYED'::text, 'COINS_PLAYED'::text]))),
    CONSTRAINT bonuses_paid CHECK ((((status = 'ACTIVE'::text) AND (transaction_id IS NOT NULL)) OR ((status = ANY (ARRAY['PENDING'::text, 'EXPIRED'::text])) AND (transaction_id IS NULL)) OR (status = 'VOID'::text))),
    CONSTRAINT bonuses_paid_whole CHECK ((num_nulls(activated_at, activated_by, transaction_id) = ANY (ARRAY[0, 3]))),
    CONSTRAINT bonuses_rate_check CHECK (((rate >= (0)::numeric) AND (rate <= (1)::numeric))),
    CONSTRAINT bonuses_reversed CHECK (((reversal_transaction_id IS NOT NULL) = ((status = 'VOID'::text) AND (transaction_id IS NOT NULL)))),
    CONSTRAINT bonuses_source_amount_check CHECK ((source_amount > (0)::numeric)),
    CONSTRAINT bonuses_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'ACTIVE'::text, 'EXPIRED'::text, 'VOID'::text]))),
    CONSTRAINT bonuses_type_check CHECK ((type = 'FIRST_DEPOSIT'::text)),
    CONSTRAINT bonuses_void_reason_check CHECK ((void_reason = ANY (ARRAY['REFUND'::text, 'WITHDRAWAL'::text])))
);

CREATE TABLE public.lotteries (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    period bigint NOT NULL,
    title text NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    title_i18n jsonb DEFAULT '{}'::jsonb NOT NULL,
    name_i18n jsonb DEFAULT '{}'::jsonb NOT NULL,
    description_i18n jsonb DEFAULT '{}'::jsonb NOT NULL,
    details_i18n jsonb DEFAULT '{}'::jsonb NOT NULL,
    specifications_i18n jsonb DEFAULT '{}'::jsonb NOT NULL,
    material_i18n jsonb DEFAULT '{}'::jsonb NOT NULL,
    image_url text,
    image_urls jsonb DEFAULT '[]'::jsonb NOT NULL,
    ticket_price numeric(20,8) NOT NULL,
    currency text NOT NULL,
    total_tickets integer NOT NULL,
    sold_tickets integer DEFAULT 0 NOT NULL,
    max_per_user integer,
    unlimited_purchase boolean DEFAULT false NOT NULL,
    min_tickets integer DEFAULT 1 NOT NULL,
    winners_count integer DEFAULT 1 NOT NULL,
    prize_type text DEFAULT 'PHYSICAL'::text NOT NULL,
    prize_value numeric(20,8) NOT NULL,
    status text DEFAULT 'UPCOMING'::text NOT NULL,
    published_at timestamp with time zone,
    start_time timestamp with time zone NOT NULL,
    end_time timestamp with time zone NOT NULL,
    extension_seconds integer DEFAULT 86400 NOT NULL,
    extended_at timestamp with time zone,
    seal_delay_seconds integer DEFAULT 180 NOT NULL,
    draw_delay_seconds integer DEFAULT 60 NOT NULL,
    sold_out_at timestamp with time zone,
    draw_time timestamp with time zone,
    actual_draw_time timestamp with time zone,
    spec text DEFAULT 'luckymart/draw/v1'::text NOT NULL,
    entropy_source text NOT NULL,
    entropy_public_key bytea NOT NULL,
    winning_numbers jsonb,
    winning_ticket_number integer,
    winning_user_id uuid,
    vrf_seed bytea,
    vrf_proof bytea,
    vrf_timestamp timestamp with time zone,
    draw_algorithm_data jsonb,
    cancel_reason text,
    cancelled_at timestamp with time zone,
    refunded_at timestamp with time zone,
    created_by_id uuid,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    takes text[] GENERATED ALWAYS AS (
CASE prize_type
    WHEN 'CASH'::text THEN ARRAY['BALANCE'::text]
    WHEN 'COINS'::text THEN ARRAY['BALANCE'::text, 'LUCKY_COIN'::text]
    ELSE ARRAY['BALANCE'::text, 'LUCKY_COIN'::text, 'BONUS'::text]
END) STORED NOT NULL,
    bonus_limit integer GENERATED ALWAYS AS (
CASE prize_type
    WHEN 'PHYSICAL'::text THEN (total_tickets / 5)
    ELSE 0
END) STORED NOT NULL,
    bonus_sold integer DEFAULT 0 NOT NULL,
    any_kind_tickets integer DEFAULT 0 NOT NULL,
    CONSTRAINT lotteries_any_kind_tickets_check CHECK ((any_kind_tickets >= 0)),
    CONSTRAINT lotteries_check CHECK (((sold_tickets >= 0) AND (sold_tickets <= total_tickets))),
    CONSTRAINT lotteries_check1 CHECK (((min_tickets >= 1) AND (min_tickets <= total_tickets))),
    CONSTRAINT lotteries_check2 CHECK (((winners_count >= 1) AND (winners_count <= LEAST(min_tickets, 1000)))),
    CONSTRAINT lotteries_check3 CHECK ((start_time < end_time)),
    CONSTRAINT lotteries_check4 CHECK (((status = 'SOLD_OUT'::text) <= (sold_out_at IS NOT NULL))),
    CONSTRAINT lotteries_check5 CHECK (((status = 'CANCELLED'::text) = (cancelled_at IS NOT NULL))),
    CONSTRAINT lotteries_check6 CHECK (((bonus_sold >= 0) AND (bonus_sold <= sold_tickets))),
    CONSTRAINT lotteries_draw_delay_seconds_check CHECK (((draw_delay_seconds >= 0) AND (draw_delay_seconds <= 86400))),
    CONSTRAINT lotteries_entropy_public_key_check CHECK ((length(entropy_public_key) = ANY (ARRAY[32, 96]))),
    CONSTRAINT lotteries_entropy_source_check CHECK ((entropy_source = ANY (ARRAY['drand'::text, 'ecvrf'::text]))),
    CONSTRAINT lotteries_extension_seconds_check CHECK (((extension_seconds >= 1) AND (extension_seconds <= 31536000))),
    CONSTRAINT lotteries_image_urls_check CHECK ((jsonb_typeof(image_urls) = 'array'::text)),
    CONSTRAINT lotteries_max_per_user_check CHECK ((max_per_user > 0)),
    CONSTRAINT lotteries_prize_type_check CHECK ((prize_type = ANY (ARRAY['PHYSICAL'::text, 'CASH'::text, 'COINS'::text]))),
    CONSTRAINT lotteries_prize_value_check CHECK ((prize_value > (0)::numeric)),
    CONSTRAINT lotteries_seal_delay_seconds_check CHECK (((seal_delay_seconds >= 0) AND (seal_delay_seconds <= 86400))),
    CONSTRAINT lotteries_spec_check CHECK ((spec = 'luckymart/draw/v1'::text)),
    CONSTRAINT lotteries_status_check CHECK ((status = ANY (ARRAY['UPCOMING'::text, 'ACTIVE'::text, 'SOLD_OUT'::text, 'DRAWING'::text, 'COMPLETED'::text, 'CANCELLED'::text]))),
    CONSTRAINT lotteries_ticket_price_check CHECK ((ticket_price > (0)::numeric)),
    CONSTRAINT lotteries_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
    CONSTRAINT lotteries_total_tickets_check CHECK (((total_tickets >= 1) AND (total_tickets <= 1000000)))
)
WITH (fillfactor='25');

CREATE VIEW public.bonus_progress WITH (security_invoker='true') AS
 SELECT b.id,
    COALESCE(sum(o.total_amount) FILTER (WHERE (l.status = 'COMPLETED'::text)), (0)::numeric) AS played,
    COALESCE(sum(o.total_amount) FILTER (WHERE (l.status <> ALL (ARRAY['COMPLETED'::text, 'CANCELLED'::text]))), (0)::numeric) AS waiting
   FROM ((public.bonuses b
     LEFT JOIN public.orders o ON (((o.user_id = b.user_id) AND (o.type = 'LOTTERY'::text) AND (o.status = 'PAID'::text) AND ((o.payment_method = 'BALANCE'::text) OR ((b.condition = 'COINS_PLAYED'::text) AND (o.payment_method = 'LUCKY_COIN'::text))) AND (o.currency = b.currency) AND (o.paid_at >= b.created_at) AND (o.paid_at < b.expires_at))))
     LEFT JOIN public.lotteries l ON ((l.id = o.lottery_id)))
  GROUP BY b.id;

CREATE TABLE public.bot_states (
    bot_id bigint NOT NULL,
    chat_id bigint NOT NULL,
    user_id bigint NOT NULL,
    destiny text NOT NULL,
    state text,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

CREATE TABLE public.broadcast_deliveries (
    broadcast_id uuid NOT NULL,
    user_id uuid NOT NULL,
    status text DEFAULT 'PENDING'::text NOT NULL,
    error text,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT broadcast_deliveries_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'SENDING'::text, 'SENT'::text, 'BLOCKED'::text, 'UNKNOWN'::text, 'FAILED'::text, 'SKIPPED'::text])))
);

CREATE TABLE public.broadcasts (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    author_id uuid NOT NULL,
    content jsonb NOT NULL,
    status text DEFAULT 'DRAFT'::text NOT NULL,
    progress_chat_id bigint,
    progress_message_id bigint,
    recipients integer DEFAULT 0 NOT NULL,
    sent integer DEFAULT 0 NOT NULL,
    failed integer DEFAULT 0 NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    progress_markup jsonb,
    audience jsonb DEFAULT '{}'::jsonb NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    scheduled_at timestamp with time zone,
    scheduled_by_id uuid,
    reason text,
    shown_status text,
    blocked integer DEFAULT 0 NOT NULL,
    unknown integer DEFAULT 0 NOT NULL,
    skipped integer DEFAULT 0 NOT NULL,
    CONSTRAINT broadcasts_check CHECK (((status <> 'SCHEDULED'::text) OR ((scheduled_at IS NOT NULL) AND (scheduled_by_id IS NOT NULL)))),
    CONSTRAINT broadcasts_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'SCHEDULED'::text, 'SENDING'::text, 'PAUSED'::text, 'DONE'::text, 'CANCELLED'::text])))
);

COMMENT ON COLUMN public.broadcasts.progress_markup IS 'the keyboard under the progress message, by state';

CREATE TABLE public.channel_posts (
    lottery_id uuid NOT NULL,
    kind text NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    published_at timestamp with time zone,
    CONSTRAINT channel_posts_kind_check CHECK ((kind ~ '^[a-z]+(_[a-z0-9]+)*$'::text))
);

CREATE TABLE public.channels (
    chat text NOT NULL,
    since timestamp with time zone NOT NULL,
    CONSTRAINT channels_chat_check CHECK ((chat <> ''::text))
);

CREATE TABLE public.commissions (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    from_user_id uuid NOT NULL,
    level integer NOT NULL,
    type text DEFAULT 'TICKET'::text NOT NULL,
    rate numeric(5,4) NOT NULL,
    source_amount numeric(20,8) NOT NULL,
    amount numeric(20,8) NOT NULL,
    currency text NOT NULL,
    related_order_id uuid NOT NULL,
    related_lottery_id uuid NOT NULL,
    status text DEFAULT 'PENDING'::text NOT NULL,
    paid_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT commissions_amount_check CHECK ((amount > (0)::numeric)),
    CONSTRAINT commissions_check CHECK (((status = 'PAID'::text) = (paid_at IS NOT NULL))),
    CONSTRAINT commissions_check1 CHECK ((user_id <> from_user_id)),
    CONSTRAINT commissions_level_check CHECK (((level >= 1) AND (level <= 3))),
    CONSTRAINT commissions_rate_check CHECK (((rate >= (0)::numeric) AND (rate <= (1)::numeric))),
    CONSTRAINT commissions_source_amount_check CHECK ((source_amount > (0)::numeric)),
    CONSTRAINT commissions_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'PAID'::text, 'VOID'::text]))),
    CONSTRAINT commissions_type_check CHECK ((type = 'TICKET'::text))
);

CREATE TABLE public.dashboard_hours (
    hour timestamp with time zone NOT NULL,
    figure text NOT NULL,
    wallet_type text NOT NULL,
    currency text NOT NULL,
    count bigint NOT NULL,
    amount numeric NOT NULL
);

CREATE TABLE public.debts (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    wallet_type text NOT NULL,
    currency text NOT NULL,
    amount numeric(20,8) NOT NULL,
    paid numeric(20,8) DEFAULT 0 NOT NULL,
    status text DEFAULT 'OPEN'::text NOT NULL,
    transaction_id uuid NOT NULL,
    forgiven_by_id uuid,
    forgiven_reason text,
    ended_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT debts_amount_check CHECK ((amount > (0)::numeric)),
    CONSTRAINT debts_check CHECK (((paid >= (0)::numeric) AND (paid <= amount))),
    CONSTRAINT debts_check1 CHECK (((status = 'PAID'::text) = (paid = amount))),
    CONSTRAINT debts_check2 CHECK (((status = 'OPEN'::text) = (ended_at IS NULL))),
    CONSTRAINT debts_check3 CHECK (((status = 'FORGIVEN'::text) = (forgiven_by_id IS NOT NULL))),
    CONSTRAINT debts_check4 CHECK (((status = 'FORGIVEN'::text) = (forgiven_reason IS NOT NULL))),
    CONSTRAINT debts_forgiven_reason_check CHECK (((length(forgiven_reason) >= 1) AND (length(forgiven_reason) <= 500))),
    CONSTRAINT debts_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'PAID'::text, 'FORGIVEN'::text]))),
    CONSTRAINT debts_wallet_type_check CHECK ((wallet_type = ANY (ARRAY['BALANCE'::text, 'LUCKY_COIN'::text, 'BONUS'::text])))
);

CREATE TABLE public.transactions (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    user_id uuid,
    type text NOT NULL,
    amount numeric(20,8) NOT NULL,
    currency text NOT NULL,
    status text DEFAULT 'COMPLETED'::text NOT NULL,
    related_type text,
    related_id uuid,
    lottery_id uuid,
    notes text,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT transactions_amount_check CHECK ((amount > (0)::numeric)),
    CONSTRAINT transactions_status_check CHECK ((status = 'COMPLETED'::text)),
    CONSTRAINT transactions_type_check CHECK ((type ~ '^[A-Z_]{3,32}$'::text))
);

CREATE VIEW public.debt_details WITH (security_invoker='true') AS
 SELECT d.id,
    d.user_id,
    u.first_name,
    u.telegram_id,
    u.telegram_username,
    d.wallet_type,
    d.currency,
    round(d.amount, c.scale) AS amount,
    round(d.paid, c.scale) AS paid,
    round((d.amount - d.paid), c.scale) AS remaining,
    d.status,
    t.type AS cause,
    t.notes AS note,
    d.transaction_id,
    d.forgiven_by_id,
    ( SELECT f.first_name
           FROM public.users f
          WHERE (f.id = d.forgiven_by_id)) AS forgiven_by_name,
    d.forgiven_reason,
    d.ended_at,
    d.created_at
   FROM (((public.debts d
     JOIN public.users u ON ((u.id = d.user_id)))
     JOIN public.currencies c ON ((c.code = d.currency)))
     JOIN public.transactions t ON ((t.id = d.transaction_id)));

CREATE TABLE public.deposits (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    order_id uuid NOT NULL,
    method text NOT NULL,
    status text DEFAULT 'PENDING'::text NOT NULL,
    amount numeric(20,8) NOT NULL,
    currency text NOT NULL,
    reference text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    payment_config_id uuid,
    account jsonb,
    account_picture_id uuid,
    receipt_id uuid,
    receipt_sha256 bytea,
    submitted_at timestamp with time zone,
    stars integer,
    invoice_payload text,
    invoice_link text,
    telegram_payment_charge_id text,
    paid_payload text,
    paid_at timestamp with time zone,
    confirmed_at timestamp with time zone,
    credited_amount numeric(20,8),
    transaction_id uuid,
    decided_by_id uuid,
    decided_at timestamp with time zone,
    reason text,
    refund_asked_at timestamp with time zone,
    refund_by_id uuid,
    refund_reason text,
    refunded_amount numeric(20,8),
    refund_transaction_id uuid,
    refunded_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    transfer_reference text,
    approved_despite text,
    CONSTRAINT deposits_amount_check CHECK ((amount > (0)::numeric)),
    CONSTRAINT deposits_approved_despite_check CHECK (((length(approved_despite) >= 1) AND (length(approved_despite) <= 500))),
    CONSTRAINT deposits_check CHECK (((method = 'STARS'::text) = (stars IS NOT NULL))),
    CONSTRAINT deposits_check1 CHECK (((method = 'STARS'::text) = (payment_config_id IS NULL))),
    CONSTRAINT deposits_check10 CHECK (((credited_amount IS NULL) = (transaction_id IS NULL))),
    CONSTRAINT deposits_check11 CHECK (((status <> ALL (ARRAY['APPROVED'::text, 'PAID'::text])) OR (transaction_id IS NOT NULL))),
    CONSTRAINT deposits_check12 CHECK (((transaction_id IS NULL) OR (status = ANY (ARRAY['APPROVED'::text, 'PAID'::text, 'REFUNDING'::text, 'REFUNDED'::text])))),
    CONSTRAINT deposits_check13 CHECK (((refunded_amount IS NULL) = (refund_transaction_id IS NULL))),
    CONSTRAINT deposits_check14 CHECK (((refund_transaction_id IS NULL) OR (status = ANY (ARRAY['REFUNDING'::text, 'REFUNDED'::text])))),
    CONSTRAINT deposits_check15 CHECK ((refunded_amount <= credited_amount)),
    CONSTRAINT deposits_check16 CHECK (((status = 'REFUNDED'::text) = (refunded_at IS NOT NULL))),
    CONSTRAINT deposits_check2 CHECK (((payment_config_id IS NULL) = (account IS NULL))),
    CONSTRAINT deposits_check3 CHECK (((method = 'STARS'::text) OR (status <> ALL (ARRAY['PAID'::text, 'UNMATCHED'::text, 'REFUNDING'::text, 'REFUNDED'::text])))),
    CONSTRAINT deposits_check4 CHECK (((method <> 'STARS'::text) OR (status <> ALL (ARRAY['SUBMITTED'::text, 'APPROVED'::text, 'REJECTED'::text])))),
    CONSTRAINT deposits_check5 CHECK (((status <> 'SUBMITTED'::text) OR (receipt_id IS NOT NULL))),
    CONSTRAINT deposits_check6 CHECK ((num_nulls(receipt_id, receipt_sha256, submitted_at) = ANY (ARRAY[0, 3]))),
    CONSTRAINT deposits_check7 CHECK ((num_nulls(telegram_payment_charge_id, paid_payload, paid_at) = ANY (ARRAY[0, 3]))),
    CONSTRAINT deposits_check8 CHECK (((telegram_payment_charge_id IS NULL) OR (method = 'STARS'::text))),
    CONSTRAINT deposits_check9 CHECK (((status = ANY (ARRAY['PAID'::text, 'UNMATCHED'::text, 'REFUNDING'::text, 'REFUNDED'::text])) = (telegram_payment_charge_id IS NOT NULL))),
    CONSTRAINT deposits_credited_amount_check CHECK ((credited_amount > (0)::numeric)),
    CONSTRAINT deposits_method_check CHECK ((method = ANY (ARRAY['BANK'::text, 'MOBILE_MONEY'::text, 'STARS'::text]))),
    CONSTRAINT deposits_receipt_sha256_check CHECK ((length(receipt_sha256) = 32)),
    CONSTRAINT deposits_reference_check CHECK ((reference ~ '^[A-HJ-NP-Z2-9]{8}$'::text)),
    CONSTRAINT deposits_refunded_amount_check CHECK ((refunded_amount > (0)::numeric)),
    CONSTRAINT deposits_stars_check CHECK ((stars > 0)),
    CONSTRAINT deposits_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'SUBMITTED'::text, 'APPROVED'::text, 'REJECTED'::text, 'CANCELLED'::text, 'EXPIRED'::text, 'PAID'::text, 'UNMATCHED'::text, 'REFUNDING'::text, 'REFUNDED'::text]))),
    CONSTRAINT deposits_transfer_reference_check CHECK (((length(transfer_reference) >= 1) AND (length(transfer_reference) <= 100)))
);

CREATE VIEW public.deposit_details WITH (security_invoker='true') AS
 SELECT d.id,
    d.user_id,
    d.order_id,
    o.order_number,
    d.method,
        CASE d.method
            WHEN 'STARS'::text THEN 'LUCKY_COIN'::text
            ELSE 'BALANCE'::text
        END AS wallet_type,
    d.status,
    round(d.amount, c.scale) AS amount,
    d.currency,
    c.scale,
    d.reference,
    d.expires_at,
    d.payment_config_id,
    d.account,
    d.account_picture_id,
    d.receipt_id,
    d.submitted_at,
    d.stars,
    d.invoice_payload,
    d.invoice_link,
    d.telegram_payment_charge_id,
    d.paid_at,
    round(d.credited_amount, c.scale) AS credited_amount,
    d.decided_by_id,
    decider.first_name AS decided_by_name,
    d.decided_at,
    d.reason,
    d.refund_reason,
    round(d.refunded_amount, c.scale) AS refunded_amount,
    d.refunded_at,
    d.created_at,
    d.updated_at,
    u.telegram_id AS payer_telegram_id,
    u.telegram_username AS payer_username,
    u.first_name AS payer_name,
    d.transfer_reference,
    d.approved_despite
   FROM ((((public.deposits d
     JOIN public.orders o ON ((o.id = d.order_id)))
     JOIN public.currencies c ON ((c.code = d.currency)))
     JOIN public.users u ON ((u.id = d.user_id)))
     LEFT JOIN public.users decider ON ((decider.id = d.decided_by_id)));

CREATE TABLE public.draw_voids (
    lottery_id uuid NOT NULL,
    reason text NOT NULL,
    proposed_by_id uuid NOT NULL,
    approved_by_id uuid,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT draw_voids_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
);

CREATE TABLE public.duty_changes (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    takes_two boolean NOT NULL,
    by_id uuid,
    second_id uuid,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT duty_changes_check CHECK (((by_id IS NULL) = (second_id IS NULL))),
    CONSTRAINT duty_changes_check1 CHECK (((NOT takes_two) OR (by_id IS NULL))),
    CONSTRAINT duty_changes_check2 CHECK ((by_id <> second_id))
);

CREATE TABLE public.event_types (
    type text NOT NULL,
    belongs_to text NOT NULL,
    CONSTRAINT event_types_type_check CHECK ((type ~ '^[A-Z_]{3,32}$'::text))
);

CREATE TABLE public.exchange_records (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    amount numeric(20,8) NOT NULL,
    rate numeric(20,8) NOT NULL,
    coins numeric(20,8) NOT NULL,
    currency text NOT NULL,
    transaction_id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT exchange_records_amount_check CHECK ((amount > (0)::numeric)),
    CONSTRAINT exchange_records_check CHECK ((coins <= (amount * rate))),
    CONSTRAINT exchange_records_coins_check CHECK ((coins > (0)::numeric)),
    CONSTRAINT exchange_records_rate_check CHECK ((rate > (0)::numeric))
);

CREATE TABLE public.handle_reservations (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    word text NOT NULL,
    skeleton text NOT NULL,
    created_by_id uuid,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT handle_reservations_word_check CHECK ((word ~ '^[a-z0-9_]{3,32}$'::text))
);

CREATE TABLE public.handles (
    handle text NOT NULL,
    user_id uuid,
    status text DEFAULT 'CURRENT'::text NOT NULL,
    chosen_at timestamp with time zone,
    kept_until timestamp with time zone,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT handles_check CHECK (((status = 'KEPT'::text) = (kept_until IS NOT NULL))),
    CONSTRAINT handles_check1 CHECK (((status = 'KEPT'::text) OR (user_id IS NOT NULL))),
    CONSTRAINT handles_handle_check CHECK ((handle ~ '^[a-z0-9_]{3,32}$'::text)),
    CONSTRAINT handles_status_check CHECK ((status = ANY (ARRAY['CURRENT'::text, 'KEPT'::text])))
);

CREATE TABLE public.heartbeats (
    process text NOT NULL,
    beat_at timestamp with time zone NOT NULL,
    seen pg_snapshot
);

CREATE TABLE public.idempotency_keys (
    user_id uuid NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    result text NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT idempotency_keys_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200))),
    CONSTRAINT idempotency_keys_request_hash_check CHECK ((length(request_hash) = 32))
);

CREATE TABLE public.ledger_checks (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    admin_id uuid,
    differences integer NOT NULL,
    found jsonb NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT ledger_checks_check CHECK (((jsonb_typeof(found) = 'array'::text) AND ((differences = 0) = (found = '[]'::jsonb)))),
    CONSTRAINT ledger_checks_check1 CHECK ((started_at <= finished_at)),
    CONSTRAINT ledger_checks_differences_check CHECK ((differences >= 0))
);

CREATE TABLE public.limit_reports (
    day date NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

ALTER TABLE public.lotteries ALTER COLUMN period ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.lotteries_period_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE VIEW public.lottery_details WITH (security_invoker='true') AS
 SELECT l.id,
    l.period,
    l.title,
    l.description,
    l.title_i18n,
    l.name_i18n,
    l.description_i18n,
    l.details_i18n,
    l.specifications_i18n,
    l.material_i18n,
    l.image_url,
    l.image_urls,
    round(l.ticket_price, c.scale) AS ticket_price,
    l.currency,
    l.total_tickets,
    l.sold_tickets,
    l.max_per_user,
    l.unlimited_purchase,
    l.min_tickets,
    l.winners_count,
    l.prize_type,
    round(l.prize_value, c.scale) AS prize_value,
    l.status,
    l.published_at,
    l.start_time,
    l.end_time,
    l.extension_seconds,
    l.extended_at,
    (l.extended_at IS NOT NULL) AS extended,
    l.seal_delay_seconds,
    l.draw_delay_seconds,
    l.sold_out_at,
    l.draw_time,
    l.actual_draw_time,
        CASE l.status
            WHEN 'SOLD_OUT'::text THEN (l.sold_out_at + make_interval(secs => (l.seal_delay_seconds)::double precision))
            WHEN 'ACTIVE'::text THEN l.end_time
            ELSE NULL::timestamp with time zone
        END AS seal_at,
        CASE l.status
            WHEN 'DRAWING'::text THEN l.draw_time
            ELSE NULL::timestamp with time zone
        END AS draw_at,
    l.spec,
    l.entropy_source,
    l.entropy_public_key,
    l.winning_numbers,
    l.winning_ticket_number,
    l.winning_user_id,
    winner.first_name AS winning_user_name,
    l.cancel_reason,
    l.cancelled_at,
    l.refunded_at,
    l.created_at,
    l.updated_at,
    l.takes,
    GREATEST((l.bonus_limit - l.bonus_sold), 0) AS bonus_left
   FROM ((public.lotteries l
     JOIN public.currencies c ON ((c.code = l.currency)))
     LEFT JOIN public.users winner ON ((winner.id = l.winning_user_id)));

CREATE TABLE public.lottery_makers (
    lottery_id uuid NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

CREATE TABLE public.lottery_pictures (
    lottery_id uuid NOT NULL,
    picture_id uuid NOT NULL
);

CREATE TABLE public.lottery_results (
    lottery_id uuid NOT NULL,
    context bytea NOT NULL,
    public_key bytea NOT NULL,
    output bytea NOT NULL,
    proof bytea NOT NULL,
    seed bytea NOT NULL,
    winners jsonb NOT NULL,
    available_at timestamp with time zone NOT NULL,
    drawn_by_id uuid,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    made_in xid8 DEFAULT pg_current_xact_id(),
    CONSTRAINT lottery_results_seed_check CHECK ((length(seed) = 32))
);

CREATE TABLE public.lottery_salts (
    lottery_id uuid NOT NULL,
    salt_key bytea NOT NULL,
    CONSTRAINT lottery_salts_salt_key_check CHECK ((length(salt_key) = 32))
);

CREATE TABLE public.notification_preferences (
    user_id uuid NOT NULL,
    kind text NOT NULL,
    inbox boolean NOT NULL,
    bot boolean NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT notification_preferences_check CHECK ((inbox OR (kind <> ALL (ARRAY['money'::text, 'prizes'::text])))),
    CONSTRAINT notification_preferences_check1 CHECK (((NOT inbox) OR (kind <> 'news'::text))),
    CONSTRAINT notification_preferences_check2 CHECK (((NOT bot) OR ((NOT inbox) AND (kind <> 'news'::text)))),
    CONSTRAINT notification_preferences_kind_check CHECK ((kind = ANY (ARRAY['draws'::text, 'money'::text, 'market'::text, 'prizes'::text, 'friends'::text, 'showoffs'::text, 'news'::text])))
);

CREATE TABLE public.notifications (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    type text NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL,
    related_lottery_id uuid,
    is_read boolean DEFAULT false NOT NULL,
    read_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT notifications_type_check CHECK ((type ~ '^[a-z-]+$'::text))
);

CREATE VIEW public.order_details WITH (security_invoker='true') AS
 SELECT o.id,
    o.user_id,
    o.order_number,
    o.type,
    o.status,
    o.lottery_id,
    o.quantity,
    round(o.total_amount, c.scale) AS total_amount,
    o.currency,
    o.payment_method,
    o.created_at,
    o.paid_at
   FROM (public.orders o
     JOIN public.currencies c ON ((c.code = o.currency)));

CREATE TABLE public.outbox (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    kind text NOT NULL,
    user_id uuid,
    payload jsonb NOT NULL,
    status text DEFAULT 'PENDING'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    available_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    last_error text,
    done_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    priority smallint DEFAULT 0 NOT NULL,
    possibly_received boolean DEFAULT false NOT NULL,
    CONSTRAINT outbox_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT outbox_kind_check CHECK ((kind ~ '^[a-z_]+\.[a-z_]+$'::text)),
    CONSTRAINT outbox_priority_check CHECK ((priority = ANY (ARRAY[0, 1]))),
    CONSTRAINT outbox_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'DONE'::text, 'FAILED'::text])))
);

CREATE VIEW public.outbox_messages WITH (security_invoker='true') AS
 SELECT o.id,
    o.kind,
    ((o.payload -> 'notification'::text) ->> 'type'::text) AS notification,
    (o.payload ->> 'method'::text) AS method,
    (o.payload ->> 'chat_id'::text) AS chat,
    o.user_id,
    u.first_name,
    u.telegram_username,
    o.status,
    o.attempts,
    o.possibly_received,
    o.last_error AS error,
    o.created_at,
    o.done_at AS failed_at
   FROM (public.outbox o
     LEFT JOIN public.users u ON ((u.id = o.user_id)))
  WHERE (o.kind = ANY (ARRAY['telegram.message'::text, 'telegram.channel'::text, 'telegram.call'::text]));

CREATE TABLE public.payment_configs (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    account_number text NOT NULL,
    account_holder text NOT NULL,
    instructions_i18n jsonb DEFAULT '{}'::jsonb NOT NULL,
    currency text NOT NULL,
    min_amount numeric(20,8) NOT NULL,
    max_amount numeric(20,8) NOT NULL,
    picture_id uuid,
    is_active boolean DEFAULT true NOT NULL,
    "position" integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT payment_configs_account_holder_check CHECK (((length(account_holder) >= 1) AND (length(account_holder) <= 100))),
    CONSTRAINT payment_configs_account_number_check CHECK (((length(account_number) >= 1) AND (length(account_number) <= 100))),
    CONSTRAINT payment_configs_check CHECK ((max_amount >= min_amount)),
    CONSTRAINT payment_configs_instructions_i18n_check CHECK ((jsonb_typeof(instructions_i18n) = 'object'::text)),
    CONSTRAINT payment_configs_kind_check CHECK ((kind = ANY (ARRAY['BANK'::text, 'MOBILE_MONEY'::text]))),
    CONSTRAINT payment_configs_min_amount_check CHECK ((min_amount > (0)::numeric)),
    CONSTRAINT payment_configs_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
);

CREATE TABLE public.payment_requests (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    deposit_id uuid,
    text text NOT NULL,
    status text DEFAULT 'OPEN'::text NOT NULL,
    answer text,
    decided_by_id uuid,
    decided_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT payment_requests_answer_check CHECK (((length(answer) >= 1) AND (length(answer) <= 2000))),
    CONSTRAINT payment_requests_check CHECK (((status = 'OPEN'::text) = (decided_at IS NULL))),
    CONSTRAINT payment_requests_check1 CHECK (((status = 'OPEN'::text) = (decided_by_id IS NULL))),
    CONSTRAINT payment_requests_check2 CHECK (((status = 'ANSWERED'::text) = (answer IS NOT NULL))),
    CONSTRAINT payment_requests_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'ANSWERED'::text, 'CLOSED'::text]))),
    CONSTRAINT payment_requests_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000)))
);

CREATE TABLE public.permissions (
    code text NOT NULL,
    description text NOT NULL,
    CONSTRAINT permissions_code_check CHECK ((code ~ '^[a-z_]+\.[a-z_]+$'::text))
);

CREATE TABLE public.picture_removals (
    path text NOT NULL,
    bucket text NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT picture_removals_bucket_check CHECK ((bucket = ANY (ARRAY['public'::text, 'private'::text])))
);

CREATE TABLE public.pictures (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    owner_id uuid,
    bucket text NOT NULL,
    path text NOT NULL,
    content_type text NOT NULL,
    bytes integer NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    sha256 bytea NOT NULL,
    status text DEFAULT 'UPLOADING'::text NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT pictures_bucket_check CHECK ((bucket = ANY (ARRAY['public'::text, 'private'::text]))),
    CONSTRAINT pictures_bytes_check CHECK ((bytes > 0)),
    CONSTRAINT pictures_content_type_check CHECK ((content_type = 'image/jpeg'::text)),
    CONSTRAINT pictures_height_check CHECK (((height >= 1) AND (height <= 2048))),
    CONSTRAINT pictures_path_check CHECK ((path ~ '^[0-9a-f]{32}\.jpg$'::text)),
    CONSTRAINT pictures_sha256_check CHECK ((length(sha256) = 32)),
    CONSTRAINT pictures_status_check CHECK ((status = ANY (ARRAY['UPLOADING'::text, 'STORED'::text]))),
    CONSTRAINT pictures_width_check CHECK (((width >= 1) AND (width <= 2048)))
);

CREATE TABLE public.prizes (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    lottery_id uuid NOT NULL,
    ticket_id uuid NOT NULL,
    rank integer NOT NULL,
    prize_type text NOT NULL,
    prize_value numeric(20,8) NOT NULL,
    currency text NOT NULL,
    status text NOT NULL,
    transaction_id uuid,
    won_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    end_reason text,
    CONSTRAINT prizes_check CHECK (
CASE prize_type
    WHEN 'PHYSICAL'::text THEN (status <> 'CREDITED'::text)
    ELSE (status = ANY (ARRAY['PENDING'::text, 'CREDITED'::text, 'CONVERTED'::text, 'CLOSED'::text]))
END),
    CONSTRAINT prizes_check1 CHECK (((status = ANY (ARRAY['CREDITED'::text, 'CONVERTED'::text])) = (transaction_id IS NOT NULL))),
    CONSTRAINT prizes_end_reason_check CHECK (((length(end_reason) >= 1) AND (length(end_reason) <= 500))),
    CONSTRAINT prizes_ended CHECK (((status = ANY (ARRAY['CONVERTED'::text, 'CLOSED'::text])) = (end_reason IS NOT NULL))),
    CONSTRAINT prizes_prize_type_check CHECK ((prize_type = ANY (ARRAY['PHYSICAL'::text, 'CASH'::text, 'COINS'::text]))),
    CONSTRAINT prizes_prize_value_check CHECK ((prize_value > (0)::numeric)),
    CONSTRAINT prizes_rank_check CHECK ((rank > 0)),
    CONSTRAINT prizes_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'SHIPPING'::text, 'DELIVERED'::text, 'RESELLING'::text, 'RESOLD'::text, 'CREDITED'::text, 'CONVERTED'::text, 'CLOSED'::text])))
);

CREATE TABLE public.shipments (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    prize_id uuid NOT NULL,
    user_id uuid NOT NULL,
    status text DEFAULT 'REQUESTED'::text NOT NULL,
    address jsonb,
    carrier text,
    tracking_number text,
    tracking_url text,
    requested_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    shipped_at timestamp with time zone,
    delivered_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    cancel_reason text,
    CONSTRAINT shipments_cancel_reason CHECK (((status = 'CANCELLED'::text) OR (cancel_reason IS NULL))),
    CONSTRAINT shipments_cancel_reason_check CHECK (((length(cancel_reason) >= 1) AND (length(cancel_reason) <= 500))),
    CONSTRAINT shipments_carrier_check CHECK (((length(carrier) >= 1) AND (length(carrier) <= 100))),
    CONSTRAINT shipments_check CHECK (((status = 'CANCELLED'::text) = (address IS NULL))),
    CONSTRAINT shipments_check1 CHECK (((status = 'CANCELLED'::text) = (cancelled_at IS NOT NULL))),
    CONSTRAINT shipments_check2 CHECK ((((status = ANY (ARRAY['SHIPPED'::text, 'DELIVERED'::text])) = (shipped_at IS NOT NULL)) OR ((status = 'CANCELLED'::text) AND (cancel_reason IS NOT NULL)))),
    CONSTRAINT shipments_check3 CHECK (((shipped_at IS NOT NULL) = ((carrier IS NOT NULL) AND (tracking_number IS NOT NULL)))),
    CONSTRAINT shipments_check4 CHECK (((tracking_url IS NULL) OR (tracking_number IS NOT NULL))),
    CONSTRAINT shipments_check5 CHECK (((status = 'DELIVERED'::text) = (delivered_at IS NOT NULL))),
    CONSTRAINT shipments_status_check CHECK ((status = ANY (ARRAY['REQUESTED'::text, 'SHIPPED'::text, 'DELIVERED'::text, 'CANCELLED'::text]))),
    CONSTRAINT shipments_tracking_number_check CHECK (((length(tracking_number) >= 1) AND (length(tracking_number) <= 100))),
    CONSTRAINT shipments_tracking_url_check CHECK (((length(tracking_url) <= 500) AND (tracking_url ~ '^https://'::text)))
);

CREATE TABLE public.tickets (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    lottery_id uuid NOT NULL,
    user_id uuid NOT NULL,
    order_id uuid NOT NULL,
    number integer NOT NULL,
    status text DEFAULT 'ACTIVE'::text NOT NULL,
    is_winning boolean DEFAULT false NOT NULL,
    prize_rank integer,
    is_from_market boolean DEFAULT false NOT NULL,
    original_owner_id uuid,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    paid_with text NOT NULL,
    CONSTRAINT tickets_check CHECK ((is_winning = (prize_rank IS NOT NULL))),
    CONSTRAINT tickets_check1 CHECK ((is_from_market = (original_owner_id IS NOT NULL))),
    CONSTRAINT tickets_number_check CHECK (((number >= 1000000) AND (number <= 9999999))),
    CONSTRAINT tickets_paid_with_check CHECK ((paid_with = ANY (ARRAY['BALANCE'::text, 'LUCKY_COIN'::text, 'BONUS'::text]))),
    CONSTRAINT tickets_prize_rank_check CHECK ((prize_rank > 0)),
    CONSTRAINT tickets_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'WON'::text, 'REFUNDED'::text])))
);

CREATE VIEW public.prize_details WITH (security_invoker='true') AS
 SELECT p.id,
    p.user_id,
    u.first_name AS user_name,
    u.telegram_username,
    p.lottery_id,
    p.ticket_id,
    t.number AS ticket_number,
    p.rank,
    p.prize_type,
    round(p.prize_value, c.scale) AS prize_value,
    p.currency,
    p.status,
    p.won_at,
    l.title AS lottery_title,
    l.title_i18n AS lottery_title_i18n,
    l.image_url AS lottery_image_url,
    l.status AS lottery_status,
    s.id AS shipping_id,
    s.status AS shipping_status,
    s.carrier AS shipping_carrier,
    s.tracking_number AS shipping_tracking_number,
    s.tracking_url AS shipping_tracking_url,
    s.requested_at AS shipping_requested_at,
    s.shipped_at AS shipping_shipped_at,
    s.delivered_at AS shipping_delivered_at,
        CASE
            WHEN (p.status = 'PENDING'::text) THEN p.updated_at
            ELSE NULL::timestamp with time zone
        END AS waiting_since,
    p.end_reason
   FROM (((((public.prizes p
     JOIN public.users u ON ((u.id = p.user_id)))
     JOIN public.tickets t ON ((t.id = p.ticket_id)))
     JOIN public.lotteries l ON ((l.id = p.lottery_id)))
     JOIN public.currencies c ON ((c.code = p.currency)))
     LEFT JOIN public.shipments s ON (((s.prize_id = p.id) AND (s.status <> 'CANCELLED'::text))));

CREATE TABLE public.resales (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    seller_id uuid NOT NULL,
    lottery_id uuid NOT NULL,
    ticket_id uuid,
    prize_id uuid,
    price numeric(20,8) NOT NULL,
    fee numeric(20,8) NOT NULL,
    currency text NOT NULL,
    status text DEFAULT 'ACTIVE'::text NOT NULL,
    cancelled_at timestamp with time zone,
    cancel_reason text,
    buyer_id uuid,
    order_id uuid,
    wallet_type text,
    sold_at timestamp with time zone,
    settled_at timestamp with time zone,
    refunded_at timestamp with time zone,
    refunded_from text,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT resales_cancel_reason_check CHECK ((cancel_reason = ANY (ARRAY['SELLER'::text, 'STAFF'::text, 'SEAL'::text, 'LOTTERY'::text]))),
    CONSTRAINT resales_check CHECK ((num_nonnulls(ticket_id, prize_id) = 1)),
    CONSTRAINT resales_check1 CHECK (((fee >= (0)::numeric) AND (fee < price))),
    CONSTRAINT resales_check10 CHECK (((refunded_at IS NULL) = (refunded_from IS NULL))),
    CONSTRAINT resales_check11 CHECK (((refunded_from = 'ESCROW'::text) = (settled_at IS NULL))),
    CONSTRAINT resales_check12 CHECK (((prize_id IS NULL) OR (status <> 'REFUNDED'::text))),
    CONSTRAINT resales_check2 CHECK ((buyer_id <> seller_id)),
    CONSTRAINT resales_check3 CHECK (((status = 'CANCELLED'::text) = (cancelled_at IS NOT NULL))),
    CONSTRAINT resales_check4 CHECK (((cancelled_at IS NULL) = (cancel_reason IS NULL))),
    CONSTRAINT resales_check5 CHECK (((status = ANY (ARRAY['SOLD'::text, 'REFUNDED'::text])) = (order_id IS NOT NULL))),
    CONSTRAINT resales_check6 CHECK ((num_nulls(buyer_id, order_id, wallet_type, sold_at) = ANY (ARRAY[0, 4]))),
    CONSTRAINT resales_check7 CHECK (((sold_at IS NOT NULL) OR (settled_at IS NULL))),
    CONSTRAINT resales_check8 CHECK (((prize_id IS NULL) OR ((sold_at IS NULL) = (settled_at IS NULL)))),
    CONSTRAINT resales_check9 CHECK (((status = 'REFUNDED'::text) = (refunded_at IS NOT NULL))),
    CONSTRAINT resales_price_check CHECK ((price > (0)::numeric)),
    CONSTRAINT resales_refunded_from_check CHECK ((refunded_from = ANY (ARRAY['ESCROW'::text, 'SELLER'::text, 'HOUSE'::text]))),
    CONSTRAINT resales_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'SOLD'::text, 'CANCELLED'::text, 'REFUNDED'::text]))),
    CONSTRAINT resales_wallet_type_check CHECK ((wallet_type = ANY (ARRAY['BALANCE'::text, 'LUCKY_COIN'::text, 'BONUS'::text])))
);

CREATE VIEW public.resale_details WITH (security_invoker='true') AS
 SELECT r.id,
        CASE
            WHEN (r.prize_id IS NULL) THEN 'ticket'::text
            ELSE 'prize'::text
        END AS kind,
    r.lottery_id,
    r.ticket_id,
    r.prize_id,
    t.number AS ticket_number,
    p.rank AS prize_rank,
    round(COALESCE(p.prize_value, l.ticket_price), c.scale) AS face_value,
    round(r.price, c.scale) AS price,
    round(r.fee, c.scale) AS fee,
    round((r.price - r.fee), c.scale) AS proceeds,
    r.currency,
    r.status,
    r.seller_id,
    seller.first_name AS seller_name,
    seller.status AS seller_status,
    r.buyer_id,
    buyer.first_name AS buyer_name,
    r.order_id,
    r.wallet_type,
    r.sold_at,
    r.settled_at,
    r.refunded_at,
    r.refunded_from,
    r.cancelled_at,
    r.cancel_reason,
    r.created_at,
    l.title AS lottery_title,
    l.title_i18n AS lottery_title_i18n,
    l.image_url AS lottery_image_url,
    l.status AS lottery_status,
    ((r.status = 'ACTIVE'::text) AND (seller.status = 'ACTIVE'::text) AND ((r.prize_id IS NOT NULL) OR (l.status = ANY (ARRAY['ACTIVE'::text, 'SOLD_OUT'::text])))) AS is_on_sale,
    r.price AS sort_price,
        CASE
            WHEN (r.prize_id IS NULL) THEN public.resale_takes(l.takes, t.paid_with)
            ELSE ARRAY['BALANCE'::text, 'LUCKY_COIN'::text]
        END AS takes
   FROM ((((((public.resales r
     JOIN public.lotteries l ON ((l.id = r.lottery_id)))
     JOIN public.currencies c ON ((c.code = r.currency)))
     JOIN public.users seller ON ((seller.id = r.seller_id)))
     LEFT JOIN public.users buyer ON ((buyer.id = r.buyer_id)))
     LEFT JOIN public.prizes p ON ((p.id = r.prize_id)))
     JOIN public.tickets t ON ((t.id = COALESCE(r.ticket_id, p.ticket_id))));

CREATE TABLE public.role_permissions (
    role_code text NOT NULL,
    permission_code text NOT NULL
);

CREATE TABLE public.roles (
    code text NOT NULL,
    description text NOT NULL,
    CONSTRAINT roles_code_check CHECK ((code ~ '^[a-z_]+$'::text))
);

CREATE TABLE public.schema_migrations (
    version character varying NOT NULL
);

CREATE TABLE public.seals (
    lottery_id uuid NOT NULL,
    spec text NOT NULL,
    source text NOT NULL,
    root bytea NOT NULL,
    tickets integer NOT NULL,
    winners integer NOT NULL,
    round bigint,
    block_roots bytea NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    CONSTRAINT seals_check CHECK (((winners > 0) AND (winners <= tickets))),
    CONSTRAINT seals_check1 CHECK ((length(block_roots) = (32 * ((tickets + 1023) / 1024)))),
    CONSTRAINT seals_check2 CHECK (((source = 'drand'::text) = (round IS NOT NULL))),
    CONSTRAINT seals_root_check CHECK ((length(root) = 32)),
    CONSTRAINT seals_round_check CHECK ((round > 0)),
    CONSTRAINT seals_source_check CHECK ((source = ANY (ARRAY['drand'::text, 'ecvrf'::text]))),
    CONSTRAINT seals_tickets_check CHECK ((tickets > 0))
);

CREATE TABLE public.second_steps (
    user_id uuid NOT NULL,
    session_id uuid,
    valid_until timestamp with time zone NOT NULL
);

CREATE TABLE public.setting_directions (
    name text NOT NULL,
    looser text NOT NULL,
    CONSTRAINT setting_directions_looser_check CHECK ((looser = ANY (ARRAY['more'::text, 'less'::text, 'any'::text, 'never'::text])))
);

CREATE VIEW public.shipment_details WITH (security_invoker='true') AS
 SELECT s.id,
    s.prize_id,
    s.user_id,
    u.first_name AS user_name,
    u.telegram_username,
    s.status,
    s.address,
    s.carrier,
    s.tracking_number,
    s.tracking_url,
    s.requested_at,
    s.shipped_at,
    s.delivered_at,
    s.cancelled_at,
    p.lottery_id,
    p.rank,
    round(p.prize_value, c.scale) AS prize_value,
    p.currency,
    l.title AS lottery_title,
    l.title_i18n AS lottery_title_i18n,
    l.image_url AS lottery_image_url,
    l.status AS lottery_status,
    s.cancel_reason
   FROM ((((public.shipments s
     JOIN public.prizes p ON ((p.id = s.prize_id)))
     JOIN public.users u ON ((u.id = s.user_id)))
     JOIN public.lotteries l ON ((l.id = p.lottery_id)))
     JOIN public.currencies c ON ((c.code = p.currency)));

CREATE TABLE public.shipping_addresses (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    recipient_name text NOT NULL,
    phone text NOT NULL,
    country text NOT NULL,
    region text DEFAULT ''::text NOT NULL,
    city text NOT NULL,
    street text NOT NULL,
    postcode text DEFAULT ''::text NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    is_default boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT shipping_addresses_city_check CHECK (((length(city) >= 1) AND (length(city) <= 100))),
    CONSTRAINT shipping_addresses_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
    CONSTRAINT shipping_addresses_note_check CHECK ((length(note) <= 300)),
    CONSTRAINT shipping_addresses_phone_check CHECK ((phone ~ '^\+[1-9][0-9]{6,14}$'::text)),
    CONSTRAINT shipping_addresses_postcode_check CHECK ((length(postcode) <= 16)),
    CONSTRAINT shipping_addresses_recipient_name_check CHECK (((length(recipient_name) >= 2) AND (length(recipient_name) <= 100))),
    CONSTRAINT shipping_addresses_region_check CHECK ((length(region) <= 100)),
    CONSTRAINT shipping_addresses_street_check CHECK (((length(street) >= 1) AND (length(street) <= 200)))
);

CREATE TABLE public.shop_settings (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    value text NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    set_by_id uuid NOT NULL,
    approved_by_id uuid,
    reason text NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    replaces text,
    set_alone boolean DEFAULT false NOT NULL,
    CONSTRAINT shop_settings_check CHECK ((approved_by_id <> set_by_id)),
    CONSTRAINT shop_settings_name_check CHECK ((name ~ '^[a-z_]{1,63}$'::text)),
    CONSTRAINT shop_settings_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
    CONSTRAINT shop_settings_value_check CHECK ((length(value) <= 1000)),
    CONSTRAINT shop_settings_version_check CHECK ((version > 0))
);

CREATE VIEW public.shop_setting_versions WITH (security_invoker='true') AS
 SELECT id,
    name,
    version,
    value,
    valid_from,
    set_by_id,
    approved_by_id,
    reason,
    created_at,
    COALESCE((lead(created_at) OVER (PARTITION BY name ORDER BY version) >= valid_from), true) AS is_kept
   FROM public.shop_settings s;

CREATE TABLE public.showoff_pictures (
    showoff_id uuid NOT NULL,
    "position" smallint NOT NULL,
    picture_id uuid NOT NULL,
    CONSTRAINT showoff_pictures_position_check CHECK ((("position" >= 1) AND ("position" <= 5)))
);

CREATE TABLE public.showoffs (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    prize_id uuid NOT NULL,
    content text NOT NULL,
    status text DEFAULT 'PENDING'::text NOT NULL,
    likes_count integer DEFAULT 0 NOT NULL,
    reward numeric(20,8) DEFAULT 0 NOT NULL,
    currency text NOT NULL,
    transaction_id uuid,
    admin_note text,
    reviewed_by_id uuid,
    reviewed_at timestamp with time zone,
    deleted_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT showoffs_admin_note_check CHECK (((length(admin_note) >= 1) AND (length(admin_note) <= 500))),
    CONSTRAINT showoffs_check CHECK (((reward > (0)::numeric) = (transaction_id IS NOT NULL))),
    CONSTRAINT showoffs_check1 CHECK (((reward = (0)::numeric) OR (status = ANY (ARRAY['APPROVED'::text, 'DELETED'::text])))),
    CONSTRAINT showoffs_check2 CHECK (((reviewed_at IS NOT NULL) = (reviewed_by_id IS NOT NULL))),
    CONSTRAINT showoffs_check3 CHECK (((status <> ALL (ARRAY['APPROVED'::text, 'REJECTED'::text])) OR (reviewed_at IS NOT NULL))),
    CONSTRAINT showoffs_check4 CHECK (((status <> 'REJECTED'::text) OR (admin_note IS NOT NULL))),
    CONSTRAINT showoffs_check5 CHECK (((status = 'DELETED'::text) = (deleted_at IS NOT NULL))),
    CONSTRAINT showoffs_content_check CHECK (((length(content) >= 1) AND (length(content) <= 1000))),
    CONSTRAINT showoffs_likes_count_check CHECK ((likes_count >= 0)),
    CONSTRAINT showoffs_reward_check CHECK ((reward >= (0)::numeric)),
    CONSTRAINT showoffs_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'APPROVED'::text, 'REJECTED'::text, 'DELETED'::text])))
);

CREATE VIEW public.showoff_details WITH (security_invoker='true') AS
 SELECT s.id,
    s.user_id,
    u.first_name,
    u.telegram_username,
    u.status AS user_status,
    s.prize_id,
    p.lottery_id,
    l.title AS lottery_title,
    l.title_i18n AS lottery_title_i18n,
    l.image_url AS lottery_image_url,
    l.status AS lottery_status,
    s.content,
    s.status,
    s.likes_count,
    round(s.reward, c.scale) AS reward,
    s.currency,
    s.admin_note,
    s.reviewed_at,
    s.created_at,
    ARRAY( SELECT i.picture_id
           FROM public.showoff_pictures i
          WHERE (i.showoff_id = s.id)
          ORDER BY i."position") AS picture_ids,
    ( SELECT r.first_name
           FROM public.users r
          WHERE (r.id = s.reviewed_by_id)) AS reviewed_by_name
   FROM ((((public.showoffs s
     JOIN public.users u ON ((u.id = s.user_id)))
     JOIN public.prizes p ON ((p.id = s.prize_id)))
     JOIN public.lotteries l ON ((l.id = p.lottery_id)))
     JOIN public.currencies c ON ((c.code = s.currency)));

CREATE TABLE public.showoff_likes (
    showoff_id uuid NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

CREATE TABLE public.wallet_transactions (
    transaction_id uuid NOT NULL,
    wallet_id uuid NOT NULL,
    amount numeric(20,8) NOT NULL,
    balance_before numeric(20,8),
    balance_after numeric(20,8),
    version bigint,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT wallet_transactions_amount_check CHECK ((amount <> (0)::numeric)),
    CONSTRAINT wallet_transactions_check CHECK (((balance_before + amount) = balance_after)),
    CONSTRAINT wallet_transactions_check1 CHECK ((num_nulls(balance_before, balance_after, version) = ANY (ARRAY[0, 3])))
);

CREATE TABLE public.wallets (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    user_id uuid,
    system_account text,
    type text NOT NULL,
    currency text NOT NULL,
    balance numeric(20,8) DEFAULT 0 NOT NULL,
    frozen_balance numeric(20,8) DEFAULT 0 NOT NULL,
    total_deposits numeric(20,8) DEFAULT 0 NOT NULL,
    total_withdrawals numeric(20,8) DEFAULT 0 NOT NULL,
    version bigint DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT wallets_balance_check CHECK ((balance >= (0)::numeric)),
    CONSTRAINT wallets_check CHECK (((user_id IS NULL) <> (system_account IS NULL))),
    CONSTRAINT wallets_check1 CHECK (((system_account IS NULL) OR ((balance = (0)::numeric) AND (frozen_balance = (0)::numeric) AND (version = 0)))),
    CONSTRAINT wallets_frozen_balance_check CHECK ((frozen_balance >= (0)::numeric)),
    CONSTRAINT wallets_system_account_check CHECK ((system_account = ANY (ARRAY['HOUSE_REVENUE'::text, 'LOTTERY_ESCROW'::text, 'PROMOTIONS'::text, 'DEPOSITS_CLEARING'::text, 'WITHDRAWALS_CLEARING'::text, 'WITHDRAWALS_HELD'::text, 'EXCHANGE'::text, 'ADJUSTMENTS'::text, 'RECEIVABLES'::text]))),
    CONSTRAINT wallets_total_deposits_check CHECK ((total_deposits >= (0)::numeric)),
    CONSTRAINT wallets_total_withdrawals_check CHECK ((total_withdrawals >= (0)::numeric)),
    CONSTRAINT wallets_type_check CHECK ((type = ANY (ARRAY['BALANCE'::text, 'LUCKY_COIN'::text, 'BONUS'::text])))
)
WITH (fillfactor='80');

CREATE TABLE public.withdrawal_approvals (
    withdrawal_id uuid NOT NULL,
    admin_id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

CREATE TABLE public.withdrawals (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    order_id uuid NOT NULL,
    amount numeric(20,8) NOT NULL,
    fee numeric(20,8) NOT NULL,
    currency text NOT NULL,
    method text NOT NULL,
    account_sealed bytea NOT NULL,
    account_masked text NOT NULL,
    status text DEFAULT 'PENDING'::text NOT NULL,
    approvals_needed smallint NOT NULL,
    decided_by_id uuid,
    reason text,
    reference text,
    approved_at timestamp with time zone,
    ended_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    device_hash bytea,
    wait_until timestamp with time zone,
    account_hash bytea,
    CONSTRAINT withdrawals_account_hash_check CHECK ((length(account_hash) = 32)),
    CONSTRAINT withdrawals_account_masked_check CHECK ((length(account_masked) <= 12)),
    CONSTRAINT withdrawals_amount_check CHECK ((amount > (0)::numeric)),
    CONSTRAINT withdrawals_approvals_needed_check CHECK ((approvals_needed = ANY (ARRAY[1, 2]))),
    CONSTRAINT withdrawals_check CHECK (((fee >= (0)::numeric) AND (fee < amount))),
    CONSTRAINT withdrawals_check1 CHECK (((status = 'REJECTED'::text) = (reason IS NOT NULL))),
    CONSTRAINT withdrawals_check2 CHECK (((status = 'PAID'::text) = (reference IS NOT NULL))),
    CONSTRAINT withdrawals_check3 CHECK (((status = ANY (ARRAY['PAID'::text, 'REJECTED'::text])) = (decided_by_id IS NOT NULL))),
    CONSTRAINT withdrawals_check4 CHECK (((status = ANY (ARRAY['PAID'::text, 'REJECTED'::text, 'CANCELLED'::text])) = (ended_at IS NOT NULL))),
    CONSTRAINT withdrawals_check5 CHECK (((status <> ALL (ARRAY['APPROVED'::text, 'PAID'::text])) OR (approved_at IS NOT NULL))),
    CONSTRAINT withdrawals_device_hash_check CHECK ((length(device_hash) = 32)),
    CONSTRAINT withdrawals_method_check CHECK ((method = ANY (ARRAY['BANK_CARD'::text, 'BANK_ACCOUNT'::text, 'MOBILE_MONEY'::text]))),
    CONSTRAINT withdrawals_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'APPROVED'::text, 'PAID'::text, 'REJECTED'::text, 'CANCELLED'::text])))
);

CREATE VIEW public.staff_decisions WITH (security_invoker='true') AS
 SELECT d.door,
    d.staff_id,
    d.target_id,
    d.event_id,
    d.amount,
    d.currency,
    k.type AS wallet_type,
    t.user_id AS about_id,
    t.created_at
   FROM ((( SELECT 'credits'::text AS door,
            c.related_id AS staff_id,
            c.id AS target_id,
            c.id AS event_id,
            c.amount,
            c.currency
           FROM public.transactions c
          WHERE (c.type = 'CREDIT'::text)
        UNION ALL
         SELECT 'payouts'::text,
            p.staff_id,
            o.id,
            paid.id,
            o.amount,
            o.currency
           FROM ((public.withdrawals o
             JOIN public.transactions paid ON (((paid.related_id = o.order_id) AND (paid.type = 'WITHDRAWAL'::text))))
             CROSS JOIN LATERAL ( SELECT o.decided_by_id AS staff_id
                UNION
                 SELECT a.admin_id
                   FROM public.withdrawal_approvals a
                  WHERE (a.withdrawal_id = o.id)) p)
          WHERE (o.status = 'PAID'::text)
        UNION ALL
         SELECT 'deposits'::text,
            m.decided_by_id,
            m.id,
            m.transaction_id,
            (m.credited_amount - m.amount),
            m.currency
           FROM public.deposits m
          WHERE ((m.method <> 'STARS'::text) AND (m.credited_amount > m.amount))
        UNION ALL
         SELECT 'stars'::text,
            r.refund_by_id,
            r.id,
            r.refund_transaction_id,
            r.amount,
            r.currency
           FROM public.deposits r
          WHERE ((r.refund_by_id IS NOT NULL) AND (r.refund_transaction_id IS NOT NULL))
        UNION ALL
         SELECT 'posts'::text,
            s.reviewed_by_id,
            s.id,
            s.transaction_id,
            s.reward,
            s.currency
           FROM public.showoffs s
          WHERE (s.transaction_id IS NOT NULL)
        UNION ALL
         SELECT 'conversions'::text,
            l.admin_id,
            p.id,
            p.transaction_id,
            p.prize_value,
            p.currency
           FROM (public.prizes p
             JOIN public.admin_logs l ON (((l.target_id = p.id) AND (l.action = 'prizes.convert'::text))))
          WHERE (p.status = 'CONVERTED'::text)
        UNION ALL
         SELECT 'debts'::text,
            f.forgiven_by_id,
            f.id,
            e.id,
            (f.amount - f.paid),
            f.currency
           FROM (public.debts f
             JOIN public.transactions e ON (((e.related_id = f.id) AND (e.type = 'DEBT_FORGIVEN'::text))))) d
     JOIN public.transactions t ON ((t.id = d.event_id)))
     JOIN LATERAL ( SELECT w.type
           FROM (public.wallet_transactions e
             JOIN public.wallets w ON ((w.id = e.wallet_id)))
          WHERE (e.transaction_id = d.event_id)
         LIMIT 1) k ON (true));

CREATE TABLE public.staff_outflows (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    staff_id uuid NOT NULL,
    with_id uuid,
    door text NOT NULL,
    amount numeric(20,8) NOT NULL,
    wallet_type text NOT NULL,
    currency text NOT NULL,
    counted numeric(20,8) NOT NULL,
    about_id uuid,
    target_id uuid,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT staff_outflows_amount_check CHECK ((amount > (0)::numeric)),
    CONSTRAINT staff_outflows_check CHECK ((with_id <> staff_id)),
    CONSTRAINT staff_outflows_counted_check CHECK ((counted > (0)::numeric)),
    CONSTRAINT staff_outflows_door_check CHECK ((door ~ '^[a-z_]{1,31}$'::text)),
    CONSTRAINT staff_outflows_wallet_type_check CHECK ((wallet_type = ANY (ARRAY['BALANCE'::text, 'LUCKY_COIN'::text, 'BONUS'::text])))
);

CREATE VIEW public.system_wallet_balances AS
SELECT
    NULL::uuid AS id,
    NULL::text AS system_account,
    NULL::text AS type,
    NULL::text AS currency,
    NULL::numeric AS balance;

CREATE TABLE public.telegram_updates (
    update_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

CREATE VIEW public.ticket_details WITH (security_invoker='true') AS
 SELECT t.id,
    t.user_id,
    t.number,
    t.lottery_id,
    COALESCE(b.order_id, t.order_id) AS order_id,
    t.is_winning,
    t.prize_rank,
    t.is_from_market,
    t.created_at,
    ( SELECT r.id
           FROM public.resales r
          WHERE ((r.ticket_id = t.id) AND (r.status = 'ACTIVE'::text))) AS resale_id,
        CASE
            WHEN ((t.status = 'ACTIVE'::text) AND (l.status = 'COMPLETED'::text)) THEN 'LOST'::text
            ELSE t.status
        END AS status,
    l.title AS lottery_title,
    l.title_i18n AS lottery_title_i18n,
    l.image_url AS lottery_image_url,
    l.status AS lottery_status,
    t.paid_with,
        CASE
            WHEN ((t.status = 'ACTIVE'::text) AND (l.status = ANY (ARRAY['ACTIVE'::text, 'SOLD_OUT'::text]))) THEN ((public.resale_takes(l.takes, t.paid_with) <> '{}'::text[]) AND (NOT (EXISTS ( SELECT
               FROM public.resales r
              WHERE ((r.ticket_id = t.id) AND (r.status = 'ACTIVE'::text))))))
            ELSE false
        END AS is_sellable
   FROM ((public.tickets t
     JOIN public.lotteries l ON ((l.id = t.lottery_id)))
     LEFT JOIN LATERAL ( SELECT r.order_id
           FROM public.resales r
          WHERE (t.is_from_market AND (r.ticket_id = t.id) AND (r.sold_at IS NOT NULL))
          ORDER BY r.sold_at DESC
         LIMIT 1) b ON (true));

CREATE TABLE public.two_factor (
    user_id uuid NOT NULL,
    secret_sealed bytea NOT NULL,
    confirmed_at timestamp with time zone,
    last_step bigint,
    failures integer DEFAULT 0 NOT NULL,
    last_failed_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT two_factor_check CHECK (((failures = 0) = (last_failed_at IS NULL))),
    CONSTRAINT two_factor_failures_check CHECK ((failures >= 0))
);

CREATE TABLE public.two_factor_resets (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

CREATE TABLE public.user_sessions (
    id uuid DEFAULT public.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    session_token bytea NOT NULL,
    device text,
    ip_address inet,
    user_agent text,
    location text,
    is_active boolean DEFAULT true NOT NULL,
    last_active_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    device_hash bytea,
    CONSTRAINT user_sessions_device_hash_check CHECK ((length(device_hash) = 32)),
    CONSTRAINT user_sessions_session_token_check CHECK ((length(session_token) = 32))
);

CREATE VIEW public.wallet_details WITH (security_invoker='true') AS
 SELECT w.id,
    w.user_id,
    w.type,
    w.currency,
    round(w.balance, c.scale) AS balance,
    round(w.frozen_balance, c.scale) AS frozen_balance,
    round(w.total_deposits, c.scale) AS total_deposits,
    round(w.total_withdrawals, c.scale) AS total_withdrawals,
    w.version,
    w.updated_at,
    round(COALESCE(( SELECT sum((d.amount - d.paid)) AS sum
           FROM public.debts d
          WHERE ((d.user_id = w.user_id) AND (d.wallet_type = w.type) AND (d.currency = w.currency) AND (d.status = 'OPEN'::text))), (0)::numeric), c.scale) AS owed
   FROM (public.wallets w
     JOIN public.currencies c ON ((c.code = w.currency)));

CREATE VIEW public.withdrawal_cards WITH (security_invoker='true') AS
 SELECT w.id,
    w.user_id,
    w.order_id,
    o.order_number,
    round(w.amount, c.scale) AS amount,
    round(w.fee, c.scale) AS fee,
    round((w.amount - w.fee), c.scale) AS payout,
    w.currency,
    w.method,
    w.account_masked,
    w.status,
    w.approvals_needed,
    w.reason,
    w.reference,
    w.decided_by_id,
    w.approved_at,
    w.ended_at,
    w.created_at,
    jsonb_build_object('id', u.id, 'telegram_id', u.telegram_id, 'telegram_username', u.telegram_username, 'first_name', u.first_name, 'status', u.status) AS owner,
    d.first_name AS decided_by_name,
    COALESCE(( SELECT jsonb_agg(jsonb_build_object('admin_id', a.admin_id, 'first_name', s.first_name, 'created_at', a.created_at, 'counts', (a.admin_id = ANY (public.withdrawal_approvers(w.id)))) ORDER BY a.created_at, a.admin_id) AS jsonb_agg
           FROM (public.withdrawal_approvals a
             JOIN public.users s ON ((s.id = a.admin_id)))
          WHERE (a.withdrawal_id = w.id)), '[]'::jsonb) AS approvals,
    w.wait_until,
    ((w.status = ANY (ARRAY['PENDING'::text, 'APPROVED'::text])) AND public.withdrawal_is_approved(w.id)) AS is_approved
   FROM ((((public.withdrawals w
     JOIN public.orders o ON ((o.id = w.order_id)))
     JOIN public.currencies c ON ((c.code = w.currency)))
     JOIN public.users u ON ((u.id = w.user_id)))
     LEFT JOIN public.users d ON ((d.id = w.decided_by_id)));

ALTER TABLE ONLY public.admin_logs
    ADD CONSTRAINT admin_logs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.admins
    ADD CONSTRAINT admins_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT approvals_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.bonuses
    ADD CONSTRAINT bonuses_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.bonuses
    ADD CONSTRAINT bonuses_reversal_transaction_id_key UNIQUE (reversal_transaction_id);

ALTER TABLE ONLY public.bot_states
    ADD CONSTRAINT bot_states_pkey PRIMARY KEY (bot_id, chat_id, user_id, destiny);

ALTER TABLE ONLY public.broadcast_deliveries
    ADD CONSTRAINT broadcast_deliveries_pkey PRIMARY KEY (broadcast_id, user_id);

ALTER TABLE ONLY public.broadcasts
    ADD CONSTRAINT broadcasts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.channel_posts
    ADD CONSTRAINT channel_posts_pkey PRIMARY KEY (lottery_id, kind);

ALTER TABLE ONLY public.channels
    ADD CONSTRAINT channels_pkey PRIMARY KEY (chat);

ALTER TABLE ONLY public.commissions
    ADD CONSTRAINT commissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.currencies
    ADD CONSTRAINT currencies_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.dashboard_hours
    ADD CONSTRAINT dashboard_hours_pkey PRIMARY KEY (hour, figure, wallet_type, currency);

ALTER TABLE ONLY public.debts
    ADD CONSTRAINT debts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.debts
    ADD CONSTRAINT debts_transaction_id_key UNIQUE (transaction_id);

ALTER TABLE ONLY public.deposits
    ADD CONSTRAINT deposits_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.drand_chains
    ADD CONSTRAINT drand_chains_chain_hash_key UNIQUE (chain_hash);

ALTER TABLE ONLY public.drand_chains
    ADD CONSTRAINT drand_chains_pkey PRIMARY KEY (public_key);

ALTER TABLE ONLY public.draw_voids
    ADD CONSTRAINT draw_voids_pkey PRIMARY KEY (lottery_id);

ALTER TABLE ONLY public.duty_changes
    ADD CONSTRAINT duty_changes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.event_types
    ADD CONSTRAINT event_types_pkey PRIMARY KEY (type);

ALTER TABLE ONLY public.exchange_records
    ADD CONSTRAINT exchange_records_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_records
    ADD CONSTRAINT exchange_records_transaction_id_key UNIQUE (transaction_id);

ALTER TABLE ONLY public.handle_reservations
    ADD CONSTRAINT handle_reservations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.handle_reservations
    ADD CONSTRAINT handle_reservations_word_key UNIQUE (word);

ALTER TABLE ONLY public.handles
    ADD CONSTRAINT handles_pkey PRIMARY KEY (handle);

ALTER TABLE ONLY public.heartbeats
    ADD CONSTRAINT heartbeats_pkey PRIMARY KEY (process);

ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (user_id, key);

ALTER TABLE ONLY public.ledger_checks
    ADD CONSTRAINT ledger_checks_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.limit_reports
    ADD CONSTRAINT limit_reports_pkey PRIMARY KEY (day);

ALTER TABLE ONLY public.lotteries
    ADD CONSTRAINT lotteries_period_key UNIQUE (period);

ALTER TABLE ONLY public.lotteries
    ADD CONSTRAINT lotteries_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.lottery_makers
    ADD CONSTRAINT lottery_makers_pkey PRIMARY KEY (lottery_id, user_id);

ALTER TABLE ONLY public.lottery_pictures
    ADD CONSTRAINT lottery_pictures_pkey PRIMARY KEY (lottery_id, picture_id);

ALTER TABLE ONLY public.lottery_results
    ADD CONSTRAINT lottery_results_pkey PRIMARY KEY (lottery_id);

ALTER TABLE ONLY public.lottery_salts
    ADD CONSTRAINT lottery_salts_pkey PRIMARY KEY (lottery_id);

ALTER TABLE ONLY public.notification_preferences
    ADD CONSTRAINT notification_preferences_pkey PRIMARY KEY (user_id, kind);

ALTER TABLE ONLY public.notifications
    ADD CONSTRAINT notifications_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.payment_configs
    ADD CONSTRAINT payment_configs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.payment_requests
    ADD CONSTRAINT payment_requests_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.permissions
    ADD CONSTRAINT permissions_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.picture_removals
    ADD CONSTRAINT picture_removals_pkey PRIMARY KEY (path);

ALTER TABLE ONLY public.pictures
    ADD CONSTRAINT pictures_path_key UNIQUE (path);

ALTER TABLE ONLY public.pictures
    ADD CONSTRAINT pictures_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.prizes
    ADD CONSTRAINT prizes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.resales
    ADD CONSTRAINT resales_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.role_permissions
    ADD CONSTRAINT role_permissions_pkey PRIMARY KEY (role_code, permission_code);

ALTER TABLE ONLY public.roles
    ADD CONSTRAINT roles_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.seal_rounds
    ADD CONSTRAINT seal_rounds_pkey PRIMARY KEY (lottery_id, nth);

ALTER TABLE ONLY public.seals
    ADD CONSTRAINT seals_pkey PRIMARY KEY (lottery_id);

ALTER TABLE ONLY public.second_steps
    ADD CONSTRAINT second_steps_user_id_session_id_key UNIQUE NULLS NOT DISTINCT (user_id, session_id);

ALTER TABLE ONLY public.setting_directions
    ADD CONSTRAINT setting_directions_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.shipments
    ADD CONSTRAINT shipments_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.shipping_addresses
    ADD CONSTRAINT shipping_addresses_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.shop_settings
    ADD CONSTRAINT shop_settings_name_version_key UNIQUE (name, version);

ALTER TABLE ONLY public.shop_settings
    ADD CONSTRAINT shop_settings_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.showoff_likes
    ADD CONSTRAINT showoff_likes_pkey PRIMARY KEY (showoff_id, user_id);

ALTER TABLE ONLY public.showoff_pictures
    ADD CONSTRAINT showoff_pictures_picture_id_key UNIQUE (picture_id);

ALTER TABLE ONLY public.showoff_pictures
    ADD CONSTRAINT showoff_pictures_pkey PRIMARY KEY (showoff_id, "position");

ALTER TABLE ONLY public.showoffs
    ADD CONSTRAINT showoffs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.showoffs
    ADD CONSTRAINT showoffs_transaction_id_key UNIQUE (transaction_id);

ALTER TABLE ONLY public.staff_outflows
    ADD CONSTRAINT staff_outflows_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.telegram_updates
    ADD CONSTRAINT telegram_updates_pkey PRIMARY KEY (update_id);

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.transactions
    ADD CONSTRAINT transactions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.two_factor
    ADD CONSTRAINT two_factor_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.two_factor_resets
    ADD CONSTRAINT two_factor_resets_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_sessions
    ADD CONSTRAINT user_sessions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_sessions
    ADD CONSTRAINT user_sessions_session_token_key UNIQUE (session_token);

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_referral_code_key UNIQUE (referral_code);

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_telegram_id_key UNIQUE (telegram_id);

ALTER TABLE ONLY public.wallet_transactions
    ADD CONSTRAINT wallet_transactions_pkey PRIMARY KEY (transaction_id, wallet_id);

ALTER TABLE ONLY public.wallets
    ADD CONSTRAINT wallets_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.wallets
    ADD CONSTRAINT wallets_system_account_type_currency_key UNIQUE (system_account, type, currency);

ALTER TABLE ONLY public.wallets
    ADD CONSTRAINT wallets_user_id_type_currency_key UNIQUE (user_id, type, currency);

ALTER TABLE ONLY public.withdrawal_approvals
    ADD CONSTRAINT withdrawal_approvals_pkey PRIMARY KEY (withdrawal_id, admin_id);

ALTER TABLE ONLY public.withdrawals
    ADD CONSTRAINT withdrawals_order_id_key UNIQUE (order_id);

ALTER TABLE ONLY public.withdrawals
    ADD CONSTRAINT withdrawals_pkey PRIMARY KEY (id);

CREATE INDEX admin_logs_action ON public.admin_logs USING btree (action, id DESC);

CREATE INDEX admin_logs_admin_id ON public.admin_logs USING btree (admin_id, created_at DESC);

CREATE INDEX admin_logs_target_id ON public.admin_logs USING btree (target_id, created_at DESC);

CREATE UNIQUE INDEX admins_current ON public.admins USING btree (user_id, role_code) WHERE (revoked_at IS NULL);

CREATE INDEX admins_granted_by_id ON public.admins USING btree (granted_by_id);

CREATE INDEX admins_role_code ON public.admins USING btree (role_code);

CREATE INDEX admins_user_id ON public.admins USING btree (user_id);

CREATE INDEX approvals_currency ON public.approvals USING btree (currency);

CREATE INDEX approvals_decided_by_id ON public.approvals USING btree (decided_by_id);

CREATE INDEX approvals_open ON public.approvals USING btree (id) WHERE (status = 'PENDING'::text);

CREATE INDEX approvals_permission ON public.approvals USING btree (permission);

CREATE INDEX approvals_picture_id ON public.approvals USING btree (picture_id);

CREATE INDEX approvals_proposed_by_id ON public.approvals USING btree (proposed_by_id, id DESC);

CREATE INDEX bonuses_currency ON public.bonuses USING btree (currency);

CREATE UNIQUE INDEX bonuses_deposit_id ON public.bonuses USING btree (deposit_id);

CREATE INDEX bonuses_pending ON public.bonuses USING btree (expires_at) WHERE (status = 'PENDING'::text);

CREATE UNIQUE INDEX bonuses_transaction_id ON public.bonuses USING btree (transaction_id);

CREATE UNIQUE INDEX bonuses_user_type ON public.bonuses USING btree (user_id, type);

CREATE INDEX bot_states_updated_at ON public.bot_states USING btree (updated_at);

CREATE INDEX broadcast_deliveries_failures ON public.broadcast_deliveries USING btree (broadcast_id, user_id) WHERE (status = ANY (ARRAY['BLOCKED'::text, 'UNKNOWN'::text, 'FAILED'::text, 'SKIPPED'::text]));

CREATE INDEX broadcast_deliveries_pending ON public.broadcast_deliveries USING btree (broadcast_id, user_id) WHERE (status = 'PENDING'::text);

CREATE INDEX broadcast_deliveries_sending ON public.broadcast_deliveries USING btree (broadcast_id) WHERE (status = 'SENDING'::text);

CREATE INDEX broadcast_deliveries_user_id ON public.broadcast_deliveries USING btree (user_id);

CREATE INDEX broadcasts_author_id ON public.broadcasts USING btree (author_id);

CREATE INDEX broadcasts_scheduled_at ON public.broadcasts USING btree (scheduled_at) WHERE (status = 'SCHEDULED'::text);

CREATE INDEX broadcasts_scheduled_by_id ON public.broadcasts USING btree (scheduled_by_id) WHERE (scheduled_by_id IS NOT NULL);

CREATE INDEX broadcasts_unfinished ON public.broadcasts USING btree (id) WHERE ((status = ANY (ARRAY['SENDING'::text, 'PAUSED'::text, 'CANCELLED'::text])) AND (finished_at IS NULL));

CREATE INDEX broadcasts_unshown ON public.broadcasts USING btree (id) WHERE ((progress_message_id IS NOT NULL) AND (status <> 'DRAFT'::text) AND (shown_status IS DISTINCT FROM status));

CREATE INDEX channel_posts_created_at ON public.channel_posts USING btree (created_at);

CREATE INDEX commissions_currency ON public.commissions USING btree (currency) WHERE (currency <> 'TJS'::text);

CREATE INDEX commissions_from_user_id ON public.commissions USING btree (from_user_id);

CREATE INDEX commissions_lottery_id ON public.commissions USING btree (related_lottery_id, status);

CREATE UNIQUE INDEX commissions_order_level ON public.commissions USING btree (related_order_id, level);

CREATE INDEX commissions_user_id ON public.commissions USING btree (user_id, status);

CREATE INDEX debts_currency ON public.debts USING btree (currency) WHERE (currency <> 'TJS'::text);

CREATE INDEX debts_forgiven_by_id ON public.debts USING btree (forgiven_by_id);

CREATE INDEX debts_open ON public.debts USING btree (user_id) WHERE (status = 'OPEN'::text);

CREATE INDEX debts_user_id ON public.debts USING btree (user_id, id);

CREATE INDEX deposits_account_picture_id ON public.deposits USING btree (account_picture_id);

CREATE UNIQUE INDEX deposits_charge ON public.deposits USING btree (telegram_payment_charge_id);

CREATE INDEX deposits_currency ON public.deposits USING btree (currency) WHERE (currency <> 'TJS'::text);

CREATE INDEX deposits_decided_by_id ON public.deposits USING btree (decided_by_id);

CREATE INDEX deposits_expiry ON public.deposits USING btree (expires_at) WHERE (status = 'PENDING'::text);

CREATE UNIQUE INDEX deposits_invoice_payload ON public.deposits USING btree (invoice_payload);

CREATE UNIQUE INDEX deposits_order_id ON public.deposits USING btree (order_id);

CREATE INDEX deposits_payment_config_id ON public.deposits USING btree (payment_config_id);

CREATE INDEX deposits_receipt_id ON public.deposits USING btree (receipt_id);

CREATE INDEX deposits_receipt_sha256 ON public.deposits USING btree (receipt_sha256) WHERE (receipt_sha256 IS NOT NULL);

CREATE UNIQUE INDEX deposits_reference ON public.deposits USING btree (reference);

CREATE INDEX deposits_refund_by_id ON public.deposits USING btree (refund_by_id);

CREATE UNIQUE INDEX deposits_refund_transaction_id ON public.deposits USING btree (refund_transaction_id);

CREATE INDEX deposits_status ON public.deposits USING btree (status, id);

CREATE UNIQUE INDEX deposits_transaction_id ON public.deposits USING btree (transaction_id);

CREATE INDEX deposits_transfer_reference ON public.deposits USING btree (upper(transfer_reference)) WHERE (transfer_reference IS NOT NULL);

CREATE INDEX deposits_unconfirmed ON public.deposits USING btree (paid_at) WHERE ((paid_at IS NOT NULL) AND (confirmed_at IS NULL));

CREATE INDEX deposits_user_id ON public.deposits USING btree (user_id, id DESC);

CREATE INDEX draw_voids_approved_by_id ON public.draw_voids USING btree (approved_by_id);

CREATE INDEX draw_voids_proposed_by_id ON public.draw_voids USING btree (proposed_by_id);

CREATE INDEX duty_changes_by_id ON public.duty_changes USING btree (by_id);

CREATE INDEX duty_changes_second_id ON public.duty_changes USING btree (second_id);

CREATE INDEX exchange_records_currency ON public.exchange_records USING btree (currency);

CREATE INDEX exchange_records_user_id ON public.exchange_records USING btree (user_id, id DESC);

CREATE INDEX handle_reservations_created_by_id ON public.handle_reservations USING btree (created_by_id);

CREATE INDEX handle_reservations_skeleton ON public.handle_reservations USING btree (skeleton);

CREATE UNIQUE INDEX handles_current ON public.handles USING btree (user_id) WHERE (status = 'CURRENT'::text);

CREATE INDEX handles_kept_until ON public.handles USING btree (kept_until) WHERE (status = 'KEPT'::text);

CREATE INDEX handles_user_id ON public.handles USING btree (user_id);

CREATE INDEX idempotency_keys_created_at ON public.idempotency_keys USING brin (created_at);

CREATE INDEX ledger_checks_admin_id ON public.ledger_checks USING btree (admin_id) WHERE (admin_id IS NOT NULL);

CREATE INDEX lotteries_actual_draw_time ON public.lotteries USING btree (actual_draw_time) WHERE (actual_draw_time IS NOT NULL);

CREATE INDEX lotteries_cancelled_at ON public.lotteries USING btree (cancelled_at) WHERE (cancelled_at IS NOT NULL);

CREATE INDEX lotteries_created_by_id ON public.lotteries USING btree (created_by_id);

CREATE INDEX lotteries_currency ON public.lotteries USING btree (currency);

CREATE INDEX lotteries_interest ON public.lotteries USING btree (public.lottery_interest(status), id);

CREATE INDEX lotteries_status ON public.lotteries USING btree (status, end_time);

CREATE INDEX lotteries_winning_user_id ON public.lotteries USING btree (winning_user_id);

CREATE INDEX lottery_makers_user_id ON public.lottery_makers USING btree (user_id);

CREATE INDEX lottery_pictures_picture_id ON public.lottery_pictures USING btree (picture_id);

CREATE INDEX lottery_results_drawn_by_id ON public.lottery_results USING btree (drawn_by_id);

CREATE INDEX notifications_created_at ON public.notifications USING btree (created_at);

CREATE INDEX notifications_related_lottery_id ON public.notifications USING btree (related_lottery_id);

CREATE INDEX notifications_unread ON public.notifications USING btree (user_id) WHERE (NOT is_read);

CREATE INDEX notifications_user_id ON public.notifications USING btree (user_id, id DESC);

CREATE INDEX orders_currency ON public.orders USING btree (currency) WHERE (currency <> 'TJS'::text);

CREATE UNIQUE INDEX orders_lottery_id ON public.orders USING btree (lottery_id, id);

CREATE UNIQUE INDEX orders_order_number ON public.orders USING btree (order_number);

CREATE INDEX orders_user_id ON public.orders USING btree (user_id, id DESC);

CREATE INDEX outbox_done_at ON public.outbox USING btree (done_at) WHERE (status <> 'PENDING'::text);

CREATE INDEX outbox_due ON public.outbox USING btree (priority, available_at) WHERE (status = 'PENDING'::text);

CREATE INDEX outbox_failed ON public.outbox USING btree (kind, id) WHERE (status = 'FAILED'::text);

CREATE INDEX outbox_user_id ON public.outbox USING btree (user_id);

CREATE INDEX payment_configs_currency ON public.payment_configs USING btree (currency);

CREATE INDEX payment_configs_picture_id ON public.payment_configs USING btree (picture_id);

CREATE INDEX payment_requests_decided_by_id ON public.payment_requests USING btree (decided_by_id);

CREATE INDEX payment_requests_deposit_id ON public.payment_requests USING btree (deposit_id);

CREATE INDEX payment_requests_status ON public.payment_requests USING btree (status, id);

CREATE INDEX payment_requests_user_id ON public.payment_requests USING btree (user_id, id DESC);

CREATE INDEX picture_removals_created_at ON public.picture_removals USING btree (created_at);

CREATE INDEX pictures_created_at ON public.pictures USING btree (created_at);

CREATE INDEX pictures_owner_id ON public.pictures USING btree (owner_id, created_at);

CREATE INDEX pictures_sha256 ON public.pictures USING btree (sha256);

CREATE INDEX prizes_currency ON public.prizes USING btree (currency);

CREATE UNIQUE INDEX prizes_live_rank ON public.prizes USING btree (lottery_id, rank) WHERE (status <> 'RESOLD'::text);

CREATE UNIQUE INDEX prizes_live_ticket ON public.prizes USING btree (ticket_id) WHERE (status <> 'RESOLD'::text);

CREATE INDEX prizes_lottery_id ON public.prizes USING btree (lottery_id, rank);

CREATE INDEX prizes_ticket_id ON public.prizes USING btree (ticket_id);

CREATE INDEX prizes_transaction_id ON public.prizes USING btree (transaction_id);

CREATE INDEX prizes_user_id ON public.prizes USING btree (user_id, id DESC);

CREATE INDEX prizes_waiting ON public.prizes USING btree (updated_at) WHERE (status = 'PENDING'::text);

CREATE INDEX resales_buyer_id ON public.resales USING btree (buyer_id) WHERE (buyer_id IS NOT NULL);

CREATE INDEX resales_currency ON public.resales USING btree (currency) WHERE (currency <> 'TJS'::text);

CREATE INDEX resales_listed_id ON public.resales USING btree (id) WHERE (status = 'ACTIVE'::text);

CREATE INDEX resales_listed_price ON public.resales USING btree (price, id) WHERE (status = 'ACTIVE'::text);

CREATE UNIQUE INDEX resales_listed_prize ON public.resales USING btree (prize_id) WHERE (status = 'ACTIVE'::text);

CREATE UNIQUE INDEX resales_listed_ticket ON public.resales USING btree (ticket_id) WHERE (status = 'ACTIVE'::text);

CREATE INDEX resales_lottery_id ON public.resales USING btree (lottery_id, status);

CREATE UNIQUE INDEX resales_order_id ON public.resales USING btree (order_id);

CREATE INDEX resales_prize_id ON public.resales USING btree (prize_id);

CREATE INDEX resales_seller_id ON public.resales USING btree (seller_id, id DESC);

CREATE INDEX resales_ticket_id ON public.resales USING btree (ticket_id, sold_at);

CREATE INDEX role_permissions_permission_code ON public.role_permissions USING btree (permission_code);

CREATE INDEX seal_rounds_anew ON public.seal_rounds USING btree (fixed_at) WHERE (nth > 1);

CREATE INDEX seal_rounds_unpublished ON public.seal_rounds USING btree (lottery_id) WHERE (published_at IS NULL);

CREATE INDEX seals_sealed_at ON public.seals USING btree (sealed_at);

CREATE INDEX second_steps_session_id ON public.second_steps USING btree (session_id);

CREATE UNIQUE INDEX shipments_live_prize ON public.shipments USING btree (prize_id) WHERE (status <> 'CANCELLED'::text);

CREATE INDEX shipments_prize_id ON public.shipments USING btree (prize_id);

CREATE INDEX shipments_status ON public.shipments USING btree (status, id);

CREATE INDEX shipments_user_id ON public.shipments USING btree (user_id, id DESC);

CREATE UNIQUE INDEX shipping_addresses_default ON public.shipping_addresses USING btree (user_id) WHERE is_default;

CREATE INDEX shipping_addresses_key ON public.shipping_addresses USING btree (public.address_key(country, city, street), user_id);

CREATE INDEX shipping_addresses_user_id ON public.shipping_addresses USING btree (user_id, id);

CREATE INDEX shop_settings_approved_by_id ON public.shop_settings USING btree (approved_by_id);

CREATE INDEX shop_settings_set_by_id ON public.shop_settings USING btree (set_by_id);

CREATE INDEX showoff_likes_user_id ON public.showoff_likes USING btree (user_id);

CREATE INDEX showoffs_currency ON public.showoffs USING btree (currency);

CREATE UNIQUE INDEX showoffs_live ON public.showoffs USING btree (prize_id) WHERE (status = ANY (ARRAY['PENDING'::text, 'APPROVED'::text]));

CREATE INDEX showoffs_prize_id ON public.showoffs USING btree (prize_id);

CREATE INDEX showoffs_reviewed_by_id ON public.showoffs USING btree (reviewed_by_id);

CREATE UNIQUE INDEX showoffs_rewarded ON public.showoffs USING btree (prize_id) WHERE (reward > (0)::numeric);

CREATE INDEX showoffs_status ON public.showoffs USING btree (status, id DESC);

CREATE INDEX showoffs_user_id ON public.showoffs USING btree (user_id, id DESC);

CREATE INDEX staff_outflows_about_id ON public.staff_outflows USING btree (about_id);

CREATE INDEX staff_outflows_created_at ON public.staff_outflows USING btree (created_at);

CREATE INDEX staff_outflows_currency ON public.staff_outflows USING btree (currency);

CREATE INDEX staff_outflows_day ON public.staff_outflows USING btree (staff_id, currency, created_at);

CREATE INDEX staff_outflows_target_id ON public.staff_outflows USING btree (target_id);

CREATE INDEX staff_outflows_with_id ON public.staff_outflows USING btree (with_id);

CREATE INDEX telegram_updates_created_at ON public.telegram_updates USING brin (created_at);

CREATE UNIQUE INDEX tickets_lottery_number ON public.tickets USING btree (lottery_id, number);

CREATE INDEX tickets_order_id ON public.tickets USING btree (order_id, lottery_id);

CREATE INDEX tickets_original_owner_id ON public.tickets USING btree (original_owner_id) WHERE (original_owner_id IS NOT NULL);

CREATE INDEX tickets_user_lottery ON public.tickets USING btree (user_id, lottery_id);

CREATE INDEX transactions_currency ON public.transactions USING btree (currency) WHERE (currency <> 'TJS'::text);

CREATE INDEX transactions_lottery_id ON public.transactions USING btree (lottery_id) WHERE (lottery_id IS NOT NULL);

CREATE INDEX transactions_related_id ON public.transactions USING btree (related_id) WHERE ((type <> 'PURCHASE'::text) AND (related_id IS NOT NULL));

CREATE INDEX transactions_user_id ON public.transactions USING btree (user_id, created_at DESC);

CREATE INDEX two_factor_resets_user_id ON public.two_factor_resets USING btree (user_id, created_at);

CREATE INDEX user_sessions_expires_at ON public.user_sessions USING btree (expires_at);

CREATE INDEX user_sessions_user_id ON public.user_sessions USING btree (user_id, created_at DESC);

CREATE INDEX users_last_active_at ON public.users USING btree (last_active_at) WHERE (last_active_at IS NOT NULL);

CREATE INDEX users_referred_by_id ON public.users USING btree (referred_by_id) WHERE (referred_by_id IS NOT NULL);

CREATE INDEX users_username ON public.users USING btree (lower(telegram_username)) WHERE (telegram_username IS NOT NULL);

CREATE UNIQUE INDEX wallet_transactions_wallet_version ON public.wallet_transactions USING btree (wallet_id, version);

CREATE INDEX wallets_currency ON public.wallets USING btree (currency);

CREATE INDEX withdrawal_approvals_admin_id ON public.withdrawal_approvals USING btree (admin_id);

CREATE INDEX withdrawals_account_hash ON public.withdrawals USING btree (account_hash, user_id);

CREATE INDEX withdrawals_currency ON public.withdrawals USING btree (currency);

CREATE INDEX withdrawals_decided_by_id ON public.withdrawals USING btree (decided_by_id);

CREATE INDEX withdrawals_open ON public.withdrawals USING btree (status, id) WHERE (status = ANY (ARRAY['PENDING'::text, 'APPROVED'::text]));

CREATE UNIQUE INDEX withdrawals_reference ON public.withdrawals USING btree (method, lower(reference)) WHERE (reference IS NOT NULL);

CREATE INDEX withdrawals_unhashed ON public.withdrawals USING btree (id) WHERE (account_hash IS NULL);

CREATE INDEX withdrawals_user_id ON public.withdrawals USING btree (user_id, id DESC);

CREATE OR REPLACE VIEW public.system_wallet_balances WITH (security_invoker='true') AS
 SELECT w.id,
    w.system_account,
    w.type,
    w.currency,
    COALESCE(sum(e.amount), (0)::numeric) AS balance
   FROM (public.wallets w
     LEFT JOIN public.wallet_transactions e ON ((e.wallet_id = w.id)))
  WHERE (w.system_account IS NOT NULL)
  GROUP BY w.id;

CREATE TRIGGER admin_logs_append_only BEFORE DELETE OR UPDATE ON public.admin_logs FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER admin_logs_guard BEFORE INSERT ON public.admin_logs FOR EACH ROW EXECUTE FUNCTION public.admin_logs_guard();

CREATE TRIGGER admin_logs_no_truncate BEFORE TRUNCATE ON public.admin_logs FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER admins_begin_duty AFTER INSERT ON public.admins FOR EACH ROW EXECUTE FUNCTION public.duty_begins();

CREATE TRIGGER admins_guard BEFORE INSERT OR UPDATE ON public.admins FOR EACH ROW EXECUTE FUNCTION public.admins_guard();

CREATE CONSTRAINT TRIGGER admins_logged AFTER INSERT OR UPDATE ON public.admins DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.admins_logged();

CREATE TRIGGER admins_touch BEFORE UPDATE ON public.admins FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER approvals_guard BEFORE INSERT OR UPDATE ON public.approvals FOR EACH ROW EXECUTE FUNCTION public.approvals_guard();

CREATE TRIGGER approvals_touch BEFORE UPDATE ON public.approvals FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER bonuses_guard BEFORE INSERT OR UPDATE ON public.bonuses FOR EACH ROW EXECUTE FUNCTION public.bonuses_guard();

CREATE TRIGGER bonuses_touch BEFORE UPDATE ON public.bonuses FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER bot_states_touch BEFORE UPDATE ON public.bot_states FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER broadcast_deliveries_end_once BEFORE UPDATE OF status ON public.broadcast_deliveries FOR EACH ROW WHEN (((old.status <> ALL (ARRAY['PENDING'::text, 'SENDING'::text])) AND ((old.status <> 'FAILED'::text) OR (new.status <> 'PENDING'::text)))) EXECUTE FUNCTION public.broadcast_delivery_has_ended();

CREATE TRIGGER broadcast_deliveries_touch BEFORE UPDATE ON public.broadcast_deliveries FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER broadcasts_touch BEFORE UPDATE ON public.broadcasts FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER commissions_guard BEFORE UPDATE OF status ON public.commissions FOR EACH ROW WHEN (((old.status <> 'PENDING'::text) AND (new.status <> old.status))) EXECUTE FUNCTION public.commissions_guard();

CREATE TRIGGER commissions_touch BEFORE UPDATE ON public.commissions FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER currencies_open_system_wallets AFTER INSERT ON public.currencies FOR EACH ROW EXECUTE FUNCTION public.currencies_open_system_wallets();

CREATE TRIGGER currencies_touch BEFORE UPDATE ON public.currencies FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER debts_guard BEFORE INSERT OR UPDATE ON public.debts FOR EACH ROW EXECUTE FUNCTION public.debts_guard();

CREATE TRIGGER debts_touch BEFORE UPDATE ON public.debts FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER deposits_guard BEFORE UPDATE ON public.deposits FOR EACH ROW EXECUTE FUNCTION public.deposits_guard();

CREATE TRIGGER deposits_touch BEFORE UPDATE ON public.deposits FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER drand_chains_append_only BEFORE DELETE OR UPDATE ON public.drand_chains FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER drand_chains_guard BEFORE INSERT ON public.drand_chains FOR EACH ROW EXECUTE FUNCTION public.drand_chains_guard();

CREATE TRIGGER drand_chains_no_truncate BEFORE TRUNCATE ON public.drand_chains FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER draw_voids_append_only BEFORE DELETE OR UPDATE ON public.draw_voids FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER draw_voids_guard BEFORE INSERT ON public.draw_voids FOR EACH ROW EXECUTE FUNCTION public.draw_voids_guard();

CREATE TRIGGER draw_voids_no_truncate BEFORE TRUNCATE ON public.draw_voids FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER duty_changes_append_only BEFORE DELETE OR UPDATE ON public.duty_changes FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER duty_changes_no_truncate BEFORE TRUNCATE ON public.duty_changes FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER exchange_records_append_only BEFORE DELETE OR UPDATE ON public.exchange_records FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER exchange_records_no_truncate BEFORE TRUNCATE ON public.exchange_records FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER handles_touch BEFORE UPDATE ON public.handles FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER limit_reports_append_only BEFORE DELETE OR UPDATE ON public.limit_reports FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER limit_reports_no_truncate BEFORE TRUNCATE ON public.limit_reports FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER lotteries_guard BEFORE UPDATE ON public.lotteries FOR EACH ROW EXECUTE FUNCTION public.lotteries_guard();

CREATE TRIGGER lotteries_guard_draw BEFORE UPDATE ON public.lotteries FOR EACH ROW WHEN (((old.status = ANY (ARRAY['DRAWING'::text, 'COMPLETED'::text, 'CANCELLED'::text])) OR (new.status = 'COMPLETED'::text) OR (new.winning_numbers IS NOT NULL) OR (new.winning_ticket_number IS NOT NULL) OR (new.winning_user_id IS NOT NULL) OR (new.vrf_seed IS NOT NULL) OR (new.vrf_proof IS NOT NULL) OR (new.vrf_timestamp IS NOT NULL) OR (new.draw_algorithm_data IS NOT NULL) OR (new.actual_draw_time IS NOT NULL))) EXECUTE FUNCTION public.lotteries_guard_draw();

CREATE TRIGGER lotteries_guard_refunded BEFORE UPDATE OF refunded_at ON public.lotteries FOR EACH ROW EXECUTE FUNCTION public.lotteries_guard_refunded();

CREATE TRIGGER lotteries_guard_source BEFORE INSERT OR UPDATE OF entropy_source, entropy_public_key ON public.lotteries FOR EACH ROW EXECUTE FUNCTION public.lotteries_guard_source();

CREATE TRIGGER lotteries_touch BEFORE UPDATE ON public.lotteries FOR EACH ROW WHEN ((new.updated_at = old.updated_at)) EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER lotteries_use_pictures AFTER INSERT OR UPDATE OF image_url, image_urls ON public.lotteries FOR EACH ROW EXECUTE FUNCTION public.lotteries_use_pictures();

CREATE TRIGGER lottery_makers_append_only BEFORE DELETE OR UPDATE ON public.lottery_makers FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER lottery_makers_no_truncate BEFORE TRUNCATE ON public.lottery_makers FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER lottery_results_append_only BEFORE DELETE OR UPDATE ON public.lottery_results FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER lottery_results_guard BEFORE INSERT ON public.lottery_results FOR EACH ROW EXECUTE FUNCTION public.lottery_results_guard();

CREATE TRIGGER lottery_results_no_truncate BEFORE TRUNCATE ON public.lottery_results FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER lottery_salts_append_only BEFORE UPDATE ON public.lottery_salts FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER notification_preferences_touch BEFORE UPDATE ON public.notification_preferences FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER orders_guard BEFORE UPDATE OF status ON public.orders FOR EACH ROW EXECUTE FUNCTION public.orders_guard();

CREATE CONSTRAINT TRIGGER orders_have_their_money AFTER INSERT OR UPDATE OF status ON public.orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((((new.status = 'PAID'::text) AND (new.type <> 'LOTTERY'::text)) OR ((new.status = 'REFUNDED'::text) AND (new.type <> 'DEPOSIT'::text)))) EXECUTE FUNCTION public.orders_have_their_money();

CREATE TRIGGER orders_touch BEFORE UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER outbox_guard BEFORE UPDATE OF status ON public.outbox FOR EACH ROW WHEN ((old.status <> new.status)) EXECUTE FUNCTION public.outbox_guard();

CREATE CONSTRAINT TRIGGER payment_configs_by_owners AFTER INSERT OR UPDATE ON public.payment_configs DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.payment_configs_by_owners();

CREATE TRIGGER payment_configs_touch BEFORE UPDATE ON public.payment_configs FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER payment_requests_guard BEFORE UPDATE ON public.payment_requests FOR EACH ROW EXECUTE FUNCTION public.payment_requests_guard();

CREATE TRIGGER payment_requests_touch BEFORE UPDATE ON public.payment_requests FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER pictures_removed AFTER DELETE ON public.pictures FOR EACH ROW EXECUTE FUNCTION public.pictures_removed();

CREATE TRIGGER prizes_guard BEFORE UPDATE OF status ON public.prizes FOR EACH ROW EXECUTE FUNCTION public.prizes_guard();

CREATE TRIGGER prizes_guard_winner AFTER INSERT ON public.prizes FOR EACH ROW EXECUTE FUNCTION public.prizes_guard_winner();

CREATE TRIGGER prizes_touch BEFORE UPDATE ON public.prizes FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER resales_guard BEFORE UPDATE ON public.resales FOR EACH ROW EXECUTE FUNCTION public.resales_guard();

CREATE TRIGGER resales_guard_listing BEFORE INSERT ON public.resales FOR EACH ROW WHEN ((new.ticket_id IS NOT NULL)) EXECUTE FUNCTION public.resales_guard_listing();

CREATE TRIGGER resales_touch BEFORE UPDATE ON public.resales FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER seal_rounds_guard BEFORE DELETE OR UPDATE ON public.seal_rounds FOR EACH ROW EXECUTE FUNCTION public.seal_rounds_guard();

CREATE TRIGGER seal_rounds_no_truncate BEFORE TRUNCATE ON public.seal_rounds FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER seals_append_only BEFORE DELETE OR UPDATE ON public.seals FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER seals_fix_round AFTER INSERT ON public.seals FOR EACH ROW WHEN ((new.source = 'drand'::text)) EXECUTE FUNCTION public.seals_fix_round();

CREATE TRIGGER seals_guard BEFORE INSERT ON public.seals FOR EACH ROW EXECUTE FUNCTION public.seals_guard();

CREATE TRIGGER seals_no_truncate BEFORE TRUNCATE ON public.seals FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER shipments_guard BEFORE UPDATE OF status, address ON public.shipments FOR EACH ROW EXECUTE FUNCTION public.shipments_guard();

CREATE TRIGGER shipments_touch BEFORE UPDATE ON public.shipments FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER shipping_addresses_touch BEFORE UPDATE ON public.shipping_addresses FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER shop_settings_append_only BEFORE DELETE OR UPDATE ON public.shop_settings FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER shop_settings_guard BEFORE INSERT ON public.shop_settings FOR EACH ROW EXECUTE FUNCTION public.shop_settings_guard();

CREATE TRIGGER shop_settings_no_truncate BEFORE TRUNCATE ON public.shop_settings FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER showoff_likes_count AFTER INSERT OR DELETE ON public.showoff_likes FOR EACH ROW EXECUTE FUNCTION public.showoff_likes_count();

CREATE TRIGGER showoffs_guard BEFORE INSERT OR UPDATE ON public.showoffs FOR EACH ROW EXECUTE FUNCTION public.showoffs_guard();

CREATE TRIGGER showoffs_touch BEFORE UPDATE ON public.showoffs FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER staff_outflows_append_only BEFORE DELETE OR UPDATE ON public.staff_outflows FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER staff_outflows_no_truncate BEFORE TRUNCATE ON public.staff_outflows FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER tickets_guard_change BEFORE DELETE OR UPDATE OF lottery_id, user_id, number, order_id ON public.tickets FOR EACH ROW EXECUTE FUNCTION public.tickets_guard();

CREATE TRIGGER tickets_guard_inserts AFTER INSERT ON public.tickets REFERENCING NEW TABLE AS new_tickets FOR EACH STATEMENT EXECUTE FUNCTION public.tickets_guard_inserts();

CREATE TRIGGER tickets_guard_makers AFTER INSERT ON public.tickets REFERENCING NEW TABLE AS new_tickets FOR EACH STATEMENT EXECUTE FUNCTION public.tickets_guard_makers();

CREATE TRIGGER tickets_guard_new_owner BEFORE UPDATE OF user_id ON public.tickets FOR EACH ROW WHEN ((new.user_id IS DISTINCT FROM old.user_id)) EXECUTE FUNCTION public.tickets_guard_new_owner();

CREATE TRIGGER tickets_guard_result BEFORE UPDATE OF status, is_winning, prize_rank ON public.tickets FOR EACH ROW WHEN ((((new.status IS DISTINCT FROM old.status) OR (new.is_winning IS DISTINCT FROM old.is_winning)) OR (new.prize_rank IS DISTINCT FROM old.prize_rank))) EXECUTE FUNCTION public.tickets_guard_result();

CREATE TRIGGER tickets_no_truncate BEFORE TRUNCATE ON public.tickets FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER tickets_touch BEFORE UPDATE ON public.tickets FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER transactions_append_only BEFORE DELETE OR UPDATE ON public.transactions FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER transactions_no_truncate BEFORE TRUNCATE ON public.transactions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER two_factor_begins_duty AFTER INSERT OR UPDATE OF confirmed_at ON public.two_factor FOR EACH ROW WHEN ((new.confirmed_at IS NOT NULL)) EXECUTE FUNCTION public.duty_begins();

CREATE TRIGGER two_factor_resets_append_only BEFORE DELETE OR UPDATE ON public.two_factor_resets FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER two_factor_resets_no_truncate BEFORE TRUNCATE ON public.two_factor_resets FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER two_factor_tell_users AFTER INSERT OR DELETE OR UPDATE OF confirmed_at ON public.two_factor FOR EACH ROW EXECUTE FUNCTION public.two_factor_tell_users();

CREATE TRIGGER two_factor_touch BEFORE UPDATE ON public.two_factor FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER users_begin_duty AFTER UPDATE OF status ON public.users FOR EACH ROW WHEN (((new.status = 'ACTIVE'::text) AND (old.status <> 'ACTIVE'::text))) EXECUTE FUNCTION public.duty_begins();

CREATE TRIGGER users_end_sessions AFTER UPDATE OF status ON public.users FOR EACH ROW WHEN (((old.status = 'ACTIVE'::text) AND (new.status <> 'ACTIVE'::text))) EXECUTE FUNCTION public.users_end_sessions();

CREATE TRIGGER users_referrer_is_final BEFORE UPDATE OF referred_by_id ON public.users FOR EACH ROW WHEN ((new.referred_by_id IS DISTINCT FROM old.referred_by_id)) EXECUTE FUNCTION public.users_referrer_is_final();

CREATE TRIGGER users_telegram_id_is_final BEFORE UPDATE OF telegram_id ON public.users FOR EACH ROW WHEN ((new.telegram_id IS DISTINCT FROM old.telegram_id)) EXECUTE FUNCTION public.users_telegram_id_is_final();

CREATE TRIGGER users_touch BEFORE UPDATE ON public.users FOR EACH ROW WHEN ((new.updated_at = old.updated_at)) EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER wallet_transactions_append_only BEFORE DELETE OR UPDATE ON public.wallet_transactions FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER wallet_transactions_no_truncate BEFORE TRUNCATE ON public.wallet_transactions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER wallets_touch BEFORE UPDATE ON public.wallets FOR EACH ROW WHEN ((new.updated_at = old.updated_at)) EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER withdrawal_approvals_append_only BEFORE DELETE OR UPDATE ON public.withdrawal_approvals FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER withdrawal_approvals_guard BEFORE INSERT ON public.withdrawal_approvals FOR EACH ROW EXECUTE FUNCTION public.withdrawal_approvals_guard();

CREATE TRIGGER withdrawal_approvals_no_truncate BEFORE TRUNCATE ON public.withdrawal_approvals FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER withdrawal_approvals_wait_guard BEFORE INSERT ON public.withdrawal_approvals FOR EACH ROW EXECUTE FUNCTION public.withdrawal_approvals_wait_guard();

CREATE TRIGGER withdrawals_account_guard BEFORE UPDATE ON public.withdrawals FOR EACH ROW EXECUTE FUNCTION public.withdrawals_account_guard();

CREATE TRIGGER withdrawals_guard BEFORE INSERT OR UPDATE ON public.withdrawals FOR EACH ROW EXECUTE FUNCTION public.withdrawals_guard();

CREATE TRIGGER withdrawals_no_deletion BEFORE DELETE ON public.withdrawals FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER withdrawals_no_truncate BEFORE TRUNCATE ON public.withdrawals FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER withdrawals_touch BEFORE UPDATE ON public.withdrawals FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

CREATE TRIGGER withdrawals_wait_guard BEFORE UPDATE ON public.withdrawals FOR EACH ROW EXECUTE FUNCTION public.withdrawals_wait_guard();

ALTER TABLE ONLY public.admin_logs
    ADD CONSTRAINT admin_logs_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.admins
    ADD CONSTRAINT admins_granted_by_id_fkey FOREIGN KEY (granted_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.admins
    ADD CONSTRAINT admins_role_code_fkey FOREIGN KEY (role_code) REFERENCES public.roles(code);

ALTER TABLE ONLY public.admins
    ADD CONSTRAINT admins_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT approvals_currency_fkey FOREIGN KEY (currency) REFERENCES public.currencies(code);

ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT approvals_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT approvals_permission_fkey FOREIGN KEY (permission) REFERENCES public.permissions(code);

ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT approvals_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.pictures(id);

ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT approvals_proposed_by_id_fkey FOREIGN KEY (proposed_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.bonuses
    ADD CONSTRAINT bonuses_currency_fkey FOREIGN KEY (currency) REFERENCES public.currencies(code);

ALTER TABLE ONLY public.bonuses
    ADD CONSTRAINT bonuses_deposit_id_fkey FOREIGN KEY (deposit_id) REFERENCES public.deposits(id);

ALTER TABLE ONLY public.bonuses
    ADD CONSTRAINT bonuses_reversal_transaction_id_fkey FOREIGN KEY (reversal_transaction_id) REFERENCES public.transactions(id);

ALTER TABLE ONLY public.bonuses
    ADD CONSTRAINT bonuses_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.transactions(id);

ALTER TABLE ONLY public.bonuses
    ADD CONSTRAINT bonuses_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.broadcast_deliveries
    ADD CONSTRAINT broadcast_deliveries_broadcast_id_fkey FOREIGN KEY (broadcast_id) REFERENCES public.broadcasts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.broadcast_deliveries
    ADD CONSTRAINT broadcast_deliveries_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.broadcasts
    ADD CONSTRAINT broadcasts_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.broadcasts
    ADD CONSTRAINT broadcasts_scheduled_by_id_fkey FOREIGN KEY (scheduled_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.channel_posts
    ADD CONSTRAINT channel_posts_lottery_id_fkey FOREIGN KEY (lottery_id) REFERENCES public.lotteries(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.commissions
    ADD CONSTRAINT commissions_currency_fkey FOREIGN KEY (currency) REFERENCES public.currencies(code);

ALTER TABLE ONLY public.commissions
    ADD CONSTRAINT commissions_from_user_id_fkey FOREIGN KEY (from_user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.commissions
    ADD CONSTRAINT commissions_related_lottery_id_fkey FOREIGN KEY (related_lottery_id) REFERENCES public.lotteries(id);

ALTER TABLE ONLY public.commissions
    ADD CONSTRAINT commissions_related_order_id_fkey FOREIGN KEY (related_order_id) REFERENCES public.orders(id);

ALTER TABLE ONLY public.commissions
    ADD CONSTRAINT commissions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.debts
    ADD CONSTRAINT debts_currency_fkey FOREIGN KEY (currency) REFERENCES public.currencies(code);

ALTER TABLE ONLY public.debts
    ADD CONSTRAINT debts_forgiven_by_id_fkey FOREIGN KEY (forgiven_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.debts
    ADD CONSTRAINT debts_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.transactions(id);

ALTER TABLE ONLY public.debts
    ADD CONSTRAINT debts_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.deposits
    ADD CONSTRAINT deposits_account_picture_id_fkey FOREIGN KEY (account_picture_id) REFERENCES public.pictures(id);

ALTER TABLE ONLY public.deposits
    ADD CONSTRAINT deposits_currency_fkey FOREIGN KEY (currency) REFERENCES public.currencies(code);

ALTER TABLE ONLY public.deposits
    ADD CONSTRAINT deposits_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.deposits
    ADD CONSTRAINT deposits_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders(id);

ALTER TABLE ONLY public.deposits
    ADD CONSTRAINT deposits_payment_config_id_fkey FOREIGN KEY (payment_config_id) REFERENCES public.payment_configs(id);

ALTER TABLE ONLY public.deposits
    ADD CONSTRAINT deposits_receipt_id_fkey FOREIGN KEY (receipt_id) REFERENCES public.pictures(id);

ALTER TABLE ONLY public.deposits
    ADD CONSTRAINT deposits_refund_by_id_fkey FOREIGN KEY (refund_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.deposits
    ADD CONSTRAINT deposits_refund_transaction_id_fkey FOREIGN KEY (refund_transaction_id) REFERENCES public.transactions(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deposits
    ADD CONSTRAINT deposits_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.transactions(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.deposits
    ADD CONSTRAINT deposits_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.draw_voids
    ADD CONSTRAINT draw_voids_approved_by_id_fkey FOREIGN KEY (approved_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.draw_voids
    ADD CONSTRAINT draw_voids_lottery_id_fkey FOREIGN KEY (lottery_id) REFERENCES public.lotteries(id);

ALTER TABLE ONLY public.draw_voids
    ADD CONSTRAINT draw_voids_proposed_by_id_fkey FOREIGN KEY (proposed_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.duty_changes
    ADD CONSTRAINT duty_changes_by_id_fkey FOREIGN KEY (by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.duty_changes
    ADD CONSTRAINT duty_changes_second_id_fkey FOREIGN KEY (second_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.exchange_records
    ADD CONSTRAINT exchange_records_currency_fkey FOREIGN KEY (currency) REFERENCES public.currencies(code);

ALTER TABLE ONLY public.exchange_records
    ADD CONSTRAINT exchange_records_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.transactions(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.exchange_records
    ADD CONSTRAINT exchange_records_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.handle_reservations
    ADD CONSTRAINT handle_reservations_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.handles
    ADD CONSTRAINT handles_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.ledger_checks
    ADD CONSTRAINT ledger_checks_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.lotteries
    ADD CONSTRAINT lotteries_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.lotteries
    ADD CONSTRAINT lotteries_currency_fkey FOREIGN KEY (currency) REFERENCES public.currencies(code);

ALTER TABLE ONLY public.lotteries
    ADD CONSTRAINT lotteries_winning_user_id_fkey FOREIGN KEY (winning_user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.lottery_makers
    ADD CONSTRAINT lottery_makers_lottery_id_fkey FOREIGN KEY (lottery_id) REFERENCES public.lotteries(id);

ALTER TABLE ONLY public.lottery_makers
    ADD CONSTRAINT lottery_makers_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.lottery_pictures
    ADD CONSTRAINT lottery_pictures_lottery_id_fkey FOREIGN KEY (lottery_id) REFERENCES public.lotteries(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.lottery_pictures
    ADD CONSTRAINT lottery_pictures_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.pictures(id);

ALTER TABLE ONLY public.lottery_results
    ADD CONSTRAINT lottery_results_drawn_by_id_fkey FOREIGN KEY (drawn_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.lottery_results
    ADD CONSTRAINT lottery_results_lottery_id_fkey FOREIGN KEY (lottery_id) REFERENCES public.seals(lottery_id);

ALTER TABLE ONLY public.lottery_salts
    ADD CONSTRAINT lottery_salts_lottery_id_fkey FOREIGN KEY (lottery_id) REFERENCES public.lotteries(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.notification_preferences
    ADD CONSTRAINT notification_preferences_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.notifications
    ADD CONSTRAINT notifications_related_lottery_id_fkey FOREIGN KEY (related_lottery_id) REFERENCES public.lotteries(id);

ALTER TABLE ONLY public.notifications
    ADD CONSTRAINT notifications_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_currency_fkey FOREIGN KEY (currency) REFERENCES public.currencies(code);

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_lottery_id_fkey FOREIGN KEY (lottery_id) REFERENCES public.lotteries(id);

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.payment_configs
    ADD CONSTRAINT payment_configs_currency_fkey FOREIGN KEY (currency) REFERENCES public.currencies(code);

ALTER TABLE ONLY public.payment_configs
    ADD CONSTRAINT payment_configs_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.pictures(id);

ALTER TABLE ONLY public.payment_requests
    ADD CONSTRAINT payment_requests_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.payment_requests
    ADD CONSTRAINT payment_requests_deposit_id_fkey FOREIGN KEY (deposit_id) REFERENCES public.deposits(id);

ALTER TABLE ONLY public.payment_requests
    ADD CONSTRAINT payment_requests_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.pictures
    ADD CONSTRAINT pictures_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.prizes
    ADD CONSTRAINT prizes_currency_fkey FOREIGN KEY (currency) REFERENCES public.currencies(code);

ALTER TABLE ONLY public.prizes
    ADD CONSTRAINT prizes_lottery_id_fkey FOREIGN KEY (lottery_id) REFERENCES public.lotteries(id);

ALTER TABLE ONLY public.prizes
    ADD CONSTRAINT prizes_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);

ALTER TABLE ONLY public.prizes
    ADD CONSTRAINT prizes_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.transactions(id);

ALTER TABLE ONLY public.prizes
    ADD CONSTRAINT prizes_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.resales
    ADD CONSTRAINT resales_buyer_id_fkey FOREIGN KEY (buyer_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.resales
    ADD CONSTRAINT resales_currency_fkey FOREIGN KEY (currency) REFERENCES public.currencies(code);

ALTER TABLE ONLY public.resales
    ADD CONSTRAINT resales_lottery_id_fkey FOREIGN KEY (lottery_id) REFERENCES public.lotteries(id);

ALTER TABLE ONLY public.resales
    ADD CONSTRAINT resales_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders(id);

ALTER TABLE ONLY public.resales
    ADD CONSTRAINT resales_prize_id_fkey FOREIGN KEY (prize_id) REFERENCES public.prizes(id);

ALTER TABLE ONLY public.resales
    ADD CONSTRAINT resales_seller_id_fkey FOREIGN KEY (seller_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.resales
    ADD CONSTRAINT resales_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);

ALTER TABLE ONLY public.role_permissions
    ADD CONSTRAINT role_permissions_permission_code_fkey FOREIGN KEY (permission_code) REFERENCES public.permissions(code) ON DELETE CASCADE;

ALTER TABLE ONLY public.role_permissions
    ADD CONSTRAINT role_permissions_role_code_fkey FOREIGN KEY (role_code) REFERENCES public.roles(code) ON DELETE CASCADE;

ALTER TABLE ONLY public.seal_rounds
    ADD CONSTRAINT seal_rounds_lottery_id_fkey FOREIGN KEY (lottery_id) REFERENCES public.seals(lottery_id);

ALTER TABLE ONLY public.seals
    ADD CONSTRAINT seals_lottery_id_fkey FOREIGN KEY (lottery_id) REFERENCES public.lotteries(id);

ALTER TABLE ONLY public.second_steps
    ADD CONSTRAINT second_steps_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.user_sessions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.second_steps
    ADD CONSTRAINT second_steps_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.two_factor(user_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.shipments
    ADD CONSTRAINT shipments_prize_id_fkey FOREIGN KEY (prize_id) REFERENCES public.prizes(id);

ALTER TABLE ONLY public.shipments
    ADD CONSTRAINT shipments_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.shipping_addresses
    ADD CONSTRAINT shipping_addresses_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.shop_settings
    ADD CONSTRAINT shop_settings_approved_by_id_fkey FOREIGN KEY (approved_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.shop_settings
    ADD CONSTRAINT shop_settings_set_by_id_fkey FOREIGN KEY (set_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.showoff_likes
    ADD CONSTRAINT showoff_likes_showoff_id_fkey FOREIGN KEY (showoff_id) REFERENCES public.showoffs(id);

ALTER TABLE ONLY public.showoff_likes
    ADD CONSTRAINT showoff_likes_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.showoff_pictures
    ADD CONSTRAINT showoff_pictures_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES public.pictures(id);

ALTER TABLE ONLY public.showoff_pictures
    ADD CONSTRAINT showoff_pictures_showoff_id_fkey FOREIGN KEY (showoff_id) REFERENCES public.showoffs(id);

ALTER TABLE ONLY public.showoffs
    ADD CONSTRAINT showoffs_currency_fkey FOREIGN KEY (currency) REFERENCES public.currencies(code);

ALTER TABLE ONLY public.showoffs
    ADD CONSTRAINT showoffs_prize_id_fkey FOREIGN KEY (prize_id) REFERENCES public.prizes(id);

ALTER TABLE ONLY public.showoffs
    ADD CONSTRAINT showoffs_reviewed_by_id_fkey FOREIGN KEY (reviewed_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.showoffs
    ADD CONSTRAINT showoffs_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.transactions(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.showoffs
    ADD CONSTRAINT showoffs_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.staff_outflows
    ADD CONSTRAINT staff_outflows_about_id_fkey FOREIGN KEY (about_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.staff_outflows
    ADD CONSTRAINT staff_outflows_currency_fkey FOREIGN KEY (currency) REFERENCES public.currencies(code);

ALTER TABLE ONLY public.staff_outflows
    ADD CONSTRAINT staff_outflows_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.staff_outflows
    ADD CONSTRAINT staff_outflows_with_id_fkey FOREIGN KEY (with_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_lottery_id_order_id_fkey FOREIGN KEY (lottery_id, order_id) REFERENCES public.orders(lottery_id, id);

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_original_owner_id_fkey FOREIGN KEY (original_owner_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.transactions
    ADD CONSTRAINT transactions_currency_fkey FOREIGN KEY (currency) REFERENCES public.currencies(code);

ALTER TABLE ONLY public.transactions
    ADD CONSTRAINT transactions_lottery_id_fkey FOREIGN KEY (lottery_id) REFERENCES public.lotteries(id);

ALTER TABLE ONLY public.transactions
    ADD CONSTRAINT transactions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.two_factor_resets
    ADD CONSTRAINT two_factor_resets_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.two_factor
    ADD CONSTRAINT two_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.user_sessions
    ADD CONSTRAINT user_sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_referred_by_id_fkey FOREIGN KEY (referred_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.wallet_transactions
    ADD CONSTRAINT wallet_transactions_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES public.transactions(id);

ALTER TABLE ONLY public.wallet_transactions
    ADD CONSTRAINT wallet_transactions_wallet_id_fkey FOREIGN KEY (wallet_id) REFERENCES public.wallets(id);

ALTER TABLE ONLY public.wallets
    ADD CONSTRAINT wallets_currency_fkey FOREIGN KEY (currency) REFERENCES public.currencies(code);

ALTER TABLE ONLY public.wallets
    ADD CONSTRAINT wallets_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.withdrawal_approvals
    ADD CONSTRAINT withdrawal_approvals_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.withdrawal_approvals
    ADD CONSTRAINT withdrawal_approvals_withdrawal_id_fkey FOREIGN KEY (withdrawal_id) REFERENCES public.withdrawals(id);

ALTER TABLE ONLY public.withdrawals
    ADD CONSTRAINT withdrawals_currency_fkey FOREIGN KEY (currency) REFERENCES public.currencies(code);

ALTER TABLE ONLY public.withdrawals
    ADD CONSTRAINT withdrawals_decided_by_id_fkey FOREIGN KEY (decided_by_id) REFERENCES public.users(id);

ALTER TABLE ONLY public.withdrawals
    ADD CONSTRAINT withdrawals_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders(id);

ALTER TABLE ONLY public.withdrawals
    ADD CONSTRAINT withdrawals_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

ALTER TABLE public.admin_logs ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.admins ENABLE ROW LEVEL SECURITY;

CREATE POLICY app ON public.admin_logs TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.admins TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.approvals TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.bonuses TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.bot_states TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.broadcast_deliveries TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.broadcasts TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.channel_posts TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.channels TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.commissions TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.dashboard_hours TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.debts TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.deposits TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.drand_chains TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.draw_voids TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.duty_changes TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.exchange_records TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.handle_reservations TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.handles TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.heartbeats TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.idempotency_keys TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.ledger_checks TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.limit_reports TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.lotteries TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.lottery_makers TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.lottery_results TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.lottery_salts TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.notification_preferences TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.notifications TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.orders TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.outbox TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.payment_configs TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.payment_requests TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.picture_removals TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.pictures TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.prizes TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.resales TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.seal_rounds TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.seals TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.second_steps TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.setting_directions FOR SELECT TO luckymart_app USING (true);

CREATE POLICY app ON public.shipments TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.shipping_addresses TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.shop_settings TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.showoff_likes TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.showoff_pictures TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.showoffs TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.staff_outflows TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.telegram_updates TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.tickets TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.two_factor TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.two_factor_resets TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.user_sessions TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.users TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.withdrawal_approvals TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app ON public.withdrawals TO luckymart_app USING (true) WITH CHECK (true);

CREATE POLICY app_reads ON public.currencies FOR SELECT TO luckymart_app USING (true);

CREATE POLICY app_reads ON public.event_types FOR SELECT TO luckymart_app USING (true);

CREATE POLICY app_reads ON public.lottery_pictures FOR SELECT TO luckymart_app USING (true);

CREATE POLICY app_reads ON public.permissions FOR SELECT TO luckymart_app USING (true);

CREATE POLICY app_reads ON public.role_permissions FOR SELECT TO luckymart_app USING (true);

CREATE POLICY app_reads ON public.roles FOR SELECT TO luckymart_app USING (true);

CREATE POLICY app_reads ON public.schema_migrations FOR SELECT TO luckymart_app USING (true);

CREATE POLICY app_reads ON public.transactions FOR SELECT TO luckymart_app USING (true);

CREATE POLICY app_reads ON public.wallet_transactions FOR SELECT TO luckymart_app USING (true);

CREATE POLICY app_reads ON public.wallets FOR SELECT TO luckymart_app USING (true);

ALTER TABLE public.approvals ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.bonuses ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.bot_states ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.broadcast_deliveries ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.broadcasts ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.channel_posts ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.channels ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.commissions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.currencies ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.dashboard_hours ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.debts ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deposits ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.drand_chains ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.draw_voids ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.duty_changes ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.event_types ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.exchange_records ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.handle_reservations ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.handles ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.heartbeats ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.idempotency_keys ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.ledger_checks ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.limit_reports ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.lotteries ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.lottery_makers ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.lottery_pictures ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.lottery_results ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.lottery_salts ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.notification_preferences ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.notifications ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.orders ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.outbox ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.payment_configs ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.payment_requests ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.permissions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.picture_removals ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.pictures ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.prizes ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.resales ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.role_permissions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.roles ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.schema_migrations ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.seal_rounds ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.seals ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.second_steps ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.setting_directions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.shipments ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.shipping_addresses ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.shop_settings ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.showoff_likes ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.showoff_pictures ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.showoffs ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.staff_outflows ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.telegram_updates ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.tickets ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.transactions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.two_factor ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.two_factor_resets ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.user_sessions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.users ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.wallet_transactions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.wallets ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.withdrawal_approvals ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.withdrawals ENABLE ROW LEVEL SECURITY;

GRANT USAGE ON SCHEMA public TO luckymart_app;

REVOKE ALL ON FUNCTION public.account_of(target_type text, target_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.account_of(target_type text, target_id uuid) TO luckymart_app;

REVOKE ALL ON FUNCTION public.account_ties(one uuid, other uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.account_ties(one uuid, other uuid) TO luckymart_app;

REVOKE ALL ON FUNCTION public.address_key(country text, city text, street text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.address_key(country text, city text, street text) TO luckymart_app;

REVOKE ALL ON FUNCTION public.admin_logs_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.admins_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.admins_logged() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.any_unrelated(people uuid[], account uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.any_unrelated(people uuid[], account uuid) TO luckymart_app;

REVOKE ALL ON FUNCTION public.approvals_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.bonuses_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.broadcast_audience(p_audience jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.broadcast_audience(p_audience jsonb) TO luckymart_app;

REVOKE ALL ON FUNCTION public.broadcast_delivery_has_ended() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.by_the_owner() FROM PUBLIC;
GRANT ALL ON FUNCTION public.by_the_owner() TO luckymart_app;

REVOKE ALL ON FUNCTION public.commissions_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.currencies_open_system_wallets() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.debts_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.decides_about_money(person uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.decides_about_money(person uuid) TO luckymart_app;

REVOKE ALL ON FUNCTION public.decides_alone(admin_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.decides_alone(admin_id uuid) TO luckymart_app;

REVOKE ALL ON FUNCTION public.deposits_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.drand_chains_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.drand_is_void(p_lottery_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.drand_is_void(p_lottery_id uuid) TO luckymart_app;

REVOKE ALL ON FUNCTION public.drand_may_draw(p_lottery_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.drand_may_draw(p_lottery_id uuid) TO luckymart_app;

GRANT SELECT,INSERT ON TABLE public.drand_chains TO luckymart_app;

REVOKE ALL ON FUNCTION public.drand_round_from(p_chain public.drand_chains, p_moment timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.drand_round_from(p_chain public.drand_chains, p_moment timestamp with time zone) TO luckymart_app;

REVOKE ALL ON FUNCTION public.drand_time_of(p_chain public.drand_chains, p_round bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.drand_time_of(p_chain public.drand_chains, p_round bigint) TO luckymart_app;

REVOKE ALL ON FUNCTION public.draw_voids_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.duty_begins() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.end_rules_of_two(by_id uuid, second_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.end_rules_of_two(by_id uuid, second_id uuid) TO luckymart_app;

REVOKE ALL ON FUNCTION public.forgive_debt(p_debt_id uuid, p_by_id uuid, p_reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.forgive_debt(p_debt_id uuid, p_by_id uuid, p_reason text) TO luckymart_app;

REVOKE ALL ON FUNCTION public.ledger_post(p_ids uuid[], p_user_ids uuid[], p_types text[], p_amounts numeric[], p_currencies text[], p_related_types text[], p_related_ids uuid[], p_lottery_ids uuid[], p_notes text[], p_entry_events integer[], p_entry_wallets uuid[], p_entry_amounts numeric[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.ledger_post(p_ids uuid[], p_user_ids uuid[], p_types text[], p_amounts numeric[], p_currencies text[], p_related_types text[], p_related_ids uuid[], p_lottery_ids uuid[], p_notes text[], p_entry_events integer[], p_entry_wallets uuid[], p_entry_amounts numeric[]) TO luckymart_app;

REVOKE ALL ON FUNCTION public.lotteries_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.lotteries_guard_draw() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.lotteries_guard_refunded() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.lotteries_guard_source() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.lotteries_use_pictures() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.lottery_interest(p_status text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.lottery_interest(p_status text) TO luckymart_app;

REVOKE ALL ON FUNCTION public.lottery_results_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.uuid_v7() FROM PUBLIC;
GRANT ALL ON FUNCTION public.uuid_v7() TO luckymart_app;

GRANT SELECT ON TABLE public.orders TO luckymart_app;

GRANT UPDATE(status) ON TABLE public.orders TO luckymart_app;

GRANT UPDATE(payment_id) ON TABLE public.orders TO luckymart_app;

GRANT UPDATE(payment_data) ON TABLE public.orders TO luckymart_app;

GRANT UPDATE(paid_at) ON TABLE public.orders TO luckymart_app;

GRANT UPDATE(expired_at) ON TABLE public.orders TO luckymart_app;

REVOKE ALL ON FUNCTION public.open_order(p_user_id uuid, p_type text, p_status text, p_total_amount numeric, p_currency text, p_payment_method text, p_lottery_id uuid, p_quantity integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.open_order(p_user_id uuid, p_type text, p_status text, p_total_amount numeric, p_currency text, p_payment_method text, p_lottery_id uuid, p_quantity integer) TO luckymart_app;

REVOKE ALL ON FUNCTION public.open_wallets(p_user_id uuid, p_currency text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.open_wallets(p_user_id uuid, p_currency text) TO luckymart_app;

REVOKE ALL ON FUNCTION public.orders_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.orders_have_their_money() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.outbox_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.owner_alone(person uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.owner_alone(person uuid) TO luckymart_app;

REVOKE ALL ON FUNCTION public.owners_together(one uuid, other uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.owners_together(one uuid, other uuid) TO luckymart_app;

REVOKE ALL ON FUNCTION public.pay_debts(p_wallets uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.pay_debts(p_wallets uuid[]) TO luckymart_app;

REVOKE ALL ON FUNCTION public.payment_configs_by_owners() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.payment_requests_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.pictures_removed() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.prizes_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.prizes_guard_winner() FROM PUBLIC;

GRANT SELECT ON TABLE public.seal_rounds TO luckymart_app;

REVOKE ALL ON FUNCTION public.publish_seal(p_lottery_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.publish_seal(p_lottery_id uuid) TO luckymart_app;

REVOKE ALL ON FUNCTION public.refuse_change() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.resale_takes(p_lottery_takes text[], p_paid_with text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.resale_takes(p_lottery_takes text[], p_paid_with text) TO luckymart_app;

REVOKE ALL ON FUNCTION public.resales_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.resales_guard_listing() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.rfc3339(p_time timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.rfc3339(p_time timestamp with time zone) TO luckymart_app;

REVOKE ALL ON FUNCTION public.sale_count_for_lotteries(p_sales public.ticket_sale[], p_sold_at timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.sale_count_for_users(p_sales public.ticket_sale[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.sale_decide(p_requests public.ticket_request_v2[], p_locked_lotteries uuid[], p_now timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.sale_lock(p_requests public.ticket_request_v2[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.sale_pay(p_sales public.ticket_sale[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.sale_record_commissions(p_sales public.ticket_sale[], p_rates numeric[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.sale_record_orders(p_sales public.ticket_sale[], p_sold_at timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.sale_record_tickets(p_sales public.ticket_sale[], p_sold_at timestamp with time zone) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.sale_remember(p_sales public.ticket_sale[], p_results text[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.seal_rounds_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.seals_fix_round() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.seals_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.sell_resale(p_resale_id uuid, p_order_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.sell_resale(p_resale_id uuid, p_order_id uuid) TO luckymart_app;

REVOKE ALL ON FUNCTION public.sell_tickets(p_user_ids uuid[], p_lottery_ids uuid[], p_quantities integer[], p_wallet_types text[], p_keys text[], p_request_hashes bytea[], p_commission_rates numeric[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.sell_tickets(p_user_ids uuid[], p_lottery_ids uuid[], p_quantities integer[], p_wallet_types text[], p_keys text[], p_request_hashes bytea[], p_commission_rates numeric[]) TO luckymart_app;

REVOKE ALL ON FUNCTION public.sell_tickets_v2(p_requests public.ticket_request[], p_commission_rates numeric[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.sell_tickets_v2(p_requests public.ticket_request[], p_commission_rates numeric[]) TO luckymart_app;

REVOKE ALL ON FUNCTION public.sell_tickets_v3(p_requests public.ticket_request_v2[], p_commission_rates numeric[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.sell_tickets_v3(p_requests public.ticket_request_v2[], p_commission_rates numeric[]) TO luckymart_app;

REVOKE ALL ON FUNCTION public.setting_lets_more_out(setting text, before text, after text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.setting_lets_more_out(setting text, before text, after text) TO luckymart_app;

REVOKE ALL ON FUNCTION public.shipments_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.shop_figures(p_from uuid, p_before uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.shop_figures(p_from uuid, p_before uuid) TO luckymart_app;

REVOKE ALL ON FUNCTION public.shop_settings_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.shown_name(p_user_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.shown_name(p_user_id uuid) TO luckymart_app;

REVOKE ALL ON FUNCTION public.showoff_likes_count() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.showoffs_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.staff_is_owner(person uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.staff_is_owner(person uuid) TO luckymart_app;

REVOKE ALL ON FUNCTION public.staff_may(person uuid, wanted text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.staff_may(person uuid, wanted text) TO luckymart_app;

REVOKE ALL ON FUNCTION public.system_wallet(p_account text, p_type text, p_currency text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.system_wallet(p_account text, p_type text, p_currency text) TO luckymart_app;

REVOKE ALL ON FUNCTION public.take_back(p_event_id uuid, p_type text, p_user_id uuid, p_wallet_type text, p_currency text, p_amount numeric, p_account text, p_related_type text, p_related_id uuid, p_notes text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.take_back(p_event_id uuid, p_type text, p_user_id uuid, p_wallet_type text, p_currency text, p_amount numeric, p_account text, p_related_type text, p_related_id uuid, p_notes text) TO luckymart_app;

REVOKE ALL ON FUNCTION public.takes_two() FROM PUBLIC;
GRANT ALL ON FUNCTION public.takes_two() TO luckymart_app;

REVOKE ALL ON FUNCTION public.tickets_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.tickets_guard_inserts() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.tickets_guard_makers() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.tickets_guard_new_owner() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.tickets_guard_result() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.touch_updated_at() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.two_factor_tell_users() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.unrelated_colleague(account uuid, wanted text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.unrelated_colleague(account uuid, wanted text) TO luckymart_app;

REVOKE ALL ON FUNCTION public.unused_pictures(p_owner_id uuid, p_before timestamp with time zone, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.unused_pictures(p_owner_id uuid, p_before timestamp with time zone, p_limit integer) TO luckymart_app;

REVOKE ALL ON FUNCTION public.users_end_sessions() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.users_referrer_is_final() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.users_telegram_id_is_final() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.uuid_at(p_time timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.uuid_at(p_time timestamp with time zone) TO luckymart_app;

REVOKE ALL ON FUNCTION public.withdrawal_approvals_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.withdrawal_approvals_wait_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.withdrawal_approvers(p_withdrawal_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.withdrawal_approvers(p_withdrawal_id uuid) TO luckymart_app;

REVOKE ALL ON FUNCTION public.withdrawal_is_approved(p_withdrawal_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.withdrawal_is_approved(p_withdrawal_id uuid) TO luckymart_app;

REVOKE ALL ON FUNCTION public.withdrawals_account_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.withdrawals_guard() FROM PUBLIC;

REVOKE ALL ON FUNCTION public.withdrawals_wait_guard() FROM PUBLIC;

GRANT SELECT ON TABLE public.admin_logs TO luckymart_app;

GRANT INSERT(admin_id) ON TABLE public.admin_logs TO luckymart_app;

GRANT INSERT(action) ON TABLE public.admin_logs TO luckymart_app;

GRANT INSERT(target_type) ON TABLE public.admin_logs TO luckymart_app;

GRANT INSERT(target_id) ON TABLE public.admin_logs TO luckymart_app;

GRANT INSERT(before) ON TABLE public.admin_logs TO luckymart_app;

GRANT INSERT(after) ON TABLE public.admin_logs TO luckymart_app;

GRANT SELECT ON TABLE public.admins TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.admins TO luckymart_app;

GRANT INSERT(role_code) ON TABLE public.admins TO luckymart_app;

GRANT INSERT(granted_by_id) ON TABLE public.admins TO luckymart_app;

GRANT UPDATE(revoked_at) ON TABLE public.admins TO luckymart_app;

GRANT SELECT ON TABLE public.approvals TO luckymart_app;

GRANT INSERT(kind) ON TABLE public.approvals TO luckymart_app;

GRANT INSERT(permission) ON TABLE public.approvals TO luckymart_app;

GRANT INSERT(target_type) ON TABLE public.approvals TO luckymart_app;

GRANT INSERT(target_id) ON TABLE public.approvals TO luckymart_app;

GRANT INSERT(command) ON TABLE public.approvals TO luckymart_app;

GRANT INSERT(facts) ON TABLE public.approvals TO luckymart_app;

GRANT INSERT(amount) ON TABLE public.approvals TO luckymart_app;

GRANT INSERT(currency) ON TABLE public.approvals TO luckymart_app;

GRANT INSERT(needs_owner) ON TABLE public.approvals TO luckymart_app;

GRANT UPDATE(status) ON TABLE public.approvals TO luckymart_app;

GRANT INSERT(proposed_by_id) ON TABLE public.approvals TO luckymart_app;

GRANT UPDATE(decided_by_id) ON TABLE public.approvals TO luckymart_app;

GRANT UPDATE(note) ON TABLE public.approvals TO luckymart_app;

GRANT UPDATE(decided_at) ON TABLE public.approvals TO luckymart_app;

GRANT INSERT(by_owners) ON TABLE public.approvals TO luckymart_app;

GRANT INSERT(picture_id) ON TABLE public.approvals TO luckymart_app;

GRANT SELECT ON TABLE public.currencies TO luckymart_app;

GRANT SELECT ON TABLE public.users TO luckymart_app;

GRANT INSERT(telegram_id) ON TABLE public.users TO luckymart_app;

GRANT INSERT(telegram_username),UPDATE(telegram_username) ON TABLE public.users TO luckymart_app;

GRANT INSERT(first_name),UPDATE(first_name) ON TABLE public.users TO luckymart_app;

GRANT INSERT(last_name),UPDATE(last_name) ON TABLE public.users TO luckymart_app;

GRANT INSERT(avatar_url),UPDATE(avatar_url) ON TABLE public.users TO luckymart_app;

GRANT INSERT(language_code),UPDATE(language_code) ON TABLE public.users TO luckymart_app;

GRANT UPDATE(status) ON TABLE public.users TO luckymart_app;

GRANT UPDATE(ban_reason) ON TABLE public.users TO luckymart_app;

GRANT UPDATE(two_factor_enabled) ON TABLE public.users TO luckymart_app;

GRANT INSERT(bot_reach),UPDATE(bot_reach) ON TABLE public.users TO luckymart_app;

GRANT UPDATE(last_login_at) ON TABLE public.users TO luckymart_app;

GRANT INSERT(last_active_at),UPDATE(last_active_at) ON TABLE public.users TO luckymart_app;

GRANT INSERT(referral_code) ON TABLE public.users TO luckymart_app;

GRANT INSERT(referred_by_id) ON TABLE public.users TO luckymart_app;

GRANT INSERT(referral_level) ON TABLE public.users TO luckymart_app;

GRANT UPDATE(total_spent) ON TABLE public.users TO luckymart_app;

GRANT UPDATE(total_won) ON TABLE public.users TO luckymart_app;

GRANT UPDATE(total_lotteries) ON TABLE public.users TO luckymart_app;

GRANT UPDATE(total_wins) ON TABLE public.users TO luckymart_app;

GRANT UPDATE(visibility) ON TABLE public.users TO luckymart_app;

GRANT SELECT ON TABLE public.approval_details TO luckymart_app;

GRANT SELECT ON TABLE public.bonuses TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.bonuses TO luckymart_app;

GRANT INSERT(deposit_id) ON TABLE public.bonuses TO luckymart_app;

GRANT INSERT(source_amount) ON TABLE public.bonuses TO luckymart_app;

GRANT INSERT(rate) ON TABLE public.bonuses TO luckymart_app;

GRANT INSERT(amount) ON TABLE public.bonuses TO luckymart_app;

GRANT INSERT(currency) ON TABLE public.bonuses TO luckymart_app;

GRANT UPDATE(status) ON TABLE public.bonuses TO luckymart_app;

GRANT INSERT(expires_at) ON TABLE public.bonuses TO luckymart_app;

GRANT UPDATE(activated_at) ON TABLE public.bonuses TO luckymart_app;

GRANT UPDATE(activated_by) ON TABLE public.bonuses TO luckymart_app;

GRANT UPDATE(transaction_id) ON TABLE public.bonuses TO luckymart_app;

GRANT UPDATE(void_reason) ON TABLE public.bonuses TO luckymart_app;

GRANT UPDATE(reversal_transaction_id) ON TABLE public.bonuses TO luckymart_app;

GRANT INSERT(condition) ON TABLE public.bonuses TO luckymart_app;

GRANT SELECT ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(title),UPDATE(title) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(description),UPDATE(description) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(title_i18n),UPDATE(title_i18n) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(name_i18n),UPDATE(name_i18n) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(description_i18n),UPDATE(description_i18n) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(details_i18n),UPDATE(details_i18n) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(specifications_i18n),UPDATE(specifications_i18n) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(material_i18n),UPDATE(material_i18n) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(image_url),UPDATE(image_url) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(image_urls),UPDATE(image_urls) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(ticket_price),UPDATE(ticket_price) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(currency) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(total_tickets),UPDATE(total_tickets) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(max_per_user),UPDATE(max_per_user) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(unlimited_purchase),UPDATE(unlimited_purchase) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(min_tickets),UPDATE(min_tickets) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(winners_count),UPDATE(winners_count) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(prize_type),UPDATE(prize_type) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(prize_value),UPDATE(prize_value) ON TABLE public.lotteries TO luckymart_app;

GRANT UPDATE(status) ON TABLE public.lotteries TO luckymart_app;

GRANT UPDATE(published_at) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(start_time),UPDATE(start_time) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(end_time),UPDATE(end_time) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(extension_seconds) ON TABLE public.lotteries TO luckymart_app;

GRANT UPDATE(extended_at) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(seal_delay_seconds) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(draw_delay_seconds) ON TABLE public.lotteries TO luckymart_app;

GRANT UPDATE(draw_time) ON TABLE public.lotteries TO luckymart_app;

GRANT UPDATE(actual_draw_time) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(entropy_source) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(entropy_public_key) ON TABLE public.lotteries TO luckymart_app;

GRANT UPDATE(winning_numbers) ON TABLE public.lotteries TO luckymart_app;

GRANT UPDATE(winning_ticket_number) ON TABLE public.lotteries TO luckymart_app;

GRANT UPDATE(winning_user_id) ON TABLE public.lotteries TO luckymart_app;

GRANT UPDATE(vrf_seed) ON TABLE public.lotteries TO luckymart_app;

GRANT UPDATE(vrf_proof) ON TABLE public.lotteries TO luckymart_app;

GRANT UPDATE(vrf_timestamp) ON TABLE public.lotteries TO luckymart_app;

GRANT UPDATE(draw_algorithm_data) ON TABLE public.lotteries TO luckymart_app;

GRANT UPDATE(cancel_reason) ON TABLE public.lotteries TO luckymart_app;

GRANT UPDATE(cancelled_at) ON TABLE public.lotteries TO luckymart_app;

GRANT UPDATE(refunded_at) ON TABLE public.lotteries TO luckymart_app;

GRANT INSERT(created_by_id) ON TABLE public.lotteries TO luckymart_app;

GRANT SELECT ON TABLE public.bonus_progress TO luckymart_app;

GRANT SELECT,DELETE ON TABLE public.bot_states TO luckymart_app;

GRANT INSERT(bot_id) ON TABLE public.bot_states TO luckymart_app;

GRANT INSERT(chat_id) ON TABLE public.bot_states TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.bot_states TO luckymart_app;

GRANT INSERT(destiny) ON TABLE public.bot_states TO luckymart_app;

GRANT INSERT(state),UPDATE(state) ON TABLE public.bot_states TO luckymart_app;

GRANT INSERT(data),UPDATE(data) ON TABLE public.bot_states TO luckymart_app;

GRANT SELECT ON TABLE public.broadcast_deliveries TO luckymart_app;

GRANT INSERT(broadcast_id) ON TABLE public.broadcast_deliveries TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.broadcast_deliveries TO luckymart_app;

GRANT UPDATE(status) ON TABLE public.broadcast_deliveries TO luckymart_app;

GRANT UPDATE(error) ON TABLE public.broadcast_deliveries TO luckymart_app;

GRANT SELECT ON TABLE public.broadcasts TO luckymart_app;

GRANT INSERT(author_id) ON TABLE public.broadcasts TO luckymart_app;

GRANT INSERT(content),UPDATE(content) ON TABLE public.broadcasts TO luckymart_app;

GRANT UPDATE(status) ON TABLE public.broadcasts TO luckymart_app;

GRANT UPDATE(progress_chat_id) ON TABLE public.broadcasts TO luckymart_app;

GRANT UPDATE(progress_message_id) ON TABLE public.broadcasts TO luckymart_app;

GRANT UPDATE(recipients) ON TABLE public.broadcasts TO luckymart_app;

GRANT UPDATE(sent) ON TABLE public.broadcasts TO luckymart_app;

GRANT UPDATE(failed) ON TABLE public.broadcasts TO luckymart_app;

GRANT UPDATE(started_at) ON TABLE public.broadcasts TO luckymart_app;

GRANT UPDATE(finished_at) ON TABLE public.broadcasts TO luckymart_app;

GRANT UPDATE(progress_markup) ON TABLE public.broadcasts TO luckymart_app;

GRANT INSERT(audience),UPDATE(audience) ON TABLE public.broadcasts TO luckymart_app;

GRANT UPDATE(revision) ON TABLE public.broadcasts TO luckymart_app;

GRANT UPDATE(scheduled_at) ON TABLE public.broadcasts TO luckymart_app;

GRANT UPDATE(scheduled_by_id) ON TABLE public.broadcasts TO luckymart_app;

GRANT UPDATE(reason) ON TABLE public.broadcasts TO luckymart_app;

GRANT UPDATE(shown_status) ON TABLE public.broadcasts TO luckymart_app;

GRANT UPDATE(blocked) ON TABLE public.broadcasts TO luckymart_app;

GRANT UPDATE(unknown) ON TABLE public.broadcasts TO luckymart_app;

GRANT UPDATE(skipped) ON TABLE public.broadcasts TO luckymart_app;

GRANT SELECT ON TABLE public.channel_posts TO luckymart_app;

GRANT INSERT(lottery_id) ON TABLE public.channel_posts TO luckymart_app;

GRANT INSERT(kind) ON TABLE public.channel_posts TO luckymart_app;

GRANT UPDATE(created_at) ON TABLE public.channel_posts TO luckymart_app;

GRANT INSERT(published_at),UPDATE(published_at) ON TABLE public.channel_posts TO luckymart_app;

GRANT SELECT,INSERT ON TABLE public.channels TO luckymart_app;

GRANT SELECT ON TABLE public.commissions TO luckymart_app;

GRANT UPDATE(status) ON TABLE public.commissions TO luckymart_app;

GRANT UPDATE(paid_at) ON TABLE public.commissions TO luckymart_app;

GRANT SELECT,INSERT ON TABLE public.dashboard_hours TO luckymart_app;

GRANT SELECT ON TABLE public.debts TO luckymart_app;

GRANT SELECT ON TABLE public.transactions TO luckymart_app;

GRANT SELECT ON TABLE public.debt_details TO luckymart_app;

GRANT SELECT ON TABLE public.deposits TO luckymart_app;

GRANT INSERT(id) ON TABLE public.deposits TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.deposits TO luckymart_app;

GRANT INSERT(order_id) ON TABLE public.deposits TO luckymart_app;

GRANT INSERT(method) ON TABLE public.deposits TO luckymart_app;

GRANT INSERT(status),UPDATE(status) ON TABLE public.deposits TO luckymart_app;

GRANT INSERT(amount) ON TABLE public.deposits TO luckymart_app;

GRANT INSERT(currency) ON TABLE public.deposits TO luckymart_app;

GRANT INSERT(reference) ON TABLE public.deposits TO luckymart_app;

GRANT INSERT(expires_at),UPDATE(expires_at) ON TABLE public.deposits TO luckymart_app;

GRANT INSERT(payment_config_id) ON TABLE public.deposits TO luckymart_app;

GRANT INSERT(account) ON TABLE public.deposits TO luckymart_app;

GRANT INSERT(account_picture_id) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(receipt_id) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(receipt_sha256) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(submitted_at) ON TABLE public.deposits TO luckymart_app;

GRANT INSERT(stars) ON TABLE public.deposits TO luckymart_app;

GRANT INSERT(invoice_payload) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(invoice_link) ON TABLE public.deposits TO luckymart_app;

GRANT INSERT(telegram_payment_charge_id),UPDATE(telegram_payment_charge_id) ON TABLE public.deposits TO luckymart_app;

GRANT INSERT(paid_payload),UPDATE(paid_payload) ON TABLE public.deposits TO luckymart_app;

GRANT INSERT(paid_at),UPDATE(paid_at) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(confirmed_at) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(credited_amount) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(transaction_id) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(decided_by_id) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(decided_at) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(reason) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(refund_asked_at) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(refund_by_id) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(refund_reason) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(refunded_amount) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(refund_transaction_id) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(refunded_at) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(transfer_reference) ON TABLE public.deposits TO luckymart_app;

GRANT UPDATE(approved_despite) ON TABLE public.deposits TO luckymart_app;

GRANT SELECT ON TABLE public.deposit_details TO luckymart_app;

GRANT SELECT ON TABLE public.draw_voids TO luckymart_app;

GRANT INSERT(lottery_id) ON TABLE public.draw_voids TO luckymart_app;

GRANT INSERT(reason) ON TABLE public.draw_voids TO luckymart_app;

GRANT INSERT(proposed_by_id) ON TABLE public.draw_voids TO luckymart_app;

GRANT INSERT(approved_by_id) ON TABLE public.draw_voids TO luckymart_app;

GRANT SELECT ON TABLE public.duty_changes TO luckymart_app;

GRANT SELECT ON TABLE public.event_types TO luckymart_app;

GRANT SELECT ON TABLE public.exchange_records TO luckymart_app;

GRANT INSERT(id) ON TABLE public.exchange_records TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.exchange_records TO luckymart_app;

GRANT INSERT(amount) ON TABLE public.exchange_records TO luckymart_app;

GRANT INSERT(rate) ON TABLE public.exchange_records TO luckymart_app;

GRANT INSERT(coins) ON TABLE public.exchange_records TO luckymart_app;

GRANT INSERT(currency) ON TABLE public.exchange_records TO luckymart_app;

GRANT INSERT(transaction_id) ON TABLE public.exchange_records TO luckymart_app;

GRANT SELECT,DELETE ON TABLE public.handle_reservations TO luckymart_app;

GRANT INSERT(word) ON TABLE public.handle_reservations TO luckymart_app;

GRANT INSERT(skeleton) ON TABLE public.handle_reservations TO luckymart_app;

GRANT INSERT(created_by_id) ON TABLE public.handle_reservations TO luckymart_app;

GRANT SELECT,DELETE ON TABLE public.handles TO luckymart_app;

GRANT INSERT(handle) ON TABLE public.handles TO luckymart_app;

GRANT INSERT(user_id),UPDATE(user_id) ON TABLE public.handles TO luckymart_app;

GRANT UPDATE(status) ON TABLE public.handles TO luckymart_app;

GRANT INSERT(chosen_at),UPDATE(chosen_at) ON TABLE public.handles TO luckymart_app;

GRANT UPDATE(kept_until) ON TABLE public.handles TO luckymart_app;

GRANT SELECT,INSERT ON TABLE public.heartbeats TO luckymart_app;

GRANT UPDATE(beat_at) ON TABLE public.heartbeats TO luckymart_app;

GRANT UPDATE(seen) ON TABLE public.heartbeats TO luckymart_app;

GRANT SELECT,DELETE ON TABLE public.idempotency_keys TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.idempotency_keys TO luckymart_app;

GRANT INSERT(key) ON TABLE public.idempotency_keys TO luckymart_app;

GRANT INSERT(request_hash) ON TABLE public.idempotency_keys TO luckymart_app;

GRANT INSERT(result) ON TABLE public.idempotency_keys TO luckymart_app;

GRANT SELECT,DELETE ON TABLE public.ledger_checks TO luckymart_app;

GRANT INSERT(admin_id) ON TABLE public.ledger_checks TO luckymart_app;

GRANT INSERT(differences) ON TABLE public.ledger_checks TO luckymart_app;

GRANT INSERT(found) ON TABLE public.ledger_checks TO luckymart_app;

GRANT INSERT(started_at) ON TABLE public.ledger_checks TO luckymart_app;

GRANT SELECT ON TABLE public.limit_reports TO luckymart_app;

GRANT INSERT(day) ON TABLE public.limit_reports TO luckymart_app;

GRANT SELECT ON TABLE public.lottery_details TO luckymart_app;

GRANT SELECT ON TABLE public.lottery_makers TO luckymart_app;

GRANT INSERT(lottery_id) ON TABLE public.lottery_makers TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.lottery_makers TO luckymart_app;

GRANT SELECT ON TABLE public.lottery_pictures TO luckymart_app;

GRANT SELECT ON TABLE public.lottery_results TO luckymart_app;

GRANT INSERT(lottery_id) ON TABLE public.lottery_results TO luckymart_app;

GRANT INSERT(context) ON TABLE public.lottery_results TO luckymart_app;

GRANT INSERT(public_key) ON TABLE public.lottery_results TO luckymart_app;

GRANT INSERT(output) ON TABLE public.lottery_results TO luckymart_app;

GRANT INSERT(proof) ON TABLE public.lottery_results TO luckymart_app;

GRANT INSERT(seed) ON TABLE public.lottery_results TO luckymart_app;

GRANT INSERT(winners) ON TABLE public.lottery_results TO luckymart_app;

GRANT INSERT(available_at) ON TABLE public.lottery_results TO luckymart_app;

GRANT INSERT(drawn_by_id) ON TABLE public.lottery_results TO luckymart_app;

GRANT SELECT,INSERT ON TABLE public.lottery_salts TO luckymart_app;

GRANT SELECT,DELETE ON TABLE public.notification_preferences TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.notification_preferences TO luckymart_app;

GRANT INSERT(kind) ON TABLE public.notification_preferences TO luckymart_app;

GRANT INSERT(inbox),UPDATE(inbox) ON TABLE public.notification_preferences TO luckymart_app;

GRANT INSERT(bot),UPDATE(bot) ON TABLE public.notification_preferences TO luckymart_app;

GRANT SELECT ON TABLE public.notifications TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.notifications TO luckymart_app;

GRANT INSERT(type) ON TABLE public.notifications TO luckymart_app;

GRANT INSERT(data) ON TABLE public.notifications TO luckymart_app;

GRANT INSERT(related_lottery_id) ON TABLE public.notifications TO luckymart_app;

GRANT UPDATE(is_read) ON TABLE public.notifications TO luckymart_app;

GRANT UPDATE(read_at) ON TABLE public.notifications TO luckymart_app;

GRANT SELECT ON TABLE public.order_details TO luckymart_app;

GRANT SELECT,DELETE ON TABLE public.outbox TO luckymart_app;

GRANT INSERT(kind) ON TABLE public.outbox TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.outbox TO luckymart_app;

GRANT INSERT(payload) ON TABLE public.outbox TO luckymart_app;

GRANT UPDATE(status) ON TABLE public.outbox TO luckymart_app;

GRANT UPDATE(attempts) ON TABLE public.outbox TO luckymart_app;

GRANT INSERT(available_at),UPDATE(available_at) ON TABLE public.outbox TO luckymart_app;

GRANT UPDATE(last_error) ON TABLE public.outbox TO luckymart_app;

GRANT UPDATE(done_at) ON TABLE public.outbox TO luckymart_app;

GRANT INSERT(priority) ON TABLE public.outbox TO luckymart_app;

GRANT UPDATE(possibly_received) ON TABLE public.outbox TO luckymart_app;

GRANT SELECT ON TABLE public.outbox_messages TO luckymart_app;

GRANT SELECT ON TABLE public.payment_configs TO luckymart_app;

GRANT INSERT(kind),UPDATE(kind) ON TABLE public.payment_configs TO luckymart_app;

GRANT INSERT(name),UPDATE(name) ON TABLE public.payment_configs TO luckymart_app;

GRANT INSERT(account_number),UPDATE(account_number) ON TABLE public.payment_configs TO luckymart_app;

GRANT INSERT(account_holder),UPDATE(account_holder) ON TABLE public.payment_configs TO luckymart_app;

GRANT INSERT(instructions_i18n),UPDATE(instructions_i18n) ON TABLE public.payment_configs TO luckymart_app;

GRANT INSERT(currency),UPDATE(currency) ON TABLE public.payment_configs TO luckymart_app;

GRANT INSERT(min_amount),UPDATE(min_amount) ON TABLE public.payment_configs TO luckymart_app;

GRANT INSERT(max_amount),UPDATE(max_amount) ON TABLE public.payment_configs TO luckymart_app;

GRANT UPDATE(picture_id) ON TABLE public.payment_configs TO luckymart_app;

GRANT INSERT(is_active),UPDATE(is_active) ON TABLE public.payment_configs TO luckymart_app;

GRANT INSERT("position"),UPDATE("position") ON TABLE public.payment_configs TO luckymart_app;

GRANT SELECT ON TABLE public.payment_requests TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.payment_requests TO luckymart_app;

GRANT INSERT(deposit_id) ON TABLE public.payment_requests TO luckymart_app;

GRANT INSERT(text) ON TABLE public.payment_requests TO luckymart_app;

GRANT UPDATE(status) ON TABLE public.payment_requests TO luckymart_app;

GRANT UPDATE(answer) ON TABLE public.payment_requests TO luckymart_app;

GRANT UPDATE(decided_by_id) ON TABLE public.payment_requests TO luckymart_app;

GRANT UPDATE(decided_at) ON TABLE public.payment_requests TO luckymart_app;

GRANT SELECT ON TABLE public.permissions TO luckymart_app;

GRANT SELECT,DELETE ON TABLE public.picture_removals TO luckymart_app;

GRANT SELECT,DELETE ON TABLE public.pictures TO luckymart_app;

GRANT INSERT(owner_id) ON TABLE public.pictures TO luckymart_app;

GRANT INSERT(bucket) ON TABLE public.pictures TO luckymart_app;

GRANT INSERT(path) ON TABLE public.pictures TO luckymart_app;

GRANT INSERT(content_type) ON TABLE public.pictures TO luckymart_app;

GRANT INSERT(bytes) ON TABLE public.pictures TO luckymart_app;

GRANT INSERT(width) ON TABLE public.pictures TO luckymart_app;

GRANT INSERT(height) ON TABLE public.pictures TO luckymart_app;

GRANT INSERT(sha256) ON TABLE public.pictures TO luckymart_app;

GRANT UPDATE(status) ON TABLE public.pictures TO luckymart_app;

GRANT SELECT ON TABLE public.prizes TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.prizes TO luckymart_app;

GRANT INSERT(lottery_id) ON TABLE public.prizes TO luckymart_app;

GRANT INSERT(ticket_id) ON TABLE public.prizes TO luckymart_app;

GRANT INSERT(rank) ON TABLE public.prizes TO luckymart_app;

GRANT INSERT(prize_type) ON TABLE public.prizes TO luckymart_app;

GRANT INSERT(prize_value) ON TABLE public.prizes TO luckymart_app;

GRANT INSERT(currency) ON TABLE public.prizes TO luckymart_app;

GRANT INSERT(status),UPDATE(status) ON TABLE public.prizes TO luckymart_app;

GRANT INSERT(transaction_id),UPDATE(transaction_id) ON TABLE public.prizes TO luckymart_app;

GRANT UPDATE(end_reason) ON TABLE public.prizes TO luckymart_app;

GRANT SELECT ON TABLE public.shipments TO luckymart_app;

GRANT INSERT(prize_id) ON TABLE public.shipments TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.shipments TO luckymart_app;

GRANT UPDATE(status) ON TABLE public.shipments TO luckymart_app;

GRANT INSERT(address),UPDATE(address) ON TABLE public.shipments TO luckymart_app;

GRANT UPDATE(carrier) ON TABLE public.shipments TO luckymart_app;

GRANT UPDATE(tracking_number) ON TABLE public.shipments TO luckymart_app;

GRANT UPDATE(tracking_url) ON TABLE public.shipments TO luckymart_app;

GRANT UPDATE(shipped_at) ON TABLE public.shipments TO luckymart_app;

GRANT UPDATE(delivered_at) ON TABLE public.shipments TO luckymart_app;

GRANT UPDATE(cancelled_at) ON TABLE public.shipments TO luckymart_app;

GRANT UPDATE(cancel_reason) ON TABLE public.shipments TO luckymart_app;

GRANT SELECT ON TABLE public.tickets TO luckymart_app;

GRANT UPDATE(status) ON TABLE public.tickets TO luckymart_app;

GRANT UPDATE(is_winning) ON TABLE public.tickets TO luckymart_app;

GRANT UPDATE(prize_rank) ON TABLE public.tickets TO luckymart_app;

GRANT SELECT ON TABLE public.prize_details TO luckymart_app;

GRANT SELECT ON TABLE public.resales TO luckymart_app;

GRANT INSERT(seller_id) ON TABLE public.resales TO luckymart_app;

GRANT INSERT(lottery_id) ON TABLE public.resales TO luckymart_app;

GRANT INSERT(ticket_id) ON TABLE public.resales TO luckymart_app;

GRANT INSERT(prize_id) ON TABLE public.resales TO luckymart_app;

GRANT INSERT(price) ON TABLE public.resales TO luckymart_app;

GRANT INSERT(fee) ON TABLE public.resales TO luckymart_app;

GRANT INSERT(currency) ON TABLE public.resales TO luckymart_app;

GRANT UPDATE(status) ON TABLE public.resales TO luckymart_app;

GRANT UPDATE(cancelled_at) ON TABLE public.resales TO luckymart_app;

GRANT UPDATE(cancel_reason) ON TABLE public.resales TO luckymart_app;

GRANT UPDATE(settled_at) ON TABLE public.resales TO luckymart_app;

GRANT UPDATE(refunded_at) ON TABLE public.resales TO luckymart_app;

GRANT UPDATE(refunded_from) ON TABLE public.resales TO luckymart_app;

GRANT SELECT ON TABLE public.resale_details TO luckymart_app;

GRANT SELECT ON TABLE public.role_permissions TO luckymart_app;

GRANT SELECT ON TABLE public.roles TO luckymart_app;

GRANT SELECT ON TABLE public.schema_migrations TO luckymart_app;

GRANT SELECT,INSERT ON TABLE public.seals TO luckymart_app;

GRANT SELECT,INSERT ON TABLE public.second_steps TO luckymart_app;

GRANT UPDATE(valid_until) ON TABLE public.second_steps TO luckymart_app;

GRANT SELECT ON TABLE public.setting_directions TO luckymart_app;

GRANT SELECT ON TABLE public.shipment_details TO luckymart_app;

GRANT SELECT,DELETE ON TABLE public.shipping_addresses TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.shipping_addresses TO luckymart_app;

GRANT INSERT(recipient_name),UPDATE(recipient_name) ON TABLE public.shipping_addresses TO luckymart_app;

GRANT INSERT(phone),UPDATE(phone) ON TABLE public.shipping_addresses TO luckymart_app;

GRANT INSERT(country),UPDATE(country) ON TABLE public.shipping_addresses TO luckymart_app;

GRANT INSERT(region),UPDATE(region) ON TABLE public.shipping_addresses TO luckymart_app;

GRANT INSERT(city),UPDATE(city) ON TABLE public.shipping_addresses TO luckymart_app;

GRANT INSERT(street),UPDATE(street) ON TABLE public.shipping_addresses TO luckymart_app;

GRANT INSERT(postcode),UPDATE(postcode) ON TABLE public.shipping_addresses TO luckymart_app;

GRANT INSERT(note),UPDATE(note) ON TABLE public.shipping_addresses TO luckymart_app;

GRANT INSERT(is_default),UPDATE(is_default) ON TABLE public.shipping_addresses TO luckymart_app;

GRANT SELECT ON TABLE public.shop_settings TO luckymart_app;

GRANT INSERT(name) ON TABLE public.shop_settings TO luckymart_app;

GRANT INSERT(value) ON TABLE public.shop_settings TO luckymart_app;

GRANT INSERT(valid_from) ON TABLE public.shop_settings TO luckymart_app;

GRANT INSERT(set_by_id) ON TABLE public.shop_settings TO luckymart_app;

GRANT INSERT(approved_by_id) ON TABLE public.shop_settings TO luckymart_app;

GRANT INSERT(reason) ON TABLE public.shop_settings TO luckymart_app;

GRANT INSERT(replaces) ON TABLE public.shop_settings TO luckymart_app;

GRANT SELECT ON TABLE public.shop_setting_versions TO luckymart_app;

GRANT SELECT,INSERT,DELETE ON TABLE public.showoff_pictures TO luckymart_app;

GRANT UPDATE(picture_id) ON TABLE public.showoff_pictures TO luckymart_app;

GRANT SELECT ON TABLE public.showoffs TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.showoffs TO luckymart_app;

GRANT INSERT(prize_id) ON TABLE public.showoffs TO luckymart_app;

GRANT INSERT(content) ON TABLE public.showoffs TO luckymart_app;

GRANT UPDATE(status) ON TABLE public.showoffs TO luckymart_app;

GRANT UPDATE(reward) ON TABLE public.showoffs TO luckymart_app;

GRANT INSERT(currency) ON TABLE public.showoffs TO luckymart_app;

GRANT UPDATE(transaction_id) ON TABLE public.showoffs TO luckymart_app;

GRANT UPDATE(admin_note) ON TABLE public.showoffs TO luckymart_app;

GRANT UPDATE(reviewed_by_id) ON TABLE public.showoffs TO luckymart_app;

GRANT UPDATE(reviewed_at) ON TABLE public.showoffs TO luckymart_app;

GRANT UPDATE(deleted_at) ON TABLE public.showoffs TO luckymart_app;

GRANT SELECT ON TABLE public.showoff_details TO luckymart_app;

GRANT SELECT,DELETE ON TABLE public.showoff_likes TO luckymart_app;

GRANT INSERT(showoff_id) ON TABLE public.showoff_likes TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.showoff_likes TO luckymart_app;

GRANT SELECT ON TABLE public.wallet_transactions TO luckymart_app;

GRANT SELECT ON TABLE public.wallets TO luckymart_app;

GRANT SELECT ON TABLE public.withdrawal_approvals TO luckymart_app;

GRANT INSERT(withdrawal_id) ON TABLE public.withdrawal_approvals TO luckymart_app;

GRANT INSERT(admin_id) ON TABLE public.withdrawal_approvals TO luckymart_app;

GRANT SELECT ON TABLE public.withdrawals TO luckymart_app;

GRANT INSERT(id) ON TABLE public.withdrawals TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.withdrawals TO luckymart_app;

GRANT INSERT(order_id) ON TABLE public.withdrawals TO luckymart_app;

GRANT INSERT(amount) ON TABLE public.withdrawals TO luckymart_app;

GRANT INSERT(fee) ON TABLE public.withdrawals TO luckymart_app;

GRANT INSERT(currency) ON TABLE public.withdrawals TO luckymart_app;

GRANT INSERT(method) ON TABLE public.withdrawals TO luckymart_app;

GRANT INSERT(account_sealed),UPDATE(account_sealed) ON TABLE public.withdrawals TO luckymart_app;

GRANT INSERT(account_masked) ON TABLE public.withdrawals TO luckymart_app;

GRANT UPDATE(status) ON TABLE public.withdrawals TO luckymart_app;

GRANT INSERT(approvals_needed) ON TABLE public.withdrawals TO luckymart_app;

GRANT UPDATE(decided_by_id) ON TABLE public.withdrawals TO luckymart_app;

GRANT UPDATE(reason) ON TABLE public.withdrawals TO luckymart_app;

GRANT UPDATE(reference) ON TABLE public.withdrawals TO luckymart_app;

GRANT UPDATE(approved_at) ON TABLE public.withdrawals TO luckymart_app;

GRANT UPDATE(ended_at) ON TABLE public.withdrawals TO luckymart_app;

GRANT INSERT(device_hash) ON TABLE public.withdrawals TO luckymart_app;

GRANT INSERT(wait_until) ON TABLE public.withdrawals TO luckymart_app;

GRANT INSERT(account_hash),UPDATE(account_hash) ON TABLE public.withdrawals TO luckymart_app;

GRANT SELECT ON TABLE public.staff_decisions TO luckymart_app;

GRANT SELECT ON TABLE public.staff_outflows TO luckymart_app;

GRANT INSERT(staff_id) ON TABLE public.staff_outflows TO luckymart_app;

GRANT INSERT(with_id) ON TABLE public.staff_outflows TO luckymart_app;

GRANT INSERT(door) ON TABLE public.staff_outflows TO luckymart_app;

GRANT INSERT(amount) ON TABLE public.staff_outflows TO luckymart_app;

GRANT INSERT(wallet_type) ON TABLE public.staff_outflows TO luckymart_app;

GRANT INSERT(currency) ON TABLE public.staff_outflows TO luckymart_app;

GRANT INSERT(counted) ON TABLE public.staff_outflows TO luckymart_app;

GRANT INSERT(about_id) ON TABLE public.staff_outflows TO luckymart_app;

GRANT INSERT(target_id) ON TABLE public.staff_outflows TO luckymart_app;

GRANT SELECT ON TABLE public.system_wallet_balances TO luckymart_app;

GRANT SELECT,DELETE ON TABLE public.telegram_updates TO luckymart_app;

GRANT INSERT(update_id) ON TABLE public.telegram_updates TO luckymart_app;

GRANT SELECT ON TABLE public.ticket_details TO luckymart_app;

GRANT SELECT,DELETE ON TABLE public.two_factor TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.two_factor TO luckymart_app;

GRANT INSERT(secret_sealed),UPDATE(secret_sealed) ON TABLE public.two_factor TO luckymart_app;

GRANT UPDATE(confirmed_at) ON TABLE public.two_factor TO luckymart_app;

GRANT UPDATE(last_step) ON TABLE public.two_factor TO luckymart_app;

GRANT UPDATE(failures) ON TABLE public.two_factor TO luckymart_app;

GRANT UPDATE(last_failed_at) ON TABLE public.two_factor TO luckymart_app;

GRANT SELECT ON TABLE public.two_factor_resets TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.two_factor_resets TO luckymart_app;

GRANT SELECT,DELETE ON TABLE public.user_sessions TO luckymart_app;

GRANT INSERT(user_id) ON TABLE public.user_sessions TO luckymart_app;

GRANT INSERT(session_token) ON TABLE public.user_sessions TO luckymart_app;

GRANT INSERT(device) ON TABLE public.user_sessions TO luckymart_app;

GRANT INSERT(ip_address) ON TABLE public.user_sessions TO luckymart_app;

GRANT INSERT(user_agent) ON TABLE public.user_sessions TO luckymart_app;

GRANT UPDATE(is_active) ON TABLE public.user_sessions TO luckymart_app;

GRANT UPDATE(last_active_at) ON TABLE public.user_sessions TO luckymart_app;

GRANT INSERT(expires_at),UPDATE(expires_at) ON TABLE public.user_sessions TO luckymart_app;

GRANT INSERT(device_hash) ON TABLE public.user_sessions TO luckymart_app;

GRANT SELECT ON TABLE public.wallet_details TO luckymart_app;

GRANT SELECT ON TABLE public.withdrawal_cards TO luckymart_app;
