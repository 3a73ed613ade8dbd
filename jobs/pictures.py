"""Remove from the storage what no row names any more."""

from collections.abc import Sequence
from typing import Final

from jobs.due import PutOff
from luckymart.pictures.actions import Pictures
from luckymart.pictures.storage import Bucket

PACE: Final = 600.0
"""The storage is asked every five minutes: one that it refuses is asked for again in ten, then
later and later."""
ENOUGH_REFUSALS: Final = 3
"""After so many in a row, it is the storage that is away and not these pictures that are broken."""


class PictureRemovals:
    """All at once; if that fails, one by one, so that one that cannot be removed keeps no other."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._refused = PutOff[str]("remove picture", pace=PACE)

    async def __call__(self) -> None:
        due = await self._pictures.due_removals(self._refused.now())
        for bucket, paths in due.items():
            try:
                await self._pictures.remove(bucket, paths)
            except Exception:
                await self._one_by_one(bucket, paths)

    async def _one_by_one(self, bucket: Bucket, paths: Sequence[str]) -> None:
        refusals = 0
        for path in paths:
            refusals += 1
            with self._refused.attempt(path):
                await self._pictures.remove(bucket, [path])
                refusals = 0
            if refusals == ENOUGH_REFUSALS:
                return
