"""The life of lotteries: opened, sealed, drawn, extended, cancelled, void, refunded."""

from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import Final

from luckymart.draws import actions as draws
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Tx
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.models import LotteryInput
from luckymart.refunds import actions as refunds
from luckymart.staff.actions import Staff
from tests.soak.everything.moves import move
from tests.soak.everything.shop import AGAIN, Act, Shop

OPEN_AT_ONCE: Final = 6


@move(5, "PHYSICAL", "CASH", "COINS")
async def open_a_lottery(shop: Shop, chance: Random) -> Act | None:
    [[running]] = await shop.rows(
        "SELECT count(*) FROM lotteries WHERE status NOT IN ('COMPLETED', 'CANCELLED')"
    )
    if running >= OPEN_AT_ONCE:
        return None
    nth = next(shop.numbers)
    # In turn: our key, void, the beacon, our key, too large to sell out, the beacon.
    turn = nth % 6
    is_too_large, is_by_beacon, is_to_be_void = turn == 4, turn in (1, 2, 5), turn == 1
    total, winners = 1000 if is_too_large else chance.randint(4, 24), chance.randint(1, 3)
    terms = LotteryInput(
        title_i18n={"en": "Soak"},
        ticket_price=Decimal(chance.choice(("0.33", "0.99", "1.00", "2.37"))),
        total_tickets=total,
        max_per_user=chance.choice((None, None, 3, 6)),
        min_tickets=500 if is_too_large else chance.randint(winners, total // 2 + 1),
        winners_count=winners,
        prize_type=("PHYSICAL", "CASH", "PHYSICAL", "COINS", "PHYSICAL")[nth % 5],
        prize_value=Decimal(chance.choice(("4.99", "7.77", "12.00"))),
        end_time=utc_now() + timedelta(seconds=chance.choice((1, 1.5, 2, 4))),
        entropy_source="drand" if is_by_beacon else "ecvrf",
    )
    clerk = shop.clerks[1]

    async def open_it(tx: Tx, staff: Staff) -> str:
        made = await lotteries.create(tx, staff, shop.lottery_rules, terms)
        await lotteries.publish(tx, staff, made.id)
        if is_to_be_void:
            shop.voided.add(made.id)
        return terms.prize_type

    async def act() -> str:
        return await shop.as_staff(clerk, open_it)

    return act


@move(4)
async def seal(shop: Shop, chance: Random) -> Act | None:
    async with shop.db.connection() as connection:
        due = await draws.due_seals(connection)
    if not due:
        return None
    lottery_id = chance.choice(due)

    async def act() -> str | None:
        sealed = await shop.do(lambda tx: draws.seal(tx, lottery_id))
        return None if sealed else AGAIN

    return act


@move(4)
async def draw(shop: Shop, chance: Random) -> Act | None:
    async with shop.db.connection() as connection:
        due = await draws.due_draws(connection)
    if not due:
        return None
    lottery_id = chance.choice(due)

    async def act() -> str | None:
        drawn = await shop.do(lambda tx: draws.draw(tx, shop.keys, lottery_id))
        return None if drawn else AGAIN

    return act


@move(1)
async def draw_by_hand(shop: Shop, chance: Random) -> Act | None:
    lottery = await shop.pick(
        chance,
        "SELECT id FROM lotteries WHERE status IN ('ACTIVE', 'SOLD_OUT', 'DRAWING') "
        "AND sold_tickets >= min_tickets ORDER BY id",
    )
    if lottery is None:
        return None
    clerk = chance.choice(shop.clerks)

    async def draw_now(tx: Tx, staff: Staff) -> None:
        await draws.draw_now(tx, shop.keys, staff, lottery["id"])

    async def act() -> None:
        await shop.as_staff(clerk, draw_now)

    return act


@move(4)
async def publish_a_seal(shop: Shop, chance: Random) -> Act | None:
    async with shop.db.connection() as connection:
        due = await draws.due_publications(connection)
    if not due:
        return None
    lottery_id = chance.choice(due)

    async def act() -> None:
        await shop.do(lambda tx: draws.publish(tx, lottery_id))

    return act


@move(4)
async def draw_by_the_beacon(shop: Shop, chance: Random) -> Act | None:
    async with shop.db.connection() as connection:
        due = await draws.due_rounds(connection, shop.beacon.chain)
    due = [one for one in due if one[0] not in shop.voided]
    if not due:
        return None
    lottery_id, round_number = chance.choice(due)
    signature = shop.beacon.sign(round_number)

    async def finish(tx: Tx) -> bool:
        return await draws.draw_with_signature(tx, shop.keys, lottery_id, signature)

    async def act() -> str | None:
        return None if await shop.do(finish) else AGAIN

    return act


@move(3)
async def void_without_a_beacon(shop: Shop, chance: Random) -> Act | None:
    """Age a sealed lottery by three days; from then on it can only become void."""
    waiting = await shop.pick(
        chance,
        """
        SELECT l.id FROM lotteries AS l INNER JOIN seal_rounds AS r ON r.lottery_id = l.id
        WHERE l.status = 'DRAWING' AND r.published_at IS NOT NULL AND l.id = ANY ($1::uuid [])
        ORDER BY l.id
        """,
        list(shop.voided),
    )
    if waiting is None:
        return None

    async def act() -> str | None:
        async with shop.time_passes() as session:
            await session.execute(
                "SELECT FROM lotteries WHERE id = $1 FOR NO KEY UPDATE", waiting["id"]
            )
            await session.execute(
                """
                UPDATE seal_rounds SET fixed_at = fixed_at - interval '73 hours',
                    available_at = available_at - interval '73 hours',
                    published_at = published_at - interval '73 hours'
                WHERE lottery_id = $1 AND available_at > clock_timestamp() - interval '1 hour'
                """,
                waiting["id"],
            )
        ended = await shop.do(lambda tx: draws.void(tx, waiting["id"]))
        return None if ended else AGAIN

    return act


@move(3)
async def cancel_a_lottery(shop: Shop, chance: Random) -> Act | None:
    lottery = await shop.pick(
        chance,
        """
        SELECT id FROM lotteries
        WHERE status IN ('ACTIVE', 'SOLD_OUT') AND sold_tickets > 1 AND id <> ALL ($2)
            AND (NOT $1 OR id IN (SELECT lottery_id FROM resales WHERE status = 'ACTIVE'))
        ORDER BY id
        """,
        chance.random() < 0.8,
        list(shop.voided),
    )
    if lottery is None:
        return None
    clerk = chance.choice(shop.clerks)

    async def cancel(tx: Tx, staff: Staff) -> None:
        await lotteries.cancel(tx, staff, lottery["id"], "a soak")

    async def act() -> None:
        await shop.as_staff(clerk, cancel)

    return act


@move(3, "extended", "cancelled")
async def end_what_undersold(shop: Shop, chance: Random) -> Act | None:
    async with shop.db.connection() as connection:
        due = await lotteries.due_ends(connection)
    if not due:
        return None
    lottery_id = chance.choice(due)

    async def act() -> str:
        ended = await shop.do(lambda tx: lotteries.end_undersold(tx, lottery_id))
        if ended.status == "CANCELLED":
            return "cancelled"
        return "extended" if ended.status == "ACTIVE" else AGAIN

    return act


@move(6)
async def refund_a_batch(shop: Shop, chance: Random) -> Act | None:
    async with shop.db.connection() as connection:
        due = await refunds.pending(connection)
    if not due:
        return None
    lottery_id, limit = chance.choice(due), chance.choice((1, 1, 2, 3, 7))

    async def act() -> str | None:
        return None if await shop.refund(lottery_id, limit) else AGAIN

    return act
