"""Telegram Stars: invoices, pre-checkout answers, refunds, the bot's transactions."""

import secrets
from typing import Any

from simulator.context import Context
from simulator.errors import bad_request
from simulator.markup import read_markup
from simulator.messages import post, public, publish_persons
from simulator.methods.registry import method
from simulator.methods.sending import reply_target
from simulator.params import Params, object_field

Json = dict[str, Any]
MAX_INVOICES = 5000
MAX_STARS = 100_000


def _read_invoice(ctx: Context, params: Params) -> Json:
    title, description = params.text("title").strip(), params.text("description").strip()
    payload = params.text("payload")
    if not 1 <= len(title) <= 32:
        raise bad_request("INVOICE_TITLE_INVALID" if title else "title is empty")
    if not 1 <= len(description) <= 255:
        raise bad_request("INVOICE_DESCRIPTION_INVALID" if description else "description is empty")
    if not 1 <= len(payload.encode()) <= 128:
        raise bad_request("INVOICE_PAYLOAD_INVALID")
    prices = params.array("prices")
    if not prices:
        raise bad_request("prices must be non-empty")
    for price in prices:
        if not isinstance(price, dict):
            raise bad_request("can't parse LabeledPrice: expected an Object")
        object_field(price, "label", str, "LabeledPrice")
        object_field(price, "amount", int, "LabeledPrice")
    currency = params.text("currency")
    if currency != "XTR":
        # Other currencies need a payment provider, which a simulator does not have.
        known = len(currency) == 3 and currency.isupper()
        raise bad_request("PAYMENT_PROVIDER_INVALID" if known else "CURRENCY_INVALID")
    if params.text("provider_token"):
        raise bad_request("PAYMENT_PROVIDER_INVALID")
    if len(prices) != 1:
        raise bad_request("STARS_INVOICE_INVALID")
    amount = prices[0]["amount"]
    if not 1 <= amount <= MAX_STARS:
        raise bad_request("STARS_AMOUNT_INVALID")
    return {
        "title": title,
        "description": description,
        "payload": payload,
        "currency": "XTR",
        "total_amount": amount,
        "photo_url": params.text("photo_url"),
    }


def _keep(ctx: Context, invoice: Json) -> str:
    slug = secrets.token_urlsafe(12)
    ctx.world.invoices[slug] = invoice
    while len(ctx.world.invoices) > MAX_INVOICES:
        del ctx.world.invoices[next(iter(ctx.world.invoices))]
    ctx.changed()
    return slug


@method("createInvoiceLink")
async def create_invoice_link(ctx: Context, params: Params) -> str:
    """https://core.telegram.org/bots/api#createinvoicelink"""
    return f"https://t.me/${_keep(ctx, _read_invoice(ctx, params))}"


@method("sendInvoice")
async def send_invoice(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#sendinvoice"""
    chat = ctx.chat_to_write(params)
    invoice = _read_invoice(ctx, params)
    markup = read_markup(params, chat.type)
    if markup is None:
        pay = {"text": f"Pay ⭐ {invoice['total_amount']}", "pay": True}
        markup = {"inline_keyboard": [[pay]]}
    elif "pay" not in markup.get("inline_keyboard", [[{}]])[0][0]:
        raise bad_request("REPLY_MARKUP_BUY_EMPTY")
    reply_to = reply_target(chat, params)
    content = {
        "invoice": {
            "title": invoice["title"],
            "description": invoice["description"],
            "start_parameter": params.text("start_parameter"),
            "currency": "XTR",
            "total_amount": invoice["total_amount"],
        }
    }
    extra = {"invoice_slug": _keep(ctx, invoice), "photo_url": invoice["photo_url"]}
    return public(
        post(
            ctx,
            chat,
            ctx.bot_user(),
            content,
            reply_to=reply_to,
            markup=markup,
            page_only=extra,
        )
    )


@method("answerPreCheckoutQuery")
async def answer_pre_checkout_query(ctx: Context, params: Params) -> bool:
    """https://core.telegram.org/bots/api#answerprecheckoutquery"""
    ok = params.boolean("ok")
    message = params.text("error_message")
    if not ok and not message:
        raise bad_request("ERROR_MESSAGE_EMPTY")
    query = ctx.take_query("pre_checkout", params.text("pre_checkout_query_id"))
    if query.answer is not None and not query.answer.done():
        query.answer.set_result({"ok": ok, "error_message": message})
    return True


@method("refundStarPayment")
async def refund_star_payment(ctx: Context, params: Params) -> bool:
    """https://core.telegram.org/bots/api#refundstarpayment"""
    person = ctx.person_of(params)
    charge = params.text("telegram_payment_charge_id")
    payment = next(
        (p for p in ctx.world.payments if p["charge_id"] == charge and p["user_id"] == person.id),
        None,
    )
    if payment is None:
        raise bad_request("CHARGE_NOT_FOUND")
    if payment.get("refunded_at"):
        raise bad_request("CHARGE_ALREADY_REFUNDED")
    payment["refunded_at"] = ctx.now()
    person.stars += payment["amount"]
    refund = {
        "currency": "XTR",
        "total_amount": payment["amount"],
        "invoice_payload": payment["payload"],
        "telegram_payment_charge_id": charge,
    }
    chat = ctx.world.chats[person.id]
    message = post(ctx, chat, person.user(), {"refunded_payment": refund})
    ctx.updates.put("message", public(message))
    publish_persons(ctx)
    return True


@method("getStarTransactions")
async def get_star_transactions(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getstartransactions"""
    rows: list[tuple[int, Json]] = []
    for payment in ctx.world.payments:
        partner = {
            "type": "user",
            "transaction_type": "invoice_payment",
            "user": ctx.world.persons[payment["user_id"]].user(),
            "invoice_payload": payment["payload"],
        }
        row: Json = {"id": payment["charge_id"], "amount": payment["amount"]}
        rows.append((payment["date"], {**row, "date": payment["date"], "source": partner}))
        refunded_at = payment.get("refunded_at")
        if refunded_at:
            rows.append((refunded_at, {**row, "date": refunded_at, "receiver": partner}))
    rows.sort(key=lambda row: row[0])
    offset, limit = params.integer("offset", 0), params.integer("limit", 100)
    if offset < 0 or not 1 <= limit <= 100:
        raise bad_request("LIMIT_INVALID")
    return {"transactions": [row for _, row in rows[offset : offset + limit]]}


@method("getMyStarBalance")
async def get_my_star_balance(ctx: Context, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getmystarbalance"""
    kept = [p["amount"] for p in ctx.world.payments if not p.get("refunded_at")]
    return {"amount": sum(kept)}
