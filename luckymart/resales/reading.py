"""Reads: the market for players, all listings for staff."""

from collections.abc import Sequence
from uuid import UUID

from luckymart.kit.database import Connection
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.resales import queries
from luckymart.resales.errors import ResaleNotFound
from luckymart.resales.models import Kind, LotteryOnMarket, Resale, Sellable, Sort, Status
from luckymart.staff.actions import Staff

MAX_LOTTERIES = 20


async def get(connection: Connection, resale_id: UUID) -> Resale:
    """Any listing, in any state. Raises ResaleNotFound."""
    row = await queries.get(connection, resale_id=resale_id)
    if row is None:
        raise ResaleNotFound
    return Resale.of(row)


async def get_for(connection: Connection, user_id: UUID, resale_id: UUID) -> Resale:
    """A listing visible to that player: on sale, or sold or bought by them.

    Raises ResaleNotFound.
    """
    resale = await get(connection, resale_id)
    if not resale.is_on_sale and user_id not in (resale.seller_id, resale.buyer_id):
        raise ResaleNotFound
    return resale


async def browse(
    connection: Connection,
    sort: Sort,
    limit: int,
    cursor: str | None,
    *,
    lottery_id: UUID | None = None,
    kind: Kind | None = None,
) -> Page[Resale]:
    """What can be bought now, of one lottery or all."""
    by_sort = {
        "price": queries.list_cheapest,
        "-price": queries.list_dearest,
        "newest": queries.list_newest,
    }
    rows = await by_sort[sort](
        connection, lottery_id=lottery_id, kind=kind, after=decode_cursor(cursor), limit=limit + 1
    )
    return _page(rows, limit)


async def list_own(
    connection: Connection,
    user_id: UUID,
    limit: int,
    cursor: str | None,
    *,
    lottery_id: UUID | None = None,
    kind: Kind | None = None,
    status: Status | None = None,
) -> Page[Resale]:
    """A seller's listings in any state, newest first."""
    rows = await queries.list_all(
        connection,
        seller_id=user_id,
        lottery_id=lottery_id,
        kind=kind,
        status=status,
        after=decode_cursor(cursor),
        limit=limit + 1,
    )
    return _page(rows, limit)


async def list_all(
    connection: Connection,
    staff: Staff,
    limit: int,
    cursor: str | None,
    *,
    seller_id: UUID | None = None,
    lottery_id: UUID | None = None,
    kind: Kind | None = None,
    status: Status | None = None,
) -> Page[Resale]:
    """All listings, newest first. Raises PermissionDenied."""
    staff.require("resales.read")
    rows = await queries.list_all(
        connection,
        seller_id=seller_id,
        lottery_id=lottery_id,
        kind=kind,
        status=status,
        after=decode_cursor(cursor),
        limit=limit + 1,
    )
    return _page(rows, limit)


def _page(rows: "Sequence[queries.GetRow]", limit: int) -> Page[Resale]:
    return page_of(rows, limit).map(Resale.of)


async def lotteries_on_market(connection: Connection) -> list[LotteryOnMarket]:
    """Lotteries with something to buy, largest offer first."""
    rows = await queries.lotteries_on_market(connection, limit=MAX_LOTTERIES)
    return [LotteryOnMarket.of(row) for row in rows]


async def list_sellable(
    connection: Connection, user_id: UUID, limit: int, cursor: str | None
) -> Page[Sellable]:
    """Tickets and prizes that a user may list now: the newest lottery first, by number."""
    rows = await queries.list_sellable(
        connection, user_id=user_id, after=decode_cursor(cursor), item_id=None, limit=limit + 1
    )
    return page_of(rows, limit).map(Sellable.of)


async def find_sellable(connection: Connection, user_id: UUID, item_id: UUID) -> Sellable | None:
    """A user's ticket or prize by id; None if it cannot be listed now."""
    rows = await queries.list_sellable(
        connection, user_id=user_id, after=None, item_id=item_id, limit=1
    )
    return Sellable.of(rows[0]) if rows else None
