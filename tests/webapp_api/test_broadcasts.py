"""Broadcasts over HTTP: drafted, counted, started once, paused; refusals change nothing."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from luckymart.broadcasts import sending
from luckymart.broadcasts.models import Result
from luckymart.kit.clock import rfc3339, utc_now
from luckymart.kit.database import Connection, Database
from tests.support.api import Api
from tests.support.world import make_user, make_users

CONTENT = {
    "default_language": "en",
    "variants": {
        "en": {
            "text": "<b>News</b>",
            "buttons": [[{"text": "Site", "url": "https://example.org"}]],
        },
        "ru": {"text": "Новости"},
    },
}


async def draft(editor: Api, **fields: Any) -> dict[str, Any]:
    answer = await editor.post("/admin/broadcasts", {"content": CONTENT, **fields})
    assert answer.status == 201, answer.body
    made: dict[str, Any] = answer.json
    return made


async def test_from_draft_to_end(api: Api, db: Database, owner: Connection, editor: Api) -> None:
    players = await make_users(owner, 3)
    await make_user(owner, language_code="ru")
    audience = {"languages": ["en"]}
    counted = await editor.post("/admin/broadcasts/audience", {"audience": {}})
    assert counted.json == {"total": 5, "languages": {"en": 4, "ru": 1}}
    made = await draft(editor, audience=audience)
    assert (made["status"], made["revision"], made["recipients"]) == ("DRAFT", 1, 0)
    path = f"/admin/broadcasts/{made['id']}"
    assert (await editor.get(f"{path}/audience")).json["total"] == 4

    changed = await editor.patch(path, {"audience": audience | {"active_within_days": 7}})
    assert (changed.json["revision"], changed.json["content"]) == (2, made["content"])
    assert (await editor.patch(path, {"audience": audience})).json["revision"] == 3
    assert (await editor.post(f"{path}/preview")).status == 204
    assert await owner.fetchval("SELECT count(*) FROM outbox") == 2

    answer = await editor.post(f"{path}/start", {"revision": 2})
    assert (answer.status, answer.code) == (409, "broadcast_changed")
    started = await editor.post(f"{path}/start", {"revision": 3})
    assert (started.json["status"], started.json["recipients"]) == ("SENDING", 4)
    assert (await editor.post(f"{path}/pause")).json["status"] == "PAUSED"
    answer = await editor.post(f"{path}/pause")
    assert (answer.status, answer.code, answer.json["status"]) == (409, "broadcast_state", 409)
    assert answer.json["state"] == "PAUSED"
    assert (await editor.post(f"{path}/resume")).json["status"] == "SENDING"

    async with db.transaction() as tx:
        await sending.claim(tx, started.json["id"], 10)
        results = [
            Result(user_id=players[0].id, end="SENT"),
            Result(user_id=players[1].id, end="BLOCKED"),
            Result(user_id=players[2].id, end="FAILED", error="Bad Request: no"),
        ]
        await sending.record(tx, started.json["id"], results)
    viewer = await api.sign_in(await make_user(owner, roles=("viewer",)))
    seen = (await viewer.get(path)).json
    assert [seen[name] for name in ("sent", "blocked", "failed", "waiting")] == [1, 1, 1, 1]
    page = (await viewer.get(f"{path}/failures?limit=1")).json
    rest = (await viewer.get(f"{path}/failures?cursor={page['next_cursor']}")).json
    assert {(one["status"], one["error"]) for one in page["items"] + rest["items"]} == {
        ("BLOCKED", None),
        ("FAILED", "Bad Request: no"),
    }
    assert (await editor.post(f"{path}/cancel")).json["status"] == "CANCELLED"
    listed = (await viewer.get("/admin/broadcasts?status=CANCELLED")).json["items"]
    assert [one["id"] for one in listed] == [made["id"]]
    assert (await viewer.get("/admin/broadcasts?status=DRAFT")).json["items"] == []


async def test_it_is_scheduled_moved_and_sent_at_once(owner: Connection, editor: Api) -> None:
    made = await draft(editor)
    path = f"/admin/broadcasts/{made['id']}/start"
    for hours in (2, 3):
        moment = rfc3339(utc_now() + timedelta(hours=hours))
        answer = await editor.post(path, {"scheduled_at": moment})
        assert (answer.json["status"], answer.json["scheduled_at"]) == ("SCHEDULED", moment)
    answer = await editor.post(path, {"scheduled_at": rfc3339(utc_now() - timedelta(hours=1))})
    assert (answer.status, answer.code) == (422, "validation_error")
    assert (await editor.post(path, {})).json["status"] == "SENDING"


async def test_started_by_two_at_once_it_starts_once(owner: Connection, editor: Api) -> None:
    made = await draft(editor)
    path = f"/admin/broadcasts/{made['id']}/start"
    answers = await asyncio.gather(*(editor.post(path, {}) for _ in range(6)))
    assert sorted(answer.status for answer in answers) == [200, *[409] * 5]
    assert await owner.fetchval("SELECT count(*) FROM broadcast_deliveries") == 1


async def test_bad_input_changes_nothing(
    owner: Connection, editor: Api, subtests: pytest.Subtests
) -> None:
    made = await draft(editor, audience={"role": "viewer"})
    path = f"/admin/broadcasts/{made['id']}"
    nobody = await editor.post(f"{path}/start", {})
    assert (nobody.status, nobody.code) == (409, "broadcast_nobody")
    english = {"default_language": "en", "variants": {"en": {"text": "<b>open"}}}
    for body in (
        {"content": english},
        {"content": {"default_language": "de", "variants": {"de": {"text": "x"}}}},
        {"content": {"default_language": "ru", "variants": {"en": {"text": "x"}}}},
        {"content": CONTENT, "audience": {"balance": {"above": 5}}},
        {"content": CONTENT, "scheduled_at": "now"},
        {},
    ):
        with subtests.test(body=body):
            answer = await editor.post("/admin/broadcasts", body)
            assert (answer.status, answer.code) == (422, "validation_error")
    answer = await editor.patch(path, {"content": english})
    assert "not closed" in answer.json["errors"][0]["message"]
    assert (await editor.get(path)).json == made
    assert await owner.fetchval("SELECT count(*) FROM broadcasts") == 1
    for verb in ("start", "pause", "resume", "cancel", "preview"):
        with subtests.test(verb):
            missing = await editor.post(
                f"/admin/broadcasts/{uuid4()}/{verb}", {} if verb == "start" else None
            )
            assert (missing.status, missing.code) == (404, "broadcast_not_found")
