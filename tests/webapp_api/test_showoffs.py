"""Posts about prizes over HTTP: from a photo to a post that everybody sees."""

import asyncio
from uuid import uuid4

import pytest

from luckymart.kit.database import Connection
from luckymart.kit.money import WalletType
from tests.pictures.samples import decoded, picture
from tests.showoffs.beginnings import make_prize
from tests.support.api import Answer, Api
from tests.support.world import Player, balance_of, make_user


async def upload(me: Api) -> str:
    answer = await me.request(
        "POST", "/showoffs/pictures", data=picture(), headers={"Content-Type": "image/jpeg"}
    )
    assert answer.status == 201, answer.body
    assert answer.json["url"].startswith("/media/private/")
    picture_id: str = answer.json["id"]
    return picture_id


@pytest.fixture
async def author(owner: Connection) -> Player:
    return await make_user(owner, first_name="Zarina", language_code="ru")


@pytest.fixture
async def me(api: Api, author: Player) -> Api:
    return await api.sign_in(author, language_code="ru")


async def post(me: Api, owner: Connection, author: Player) -> Answer:
    prize_id = await make_prize(owner, author)
    body = {"prize_id": str(prize_id), "content": "Спасибо!", "picture_ids": [await upload(me)]}
    return await me.post("/showoffs", body)


async def review(editor: Api, showoff_id: str, key: str | None = None, **body: str) -> Answer:
    headers = {"Idempotency-Key": key or str(uuid4())}
    return await editor.post(f"/admin/showoffs/{showoff_id}/approval", body, headers=headers)


async def test_from_a_photo_to_a_post_that_everybody_likes(
    api: Api, me: Api, editor: Api, owner: Connection, author: Player
) -> None:
    written = (await post(me, owner, author)).json
    assert written["status"] == "PENDING"
    assert (written["is_mine"], written["lottery"]["title"]) == (True, "Чайник")
    link = written["pictures"][0]["url"]
    assert decoded((await me.get(f"/{link}")).body).format == "JPEG"
    assert (await api.get("/showoffs")).json["items"] == []
    queue = (await editor.get("/admin/showoffs?status=PENDING")).json["items"]
    assert [(one["id"], one["user_id"]) for one in queue] == [(written["id"], str(author.id))]
    assert (await editor.get(f"/{queue[0]['pictures'][0]['url']}")).status == 200

    approved = await review(editor, written["id"], "once")
    assert (approved.status, approved.json["reward"]) == (200, "5.00")
    again = await review(editor, written["id"], "once")
    assert again.body == approved.body
    assert again.headers["Idempotent-Replayed"] == "true"
    other_body = await review(editor, written["id"], "once", reward="6.00")
    assert (other_body.status, other_body.code) == (422, "idempotency_mismatch")
    late = await review(editor, written["id"])
    assert (late.status, late.code, late.json["status"]) == (409, "showoff_state", 409)
    assert await balance_of(owner, author, WalletType.LUCKY_COIN) == 5

    [seen] = (await api.get("/showoffs")).json["items"]
    assert (seen["first_name"], seen["likes_count"], seen["liked_by_me"]) == ("Zarina", 0, False)
    assert [seen[name] for name in ("prize_id", "reward", "admin_note", "reviewed_at")] == [
        None
    ] * 4
    url = seen["pictures"][0]["url"]
    assert url.startswith("/media/")
    assert "signature" not in url
    assert (await api.get(f"/{url}")).headers["Cache-Control"].startswith("public")

    fan = await api.sign_in(await make_user(owner))
    like = f"/showoffs/{written['id']}/like"
    for _ in range(2):
        liked = await fan.request("PUT", like)
        assert (liked.status, liked.json) == (200, {"likes_count": 1, "liked_by_me": True})
    assert (await fan.get("/showoffs")).json["items"][0]["liked_by_me"] is True
    assert (await me.request("PUT", like)).code == "showoff_own"
    for _ in range(2):
        assert (await fan.delete(like)).json == {"likes_count": 0, "liked_by_me": False}

    [mine] = (await me.get("/showoffs?mine=true")).json["items"]
    assert (mine["reward"], mine["status"]) == ("5.00", "APPROVED")
    assert (await fan.delete(f"/showoffs/{written['id']}")).status == 404
    assert (await me.delete(f"/showoffs/{written['id']}")).status == 204
    assert (await me.get("/showoffs?mine=true")).json["items"] == []
    assert (await api.get("/showoffs")).json["items"] == []
    assert (await fan.request("PUT", like)).code == "showoff_not_found"


