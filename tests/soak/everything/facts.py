"""What a run must have seen, and what must hold once everything has stopped."""

from typing import Final

from luckymart.kit.database import Connection
from tests.soak.everything.shop import Shop
from tests.soak.kinds import BETTERED

EXPECTED: Final = {
    "commission paid": "SELECT FROM commissions WHERE status = 'PAID'",
    "commission void": "SELECT FROM commissions WHERE status = 'VOID'",
    "commission of the third level": "SELECT FROM commissions WHERE level = 3",
    "bonus by a ticket": "SELECT FROM bonuses WHERE status = 'ACTIVE'",
    "bonus expired": "SELECT FROM bonuses WHERE status = 'EXPIRED'",
    "bonus void": "SELECT FROM bonuses WHERE status = 'VOID'",
    "sale settled by a seal": "SELECT FROM transactions WHERE type = 'RESALE_SETTLEMENT'",
    "sale refunded from escrow": "SELECT FROM resales WHERE refunded_from = 'ESCROW'",
    "sale refunded by its seller": "SELECT FROM resales WHERE refunded_from = 'SELLER'",
    "listing ended by a seal": "SELECT FROM resales WHERE cancel_reason = 'SEAL'",
    "listing ended by a refund": "SELECT FROM resales WHERE cancel_reason = 'LOTTERY'",
    "chain of sales": "SELECT FROM resales WHERE sold_at IS NOT NULL AND ticket_id IS NOT NULL "
    "GROUP BY ticket_id HAVING count(*) > 1",
    "undersold and refunded": "SELECT FROM lotteries WHERE cancel_reason = 'undersold' "
    "AND refunded_at IS NOT NULL AND sold_tickets > 0",
    "void and refunded": "SELECT FROM lotteries WHERE cancel_reason = 'void' "
    "AND refunded_at IS NOT NULL",
    "cancelled and refunded": "SELECT FROM lotteries WHERE cancel_reason = 'a soak' "
    "AND refunded_at IS NOT NULL",
    **{
        f"deposit {status}": f"SELECT FROM deposits WHERE status = '{status}'"
        for status in ("APPROVED", "REJECTED", "CANCELLED", "EXPIRED", "PAID", "REFUNDED")
    },
}

