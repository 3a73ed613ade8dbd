"""Tickets, bought and resold, and resales of prizes."""

from decimal import ROUND_HALF_UP
from random import Random
from typing import Final

from luckymart.kit.database import Tx
from luckymart.purchases.office import MAX_QUANTITY, PurchaseRequest
from luckymart.resales import actions as resales
from luckymart.staff.actions import Staff
from tests.soak.everything.moves import move
from tests.soak.everything.shop import AGAIN, CENT, Act, Shop, some_keys, some_kind
from tests.soak.market import RULES

ALL_OF_IT: Final = 0.15
"""How often somebody spends as much of a wallet as they can."""


@move(14, "BALANCE", "LUCKY_COIN", "BONUS", AGAIN)
async def buy_tickets(shop: Shop, chance: Random) -> Act | None:
    lottery = await shop.pick(
        chance,
        "SELECT id, ticket_price FROM lotteries WHERE status = 'ACTIVE' OR id = $1 ORDER BY id",
        chance.choice([None, *shop.voided]),
    )
    if lottery is None:
        return None
    buyer, quantity, kind = shop.anybody(chance), chance.choice((1, 1, 2, 3, 5)), some_kind(chance)
    office, key = chance.choice(shop.offices), some_keys(chance)
    if chance.random() < ALL_OF_IT:
        [purse] = await shop.rows(
            "SELECT balance FROM wallets WHERE user_id = $1 AND type = $2", buyer.id, kind
        )
        quantity = min(MAX_QUANTITY, max(1, int(purse["balance"] / lottery["ticket_price"])))

    async def act() -> str:
        request = PurchaseRequest(buyer.id, lottery["id"], quantity, kind, key())
        purchase = await office.buy(request)
        assert shop.answers.setdefault((buyer.id, request.key), purchase.json) == purchase.json
        return AGAIN if purchase.replayed else kind

    return act


@move(11, "ticket", "prize")
async def list_for_resale(shop: Shop, chance: Random) -> Act | None:
    kind = chance.choice(("ticket", "prize"))
    mine = await shop.pick(
        chance,
        """
        SELECT t.id, t.user_id, l.ticket_price AS face_value
        FROM tickets AS t INNER JOIN lotteries AS l ON l.id = t.lottery_id
        WHERE l.status IN ('ACTIVE', 'SOLD_OUT') AND (
            $1 = 'any' OR $1 = 'resold' AND t.is_from_market OR $1 = 'void' AND l.id = ANY ($2)
        ) ORDER BY t.id
        """
        if kind == "ticket"
        else """
        SELECT id, user_id, prize_value AS face_value FROM prizes
        WHERE prize_type = 'PHYSICAL' AND status = 'PENDING'
            OR $1 = 'resold' AND status = 'RESELLING' AND id <> ALL ($2) ORDER BY id
        """,
        chance.choice(("any", "resold", "void")),
        list(shop.voided),
    )
    if mine is None:
        return None
    rate = chance.randint(48, 152)
    price = (mine["face_value"] * rate / 100).quantize(CENT, ROUND_HALF_UP)

    async def act() -> str:
        put_up = resales.list_ticket if kind == "ticket" else resales.list_prize
        await shop.do(lambda tx: put_up(tx, RULES, mine["user_id"], mine["id"], price))
        return kind

    return act


_LISTED = """
    SELECT id, seller_id, CASE WHEN ticket_id IS NULL THEN 'prize' ELSE 'ticket' END AS kind
    FROM resales WHERE status = 'ACTIVE' ORDER BY id
"""


@move(7, "ticket", "prize")
async def buy_what_is_listed(shop: Shop, chance: Random) -> Act | None:
    listed = await shop.pick(chance, _LISTED)
    if listed is None:
        return None
    buyer, kind, key = shop.anybody(chance), some_kind(chance), some_keys(chance)

    async def buy(tx: Tx) -> str:
        bought = await resales.buy(tx, buyer.id, listed["id"], kind)
        return bought.model_dump_json()

    async def act() -> str:
        request = ("resale", listed["id"], kind)
        is_new = await shop.once(buyer.id, key(), request, buy)
        return str(listed["kind"]) if is_new else AGAIN

    return act


@move(2, "ticket", "prize")
async def take_back_a_listing(shop: Shop, chance: Random) -> Act | None:
    listed = await shop.pick(chance, _LISTED)
    if listed is None or (listed["kind"] == "ticket" and chance.random() < 0.5):
        return None

    async def act() -> str:
        await shop.do(lambda tx: resales.cancel(tx, listed["seller_id"], listed["id"]))
        return str(listed["kind"])

    return act


@move(1)
async def take_down_a_listing(shop: Shop, chance: Random) -> Act | None:
    listed = await shop.pick(chance, _LISTED)
    if listed is None:
        return None
    clerk = chance.choice(shop.clerks)

    async def take_down(tx: Tx, staff: Staff) -> None:
        await resales.take_down(tx, staff, listed["id"], "a soak")

    async def act() -> None:
        await shop.as_staff(clerk, take_down)

    return act
