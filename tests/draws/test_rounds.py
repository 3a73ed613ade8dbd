"""Draws by a beacon: the seal fixes the round, is published in time, and draws once or is void."""

import asyncio
import json
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from luckymart.draws import actions as draws
from luckymart.draws.actions import DrawKeys
from luckymart.draws.beacon import BeaconError
from luckymart.draws.errors import BeaconSignatureInvalid, EntropyNotYet
from luckymart.draws.setup import draw_keys, lottery_rules
from luckymart.draws.verify_files import (
    read_chain,
    run_receipt_verification,
    run_verification,
)
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.errors import EntropySourceUnavailable, LotteryState
from luckymart.lotteries.models import Lottery, LotteryInput
from luckymart.refunds import actions as refunds
from luckymart.staff import actions as staff
from tests.soak.books import assert_books_balance
from tests.soak.trade import buy, wish
from tests.support.beacon import (
    Beacon,
    make_drand_lottery,
    make_older,
    publish,
    seal_and_publish,
)
from tests.support.databases import unchanged
from tests.support.settings import VRF_SECRET_KEY, make_settings
from tests.support.waiting import eventually
from tests.support.world import Player, balance_of, make_user, open_lottery

URL = "https://shop.example"


@pytest.fixture
def beacon() -> Beacon:
    return Beacon()


@pytest.fixture
def keys(beacon: Beacon) -> DrawKeys:
    return DrawKeys(VRF_SECRET_KEY, URL, beacon.chain)


async def finish(db: Database, keys: DrawKeys, lottery_id: UUID, signature: bytes) -> bool:
    async with db.transaction() as tx:
        return await draws.draw_with_signature(tx, keys, lottery_id, signature)


async def sell_out(owner: Connection, db: Database, beacon: Beacon, **columns: Any) -> Player:
    """All five tickets to one player, who is returned."""
    player = await make_user(owner, balance=100)
    lottery_id = await make_drand_lottery(owner, beacon, total_tickets=5, **columns)
    await buy(db, wish(player.id, lottery_id, 5))
    return player


async def test_from_the_seal_to_a_proof_that_holds(
    owner: Connection,
    db: Database,
    beacon: Beacon,
    keys: DrawKeys,
    tmp_path: Path,
    subtests: pytest.Subtests,
) -> None:
    player = await sell_out(owner, db, beacon, winners_count=2, min_tickets=2, prize_type="CASH")
    lottery_id = await owner.fetchval("SELECT id FROM lotteries")
    fixed = await seal_and_publish(db, lottery_id)
    async with db.connection() as connection:
        seal = await draws.get_seal(connection, URL, lottery_id)
        assert await draws.due_draws(connection) == []  # the operator's own key never draws it
    assert (seal.source, seal.round, seal.chain_hash) == (
        "drand",
        fixed.round,
        beacon.chain.chain_hash.hex(),
    )
    assert seal.draw_due_at == fixed.available_at == beacon.chain.time_of(fixed.round)
    assert seal.rounds[-1].published_at == fixed.published_at

    right = beacon.sign(fixed.round)
    await eventually(lambda: utc_now() >= fixed.available_at)

    async with unchanged(owner):
        for wrong in (
            beacon.sign(fixed.round - 1),
            beacon.sign(fixed.round + 1),
            Beacon().sign(fixed.round),
            bytes([right[0] ^ 1]) + right[1:],
            bytes(48),
            b"\xc0" + bytes(47),  # the point at infinity
            right[:47],
            b"",
        ):
            with subtests.test(wrong=wrong), pytest.raises(BeaconSignatureInvalid):
                await finish(db, keys, lottery_id, wrong)
    async with db.connection() as connection:
        assert await draws.due_rounds(connection, beacon.chain) == [(lottery_id, fixed.round)]
        assert await draws.due_rounds(connection, Beacon().chain) == []
    assert await finish(db, keys, lottery_id, right)
    async with unchanged(owner):
        assert not await finish(db, keys, lottery_id, right)  # already drawn

    ticket_id = await owner.fetchval("SELECT id FROM tickets WHERE number = 1000002")
    async with db.connection() as connection:
        bundle = await draws.get_bundle(connection, lottery_id)
        leaves = [piece async for piece in draws.stream_leaves(connection, lottery_id)]
        receipt = await draws.get_receipt(connection, player.id, ticket_id)
    files = tmp_path / "bundle.json", tmp_path / "leaves.txt", tmp_path / "receipt.json"
    texts = json.dumps(bundle), "".join(leaves), receipt.model_dump_json()
    for path, text in zip(files, texts, strict=True):
        path.write_text(text)
    steps = run_verification(*files, chain=beacon.chain)
    assert all(step.ok for step in steps), steps
    assert steps[-1].name == "receipt-result"
    refused = run_verification(*files)  # for an unknown chain
    assert (refused[-1].name, refused[-1].ok) == ("key", False)
    lottery = await owner.fetchrow("SELECT * FROM lotteries")
    assert lottery is not None
    assert lottery["vrf_proof"] == right
    assert lottery["vrf_timestamp"] == fixed.available_at <= lottery["actual_draw_time"]
    await assert_books_balance(db)


