"""If the demo cannot start, it says why in one line and exits with status 2."""

import fcntl
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

LUCKYMART = (sys.executable, "-m", "processes.cli")
UNPRIVILEGED_PORTS = Path("/proc/sys/net/ipv4/ip_unprivileged_port_start")


def refused(*arguments: str, before: Sequence[str] = ()) -> str:
    """Run `luckymart demo` through the command `before`; return the one line."""
    done = subprocess.run(
        [*before, *LUCKYMART, "demo", *arguments], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 2, done.stderr
    *usage, line = done.stderr.splitlines()
    assert all(one.startswith(("usage:", " ")) for one in usage), done.stderr
    return line


def free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


@pytest.mark.parametrize("port", ["0", "99999", "-1", "http"])
def test_a_port_that_is_none(port: str) -> None:
    assert "--port" in refused(f"--port={port}")


def test_a_port_in_use(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        line = refused("--port", port, "--data", str(tmp_path / "data"))
    assert f"port {port} is in use" in line
    assert not (tmp_path / "data").exists()


def test_a_port_that_is_for_root(tmp_path: Path) -> None:
    if int(UNPRIVILEGED_PORTS.read_text()) <= 80:
        pytest.skip("here everybody may take port 80")
    powerless = () if os.geteuid() else ("setpriv", "--inh-caps=-all", "--bounding-set=-all")
    line = refused("--port", "80", "--data", str(tmp_path / "data"), before=powerless)
    assert "port 80 is for root" in line


def test_a_data_folder_in_use(tmp_path: Path) -> None:
    folder = tmp_path / "postgresql"
    folder.mkdir()
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert "another process uses" in refused("--port", free_port(), "--data", str(tmp_path))


def test_a_data_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    line = refused("--port", free_port(), "--data", str(tmp_path / "data"))
    assert "File exists" in line


def on_small_disk(folder: Path, size: str) -> list[str]:
    """A command prefix that mounts a disk of that size at `folder`."""
    alone = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--map-root"]
    script = 'mount -t tmpfs -o "size=$0" none "$1" && shift && exec "$@"'
    command = [*alone, "sh", "-c", script, size, str(folder)]
    if shutil.which("unshare") is None or subprocess.run([*command, "true"]).returncode != 0:
        pytest.skip("this machine lets nobody mount a small disk")
    return command


def test_a_full_disk(tmp_path: Path) -> None:
    line = refused(
        "--port", free_port(), "--data", str(tmp_path), before=on_small_disk(tmp_path, "20m")
    )
    assert "the disk is full" in line
    assert "20 MB" in line


def test_a_disk_that_is_full_when_postgresql_starts(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("PostgreSQL and the mount need root here")
    script = (
        "import asyncio, pathlib, sys\n"
        "from processes.embedded_postgres import EmbeddedPostgres\n"
        "asyncio.run(EmbeddedPostgres(pathlib.Path(sys.argv[1])).start())\n"
    )
    done = subprocess.run(
        [*on_small_disk(tmp_path, "20m"), sys.executable, "-c", script, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert "EmbeddedPostgresError: the database's folder cannot be made: " in done.stderr
    assert "No space left on device" in done.stderr
