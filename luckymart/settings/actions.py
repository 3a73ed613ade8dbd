"""Read and change the shop's settings."""

from datetime import datetime
from typing import Final
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.consent import FigureChanged
from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import ValidationError
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.kit.settings import Settings
from luckymart.kit.typed import checked_reason
from luckymart.settings import queries
from luckymart.settings.errors import SettingNotFound, SettingSame
from luckymart.settings.rules import SHOP_SETTINGS, Looser, as_text, is_looser, with_values
from luckymart.staff import actions as staff_log
from luckymart.staff import duty
from luckymart.staff.actions import Staff

READ: Final = "settings.read"
WRITE: Final = "settings.write"
MAX_VALUE_LENGTH: Final = 200
MAX_REASON_LENGTH: Final = 500


class Version(BaseModel):
    """One change. `is_to_come`: it holds from `valid_from` on, and does not hold yet."""

    id: UUID
    name: str
    value: str
    version: int
    valid_from: datetime
    is_to_come: bool
    reason: str
    set_by_id: UUID
    set_by_name: str
    approved_by_id: UUID | None
    approved_by_name: str | None
    created_at: datetime


class ShopSetting(BaseModel):
    """`value` holds now, `newest` is the last change, None while the environment's value holds."""

    name: str
    value: str
    looser: Looser
    newest: Version | None


class SettingChange(BaseModel):
    """From the value `before`, which the person saw, to `value`."""

    name: str
    before: str
    value: str
    reason: str


async def values_at(connection: Connection, moment: datetime | None = None) -> dict[str, str]:
    """What the shop has set, by name; now if no moment is given."""
    rows = await queries.list_values(connection, moment=moment)
    return {row["name"]: row["value"] for row in rows if row["name"] in SHOP_SETTINGS}


async def list_settings(
    connection: Connection, settings: Settings, staff: Staff
) -> list[ShopSetting]:
    """All that can be changed, in the order of the table. Raises PermissionDenied."""
    staff.require(READ)
    values = await values_at(connection)
    newest = {
        row["name"]: Version(**row) for row in await queries.list_newest(connection, name=None)
    }
    return [
        ShopSetting(
            name=name,
            value=values.get(name, as_text(getattr(settings, name))),
            looser=looser,
            newest=newest.get(name),
        )
        for name, looser in SHOP_SETTINGS.items()
    ]


async def get(connection: Connection, settings: Settings, staff: Staff, name: str) -> ShopSetting:
    """Raises PermissionDenied, SettingNotFound."""
    staff.require(READ)
    return await _get(connection, settings, name)


async def list_versions(
    connection: Connection, staff: Staff, name: str, limit: int, cursor: str | None
) -> Page[Version]:
    """The changes of one setting, newest first. Raises PermissionDenied, SettingNotFound."""
    staff.require(READ)
    if name not in SHOP_SETTINGS:
        raise SettingNotFound
    rows = await queries.list_versions(
        connection, name=name, before=decode_cursor(cursor), limit=limit + 1
    )
    return page_of(rows, limit).map(lambda row: Version(**row))


async def change(tx: Tx, settings: Settings, staff: Staff, wanted: SettingChange) -> ShopSetting:
    """Set a value, as an owner. What lets more money out takes two owners, and holds later.

    Setting the value that holds cancels another one that is still to come. Raises PermissionDenied,
    SettingNotFound, ValidationError, FigureChanged, SettingSame, SecondPersonNeeded.
    """
    staff.require_for_money(WRITE)
    name = wanted.name
    reason = checked_reason(wanted.reason, MAX_REASON_LENGTH)
    await queries.lock_setting(tx, name=name)
    before = await _get(tx, settings, name)
    if before.value != wanted.before:
        raise FigureChanged(field="value", now=before.value)
    now = with_values(settings, await values_at(tx))
    then = with_values(now, {name: _checked(wanted.value)})
    old, new = getattr(now, name), getattr(then, name)
    is_to_come = before.newest is not None and before.newest.is_to_come
    if old == new and not is_to_come:
        raise SettingSame
    lets_more_out = is_looser(name, old, new)
    if lets_more_out:
        await duty.require_two_owners(tx, staff)
    await queries.insert_version(
        tx,
        name=name,
        value=as_text(new),
        wait_hours=settings.settings_wait_hours if lets_more_out else 0,
        set_by_id=staff.user_id,
        approved_by_id=None if staff.second is None else staff.second.user_id,
        replaces=before.value,
        reason=reason,
    )
    after = await _get(tx, settings, name)
    assert after.newest is not None
    changed = after.newest.model_dump(
        mode="json", include={"name", "value", "valid_from", "reason"}
    )
    await staff_log.log(
        tx,
        staff,
        "settings.change",
        "shop_setting",
        after.newest.id,
        before={"name": name, "value": before.value},
        after=changed,
    )
    return after


async def _get(connection: Connection, settings: Settings, name: str) -> ShopSetting:
    if name not in SHOP_SETTINGS:
        raise SettingNotFound
    values = await values_at(connection)
    rows = await queries.list_newest(connection, name=name)
    return ShopSetting(
        name=name,
        value=values.get(name, as_text(getattr(settings, name))),
        looser=SHOP_SETTINGS[name],
        newest=Version(**rows[0]) if rows else None,
    )


def _checked(value: str) -> str:
    value = value.strip()
    if len(value) > MAX_VALUE_LENGTH or not value.isprintable():
        raise ValidationError("value", f"at most {MAX_VALUE_LENGTH} printable characters")
    return value
