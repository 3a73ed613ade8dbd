"""People's addresses. Each person may have several, one of which is the default."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import ValidationError
from luckymart.shipping import address_queries as queries
from luckymart.shipping import rules
from luckymart.shipping.errors import AddressLimit, AddressNotFound
from luckymart.shipping.rules import MAX_ADDRESSES, Details


class Address(BaseModel):
    """`phone` is E.164, `country` ISO 3166-1 alpha-2."""

    id: UUID
    recipient_name: str
    phone: str
    country: str
    region: str
    city: str
    street: str
    postcode: str
    note: str
    is_default: bool
    created_at: datetime

    @property
    def details(self) -> Details:
        return Details(**self.model_dump(include=set(Details.__slots__)))


async def list_addresses(connection: Connection, user_id: UUID) -> list[Address]:
    """The person's addresses: the default first, then the newest."""
    rows = await queries.list_addresses(connection, user_id=user_id)
    return [Address(**row) for row in rows]


async def get(connection: Connection, user_id: UUID, address_id: UUID) -> Address:
    """One of the person's addresses. Raises AddressNotFound, also for another person's."""
    row = await queries.get_address(connection, user_id=user_id, address_id=address_id)
    if row is None:
        raise AddressNotFound
    return Address(**row)


async def add(tx: Tx, user_id: UUID, details: Details, *, is_default: bool = False) -> Address:
    """Add an address; the first one becomes the default. Raises ValidationError, AddressLimit."""
    values = asdict(rules.checked(details))
    await queries.lock_person(tx, user_id=user_id)
    count = await queries.count_addresses(tx, user_id=user_id)
    if count >= MAX_ADDRESSES:
        raise AddressLimit(limit=MAX_ADDRESSES)
    is_default = is_default or count == 0
    if is_default:
        await queries.clear_default(tx, user_id=user_id)
    row = await queries.insert_address(tx, user_id=user_id, is_default=is_default, **values)
    return Address(**row)


async def change(
    tx: Tx,
    user_id: UUID,
    address_id: UUID,
    changes: Mapping[str, str],
    *,
    is_default: bool | None = None,
) -> Address:
    """Change the given fields of `Details`. A default stays one until another becomes it.

    Existing shipments keep their address. Raises AddressNotFound, ValidationError.
    """
    await queries.lock_person(tx, user_id=user_id)
    address = await get(tx, user_id, address_id)
    values = asdict(rules.checked(Details(**(asdict(address.details) | dict(changes)))))
    if is_default is False and address.is_default:
        raise ValidationError("is_default", "make another address the default instead")
    if is_default and not address.is_default:
        await queries.clear_default(tx, user_id=user_id)
    row = await queries.update_address(
        tx, address_id=address_id, is_default=address.is_default or bool(is_default), **values
    )
    assert row is not None
    return Address(**row)


async def remove(tx: Tx, user_id: UUID, address_id: UUID) -> None:
    """Delete an address; the newest other one becomes the default. Raises AddressNotFound."""
    await queries.lock_person(tx, user_id=user_id)
    removed = await queries.delete_address(tx, user_id=user_id, address_id=address_id)
    if removed is None:
        raise AddressNotFound
    await queries.ensure_default(tx, user_id=user_id)
