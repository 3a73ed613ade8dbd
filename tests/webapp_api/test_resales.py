"""The market over HTTP."""

import asyncio
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from luckymart.draws import actions as draws
from luckymart.draws.actions import DrawKeys
from luckymart.kit.database import Connection, Database
from luckymart.staff import actions as staff
from tests.support.api import Answer, Api
from tests.support.settings import VRF_SECRET_KEY
from tests.support.world import balance_of, make_user, open_lottery


async def make_listing(api: Api, owner: Connection, price: str = "1.20", **columns: Any) -> Any:
    """A signed-in seller, and what they put on the market."""
    player = await make_user(owner, first_name="Ann", balance=10)
    seller = await api.sign_in(player)
    bought = await seller.buy(await open_lottery(owner, **columns))
    ticket_id = bought.json["tickets"][0]["id"]
    answer = await seller.post("/resales", {"ticket_id": ticket_id, "price": price})
    assert answer.status == 201, answer.body
    return seller, player, answer.json


async def buy(
    person: Api, resale_id: str, wallet: str = "BALANCE", key: str | None = None
) -> Answer:
    return await person.post(
        f"/resales/{resale_id}/purchases",
        {"wallet_type": wallet},
        headers={"Idempotency-Key": key or str(uuid4())},
    )


async def test_from_the_listing_to_the_buyers_ticket(api: Api, owner: Connection) -> None:
    seller, ann, listing = await make_listing(api, owner)
    bob = await make_user(owner, balance=10)
    me = await api.sign_in(bob)
    assert (await me.get("/resales/terms")).json == {
        "min_rate": "0.5",
        "max_rate": "1.5",
        "fee_rate": "0.05",
    }
    assert (listing["fee"], listing["proceeds"], listing["is_mine"]) == ("0.06", "1.14", True)
    [mine] = (await seller.get("/tickets")).json["items"]
    assert (mine["resale_id"], mine["is_from_market"]) == (listing["id"], False)

    page = await me.get("/resales")
    [shown] = page.json["items"]
    assert (shown["id"], shown["price"], shown["face_value"]) == (listing["id"], "1.20", "1.00")
    assert (shown["seller_name"], shown["is_mine"], shown["kind"]) == ("Ann", False, "ticket")
    assert str(ann.id) not in page.body.decode()
    private = ("ticket_id", "prize_id", "fee", "proceeds", "wallet_type", "settled_at")
    assert {shown[name] for name in private} == {None}

    bought = await buy(me, listing["id"])
    assert bought.status == 201, bought.body
    assert bought.json["order"]["type"] == "MARKET"
    assert bought.json["ticket"] == {"id": mine["id"], "number": 1000000}
    assert bought.json["prize"] is None
    assert bought.json["wallet"]["balance"] == "8.80"
    assert (bought.json["resale"]["status"], bought.json["resale"]["is_mine"]) == ("SOLD", False)
    [ticket] = (await me.get("/tickets")).json["items"]
    assert (ticket["is_from_market"], ticket["resale_id"]) == (True, None)
    order = (await me.get(f"/orders/{ticket['order_id']}")).json
    assert (order["id"], order["tickets"]) == (
        bought.json["order"]["id"],
        [{"id": mine["id"], "number": 1000000}],
    )
    assert (await seller.get("/tickets")).json["items"] == []
    [sold] = (await seller.get("/resales?mine=true&status=SOLD")).json["items"]
    assert (sold["wallet_type"], sold["settled_at"]) == ("BALANCE", None)
    assert (await me.get("/resales")).json["items"] == []
    for person in (seller, me):
        assert (await person.get(f"/resales/{listing['id']}")).json["status"] == "SOLD"
    stranger = await api.sign_in(await make_user(owner))
    assert (await stranger.get(f"/resales/{listing['id']}")).code == "resale_not_found"