async def test_twenty_at_once_draw_once(
    owner: Connection, db: Database, beacon: Beacon, keys: DrawKeys
) -> None:
    await sell_out(owner, db, beacon)
    lottery_id = await owner.fetchval("SELECT id FROM lotteries")
    fixed = await seal_and_publish(db, lottery_id)
    await eventually(lambda: utc_now() >= fixed.available_at)
    signature = beacon.sign(fixed.round)
    done = await asyncio.gather(*(finish(db, keys, lottery_id, signature) for _ in range(20)))
    assert sorted(done) == [False] * 19 + [True]
    assert await owner.fetchval("SELECT count(*) FROM prizes") == 1
    await assert_books_balance(db)


async def test_a_seal_that_comes_out_late_takes_a_new_round_and_says_so(
    owner: Connection, db: Database, beacon: Beacon, keys: DrawKeys
) -> None:
    await sell_out(owner, db, beacon)
    lottery_id = await owner.fetchval("SELECT id FROM lotteries")
    async with db.transaction() as tx:
        assert await draws.seal(tx, lottery_id)
        # Not published before it commits, however early `publish` is called.
        inside = await draws.publish(tx, lottery_id)
        assert inside is not None
        assert inside.published_at is None
    async with db.connection() as connection:
        assert await draws.due_publications(connection) == [lottery_id]
    # The process was killed here; its successor starts when everyone knows the round.
    await eventually(lambda: utc_now() >= inside.available_at)
    with pytest.raises(EntropyNotYet):
        await finish(db, keys, lottery_id, beacon.sign(inside.round))
    late = await publish(db, lottery_id)
    assert late.round > inside.round
    assert late.published_at is None
    fixed = late
    while fixed.published_at is None:
        fixed = await publish(db, lottery_id)
    at_once = await asyncio.gather(*(publish(db, lottery_id) for _ in range(8)))
    assert set(at_once) == {fixed}  # recorded once and never changed
    async with db.connection() as connection:
        seal = await draws.get_seal(connection, URL, lottery_id)
        assert await draws.due_publications(connection) == []
    assert [one.published_at is None for one in seal.rounds] == [True] * (len(seal.rounds) - 1) + [
        False
    ]
    assert (seal.round, seal.draw_due_at) == (fixed.round, fixed.available_at)
    await eventually(lambda: utc_now() >= fixed.available_at)
    with pytest.raises(BeaconSignatureInvalid):
        await finish(db, keys, lottery_id, beacon.sign(inside.round))
    assert await finish(db, keys, lottery_id, beacon.sign(fixed.round))
    async with db.connection() as connection:
        bundle = await draws.get_bundle(connection, lottery_id)
    assert bundle["seal"]["round"] == bundle["entropy"]["round"] == fixed.round


async def test_without_the_signature_for_72_hours_everybody_is_refunded_once(
    owner: Connection, db: Database, beacon: Beacon, keys: DrawKeys
) -> None:
    player = await sell_out(owner, db, beacon)
    lottery_id = await owner.fetchval("SELECT id FROM lotteries")

    async def void() -> bool:
        async with db.transaction() as tx:
            return await draws.void(tx, lottery_id)

    assert not await void()  # on sale
    fixed = await seal_and_publish(db, lottery_id)
    assert not await void()
    await make_older(owner, lottery_id, timedelta(hours=71, minutes=59))
    assert not await void()
    await make_older(owner, lottery_id, timedelta(minutes=2))
    async with db.connection() as connection:
        assert await draws.due_voids(connection) == [lottery_id]
        assert await draws.due_rounds(connection, beacon.chain) == []
    # Too late is too late, also for callers that precede the job: nobody has a choice.
    with pytest.raises(LotteryState):
        await finish(db, keys, lottery_id, beacon.sign(fixed.round))
    assert sorted(await asyncio.gather(*(void() for _ in range(5)))) == [False] * 4 + [True]
    with pytest.raises(LotteryState):
        await finish(db, keys, lottery_id, beacon.sign(fixed.round))
    lottery = await owner.fetchrow("SELECT status, cancel_reason FROM lotteries")
    assert tuple(lottery or ()) == ("CANCELLED", "void")
    assert await owner.fetchval(
        "SELECT data ->> 'reason' FROM notifications WHERE type = 'lottery-cancelled'"
    ) == "void"  # fmt: skip

    async def refund() -> int:
        async with db.transaction() as tx:
            return await refunds.refund_batch(tx, lottery_id)

    assert sum(await asyncio.gather(*(refund() for _ in range(5)))) == 1
    assert await refund() == 0
    assert await balance_of(owner, player) == 100
    assert await owner.fetchval("SELECT count(*) FROM tickets WHERE status = 'REFUNDED'") == 5
    await assert_books_balance(db)


