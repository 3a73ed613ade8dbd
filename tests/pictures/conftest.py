"""Pictures in each storage: a folder and a local Supabase."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.pictures.actions import Pictures, make_pictures
from tests.pictures.supabase_server import Supabase

KEY = "service-role-key-of-this-test"


class Clock:
    """The current time, set by the test."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return utc_now() + self.ahead


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder_settings(settings: Settings, tmp_path: Path) -> Settings:
    return settings.model_copy(update={"media_dir": tmp_path / "media"})


@pytest.fixture
async def supabase() -> AsyncIterator[Supabase]:
    yield (running := Supabase(KEY))
    running.ended.set()


@pytest.fixture
async def supabase_url(supabase: Supabase) -> AsyncIterator[str]:
    server = TestServer(supabase.app(), host="127.0.0.1")
    await server.start_server()
    yield str(server.make_url("/")).rstrip("/")
    supabase.ended.set()
    await server.close()


@pytest.fixture
def supabase_settings(settings: Settings, supabase_url: str) -> Settings:
    values = {**settings.model_dump(), "supabase_url": f"{supabase_url}/", "supabase_key": KEY}
    return Settings(_env_file=None, **values)


@pytest.fixture
async def in_folder(
    db: Database, folder_settings: Settings, clock: Clock
) -> AsyncIterator[Pictures]:
    pictures = make_pictures(db, folder_settings, clock)
    yield pictures
    await pictures.close()


@pytest.fixture
async def in_supabase(
    db: Database, supabase_settings: Settings, clock: Clock
) -> AsyncIterator[Pictures]:
    pictures = make_pictures(db, supabase_settings, clock)
    yield pictures
    await pictures.close()
