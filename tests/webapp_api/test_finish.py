"""Anybody can finish a draw with the beacon's signature, with no jobs running and no session."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web
from pytest_aiohttp.plugin import AiohttpClient

from luckymart.draws import actions as draws
from luckymart.draws.proof import ProofBundle
from luckymart.draws.verify import verify_bundle
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.purchases.office import TicketOffice
from tests.soak.books import assert_books_balance
from tests.support.api import Api
from tests.support.applications import make_app
from tests.support.beacon import Beacon, make_drand_lottery, make_older, publish, seal_and_publish
from tests.support.databases import unchanged
from tests.support.settings import make_settings
from tests.support.waiting import eventually
from tests.support.world import make_user, open_lottery
from webapp_api.app import SIGNATURES_PER_MINUTE


@pytest.fixture
def beacon() -> Beacon:
    return Beacon()


@pytest.fixture
def settings(database_url: str, beacon: Beacon) -> Settings:
    info = web.json_response(beacon.local.info()).text
    return make_settings(database_url, demo=True, drand_chain_info=info)


async def test_a_whole_lottery_without_the_jobs(
    api: Api, owner: Connection, db: Database, beacon: Beacon, subtests: pytest.Subtests
) -> None:
    """Bought and sealed; then every job stops, before the seal could even be published."""
    me = await api.sign_in(await make_user(owner, balance=10))
    lottery_id = await make_drand_lottery(
        owner, beacon, total_tickets=3, prize_type="CASH", draw_delay_seconds=2
    )
    path = f"/lotteries/{lottery_id}"
    assert (await me.buy(lottery_id, 3)).status == 201
    signature = {"signature": beacon.sign(1).hex()}
    answer = await api.post(f"{path}/draw", signature)
    assert (answer.status, answer.code) == (404, "seal_not_found")
    async with db.transaction() as tx:
        assert await draws.seal(tx, lottery_id)
    seal = (await api.get(f"{path}/seal")).json
    assert seal["chain_hash"] == beacon.chain.chain_hash.hex()
    assert seal["rounds"][-1]["published_at"] is None

    # The first request publishes the seal, in time or with a new round.
    answer = await api.post(f"{path}/draw", signature)
    assert (answer.status, answer.code) in (
        (409, "entropy_not_yet"),
        (422, "beacon_signature_invalid"),
    )

    async def published() -> Any:
        await api.post(f"{path}/draw", signature)
        said = (await api.get(f"{path}/seal")).json
        return said if said["rounds"][-1]["published_at"] else None

    seal = await eventually(published)
    assert seal["round"] == seal["rounds"][-1]["round"]
    await eventually(lambda: utc_now() >= beacon.chain.time_of(seal["round"]))
    right = beacon.sign(seal["round"]).hex()
    async with unchanged(owner):
        for wrong, status, code in (
            ({"signature": beacon.sign(seal["round"] - 1).hex()}, 422, "beacon_signature_invalid"),
            ({"signature": "00" * 48}, 422, "beacon_signature_invalid"),
            ({"signature": right[:-2]}, 422, "validation_error"),
            ({"signature": right + "00"}, 422, "validation_error"),
            ({"signature": None}, 422, "validation_error"),
            ({}, 422, "validation_error"),
            ({"signature": right, "winner": 1}, 422, "validation_error"),
        ):
            with subtests.test(wrong=wrong):
                answer = await api.post(f"{path}/draw", wrong)
                assert (answer.status, answer.code) == (status, code)

    answers = await asyncio.gather(
        *(api.post(f"{path}/draw", {"signature": right}) for _ in range(5))
    )
    assert [answer.status for answer in answers] == [200] * 5
    assert len({answer.body for answer in answers}) == 1
    assert answers[0].body == (await api.get(f"{path}/draw")).body
    assert await owner.fetchval("SELECT count(*) FROM prizes") == 1
    bundle = ProofBundle.model_validate_json(answers[0].body)
    lines = (await api.get(f"{path}/leaves")).body.decode().splitlines()
    steps = list(verify_bundle(bundle, lines, chain=beacon.chain))
    assert all(step.ok for step in steps), steps
    await assert_books_balance(db)
    # A replay and a forgery after the draw: the same proof, and nothing is written.
    async with unchanged(owner):
        for body in ({"signature": right}, {"signature": beacon.sign(1).hex()}):
            with subtests.test(body=body):
                answer = await api.post(f"{path}/draw", body)
                assert (answer.status, answer.body) == (200, answers[0].body)


async def test_where_a_signature_draws_nothing(
    api: Api, owner: Connection, db: Database, beacon: Beacon
) -> None:
    me = await api.sign_in(await make_user(owner, balance=10))
    own = await open_lottery(owner, total_tickets=1)
    assert (await me.buy(own, 1)).status == 201
    async with db.transaction() as tx:
        assert await draws.seal(tx, own)
    body = {"signature": beacon.sign(1).hex()}
    answer = await api.post(f"/lotteries/{own}/draw", body)
    assert (answer.status, answer.code) == (409, "entropy_source_unavailable")

    void = await make_drand_lottery(owner, beacon, total_tickets=1)
    assert (await me.buy(void, 1)).status == 201
    fixed = await seal_and_publish(db, void)
    await make_older(owner, void, timedelta(hours=73))
    answer = await api.post(
        f"/lotteries/{void}/draw", {"signature": beacon.sign(fixed.round).hex()}
    )
    assert (answer.status, answer.code) == (409, "lottery_state")
    assert (await publish(db, void)).round == fixed.round
    assert await owner.fetchval("SELECT count(*) FROM lottery_results") == 0


async def test_signatures_are_counted_by_address(
    db: Database,
    settings: Settings,
    texts: Texts,
    office: TicketOffice,
    aiohttp_client: AiohttpClient,
    owner: Connection,
) -> None:
    settings = settings.model_copy(update={"trusted_proxies": 1})
    app = make_app(db, settings, texts, office)
    api = Api(await aiohttp_client(app), app)
    path = f"/lotteries/{await open_lottery(owner)}/draw"
    body = {"signature": "00" * 48}

    async def status(address: str) -> int:
        answer = await api.post(path, body, headers={"X-Forwarded-For": address})
        return answer.status

    found = [await status("203.0.113.7") for _ in range(SIGNATURES_PER_MINUTE + 5)]
    assert found[:SIGNATURES_PER_MINUTE] == [404] * SIGNATURES_PER_MINUTE
    assert 429 in found[SIGNATURES_PER_MINUTE:]
    assert await status("203.0.113.8") == 404