async def test_staff_close_and_seal_but_hurry_no_beacon(
    owner: Connection, db: Database, beacon: Beacon, keys: DrawKeys
) -> None:
    editor = await make_user(owner, roles=("content",))
    player = await make_user(owner, balance=100)
    lottery_id = await make_drand_lottery(owner, beacon)
    await buy(db, wish(player.id, lottery_id, 3))

    async def draw_now() -> None:
        async with db.transaction() as tx:
            await draws.draw_now(tx, keys, await staff.load(tx, editor.id), lottery_id)

    await draw_now()
    assert await owner.fetchval("SELECT status FROM lotteries") == "DRAWING"
    with pytest.raises(EntropyNotYet):
        await draw_now()
    assert await owner.fetchval("SELECT count(*) FROM admin_logs") == 1


async def test_the_shop_makes_lotteries_by_its_settings(owner: Connection, db: Database) -> None:
    editor = await make_user(owner, roles=("content",))

    async def make(settings: dict[str, Any], **terms: Any) -> Lottery:
        rules = lottery_rules(make_settings("postgresql://unused", **settings))
        data = LotteryInput.model_validate(
            {
                "title_i18n": {"en": "Phone"},
                "ticket_price": "1",
                "total_tickets": 10,
                "prize_value": "9",
                "end_time": utc_now() + timedelta(days=1),
                **terms,
            }
        )
        async with db.transaction() as tx:
            return await lotteries.create(tx, await staff.load(tx, editor.id), rules, data)

    quicknet = draw_keys(make_settings("postgresql://unused")).chain
    relays = {"drand_relays": "https://api.drand.sh"}
    real = await make(relays)
    assert (real.entropy_source, real.entropy_public_key) == ("drand", quicknet.public_key)
    assert real.draw_delay_seconds == 30  # the shop's own delay would be too late every time
    assert (await make({**relays, "draw_delay_seconds": 90})).draw_delay_seconds == 90
    trial = await make({**relays, "demo": True})
    assert (trial.entropy_source, trial.draw_delay_seconds) == ("ecvrf", 0)
    assert (await make(relays, entropy_source="ecvrf")).entropy_source == "ecvrf"
    assert (await make({})).entropy_source == "ecvrf"
    with pytest.raises(EntropySourceUnavailable):
        await make({}, entropy_source="drand")


async def test_another_shops_chain_draws_nothing(
    owner: Connection, db: Database, beacon: Beacon
) -> None:
    await sell_out(owner, db, beacon)
    lottery_id = await owner.fetchval("SELECT id FROM lotteries")
    fixed = await seal_and_publish(db, lottery_id)
    other = DrawKeys(VRF_SECRET_KEY, URL, Beacon().chain)
    with pytest.raises(EntropySourceUnavailable):
        await finish(db, other, lottery_id, beacon.sign(fixed.round))
    own = await open_lottery(owner, total_tickets=1)
    player = await make_user(owner, balance=1)
    await buy(db, wish(player.id, own))
    async with db.transaction() as tx:
        assert await draws.seal(tx, own)
    with pytest.raises(EntropySourceUnavailable):
        await finish(db, other, own, beacon.sign(1))


async def test_a_receipt_holds_before_there_is_a_draw(
    owner: Connection, db: Database, beacon: Beacon, tmp_path: Path, subtests: pytest.Subtests
) -> None:
    player = await sell_out(owner, db, beacon)
    lottery_id = await owner.fetchval("SELECT id FROM lotteries")
    await seal_and_publish(db, lottery_id)
    ticket_id = await owner.fetchval("SELECT id FROM tickets WHERE number = 1000002")
    async with db.connection() as connection:
        seal = await draws.get_seal(connection, URL, lottery_id)
        leaves = [piece async for piece in draws.stream_leaves(connection, lottery_id)]
        receipt = await draws.get_receipt(connection, player.id, ticket_id)
    file, list_file = tmp_path / "receipt.json", tmp_path / "leaves.txt"
    file.write_text(receipt.model_dump_json())
    list_file.write_text("".join(leaves))
    for steps in (
        run_receipt_verification(file, seal.root),
        run_receipt_verification(file, seal.root, list_file),
    ):
        assert all(step.ok for step in steps), steps
        assert steps[-1].name == "receipt-path"
    list_file.write_text("".join(leaves)[:-70])
    for root, path in (("00" * 32, None), ("x", None), (seal.root, list_file)):
        with subtests.test(root, path=path):
            assert not run_receipt_verification(file, root, path)[-1].ok
    file.write_text(receipt.model_dump_json().replace(str(receipt.telegram_id), "77"))
    assert not run_receipt_verification(file, seal.root)[-1].ok
    chain = tmp_path / "info.json"
    chain.write_text(json.dumps(beacon.local.info()))
    assert read_chain(chain) == beacon.chain
    for text in ("", "{}", "[]", "x", '{"hash": 1}'):
        with subtests.test(text):
            chain.write_text(text)
            with pytest.raises(BeaconError):
                read_chain(chain)
