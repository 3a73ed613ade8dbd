"""The end of a lottery without a winner."""

from uuid import UUID

from luckymart.kit.database import Connection


async def end(owner: Connection, lottery_id: UUID) -> None:
    """Cancel or void it in any state; a sealed one as if its beacon had not come for 72 hours.

    Who may do that is not tested here.
    """
    async with owner.transaction():
        await owner.execute("ALTER TABLE lotteries DISABLE TRIGGER USER")
        await owner.execute(
            "UPDATE lotteries SET status = 'CANCELLED', cancelled_at = now() WHERE id = $1",
            lottery_id,
        )
        await owner.execute("ALTER TABLE lotteries ENABLE TRIGGER USER")
        await owner.execute(
            """
            INSERT INTO seal_rounds (lottery_id, nth, round, fixed_at, published_at, available_at)
            SELECT s.lottery_id, 1, 1, t.at, t.at, t.at + interval '1 minute'
            FROM seals AS s, (SELECT now() - interval '80 hours' AS at) AS t
            WHERE s.lottery_id = $1
            """,
            lottery_id,
        )
