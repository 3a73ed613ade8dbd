"""Guided dialogs in the database: they outlive a restart, and any process can continue one."""

from collections.abc import Mapping
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey

from luckymart.dialogs import actions as dialogs
from luckymart.kit.database import Database


class DialogStorage(BaseStorage):
    """aiogram's storage over the table `bot_states`, one row a dialog under way."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        name = state.state if isinstance(state, State) else state
        async with self._db.transaction() as tx:
            await dialogs.save_state(tx, _row_key(key), name)

    async def get_state(self, key: StorageKey) -> str | None:
        async with self._db.connection() as connection:
            return (await dialogs.find(connection, _row_key(key)))["state"]

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        async with self._db.transaction() as tx:
            await dialogs.save_data(tx, _row_key(key), data)

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        async with self._db.connection() as connection:
            return (await dialogs.find(connection, _row_key(key)))["data"]

    async def close(self) -> None:
        """The pool belongs to the process, which closes it."""


def _row_key(key: StorageKey) -> dialogs.Key:
    return dialogs.Key(
        bot_id=key.bot_id, chat_id=key.chat_id, user_id=key.user_id, destiny=key.destiny
    )
