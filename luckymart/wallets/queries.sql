-- name: list_wallets
SELECT w.* FROM wallet_details AS w
WHERE w.user_id = :user_id
ORDER BY w.currency, array_position(ARRAY['BALANCE', 'LUCKY_COIN', 'BONUS'], w.type);

-- name: get_wallet^
SELECT w.* FROM wallet_details AS w WHERE w.user_id = :user_id AND w.id = :wallet_id;

-- name: history
-- The entries of a wallet, newest first. The version is the cursor: it has no gaps. Condensed, a payout is its
-- withdrawal alone, without the hold that came before and its release.
-- null: before
SELECT
    t.id, t.type, round(e.amount, c.scale) AS amount, w.currency,
    round(e.balance_before, c.scale) AS balance_before, round(e.balance_after, c.scale) AS balance_after,
    t.status, t.notes AS description,
    CASE WHEN t.related_type = 'order' THEN t.related_id END AS related_order_id,
    t.lottery_id AS related_lottery_id, e.created_at
FROM wallet_transactions AS e
INNER JOIN transactions AS t ON t.id = e.transaction_id
INNER JOIN wallets AS w ON w.id = e.wallet_id
INNER JOIN currencies AS c ON c.code = w.currency
WHERE
    e.wallet_id = :wallet_id
    AND e.version < coalesce(
        (
            SELECT version FROM wallet_transactions
            WHERE transaction_id = :before AND wallet_id = :wallet_id
        ),
        9223372036854775807
    )
    AND NOT (
        :condensed::boolean AND t.type IN ('FREEZE', 'UNFREEZE')
        AND EXISTS (SELECT FROM orders AS o WHERE o.id = t.related_id AND o.status = 'PAID')
    )
ORDER BY e.version DESC LIMIT :limit;