async def test_a_purchase_is_done_once_for_a_key(api: Api, owner: Connection) -> None:
    _, _, listing = await make_listing(api, owner)
    bob = await make_user(owner, balance=10)
    me = await api.sign_in(bob)
    path = f"/resales/{listing['id']}/purchases"
    assert (await me.post(path, {})).code == "idempotency_key_missing"
    answers = await asyncio.gather(*(buy(me, listing["id"], key="k") for _ in range(3)))
    assert {answer.status for answer in answers} <= {201, 409}
    again = await buy(me, listing["id"], key="k")
    assert {answer.body for answer in answers if answer.status == 201} == {again.body}
    assert again.headers["Idempotent-Replayed"] == "true"
    other = await buy(me, listing["id"], "BONUS", key="k")
    assert (other.status, other.code) == (422, "idempotency_mismatch")
    assert (await buy(me, listing["id"])).code == "already_sold"
    assert await balance_of(owner, bob) == Decimal("8.8")


async def test_of_two_buyers_one_keeps_his_money(api: Api, owner: Connection) -> None:
    _, _, listing = await make_listing(api, owner)
    players = [await make_user(owner, balance=10) for _ in range(2)]
    people = [await api.sign_in(player) for player in players]
    answers = await asyncio.gather(*(buy(person, listing["id"]) for person in people))
    assert sorted((answer.status, answer.code) for answer in answers) == [
        (201, None),
        (409, "already_sold"),
    ]
    assert sorted([await balance_of(owner, player) for player in players]) == [Decimal("8.8"), 10]


