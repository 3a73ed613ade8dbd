"""Purchases: what is sold, what is refused and how, and that a request takes effect once."""

import asyncio
import json
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection
from luckymart.kit.money import WalletType
from tests.support.api import Answer, Api
from tests.support.world import balance_of, credit, make_user, open_lottery
from webapp_api.calls import SERVICES

TABLES = ("orders", "tickets", "transactions", "wallet_transactions", "idempotency_keys")


async def counts(owner: Connection) -> dict[str, int]:
    return {table: await owner.fetchval(f"SELECT count(*) FROM {table}") for table in TABLES}


async def test_a_purchase_answers_with_order_tickets_and_wallet(
    api: Api, owner: Connection
) -> None:
    player = await make_user(owner, balance=20)
    lottery_id = await open_lottery(owner, ticket_price=Decimal("2.50"), total_tickets=100)
    me = await api.sign_in(player)

    answer = await me.buy(lottery_id, 3)

    assert answer.status == 201
    assert "Idempotent-Replayed" not in answer.headers
    order, tickets, wallet = (answer.json[name] for name in ("order", "tickets", "wallet"))
    assert order["total_amount"] == "7.50"
    assert (order["quantity"], order["status"], order["type"]) == (3, "PAID", "LOTTERY")
    assert [ticket["number"] for ticket in tickets] == [1_000_000, 1_000_001, 1_000_002]
    assert (wallet["type"], wallet["balance"]) == ("BALANCE", "12.50")
    assert await balance_of(owner, player) == Decimal("12.5")

    assert (await me.get(f"/orders/{order['id']}")).json == order | {"tickets": tickets}
    assert (await me.get("/orders")).json["items"] == [order]
    mine = (await me.get("/tickets")).json["items"]
    assert sorted(ticket["number"] for ticket in mine) == [1_000_000, 1_000_001, 1_000_002]
    assert {ticket["lottery"]["title"] for ticket in mine} == {"Phone"}
    lottery = (await me.get(f"/lotteries/{lottery_id}")).json
    assert (lottery["sold_tickets"], lottery["my_tickets"]) == (3, 3)
    assert (await api.get(f"/lotteries/{lottery_id}")).json["my_tickets"] == 0


async def test_each_kind_of_money_buys(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner)
    for kind in WalletType:
        await credit(owner, player, 2, kind)
    lottery_id = await open_lottery(owner)
    me = await api.sign_in(player)
    for kind in WalletType:
        with subtests.test(kind=kind):
            answer = await me.buy(lottery_id, 2, wallet_type=kind.value, ticket_price="1")
            assert (answer.status, answer.json["wallet"]["type"]) == (201, kind.value)
            assert await balance_of(owner, player, kind) == 0


REFUSALS: dict[str, tuple[dict[str, Any], dict[str, Any], int, str, dict[str, Any]]] = {
    "sold out": (
        {"status": "SOLD_OUT", "sold_tickets": 10, "sold_out_at": utc_now()},
        {"quantity": 1},
        409,
        "sold_out",
        {},
    ),
    "fewer left": (
        {"sold_tickets": 8},
        {"quantity": 3},
        409,
        "not_enough_tickets",
        {"available": 2},
    ),
    "limit": (
        {"max_per_user": 2},
        {"quantity": 3},
        409,
        "limit_reached",
        {"limit": 2, "held": 0},
    ),
    "no money": (
        {"ticket_price": Decimal(4)},
        {"quantity": 3},
        409,
        "insufficient_funds",
        {"balance": "10.00", "required": "12.00"},
    ),
    "no coins": (
        {},
        {"quantity": 1, "wallet_type": "LUCKY_COIN"},
        409,
        "insufficient_funds",
        {"balance": "0.00", "required": "1.00"},
    ),
    "another price": (
        {"ticket_price": Decimal(4)},
        {"quantity": 1, "ticket_price": "1.00"},
        409,
        "price_changed",
        {"ticket_price": "4.00", "currency": "TJS"},
    ),
    "coins for cash": (
        {"prize_type": "CASH"},
        {"quantity": 1, "wallet_type": "LUCKY_COIN"},
        409,
        "kind_not_taken",
        {"takes": ["BALANCE"]},
    ),
    "bonus beyond its share": (
        {"total_tickets": 14},
        {"quantity": 3, "wallet_type": "BONUS"},
        409,
        "bonus_share_sold",
        {"available": 2},
    ),
    "over": ({"end_time": utc_now()}, {"quantity": 1}, 409, "lottery_closed", {}),
    "not begun": (
        {"start_time": utc_now() + timedelta(hours=20)},
        {"quantity": 1},
        409,
        "lottery_closed",
        {},
    ),
    "upcoming": ({"status": "UPCOMING"}, {"quantity": 1}, 409, "lottery_closed", {}),
    "cancelled": (
        {"status": "CANCELLED", "cancelled_at": utc_now()},
        {"quantity": 1},
        409,
        "lottery_closed",
        {},
    ),
    "draft": (
        {"status": "UPCOMING", "published_at": None},
        {"quantity": 1},
        404,
        "lottery_not_found",
        {},
    ),
    "none": ({}, {"quantity": 0}, 422, "validation_error", {}),
    "negative": ({}, {"quantity": -1}, 422, "validation_error", {}),
    "too many": ({}, {"quantity": 101}, 422, "validation_error", {}),
    "a text": ({}, {"quantity": "1"}, 422, "validation_error", {}),
    "a fraction": ({}, {"quantity": 1.5}, 422, "validation_error", {}),
    "no quantity": ({}, {}, 422, "validation_error", {}),
    "no such wallet": ({}, {"quantity": 1, "wallet_type": "GOLD"}, 422, "validation_error", {}),
    "unknown field": ({}, {"quantity": 1, "price": "0"}, 422, "validation_error", {}),
}


