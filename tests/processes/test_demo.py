"""The demo's supervisor: everything on one port, no process left behind, no data lost."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import aiohttp
import psutil
import pytest

from tests.support.telegram import sign_init_data, telegram_user
from tests.support.waiting import DEADLINE_SECONDS, eventually

TOKEN = "7000000009:" + "A" * 35


class Demo:
    """A running `luckymart demo`, seen from outside."""

    def __init__(self, port: int, data: Path) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self._arguments = ("--port", str(port), "--data", str(data))
        self.process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        self.process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "processes.cli", "demo", *self._arguments),
            # Python buffers output to a pipe unless this is set, and not everybody sets it.
            env={**os.environ, "BOT_TOKEN": TOKEN, "PYTHONUNBUFFERED": ""},
            stdout=asyncio.subprocess.PIPE,
        )
        assert self.process.stdout is not None
        async with asyncio.timeout(DEADLINE_SECONDS):
            while b"is open" not in (line := await self.process.stdout.readline()):
                assert line, "the demo ended before it was open"

    def family(self) -> list[psutil.Process]:
        assert self.process is not None
        return psutil.Process(self.process.pid).children(recursive=True)

    async def end(self, number: signal.Signals) -> None:
        """Send the signal to the supervisor only; return once it and all its children are gone."""
        assert self.process is not None
        family = self.family()
        self.process.send_signal(number)
        await self.process.wait()
        await eventually(lambda: not any(_lives(one) for one in family), DEADLINE_SECONDS)


def _lives(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:  # between the two questions
        return False


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Demo]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    running = Demo(port, tmp_path / "data")
    yield running
    if running.process is not None and running.process.returncode is None:
        running.process.kill()


@asynccontextmanager
async def player(demo: Demo, telegram_id: int) -> AsyncIterator[aiohttp.ClientSession]:
    """A signed-in client. The init data is signed here, with the demo's bot token."""
    async with aiohttp.ClientSession(f"{demo.url}/api/v1/") as client:
        body = {"init_data": sign_init_data(telegram_user(telegram_id), token=TOKEN)}
        async with client.post("auth/telegram", json=body) as answer:
            assert answer.status == 201, await answer.text()
            token = (await answer.json())["session_token"]
        client.headers["Authorization"] = f"Bearer {token}"
        yield client


async def ask(client: aiohttp.ClientSession, path: str) -> Any:
    async with client.get(path) as answer:
        assert answer.status == 200, await answer.text()
        return await answer.json()


async def open_quick_lottery(client: aiohttp.ClientSession) -> dict[str, Any] | None:
    page = await ask(client, "lotteries?status=ACTIVE")
    quick = [one for one in page["items"] if one["total_tickets"] == 10]
    return quick[0] if quick else None


async def buy(client: aiohttp.ClientSession, lottery_id: str, quantity: int) -> Any:
    async with client.post(
        f"lotteries/{lottery_id}/purchases",
        json={"quantity": quantity, "wallet_type": "BALANCE"},
        headers={"Idempotency-Key": str(uuid4())},
    ) as answer:
        assert answer.status == 201, await answer.text()
        return await answer.json()


async def test_it_sells_draws_and_outlives_every_way_of_ending(
    demo: Demo, subtests: pytest.Subtests
) -> None:
    await demo.start()
    async with player(demo, 5000000777) as client:
        for path in ("/", "/app/", "/readyz", "/openapi.json", "/metrics"):
            with subtests.test(path):
                async with client.get(f"{demo.url}{path}") as answer:
                    assert answer.status == 200

        wallets = (await ask(client, "wallets"))["items"]
        assert [one["balance"] for one in wallets if one["type"] == "BALANCE"] == ["200.00"]

        lottery = await open_quick_lottery(client)
        assert lottery is not None
        assert lottery["ticket_price"] == "1.00"
        await buy(client, lottery["id"], 10)
        successor = await eventually(lambda: open_quick_lottery(client))
        assert successor is not None
        assert successor["id"] != lottery["id"]

        async def drawn() -> bool:
            one = await ask(client, f"lotteries/{lottery['id']}")
            return bool(one["status"] == "COMPLETED")

        await eventually(drawn, 60)

        async def told() -> bool:
            state = await ask(client, f"{demo.url}/sim/api/state")
            posts = [one["text"] for one in state["chats"][2]["messages"]]
            return any(seal["root"] in text and "1000" in text for text in posts)

        bundle = await ask(client, f"lotteries/{lottery['id']}/draw")
        seal = await ask(client, f"lotteries/{lottery['id']}/seal")
        assert bundle["seal"]["root"] == seal["root"]
        await eventually(told)

    # Ctrl-C: every child exits, and purchases are there after the next start.
    await demo.end(signal.SIGINT)
    await demo.start()
    async with player(demo, 5000000777) as client:
        assert len((await ask(client, "tickets?limit=100"))["items"]) == 10
        assert await ask(client, f"lotteries/{lottery['id']}/draw") == bundle

    # Power failure: no process stays behind, and the next start recovers.
    await demo.end(signal.SIGKILL)
    await demo.start()
    async with player(demo, 5000000777) as client:
        assert len((await ask(client, "tickets?limit=100"))["items"]) == 10

        # A child dies: the supervisor restarts it.
        postgres = next(one for one in demo.family() if "postgres" in one.name())
        postgres.kill()

        async def answers_again() -> bool:
            async with client.get("tickets") as answer:
                return answer.status == 200

        await eventually(answers_again, 60)
    await demo.end(signal.SIGTERM)
