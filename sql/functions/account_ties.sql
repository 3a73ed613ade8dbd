-- feature: staff

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
