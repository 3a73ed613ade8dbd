"""Paying in over HTTP: methods, receipts, Stars, questions; by the person and by staff."""

import asyncio
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
from aiohttp import web

from luckymart.deposits import stars
from luckymart.deposits.errors import TelegramUnavailable
from luckymart.deposits.rules import DepositRules
from luckymart.deposits.stars import Invoice
from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.purchases.office import TicketOffice
from tests.pictures.samples import picture
from tests.support.api import Answer, Api
from tests.support.applications import make_app
from tests.support.deposits import make_method, star_payment
from tests.support.world import Player, balance_of, make_user

METHOD = {
    "kind": "MOBILE_MONEY",
    "name": "Babilon",
    "account_number": "+992 900 00 00 00",
    "account_holder": "LuckyMart LLC",
    "instructions_i18n": {"en": "Choose transfer.", "ru": "Выберите перевод."},
    "currency": "TJS",
    "min_amount": "10",
    "max_amount": "500.50",
}


async def open_one(
    me: Api, method_id: Any, amount: str = "50.00", key: str | None = None
) -> Answer:
    body = {"payment_method_id": str(method_id), "amount": amount, "currency": "TJS"}
    return await me.post("/deposits", body, headers={"Idempotency-Key": key or str(uuid4())})


async def send_receipt(
    me: Api, deposit_id: str, content: bytes, content_type: str = "image/jpeg"
) -> Answer:
    return await me.request(
        "PUT",
        f"/deposits/{deposit_id}/receipt",
        data=content,
        headers={"Content-Type": content_type},
    )


async def decide(clerk: Api, deposit_id: str, step: str, body: Any, key: str = "k") -> Answer:
    path = f"/admin/deposits/{deposit_id}/{step}"
    return await clerk.post(path, body, headers={"Idempotency-Key": key})


async def test_methods_are_made_and_changed_by_staff(api: Api, owner: Connection) -> None:
    clerk = await api.sign_in(await make_user(owner, roles=("finance",)))
    me = await api.sign_in(await make_user(owner, language_code="ru"))
    made = await clerk.post("/admin/payment-methods", METHOD)
    assert (made.status, made.json["max_amount"], made.json["picture_url"]) == (201, "500.50", None)
    path = f"/admin/payment-methods/{made.json['id']}"
    seen = (await me.get("/payment-methods")).json
    assert [one["instructions"] for one in seen["items"]] == ["Выберите перевод."]
    assert "account_number" not in seen["items"][0]
    assert seen["stars"] == {
        "coins_per_star": "0.10",
        "currency": "TJS",
        "min_stars": 1,
        "max_stars": 10000,
    }

    with_picture = await clerk.request(
        "PUT", f"{path}/picture", data=picture("PNG"), headers={"Content-Type": "image/png"}
    )
    assert with_picture.status == 200, with_picture.body
    assert with_picture.json["picture_url"].startswith("/media/")
    assert (await api.get(f"//{with_picture.json['picture_url'][1:]}")).status == 200
    deposit = (await open_one(me, made.json["id"])).json
    assert deposit["account"] == {
        "name": "Babilon",
        "number": "+992 900 00 00 00",
        "holder": "LuckyMart LLC",
        "instructions": "Выберите перевод.",
        "picture_url": with_picture.json["picture_url"],
    }

    assert (await clerk.delete(f"{path}/picture")).status == 204
    changed = await clerk.patch(path, {"account_number": "1", "is_active": False})
    assert (changed.json["account_number"], changed.json["picture_url"]) == ("1", None)
    assert (await me.get("/payment-methods")).json["items"] == []
    assert len((await clerk.get("/admin/payment-methods")).json["items"]) == 1
    assert (await open_one(me, made.json["id"])).code == "payment_method_not_found"
    kept = (await me.get(f"/deposits/{deposit['id']}")).json
    assert kept["account"] == deposit["account"]

    rows = await owner.fetch("SELECT action, before, after FROM admin_logs ORDER BY id")
    assert [row["action"] for row in rows] == [
        "deposits.add_method",
        *["deposits.edit_method"] * 3,
    ]
    assert '"is_active": true' in rows[-1]["before"]
    assert '"is_active": false' in rows[-1]["after"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"min_amount": "501"}, "validation_error"),
        ({"min_amount": "0"}, "validation_error"),
        ({"min_amount": "1.001"}, "amount_scale"),
        ({"currency": "USD"}, "validation_error"),
        ({"kind": "CASH"}, "validation_error"),
        ({"name": "  "}, "validation_error"),
        ({"instructions_i18n": {"de": "Hallo"}}, "validation_error"),
        ({"position": -1}, "validation_error"),
    ],
)
async def test_methods_that_are_none(
    api: Api, owner: Connection, fields: dict[str, Any], code: str
) -> None:
    clerk = await api.sign_in(await make_user(owner, roles=("finance",)))
    assert (await clerk.post("/admin/payment-methods", METHOD | fields)).code == code
    made = (await clerk.post("/admin/payment-methods", METHOD)).json
    path = f"/admin/payment-methods/{made['id']}"
    assert (await clerk.patch(path, fields)).code == code
    [kept] = (await clerk.get("/admin/payment-methods")).json["items"]
    assert kept == made
    unknown = await clerk.patch(f"/admin/payment-methods/{uuid4()}", {})
    assert unknown.code == "payment_method_not_found"