@pytest.mark.parametrize("case", REFUSALS)
async def test_a_refusal_has_its_code_and_changes_nothing(
    api: Api, owner: Connection, case: str
) -> None:
    columns, body, status, code, data = REFUSALS[case]
    player = await make_user(owner, balance=10)
    lottery_id = await open_lottery(owner, **columns)
    me = await api.sign_in(player)
    before = await counts(owner)

    answer = await me.post(
        f"/lotteries/{lottery_id}/purchases", body, headers={"Idempotency-Key": "k"}
    )

    assert (answer.status, answer.code) == (status, code)
    assert answer.json.items() >= data.items()
    if code == "validation_error":
        assert answer.json["errors"][0]["field"] in ("quantity", "wallet_type", "price")
    assert await counts(owner) == before
    assert await balance_of(owner, player) == 10


NOBODYS = "0190b0c0-d0e0-7000-8000-00000000000a"


@pytest.mark.parametrize("lottery_id", [NOBODYS, "x", "1", "{}", NOBODYS[:-1]])
async def test_a_lottery_that_is_none_is_not_found(
    api: Api, owner: Connection, lottery_id: str
) -> None:
    me = await api.sign_in(await make_user(owner, balance=10))
    answer = await me.post(
        f"/lotteries/{lottery_id}/purchases", {"quantity": 1}, headers={"Idempotency-Key": "k"}
    )
    assert answer.status == 404
    assert answer.code in ("lottery_not_found", "not_found")


