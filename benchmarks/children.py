"""Python modules as child processes that listen on a local port."""

import asyncio
import contextlib
import socket
import sys
import time
from collections.abc import AsyncIterator, Mapping
from typing import Final

START_TIMEOUT_SECONDS: Final = 60


@contextlib.asynccontextmanager
async def child(port: int, environment: Mapping[str, str], *command: str) -> AsyncIterator[int]:
    """Run a module in a child process; yields its process id once it listens."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *command, env=dict(environment)
    )
    try:
        await until_listening(port)
        yield process.pid
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def until_listening(port: int) -> None:
    deadline = time.monotonic() + START_TIMEOUT_SECONDS
    while True:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            if time.monotonic() > deadline:
                raise
            await asyncio.sleep(0.05)
        else:
            writer.close()
            return


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
