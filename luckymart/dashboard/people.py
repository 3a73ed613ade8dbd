"""A person as staff see them: what other features know about them, behind one permission."""

from typing import Final
from uuid import UUID

from luckymart.dashboard import queries
from luckymart.dashboard.models import Card, Referrer
from luckymart.kit.database import Connection
from luckymart.kit.paging import Page
from luckymart.orders import actions as shop_orders
from luckymart.orders.actions import Order
from luckymart.prizes import actions as prizes
from luckymart.prizes.actions import Prize
from luckymart.purchases import actions as purchases
from luckymart.purchases.actions import Ticket
from luckymart.staff import related, roles
from luckymart.staff.actions import Staff
from luckymart.users import actions as users
from luckymart.wallets import actions as wallets
from luckymart.wallets.actions import Entry

READ: Final = "users.read"


async def card(connection: Connection, staff: Staff, user_id: UUID) -> Card:
    """Raises PermissionDenied, UserNotFound."""
    staff.require(READ)
    user = await users.get(connection, user_id)
    referrer = (
        await users.get(connection, user.referred_by_id)
        if user.referred_by_id is not None
        else None
    )
    return Card(
        user=user,
        wallets=await wallets.list_wallets(connection, user_id),
        referrer=referrer and Referrer.model_validate(referrer, from_attributes=True),
        invited=await queries.invited_count(connection, user_id=user_id),
        tickets=await queries.count_tickets(connection, user_id=user_id),
        sessions=await queries.count_sessions(connection, user_id=user_id),
        roles=(await roles.grants_of(connection, [user_id]))[user_id],
        relations=await related.relations(connection, staff, user_id),
    )


async def orders(
    connection: Connection, staff: Staff, user_id: UUID, limit: int, cursor: str | None
) -> Page[Order]:
    """Newest first. Raises PermissionDenied, UserNotFound."""
    staff.require(READ)
    await users.get(connection, user_id)
    return await shop_orders.list_orders(connection, user_id, limit, cursor)


async def tickets(
    connection: Connection, staff: Staff, user_id: UUID, limit: int, cursor: str | None
) -> Page[Ticket]:
    """Newest first. Raises PermissionDenied, UserNotFound."""
    staff.require(READ)
    await users.get(connection, user_id)
    return await purchases.list_tickets(connection, user_id, None, limit, cursor)


async def won(
    connection: Connection, staff: Staff, user_id: UUID, limit: int, cursor: str | None
) -> Page[Prize]:
    """Prizes, newest first. Raises PermissionDenied, UserNotFound."""
    staff.require(READ)
    await users.get(connection, user_id)
    return await prizes.list_prizes(connection, user_id, limit, cursor)


async def entries(
    connection: Connection,
    staff: Staff,
    user_id: UUID,
    wallet_id: UUID,
    limit: int,
    cursor: str | None,
) -> Page[Entry]:
    """The history of one of their wallets, newest first.

    Raises PermissionDenied, UserNotFound, WalletNotFound.
    """
    staff.require(READ)
    await users.get(connection, user_id)
    return await wallets.history(connection, user_id, wallet_id, limit, cursor)