async def test_the_whole_way_of_a_transfer(api: Api, owner: Connection) -> None:
    method_id, player = await make_method(owner), await make_user(owner)
    me = await api.sign_in(player)
    clerk = await api.sign_in(await make_user(owner, first_name="Clerk", roles=("finance",)))
    opened = await open_one(me, method_id, key="a")
    assert (opened.status, opened.json["status"]) == (201, "PENDING")
    again = await open_one(me, method_id, key="a")
    assert (again.body, again.headers["Idempotent-Replayed"]) == (opened.body, "true")
    assert (await open_one(me, method_id, "51.00", key="a")).code == "idempotency_mismatch"
    deposit_id = opened.json["id"]
    orders = (await me.get("/orders")).json["items"]
    assert [(one["type"], one["status"], one["total_amount"]) for one in orders] == [
        ("DEPOSIT", "PENDING", "50.00")
    ]

    shown = await send_receipt(me, deposit_id, picture())
    assert (shown.status, shown.json["status"], shown.json["has_receipt"]) == (
        200,
        "SUBMITTED",
        True,
    )
    waiting = (await clerk.get("/admin/deposits?status=SUBMITTED")).json["items"]
    assert [one["id"] for one in waiting] == [deposit_id]
    assert waiting[0]["user"]["id"] == str(player.id)
    card = (await clerk.get(f"/admin/deposits/{deposit_id}")).json
    assert card["same_receipts"] == []
    receipt = await api.get(f"//{card['receipt_url'][1:]}")
    assert (receipt.status, receipt.headers["Content-Type"]) == (200, "image/jpeg")
    assert "receipt_url" not in (await me.get(f"/deposits/{deposit_id}")).json

    done = await decide(clerk, deposit_id, "approval", {"amount": "49.50"})
    assert (done.status, done.json["status"], done.json["credited_amount"]) == (
        200,
        "APPROVED",
        "49.50",
    )
    replayed = await decide(clerk, deposit_id, "approval", {"amount": "49.50"})
    assert replayed.body == done.body
    other_key = await decide(clerk, deposit_id, "approval", {}, "other")
    assert (other_key.status, other_key.code, other_key.json["status"]) == (
        409,
        "deposit_state",
        409,
    )
    assert await balance_of(owner, player) == Decimal("49.5")
    mine = (await me.get("/deposits")).json["items"]
    assert [(one["status"], one["credited_amount"]) for one in mine] == [("APPROVED", "49.50")]
    assert "decided_by_name" not in mine[0]


async def test_refusals_of_a_deposit(api: Api, owner: Connection) -> None:
    method_id = await make_method(owner)
    me = await api.sign_in(await make_user(owner))
    for amount, code in (
        ("4.00", "deposit_amount"),
        ("50.001", "amount_scale"),
        ("0", "validation_error"),
        ("-1", "validation_error"),
        ("1e2", "validation_error"),
    ):
        answer = await open_one(me, method_id, amount)
        assert (answer.status, answer.code) == (422, code), answer.body
    assert (await me.post("/deposits", {})).code in ("idempotency_key_missing", "validation_error")
    assert await owner.fetchval("SELECT count(*) FROM orders") == 0
    answers = await asyncio.gather(*(open_one(me, method_id) for _ in range(5)))
    assert sorted(answer.status for answer in answers) == [201, 201, 201, 409, 409]
    assert {answer.code for answer in answers} == {None, "too_many_deposits"}


