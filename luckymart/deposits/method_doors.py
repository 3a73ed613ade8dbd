"""What redirects the money that players pay in: a new account of the shop, or a changed one."""

from typing import Final

from luckymart.approvals.kinds import About, Kind
from luckymart.deposits import methods
from luckymart.deposits.models import MethodEdit, MethodInput, MethodPicture, PaymentMethod
from luckymart.deposits.rules import account_line, method_facts
from luckymart.kit.database import Tx
from luckymart.kit.settings import Settings
from luckymart.staff.actions import Staff


async def _add(tx: Tx, _: Settings, staff: Staff, command: MethodInput) -> PaymentMethod:
    return await methods.create(tx, staff, command)


async def _edit(tx: Tx, _: Settings, staff: Staff, command: MethodEdit) -> PaymentMethod:
    return await methods.edit(tx, staff, command)


async def _set_picture(tx: Tx, _: Settings, staff: Staff, command: MethodPicture) -> PaymentMethod:
    return await methods.set_picture(tx, staff, command)


async def _about_new(_: Tx, command: MethodInput) -> About:
    return About("payment_config", None, method_facts(None, command))


async def _about_edit(tx: Tx, command: MethodEdit) -> About:
    before = await methods.get(tx, command.method_id)
    facts = method_facts(before, methods.merged(before, command))
    return About("payment_config", before.id, facts)


async def _about_picture(tx: Tx, command: MethodPicture) -> About:
    method = await methods.get(tx, command.method_id)
    facts = {"method": account_line(method)}
    return About("payment_config", method.id, facts, picture_id=command.picture_id)


ADD: Final = Kind(
    name=methods.ADD,
    permission=methods.PERMISSION,
    command=MethodInput,
    run=_add,
    about=_about_new,
    by_owners=True,
)
EDIT: Final = Kind(
    name=methods.EDIT,
    permission=methods.PERMISSION,
    command=MethodEdit,
    run=_edit,
    about=_about_edit,
    by_owners=True,
)
SET_PICTURE: Final = Kind(
    name=methods.SET_PICTURE,
    permission=methods.PERMISSION,
    command=MethodPicture,
    run=_set_picture,
    about=_about_picture,
    by_owners=True,
)
