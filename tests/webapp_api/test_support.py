"""Questions about payments over HTTP."""

import asyncio
from uuid import UUID, uuid4

import pytest

from luckymart.kit.database import Connection
from tests.support.api import Api
from tests.support.deposits import make_method
from tests.support.world import make_user
from tests.webapp_api.test_deposits import open_one


async def test_questions_and_answers(api: Api, owner: Connection) -> None:
    method_id = await make_method(owner)
    me, other = [await api.sign_in(await make_user(owner)) for _ in range(2)]
    clerk = await api.sign_in(await make_user(owner, roles=("finance",)))
    deposit_id = (await open_one(me, method_id)).json["id"]
    asked = await me.post(
        "/support-talks", {"text": "Where is my money?", "deposit_id": deposit_id}
    )
    assert (asked.status, asked.json["status"]) == (201, "OPEN")
    theirs = await other.post("/support-talks", {"text": "?", "deposit_id": deposit_id})
    assert (theirs.status, theirs.code) == (404, "deposit_not_found")
    assert (await me.post("/support-talks", {"text": "   "})).code == "validation_error"

    [found] = (await clerk.get("/admin/support-talks?status=OPEN")).json["items"]
    assert (found["text"], found["deposit_id"]) == ("Where is my money?", deposit_id)
    path = f"/admin/support-talks/{found['id']}"
    answers = await asyncio.gather(
        *(clerk.post(f"{path}/answer", {"text": "On its way."}) for _ in range(3)),
        clerk.post(f"{path}/closure"),
    )
    assert sorted(answer.status for answer in answers) == [200, 409, 409, 409]
    [mine] = (await me.get("/support-talks")).json["items"]
    assert (mine["status"], mine["answer"]) in (("ANSWERED", "On its way."), ("CLOSED", None))
    assert (await other.get("/support-talks")).json["items"] == []
    unknown = await clerk.post(f"/admin/support-talks/{uuid4()}/closure")
    assert (unknown.status, unknown.code) == (404, "support_talk_not_found")
    assert UUID(mine["id"]) == UUID(found["id"])
    for _ in range(3):
        await me.post("/support-talks", {"text": "Hello?"})
    assert (await me.post("/support-talks", {"text": "?"})).code == "too_many_support_talks"


async def test_the_old_paths_still_work_and_are_deprecated(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    me = await api.sign_in(await make_user(owner))
    opened = await me.post("/payment-requests", {"text": "Hello?"})
    assert opened.status == 201
    assert (await me.get("/support-talks")).json == (await me.get("/payment-requests")).json
    paths = (await api.get("//openapi.json")).json["paths"]
    for old, new in (
        ("/payment-requests", "/support-talks"),
        ("/admin/payment-requests", "/admin/support-talks"),
        ("/admin/payment-requests/{talk_id}/answer", "/admin/support-talks/{talk_id}/answer"),
        ("/admin/payment-requests/{talk_id}/closure", "/admin/support-talks/{talk_id}/closure"),
    ):
        with subtests.test(old):
            described, current = paths[f"/api/v1{old}"], paths[f"/api/v1{new}"]
            assert described.keys() == current.keys()
            assert all(operation["deprecated"] for operation in described.values())
            assert not any("deprecated" in operation for operation in current.values())
