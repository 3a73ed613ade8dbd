-- feature: broadcasts

-- The users of an audience: reachable by the bot, subscribed to news, and matching every rule present.
-- The single definition, so the preview counts exactly those who will receive it.
CREATE FUNCTION broadcast_audience(p_audience jsonb) RETURNS SETOF uuid
LANGUAGE sql STABLE SET search_path = public, pg_temp
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
GRANT EXECUTE ON FUNCTION broadcast_audience(jsonb) TO luckymart_app;
