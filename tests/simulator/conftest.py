"""A simulator on a free port, an upstream of its own, and a real aiogram bot."""

import asyncio
import struct
import zlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web

from simulator.app import Options, Running, start

TOKEN = "4200000042:AAtestTESTtestTESTtestTESTtestTESTtes"
ANNA, FARRUKH, OLEG = 5000000021, 5000000022, 5000000001
GROUP = -1005000000001


def png(width: int = 4, height: int = 3) -> bytes:
    """A small picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = b"".join(b"\0" + b"\x40\x80\xc0" * width for _ in range(height))
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@dataclass
class Upstream:
    """The application behind the simulator, which keeps what it was asked."""

    url: str = ""
    requests: list[dict[str, Any]] = field(default_factory=list)
    release: asyncio.Event = field(default_factory=asyncio.Event)
    page: str = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer by path."""
        body = await request.read()
        self.requests.append(
            {
                "method": request.method,
                "path": request.raw_path,
                "headers": request.headers.copy(),
                "body": body,
            }
        )
        if request.path == "/api/v1/events":
            response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
            await response.prepare(request)
            await response.write(b"data: first\n\n")
            await self.release.wait()
            await response.write(b"data: second\n\n")
            return response
        if request.path == "/api/v1/problem":
            return web.json_response({"code": "sold_out"}, status=409, headers={"X-Kept": "yes"})
        if request.path == "/app/" and self.page:
            return web.Response(text=self.page, content_type="text/html")
        if request.path == "/picture.png":
            return web.Response(body=png(), content_type="image/png")
        return web.Response(body=body or b"hello", headers={"X-Path": request.path})


@dataclass
class Simulator:
    """A running simulator and a client of its page's API."""

    running: Running
    client: aiohttp.ClientSession

    @property
    def url(self) -> str:
        """Where it listens."""
        return self.running.url

    async def act(self, name: str, user: int = ANNA, status: int = 200, **values: Any) -> Any:
        """Do what the page does for a person; returns the result."""
        body = {"user_id": user, **values}
        async with self.client.post(f"{self.url}/sim/api/{name}", json=body) as answer:
            assert answer.status == status, await answer.text()
            found = await answer.json()
        return found.get("result") if status == 200 else found

    async def post(self, path: str, body: dict[str, Any]) -> Any:
        """POST JSON; returns the answer's JSON."""
        async with self.client.post(f"{self.url}{path}", json=body) as answer:
            assert answer.status < 300, await answer.text()
            return await answer.json()

    async def get(self, path: str) -> Any:
        """GET JSON."""
        async with self.client.get(f"{self.url}{path}") as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def chat(self, user: int = ANNA, index: int = 0) -> dict[str, Any]:
        """The private chat of a person (index 0) or the group (1), as the page gets it."""
        state = await self.get(f"/sim/api/state?user={user}")
        found: dict[str, Any] = state["chats"][index]
        return found

    async def messages(self, user: int = ANNA, index: int = 0) -> list[dict[str, Any]]:
        """The messages of that chat."""
        found: list[dict[str, Any]] = (await self.chat(user, index))["messages"]
        return found


def options(upstream: str, **changed: Any) -> Options:
    """Options of a test's simulator."""
    values: dict[str, Any] = {
        "host": "127.0.0.1",
        "port": 0,
        "bot_token": TOKEN,
        "upstream": upstream,
        "webapp_path": "/app/",
        "data": None,
        "rate_limit": False,
        "bot_username": "test_shop_bot",
        "bot_name": "Test shop",
        "public_url": "",
        "allowed_hosts": frozenset(),
    }
    return Options(**{**values, **changed})


def make_bot(url: str, token: str = TOKEN) -> Bot:
    """A real aiogram bot that talks to a simulator."""
    return Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))


@pytest.fixture
async def upstream() -> AsyncIterator[Upstream]:
    """A web server behind the simulator."""
    server = Upstream()
    app = web.Application(client_max_size=2**26)
    app.router.add_route("*", "/{path:.*}", server.handle)
    runner = web.AppRunner(app, access_log=None, handler_cancellation=True)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    server.url = f"http://127.0.0.1:{port}"
    yield server
    server.release.set()
    await runner.cleanup()


@pytest.fixture
async def sim(upstream: Upstream) -> AsyncIterator[Simulator]:
    """A simulator without rate limits."""
    running = await start(options(upstream.url))
    async with aiohttp.ClientSession() as client:
        yield Simulator(running, client)
    await running.stop()


@pytest.fixture
async def bot(sim: Simulator) -> AsyncIterator[Bot]:
    """The bot of that simulator."""
    one = make_bot(sim.url)
    yield one
    await one.session.close()


@pytest.fixture
def data_file(tmp_path: Path) -> Path:
    """Where a snapshot goes."""
    return tmp_path / "state" / "telegram.json"
