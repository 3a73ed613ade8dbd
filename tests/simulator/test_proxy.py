"""What is not Telegram's goes to the upstream, unchanged and without waiting."""

import asyncio
import socket

import aiohttp
import pytest
from yarl import URL

from simulator.app import start
from tests.support.waiting import DEADLINE_SECONDS

from .conftest import Simulator, Upstream, options


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"])
async def test_every_method(sim: Simulator, upstream: Upstream, method: str) -> None:
    url = f"{sim.url}/api/v1/lotteries?cursor=a%2Fb&x=%20"
    body = b"x" * 300_000 if method in ("POST", "PUT", "PATCH") else None
    async with sim.client.request(method, URL(url, encoded=True), data=body) as got:
        assert got.status == 200
        assert got.headers["X-Path"] == "/api/v1/lotteries"
        if method != "HEAD":
            assert await got.read() == (body or b"hello")
    [seen] = upstream.requests
    assert (seen["method"], seen["path"]) == (method, "/api/v1/lotteries?cursor=a%2Fb&x=%20")


async def test_headers(sim: Simulator, upstream: Upstream) -> None:
    sent = {
        "X-Forwarded-For": "1.2.3.4",
        "X-Forwarded-Host": "evil.example",
        "X-Real-IP": "1.2.3.4",
        "Forwarded": "for=1.2.3.4",
        "Authorization": "Bearer t",
        "Idempotency-Key": "k",
        "Connection": "X-Secret-Hop",
        "X-Secret-Hop": "1",
    }
    async with sim.client.get(f"{sim.url}/api/v1/problem", headers=sent) as got:
        assert got.status == 409
        assert got.headers["X-Kept"] == "yes"
        assert (await got.json())["code"] == "sold_out"
    headers = upstream.requests[0]["headers"]
    assert headers.getall("X-Forwarded-For") == ["127.0.0.1"]
    assert headers["X-Forwarded-Host"] == sim.url.removeprefix("http://")
    assert headers["X-Forwarded-Proto"] == "http"
    assert (headers["Authorization"], headers["Idempotency-Key"]) == ("Bearer t", "k")
    assert not {"X-Real-IP", "Forwarded", "X-Secret-Hop"} & set(headers)


async def test_server_sent_events_are_not_held_back(sim: Simulator, upstream: Upstream) -> None:
    async with (
        sim.client.get(f"{sim.url}/api/v1/events") as events,
        asyncio.timeout(DEADLINE_SECONDS),
    ):
        assert await events.content.readline() == b"data: first\n"
        upstream.release.set()
        assert (await events.content.read()).endswith(b"data: second\n\n")


async def test_an_upstream_that_is_down() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        running = await start(options(f"http://127.0.0.1:{taken.getsockname()[1]}"))
        async with (
            aiohttp.ClientSession() as client,
            client.get(f"{running.url}/app/") as answer,
        ):
            assert answer.status == 502
            assert answer.content_type == "text/plain"
        await running.stop()
