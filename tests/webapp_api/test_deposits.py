"""Deposits over HTTP: methods and receipts, for people and for staff."""

import asyncio
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from luckymart.kit.database import Connection
from tests.pictures.samples import picture
from tests.support.api import Answer, Api
from tests.support.deposits import make_method
from tests.support.world import balance_of, make_user

METHOD = {
    "kind": "MOBILE_MONEY",
    "name": "Babilon",
    "account_number": "\u202a+992\u00a0900 00 00 00\u202c",  # as pasted
    "account_holder": "LuckyMart LLC",
    "instructions_i18n": {"en": "Choose transfer.", "ru": "Выберите перевод."},
    "currency": "TJS",
    "min_amount": "10",
    "max_amount": "500.50",
}


def once() -> dict[str, str]:
    return {"Idempotency-Key": str(uuid4())}


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
    """By an owner who decides alone."""
    clerk = await api.sign_in(await make_user(owner, roles=("owner",)))
    me = await api.sign_in(await make_user(owner, language_code="ru"))
    made = await clerk.post("/admin/payment-methods", METHOD, headers=once())
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
        "PUT",
        f"{path}/picture",
        data=picture("PNG"),
        headers=once() | {"Content-Type": "image/png"},
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
    changed = await clerk.patch(path, {"account_number": "1", "is_active": False}, headers=once())
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
        ({"instructions_i18n": {"en": "x" * 701}}, "validation_error"),
        ({"position": -1}, "validation_error"),
    ],
)
async def test_methods_that_are_none(
    api: Api, owner: Connection, fields: dict[str, Any], code: str
) -> None:
    clerk = await api.sign_in(await make_user(owner, roles=("owner",)))
    refused = await clerk.post("/admin/payment-methods", METHOD | fields, headers=once())
    assert refused.code == code
    made = (await clerk.post("/admin/payment-methods", METHOD, headers=once())).json
    path = f"/admin/payment-methods/{made['id']}"
    assert (await clerk.patch(path, fields, headers=once())).code == code
    [kept] = (await clerk.get("/admin/payment-methods")).json["items"]
    assert kept == made
    unknown = await clerk.patch(f"/admin/payment-methods/{uuid4()}", {}, headers=once())
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


async def test_refusals_of_a_deposit(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    method_id = await make_method(owner)
    me = await api.sign_in(await make_user(owner))
    for amount, code in (
        ("4.00", "deposit_amount"),
        ("50.001", "amount_scale"),
        ("0", "validation_error"),
        ("-1", "validation_error"),
        ("1e2", "validation_error"),
    ):
        with subtests.test(amount):
            answer = await open_one(me, method_id, amount)
            assert (answer.status, answer.code) == (422, code), answer.body
    assert (await me.post("/deposits", {})).code in ("idempotency_key_missing", "validation_error")
    assert await owner.fetchval("SELECT count(*) FROM orders") == 0
    answers = await asyncio.gather(*(open_one(me, method_id) for _ in range(5)))
    assert sorted(answer.status for answer in answers) == [201, 201, 201, 409, 409]
    assert {answer.code for answer in answers} == {None, "too_many_deposits"}


async def test_receipts_that_are_none(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
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
        with subtests.test(code, answer=answer):
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
    assert (refused.status, refused.code) == (403, "own_account")
