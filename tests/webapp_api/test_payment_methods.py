"""The shop's own accounts over HTTP, where one person would have players pay to another account."""

from typing import Any

import pytest

from luckymart.kit.database import Connection
from tests.pictures.samples import picture
from tests.support.api import Api
from tests.support.deposits import make_method
from tests.support.world import make_user
from tests.webapp_api.test_deposits import METHOD, once

PHOTO: dict[str, Any] = {"data": picture()}


@pytest.fixture
async def path(owner: Connection) -> str:
    return f"/admin/payment-methods/{await make_method(owner)}"


async def test_finance_cannot_redirect_what_players_pay_alone(
    api: Api, owner: Connection, path: str
) -> None:
    """A new account, another number, a picture of another code, words that name another account."""
    clerk = await api.sign_in(await make_user(owner, first_name="Farid", roles=("finance",)))
    for name in ("Oleg", "Olga"):
        await make_user(owner, first_name=name, roles=("owner",))
    before = await everything(owner)
    answers = [
        await clerk.post("/admin/payment-methods", METHOD, headers=once()),
        await clerk.patch(path, {"account_number": "666"}, headers=once()),
        await clerk.patch(path, {"instructions_i18n": {"en": "Pay to 666."}}, headers=once()),
        await clerk.request(
            "PUT", f"{path}/picture", headers=once() | {"Content-Type": "image/jpeg"}, **PHOTO
        ),
    ]
    assert [(one.status, one.code) for one in answers] == [(409, "owners_needed")] * 4
    assert await everything(owner) == before

    # To take an account away is anybody's.
    off = await clerk.patch(path, {"is_active": False}, headers=once())
    assert (off.status, off.json["is_active"]) == (200, False)
    on = await clerk.patch(path, {"is_active": True}, headers=once())
    assert on.code == "owners_needed"


async def everything(owner: Connection) -> list[Any]:
    rows = await owner.fetch("SELECT m::text FROM payment_configs AS m ORDER BY id")
    return [row[0] for row in rows] + [await owner.fetchval("SELECT count(*) FROM approvals")]


async def test_two_owners_change_it(api: Api, owner: Connection, path: str) -> None:
    oleg = await api.sign_in(await make_user(owner, first_name="Oleg", roles=("owner",)))
    olga = await api.sign_in(await make_user(owner, first_name="Olga", roles=("owner",)))
    key = once()
    asked = await oleg.patch(path, {"account_number": "30303"}, headers=key)
    approval = asked.json["approval"]
    assert asked.status == 202
    assert approval["summary"] == (
        "Payment method Amonat · 20202 9725 · LuckyMart LLC · 5–1000 TJS → "
        "Amonat · 30303 · LuckyMart LLC · 5–1000 TJS, bank."
    )
    assert [one["first_name"] for one in approval["waits_for"]] == ["Olga"]
    assert (await oleg.patch(path, {"account_number": "30303"}, headers=key)).body == asked.body

    done = await olga.post(f"/admin/approvals/{approval['id']}/approval", headers=once())
    assert done.json["status"] == "DONE"
    [method] = (await olga.get("/admin/payment-methods")).json["items"]
    assert method["account_number"] == "30303"
    # The answer of the same request stays what it was.
    assert (await oleg.patch(path, {"account_number": "30303"}, headers=key)).body == asked.body


async def test_the_picture_is_seen_before_it_is_approved(
    api: Api, owner: Connection, path: str
) -> None:
    clerk = await api.sign_in(await make_user(owner, roles=("finance",)))
    boss = await api.sign_in(await make_user(owner, roles=("owner",)))
    key = once() | {"Content-Type": "image/jpeg"}
    asked = await clerk.request("PUT", f"{path}/picture", headers=key, **PHOTO)
    again = await clerk.request("PUT", f"{path}/picture", headers=key, **PHOTO)
    assert (asked.status, again.body) == (202, asked.body)
    [waiting] = (await boss.get("/admin/approvals")).json["items"]
    assert (await api.get(f"//{waiting['picture_url'][1:]}")).status == 200

    done = await boss.post(f"/admin/approvals/{waiting['id']}/approval", headers=once())
    assert done.json["status"] == "DONE"
    [method] = (await boss.get("/admin/payment-methods")).json["items"]
    assert method["picture_url"] == waiting["picture_url"]
