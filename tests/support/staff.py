"""A member of staff as the code knows one, and one who is no longer."""

from luckymart.kit.database import Connection, Database
from luckymart.staff import actions as staff
from luckymart.staff.actions import Staff
from tests.support.world import Player


async def staff_of(db: Database, player: Player) -> Staff:
    async with db.connection() as connection:
        return await staff.load(connection, player.id)


async def revoke_roles(owner: Connection, player: Player) -> None:
    """Past the rules of who may, as if it had been done by somebody else meanwhile."""
    await owner.execute("UPDATE admins SET revoked_at = now() WHERE user_id = $1", player.id)
