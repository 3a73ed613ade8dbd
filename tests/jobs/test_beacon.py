"""A beacon's relays, asked in turn and never trusted, and the draws that wait for them."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from uuid import UUID

import aiohttp
import pytest
from aiohttp import web

from jobs.draws import BeaconRounds, Relays
from luckymart.draws import actions as draws
from luckymart.draws.actions import DrawKeys
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from tests.soak.trade import buy, wish
from tests.support.beacon import Beacon, make_drand_lottery, relay, seal_and_publish, serving
from tests.support.settings import VRF_SECRET_KEY
from tests.support.waiting import DEADLINE_SECONDS, eventually
from tests.support.world import make_user

DEAD = "http://127.0.0.1:9"
TIMEOUT_SECONDS = DEADLINE_SECONDS
IMPATIENT_SECONDS = 2.0  # for relays that hang and should be given up
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


def lying_relay(answer: Answer) -> web.Application:
    app = web.Application()
    app.router.add_get("/{chain}/public/{round}", answer)
    return app


def saying(document: object) -> Answer:
    async def answer(request: web.Request) -> web.StreamResponse:
        return web.json_response(document)

    return answer


async def hanging(request: web.Request) -> web.StreamResponse:
    await asyncio.Event().wait()
    raise AssertionError


async def endless(request: web.Request) -> web.StreamResponse:
    return web.Response(body=b" " * 10_000_000)


async def nested(request: web.Request) -> web.StreamResponse:
    return web.Response(body=b"[" * 10_000, content_type="application/json")


async def elsewhere(request: web.Request) -> web.StreamResponse:
    raise web.HTTPFound("http://169.254.169.254/")


async def test_one_honest_relay_is_enough() -> None:
    beacon = Beacon()
    true = beacon.sign(7).hex()
    lies: list[Answer] = [
        saying({"round": 7, "signature": beacon.sign(8).hex()}),  # another round's
        saying({"round": 7, "signature": Beacon().sign(7).hex()}),  # another chain's
        saying({"round": 8, "signature": true}),
        saying({"round": 7, "signature": true + true}),
        saying({"round": 7, "signature": "zz"}),
        saying({"round": 7}),
        saying([true]),
        saying(None),
        endless,
        nested,
        elsewhere,
    ]
    async with AsyncExitStack() as stack:
        liars = [await stack.enter_async_context(serving(lying_relay(lie))) for lie in lies]
        honest = await stack.enter_async_context(serving(relay(beacon)))
        relays = Relays((DEAD, *liars, honest, DEAD), beacon.chain, TIMEOUT_SECONDS)
        stack.push_async_callback(relays.close)
        assert await relays.fetch(7) == beacon.sign(7)
        assert await relays.fetch(beacon.local.latest() + 1000) is None  # not there yet
        only_liars = Relays(tuple(liars), beacon.chain, TIMEOUT_SECONDS)
        stack.push_async_callback(only_liars.close)
        assert await only_liars.fetch(7) is None


async def test_a_relay_that_hangs_is_given_up() -> None:
    async with serving(lying_relay(hanging)) as silent:
        relays = Relays((silent,), Beacon().chain, IMPATIENT_SECONDS)
        assert await relays.fetch(7) is None
        await relays.close()


async def make_sealed_lottery(owner: Connection, db: Database, beacon: Beacon) -> UUID:
    player = await make_user(owner, balance=10)
    lottery_id = await make_drand_lottery(owner, beacon, total_tickets=2)
    await buy(db, wish(player.id, lottery_id, 2))
    fixed = await seal_and_publish(db, lottery_id)
    await eventually(lambda: utc_now() >= fixed.available_at)
    return lottery_id


async def test_what_is_due_is_drawn_once_a_relay_answers(owner: Connection, db: Database) -> None:
    beacon = Beacon()
    keys = DrawKeys(VRF_SECRET_KEY, "https://shop.example", beacon.chain)
    lotteries = [await make_sealed_lottery(owner, db, beacon) for _ in range(2)]
    silent = Relays((DEAD,), beacon.chain, TIMEOUT_SECONDS)
    without = BeaconRounds(db, keys, silent, lambda: True)
    await without()
    await without()
    assert await owner.fetchval("SELECT count(*) FROM lottery_results") == 0
    async with serving(relay(beacon)) as address:
        relays = Relays((DEAD, address), beacon.chain, TIMEOUT_SECONDS)
        following = BeaconRounds(db, keys, relays, lambda: False)
        await following()  # does not lead
        assert await owner.fetchval("SELECT count(*) FROM lottery_results") == 0
        workers = [BeaconRounds(db, keys, relays, lambda: True) for _ in range(3)]
        await asyncio.gather(*(worker() for worker in workers))
        await relays.close()
    await silent.close()
    assert await owner.fetchval("SELECT count(*) FROM lottery_results") == len(lotteries)
    assert await owner.fetchval("SELECT count(*) FROM prizes") == len(lotteries)
    async with db.connection() as connection:
        assert await draws.due_rounds(connection, beacon.chain) == []


@pytest.mark.parametrize("path", ["/chains", "/info", "/{hash}/info", "/{hash}/public/latest"])
async def test_the_local_beacon_speaks_as_drands_relays_do(path: str) -> None:
    beacon = Beacon()
    chain_hash = beacon.chain.chain_hash.hex()
    async with serving(relay(beacon)) as address, aiohttp.ClientSession(address) as client:
        async with client.get(path.replace("{hash}", chain_hash)) as answer:
            assert answer.status == 200
            said = await answer.json()
        if path == "/chains":
            assert said == [chain_hash]
        elif path.endswith("/info"):
            assert (said["hash"], said["schemeID"]) == (chain_hash, "bls-unchained-g1-rfc9380")
        else:
            assert bytes.fromhex(said["signature"]) == beacon.sign(said["round"])
        async with client.get(f"/{'0' * 64}/public/latest") as answer:
            assert answer.status == 404
