"""After the seal nobody can choose again, neither staff nor SQL of the application.

Each way is tried: the database refuses it and nothing changes.
"""

import asyncio
import json
from datetime import timedelta
from uuid import UUID

import asyncpg
import pytest

from luckymart.draws import actions as draws
from luckymart.draws.actions import DrawKeys
from luckymart.draws.errors import EntropyNotYet
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database, Tx
from luckymart.kit.errors import DomainError
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.models import LotteryPatch
from luckymart.staff import actions as staff
from luckymart.staff.actions import Staff
from tests.soak.books import assert_books_balance
from tests.soak.trade import buy, wish
from tests.support.beacon import Beacon, make_drand_lottery, make_older, seal_and_publish
from tests.support.databases import digest_tables, unchanged
from tests.support.settings import VRF_SECRET_KEY
from tests.support.waiting import eventually
from tests.support.world import Player, make_user, open_lottery

URL = "https://shop.example"
KEYS = DrawKeys(VRF_SECRET_KEY, URL)
REFUSALS = {
    *("LM100", "LM102", "LM103", "LM104", "LM140"),
    "42501",  # insufficient privilege
    "23505",  # a second row with the same key
}

# Never the true winner: writing it again would change nothing.
LOSER = "(SELECT min(number) FROM tickets WHERE NOT is_winning)"
# What must be impossible after the seal, written as the application could write it.
AFTER_THE_SEAL = (
    # another seal
    "UPDATE seals SET root = decode(repeat('00', 32), 'hex')",
    "UPDATE seals SET round = coalesce(round, 0) + 1",
    "UPDATE seals SET sealed_at = now()",
    "DELETE FROM seals",
    "TRUNCATE seals CASCADE",
    "INSERT INTO seals SELECT * FROM seals",
    """INSERT INTO seals (
           lottery_id, spec, source, root, tickets, winners, round, block_roots, sealed_at
       )
       SELECT id, spec, entropy_source, decode(repeat('00', 32), 'hex'), sold_tickets,
              winners_count, CASE entropy_source WHEN 'drand' THEN 1 END,
              decode(repeat('00', 32), 'hex'), now()
       FROM lotteries""",
    # another round
    "UPDATE seal_rounds SET round = round + 1",
    "UPDATE seal_rounds SET published_at = NULL",
    "DELETE FROM seal_rounds",
    "TRUNCATE seal_rounds",
    "INSERT INTO seal_rounds"
    " SELECT lottery_id, 2, round + 1, now(), now() + interval '1 s' FROM seal_rounds",
    "UPDATE lotteries SET draw_time = draw_time - interval '1 hour' WHERE entropy_source = 'drand'",
    "UPDATE drand_chains SET genesis_seconds = 0",
    "DELETE FROM drand_chains",
    # another list
    "UPDATE tickets SET user_id = (SELECT id FROM users ORDER BY id DESC LIMIT 1)",
    "UPDATE tickets SET number = number + 1",
    "UPDATE tickets SET lottery_id = gen_random_uuid()",
    "DELETE FROM tickets WHERE number = 1000000",
    "TRUNCATE tickets CASCADE",
    "INSERT INTO tickets (lottery_id, user_id, order_id, number, paid_with)"
    " SELECT lottery_id, user_id, order_id, 1999999, 'BALANCE' FROM tickets LIMIT 1",
    "UPDATE users SET telegram_id = telegram_id + 1",
    # another source, key, W, salt
    "UPDATE lotteries"
    " SET entropy_source = CASE entropy_source WHEN 'drand' THEN 'ecvrf' ELSE 'drand' END",
    "UPDATE lotteries"
    " SET entropy_public_key = decode(repeat('07', length(entropy_public_key)), 'hex')",
    "UPDATE lotteries SET winners_count = winners_count + 1",
    "UPDATE lotteries SET min_tickets = 1, winners_count = 1",
    "UPDATE lotteries SET draw_delay_seconds = draw_delay_seconds + 1",
    "UPDATE lotteries SET sold_tickets = sold_tickets - 1",
    "UPDATE lottery_salts SET salt_key = decode(repeat('00', 32), 'hex')",
    "DELETE FROM lottery_salts",
    # unsealed, or removed
    "UPDATE lotteries SET status = 'ACTIVE'",
    "UPDATE lotteries SET status = 'SOLD_OUT'",
    "UPDATE lotteries SET status = 'CANCELLED', cancelled_at = now(), cancel_reason = 'void'",
    "DELETE FROM lotteries",
    # forged winners
    "UPDATE tickets SET status = 'WON', is_winning = TRUE, prize_rank = 1 WHERE NOT is_winning",
    "UPDATE tickets SET status = 'REFUNDED'",
    f"UPDATE lotteries SET winning_numbers = jsonb_build_array({LOSER})",
    f"UPDATE lotteries SET winning_ticket_number = {LOSER}",
    "UPDATE lotteries SET winning_user_id = (SELECT id FROM users ORDER BY id DESC LIMIT 1)",
    "UPDATE lotteries SET vrf_seed = decode(repeat('00', 32), 'hex')",
    "UPDATE lotteries SET vrf_proof = decode(repeat('00', 48), 'hex')",
    "UPDATE lotteries SET vrf_timestamp = now()",
    "UPDATE lotteries SET draw_algorithm_data = '{}'",
    "UPDATE lotteries SET actual_draw_time = now()",
    """INSERT INTO prizes (
           user_id, lottery_id, ticket_id, rank, prize_type, prize_value, currency, status
       )
       SELECT user_id, lottery_id, id, 1, 'PHYSICAL', 9, 'TJS', 'PENDING' FROM tickets
       WHERE NOT is_winning LIMIT 1""",
)  # fmt: skip
# The same result with another seed, winner or key; before the draw too.
FORGED = """
    INSERT INTO lottery_results (
        lottery_id, context, public_key, output, proof, seed, winners, available_at
    )
    SELECT l.id, coalesce(c.chain_hash, l.entropy_public_key), {key}, {output}, {output}, {seed},
        '[{{"rank": 1, "index": 4, "ticket_number": 1000004}}]', l.draw_time
    FROM lotteries AS l LEFT JOIN drand_chains AS c ON c.public_key = l.entropy_public_key
"""
BEFORE_THE_DRAW = (
    FORGED.format(
        key="l.entropy_public_key",
        output="decode(repeat('01', 48), 'hex')",
        seed="decode(repeat('00', 32), 'hex')",
    ),
    FORGED.format(
        key="decode(repeat('01', 32), 'hex')",
        output="decode(repeat('01', 48), 'hex')",
        seed="decode(repeat('00', 32), 'hex')",
    ),
    "UPDATE lotteries SET status = 'COMPLETED'",
    f"UPDATE lotteries SET status = 'COMPLETED', winning_numbers = jsonb_build_array({LOSER}),"
    f" winning_ticket_number = {LOSER}",
)
AFTER_THE_DRAW = (
    "UPDATE lottery_results SET seed = decode(repeat('00', 32), 'hex')",
    "UPDATE lottery_results SET winners = '[]'",
    "DELETE FROM lottery_results",
    "TRUNCATE lottery_results",
    "INSERT INTO lottery_results SELECT * FROM lottery_results",
    "UPDATE lotteries SET status = 'DRAWING'",
    f"UPDATE lotteries SET status = 'COMPLETED', winning_numbers = jsonb_build_array({LOSER})",
    "UPDATE tickets SET status = 'ACTIVE', is_winning = FALSE, prize_rank = NULL WHERE is_winning",
    "UPDATE tickets SET prize_rank = 2 WHERE is_winning",
    "UPDATE prizes SET user_id = (SELECT id FROM users ORDER BY id DESC LIMIT 1)",
    "UPDATE prizes SET ticket_id = (SELECT id FROM tickets WHERE NOT is_winning LIMIT 1)",
    "DELETE FROM prizes",
)


