-- migrate:up

-- A keyed hash of the account's number, so that it can be compared without being read. Null for what was asked for
-- before, until the job has filled it in.
ALTER TABLE withdrawals ADD COLUMN account_hash bytea CHECK (length(account_hash) = 32);
CREATE INDEX withdrawals_account_hash ON withdrawals (account_hash, user_id);
CREATE INDEX withdrawals_unhashed ON withdrawals (id) WHERE account_hash IS NULL;
GRANT INSERT (account_hash), UPDATE (account_hash) ON withdrawals TO luckymart_app;

-- How two people's accounts belong together. `ACCOUNT`: both have asked for withdrawals to the same card or account
-- number. `REFERRALS`: one of the two has brought the other, directly or over the three levels that pay commissions.
CREATE FUNCTION account_ties(one uuid, other uuid) RETURNS text []
LANGUAGE sql STABLE
SET search_path = public, pg_temp
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
GRANT EXECUTE ON FUNCTION account_ties(uuid, uuid) TO luckymart_app;

-- Whether one of these people has nothing to do with an account.
CREATE FUNCTION any_unrelated(people uuid [], account uuid) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = public, pg_temp
AS $$
    SELECT EXISTS (SELECT FROM unnest(people) AS one WHERE one <> account AND account_ties(one, account) = '{}');
$$;
GRANT EXECUTE ON FUNCTION any_unrelated(uuid [], uuid) TO luckymart_app;

-- Whether somebody who has nothing to do with an account has this permission, and two-step verification to use it.
CREATE FUNCTION unrelated_colleague(account uuid, wanted text) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = public, pg_temp
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
GRANT EXECUTE ON FUNCTION unrelated_colleague(uuid, text) TO luckymart_app;

-- The same for the same address, however it is written: without case, spaces and punctuation.
CREATE FUNCTION address_key(country text, city text, street text) RETURNS text
LANGUAGE sql IMMUTABLE
SET search_path = public, pg_temp
AS $$
    SELECT country || ':' || lower(regexp_replace(city || ':' || street, '[\s.,;/''"#№()-]+', '', 'g'));
$$;
GRANT EXECUTE ON FUNCTION address_key(text, text, text) TO luckymart_app;

CREATE INDEX shipping_addresses_key ON shipping_addresses (address_key(country, city, street), user_id);

-- What an account hashes to is filled in once. An unrelated person is among those who approve and pay, where the shop
-- has one.
CREATE FUNCTION withdrawals_account_guard() RETURNS trigger
LANGUAGE plpgsql
SET search_path = public, pg_temp
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

CREATE TRIGGER withdrawals_account_guard BEFORE UPDATE ON withdrawals
FOR EACH ROW EXECUTE FUNCTION withdrawals_account_guard();

-- migrate:down

DROP TRIGGER withdrawals_account_guard ON withdrawals;
DROP FUNCTION withdrawals_account_guard();
DROP INDEX shipping_addresses_key;
DROP FUNCTION address_key(text, text, text);
DROP FUNCTION unrelated_colleague(uuid, text);
DROP FUNCTION any_unrelated(uuid [], uuid);
DROP FUNCTION account_ties(uuid, uuid);
ALTER TABLE withdrawals DROP COLUMN account_hash;
