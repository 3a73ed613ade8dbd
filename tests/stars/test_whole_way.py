"""Stars from the Mini App's invoice to the coins and back, through every process."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import aiohttp
import pytest
from pytest_aiohttp.plugin import AiohttpClient

from bot.app import BotApp
from bot.kit.chat import Services
from jobs.outbox import OutboxWorker
from jobs.pace import Pace
from jobs.stars import StarsCheck
from jobs.telegram_sender import TelegramSender
from luckymart.kit.database import Connection, Database
from luckymart.kit.money import WalletType
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.lotteries.actions import LotteryRules
from luckymart.pictures.actions import make_pictures
from luckymart.purchases.office import TicketOffice
from simulator.app import start
from tests.simulator.conftest import ANNA, TOKEN, Simulator, options
from tests.soak.books import assert_books_balance
from tests.support import second_step
from tests.support.api import Api
from tests.support.applications import make_app
from tests.support.settings import make_settings
from tests.support.telegram import sign_init_data, telegram_user
from tests.support.waiting import eventually
from tests.support.world import VRF_PUBLIC_KEY, Player, balance_of, make_user
from webapp_api.telegram import TelegramQuestions


@dataclass
class Shop:
    sim: Simulator
    api: Api
    bot_app: BotApp
    settings: Settings


@pytest.fixture
async def shop(
    db: Database,
    database_url: str,
    texts: Texts,
    office: TicketOffice,
    aiohttp_client: AiohttpClient,
) -> AsyncIterator[Shop]:
    running = await start(options("http://127.0.0.1:9"))
    settings = make_settings(database_url, bot_token=TOKEN, telegram_api_url=running.url)
    bot_app = BotApp(
        Services(
            db,
            settings,
            texts,
            office,
            LotteryRules(currency=settings.currency, ecvrf_public_key=VRF_PUBLIC_KEY),
            make_pictures(db, settings),
        )
    )
    async with aiohttp.ClientSession() as client, TelegramQuestions(settings) as telegram:
        app = make_app(db, settings, texts, office, make_invoice=telegram.make_invoice)
        await bot_app.start()
        try:
            api = Api(await aiohttp_client(app), app)
            yield Shop(Simulator(running, client), api, bot_app, settings)
        finally:
            await bot_app.stop()
            await running.stop()


async def sign_in(shop: Shop) -> Api:
    init_data = sign_init_data(telegram_user(ANNA, first_name="Anna"), token=TOKEN)
    answer = await shop.api.post("/auth/telegram", {"init_data": init_data})
    return shop.api.with_token(answer.json["session_token"])


async def test_stars_there_and_back(
    shop: Shop, owner: Connection, db: Database, texts: Texts
) -> None:
    me = await sign_in(shop)
    row = await owner.fetchrow("SELECT * FROM users WHERE telegram_id = $1", ANNA)
    assert row is not None
    anna = Player(row["id"], ANNA, row["first_name"], row["referral_code"])
    opened = await me.post("/deposits/stars", {"stars": 100}, headers={"Idempotency-Key": "one"})
    slug = opened.json["invoice_link"].removeprefix("https://t.me/$")
    before = (await shop.sim.act("invoice", slug=slug))["stars"]
    assert await shop.sim.act("pay", slug=slug) == {"status": "paid", "error": ""}

    async def coins() -> int:
        return int(await balance_of(owner, anna, WalletType.LUCKY_COIN))

    async def has_ten() -> bool:
        return await coins() == 10

    await eventually(has_ten)
    again = await shop.sim.act("pay", slug=slug)
    assert again["status"] == "failed"
    assert "already" in again["error"]
    check = StarsCheck(db, shop.bot_app.bot, shop.settings)
    assert (await check.run()).differences == 0

    clerk = await make_user(owner, telegram_id=1, roles=("finance",))
    init_data = sign_init_data(telegram_user(clerk.telegram_id), token=TOKEN)
    session = (await shop.api.post("/auth/telegram", {"init_data": init_data})).json
    await second_step.open_in_session(db, session["session_token"])
    staff = shop.api.with_token(session["session_token"])
    path = f"/admin/deposits/{opened.json['deposit']['id']}/refund"
    refunded = await staff.post(path, {"reason": "x"}, headers={"Idempotency-Key": "r"})
    assert refunded.json["status"] == "REFUNDING"
    sender = TelegramSender(shop.bot_app.bot, Pace())
    await OutboxWorker(db, sender, texts, shop.settings, lambda: True).send_due()
    # by the outbox's answer or by Telegram's update to the bot, whichever came first
    assert await owner.fetchval("SELECT status FROM deposits") == "REFUNDED"
    assert (await shop.sim.act("invoice", slug=slug))["stars"] == before
    assert await coins() == 0
    assert (await check.run()).differences == 0
    await assert_books_balance(db)
