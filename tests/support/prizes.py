"""Prizes inserted directly into the database, as a draw would, without the draw."""

import json
from decimal import Decimal
from typing import Any
from uuid import UUID

from luckymart.kit.database import Connection
from tests.support.world import Player, open_lottery


async def make_prize(owner: Connection, winner: Player, **lottery: Any) -> UUID:
    """A PENDING physical prize, won by the only ticket of a lottery of its own."""
    lottery_id = await open_lottery(owner, total_tickets=1, **lottery)
    prize_id: UUID = await owner.fetchval(
        """
        WITH bought AS (
            INSERT INTO orders (
                user_id, type, status, total_amount, currency, payment_method, lottery_id, quantity
            )
            VALUES ($1, 'LOTTERY', 'CANCELLED', 1, 'TJS', 'BALANCE', $2, 1) RETURNING id
        ), ticket AS (
            INSERT INTO tickets (
                lottery_id, user_id, order_id, number, status, is_winning, prize_rank, paid_with
            )
            SELECT $2, $1, id, 1000000, 'WON', TRUE, 1, 'BALANCE' FROM bought RETURNING id
        )
        INSERT INTO prizes (
            user_id, lottery_id, ticket_id, rank, prize_type, prize_value, currency, status
        )
        SELECT $1, $2, id, 1, 'PHYSICAL', $3, 'TJS', 'PENDING' FROM ticket RETURNING id
        """,
        winner.id,
        lottery_id,
        Decimal(9),
    )
    async with owner.transaction():
        await owner.execute("SET LOCAL session_replication_role = replica")
        await owner.execute(
            """
            INSERT INTO lottery_results (
                lottery_id, context, public_key, output, proof, seed, winners, available_at
            )
            VALUES ($1, '', '', '', '', sha256(''), $2, now())
            """,
            lottery_id,
            json.dumps([{"rank": 1, "ticket_number": 1000000}]),
        )
        await owner.execute("UPDATE lotteries SET status = 'COMPLETED' WHERE id = $1", lottery_id)
    return prize_id


async def let_wait(owner: Connection, prize_id: UUID, days: int = 61) -> None:
    """It has waited for that long; a trigger would say that it was touched now."""
    async with owner.transaction():
        await owner.execute("SET LOCAL session_replication_role = replica")
        await owner.execute(
            "UPDATE prizes SET updated_at = now() - make_interval(days => $2) WHERE id = $1",
            prize_id,
            days,
        )
