"""Somebody whom every list that players read has: winners, posts, the market, friends."""

from dataclasses import dataclass
from uuid import UUID

from luckymart.draws import actions as draws
from luckymart.kit.database import Connection, Database
from luckymart.staff import actions as staff
from tests.resales.shop import make_ticket
from tests.showoffs.beginnings import make_prize
from tests.soak.market import put_up
from tests.support.draws import KEYS
from tests.support.world import Player, make_user


@dataclass(frozen=True, slots=True)
class Seen:
    viewer: Player
    anna: Player
    lottery_id: UUID
    resale_id: UUID


async def make_seen(owner: Connection, db: Database, visibility: str) -> Seen:
    """Anna, here @anna_95, came by the viewer's link; she has won, posted, and sells a ticket."""
    viewer = await make_user(owner, balance=50)
    anna = await make_user(
        owner, first_name="Anna", balance=50, referred_by=viewer, visibility=visibility
    )
    await owner.execute("INSERT INTO handles (handle, user_id) VALUES ('anna_95', $1)", anna.id)
    lottery_id, _ = await make_ticket(owner, db, anna)
    boss = await make_user(owner, roles=("owner",))
    async with db.transaction() as tx:
        await draws.draw_now(tx, KEYS, await staff.load(tx, boss.id), lottery_id)
    _, ticket_id = await make_ticket(owner, db, anna)
    listed = await put_up(db, anna.id, ticket_id, "1.00")
    post_id = await owner.fetchval(
        "INSERT INTO showoffs (user_id, prize_id, content, currency) "
        "VALUES ($1, $2, 'So happy!', 'TJS') RETURNING id",
        anna.id,
        await make_prize(owner, anna),
    )
    await owner.execute(
        "UPDATE showoffs SET status = 'APPROVED', reviewed_by_id = $2, reviewed_at = now() "
        "WHERE id = $1",
        post_id,
        boss.id,
    )
    return Seen(viewer, anna, lottery_id, listed.id)