async def assert_refused(db: Database, owner: Connection, statements: tuple[str, ...]) -> None:
    async with unchanged(owner):
        for statement in statements:
            async with db.connection() as connection:
                try:
                    done = await connection.execute(statement)
                except asyncpg.PostgresError as refusal:
                    done = f"refused {refusal.sqlstate}"
            refused = done.removeprefix("refused ") in REFUSALS
            # otherwise no row matched the statement
            assert refused or done.endswith(" 0"), (statement, done)


async def make_sold_out(owner: Connection, db: Database, source: str, beacon: Beacon) -> UUID:
    """Five tickets of two people, sold out, sealed."""
    players = [await make_user(owner, balance=100) for _ in range(2)]
    await make_user(owner)  # a user who bought nothing
    terms = {"total_tickets": 5, "winners_count": 1, "min_tickets": 2}
    if source == "drand":
        lottery_id = await make_drand_lottery(owner, beacon, **terms)
    else:
        lottery_id = await open_lottery(owner, **terms)
    for player, quantity in zip(players, (3, 2), strict=True):
        await buy(db, wish(player.id, lottery_id, quantity))
    if source == "drand":
        await seal_and_publish(db, lottery_id)
    else:
        async with db.transaction() as tx:
            assert await draws.seal(tx, lottery_id)
    return lottery_id


