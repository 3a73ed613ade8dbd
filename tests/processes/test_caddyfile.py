"""deploy/Caddyfile in a real Caddy: what can be reached from outside and what cannot."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from yarl import URL

from tests.support.waiting import eventually
from tools.caddy import NoCaddyError, ensure_caddy

CADDYFILE = Path(__file__).parents[2] / "deploy" / "Caddyfile"
TEXT = "shop " * 1000
NAME = web.AppKey("name", str)


async def answer(request: web.Request) -> web.StreamResponse:
    """An upstream that answers everything, so that every refusal is Caddy's."""
    if request.path == "/api/v1/events":
        stream = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await stream.prepare(request)
        await stream.write(b"data: first\n\n")
        with contextlib.suppress(asyncio.CancelledError, ConnectionError):
            await asyncio.Event().wait()
        return stream
    return web.Response(
        text=TEXT,
        headers={
            "X-Path": request.raw_path,
            "X-Upstream": request.app[NAME],
            "X-Seen-Forwarded-For": request.headers.get("X-Forwarded-For", ""),
        },
    )


@contextlib.asynccontextmanager
async def upstream(name: str) -> AsyncIterator[str]:
    app = web.Application()
    app[NAME] = name
    app.router.add_route("*", "/{path:.*}", answer)
    async with TestServer(app) as server:
        yield f"127.0.0.1:{server.port}"


@pytest.fixture
async def outside(tmp_path: Path) -> AsyncIterator[aiohttp.ClientSession]:
    """A client of a Caddy that runs the file, changed only in its addresses."""
    try:
        caddy = await asyncio.to_thread(ensure_caddy)
    except NoCaddyError as error:
        pytest.skip(f"no Caddy: {error}")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{probe.getsockname()[1]}"
    async with upstream("api") as api, upstream("bot") as bot:
        text = CADDYFILE.read_text()
        for written, ours in (
            ("shop.example.org {", f"{url} {{"),
            ("127.0.0.1:8080", api),
            ("127.0.0.1:8081", bot),
        ):
            assert text.count(written) == 1
            text = text.replace(written, ours)
        config = tmp_path / "Caddyfile"
        config.write_text(f"{{\n\tadmin off\n}}\n{text}")
        process = await asyncio.create_subprocess_exec(
            str(caddy),
            *("run", "--adapter", "caddyfile", "--config", str(config)),
            env={"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)},
            stderr=(tmp_path / "caddy.log").open("wb"),
        )
        async with aiohttp.ClientSession(url) as client:

            async def listens() -> bool:
                assert process.returncode is None, (tmp_path / "caddy.log").read_text()
                with contextlib.suppress(aiohttp.ClientConnectionError):
                    await client.get("/")
                    return True
                return False

            try:
                await eventually(listens)
                yield client
            finally:
                process.terminate()
                await process.wait()


@pytest.mark.parametrize(
    "path",
    ["/metrics", "/readyz", "/metrics/", "/METRICS", "/%6detrics", "/readyz?x=1", "//readyz"],
)
async def test_figures_and_readiness_are_for_the_inside(
    outside: aiohttp.ClientSession, path: str
) -> None:
    url = URL(f"{outside._base_url}".rstrip("/") + path, encoded=True)
    async with outside.get(url) as response:
        assert response.status == 404


async def test_everything_else_reaches_its_process(
    outside: aiohttp.ClientSession, subtests: pytest.Subtests
) -> None:
    for path, name in (
        ("/app/", "api"),
        ("/api/v1/lotteries?limit=2", "api"),
        ("/healthz", "api"),
        ("/media/a.jpg", "api"),
        ("/telegram/webhook", "bot"),
    ):
        with subtests.test(path):
            async with outside.get(path) as response:
                assert (response.status, await response.text()) == (200, TEXT)
                assert response.headers["X-Upstream"] == name
                assert response.headers["X-Path"] == path


async def test_a_client_cannot_claim_another_address(outside: aiohttp.ClientSession) -> None:
    async with outside.get("/app/", headers={"X-Forwarded-For": "8.8.8.8"}) as response:
        assert response.headers["X-Seen-Forwarded-For"] == "127.0.0.1"


async def test_texts_are_compressed_and_the_event_stream_is_not(
    outside: aiohttp.ClientSession,
) -> None:
    wants = {"Accept-Encoding": "gzip"}
    async with outside.get("/app/", headers=wants) as response:
        assert response.headers["Content-Encoding"] == "gzip"
    async with outside.get("/api/v1/events", headers=wants) as response:
        assert "Content-Encoding" not in response.headers
        assert await response.content.readuntil(b"\n\n") == b"data: first\n\n"
