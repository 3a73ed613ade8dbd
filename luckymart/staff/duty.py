"""How many people there are to decide about money."""

from luckymart.kit.database import Connection
from luckymart.staff import queries
from luckymart.staff.actions import Staff


async def decides_alone(connection: Connection, staff: Staff) -> bool:
    """Whether nobody else may decide about money, or has set up two-step verification for it."""
    is_alone = await queries.decides_alone(connection, user_id=staff.user_id)
    assert is_alone is not None
    return is_alone
