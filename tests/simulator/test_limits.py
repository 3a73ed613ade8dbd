"""Rate limits, failures on order, and whose requests are let in."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter, TelegramServerError

from .conftest import ANNA, FARRUKH, Simulator


async def test_too_many_messages_to_one_chat(sim: Simulator, bot: Bot) -> None:
    await sim.act("start")
    await sim.act("start", FARRUKH)
    await sim.post("/sim/api/limits", {"enabled": True, "chat_per_second": 0.1, "chat_burst": 2})
    for text in ("1", "2"):
        await bot.send_message(ANNA, text)
    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.send_message(ANNA, "3")
    assert 9 <= refusal.value.retry_after <= 10
    await bot.send_message(FARRUKH, "another chat is free")
    await sim.post("/sim/api/limits", {"enabled": False})
    await bot.send_message(ANNA, "4")


async def test_too_many_messages_overall(sim: Simulator, bot: Bot) -> None:
    await sim.act("start")
    await sim.act("start", FARRUKH)
    await sim.post("/sim/api/limits", {"enabled": True, "per_second": 1})
    await bot.send_message(ANNA, "1")
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(FARRUKH, "2")


async def test_unknown_limits_are_refused(sim: Simulator) -> None:
    async with sim.client.post(f"{sim.url}/sim/api/limits", json={"speed": 3}) as answer:
        assert answer.status == 400


async def test_failures_on_order(sim: Simulator, bot: Bot) -> None:
    await sim.act("start")
    order = {"method": "sendMessage", "count": 2, "error_code": 500, "description": "Internal"}
    await sim.post("/sim/api/failures", order)
    for _ in range(2):
        with pytest.raises(TelegramServerError):
            await bot.send_message(ANNA, "x")
    await bot.send_message(ANNA, "through")
    lost = {"method": "*", "error_code": 400, "description": "Bad Request: lost"}
    await sim.post("/sim/api/failures", {**lost, "after_effect": True})
    with pytest.raises(TelegramBadRequest, match="lost"):
        await bot.send_message(ANNA, "arrived all the same")
    texts = [m["text"] for m in await sim.messages()]
    assert texts == ["/start", "through", "arrived all the same"]
    await sim.post("/sim/api/failures", lost)
    await sim.post("/sim/api/failures", {"clear": True})
    await bot.get_me()


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://evil.example"}, {"Host": "evil.example:8080"}]
)
async def test_other_sites_are_kept_out(sim: Simulator, headers: dict[str, str]) -> None:
    url = f"{sim.url}/sim/api/init-data"
    async with sim.client.post(url, json={"user_id": ANNA}, headers=headers) as answer:
        assert answer.status == 403
    async with sim.client.get(f"{sim.url}/app/", headers=headers) as answer:
        assert answer.status == 200
