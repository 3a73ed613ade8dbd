"""Between `luckymart migrate up` and the restart, the previous version works on the new schema."""

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
START_SECONDS = 300  # on a busy machine; it takes some 6 s of CPU
COMMIT_BEFORE = re.compile(r"version before is commit (\w+)")


@pytest.fixture
def version_before(tmp_path: Path) -> Path:
    """The previous version's files, from this checkout's history."""
    found = COMMIT_BEFORE.search((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    assert found is not None, "CHANGELOG.md names the commit of the version before"
    try:
        archive = subprocess.run(
            ["git", "-C", str(ROOT), "archive", found[1]], capture_output=True, check=True
        )
    except OSError as error:
        pytest.skip(f"the history cannot be read: {error}")
    except subprocess.CalledProcessError as error:
        pytest.skip(f"commit {found[1]} is not here: {error.stderr.decode().strip()}")
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
        files.extractall(tmp_path, filter="data")
    return tmp_path


@pytest.fixture
async def old_api(version_before: Path, database_url: str) -> AsyncIterator[str]:
    """The URL of the previous version's `luckymart api`, on this version's database."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "processes.cli", "api"),
        cwd=version_before,
        env={
            "PATH": os.defpath,
            "PYTHONPATH": str(version_before),  # precedes the venv's checkout
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
        await eventually(answers, START_SECONDS)
        yield url
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


class Buyer:
    """A client of the previous version's API."""

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


async def test_the_version_before_sells_beside_this_one(
    old_api: str, owner: Connection, db: Database, office: TicketOffice
) -> None:
    player = await make_user(owner, balance=60)
    async with aiohttp.ClientSession() as client:
        buyer = await Buyer.sign_in(client, old_api, player)
        await sell_in_turn(owner, buyer, office, player)
        await sell_at_the_same_time(owner, buyer, office)
    await assert_books_balance(db)


async def sell_in_turn(
    owner: Connection, buyer: Buyer, office: TicketOffice, player: Player
) -> None:
    lottery_id = await open_lottery(owner, total_tickets=8, max_per_user=8)
    status, first = await buyer.buy(lottery_id, 2, "first")
    assert status == 201, first
    second = (await office.buy(wish(player.id, lottery_id, 3, key="second"))).parsed()
    status, third = await buyer.buy(lottery_id, 1, "third")
    assert status == 201, third
    numbers = [ticket["number"] for ticket in (*first["tickets"], *third["tickets"])]
    assert numbers == [1000000, 1000001, 1000005]
    assert [ticket.number for ticket in second.tickets] == [1000002, 1000003, 1000004]
    assert await balance_of(owner, player) == 54

    # each version replays what the other sold under the same key
    status, replayed = await buyer.buy(lottery_id, 3, "second")
    assert (status, replayed["order"]["id"]) == (201, str(second.order.id))
    assert (await office.buy(wish(player.id, lottery_id, 2, key="first"))).replayed

    status, refusal = await buyer.buy(lottery_id, 3, "fourth")
    assert (status, refusal["code"]) == (409, "not_enough_tickets")


async def sell_at_the_same_time(owner: Connection, buyer: Buyer, office: TicketOffice) -> None:
    """Both lock in the same order and never sell the same number."""
    other = await make_user(owner, balance=50)
    lotteries = [await open_lottery(owner, total_tickets=30) for _ in range(2)]
    old, new = await asyncio.gather(
        asyncio.gather(*(buyer.buy(lotteries[nth % 2], 1, f"{nth}") for nth in range(40))),
        asyncio.gather(
            *(office.buy(wish(other.id, lotteries[nth % 2])) for nth in range(40)),
            return_exceptions=True,
        ),
    )
    assert {body["code"] for status, body in old if status != 201} <= {"sold_out"}
    assert {type(answer) for answer in new} <= {Purchase, SoldOut}
    sold = await owner.fetch(
        "SELECT number FROM tickets WHERE lottery_id = ANY($1) ORDER BY lottery_id, number",
        lotteries,
    )
    assert [row["number"] for row in sold] == list(range(1000000, 1000030)) * 2
