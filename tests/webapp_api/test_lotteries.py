"""Lotteries for players and for staff."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from luckymart.kit.clock import rfc3339, utc_now
from luckymart.kit.database import Connection
from tests.support.api import Api, key
from tests.support.world import VRF_PUBLIC_KEY, make_user, open_lottery


def lottery_input(**fields: Any) -> dict[str, Any]:
    return {
        "title_i18n": {"en": "Phone", "ru": "Телефон"},
        "description_i18n": {"en": "A good one"},
        "image_url": "https://pictures.example/phone.webp",
        "ticket_price": "2.50",
        "total_tickets": 100,
        "max_per_user": 10,
        "min_tickets": 5,
        "winners_count": 2,
        "prize_type": "CASH",
        "prize_value": "150.00",
        "end_time": rfc3339(utc_now() + timedelta(days=1)),
        **fields,
    }


async def test_staff_make_publish_and_edit_a_lottery(
    api: Api, owner: Connection, editor: Api
) -> None:
    made = await editor.post("/admin/lotteries", lottery_input(min_tickets=100))
    assert made.status == 201, made.body
    draft = made.json
    assert (draft["status"], draft["published_at"]) == ("UPCOMING", None)
    assert (draft["ticket_price"], draft["prize_value"]) == ("2.50", "150.00")
    assert draft["entropy_public_key"] == VRF_PUBLIC_KEY.hex()
    path = f"/lotteries/{draft['id']}"
    assert (await api.get(path)).code == "lottery_not_found"
    assert (await api.get("/lotteries")).json["items"] == []
    assert [one["id"] for one in (await editor.get("/admin/lotteries")).json["items"]] == [
        draft["id"]
    ]

    edited = await editor.patch(f"/admin{path}", {"ticket_price": "3.00", "max_per_user": None})
    assert (edited.json["ticket_price"], edited.json["max_per_user"]) == ("3.00", None)
    assert (await editor.post(f"/admin{path}/publication", headers=key())).json["published_at"]
    again = await editor.post(f"/admin{path}/publication", headers=key())
    assert (again.status, again.code) == (409, "lottery_state")
    assert (await api.speaking("ru-RU").get(path)).json["title"] == "Телефон"
    assert (await api.speaking("de").get(path)).json["title"] == "Phone"

    actions = await owner.fetch("SELECT action FROM admin_logs ORDER BY id")
    assert [row["action"] for row in actions] == [
        "lotteries.create",
        "lotteries.edit",
        "lotteries.publish",
    ]


async def test_a_published_lottery_is_taken_back_and_published_anew(
    api: Api, owner: Connection, editor: Api
) -> None:
    lottery_id = await open_lottery(owner, min_tickets=9)
    path = f"/admin/lotteries/{lottery_id}"
    refused = await editor.patch(path, {"total_tickets": 20})
    assert (refused.status, refused.code) == (409, "lottery_published")
    taken = await editor.delete(f"{path}/publication")
    assert (taken.status, taken.json["published_at"]) == (200, None)
    assert (await api.get(f"/lotteries/{lottery_id}")).code == "lottery_not_found"
    assert (await editor.patch(path, {"total_tickets": 20})).json["total_tickets"] == 20
    assert (await editor.post(f"{path}/publication", headers=key())).json["status"] == "ACTIVE"


async def test_after_the_first_sale_the_terms_are_fixed(
    api: Api, owner: Connection, editor: Api
) -> None:
    lottery_id = await open_lottery(owner)
    buyer = await api.sign_in(await make_user(owner, balance=5))
    assert (await buyer.buy(lottery_id)).status == 201

    answer = await editor.patch(f"/admin/lotteries/{lottery_id}", {"total_tickets": 20})
    assert (answer.status, answer.code) == (409, "lottery_has_sales")


async def test_a_cancelled_lottery_says_why(api: Api, owner: Connection, editor: Api) -> None:
    lottery_id = await open_lottery(owner)
    path = f"/admin/lotteries/{lottery_id}/cancellation"

    answer = await editor.post(path, {"reason": "the phone broke"})
    assert (answer.status, answer.json["status"]) == (200, "CANCELLED")
    assert (await editor.post(path, {"reason": "again"})).code == "lottery_state"
    assert (await api.get(f"/lotteries/{lottery_id}")).json["cancel_reason"] == "the phone broke"
    assert (await api.get("/lotteries")).json["items"] == []
    assert len((await api.get("/lotteries?status=CANCELLED")).json["items"]) == 1


@pytest.mark.parametrize(
    ("fields", "status", "code"),
    [
        ({"title_i18n": {}}, 422, "validation_error"),
        ({"title_i18n": {"fr": "Téléphone"}}, 422, "validation_error"),
        ({"title_i18n": {"en": "a\x00b"}}, 422, "validation_error"),
        ({"ticket_price": "0"}, 422, "validation_error"),
        ({"ticket_price": "-1"}, 422, "validation_error"),
        ({"ticket_price": "NaN"}, 422, "validation_error"),
        ({"ticket_price": "1e400"}, 422, "validation_error"),
        ({"ticket_price": "1.001"}, 422, "amount_scale"),
        ({"prize_value": "0.005"}, 422, "amount_scale"),
        ({"currency": "XYZ"}, 422, "validation_error"),
        ({"total_tickets": 1_000_001}, 422, "validation_error"),
        ({"total_tickets": 10**30}, 422, "validation_error"),
        ({"winners_count": 6}, 422, "validation_error"),
        ({"min_tickets": 101}, 422, "validation_error"),
        ({"end_time": "2020-01-01T00:00:00Z"}, 422, "validation_error"),
        ({"end_time": "2999-01-01T00:00:00Z"}, 422, "validation_error"),
        ({"end_time": "tomorrow"}, 422, "validation_error"),
        ({"end_time": "2026-01-01T00:00:00"}, 422, "validation_error"),
        ({"image_url": "javascript:alert(1)"}, 422, "validation_error"),
        ({"entropy_source": "drand"}, 409, "entropy_source_unavailable"),
        ({"sold_tickets": 5}, 422, "validation_error"),
    ],
)
async def test_terms_that_are_none(
    api: Api, owner: Connection, fields: dict[str, Any], status: int, code: str, editor: Api
) -> None:
    answer = await editor.post("/admin/lotteries", lottery_input(**fields))
    assert (answer.status, answer.code) == (status, code), answer.body
    assert await owner.fetchval("SELECT count(*) FROM lotteries") == 0
    assert await owner.fetchval("SELECT count(*) FROM admin_logs") == 0


async def test_lists_by_status_in_pages(api: Api, owner: Connection) -> None:
    opened = [await open_lottery(owner, title=f"Number {number}") for number in range(5)]
    await open_lottery(owner, status="UPCOMING")
    found: list[str] = []
    cursor = ""
    while True:
        page = (await api.get(f"/lotteries?status=ACTIVE&limit=2{cursor}")).json
        assert len(page["items"]) <= 2
        found += [item["id"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert {UUID(found_id) for found_id in found} == set(opened)
    assert len(found) == 5
    everything = (await api.get("/lotteries?status=ACTIVE&status=UPCOMING")).json["items"]
    assert len(everything) == 6


@pytest.mark.parametrize(
    "query",
    [
        "status=OPEN",
        "limit=0",
        "limit=101",
        "limit=x",
        "limit=1&limit=2",
        "cursor=!",
        "cursor=%00",
        "cursor=%ff",
        "colour=red",
    ],
)
async def test_queries_that_are_none(api: Api, query: str) -> None:
    answer = await api.get(f"/lotteries?{query}")
    assert (answer.status, answer.code) == (422, "validation_error")
    assert answer.json["errors"][0]["field"].removesuffix(".0") in query


async def test_money_has_the_scale_of_its_currency(api: Api, owner: Connection) -> None:
    lottery_id = await open_lottery(owner, ticket_price=Decimal(3), prize_value=Decimal("9.9"))
    lottery = (await api.get(f"/lotteries/{lottery_id}")).json
    assert (lottery["ticket_price"], lottery["prize_value"]) == ("3.00", "9.90")
