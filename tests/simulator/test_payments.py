"""Paying Stars as a person, with a real aiogram bot on the other side."""

import asyncio
from typing import Any

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import LabeledPrice, Message, PreCheckoutQuery

from tests.support.waiting import DEADLINE_SECONDS

from .conftest import ANNA, FARRUKH, Simulator

INVOICE: dict[str, Any] = {
    "title": "100 coins",
    "description": "Coins for the shop",
    "payload": "coins:100",
    "currency": "XTR",
    "prices": [LabeledPrice(label="Coins", amount=100)],
}


async def test_paying_and_the_refund(sim: Simulator, bot: Bot) -> None:
    dispatcher = Dispatcher()
    paid: asyncio.Queue[Message] = asyncio.Queue()

    @dispatcher.pre_checkout_query()
    async def agree(query: PreCheckoutQuery) -> None:
        late = query.invoice_payload == "late"
        await query.answer(ok=not late, error_message="Too late" if late else None)

    @dispatcher.message(F.successful_payment)
    async def thank(message: Message) -> None:
        paid.put_nowait(message)

    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
    await sim.act("start")
    link = await bot.create_invoice_link(**INVOICE)
    slug = link.removeprefix("https://t.me/$")
    view = await sim.act("invoice", slug=slug)
    assert (view["title"], view["total_amount"], view["stars"]) == ("100 coins", 100, 1000)
    assert await sim.act("pay", slug=slug) == {"status": "paid", "error": ""}
    message = await asyncio.wait_for(paid.get(), DEADLINE_SECONDS)
    payment = message.successful_payment
    assert payment is not None
    assert (payment.total_amount, payment.invoice_payload) == (100, "coins:100")
    assert (await sim.act("invoice", slug=slug))["stars"] == 900
    charge = payment.telegram_payment_charge_id
    [entry] = (await bot.get_star_transactions()).transactions
    assert (entry.id, entry.amount) == (charge, 100)

    refused = await bot.create_invoice_link(**{**INVOICE, "payload": "late"})
    late_slug = refused.removeprefix("https://t.me/$")
    assert await sim.act("pay", slug=late_slug) == {"status": "failed", "error": "Too late"}

    assert await bot.refund_star_payment(ANNA, charge)
    assert (await sim.act("invoice", slug=slug))["stars"] == 1000
    with pytest.raises(TelegramBadRequest, match="CHARGE_ALREADY_REFUNDED"):
        await bot.refund_star_payment(ANNA, charge)
    with pytest.raises(TelegramBadRequest, match="CHARGE_NOT_FOUND"):
        await bot.refund_star_payment(FARRUKH, charge)
    assert len((await bot.get_star_transactions()).transactions) == 2
    await dispatcher.stop_polling()
    await polling


async def test_invoices_in_the_chat(sim: Simulator, bot: Bot) -> None:
    await sim.act("start")
    sent = await bot.send_invoice(ANNA, **INVOICE)
    assert sent.invoice is not None
    assert sent.reply_markup is not None
    assert sent.reply_markup.inline_keyboard[0][0].pay
    message = (await sim.messages())[-1]
    view = await sim.act("invoice", slug=message["_invoice_slug"])
    assert view["description"] == "Coins for the shop"


async def test_too_few_stars(sim: Simulator, bot: Bot) -> None:
    dear = [LabeledPrice(label="Coins", amount=5000)]
    link = await bot.create_invoice_link(**{**INVOICE, "prices": dear})
    slug = link.removeprefix("https://t.me/$")
    assert (await sim.act("pay", slug=slug))["error"] == "BALANCE_TOO_LOW"
    await sim.act("stars", amount=4000)
    assert (await sim.act("invoice", slug=slug))["stars"] == 5000


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"title": "x" * 33}, "INVOICE_TITLE_INVALID"),
        ({"payload": "x" * 129}, "INVOICE_PAYLOAD_INVALID"),
        ({"currency": "TJS"}, "PAYMENT_PROVIDER_INVALID"),
        ({"currency": "money"}, "CURRENCY_INVALID"),
        ({"prices": []}, "prices must be non-empty"),
        ({"prices": [LabeledPrice(label="x", amount=1)] * 2}, "STARS_INVOICE_INVALID"),
        ({"provider_token": "abc"}, "PAYMENT_PROVIDER_INVALID"),
    ],
)
async def test_refused_invoices(bot: Bot, change: dict[str, Any], why: str) -> None:
    with pytest.raises(TelegramBadRequest, match=why):
        await bot.create_invoice_link(**{**INVOICE, **change})