async def test_a_rejected_post_says_why_to_its_author(
    api: Api, me: Api, editor: Api, owner: Connection, author: Player
) -> None:
    written = (await post(me, owner, author)).json
    path = f"/admin/showoffs/{written['id']}/rejection"
    assert (await editor.post(path, {"reason": ""})).status == 422
    rejected = await editor.post(path, {"reason": "Размыто"})
    assert (rejected.status, rejected.json["status"]) == (200, "REJECTED")
    assert (await editor.post(path, {"reason": "Размыто"})).code == "showoff_state"
    [mine] = (await me.get("/showoffs?mine=true")).json["items"]
    assert mine["admin_note"] == "Размыто"
    # it was never public and still is not
    assert mine["pictures"][0]["url"].startswith("/media/private/")
    assert await owner.fetchval("SELECT count(*) FROM pictures WHERE bucket = 'public'") == 0
    messages = (await me.get("/notifications")).json["items"]
    assert "Размыто" in messages[0]["body"]


async def test_bad_posts(
    api: Api, me: Api, editor: Api, owner: Connection, author: Player, subtests: pytest.Subtests
) -> None:
    prize_id = str(await make_prize(owner, author))
    waiting = str(await make_prize(owner, author, "PENDING"))
    own = await upload(me)
    stranger = await api.sign_in(await make_user(owner))
    foreign = await upload(stranger)
    good = {"prize_id": prize_id, "content": "x", "picture_ids": [own]}
    for change, status, code in (
        ({"prize_id": waiting}, 409, "showoff_prize_state"),
        ({"prize_id": str(uuid4())}, 404, "prize_not_found"),
        ({"content": "x" * 1001}, 422, "validation_error"),
        ({"content": " "}, 422, "validation_error"),
        ({"picture_ids": []}, 422, "validation_error"),
        ({"picture_ids": [own] * 6}, 422, "validation_error"),
        ({"picture_ids": [foreign]}, 404, "picture_not_found"),
        ({"likes_count": 9}, 422, "validation_error"),
    ):
        with subtests.test(change=change):
            answer = await me.post("/showoffs", {**good, **change})
            assert (answer.status, answer.code) == (status, code)
    assert (await stranger.post("/showoffs", {**good, "picture_ids": [foreign]})).status == 404
    assert (await api.post("/showoffs", good)).status == 401
    assert (await api.get("/showoffs?mine=true")).status == 401
    assert await owner.fetchval("SELECT count(*) FROM showoffs") == 0
    # ten unused pictures are the limit
    for _ in range(9):
        await upload(me)
    answer = await me.request(
        "POST", "/showoffs/pictures", data=picture(), headers={"Content-Type": "image/jpeg"}
    )
    assert (answer.status, answer.code, answer.json["limit"]) == (409, "too_many_pictures", 10)
    written = (await me.post("/showoffs", good)).json
    assert (await me.post("/showoffs", {**good})).code == "showoff_exists"
    for reward, code in (("50.01", "validation_error"), ("1.001", "amount_scale")):
        with subtests.test(reward):
            refused = await review(editor, written["id"], reward=reward)
            assert (refused.status, refused.code) == (422, code)
    headers = {"Idempotency-Key": "k"}
    path = f"/admin/showoffs/{uuid4()}/approval"
    assert (await editor.post(path, {}, headers=headers)).code == "showoff_not_found"
    assert (await editor.post(path, {})).code == "idempotency_key_missing"
    zero = await review(editor, written["id"], reward="0")
    assert (zero.status, zero.json["reward"]) == (200, "0.00")


async def test_twenty_approvals_at_once_are_one(
    me: Api, editor: Api, owner: Connection, author: Player
) -> None:
    written = (await post(me, owner, author)).json
    answers = await asyncio.gather(*(review(editor, written["id"]) for _ in range(20)))
    assert sorted(answer.status for answer in answers) == [200, *[409] * 19]
    assert {answer.code for answer in answers} == {None, "showoff_state"}
    assert await balance_of(owner, author, WalletType.LUCKY_COIN) == 5