async def test_receipts_that_are_none(api: Api, owner: Connection) -> None:
    method_id = await make_method(owner)
    me, other = [await api.sign_in(await make_user(owner)) for _ in range(2)]
    deposit_id = (await open_one(me, method_id)).json["id"]
    for answer, status, code in (
        (await send_receipt(me, deposit_id, b"no picture"), 422, "picture_refused"),
        (
            await send_receipt(me, deposit_id, picture(), "text/plain"),
            415,
            "unsupported_media_type",
        ),
        (await send_receipt(other, deposit_id, picture()), 404, "deposit_not_found"),
        (await send_receipt(me, str(uuid4()), picture()), 404, "deposit_not_found"),
        (await other.delete(f"/deposits/{deposit_id}"), 404, "deposit_not_found"),
        (await other.get(f"/deposits/{deposit_id}"), 404, "deposit_not_found"),
    ):
        assert (answer.status, answer.code) == (status, code)
    assert (await me.get(f"/deposits/{deposit_id}")).json["status"] == "PENDING"
    assert (await me.delete(f"/deposits/{deposit_id}")).status == 204
    late = await send_receipt(me, deposit_id, picture())
    assert (late.status, late.code) == (409, "deposit_state")
    assert await owner.fetchval("SELECT count(*) FROM pictures") == 0


async def test_a_rejection_over_http(api: Api, owner: Connection) -> None:
    method_id, boss = await make_method(owner), await make_user(owner, roles=("owner",))
    me, chief = await api.sign_in(await make_user(owner)), await api.sign_in(boss)
    deposit_id = (await open_one(me, method_id)).json["id"]
    assert (await decide(chief, deposit_id, "rejection", {"reason": " "})).status == 422
    done = await decide(chief, deposit_id, "rejection", {"reason": "nothing has arrived"})
    assert (done.json["status"], done.json["reason"]) == ("REJECTED", "nothing has arrived")
    inbox = (await me.get("/notifications")).json["items"]
    assert "nothing has arrived" in inbox[0]["body"]
    own = (await open_one(chief, method_id)).json["id"]
    refused = await decide(chief, own, "approval", {})
    assert (refused.status, refused.code) == (403, "own_deposit")


# ---------------------------------------------------------------- Stars


class Telegram:
    """Makes links, or does not answer."""

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
        await stars.receive_payment(tx, DepositRules.of(settings), payment)


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


# ---------------------------------------------------------------- questions


async def test_questions_and_answers(api: Api, owner: Connection) -> None:
    method_id = await make_method(owner)
    me, other = [await api.sign_in(await make_user(owner)) for _ in range(2)]
    clerk = await api.sign_in(await make_user(owner, roles=("finance",)))
    deposit_id = (await open_one(me, method_id)).json["id"]
    asked = await me.post(
        "/payment-requests", {"text": "Where is my money?", "deposit_id": deposit_id}
    )
    assert (asked.status, asked.json["status"]) == (201, "OPEN")
    theirs = await other.post("/payment-requests", {"text": "?", "deposit_id": deposit_id})
    assert (theirs.status, theirs.code) == (404, "deposit_not_found")
    assert (await me.post("/payment-requests", {"text": "   "})).code == "validation_error"

    [found] = (await clerk.get("/admin/payment-requests?status=OPEN")).json["items"]
    assert (found["text"], found["deposit_id"]) == ("Where is my money?", deposit_id)
    path = f"/admin/payment-requests/{found['id']}"
    answers = await asyncio.gather(
        *(clerk.post(f"{path}/answer", {"text": "On its way."}) for _ in range(3)),
        clerk.post(f"{path}/closure"),
    )
    assert sorted(answer.status for answer in answers) == [200, 409, 409, 409]
    [mine] = (await me.get("/payment-requests")).json["items"]
    assert (mine["status"], mine["answer"]) in (("ANSWERED", "On its way."), ("CLOSED", None))
    assert (await other.get("/payment-requests")).json["items"] == []
    unknown = await clerk.post(f"/admin/payment-requests/{uuid4()}/closure")
    assert (unknown.status, unknown.code) == (404, "payment_request_not_found")
    assert UUID(mine["id"]) == UUID(found["id"])
    for _ in range(3):
        await me.post("/payment-requests", {"text": "Hello?"})
    assert (await me.post("/payment-requests", {"text": "?"})).code == "too_many_payment_requests"
