"""Addresses and shipments over HTTP."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from luckymart.kit.database import Connection
from tests.support.api import Answer, Api
from tests.support.prizes import make_prize
from tests.support.world import make_user

HOME = {
    "recipient_name": "Зарина Саидова",
    "phone": "+992 90 123-45-67",
    "country": "tj",
    "city": "Хуҷанд",
    "street": "кӯчаи Камол 5",
}
TRACKING = {"carrier": "EMS", "tracking_number": "EE1", "tracking_url": "https://track.example/1"}


async def keep_address(me: Api, **fields: Any) -> Any:
    answer = await me.post("/addresses", HOME | fields)
    assert answer.status == 201, answer.body
    return answer.json


async def ship(me: Api, shipment_id: str, body: Any = None) -> Answer:
    return await me.patch(f"/admin/shipments/{shipment_id}", body or TRACKING)


async def test_addresses_are_ones_own(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    me = await api.sign_in(await make_user(owner))
    other = await api.sign_in(await make_user(owner))
    first = await keep_address(me)
    assert (first["phone"], first["country"], first["is_default"], first["note"]) == (
        "+992901234567",
        "TJ",
        True,
        "",
    )
    second = await keep_address(me, city="Бохтар", is_default=True)
    items = (await me.get("/addresses")).json["items"]
    assert [(item["id"], item["is_default"]) for item in items] == [
        (second["id"], True),
        (first["id"], False),
    ]
    path = f"/addresses/{first['id']}"
    changed = await me.patch(path, {"note": "ду бор занг занед", "is_default": True})
    assert (changed.status, changed.json["is_default"]) == (200, True)
    assert changed.json["city"] == "Хуҷанд"
    for method, fields in (("PATCH", {"city": "x"}), ("DELETE", None)):
        with subtests.test(method):
            answer = await other.request(method, path, json=fields)
            assert (answer.status, answer.code) == (404, "address_not_found")
    assert (await me.delete(path)).status == 204
    assert (await me.delete(path)).status == 404
    assert [item["is_default"] for item in (await me.get("/addresses")).json["items"]] == [True]
    for _ in range(9):
        await keep_address(me)
    full = await me.post("/addresses", HOME)
    assert (full.status, full.code, full.json["limit"]) == (409, "address_limit", 10)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"phone": "12345"}, "phone"),
        ({"country": "XX"}, "country"),
        ({"recipient_name": " "}, "recipient_name"),
        ({"street": "x" * 201}, "street"),
        ({"note": "x" * 501}, "note"),
        ({"city": 5}, "city"),
        ({"planet": "Mars"}, "planet"),
    ],
)
async def test_what_is_no_address(
    api: Api, owner: Connection, fields: dict[str, Any], field: str
) -> None:
    me = await api.sign_in(await make_user(owner))
    answer = await me.post("/addresses", HOME | fields)
    assert (answer.status, answer.code) == (422, "validation_error")
    assert answer.json["errors"][0]["field"] == field
    assert (await me.get("/addresses")).json["items"] == []


async def test_a_prize_is_sent_and_arrives(api: Api, owner: Connection) -> None:
    player = await make_user(owner)
    me = await api.sign_in(player)
    support = await api.sign_in(await make_user(owner, roles=("support",)))
    prize_id = await make_prize(owner, player)
    address = await keep_address(me)
    asked = await me.post(f"/prizes/{prize_id}/shipping", {"address_id": address["id"]})
    assert asked.status == 201
    assert (asked.json["status"], asked.json["address"]["city"]) == ("REQUESTED", "Хуҷанд")
    again = await me.post(f"/prizes/{prize_id}/shipping", {"address_id": address["id"]})
    assert (again.status, again.code, again.json["state"]) == (409, "prize_state", "SHIPPING")
    assert "already being shipped" in again.json["detail"]

    [waiting] = (await support.get("/admin/shipments?status=REQUESTED")).json["items"]
    assert (waiting["user_name"], waiting["address"]["phone"]) == ("Zarina", "+992901234567")
    early = await support.post(f"/admin/shipments/{waiting['id']}/delivery")
    assert (early.status, early.code) == (409, "shipment_state")
    sent = await ship(support, waiting["id"])
    assert (sent.status, sent.json["status"], sent.json["tracking_number"]) == (
        200,
        "SHIPPED",
        "EE1",
    )
    assert (await me.delete(f"/prizes/{prize_id}/shipping")).code == "shipment_state"
    shown = (await me.get(f"/prizes/{prize_id}")).json
    assert (shown["status"], shown["shipping"]["tracking_url"]) == (
        "SHIPPING",
        "https://track.example/1",
    )
    [listed] = (await me.get("/prizes")).json["items"]
    assert listed == shown
    arrived = await me.post(f"/prizes/{prize_id}/delivery")
    assert (arrived.status, arrived.json["status"]) == (200, "DELIVERED")
    assert (await me.post(f"/prizes/{prize_id}/delivery")).code == "shipment_state"
    inbox = (await me.get("/notifications")).json["items"]
    assert "EE1" in inbox[0]["body"]
    [owned] = (await support.get("/admin/prizes?status=DELIVERED")).json["items"]
    assert (owned["id"], owned["user_name"]) == (str(prize_id), "Zarina")
    assert (await support.get("/admin/prizes?status=PENDING")).json["items"] == []


async def test_a_request_taken_back(api: Api, owner: Connection, subtests: pytest.Subtests) -> None:
    player = await make_user(owner)
    me, other = await api.sign_in(player), await api.sign_in(await make_user(owner))
    prize_id = await make_prize(owner, player)
    address, foreign = await keep_address(me), await keep_address(other)
    path = f"/prizes/{prize_id}/shipping"
    for answer, code in (
        (await me.delete(path), "shipment_not_found"),
        (await me.post(path, {"address_id": foreign["id"]}), "address_not_found"),
        (await other.post(path, {"address_id": foreign["id"]}), "prize_not_found"),
        (await me.post(f"/prizes/{uuid4()}/shipping", {"address_id": address["id"]}),
         "prize_not_found"),
        (await other.get(f"/prizes/{prize_id}"), "prize_not_found"),
    ):  # fmt: skip
        with subtests.test(code, answer=answer):
            assert (answer.status, answer.code) == (404, code)
    assert (await me.post(path, {"address_id": address["id"]})).status == 201
    assert (await other.delete(path)).code == "prize_not_found"
    assert (await me.delete(path)).status == 204
    shown = (await me.get(f"/prizes/{prize_id}")).json
    assert (shown["status"], shown["shipping"]) == ("PENDING", None)


async def test_what_staff_write_is_checked(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner)
    me = await api.sign_in(player)
    support = await api.sign_in(await make_user(owner, roles=("support",)))
    prize_id, address = await make_prize(owner, player), await keep_address(me)
    asked = await me.post(f"/prizes/{prize_id}/shipping", {"address_id": address["id"]})
    shipment_id = asked.json["id"]
    for body in (
        {"carrier": "EMS"},
        TRACKING | {"carrier": " "},
        TRACKING | {"tracking_number": "x" * 101},
        TRACKING | {"tracking_url": "http://track.example"},
        TRACKING | {"tracking_url": "javascript:alert(1)"},
        TRACKING | {"status": "DELIVERED"},
    ):
        with subtests.test(body=body):
            answer = await ship(support, shipment_id, body)
            assert (answer.status, answer.code) == (422, "validation_error")
    assert (await ship(support, str(UUID(int=1)))).code == "shipment_not_found"
    row = await owner.fetchrow("SELECT status, carrier FROM shipments")
    assert row is not None
    assert tuple(row) == ("REQUESTED", None)
    assert await owner.fetchval("SELECT count(*) FROM admin_logs") == 0
