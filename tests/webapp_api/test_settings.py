"""The shop's settings over HTTP."""

from uuid import uuid4

from luckymart.kit.database import Connection
from luckymart.kit.settings import Settings
from luckymart.settings.rules import SHOP_SETTINGS
from tests.support.api import Answer, Api
from tests.support.world import make_user


async def change(by: Api, name: str, before: str, value: str, key: str | None = None) -> Answer:
    return await by.post(
        f"/admin/settings/{name}/versions",
        {"before": before, "value": value, "reason": "the season"},
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

    less = await change(boss, "withdrawal_max", "5000", "100", key="k")
    assert (less.status, less.json["value"]) == (201, "100")
    again = await change(boss, "withdrawal_max", "5000", "100", key="k")
    assert (again.body, again.headers["Idempotent-Replayed"]) == (less.body, "true")
    assert (await change(boss, "withdrawal_max", "100", "100")).code == "setting_same"
    unseen = await change(boss, "withdrawal_max", "5000", "90")
    assert (unseen.status, unseen.code, unseen.json["now"]) == (409, "figure_changed", "100")

    more = await change(boss, "withdrawal_max", "100", "200")
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
    assert (await change(boss, "bot_token", "", "1:x")).code == "setting_not_found"
    assert (await change(boss, "withdrawal_max", "5000", "much")).code == "validation_error"
    assert (await boss.get("/admin/settings/nothing/versions")).code == "setting_not_found"
    clerk = await api.sign_in(await make_user(owner, roles=("finance",)))
    assert (await change(clerk, "withdrawal_max", "5000", "10")).code == "permission_denied"


async def test_two_owners_let_more_out(api: Api, owner: Connection) -> None:
    oleg = await api.sign_in(await make_user(owner, first_name="Oleg", roles=("owner",)))
    olga = await api.sign_in(await make_user(owner, first_name="Olga", roles=("owner",)))
    clerk = await api.sign_in(await make_user(owner, first_name="Farid", roles=("finance",)))
    asked = await change(oleg, "withdrawal_max", "5000", "6000", key="k")
    again = await change(oleg, "withdrawal_max", "5000", "6000", key="k")
    assert (asked.status, again.body) == (202, asked.body)
    approval = asked.json["approval"]
    assert approval["summary"] == (
        "Change the setting “Greatest withdrawal” from 5000 to 6000: the season."
    )
    assert (approval["by_owners"], approval["picture_url"]) == (True, None)
    assert [one["first_name"] for one in approval["waits_for"]] == ["Olga"]

    path, key = f"/admin/approvals/{approval['id']}", {"Idempotency-Key": "a"}
    assert (await clerk.post(f"{path}/approval", headers=key)).code == "approval_not_found"
    assert (await oleg.post(f"{path}/approval", headers=key)).code == "own_approval"
    assert (await olga.post(f"{path}/approval", headers=key)).json["status"] == "DONE"
    [version] = (await oleg.get("/admin/settings/withdrawal_max/versions")).json["items"]
    assert (version["value"], version["is_to_come"]) == ("6000", True)
    assert (version["set_by_name"], version["approved_by_name"]) == ("Oleg", "Olga")


async def test_the_only_owner_and_finance_let_more_out(api: Api, owner: Connection) -> None:
    boss = await api.sign_in(await make_user(owner, roles=("owner",)))
    clerk = await api.sign_in(await make_user(owner, roles=("finance",)))
    asked = (await change(boss, "withdrawal_max", "5000", "6000")).json["approval"]
    assert [one["id"] for one in (await clerk.get("/admin/approvals")).json["items"]] == [
        asked["id"]
    ]
    done = await clerk.post(
        f"/admin/approvals/{asked['id']}/approval", headers={"Idempotency-Key": "a"}
    )
    assert done.json["status"] == "DONE"


async def test_terms_follow_a_change(api: Api, owner: Connection, settings: Settings) -> None:
    """What is read at the moment of use: a process whose settings changed says the new ones."""
    me = await api.sign_in(await make_user(owner, balance=50))
    settings.withdrawal_fee_rate = settings.withdrawal_fee_rate * 2
    terms = (await me.get("/withdrawals/terms?amount=100")).json
    assert terms["quote"]["fee"] == "4.00"