async def test_a_refusal_speaks_the_persons_language(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    lottery_id = await open_lottery(owner, total_tickets=1)
    for language, words in (
        ("ru", "Остался только 1 билет."),
        ("tg", "Ҳамагӣ 1 чипта мондааст."),
        ("zh", "只剩 1 张奖券了。"),
        ("en", "Only one ticket is left."),
    ):
        with subtests.test(language):
            me = await api.sign_in(await make_user(owner, balance=5, language_code=language))
            # the person's own choice wins over the browser's
            answer = await me.speaking("ru").buy(lottery_id, 2)
            assert answer.json["detail"] == words


async def test_a_stranger_buys_nothing(api: Api, owner: Connection) -> None:
    answer = await api.buy(await open_lottery(owner))
    assert (answer.status, answer.code) == (401, "session_invalid")


@pytest.mark.parametrize(
    ("key", "code"),
    [
        (None, "idempotency_key_missing"),
        ("", "idempotency_key_invalid"),
        ("a b", "idempotency_key_invalid"),
        ("ключ", "idempotency_key_invalid"),
        ("x" * 201, "idempotency_key_invalid"),
    ],
)
async def test_a_purchase_needs_a_key(
    api: Api, owner: Connection, key: str | None, code: str
) -> None:
    me = await api.sign_in(await make_user(owner, balance=5))
    path = f"/lotteries/{await open_lottery(owner)}/purchases"
    headers = {} if key is None else {"Idempotency-Key": key}
    answer = await me.post(path, {"quantity": 1}, headers=headers)
    assert (answer.status, answer.code) == (400, code)


async def test_the_same_request_again_gets_the_same_bytes(api: Api, owner: Connection) -> None:
    player = await make_user(owner, balance=5)
    lottery_id = await open_lottery(owner, total_tickets=2)
    me = await api.sign_in(player)

    first = await me.buy(lottery_id, 2, key="once")
    # from another session, after the lottery has closed: the stored answer stays
    again = await (await api.sign_in(player)).buy(lottery_id, 2, key="once")

    assert (first.status, again.status) == (201, 201)
    assert again.body == first.body
    assert again.headers["Idempotent-Replayed"] == "true"
    assert await balance_of(owner, player) == 3
    assert (await counts(owner))["orders"] == 1


async def test_a_key_used_for_another_request_is_refused(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner, balance=9)
    one, other = await open_lottery(owner), await open_lottery(owner)
    me = await api.sign_in(player)
    await me.buy(one, 1, key="k")

    for changed, answer in (
        ("quantity", await me.buy(one, 2, key="k")),
        ("lottery", await me.buy(other, 1, key="k")),
        ("wallet", await me.buy(one, 1, key="k", wallet_type="BONUS")),
    ):
        with subtests.test(changed):
            assert (answer.status, answer.code) == (422, "idempotency_mismatch")
    assert await balance_of(owner, player) == 8


async def test_a_key_belongs_to_one_person(api: Api, owner: Connection) -> None:
    lottery_id = await open_lottery(owner)
    for _ in range(2):
        me = await api.sign_in(await make_user(owner, balance=1))
        answer = await me.buy(lottery_id, key="same")
        assert (answer.status, "Idempotent-Replayed" in answer.headers) == (201, False)


async def test_a_refusal_keeps_no_key(api: Api, owner: Connection) -> None:
    player = await make_user(owner)
    lottery_id = await open_lottery(owner)
    me = await api.sign_in(player)
    assert (await me.buy(lottery_id, key="k")).code == "insufficient_funds"
    await credit(owner, player, 1)
    assert (await me.buy(lottery_id, key="k")).status == 201


async def test_three_at_once_with_one_key_are_one_purchase(api: Api, owner: Connection) -> None:
    player = await make_user(owner, balance=50)
    lottery_id = await open_lottery(owner, total_tickets=50)
    me = await api.sign_in(player)
    for attempt in range(10):
        key = f"key-{attempt}"
        answers = await asyncio.gather(*(me.buy(lottery_id, key=key) for _ in range(3)))
        sold = [answer for answer in answers if answer.status == 201]
        assert len({answer.body for answer in sold}) == 1
        assert all(is_sold_or_in_flight(answer) for answer in answers)
        assert (await me.buy(lottery_id, key=key)).body == sold[0].body
    assert await balance_of(owner, player) == 40
    assert (await counts(owner))["tickets"] == 10


def is_sold_or_in_flight(answer: Answer) -> bool:
    return answer.status == 201 or (answer.status, answer.code) == (409, "idempotency_in_flight")


async def test_somebody_elses_orders_and_tickets_do_not_exist(api: Api, owner: Connection) -> None:
    mine = await api.sign_in(await make_user(owner, balance=1))
    other = await api.sign_in(await make_user(owner))
    bought = (await mine.buy(await open_lottery(owner))).json
    answer = await other.get(f"/orders/{bought['order']['id']}")
    assert (answer.status, answer.code) == (404, "order_not_found")
    answer = await other.get(f"/tickets/{bought['tickets'][0]['id']}/receipt")
    assert (answer.status, answer.code) == (404, "ticket_not_found")
    assert (await other.get("/tickets")).json["items"] == []
    answer = await mine.get(f"/tickets/{bought['tickets'][0]['id']}/receipt")
    assert (answer.status, answer.code) == (409, "lottery_not_sealed")


async def test_tickets_of_one_lottery(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner, balance=9))
    one, other = await open_lottery(owner), await open_lottery(owner)
    await me.buy(one, 3)
    await me.buy(other, 2)
    assert len((await me.get("/tickets")).json["items"]) == 5
    found = (await me.get(f"/tickets?lottery_id={other}")).json["items"]
    assert {ticket["lottery_id"] for ticket in found} == {str(other)}
    page = (await me.get("/tickets?limit=3")).json
    rest = (await me.get(f"/tickets?limit=3&cursor={page['next_cursor']}")).json
    ids = [ticket["id"] for ticket in page["items"] + rest["items"]]
    assert len(set(ids)) == 5
    assert rest["next_cursor"] is None


async def test_more_waiting_than_can_be_carried_is_refused_fast(
    api: Api, owner: Connection
) -> None:
    """Everything else is sold: a 503 costs the buyer only a retry."""
    office = api.app[SERVICES].office
    await office.close()
    me = await api.sign_in(await make_user(owner, balance=1))
    answer = await me.buy(await open_lottery(owner))
    assert (answer.status, answer.code) == (503, "overloaded")
    assert answer.headers["Retry-After"] == "1"


async def test_the_bytes_are_those_of_the_database(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner, balance=1))
    answer = await me.buy(await open_lottery(owner))
    assert await owner.fetchval("SELECT result FROM idempotency_keys") == answer.body.decode()
    assert json.loads(answer.body)["order"]["order_number"].startswith("LM")
