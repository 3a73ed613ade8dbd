"""Reading seals, proof bundles, receipts and winners.

Sealing and drawing are in sealing.py and drawing.py.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel

from luckymart.draws import merkle, queries, rules
from luckymart.draws.drawing import (
    DrawKeys,
    draw,
    draw_now,
    draw_with_signature,
    due_draws,
)
from luckymart.draws.errors import DrawNotFound, LotteryNotSealed, SealNotFound
from luckymart.draws.proof import Receipt, build_receipt
from luckymart.draws.rounds import (
    check_signature,
    due_publications,
    due_rounds,
    due_voids,
    is_registered,
    publish,
    register_chain,
    void,
)
from luckymart.draws.sealing import due_seals, list_undrawable, seal, stream_leaves
from luckymart.draws.voiding import give_up, may_be_given_up
from luckymart.kit.database import Connection
from luckymart.lotteries.models import Source
from luckymart.purchases.errors import TicketNotFound

__all__ = [
    "DrawKeys",
    "SealView",
    "WinnerView",
    "check_signature",
    "draw",
    "draw_now",
    "draw_with_signature",
    "due_draws",
    "due_publications",
    "due_rounds",
    "due_seals",
    "due_voids",
    "get_bundle",
    "get_receipt",
    "get_seal",
    "give_up",
    "is_registered",
    "list_undrawable",
    "list_winners",
    "may_be_given_up",
    "publish",
    "register_chain",
    "seal",
    "stream_leaves",
    "void",
]


class RoundView(BaseModel):
    """A round that the seal fixed. If the seal was not published in time for it
    (`published_at` is null), a later round follows."""

    round: int
    fixed_at: datetime
    available_at: datetime
    published_at: datetime | None


class SealView(BaseModel):
    """`root` and `public_key` are hex. `round`: the beacon round that decides, null for `ecvrf`;
    `rounds`: every round that was fixed, in order, the deciding one last. `voided_at`: when the
    draw was given up, and everyone refunded."""

    lottery_id: UUID
    spec: str
    source: Source
    public_key: str
    root: str
    tickets: int
    winners: int
    round: int | None
    rounds: list[RoundView]
    chain_hash: str | None
    sealed_at: datetime
    leaves_url: str
    draw_due_at: datetime
    voided_at: datetime | None
    void_reason: str | None


class WinnerView(BaseModel):
    rank: int
    ticket_number: int
    name: str | None
    is_me: bool


async def get_seal(connection: Connection, public_url: str, lottery_id: UUID) -> SealView:
    """Raises SealNotFound."""
    row = await queries.get_seal(connection, lottery_id=lottery_id)
    if row is None:
        raise SealNotFound
    rounds = await queries.list_rounds(connection, lottery_id=lottery_id)
    chain = await queries.chain(connection, public_key=row["entropy_public_key"])
    return SealView(
        lottery_id=row["lottery_id"],
        spec=row["spec"],
        source=row["source"],
        public_key=row["entropy_public_key"].hex(),
        root=row["root"].hex(),
        tickets=row["tickets"],
        winners=row["winners"],
        round=row["round"],
        rounds=[RoundView(**one) for one in rounds],
        chain_hash=chain and chain["chain_hash"].hex(),
        sealed_at=row["sealed_at"],
        leaves_url=f"{public_url}/api/v1/lotteries/{lottery_id}/leaves",
        draw_due_at=row["draw_time"],
        voided_at=row["cancelled_at"],
        void_reason=row["cancel_reason"],
    )


async def get_bundle(connection: Connection, lottery_id: UUID) -> dict[str, Any]:
    """The proof bundle as the draw stored it. Raises DrawNotFound."""
    bundle: dict[str, Any] | None = await queries.get_bundle(connection, lottery_id=lottery_id)
    if bundle is None:
        raise DrawNotFound
    return bundle


async def get_receipt(connection: Connection, user_id: UUID, ticket_id: UUID) -> Receipt:
    """Only for the ticket's owner. Raises TicketNotFound, LotteryNotSealed."""
    ticket = await queries.ticket_for_receipt(connection, user_id=user_id, ticket_id=ticket_id)
    if ticket is None:
        raise TicketNotFound
    root, roots = ticket["root"], ticket["block_roots"]
    if root is None or roots is None:
        raise LotteryNotSealed
    place = ticket["place"]
    block = await queries.tickets_from_place(
        connection,
        lottery_id=ticket["lottery_id"],
        place=place - place % merkle.BLOCK_LEAVES,
        limit=merkle.BLOCK_LEAVES,
    )
    tickets = [(row["number"], row["telegram_id"]) for row in block]
    leaves = [leaf for _, _, leaf in rules.leaves(ticket["salt_key"], tickets)]
    return build_receipt(
        ticket["lottery_id"],
        ticket_number=ticket["number"],
        telegram_id=ticket["telegram_id"],
        salt_key=ticket["salt_key"],
        index=place,
        path=merkle.path_in_blocks(
            [roots[at : at + merkle.HASH_BYTES] for at in range(0, len(roots), merkle.HASH_BYTES)],
            leaves,
            place,
        ),
        root=root,
    )


async def list_winners(
    connection: Connection, lottery_id: UUID, user_id: UUID | None = None
) -> list[WinnerView]:
    """By rank; empty before the draw. `user_id` is the reader, for `is_me`."""
    rows = await queries.list_winners(connection, lottery_id=lottery_id, user_id=user_id)
    return [WinnerView(**row) for row in rows]
