"""How many people there are to decide about money."""

from typing import Final

from luckymart.kit.database import Connection
from luckymart.staff import queries
from luckymart.staff.actions import Staff

ABOUT_MONEY: Final = frozenset({"withdrawals.write", "deposits.write", "credits.write"})
"""Whoever has one of these decides about money; decides_alone.sql names them too."""


async def decides_alone(connection: Connection, staff: Staff) -> bool:
    """Whether this person decides about money, and nobody else does with two-step verification."""
    is_alone = await queries.decides_alone(connection, user_id=staff.user_id)
    assert is_alone is not None
    return is_alone and not ABOUT_MONEY.isdisjoint(staff.permissions)
