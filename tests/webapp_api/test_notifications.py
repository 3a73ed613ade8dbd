"""The inbox over HTTP: unread messages, marking as read, preferences."""

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.notifications import actions as notifications
from tests.support.api import Api
from tests.support.applications import BOT_USERNAME
from tests.support.world import make_user


async def test_unread_is_counted_and_read_up_to_what_was_seen(
    api: Api, db: Database, owner: Connection
) -> None:
    player = await make_user(owner)
    me = await api.sign_in(player)
    assert (await me.get("/notifications/unread")).json == {"unread_count": 0}
    for amount in ("1.00", "2.00", "3.00"):
        async with db.transaction() as tx:
            await notifications.notify(
                tx, [player.id], "welcome-credit", {"amount": amount, "currency": "TJS"}
            )
    page = (await me.get("/notifications?limit=2")).json
    assert (len(page["items"]), page["unread_count"]) == (2, 3)
    answer = await me.post("/notifications/read", {"up_to": page["items"][1]["id"]})
    assert (answer.status, answer.json) == (200, {"unread_count": 1})
    unread = (await me.get("/notifications?unread=true")).json["items"]
    assert [item["data"]["amount"] for item in unread] == ["3.00"]
    assert (await me.post("/notifications/read", {})).json == {"unread_count": 0}
    stranger = await api.sign_in(await make_user(owner))
    assert (await stranger.get("/notifications")).json["items"] == []


async def test_preferences_are_kept_and_the_fixed_ones_refused(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    me = await api.sign_in(await make_user(owner))
    before = (await me.get("/notification-preferences")).json
    fixed_kinds = {item["kind"] for item in before["items"] if item["fixed"] == ["inbox"]}
    assert fixed_kinds == {"money", "prizes", "news"}
    changed = {"items": [{"kind": "draws", "inbox": True, "bot": False}]}
    after = (await me.request("PUT", "/notification-preferences", json=changed)).json
    assert [item["kind"] for item in after["items"] if not item["bot"]] == ["draws"]
    assert (await me.get("/notification-preferences")).json == after

    fixed = {
        "items": [
            {"kind": "friends", "inbox": False, "bot": False},
            {"kind": "money", "inbox": False, "bot": True},
        ]
    }
    answer = await me.request("PUT", "/notification-preferences", json=fixed)
    assert (answer.status, answer.code, answer.json["kind"]) == (422, "preference_fixed", "money")
    for wrong in ({"items": [{"kind": "gossip", "inbox": True, "bot": True}]}, {"items": 5}, {}):
        with subtests.test(wrong=wrong):
            answer = await me.request("PUT", "/notification-preferences", json=wrong)
            assert (answer.status, answer.code) == (422, "validation_error")
    assert (await me.get("/notification-preferences")).json == after


@pytest.mark.parametrize(
    ("reach", "state"),
    [("REACHABLE", "reachable"), ("UNKNOWN", "needs_start"), ("BLOCKED", "blocked")],
)
async def test_a_person_sees_whether_the_bot_reaches_him(
    api: Api, owner: Connection, reach: str, state: str
) -> None:
    me = await api.sign_in(await make_user(owner, bot_reach=reach))
    delivery = {"state": state, "bot_link": f"https://t.me/{BOT_USERNAME}?start=notifications"}
    assert (await me.get("/me")).json["delivery"] == delivery
    assert (await me.get("/notification-preferences")).json["delivery"] == delivery
