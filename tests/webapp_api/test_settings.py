"""The shop's settings over HTTP."""

from uuid import uuid4

from luckymart.kit.database import Connection
from luckymart.kit.settings import Settings
from luckymart.settings.rules import SHOP_SETTINGS
from tests.support.api import Answer, Api
from tests.support.world import make_user


async def change(by: Api, name: str, value: str, key: str | None = None) -> Answer:
    return await by.post(
        f"/admin/settings/{name}/versions",
        {"value": value, "reason": "the season"},
        headers={"Idempotency-Key": key or str(uuid4())},
    )


async def test_listed_changed_and_remembered(api: Api, owner: Connection) -> None:
    boss = await api.sign_in(await make_user(owner, first_name="Oleg", roles=("owner",)))
    listed = (await boss.get("/admin/settings")).json["items"]
    assert [one["name"] for one in listed] == list(SHOP_SETTINGS)
    found = {one["name"]: one for one in listed}
    assert found["withdrawal_max"] == {
        "name": "withdrawal_max",
        "title": "Greatest withdrawal",
        "value": "5000",
        "looser": "more",
        "newest": None,
    }
    assert found["commission_rates"]["value"] == "0.03,0.01,0.005"

    less = await change(boss, "withdrawal_max", "100", key="k")
    assert (less.status, less.json["value"]) == (201, "100")
    again = await change(boss, "withdrawal_max", "100", key="k")
    assert (again.body, again.headers["Idempotent-Replayed"]) == (less.body, "true")
    assert (await change(boss, "withdrawal_max", "100")).code == "setting_same"

    more = await change(boss, "withdrawal_max", "200")
    assert (more.status, more.json["value"], more.json["newest"]["is_to_come"]) == (
        201,
        "100",
        True,
    )
    versions = (await boss.get("/admin/settings/withdrawal_max/versions")).json["items"]
    assert [(one["version"], one["value"], one["is_to_come"]) for one in versions] == [
        (2, "200", True),
        (1, "100", False),
    ]
    assert (versions[0]["set_by_name"], versions[0]["approved_by_name"]) == ("Oleg", None)


async def test_what_is_refused(api: Api, owner: Connection) -> None:
    boss = await api.sign_in(await make_user(owner, roles=("owner",)))
    assert (await change(boss, "bot_token", "1:x")).code == "setting_not_found"
    assert (await change(boss, "withdrawal_max", "much")).code == "validation_error"
    assert (await boss.get("/admin/settings/nothing/versions")).code == "setting_not_found"
    clerk = await api.sign_in(await make_user(owner, roles=("finance",)))
    assert (await change(clerk, "withdrawal_max", "10")).code == "permission_denied"
    # Finance decides about money too, so the owner is not alone any more.
    refused = await change(boss, "withdrawal_max", "6000")
    assert (refused.status, refused.code) == (409, "setting_needs_two")


async def test_terms_follow_a_change(api: Api, owner: Connection, settings: Settings) -> None:
    """What is read at the moment of use: a process whose settings changed says the new ones."""
    me = await api.sign_in(await make_user(owner, balance=50))
    settings.withdrawal_fee_rate = settings.withdrawal_fee_rate * 2
    terms = (await me.get("/withdrawals/terms?amount=100")).json
    assert terms["quote"]["fee"] == "4.00"
