"""What others see of a person, over HTTP: their first name, their handle, or nothing."""

import pytest

from luckymart.kit.database import Connection, Database
from tests.support.api import Api
from tests.support.world import make_user
from tests.users.seen import make_seen


@pytest.mark.parametrize(
    ("visibility", "name"), [("PUBLIC", "Anna"), ("HANDLE", "@anna_95"), ("HIDDEN", None)]
)
async def test_each_list_shows_what_the_person_chose(
    api: Api, owner: Connection, db: Database, visibility: str, name: str | None
) -> None:
    seen = await make_seen(owner, db, visibility)
    me = await api.sign_in(seen.viewer)
    lottery = (await me.get(f"/lotteries/{seen.lottery_id}")).json
    [drawn] = [
        one
        for one in (await me.get("/lotteries?status=COMPLETED")).json["items"]
        if one["id"] == str(seen.lottery_id)
    ]
    [winner] = (await me.get(f"/lotteries/{seen.lottery_id}/winners")).json["items"]
    [post] = (await me.get("/showoffs")).json["items"]
    [offer] = (await me.get("/resales")).json["items"]
    listing = (await me.get(f"/resales/{seen.resale_id}")).json
    [friend] = (await me.get("/referrals/invited")).json["items"]
    earned = (await me.get("/referrals/commissions")).json["items"]
    shown = {
        "lottery": lottery["winning_user_name"],
        "drawn": drawn["winning_user_name"],
        "winners": winner["name"],
        "posts": post["first_name"],
        "market": offer["seller_name"],
        "listing": listing["seller_name"],
        "friends": friend["first_name"],
    } | {f"commission {place}": one["from_name"] for place, one in enumerate(earned)}
    assert len(shown) > 7
    assert shown == dict.fromkeys(shown, name)
    card = await me.get("/handles/anna_95")
    assert card.status == (404 if name is None else 200)
    assert card.json.get("name") == name


async def test_staff_see_the_name_behind(api: Api, owner: Connection, db: Database) -> None:
    seen = await make_seen(owner, db, "HIDDEN")
    staff = await api.sign_in(await make_user(owner, roles=("owner",)))
    [post] = (await staff.get("/admin/showoffs")).json["items"]
    [offer] = (await staff.get(f"/admin/resales?seller_id={seen.anna.id}")).json["items"]
    assert (post["first_name"], offer["seller_name"]) == ("Anna", "Anna")


@pytest.mark.parametrize(
    ("first_name", "visibility", "handle", "shown"),
    [
        ("Anna", "PUBLIC", None, "Anna"),
        ("Anna", "HANDLE", None, None),
        ("@support", "PUBLIC", None, "support"),  # an @ is a handle's alone
        ("＠ @", "PUBLIC", "anna_95", None),
    ],
)
async def test_the_name_that_others_are_shown(
    owner: Connection, first_name: str, visibility: str, handle: str | None, shown: str | None
) -> None:
    player = await make_user(owner, first_name=first_name, visibility=visibility)
    if handle:
        await owner.execute(
            "INSERT INTO handles (handle, user_id) VALUES ($1, $2)", handle, player.id
        )
    assert await owner.fetchval("SELECT shown_name($1)", player.id) == shown


async def test_a_person_chooses(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner))
    assert (await me.get("/me")).json["visibility"] == "PUBLIC"
    changed = await me.request("PATCH", "/me", json={"visibility": "HIDDEN"})
    assert (changed.status, changed.json["visibility"]) == (200, "HIDDEN")
    assert (await me.get("/me")).json["visibility"] == "HIDDEN"
    assert (await me.request("PATCH", "/me", json={"visibility": "FRIENDS"})).status == 422
    [stored] = await owner.fetch("SELECT visibility FROM users WHERE visibility <> 'PUBLIC'")
    assert stored["visibility"] == "HIDDEN"
