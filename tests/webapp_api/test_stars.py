"""Coins for Stars over HTTP: invoices and refunds."""

import asyncio
from typing import Any

import pytest
from aiohttp import web

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.purchases.office import TicketOffice
from luckymart.stars import actions as stars
from luckymart.stars.actions import Invoice
from luckymart.stars.errors import TelegramUnavailable
from luckymart.stars.rules import StarsRules
from tests.support.api import Answer, Api
from tests.support.applications import make_app
from tests.support.deposits import star_payment
from tests.support.world import Player, make_user
from tests.webapp_api.test_deposits import decide


class Telegram:
    """Makes invoice links, or does not answer."""

    def __init__(self) -> None:
        self.invoices: list[Invoice] = []
        self.is_away = False

    async def make(self, invoice: Invoice) -> str:
        if self.is_away:
            raise TelegramUnavailable
        self.invoices.append(invoice)
        return f"https://t.me/$link{len(self.invoices)}"


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
def app(
    db: Database, settings: Settings, texts: Texts, office: TicketOffice, telegram: Telegram
) -> web.Application:
    return make_app(db, settings, texts, office, make_invoice=telegram.make)


async def ask_stars(me: Api, number: Any, key: str = "s") -> Answer:
    return await me.post("/deposits/stars", {"stars": number}, headers={"Idempotency-Key": key})


async def pay(db: Database, settings: Settings, player: Player, invoice: Invoice) -> None:
    async with db.transaction() as tx:
        payment = star_payment(player, invoice.payload, invoice.stars)
        await stars.receive_payment(tx, StarsRules.of(settings), payment)


async def test_an_invoice_has_a_link_and_is_made_once(
    api: Api, owner: Connection, telegram: Telegram, db: Database, settings: Settings
) -> None:
    player = await make_user(owner)
    me = await api.sign_in(player)
    first = await ask_stars(me, 100)
    assert (first.status, first.json["invoice_link"]) == (201, "https://t.me/$link1")
    deposit = first.json["deposit"]
    assert (deposit["amount"], deposit["wallet_type"], deposit["stars"]) == (
        "10.00",
        "LUCKY_COIN",
        100,
    )
    [invoice] = telegram.invoices
    assert len(invoice.title) <= 32
    assert len(invoice.description) <= 255
    await pay(db, settings, player, invoice)
    again = await ask_stars(me, 100)
    assert (again.body, again.headers["Idempotent-Replayed"]) == (first.body, "true")
    assert (await ask_stars(me, 99)).code == "idempotency_mismatch"
    assert len(telegram.invoices) == 1
    found = (await me.get(f"/deposits/{deposit['id']}")).json
    assert (found["status"], found["credited_amount"]) == ("PAID", "10.00")


async def test_without_telegram_the_same_key_asks_again(
    api: Api, owner: Connection, telegram: Telegram
) -> None:
    me = await api.sign_in(await make_user(owner))
    telegram.is_away = True
    for _ in range(2):
        answer = await ask_stars(me, 100)
        assert (answer.status, answer.code) == (503, "telegram_unavailable")
        assert "Retry-After" in answer.headers
    assert (await ask_stars(me, 200)).code == "idempotency_mismatch"
    telegram.is_away = False
    assert (await ask_stars(me, 100)).status == 201
    assert await owner.fetchval("SELECT count(*) FROM deposits") == 1


async def test_the_same_invoice_three_times_at_once(
    api: Api, owner: Connection, telegram: Telegram
) -> None:
    me = await api.sign_in(await make_user(owner))
    answers = await asyncio.gather(*(ask_stars(me, 100) for _ in range(3)))
    assert {answer.status for answer in answers} <= {201, 409}
    assert len({answer.body for answer in answers if answer.status == 201}) == 1
    assert await owner.fetchval("SELECT count(*) FROM deposits") == 1


@pytest.mark.parametrize("number", [0, -1, 10_001, "5", 1.5, None])
async def test_stars_that_are_none(api: Api, owner: Connection, number: Any) -> None:
    me = await api.sign_in(await make_user(owner))
    assert (await ask_stars(me, number)).status == 422
    assert await owner.fetchval("SELECT count(*) FROM orders") == 0


async def test_a_refund_over_http(
    api: Api, owner: Connection, telegram: Telegram, db: Database, settings: Settings
) -> None:
    player = await make_user(owner)
    me = await api.sign_in(player)
    clerk = await api.sign_in(await make_user(owner, roles=("finance",)))
    deposit_id = (await ask_stars(me, 100)).json["deposit"]["id"]
    early = await decide(clerk, deposit_id, "refund", {"reason": "x"})
    assert (early.status, early.code) == (409, "deposit_state")
    await pay(db, settings, player, telegram.invoices[0])
    done = await decide(clerk, deposit_id, "refund", {"reason": "a mistake"})
    assert (done.json["status"], done.json["refunded_amount"]) == ("REFUNDING", "10.00")
    again = await decide(clerk, deposit_id, "refund", {"reason": "a mistake"})
    assert again.body == done.body
    assert await owner.fetchval("SELECT count(*) FROM outbox WHERE kind LIKE '%refund'") == 1


async def test_the_coins_that_were_shown_are_the_coins(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner))
    body = {"stars": 100, "coins_per_star": "99"}
    changed = await me.post("/deposits/stars", body, headers={"Idempotency-Key": "s"})
    assert (changed.status, changed.code) == (409, "figure_changed")
    body["coins_per_star"] = changed.json["now"]
    again = await me.post("/deposits/stars", body, headers={"Idempotency-Key": "s"})
    assert again.status == 201, again.body
