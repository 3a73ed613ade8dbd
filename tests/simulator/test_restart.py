"""The real process: starts, says where it listens, survives a restart, stops when told."""

import asyncio
import json
import signal
import sys
from pathlib import Path
from typing import Any

import aiohttp
from aiogram.types import BufferedInputFile

from tests.support.waiting import DEADLINE_SECONDS

from .conftest import ANNA, TOKEN, make_bot, png

ROOT = Path(__file__).parents[2]


class Child:
    """`python -m simulator` as the demo starts it."""

    def __init__(self, process: asyncio.subprocess.Process, url: str) -> None:
        self.process = process
        self.url = url

    @classmethod
    async def start(cls, data: Path) -> "Child":
        """Start and wait for the line that says where it listens."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "simulator", "--port", "0", "--upstream", "http://127.0.0.1:9"),
            *("--data", str(data), "--rate-limit", "off"),
            cwd=ROOT,
            env={"BOT_TOKEN": TOKEN},
            stderr=asyncio.subprocess.PIPE,
        )
        assert process.stderr is not None
        line = json.loads(await asyncio.wait_for(process.stderr.readline(), DEADLINE_SECONDS))
        assert line["event"] == "listening"
        return cls(process, line["url"])

    async def stop(self) -> list[dict[str, Any]]:
        """SIGTERM; returns the log lines."""
        self.process.send_signal(signal.SIGTERM)
        _, lines = await asyncio.wait_for(self.process.communicate(), DEADLINE_SECONDS)
        assert self.process.returncode == 0
        return [json.loads(line) for line in lines.splitlines()]


async def test_a_restart_keeps_everything(data_file: Path) -> None:
    child = await Child.start(data_file)
    bot = make_bot(child.url)
    async with aiohttp.ClientSession() as client:
        person = {"first_name": "Zarina", "language_code": "tg"}
        async with client.post(f"{child.url}/sim/api/persons", json=person) as answer:
            assert (await answer.json())["id"] == 5000000100
        async with client.post(f"{child.url}/sim/api/start", json={"user_id": ANNA}) as answer:
            assert answer.status == 200
        async with client.get(f"{child.url}/sim/api/public-key") as answer:
            key = await answer.json()
    sent = await bot.send_photo(ANNA, BufferedInputFile(png(), "x.png"), caption="kept")
    await bot.session.close()
    lines = await child.stop()
    assert lines[-1]["event"] == "stopped"
    assert TOKEN not in data_file.read_text("utf-8") + json.dumps(lines)
    assert data_file.stat().st_mode & 0o077 == 0

    child = await Child.start(data_file)
    bot = make_bot(child.url)
    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == "/start"
    assert sent.photo is not None
    file = await bot.get_file(sent.photo[-1].file_id)
    assert file.file_path is not None
    content = await bot.download_file(file.file_path)
    assert content is not None
    assert content.read() == png()
    async with aiohttp.ClientSession() as client:
        async with client.get(f"{child.url}/sim/api/state?user={ANNA}") as answer:
            state = await answer.json()
        assert state["chats"][0]["messages"][-1]["caption"] == "kept"
        assert state["persons"][-1]["first_name"] == "Zarina"
        async with client.get(f"{child.url}/sim/api/public-key") as answer:
            assert await answer.json() == key
        async with client.get(f"{child.url}/sim/health") as answer:
            assert (await answer.json())["status"] == "ok"
    await bot.session.close()
    await child.stop()