async def draw(db: Database, lottery_id: UUID, beacon: Beacon) -> None:
    keys = DrawKeys(VRF_SECRET_KEY, URL, beacon.chain)
    async with db.connection() as connection:
        seal = await draws.get_seal(connection, URL, lottery_id)
    async with db.transaction() as tx:
        if seal.round is None:
            assert await draws.draw(tx, keys, lottery_id)
        else:
            signature = beacon.sign(seal.round)
            assert await draws.draw_with_signature(tx, keys, lottery_id, signature)


@pytest.mark.parametrize("source", ["ecvrf", "drand"])
async def test_the_database_refuses_every_second_try(
    owner: Connection, db: Database, source: str
) -> None:
    beacon = Beacon()
    lottery_id = await make_sold_out(owner, db, source, beacon)
    due = await owner.fetchval("SELECT draw_time FROM lotteries")
    await assert_refused(db, owner, AFTER_THE_SEAL + BEFORE_THE_DRAW)
    await eventually(lambda: utc_now() >= due)
    await assert_refused(db, owner, AFTER_THE_SEAL + BEFORE_THE_DRAW)
    await draw(db, lottery_id, beacon)
    await assert_refused(db, owner, AFTER_THE_SEAL + AFTER_THE_DRAW)
    await assert_books_balance(db)


@pytest.mark.parametrize("source", ["ecvrf", "drand"])
async def test_staff_have_no_way_either(
    owner: Connection, db: Database, source: str, subtests: pytest.Subtests
) -> None:
    beacon = Beacon()
    boss = await make_user(owner, roles=("owner",))
    lottery_id = await make_sold_out(owner, db, source, beacon)
    keys = DrawKeys(VRF_SECRET_KEY, URL, beacon.chain)

    async def cancel(tx: Tx, one: Staff) -> None:
        await lotteries.cancel(tx, one, lottery_id, "unwelcome")

    async def edit(tx: Tx, one: Staff) -> None:
        patch = LotteryPatch.model_validate({"winners_count": 2})
        await lotteries.edit(tx, one, lottery_id, patch)

    async def publish(tx: Tx, one: Staff) -> None:
        await lotteries.publish(tx, one, lottery_id)

    async def attempts() -> None:
        async with unchanged(owner):
            for attempt in (cancel, edit, publish):
                with subtests.test(attempt.__name__), pytest.raises(DomainError):
                    async with db.transaction() as tx:
                        await attempt(tx, await staff.load(tx, boss.id))
            async with db.transaction() as tx:
                assert not await draws.seal(tx, lottery_id)
                assert not await draws.void(tx, lottery_id)
                await draws.publish(tx, lottery_id)

    await attempts()
    due = await owner.fetchval("SELECT draw_time FROM lotteries")
    await eventually(lambda: utc_now() >= due)
    await draw(db, lottery_id, beacon)
    await attempts()
    async with unchanged(owner):
        with pytest.raises(DomainError):
            async with db.transaction() as tx:
                await draws.draw_now(tx, keys, await staff.load(tx, boss.id), lottery_id)
        async with db.transaction() as tx:
            assert not await draws.draw(tx, keys, lottery_id)


async def test_a_round_that_was_published_in_time_stays_whatever_happens(
    owner: Connection, db: Database
) -> None:
    beacon = Beacon()
    lottery_id = await make_sold_out(owner, db, "drand", beacon)
    before = await digest_tables(owner)
    for age in (timedelta(0), timedelta(hours=1), timedelta(hours=100)):
        await make_older(owner, lottery_id, age)
        after = await digest_tables(owner)
        for _ in range(3):
            async with db.connection() as connection:
                await connection.execute("SELECT publish_seal($1)", lottery_id)
        assert await digest_tables(owner) == after
    assert after != before


