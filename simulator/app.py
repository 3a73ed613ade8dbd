"""Assemble the parts and run them."""

import asyncio
import contextlib
import logging
import signal
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from aiohttp import web

from simulator import bot_api, page_api
from simulator.context import Context
from simulator.errors import bad_request
from simulator.hub import Hub
from simulator.init_data import new_signing_key
from simulator.limits import Limits
from simulator.media import FileStore
from simulator.params import Params, Upload
from simulator.proxy import Proxy
from simulator.state import World, new_world, read_snapshot, write_snapshot
from simulator.updates import Updates

log = logging.getLogger("simulator")
SAVE_PAUSE_SECONDS = 0.5
MAX_BODY_BYTES = 64 * 1024 * 1024
MAX_FETCH_BYTES = 5 * 1024 * 1024
FETCH_SECONDS = 15
STOP_SECONDS = 3


@dataclass(frozen=True)
class Options:
    """The command-line options."""

    host: str
    port: int
    bot_token: str
    upstream: str
    webapp_path: str
    data: Path | None
    rate_limit: bool
    bot_username: str
    bot_name: str
    public_url: str
    allowed_hosts: frozenset[str]


class Saver:
    """Write the snapshot soon after a change, and once more at the end."""

    def __init__(self, world: World, path: Path | None) -> None:
        self._world = world
        self._path = path
        self._dirty = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def changed(self) -> None:
        """Schedule a save."""
        self._dirty.set()

    def start(self) -> None:
        """Start watching for changes."""
        if self._path is not None:
            self._task = asyncio.create_task(self._watch(self._path))

    async def _watch(self, path: Path) -> None:
        while True:
            await self._dirty.wait()
            self._dirty.clear()
            await asyncio.to_thread(write_snapshot, path, self._world.dump())
            await asyncio.sleep(SAVE_PAUSE_SECONDS)

    async def stop(self) -> None:
        """Save pending changes."""
        if self._task is None or self._path is None:
            return
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task
        write_snapshot(self._path, self._world.dump())


async def fetch(url: str) -> Upload:
    """Fetch a file from a URL given by a bot."""
    timeout = aiohttp.ClientTimeout(total=FETCH_SECONDS)
    try:
        async with aiohttp.ClientSession(timeout=timeout) as session, session.get(url) as answer:
            if answer.status != 200:
                raise bad_request("failed to get HTTP URL content")
            data = b""
            async for chunk in answer.content.iter_chunked(65536):
                data += chunk
                if len(data) > MAX_FETCH_BYTES:
                    raise bad_request("file is too big")
            if answer.content_type.startswith("text/html"):
                raise bad_request("wrong type of the web page content")
            name = urlsplit(url).path.rsplit("/", 1)[-1] or "file"
            return Upload(name, answer.content_type, data)
    except (aiohttp.ClientError, OSError, TimeoutError, ValueError):
        raise bad_request("failed to get HTTP URL content") from None


def load(options: Options) -> World:
    """The saved state, or a new one."""
    world = read_snapshot(options.data) if options.data is not None else None
    if world is None:
        world = new_world(options.bot_username, options.bot_name)
    world.bot.username = options.bot_username
    if not world.signing_key:
        world.signing_key = new_signing_key()
    return world


def build(options: Options, world: World, saver: Saver, public_url: str) -> web.Application:
    """The aiohttp application: its own routes first, everything else goes to the upstream."""
    folder = options.data.with_name(f"{options.data.name}.files") if options.data else None
    updates = Updates(world.update_state, saver.changed)
    ctx = Context(
        world=world,
        bot_token=options.bot_token,
        webapp_path=options.webapp_path,
        public_url=public_url,
        files=FileStore(world, folder),
        hub=Hub(),
        updates=updates,
        limits=Limits(enabled=options.rate_limit),
        changed=saver.changed,
        fetch=fetch,
    )

    async def run_method(name: str, params: Params) -> Any:
        return await bot_api.run_method(ctx, name, params)

    updates.run_method = run_method
    proxy = Proxy(options.upstream)
    app = web.Application(client_max_size=MAX_BODY_BYTES, middlewares=[page_api.guard])
    app[bot_api.CONTEXT] = ctx
    app[page_api.ALLOWED_HOSTS] = options.allowed_hosts
    bot_api.add_routes(app)
    page_api.add_routes(app)
    app.router.add_route("*", "/{path:.*}", proxy.handle)

    async def begin(_: web.Application) -> None:
        await proxy.start()
        saver.start()
        updates.start()

    async def end_streams(_: web.Application) -> None:
        ctx.hub.close()
        await updates.stop()

    async def end(_: web.Application) -> None:
        await proxy.stop()
        await saver.stop()

    app.on_startup.append(begin)
    app.on_shutdown.append(end_streams)
    app.on_cleanup.append(end)
    return app


@dataclass(frozen=True)
class Running:
    """A running simulator."""

    runner: web.AppRunner
    port: int
    url: str

    async def stop(self) -> None:
        """Finish pending requests, save and close."""
        await self.runner.cleanup()


async def start(options: Options) -> Running:
    """Listen and serve in the running event loop."""
    world = load(options)
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    listener = socket.create_server((options.host, options.port), family=family, backlog=1024)
    port = listener.getsockname()[1]
    public_url = options.public_url or f"http://127.0.0.1:{port}"
    saver = Saver(world, options.data)
    app = build(options, world, saver, public_url)
    # End a poll as soon as its caller disconnects, or the next poll would conflict with it.
    runner = web.AppRunner(
        app, access_log=None, handler_cancellation=True, shutdown_timeout=STOP_SECONDS
    )
    await runner.setup()
    await web.SockSite(runner, listener).start()
    log.info("listening", extra={"host": options.host, "port": port, "url": public_url})
    return Running(runner, port, public_url)


async def serve(options: Options) -> None:
    """Run until SIGTERM or SIGINT."""
    running = await start(options)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    await stop.wait()
    await running.stop()
    log.info("stopped")
