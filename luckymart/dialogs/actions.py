"""Handled updates and open dialogs."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypedDict

from luckymart.dialogs import queries
from luckymart.kit.database import Connection, Tx


class Key(TypedDict):
    """Whose dialog it is; `destiny` distinguishes several dialogs of one person in one chat."""

    bot_id: int
    chat_id: int
    user_id: int
    destiny: str


class Dialog(TypedDict):
    state: str | None
    data: dict[str, Any]


async def was_handled(connection: Connection, update_id: int) -> bool:
    return bool(await queries.find_update(connection, update_id=update_id))


async def remember(connection: Connection, update_id: int) -> None:
    """Record that this update is handled. Idempotent."""
    await queries.remember_update(connection, update_id=update_id)


async def find(connection: Connection, key: Key) -> Dialog:
    """The state of the dialog; empty if there is none."""
    row = await queries.find_dialog(connection, **key)
    return Dialog(state=row and row["state"], data=dict(row["data"]) if row else {})


async def save_state(tx: Tx, key: Key, state: str | None) -> None:
    await queries.save_dialog_state(tx, **key, state=state)
    if state is None:
        await queries.delete_finished_dialog(tx, **key)


async def save_data(tx: Tx, key: Key, data: Mapping[str, Any]) -> None:
    await queries.save_dialog_data(tx, **key, data=dict(data))
    if not data:
        await queries.delete_finished_dialog(tx, **key)


async def forget_updates(tx: Tx, before: datetime) -> int:
    """Returns how many."""
    return await queries.delete_updates(tx, moment=before)


async def forget_idle(tx: Tx, before: datetime) -> int:
    """Delete dialogs that nobody has continued since. Returns how many."""
    return await queries.delete_dialogs(tx, moment=before)
