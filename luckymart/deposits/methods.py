"""Payment methods: the shop's accounts that players transfer money to (table payment_configs).

Where players pay to changes by two owners (`doors`), and everybody on staff is told. One person
switches a method off, removes its picture, and changes limits and order.
"""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

import pydantic

from luckymart.deposits import method_queries as queries
from luckymart.deposits.errors import PaymentMethodChanged, PaymentMethodNotFound
from luckymart.deposits.models import MethodEdit, MethodInput, MethodPicture, PaymentMethod
from luckymart.deposits.rules import account_line, method_facts, redirects
from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import ValidationError
from luckymart.kit.money import fits_scale
from luckymart.ledger import actions as ledger
from luckymart.ledger.errors import AmountScale
from luckymart.notifications import actions as notifications
from luckymart.staff import actions as staff_log
from luckymart.staff import duty
from luckymart.staff.actions import Staff
from luckymart.users import actions as users

PERMISSION: Final = "payments.write"
READ: Final = "deposits.read"
ADD: Final = "deposits.add_method"
EDIT: Final = "deposits.edit_method"
SET_PICTURE: Final = "deposits.set_method_picture"
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
    """By two owners. Raises PermissionDenied, ValidationError, AmountScale, SecondPersonNeeded."""
    staff.require_for_money(PERMISSION)
    await _check_amounts(tx, data)
    await duty.require_two_owners(tx, staff)
    method_id: UUID = await queries.insert_method(tx, **data.model_dump())
    after = data.model_dump(mode="json")
    await staff_log.log(tx, staff, ADD, "payment_config", method_id, after=after)
    await _tell_everybody(tx, staff, ADD, method_facts(None, data))
    return await get(tx, method_id)


async def edit(tx: Tx, staff: Staff, wanted: MethodEdit) -> PaymentMethod:
    """Change a method, by two owners if it redirects players. Open deposits keep what was shown.

    Raises PermissionDenied, PaymentMethodNotFound, PaymentMethodChanged, ValidationError,
    AmountScale, SecondPersonNeeded.
    """
    staff.require_for_money(PERMISSION)
    before = await _lock(tx, wanted.method_id)
    _require_seen(before, wanted)
    data = merged(before, wanted)
    await _check_amounts(tx, data)
    if redirects(before, data):
        await duty.require_two_owners(tx, staff)
        await _tell_everybody(tx, staff, EDIT, method_facts(before, data))
    await queries.update_method(tx, id=before.id, **data.model_dump())
    after = await get(tx, before.id)
    await _log_change(tx, staff, before, after)
    return after


async def set_picture(tx: Tx, staff: Staff, wanted: MethodPicture) -> PaymentMethod:
    """Show a public picture, such as a bank's QR code, by two owners.

    Raises PermissionDenied, PaymentMethodNotFound, PaymentMethodChanged, SecondPersonNeeded.
    """
    staff.require_for_money(PERMISSION)
    before = await _lock(tx, wanted.method_id)
    _require_seen(before, wanted)
    await duty.require_two_owners(tx, staff)
    await _tell_everybody(tx, staff, SET_PICTURE, {"method": account_line(before)})
    return await _show_picture(tx, staff, before, wanted.picture_id)


async def remove_picture(tx: Tx, staff: Staff, method_id: UUID) -> PaymentMethod:
    """Raises PermissionDenied, PaymentMethodNotFound."""
    staff.require_for_money(PERMISSION)
    return await _show_picture(tx, staff, await _lock(tx, method_id), None)


def merged(method: PaymentMethod, wanted: MethodEdit) -> MethodInput:
    """The method with what changes. Raises ValidationError."""
    changes = wanted.patch.model_dump(exclude_none=True)
    try:
        return MethodInput.model_validate(method.model_dump(include=set(_FIELDS)) | changes)
    except pydantic.ValidationError as error:
        first = error.errors()[0]
        raise ValidationError(".".join(map(str, first["loc"])) or "min_amount", first["msg"]) from (
            error
        )


def _require_seen(method: PaymentMethod, wanted: MethodEdit | MethodPicture) -> None:
    if method.updated_at != wanted.seen:
        raise PaymentMethodChanged


async def _show_picture(
    tx: Tx, staff: Staff, before: PaymentMethod, picture_id: UUID | None
) -> PaymentMethod:
    await queries.set_picture(tx, id=before.id, picture_id=picture_id)
    after = await get(tx, before.id)
    await _log_change(tx, staff, before, after)
    return after


async def _tell_everybody(tx: Tx, staff: Staff, kind: str, facts: Mapping[str, str]) -> None:
    names = [(await users.get(tx, one.user_id)).first_name for one in staff.people]
    await notifications.notify(
        tx,
        await staff_log.everybody_ids(tx),
        "payment-account-changed",
        {"name": ", ".join(names), "deed": {"kind": kind, **facts}},
    )


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
        EDIT,
        "payment_config",
        after.id,
        before=changed(before, after),
        after=changed(after, before),
    )
