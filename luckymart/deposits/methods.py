"""Payment methods: the shop's accounts that players transfer money to (table payment_configs)."""

from typing import Any, Final
from uuid import UUID

import pydantic

from luckymart.deposits import method_queries as queries
from luckymart.deposits.errors import PaymentMethodNotFound
from luckymart.deposits.models import MethodInput, MethodPatch, PaymentMethod
from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import ValidationError
from luckymart.kit.money import fits_scale
from luckymart.ledger import actions as ledger
from luckymart.ledger.errors import AmountScale
from luckymart.staff import actions as staff_log
from luckymart.staff.actions import Staff

PERMISSION: Final = "payments.write"
READ: Final = "deposits.read"
_FIELDS: Final = tuple(MethodInput.model_fields)


async def list_active(connection: Connection) -> list[PaymentMethod]:
    """The methods that players can choose, in the order that staff set."""
    return await _list(connection, only_active=True)


async def list_all(connection: Connection, staff: Staff) -> list[PaymentMethod]:
    """All methods, including those that are switched off. Raises PermissionDenied."""
    staff.require(READ)
    return await _list(connection, only_active=False)


async def get(connection: Connection, method_id: UUID) -> PaymentMethod:
    """Raises PaymentMethodNotFound."""
    row = await queries.find_method(connection, id=method_id)
    if row is None:
        raise PaymentMethodNotFound
    return PaymentMethod.model_validate(dict(row))


async def get_active(connection: Connection, method_id: UUID) -> PaymentMethod:
    """Raises PaymentMethodNotFound, also if the method is switched off."""
    method = await get(connection, method_id)
    if not method.is_active:
        raise PaymentMethodNotFound
    return method


async def create(tx: Tx, staff: Staff, data: MethodInput) -> PaymentMethod:
    """Raises PermissionDenied, ValidationError, AmountScale."""
    staff.require_for_money(PERMISSION)
    await _check_amounts(tx, data)
    method_id: UUID = await queries.insert_method(tx, **data.model_dump())
    after = data.model_dump(mode="json")
    await staff_log.log(tx, staff, "deposits.add_method", "payment_config", method_id, after=after)
    return await get(tx, method_id)


async def edit(tx: Tx, staff: Staff, method_id: UUID, patch: MethodPatch) -> PaymentMethod:
    """Change a method. Open deposits keep the account that their players saw.

    Raises PermissionDenied, PaymentMethodNotFound, ValidationError, AmountScale.
    """
    staff.require_for_money(PERMISSION)
    before = await _lock(tx, method_id)
    changes = patch.model_dump(exclude_none=True)
    try:
        data = MethodInput.model_validate(before.model_dump(include=set(_FIELDS)) | changes)
    except pydantic.ValidationError as error:
        first = error.errors()[0]
        raise ValidationError(".".join(map(str, first["loc"])) or "min_amount", first["msg"]) from (
            error
        )
    await _check_amounts(tx, data)
    await queries.update_method(tx, id=method_id, **data.model_dump())
    after = await get(tx, method_id)
    await _log_change(tx, staff, before, after)
    return after


async def set_picture(
    tx: Tx, staff: Staff, method_id: UUID, picture_id: UUID | None
) -> PaymentMethod:
    """Set a public picture, such as a bank's QR code; None removes it.

    Raises PermissionDenied, PaymentMethodNotFound.
    """
    staff.require_for_money(PERMISSION)
    before = await _lock(tx, method_id)
    await queries.set_picture(tx, id=method_id, picture_id=picture_id)
    after = await get(tx, method_id)
    await _log_change(tx, staff, before, after)
    return after


async def _list(connection: Connection, *, only_active: bool) -> list[PaymentMethod]:
    rows = await queries.list_methods(connection, only_active=only_active)
    return [PaymentMethod.model_validate(dict(row)) for row in rows]


async def _lock(tx: Tx, method_id: UUID) -> PaymentMethod:
    if await queries.lock_method(tx, id=method_id) is None:
        raise PaymentMethodNotFound
    return await get(tx, method_id)


async def _check_amounts(tx: Tx, data: MethodInput) -> None:
    scale = await ledger.currency_scale(tx, data.currency)
    if scale is None:
        raise ValidationError("currency", "not a currency of this shop")
    if not fits_scale(data.min_amount, scale) or not fits_scale(data.max_amount, scale):
        raise AmountScale(scale=scale)


async def _log_change(tx: Tx, staff: Staff, before: PaymentMethod, after: PaymentMethod) -> None:
    def changed(one: PaymentMethod, other: PaymentMethod) -> dict[str, Any]:
        theirs = other.model_dump(mode="json")
        return {
            name: value
            for name, value in one.model_dump(mode="json").items()
            if value != theirs[name] and name != "updated_at"
        }

    await staff_log.log(
        tx,
        staff,
        "deposits.edit_method",
        "payment_config",
        after.id,
        before=changed(before, after),
        after=changed(after, before),
    )