# Each must return no rows.
_WRONG: Final = {
    "money that became a better kind": BETTERED,
    "a wallet below zero": "SELECT id FROM wallets WHERE balance < 0 OR frozen_balance < 0",
    "a kind that is not zero in all": """
        SELECT type, sum(amount) FROM (
            SELECT type, balance AS amount FROM wallets WHERE user_id IS NOT NULL
            UNION ALL SELECT type, balance FROM system_wallet_balances
        ) AS all_wallets GROUP BY type HAVING sum(amount) <> 0
    """,
    "frozen without a withdrawal": """
        SELECT w.user_id, w.type, w.frozen_balance, waiting.amount
        FROM wallets AS w
        LEFT JOIN (
            SELECT user_id, sum(amount) AS amount FROM withdrawals
            WHERE status IN ('PENDING', 'APPROVED') GROUP BY user_id
        ) AS waiting ON waiting.user_id = w.user_id AND w.type = 'BALANCE'
        WHERE w.user_id IS NOT NULL AND w.frozen_balance <> coalesce(waiting.amount, 0)
    """,
    "cancelled and not refunded": """
        SELECT l.id, l.refunded_at FROM lotteries AS l
        WHERE l.status = 'CANCELLED' AND (
            l.refunded_at IS NULL
            OR EXISTS (SELECT FROM orders WHERE lottery_id = l.id AND status <> 'REFUNDED')
            OR EXISTS (SELECT FROM tickets WHERE lottery_id = l.id AND status <> 'REFUNDED')
            OR EXISTS (
                SELECT FROM resales WHERE lottery_id = l.id
                AND status NOT IN ('CANCELLED', 'REFUNDED')
            )
            OR EXISTS (SELECT FROM commissions WHERE related_lottery_id = l.id AND status <> 'VOID')
        )
    """,
    "cancelled, with money in escrow": """
        SELECT t.lottery_id, w.type, sum(e.amount)
        FROM wallets AS w
        INNER JOIN wallet_transactions AS e ON e.wallet_id = w.id
        INNER JOIN transactions AS t ON t.id = e.transaction_id
        INNER JOIN lotteries AS l ON l.id = t.lottery_id
        WHERE w.system_account = 'LOTTERY_ESCROW' AND l.status IN ('CANCELLED', 'COMPLETED')
        GROUP BY 1, 2 HAVING sum(e.amount) <> 0
    """,
    "drawn, and something of it is open": """
        SELECT l.id FROM lotteries AS l
        WHERE l.status = 'COMPLETED' AND (
            EXISTS (SELECT FROM commissions WHERE related_lottery_id = l.id AND status <> 'PAID')
            OR (SELECT count(DISTINCT ticket_id) FROM prizes WHERE lottery_id = l.id)
            <> l.winners_count
        )
    """,
    "more tickets than one may hold": """
        SELECT t.user_id, t.lottery_id, count(*) FROM tickets AS t
        INNER JOIN lotteries AS l ON l.id = t.lottery_id
        GROUP BY t.user_id, t.lottery_id, l.max_per_user HAVING count(*) > l.max_per_user
    """,
    "a prize of two people": """
        SELECT ticket_id FROM prizes WHERE status <> 'RESOLD' GROUP BY ticket_id HAVING count(*) > 1
    """,
    "a counter that is not what was done": """
        SELECT u.id, u.total_spent, spent.amount, u.total_lotteries, held.lotteries,
            u.total_wins, won.prizes, u.total_won, won.amount
        FROM users AS u
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(o.total_amount), 0) AS amount FROM orders AS o
            WHERE o.user_id = u.id AND o.type IN ('LOTTERY', 'MARKET') AND o.status = 'PAID'
        ) AS spent
        CROSS JOIN LATERAL (
            SELECT count(DISTINCT t.lottery_id) AS lotteries FROM tickets AS t
            WHERE t.user_id = u.id AND t.status <> 'REFUNDED'
        ) AS held
        CROSS JOIN LATERAL (
            SELECT count(*) AS prizes, coalesce(sum(p.prize_value), 0) AS amount FROM prizes AS p
            WHERE p.user_id = u.id AND NOT EXISTS (
                SELECT FROM prizes AS sold WHERE sold.ticket_id = p.ticket_id AND sold.id < p.id
            )
        ) AS won
        WHERE (u.total_spent, u.total_lotteries, u.total_wins, u.total_won)
            <> (spent.amount, held.lotteries, won.prizes, won.amount)
    """,
    "an account of the shop that is not what was done": """
        SELECT s.system_account, s.type, s.balance, coalesce(due.amount, 0)
        FROM system_wallet_balances AS s
        LEFT JOIN (
            SELECT account, kind, sum(amount) AS amount FROM (
                SELECT
                    'HOUSE_REVENUE' AS account, o.payment_method AS kind, o.total_amount AS amount
                FROM orders AS o INNER JOIN lotteries AS l ON l.id = o.lottery_id
                WHERE l.status = 'COMPLETED' AND o.type = 'LOTTERY' AND o.status = 'PAID'
                UNION ALL
                SELECT 'HOUSE_REVENUE',
                    CASE prize_type WHEN 'CASH' THEN 'BALANCE' ELSE 'LUCKY_COIN' END, -prize_value
                FROM prizes WHERE status = 'CREDITED'
                UNION ALL
                SELECT 'HOUSE_REVENUE', 'LUCKY_COIN', -prize_value
                FROM prizes WHERE status = 'CONVERTED'
                UNION ALL
                SELECT 'HOUSE_REVENUE', wallet_type,
                    CASE WHEN refunded_from = 'HOUSE' THEN fee - price
                        WHEN status = 'SOLD' AND settled_at IS NOT NULL THEN fee ELSE 0 END
                FROM resales WHERE sold_at IS NOT NULL
                UNION ALL
                SELECT 'HOUSE_REVENUE', 'BALANCE', fee FROM withdrawals WHERE status = 'PAID'
                UNION ALL
                SELECT 'WITHDRAWALS_CLEARING', 'BALANCE', amount - fee
                FROM withdrawals WHERE status = 'PAID'
                UNION ALL
                SELECT 'WITHDRAWALS_HELD', 'BALANCE', amount
                FROM withdrawals WHERE status IN ('PENDING', 'APPROVED')
                UNION ALL
                SELECT 'EXCHANGE', 'BALANCE', amount FROM exchange_records
                UNION ALL
                SELECT 'EXCHANGE', 'LUCKY_COIN', -coins FROM exchange_records
                UNION ALL
                SELECT 'DEPOSITS_CLEARING',
                    CASE method WHEN 'STARS' THEN 'LUCKY_COIN' ELSE 'BALANCE' END,
                    coalesce(refunded_amount, 0) - credited_amount
                FROM deposits WHERE credited_amount IS NOT NULL
                UNION ALL
                SELECT 'RECEIVABLES', wallet_type, paid - amount FROM debts WHERE status = 'OPEN'
                UNION ALL
                SELECT 'PROMOTIONS', 'BONUS', -amount FROM commissions WHERE status = 'PAID'
                UNION ALL
                SELECT 'PROMOTIONS', 'BONUS', -amount FROM bonuses WHERE status = 'ACTIVE'
                UNION ALL
                SELECT 'PROMOTIONS', 'LUCKY_COIN', -reward FROM showoffs
                UNION ALL
                SELECT 'PROMOTIONS', w.type, -e.amount
                FROM transactions AS t
                INNER JOIN wallet_transactions AS e ON e.transaction_id = t.id
                INNER JOIN wallets AS w ON w.id = e.wallet_id AND w.user_id IS NOT NULL
                WHERE t.type = 'WELCOME' OR t.notes = 'test'
            ) AS every_row GROUP BY account, kind
        ) AS due ON due.account = s.system_account AND due.kind = s.type
        WHERE s.system_account NOT IN ('ADJUSTMENTS', 'LOTTERY_ESCROW')
            AND s.balance <> coalesce(due.amount, 0)
    """,
}


async def seen(shop: Shop) -> set[str]:
    """Which of the expected facts exist by now."""
    columns = ", ".join(f"EXISTS({query})" for query in EXPECTED.values())
    [row] = await shop.rows(f"SELECT {columns}")
    return {name for name, is_there in zip(EXPECTED, row, strict=True) if is_there}


async def wrong(owner: Connection) -> dict[str, list[tuple[object, ...]]]:
    """The violations, by name; empty if all is well."""
    found = {name: await owner.fetch(query) for name, query in _WRONG.items()}
    return {name: [tuple(row) for row in rows] for name, rows in found.items() if rows}
