-- migrate:up

CREATE TABLE users (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    telegram_id bigint NOT NULL UNIQUE CHECK (telegram_id > 0),
    telegram_username text,
    first_name text NOT NULL,
    last_name text,
    avatar_url text,
    language_code text NOT NULL DEFAULT 'en' CHECK (language_code IN ('ru', 'tg', 'en', 'zh')),
    phone_number text,
    email text,
    status text NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'BANNED', 'DELETED')),
    ban_reason text,
    is_verified boolean NOT NULL DEFAULT FALSE,
    kyc_level integer NOT NULL DEFAULT 0 CHECK (kyc_level BETWEEN 0 AND 3),
    two_factor_enabled boolean NOT NULL DEFAULT FALSE,
    -- whether the bot can write to the person: unknown until they press start, blocked once Telegram says so
    bot_reach text NOT NULL DEFAULT 'UNKNOWN' CHECK (bot_reach IN ('UNKNOWN', 'REACHABLE', 'BLOCKED')),
    last_login_at timestamptz,
    last_active_at timestamptz,
    referral_code text NOT NULL UNIQUE CHECK (referral_code ~ '^[A-Z2-9]{8}$'),
    referred_by_id uuid REFERENCES users (id),
    -- how many people stand above this one in the chain of invitations
    referral_level integer NOT NULL DEFAULT 0 CHECK (referral_level >= 0),
    level integer NOT NULL DEFAULT 1 CHECK (level >= 1),
    -- overrides the first level's rate for this referrer; null takes the shop's setting
    commission_rate numeric(5, 4) CHECK (commission_rate BETWEEN 0 AND 1),
    total_spent numeric(20, 8) NOT NULL DEFAULT 0 CHECK (total_spent >= 0),
    total_won numeric(20, 8) NOT NULL DEFAULT 0 CHECK (total_won >= 0),
    total_lotteries integer NOT NULL DEFAULT 0 CHECK (total_lotteries >= 0),
    total_wins integer NOT NULL DEFAULT 0 CHECK (total_wins >= 0),
    -- winning tickets a lottery taken part in
    winning_rate numeric(12, 4) NOT NULL GENERATED ALWAYS AS (
        CASE WHEN total_lotteries > 0 THEN round(total_wins::numeric / total_lotteries, 4) ELSE 0 END
    ) STORED,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    deleted_at timestamptz,
    CHECK (referred_by_id <> id),
    CHECK ((status = 'BANNED') = (ban_reason IS NOT NULL))
)
WITH (fillfactor = 80);
CREATE INDEX users_referred_by_id ON users (referred_by_id) WHERE referred_by_id IS NOT NULL;
CREATE INDEX users_username ON users (lower(telegram_username)) WHERE telegram_username IS NOT NULL;
CREATE TRIGGER users_touch BEFORE UPDATE ON users
FOR EACH ROW WHEN (NEW.updated_at = OLD.updated_at) EXECUTE FUNCTION touch_updated_at();

-- The referrer is named when the user is made and never again. He is older than the user, so a chain that
-- cannot be rewired cannot be closed to a circle either.
CREATE FUNCTION users_referrer_is_final() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION 'the referrer of user % is final', OLD.id USING ERRCODE = 'LM101';
END
$$;
CREATE TRIGGER users_referrer_is_final BEFORE UPDATE OF referred_by_id ON users
FOR EACH ROW WHEN (NEW.referred_by_id IS DISTINCT FROM OLD.referred_by_id)
EXECUTE FUNCTION users_referrer_is_final();

ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON users TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT, UPDATE ON users TO luckymart_app;

CREATE TABLE user_sessions (
    id uuid PRIMARY KEY DEFAULT uuid_v7(),
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- SHA-256 of the token that the person holds; the token itself is nowhere at rest
    session_token bytea NOT NULL UNIQUE CHECK (length(session_token) = 32),
    device text,
    ip_address inet,
    user_agent text,
    location text,
    is_active boolean NOT NULL DEFAULT TRUE,
    last_active_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX user_sessions_user_id ON user_sessions (user_id, created_at DESC);
CREATE INDEX user_sessions_expires_at ON user_sessions (expires_at);
ALTER TABLE user_sessions ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON user_sessions TO luckymart_app USING (TRUE) WITH CHECK (TRUE);
GRANT SELECT, INSERT, UPDATE, DELETE ON user_sessions TO luckymart_app;

-- migrate:down

DROP TABLE user_sessions;
DROP TABLE users;
DROP FUNCTION users_referrer_is_final();
