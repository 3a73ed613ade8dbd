-- migrate:up

-- A deposit is played by its own kind of money or a better one: one in Stars, which brings coins, by coins or cash. Who
-- pays in Stars need not have cash, and could not keep what was asked of them.
ALTER TABLE bonuses DROP CONSTRAINT bonuses_condition_check;
ALTER TABLE bonuses ADD CONSTRAINT bonuses_condition_check
CHECK (condition IN ('TICKET_OR_FRIEND', 'DEPOSIT_PLAYED', 'COINS_PLAYED'));
ALTER TABLE bonuses DISABLE TRIGGER USER;
UPDATE bonuses AS b SET condition = 'COINS_PLAYED'
FROM deposits AS d
WHERE d.id = b.deposit_id AND d.method = 'STARS' AND b.condition = 'DEPOSIT_PLAYED';
ALTER TABLE bonuses ENABLE TRIGGER USER;

CREATE OR REPLACE VIEW bonus_progress WITH (security_invoker = TRUE) AS
SELECT
    b.id,
    coalesce(sum(o.total_amount) FILTER (WHERE l.status = 'COMPLETED'), 0) AS played,
    coalesce(sum(o.total_amount) FILTER (WHERE l.status NOT IN ('COMPLETED', 'CANCELLED')), 0) AS waiting
FROM bonuses AS b
LEFT JOIN orders AS o
    ON o.user_id = b.user_id AND o.type = 'LOTTERY' AND o.status = 'PAID'
    AND (o.payment_method = 'BALANCE' OR (b.condition = 'COINS_PLAYED' AND o.payment_method = 'LUCKY_COIN'))
    AND o.currency = b.currency AND o.paid_at >= b.created_at AND o.paid_at < b.expires_at
LEFT JOIN lotteries AS l ON l.id = o.lottery_id
GROUP BY b.id;

-- migrate:down

CREATE OR REPLACE VIEW bonus_progress WITH (security_invoker = TRUE) AS
SELECT
    b.id,
    coalesce(sum(o.total_amount) FILTER (WHERE l.status = 'COMPLETED'), 0) AS played,
    coalesce(sum(o.total_amount) FILTER (WHERE l.status NOT IN ('COMPLETED', 'CANCELLED')), 0) AS waiting
FROM bonuses AS b
LEFT JOIN orders AS o
    ON o.user_id = b.user_id AND o.type = 'LOTTERY' AND o.status = 'PAID' AND o.payment_method = 'BALANCE'
    AND o.currency = b.currency AND o.paid_at >= b.created_at AND o.paid_at < b.expires_at
LEFT JOIN lotteries AS l ON l.id = o.lottery_id
GROUP BY b.id;
ALTER TABLE bonuses DISABLE TRIGGER USER;
UPDATE bonuses SET condition = 'DEPOSIT_PLAYED' WHERE condition = 'COINS_PLAYED';
ALTER TABLE bonuses ENABLE TRIGGER USER;
ALTER TABLE bonuses DROP CONSTRAINT bonuses_condition_check;
ALTER TABLE bonuses ADD CONSTRAINT bonuses_condition_check
CHECK (condition IN ('TICKET_OR_FRIEND', 'DEPOSIT_PLAYED'));
