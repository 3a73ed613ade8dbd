"""Handles over HTTP."""

import pytest

from luckymart.kit.database import Connection
from tests.support.api import Api
from tests.support.world import make_user


async def put(me: Api, handle: str) -> tuple[int, str | None]:
    answer = await me.request("PUT", "/handle", json={"handle": handle})
    return answer.status, answer.code


async def test_from_none_to_a_card_that_others_see(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner, first_name="Anna"))
    other = await api.sign_in(await make_user(owner))
    assert (await me.get("/handle")).json == {"handle": None, "changes_at": None}
    assert await put(me, "@Anna_95") == (200, None)
    own = (await me.get("/handle")).json
    assert own["handle"] == "anna_95"
    assert own["changes_at"].endswith("Z")
    card = (await other.get("/handles/ANNA_95")).json
    assert card == {"handle": "anna_95", "name": "Anna", "badge": None}
    assert (await api.get("/handles/anna_95")).status == 401


@pytest.mark.parametrize("path", ["/handles/nobody", "/handles/%D0%B0", "/handles/a%00b"])
async def test_a_handle_that_nobody_has(api: Api, owner: Connection, path: str) -> None:
    me = await api.sign_in(await make_user(owner))
    assert (await me.get(path)).status == 404


async def test_the_refusals(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner))
    other = await api.sign_in(await make_user(owner))
    assert await put(me, "a b") == (422, "validation_error")
    assert await put(me, "adm1n") == (409, "handle_reserved")
    assert await put(other, "taken") == (200, None)
    assert await put(me, "taken") == (409, "handle_taken")
    assert await put(other, "another") == (409, "handle_too_soon")


async def test_staff_take_one_away_and_reserve_it(api: Api, owner: Connection) -> None:
    player = await make_user(owner)
    me = await api.sign_in(player)
    staff = await api.sign_in(await make_user(owner, roles=("support",)))
    await put(me, "rude_word")
    path = f"/admin/users/{player.id}/handle"
    assert (await staff.delete(path, json={"reason": "an insult"})).status == 204
    assert (await staff.delete(path, json={"reason": "again"})).code == "handle_not_found"
    assert (await staff.post("/admin/reserved-handles", {"word": "rude_word"})).status == 204
    assert await put(me, "rude_w0rd") == (409, "handle_reserved")
    words = (await staff.get("/admin/reserved-handles")).json["items"]
    assert "rude_word" in {word["word"] for word in words}
    assert (await staff.delete("/admin/reserved-handles/rude_word")).status == 204
    assert await put(me, "rude_w0rd") == (200, None)
