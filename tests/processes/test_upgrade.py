"""Between `luckymart migrate up` and the restart: the version before works on the new schema."""

import asyncio
import io
import os
import re
import socket
import subprocess
import sys
import tarfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import UUID

import aiohttp
import pytest

from luckymart.kit.database import Connection, Database
from luckymart.purchases.errors import SoldOut
from luckymart.purchases.office import Purchase, TicketOffice
from tests.soak.books import assert_books_balance
from tests.soak.trade import wish
from tests.support.settings import BOT_TOKEN, DATA_KEY, VRF_SECRET_KEY
from tests.support.telegram import sign_init_data, telegram_user
from tests.support.waiting import eventually
from tests.support.world import Player, balance_of, make_user, open_lottery

ROOT = Path(__file__).parents[2]
COMMIT_BEFORE = re.compile(r"version before is commit (\w+)")


@pytest.fixture(scope="module")
def version_before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its files, from this checkout's history."""
    found = COMMIT_BEFORE.search((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    assert found is not None, "CHANGELOG.md names the commit of the version before"
    archive = subprocess.run(
        ["git", "-C", str(ROOT), "archive", found[1]], capture_output=True, check=False
    )
    if archive.returncode != 0:
        pytest.skip(f"the history of {found[1]} is not here: {archive.stderr.decode().strip()}")
    folder = tmp_path_factory.mktemp("version-before")
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
        files.extractall(folder, filter="data")
    return folder


@pytest.fixture
async def old_api(version_before: Path, database_url: str) -> AsyncIterator[str]:
    """The address of `luckymart api` of the version before, on a database of this version."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "processes.cli", "api"),
        cwd=version_before,
        env={
            "PATH": os.defpath,
            "PYTHONPATH": str(version_before),  # before this checkout, which the venv knows
            "DATABASE_URL": database_url,
            "BOT_TOKEN": BOT_TOKEN,
            "VRF_SECRET_KEY": VRF_SECRET_KEY.hex(),
            "DATA_KEY": DATA_KEY.hex(),
            "TELEGRAM_API_URL": "http://127.0.0.1:9",  # nothing listens there
            "API_PORT": str(port),
            "LOG_LEVEL": "ERROR",
        },
    )
    url = f"http://127.0.0.1:{port}"

    async def answers() -> bool:
        assert process.returncode is None, "the version before did not start"
        try:
            async with aiohttp.ClientSession() as client, client.get(f"{url}/healthz") as answer:
                return answer.status == 200
        except aiohttp.ClientConnectionError:
            return False

    try:
        await eventually(answers, 120)
        yield url
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


class Buyer:
    """One person at the API of the version before."""

    def __init__(self, client: aiohttp.ClientSession, url: str, token: str) -> None:
        self._client = client
        self._url = url
        self._token = token

    @classmethod
    async def sign_in(cls, client: aiohttp.ClientSession, url: str, player: Player) -> "Buyer":
        init_data = sign_init_data(telegram_user(player.telegram_id))
        async with client.post(
            f"{url}/api/v1/auth/telegram", json={"init_data": init_data}
        ) as answer:
            assert answer.status == 201, await answer.text()
            return cls(client, url, (await answer.json())["session_token"])

    async def buy(self, lottery_id: UUID, quantity: int, key: str) -> tuple[int, Any]:
        async with self._client.post(
            f"{self._url}/api/v1/lotteries/{lottery_id}/purchases",
            json={"quantity": quantity, "wallet_type": "BALANCE"},
            headers={"Authorization": f"Bearer {self._token}", "Idempotency-Key": key},
        ) as answer:
            return answer.status, await answer.json(content_type=None)


async def test_both_versions_sell_the_same_lottery(
    old_api: str, owner: Connection, db: Database, office: TicketOffice
) -> None:
    player = await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner, total_tickets=8, max_per_user=8)
    async with aiohttp.ClientSession() as client:
        buyer = await Buyer.sign_in(client, old_api, player)
        status, first = await buyer.buy(lottery_id, 2, "first")
        assert status == 201, first
        second = (await office.buy(wish(player.id, lottery_id, 3, key="second"))).parsed()
        status, third = await buyer.buy(lottery_id, 1, "third")
        assert status == 201, third
        tickets = [*first["tickets"], *third["tickets"]]
        numbers = [ticket["number"] for ticket in tickets]
        assert numbers == [1000000, 1000001, 1000005]
        assert [ticket.number for ticket in second.tickets] == [1000002, 1000003, 1000004]

        # each recognises what the other one sold under a key
        status, replayed = await buyer.buy(lottery_id, 3, "second")
        assert (status, replayed["order"]["id"]) == (201, str(second.order.id))
        assert (await office.buy(wish(player.id, lottery_id, 2, key="first"))).replayed

        status, refusal = await buyer.buy(lottery_id, 3, "fourth")
        assert (status, refusal["code"]) == (409, "not_enough_tickets")
    assert await balance_of(owner, player) == 4
    await assert_books_balance(db)


async def test_both_versions_sell_at_the_same_time(
    old_api: str, owner: Connection, db: Database, office: TicketOffice
) -> None:
    """They lock in the same order, and neither sells a number of the other one's."""
    player, other = await make_user(owner, balance=50), await make_user(owner, balance=50)
    lotteries = [await open_lottery(owner, total_tickets=30) for _ in range(2)]
    keys = [f"{number}" for number in range(40)]
    async with aiohttp.ClientSession() as client:
        buyer = await Buyer.sign_in(client, old_api, player)
        old, new = await asyncio.gather(
            asyncio.gather(*(buyer.buy(lotteries[int(key) % 2], 1, key) for key in keys)),
            asyncio.gather(
                *(office.buy(wish(other.id, lotteries[int(key) % 2], key=key)) for key in keys),
                return_exceptions=True,
            ),
        )
    sold = sum(status == 201 for status, _ in old) + sum(isinstance(one, Purchase) for one in new)
    assert sold == 60
    assert {body["code"] for status, body in old if status != 201} <= {"sold_out"}
    assert {type(one) for one in new} <= {Purchase, SoldOut}
    numbers = await owner.fetch("SELECT number FROM tickets ORDER BY lottery_id, number")
    assert [row["number"] for row in numbers] == list(range(1000000, 1000030)) * 2
    await assert_books_balance(db)
