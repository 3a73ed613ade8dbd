"""The server shuts down gracefully: requests in progress are finished."""

import asyncio
from uuid import uuid4

import aiohttp

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.purchases.office import TicketOffice
from tests.support.api import PREFIX
from tests.support.applications import make_app
from tests.support.telegram import sign_init_data, telegram_user
from tests.support.waiting import eventually
from tests.support.world import make_user, open_lottery
from webapp_api.calls import SERVICES
from webapp_api.server import ApiServer


async def sign_in(client: aiohttp.ClientSession, telegram_id: int) -> dict[str, str]:
    init_data = sign_init_data(telegram_user(telegram_id))
    async with client.post(f"{PREFIX}/auth/telegram", json={"init_data": init_data}) as answer:
        return {"Authorization": f"Bearer {(await answer.json())['session_token']}"}


async def test_purchases_in_flight_commit_and_are_answered(
    db: Database, settings: Settings, texts: Texts, office: TicketOffice, owner: Connection
) -> None:
    """Hold the batch with a lock until after the shutdown has begun."""
    player = await make_user(owner, balance=50)
    lottery_id = await open_lottery(owner, total_tickets=100)
    app = make_app(db, settings, texts, office)
    server = ApiServer(app, "127.0.0.1", 0)
    await server.start()
    base_url = f"http://127.0.0.1:{server.port}"
    async with aiohttp.ClientSession(base_url) as client:
        headers = await sign_in(client, player.telegram_id)

        async def buy() -> int:
            async with client.post(
                f"{PREFIX}/lotteries/{lottery_id}/purchases",
                json={"quantity": 1},
                headers=headers | {"Idempotency-Key": str(uuid4())},
            ) as answer:
                return answer.status

        async with owner.transaction():
            await owner.execute("SELECT FROM lotteries WHERE id = $1 FOR UPDATE", lottery_id)
            purchases = [asyncio.create_task(buy()) for _ in range(20)]
            in_flight = app[SERVICES].metrics.in_flight
            await eventually(lambda: in_flight._value.get() == 20)
            stopping = asyncio.create_task(server.stop())
            await eventually(lambda: refuses_connections(server.port))
            assert not stopping.done()
        assert await asyncio.gather(*purchases) == [201] * 20
        await stopping
    assert await owner.fetchval("SELECT count(*) FROM tickets") == 20


async def refuses_connections(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except ConnectionError:
        return True
    writer.close()
    return False


async def test_streams_of_events_end_at_the_stop(
    db: Database, settings: Settings, texts: Texts, office: TicketOffice, owner: Connection
) -> None:
    player = await make_user(owner)
    async with (
        ApiServer(make_app(db, settings, texts, office), "127.0.0.1", 0) as server,
        aiohttp.ClientSession(f"http://127.0.0.1:{server.port}") as client,
    ):
        headers = await sign_in(client, player.telegram_id)
        async with client.get(f"{PREFIX}/events", headers=headers) as stream:
            assert (await stream.content.readline()).startswith(b"retry:")
            await server.stop()
            while line := await stream.content.readline():
                assert line in (b"\n", b": heartbeat\n")