async def test_refusals_of_the_market(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    seller, _, listing = await make_listing(api, owner, max_per_user=1)
    me = await api.sign_in(await make_user(owner, balance=1))
    [ticket] = (await seller.get("/tickets")).json["items"]
    high = await seller.post("/resales", {"ticket_id": ticket["id"], "price": "1.00"})
    assert (high.status, high.code, high.json["resale_id"]) == (
        409,
        "already_listed",
        listing["id"],
    )
    assert (await buy(seller, listing["id"])).code == "own_resale"
    poor = await buy(me, listing["id"])
    assert (poor.code, poor.json["required"]) == ("insufficient_funds", "1.20")
    assert (await buy(me, str(uuid4()))).code == "resale_not_found"
    assert (await me.delete(f"/resales/{listing['id']}")).code == "resale_not_found"
    assert (await seller.delete(f"/resales/{listing['id']}")).status == 204
    assert (await seller.delete(f"/resales/{listing['id']}")).code == "resale_state"
    assert (await buy(me, listing["id"])).code == "resale_state"
    for price, code in (("1.51", "resale_price"), ("0.505", "amount_scale")):
        with subtests.test(price):
            answer = await seller.post("/resales", {"ticket_id": ticket["id"], "price": price})
            assert (answer.status, answer.code) == (422, code)
    assert answer.json["detail"]
    for body in (
        {"price": "1.00"},
        {"ticket_id": ticket["id"], "prize_id": ticket["id"], "price": "1.00"},
        {"ticket_id": ticket["id"], "price": 1},
        {"ticket_id": "x", "price": "1.00"},
        {"ticket_id": ticket["id"], "price": "1.00", "fee": "0"},
    ):
        with subtests.test(body=body):
            answer = await seller.post("/resales", body)
            assert (answer.status, answer.code) == (422, "validation_error")
    for query in ("sort=best", "kind=car", "mine=perhaps", "cursor=%00", "limit=101"):
        with subtests.test(query):
            assert (await me.get(f"/resales?{query}")).status == 422


@pytest.mark.parametrize("sort", ["price", "-price", "newest"])
async def test_pages_in_every_order(api: Api, owner: Connection, sort: str) -> None:
    player = await make_user(owner, balance=50)
    seller = await api.sign_in(player)
    bought = await seller.buy(await open_lottery(owner, total_tickets=20), 7)
    for ticket, price in zip(
        bought.json["tickets"],
        ("1.00", "0.60", "1.00", "1.40", "0.60", "1.00", "0.80"),
        strict=True,
    ):
        await seller.post("/resales", {"ticket_id": ticket["id"], "price": price})
    found: list[Any] = []
    path: str | None = f"/resales?sort={sort}&limit=2&kind=ticket"
    while path:
        page = (await seller.get(path)).json
        found += page["items"]
        cursor = page["next_cursor"]
        path = cursor and f"/resales?sort={sort}&limit=2&kind=ticket&cursor={cursor}"
    assert len({item["id"] for item in found}) == len(found) == 7
    keys = [item["created_at"] if sort == "newest" else Decimal(item["price"]) for item in found]
    assert keys == sorted(keys, reverse=sort != "price")


async def test_a_prize_over_http(api: Api, db: Database, owner: Connection) -> None:
    boss, ann = await make_user(owner, roles=("owner",)), await make_user(owner, balance=10)
    seller = await api.sign_in(ann)
    lottery_id = await open_lottery(owner)
    await seller.buy(lottery_id)
    async with db.transaction() as tx:
        keys = DrawKeys(VRF_SECRET_KEY, "https://shop.example")
        await draws.draw_now(tx, keys, await staff.load(tx, boss.id), lottery_id)
    [prize] = (await seller.get("/prizes")).json["items"]
    listing = (await seller.post("/resales", {"prize_id": prize["id"], "price": "9.00"})).json
    [prize] = (await seller.get("/prizes")).json["items"]
    assert (prize["status"], prize["resale_id"]) == ("RESELLING", listing["id"])
    me = await api.sign_in(await make_user(owner, balance=9))
    [shown] = (await me.get("/resales?kind=prize")).json["items"]
    assert (shown["face_value"], shown["prize_rank"]) == ("9.00", 1)
    bought = (await buy(me, listing["id"])).json
    [mine] = (await me.get("/prizes")).json["items"]
    assert (mine["id"], mine["status"]) == (bought["prize"]["id"], "PENDING")
    assert (await buy(seller, listing["id"])).code == "own_resale"
    winners = (await seller.get(f"/lotteries/{lottery_id}/winners")).json["items"]
    assert [winner["is_me"] for winner in winners] == [True]
    assert await balance_of(owner, ann) == Decimal("17.55")


async def test_staff_see_all_and_take_down(api: Api, owner: Connection) -> None:
    seller, ann, listing = await make_listing(api, owner)
    support = await api.sign_in(await make_user(owner, roles=("support",)))
    [row] = (await support.get(f"/admin/resales?seller_id={ann.id}&status=ACTIVE")).json["items"]
    assert (row["seller_id"], row["proceeds"]) == (str(ann.id), "1.14")
    path = f"/admin/resales/{listing['id']}"
    assert (await support.delete(path)).status in (415, 422)
    assert (await support.delete(path, json={"reason": " "})).status == 422
    assert (await support.delete(path, json={"reason": "spam"})).status == 204
    assert (await support.delete(path, json={"reason": "spam"})).code == "resale_state"
    actions = await owner.fetch("SELECT action FROM admin_logs")
    assert [line["action"] for line in actions] == ["resales.take_down"]
    [told] = [
        item
        for item in (await seller.get("/notifications")).json["items"]
        if item["type"] == "resale-removed"
    ]
    assert "spam" in told["body"]
    assert (await support.get("/admin/resales?status=ACTIVE")).json["items"] == []


async def test_a_price_is_fixed_from_the_page_to_the_purchase(api: Api, owner: Connection) -> None:
    """Another price is another listing: the one that was shown cannot be bought any more."""
    seller, _, listing = await make_listing(api, owner)
    buyer = await make_user(owner, balance=10)
    me = await api.sign_in(buyer)
    assert (await seller.delete(f"/resales/{listing['id']}")).status == 204
    dearer = {"ticket_id": listing["ticket_id"], "price": "1.50"}
    again = (await seller.post("/resales", dearer)).json
    refused = await buy(me, listing["id"])
    assert (refused.status, refused.code) == (409, "resale_state")
    assert await balance_of(owner, buyer) == 10
    assert (await buy(me, again["id"])).json["order"]["total_amount"] == "1.50"
