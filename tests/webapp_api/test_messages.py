"""Failed messages by the API."""

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.outbox.models import TELEGRAM_MESSAGE, TelegramMessage
from tests.support.api import Api
from tests.support.messages import REFUSAL, refuse
from tests.support.world import make_user


async def test_they_are_listed_and_sent_again(
    api: Api, db: Database, owner: Connection, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner)
    message = TelegramMessage(chat_id=player.telegram_id, text="secret")
    for received in (True, False, False):
        await refuse(db, TELEGRAM_MESSAGE, message, player.id, received=received)
    support = await api.sign_in(await make_user(owner, roles=("support",)))
    answer = await support.get("/admin/messages/failed?kind=telegram.message&limit=2")
    assert b"secret" not in answer.body
    assert answer.json["next_cursor"] is not None
    newest = answer.json["items"][0]
    assert (newest["chat"], newest["error"], newest["possibly_received"]) == (
        str(player.telegram_id),
        REFUSAL,
        False,
    )
    path = f"/admin/messages/failed/{newest['id']}/resend"
    assert (await support.post(path, {})).json["status"] == "PENDING"
    again = await support.post(path, {})
    assert (again.status, again.code) == (409, "message_state")
    everything = {"kind": "telegram.message"}
    answer = await support.post("/admin/messages/failed/resend", everything)
    assert answer.json == {"resent": 1, "left": 1}
    [left] = (await support.get("/admin/messages/failed")).json["items"]
    path = f"/admin/messages/failed/{left['id']}/resend"
    refused = await support.post(path, {})
    assert (refused.status, refused.code) == (409, "message_possibly_received")
    assert (await support.post(path, {"even_if_received": True})).status == 200
    for bad in ({}, {"kind": "telegram.star_refund"}, everything | {"more": 1}):
        with subtests.test(bad=bad):
            answer = await support.post("/admin/messages/failed/resend", bad)
            assert (answer.status, answer.code) == (422, "validation_error")
