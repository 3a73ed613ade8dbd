"""Server-sent events: open streams hear of changes."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientResponse

from luckymart.kit.database import Connection
from tests.support.api import PREFIX, Api, key
from tests.support.waiting import eventually
from tests.support.world import make_user, open_lottery
from webapp_api.calls import SERVICES


class Reader:
    """Reads one stream; keeps its events in order of arrival."""

    def __init__(self, response: ClientResponse) -> None:
        self.response = response

    async def next(self) -> tuple[str, dict[str, Any]]:
        name = ""
        while True:
            line = (await self.response.content.readline()).decode().rstrip("\n")
            if line.startswith("event: "):
                name = line.removeprefix("event: ")
            if line.startswith("data: "):
                return name, json.loads(line.removeprefix("data: "))
            assert not self.response.content.at_eof(), "the stream has ended"

    async def until(self, name: str) -> dict[str, Any]:
        while True:
            found, data = await self.next()
            if found == name:
                return data


@asynccontextmanager
async def listening(api: Api, query: str = "") -> AsyncIterator[Reader]:
    """Wait for the first poll: from here on no change is missed."""
    live = api.app[SERVICES].live
    async with api.client.get(f"{PREFIX}/events{query}", headers=api.headers) as response:
        assert response.status == 200, await response.text()
        assert response.headers["Content-Type"] == "text/event-stream"
        assert response.headers["Cache-Control"] == "no-store"
        await eventually(lambda: live.is_watching)
        yield Reader(response)


async def test_a_sale_a_seal_and_a_draw_are_announced(api: Api, owner: Connection) -> None:
    content = await api.sign_in(await make_user(owner, roles=("owner",)))
    me = await api.sign_in(await make_user(owner, balance=5))
    lottery_id = await open_lottery(owner, total_tickets=3, prize_value=3)
    async with listening(me) as stream:
        await me.buy(lottery_id, 3)
        assert await stream.until("lottery") == {
            "id": str(lottery_id),
            "status": "SOLD_OUT",
            "sold_tickets": 3,
        }
        await content.post(f"/admin/lotteries/{lottery_id}/draw", headers=key())
        assert await stream.until("seal") == {"lottery_id": str(lottery_id)}
        assert await stream.until("draw") == {"lottery_id": str(lottery_id)}
        assert (await stream.until("notification"))["type"] == "lottery-won"


async def test_a_notification_reaches_its_own_person_alone(api: Api, owner: Connection) -> None:
    mine, other = await make_user(owner), await make_user(owner)
    token = (await api.sign_in(mine)).headers["Authorization"].removeprefix("Bearer ")
    async with (
        listening(api, f"?access_token={token}") as stream,
        listening(await api.sign_in(other)) as others_stream,
    ):
        for player, kind in ((other, "credit"), (mine, "welcome-credit")):
            await owner.execute(
                "INSERT INTO notifications (user_id, type) VALUES ($1, $2)", player.id, kind
            )
        assert (await stream.until("notification"))["type"] == "welcome-credit"
        assert (await others_stream.until("notification"))["type"] == "credit"


@pytest.mark.parametrize("query", ["", "?access_token=x", "?access_token="])
async def test_strangers_hear_nothing(api: Api, query: str) -> None:
    answer = await api.get(f"/events{query}")
    assert (answer.status, answer.code) == (401, "session_invalid")


async def test_a_draft_is_not_announced(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner))
    async with listening(me) as stream:
        await open_lottery(owner, status="UPCOMING", published_at=None)
        shown = await open_lottery(owner)
        assert (await stream.until("lottery"))["id"] == str(shown)


async def test_who_has_gone_is_forgotten(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner))
    live = api.app[SERVICES].live
    async with listening(me):
        assert live.streams == 1
    for number in range(20):  # a write notices that the reader has gone
        await open_lottery(owner, title=f"Number {number}")
        if live.streams == 0:
            break
        await eventually(lambda: True)
    await eventually(lambda: live.streams == 0)
