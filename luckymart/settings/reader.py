"""A process's view of the shop's settings."""

import asyncio
from collections.abc import Mapping
from typing import Final

import asyncpg
import structlog

from luckymart.kit.database import Database
from luckymart.kit.errors import ValidationError
from luckymart.kit.settings import Settings
from luckymart.settings import actions
from luckymart.settings.rules import SHOP_SETTINGS, with_values

log = structlog.get_logger(__name__)

POLL_SECONDS: Final = 1.0


class SettingsReader:
    """Keeps a process's `settings` as the shop has them, at most a second old.

    The values are put into the object itself, which everything reads at the moment when something
    begins. The environment's values stay underneath: they hold where the shop has set none.
    """

    def __init__(self, db: Database, settings: Settings) -> None:
        self._db = db
        self._settings = settings
        self._first = settings.model_copy()
        self._values: Mapping[str, str] = {}
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Read once, so that nothing begins under the environment's values, and keep reading."""
        try:
            await self.refresh()
        except asyncpg.UndefinedTableError:
            # The migration has not run yet. Until it has, the environment's values hold.
            log.warning("shop_settings_missing")
        self._task = asyncio.create_task(self._follow())

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait({self._task})

    async def refresh(self) -> None:
        async with self._db.connection() as connection:
            values = await actions.values_at(connection)
        if values == self._values:
            return
        try:
            changed = with_values(self._first, values)
        except ValidationError as error:
            # A newer version allowed it. Go on with what holds.
            log.error("shop_settings_invalid", message=error.data["message"])
            return
        for name in SHOP_SETTINGS:
            setattr(self._settings, name, getattr(changed, name))
        self._values = values

    async def _follow(self) -> None:
        while True:
            await asyncio.sleep(POLL_SECONDS)
            try:
                await self.refresh()
            except Exception as error:  # the database is away: the next run tries again
                log.warning("shop_settings_unread", error=type(error).__name__)
