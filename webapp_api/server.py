"""The API as a running server."""

from typing import Final, Self

import structlog
from aiohttp import web

log = structlog.get_logger("api")

SHUTDOWN_TIMEOUT_SECONDS: Final = 30.0
KEEP_ALIVE_SECONDS: Final = 75.0
BACKLOG: Final = 4096


class ApiServer:
    """Serves an application on one address."""

    def __init__(self, app: web.Application, host: str, port: int) -> None:
        self._host = host
        self._wanted_port = port
        self._runner = web.AppRunner(
            app,
            access_log=None,  # the middleware writes what is fit to be written
            shutdown_timeout=SHUTDOWN_TIMEOUT_SECONDS,
            keepalive_timeout=KEEP_ALIVE_SECONDS,
        )

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_exception: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Return once connections are taken. Raises OSError where the port is in use."""
        await self._runner.setup()
        try:
            site = web.TCPSite(self._runner, self._host, self._wanted_port, backlog=BACKLOG)
            await site.start()
        except OSError:
            await self._runner.cleanup()
            raise
        log.info("listening", host=self._host, port=self.port)

    async def stop(self) -> None:
        """Take no new connection, let the requests in flight finish, end the event streams."""
        await self._runner.cleanup()

    @property
    def port(self) -> int:
        """The real one, where 0 was asked for."""
        for address in self._runner.addresses:
            port: int = address[1]
            return port
        return self._wanted_port
