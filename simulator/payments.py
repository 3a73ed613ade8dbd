"""Paying a Stars invoice."""

import asyncio
from typing import Any

from simulator.context import Context
from simulator.messages import publish_persons
from simulator.people import PageError, new_charge_id, service
from simulator.state import MAX_PAYMENTS, Person

Json = dict[str, Any]
# The bot's answer must come within 10 seconds (Bot API, answerPreCheckoutQuery).
PRE_CHECKOUT_SECONDS = 10
MAX_TOP_UP = 100_000


def invoice_view(ctx: Context, slug: str) -> Json:
    """The content of the payment sheet."""
    invoice = ctx.world.invoices.get(slug)
    if invoice is None:
        raise PageError("the invoice is not there any more")
    return {key: invoice[key] for key in ("title", "description", "total_amount", "photo_url")}


async def pay(ctx: Context, person: Person, slug: str) -> Json:
    """Pay; returns {"status": "paid" | "failed", "error": text}. Takes the Stars only if the bot
    agrees in time."""
    invoice = ctx.world.invoices.get(slug)
    if invoice is None:
        raise PageError("the invoice is not there any more")
    amount = invoice["total_amount"]
    if person.stars < amount:
        return {"status": "failed", "error": "BALANCE_TOO_LOW"}
    query_id = ctx.open_query(
        "pre_checkout", person.id, {}, life_seconds=PRE_CHECKOUT_SECONDS, waits=True
    )
    common = {
        "currency": "XTR",
        "total_amount": amount,
        "invoice_payload": invoice["payload"],
    }
    ctx.updates.put("pre_checkout_query", {"id": query_id, "from": person.user(), **common})
    waiting = ctx.queries[query_id].answer
    assert waiting is not None
    try:
        answer = await asyncio.wait_for(waiting, PRE_CHECKOUT_SECONDS)
    except TimeoutError:
        ctx.queries.pop(query_id, None)
        return {"status": "failed", "error": "BOT_PRECHECKOUT_TIMEOUT"}
    if not answer["ok"]:
        return {"status": "failed", "error": answer["error_message"]}
    # Another payment may have succeeded while the bot was answering.
    if person.stars < amount:
        return {"status": "failed", "error": "BALANCE_TOO_LOW"}
    person.stars -= amount
    charge_id = new_charge_id()
    ctx.world.payments.append(
        {
            "charge_id": charge_id,
            "user_id": person.id,
            "amount": amount,
            "payload": invoice["payload"],
            "date": ctx.now(),
        }
    )
    del ctx.world.payments[:-MAX_PAYMENTS]
    paid = {**common, "telegram_payment_charge_id": charge_id, "provider_payment_charge_id": ""}
    service(ctx, person, {"successful_payment": paid})
    return {"status": "paid", "error": ""}


def top_up(ctx: Context, person: Person, amount: int) -> None:
    """Give a person Stars to play with."""
    if not 1 <= amount <= MAX_TOP_UP:
        raise PageError("an amount between 1 and 100000")
    person.stars += amount
    publish_persons(ctx)
    ctx.changed()
