"""Child processes of the demo: starts, watches, restarts and ends them."""

import asyncio
import ctypes
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import structlog

log = structlog.get_logger("demo")

STOP_TIMEOUT_SECONDS: Final = 40.0
RESTART_PAUSE_SECONDS: Final = 1.0
_PR_SET_PDEATHSIG: Final = 1
_libc = ctypes.CDLL(None)


class Child:
    """A Python module that runs as a child process and is restarted when it exits.

    On Linux it also ends when this process dies, however that happens.
    """

    def __init__(
        self, module: str, arguments: Sequence[str], environment: Mapping[str, str], log_file: Path
    ) -> None:
        """Its output is appended to `log_file`."""
        self.log_file = log_file
        self._command = (sys.executable, "-m", module, *arguments)
        self._environment = dict(environment)
        self.name = module
        self._process: asyncio.subprocess.Process | None = None
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        await self._spawn()
        self._task = asyncio.create_task(self._keep())

    async def stop(self) -> None:
        """Send SIGTERM, then SIGKILL if it does not exit in time."""
        if self._task is not None:
            self._task.cancel()
        process = self._process
        if process is None or process.returncode is not None:
            return
        process.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(process.wait(), STOP_TIMEOUT_SECONDS)
        except TimeoutError:
            log.warning("child_killed", child=self.name)
            process.kill()
            await process.wait()

    async def _spawn(self) -> None:
        parent_pid = os.getpid()

        def end_with_parent() -> None:
            if sys.platform == "linux":
                _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
            if os.getppid() != parent_pid:
                os._exit(1)

        with self.log_file.open("ab") as output:
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                env=self._environment,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                preexec_fn=end_with_parent,
                # Ctrl-C in a terminal signals the whole group; only stop() may end the children.
                start_new_session=True,
            )

    async def _keep(self) -> None:
        while True:
            assert self._process is not None
            status = await self._process.wait()
            log.warning("child_ended", child=self.name, status=status, log=str(self.log_file))
            await asyncio.sleep(RESTART_PAUSE_SECONDS)
            await self._spawn()
