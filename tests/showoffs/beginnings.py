"""A prize that somebody has received, and a post about it."""

from decimal import Decimal
from uuid import UUID

from luckymart.kit.database import Connection, Database
from luckymart.pictures.actions import Pictures
from luckymart.showoffs import actions as showoffs
from luckymart.showoffs.models import Showoff
from luckymart.staff.actions import Staff
from tests.pictures.samples import picture
from tests.support import prizes
from tests.support.settings import make_settings
from tests.support.world import Player

SETTINGS = make_settings("postgresql://nobody@localhost/none")


async def make_prize(owner: Connection, player: Player, status: str = "DELIVERED") -> UUID:
    """A kettle in any state, however it got there."""
    prize_id = await prizes.make_prize(
        owner, player, sold_tickets=1, title_i18n='{"en": "Kettle", "ru": "Чайник"}'
    )
    async with owner.transaction():
        await owner.execute("SET LOCAL session_replication_role = replica")
        await owner.execute("UPDATE prizes SET status = $1 WHERE id = $2", status, prize_id)
    return prize_id


async def post(
    db: Database, pictures: Pictures, player: Player, prize_id: UUID, content: str = "So happy!"
) -> Showoff:
    stored = await pictures.store(player.id, "private", picture())
    async with db.transaction() as tx:
        return await showoffs.post(tx, pictures, player.id, prize_id, content, [stored.id])


async def approve(
    db: Database,
    pictures: Pictures,
    staff: Staff,
    showoff_id: UUID,
    reward: Decimal | None = None,
) -> Showoff:
    published = await showoffs.publish_pictures(db, pictures, showoff_id)
    async with db.transaction() as tx:
        return await showoffs.approve(tx, SETTINGS, staff, showoff_id, reward, published)
