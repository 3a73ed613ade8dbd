"""Fixtures for every test: a real PostgreSQL, a database per test, settings, texts."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack

import asyncpg
import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Browser
from pytest_aiohttp.plugin import AiohttpClient

from luckymart.kit.database import Connection, Database, connect
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.purchases.office import TicketOffice
from processes.embedded_postgres import EmbeddedPostgres
from processes.migrations import migrate_up
from tests.support.api import Api
from tests.support.applications import make_app, make_office
from tests.support.browser import open_browser
from tests.support.databases import Server, serve_tests
from tests.support.settings import forget_environment, make_settings
from tools.queries import Database as ReadableDatabase
from tools.queries import read_database

forget_environment()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """This run's PostgreSQL server, with the migrated template."""
    with serve_tests() as running:
        yield running


@pytest.fixture
async def database(server: Server) -> AsyncIterator[str]:
    """The name of a fresh database with the full schema, dropped after the test."""
    name = await server.clone()
    yield name
    await server.drop(name)


@pytest.fixture
def database_url(server: Server, database: str) -> str:
    """As the processes have it, of a login that owns nothing."""
    return server.login_url(database)


@pytest.fixture
def owner_url(server: Server, database: str) -> str:
    return server.owner_url(database)


@pytest.fixture
async def owner(owner_url: str) -> AsyncIterator[Connection]:
    """A connection as the database's owner, to set things up and to see what is really stored."""
    session = await asyncpg.connect(owner_url, server_settings={"timezone": "UTC"})
    yield session
    await session.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def readable(
    server: Server, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[ReadableDatabase]:
    """The migrated schema on PostgreSQL 16 or newer, where the types of queries can be read."""
    async with AsyncExitStack() as stack:
        name = await server.clone()
        stack.push_async_callback(server.drop, name)
        session = await asyncpg.connect(server.owner_url(name))
        stack.push_async_callback(session.close)
        if session.get_server_version().major < 16:
            folder = tmp_path_factory.mktemp("newer")
            newer = await stack.enter_async_context(EmbeddedPostgres(folder, durable=False))
            await migrate_up(newer.dsn("luckymart_queries"))
            session = await asyncpg.connect(newer.dsn("luckymart_queries"))
            stack.push_async_callback(session.close)
        yield await read_database(session)


@pytest.fixture
def settings(database_url: str) -> Settings:
    return make_settings(database_url)


@pytest.fixture
async def db(database_url: str) -> AsyncIterator[Database]:
    """The database as the processes use it, as the role luckymart_app."""
    database = await connect(database_url, max_connections=10)
    yield database
    await database.close()


@pytest.fixture(scope="session")
def texts() -> Texts:
    return Texts()


@pytest.fixture
async def office(db: Database, settings: Settings) -> AsyncIterator[TicketOffice]:
    ticket_office = make_office(db, settings)
    yield ticket_office
    await ticket_office.close()


@pytest.fixture
def app(db: Database, settings: Settings, texts: Texts, office: TicketOffice) -> web.Application:
    return make_app(db, settings, texts, office)


@pytest.fixture
async def api(app: web.Application, aiohttp_client: AiohttpClient) -> Api:
    """The API on a free port, without a session; `await api.sign_in(player)` gives one."""
    return Api(await aiohttp_client(app), app)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with open_browser() as chromium:
        yield chromium