async def test_the_beacons_time_cannot_be_anticipated(owner: Connection, db: Database) -> None:
    """Someone with the chain's key could deliver the signature early: it must not draw."""
    beacon = Beacon()
    player: Player = await make_user(owner, balance=10)
    lottery_id = await make_drand_lottery(owner, beacon, total_tickets=1, draw_delay_seconds=3600)
    await buy(db, wish(player.id, lottery_id))
    fixed = await seal_and_publish(db, lottery_id)
    async with unchanged(owner):
        keys = DrawKeys(VRF_SECRET_KEY, URL, beacon.chain)
        with pytest.raises(EntropyNotYet):
            async with db.transaction() as tx:
                await draws.draw_with_signature(tx, keys, lottery_id, beacon.sign(fixed.round))
        await assert_refused(db, owner, BEFORE_THE_DRAW)


async def test_a_seal_says_what_its_lottery_says(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    """No seal with other numbers, another source or another round can be written."""
    player = await make_user(owner, balance=10)
    beacon = Beacon()
    own = await open_lottery(owner, total_tickets=3)
    by_beacon = await make_drand_lottery(owner, beacon, total_tickets=3)
    for lottery_id in (own, by_beacon):
        await buy(db, wish(player.id, lottery_id, 3))
    right = {"source": "ecvrf", "tickets": 3, "winners": 1, "round": None}
    now = utc_now()
    later = beacon.chain.round_for(now, timedelta(seconds=1))
    for lottery_id, wrong in (
        (own, {"tickets": 2}),
        (own, {"winners": 2}),
        (own, {"source": "drand", "round": 5}),
        (own, {"sealed_at": now + timedelta(hours=1)}),
        (by_beacon, {}),
        (by_beacon, {"source": "drand", "round": later + 1}),
        (by_beacon, {"source": "drand", "round": later - 1}),
    ):
        with subtests.test(wrong=wrong, lottery_id=lottery_id):
            values = {**right, "sealed_at": now, **wrong}
            async with db.connection() as connection:
                with pytest.raises(asyncpg.PostgresError) as refused:
                    await connection.execute(
                        """
                        INSERT INTO seals (
                            lottery_id, spec, source, root, tickets, winners, round, block_roots,
                            sealed_at
                        )
                        VALUES ($1, 'luckymart/draw/v1', $2, $3, $4, $5, $6, $3, $7)
                        """,
                        lottery_id,
                        values["source"],
                        bytes(32),
                        values["tickets"],
                        values["winners"],
                        values["round"],
                        values["sealed_at"],
                    )
            assert refused.value.sqlstate == "LM140"
    for source, key in (("drand", bytes(96)), ("drand", bytes(32)), ("ecvrf", bytes(96))):
        with subtests.test(source, bytes=len(key)):
            with pytest.raises(asyncpg.PostgresError) as refused:
                await open_lottery(owner, entropy_source=source, entropy_public_key=key)
            assert refused.value.sqlstate == "LM140"


async def test_a_result_with_other_winners_than_its_seal_says_is_no_result(
    owner: Connection, db: Database
) -> None:
    """Twenty workers insert a forged row each: none is accepted, the true one is."""
    beacon = Beacon()
    lottery_id = await make_sold_out(owner, db, "ecvrf", beacon)

    async def forge(nth: int) -> str:
        async with db.connection() as connection:
            try:
                await connection.execute(
                    "INSERT INTO lottery_results (lottery_id, context, public_key, output, proof,"
                    " seed, winners, available_at) SELECT id, entropy_public_key,"
                    " entropy_public_key, $2, $2, $3, $4, now() FROM lotteries WHERE id = $1",
                    lottery_id,
                    bytes([nth]) * 64,
                    bytes([nth]) * 32,
                    json.loads('[{"rank": 1, "index": 4, "ticket_number": 1000004}]'),
                )
            except asyncpg.PostgresError as refusal:
                return refusal.sqlstate or ""
        return "taken"

    assert set(await asyncio.gather(*(forge(nth) for nth in range(20)))) == {"LM140"}
    await draw(db, lottery_id, beacon)
