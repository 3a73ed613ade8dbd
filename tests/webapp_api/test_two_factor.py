"""Two-factor confirmation over HTTP; a wrong code counts even though the request is refused."""

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from tests.support.api import Api
from tests.support.two_factor import Authenticator, switch_on
from tests.support.world import make_user


async def test_on_and_off(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner), username="zarina")
    assert (await me.get("/me/two-factor")).json == {"status": "off"}
    shown = await me.post("/me/two-factor")
    assert shown.status == 201
    secret = shown.json["secret"]
    assert shown.json["otpauth_uri"].startswith(f"otpauth://totp/LuckyMart:zarina?secret={secret}")
    assert shown.json["qr_svg"].startswith("<svg")
    assert (await me.get("/me/two-factor")).json == {"status": "pending"}

    phone = Authenticator(secret)
    wrong = await me.post("/me/two-factor/confirmation", {"code": phone.wrong_code()})
    assert (wrong.status, wrong.code, wrong.json["attempts_left"]) == (422, "two_factor_invalid", 4)
    assert await owner.fetchval("SELECT failures FROM two_factor") == 1
    on = await me.post("/me/two-factor/confirmation", {"code": phone.code()})
    assert (on.status, on.json) == (200, {"status": "on"})
    again = await me.post("/me/two-factor")
    assert (again.status, again.code, again.json["state"]) == (409, "two_factor_state", "on")

    off = await me.delete("/me/two-factor", json={"code": phone.code()})
    assert off.status == 204
    assert (await me.get("/me/two-factor")).json == {"status": "off"}
    assert (await me.delete("/me/two-factor", json={"code": "123456"})).code == "two_factor_state"


async def test_guesses_end_in_a_lock_that_says_how_long(
    api: Api, owner: Connection, db: Database, settings: Settings, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner)
    phone = await switch_on(db, settings.secret_box, player)
    me = await api.sign_in(player)
    for left in (4, 3, 2, 1, 0):
        answer = await me.delete("/me/two-factor", json={"code": phone.wrong_code()})
        assert (answer.code, answer.json["attempts_left"]) == ("two_factor_invalid", left)
    locked = await me.delete("/me/two-factor", json={"code": phone.code()})
    assert (locked.status, locked.code) == (429, "two_factor_locked")
    assert 0 < int(locked.headers["Retry-After"]) <= 900
    assert (await me.get("/me/two-factor")).json == {"status": "on"}
    for body in ({}, {"code": ""}, {"code": 123456}, {"code": "1" * 17}):
        with subtests.test(body=body):
            assert (await me.delete("/me/two-factor", json=body or {"x": 1})).status == 422


async def test_staff_switch_it_off(
    api: Api, owner: Connection, db: Database, settings: Settings
) -> None:
    player = await make_user(owner)
    await switch_on(db, settings.secret_box, player)
    support = await api.sign_in(await make_user(owner, roles=("support",)))
    path = f"/admin/users/{player.id}/two-factor"
    assert (await support.delete(path, json={"reason": " "})).code == "validation_error"
    assert (await support.delete(path, json={"reason": "lost it"})).status == 204
    assert (await support.delete(path, json={"reason": "again"})).code == "two_factor_state"
    me = await api.sign_in(player)
    assert (await me.get("/me/two-factor")).json == {"status": "off"}
    assert "lost it" in (await me.get("/notifications")).json["items"][0]["body"]
    assert await owner.fetchval("SELECT action FROM admin_logs") == "two_factor.reset"
