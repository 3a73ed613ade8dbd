"""Bar 7's question of every history: did anybody's money become a better kind?

It asks the ledger, and what was bought and sold, and knows no rule of the sale or the market. Each
rise of a player's cash must have one of the reasons that decision 0032 allows, and so must each
rise of their coins.
"""

from typing import Final

from luckymart.kit.database import Connection

BETTERED: Final = """
    WITH entries AS MATERIALIZED (
        SELECT
            e.amount, e.wallet_id, w.type AS kind, t.type AS event,
            t.id, t.related_id, t.lottery_id,
            array_position(ARRAY['BALANCE', 'LUCKY_COIN', 'BONUS'], w.type) AS place
        FROM wallet_transactions AS e
        INNER JOIN wallets AS w ON w.id = e.wallet_id AND w.user_id IS NOT NULL
        INNER JOIN transactions AS t ON t.id = e.transaction_id
    ), own AS (
        SELECT related_id, wallet_id, -sum(amount) AS paid
        FROM entries WHERE amount < 0 GROUP BY related_id, wallet_id
    ), everybody AS (
        SELECT related_id, kind, -sum(amount) AS paid
        FROM entries WHERE amount < 0 GROUP BY related_id, kind
    ), played AS (
        SELECT lottery_id, max(place) AS worst
        FROM entries WHERE amount < 0 AND event IN ('PURCHASE', 'RESALE') GROUP BY lottery_id
    ), sold AS (
        SELECT r.id, array_position(ARRAY['BALANCE', 'LUCKY_COIN', 'BONUS'], coalesce((
            SELECT before.wallet_type FROM resales AS before
            WHERE before.ticket_id = r.ticket_id AND before.sold_at < r.sold_at
            ORDER BY before.sold_at DESC LIMIT 1
        ), o.payment_method)) AS seller_paid
        FROM resales AS r
        INNER JOIN tickets AS t ON t.id = r.ticket_id
        INNER JOIN orders AS o ON o.id = t.order_id
    )
    SELECT rise.event, rise.kind, rise.amount, rise.id
    FROM entries AS rise
    LEFT JOIN own ON own.related_id = rise.related_id AND own.wallet_id = rise.wallet_id
    LEFT JOIN everybody ON everybody.related_id = rise.related_id AND everybody.kind = rise.kind
    LEFT JOIN played ON played.lottery_id = rise.lottery_id
    LEFT JOIN sold ON sold.id = rise.related_id
    WHERE rise.kind IN ('BALANCE', 'LUCKY_COIN') AND rise.amount > 0 AND (
        CASE
            -- made in this kind
            WHEN rise.event IN ('CREDIT', 'TEST_CREDIT', 'WELCOME', 'DEPOSIT') THEN TRUE
            WHEN rise.event IN ('EXCHANGE', 'SHOWOFF_REWARD') THEN rise.kind = 'LUCKY_COIN'
            -- the person's own comes back to the wallet that paid it
            WHEN rise.event IN (
                'REFUND', 'RESALE_REFUND', 'RESALE_REVERSAL', 'UNFREEZE', 'DEPOSIT_REFUND_RETURN'
            ) THEN rise.amount <= own.paid
            -- goods that nobody claimed, as coins
            WHEN rise.event = 'PRIZE_CONVERSION' THEN rise.kind = 'LUCKY_COIN'
            -- another person paid in this kind; for a ticket, the seller in no worse one
            WHEN rise.event IN ('PRIZE_RESALE', 'RESALE_SETTLEMENT')
                THEN rise.amount <= everybody.paid - coalesce(own.paid, 0)
                AND coalesce(sold.seller_paid, 1) <= rise.place
            -- nobody played for it with a worse kind
            WHEN rise.event = 'PRIZE' THEN played.worst <= rise.place
            ELSE FALSE
        END
    ) IS NOT TRUE
"""


async def bettered(connection: Connection) -> list[tuple[object, ...]]:
    """The rises that have no allowed reason."""
    return [tuple(row) for row in await connection.fetch(BETTERED)]


WITHOUT_RULE: Final = {
    "sale": """
        DO $$
        DECLARE
            text text := pg_get_functiondef('sale_decide'::regproc);
            rule text := 'r.wallet_type <> ALL (r.takes)';
        BEGIN
            ASSERT strpos(text, rule) > 0;
            EXECUTE replace(text, rule, 'FALSE');
        END
        $$
    """,
    "market": """
        CREATE OR REPLACE FUNCTION resale_takes(p_lottery_takes text [], p_paid_with text)
        RETURNS text [] LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN CASE p_paid_with
            WHEN 'BONUS' THEN ARRAY[]::text [] ELSE array_remove(p_lottery_takes, 'BONUS')
        END
    """,
}
"""Changes to the schema that take away one of the rules of decision 0032: what pays for a ticket in
the sale, and that a ticket of coins is not sold for cash."""
