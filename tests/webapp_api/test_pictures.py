"""Pictures over HTTP: what is accepted, how much is read, and who sees private ones."""

import asyncio
import gzip
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from pytest_aiohttp.plugin import AiohttpClient

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.pictures.actions import Pictures, StoredPicture, make_pictures
from luckymart.purchases.office import TicketOffice
from tests.pictures.conftest import clock, in_supabase, supabase, supabase_settings, supabase_url
from tests.pictures.samples import decoded, noise, picture
from tests.support.api import Answer, Api
from tests.support.applications import make_app
from tests.support.waiting import eventually
from tests.support.world import make_user
from webapp_api import calls
from webapp_api.calls import SERVICES

__all__ = ("clock", "in_supabase", "supabase", "supabase_settings", "supabase_url")

MAX_BYTES = 200_000
GZIP = {"Content-Encoding": "gzip"}
UPLOAD = "/api/v1/admin/pictures"


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"max_picture_bytes": MAX_BYTES})


async def upload(api: Api, body: object, kind: str = "image/jpeg", **headers: str) -> Answer:
    return await api.request(
        "POST", "/admin/pictures", data=body, headers={"Content-Type": kind, **headers}
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
async def test_staff_upload_a_picture_for_a_lottery(
    editor: Api, owner: Connection, kind: str
) -> None:
    answer = await upload(editor, picture(kind, (30, 20)), f"image/{kind.lower()}")
    assert (answer.status, set(answer.json)) == (201, {"id", "url"})
    seen = await editor.get(f"/{answer.json['url']}")
    assert seen.headers["Content-Type"] == "image/jpeg"
    assert seen.headers["Cache-Control"].endswith("immutable")
    assert decoded(seen.body).size == (30, 20)
    logged = await owner.fetchrow("SELECT * FROM admin_logs ORDER BY id DESC LIMIT 1")
    assert logged is not None
    assert (logged["action"], str(logged["target_id"])) == ("pictures.upload", answer.json["id"])


async def test_what_is_no_picture_is_refused(
    editor: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    good = picture()
    for body, kind, headers, status, code in (
        (b"", "image/jpeg", {}, 422, "picture_refused"),
        (b"<svg/>", "image/png", {}, 422, "picture_refused"),
        (picture("GIF"), "image/jpeg", {}, 422, "picture_refused"),
        (good[:-30], "image/jpeg", {}, 422, "picture_refused"),
        (picture("GIF"), "image/gif", {}, 415, "unsupported_media_type"),
        (good, "application/json", {}, 415, "unsupported_media_type"),
        (good, "image/svg+xml", {}, 415, "unsupported_media_type"),
        (gzip.compress(good), "image/jpeg", GZIP, 415, "unsupported_media_type"),
        (good, "image/jpeg", {"Content-Encoding": "identity"}, 415, "unsupported_media_type"),
    ):
        with subtests.test(kind, headers=headers, size=len(body)):
            answer = await upload(editor, body, kind, **headers)
            assert (answer.status, answer.code) == (status, code)
    assert await owner.fetchval("SELECT count(*) FROM pictures") == 0
    assert await owner.fetchval("SELECT count(*) FROM admin_logs") == 0
    # an upload without permission is not read
    stranger = Api(editor.client, editor.app)
    assert (await upload(stranger, good)).status == 401


async def test_the_limit_of_json_stays_small(editor: Api) -> None:
    answer = await editor.request("PATCH", "/me", data=b'"' + b"x" * 70_000 + b'"')
    assert answer.status in (413, 415)
    headers = {"Content-Type": "application/json"}
    answer = await editor.request("PATCH", "/me", data=b'"' + b"x" * 70_000 + b'"', headers=headers)
    assert (answer.status, answer.code) == (413, "payload_too_large")


async def test_too_much_is_refused_before_it_was_read(editor: Api, owner: Connection) -> None:
    whole = noise((400, 400), "PNG")
    assert len(whole) > MAX_BYTES
    answer = await upload(editor, whole)
    assert (answer.status, answer.code) == (413, "picture_too_large")
    assert answer.json["max_bytes"] == MAX_BYTES

    async def in_pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(whole), 10_000):
            yield whole[start : start + 10_000]

    answer = await upload(editor, in_pieces(), "image/png")
    assert (answer.status, answer.code) == (413, "picture_too_large")

    # the headers are enough: nothing of the body was sent
    reader, writer = await raw(editor, f"Content-Length: {MAX_BYTES + 1}")
    assert (await reader.readline()).startswith(b"HTTP/1.1 413")
    writer.close()

    small = noise((100, 100), "PNG")

    async def small_pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(small), 1000):
            yield small[start : start + 1000]

    assert (await upload(editor, small_pieces(), "image/png")).status == 201
    assert await owner.fetchval("SELECT count(*) FROM pictures") == 1


async def raw(
    api: Api, *headers: str, body: bytes = b""
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A request that no library would write."""
    reader, writer = await asyncio.open_connection(api.client.host, api.client.port)
    lines = [
        f"POST {UPLOAD} HTTP/1.1",
        "Host: localhost",
        f"Authorization: {api.headers['Authorization']}",
        "Content-Type: image/jpeg",
        *headers,
    ]
    writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
    await writer.drain()
    return reader, writer


async def test_a_body_that_ends_too_soon_is_no_picture(
    editor: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    content = picture()
    for headers, body in (
        ([f"Content-Length: {len(content) + 50}"], content),
        (["Transfer-Encoding: chunked"], f"{len(content):x}\r\n".encode() + content),
        (["Transfer-Encoding: chunked"], b"zz\r\n" + content),
    ):
        with subtests.test(headers=headers):
            reader, writer = await raw(editor, *headers, body=body)
            writer.write_eof()
            answer = await reader.read()
            assert not answer or b" 400 " in answer.splitlines()[0]
            writer.close()
    # a length that is too short truncates the picture, and the rest is not a request
    reader, writer = await raw(editor, f"Content-Length: {len(content) - 40}", body=content)
    assert (await reader.readline()).split()[1] in (b"400", b"422")
    writer.close()
    memory = editor.app[SERVICES].picture_memory

    async def is_free() -> bool:
        return memory._receiving == 0 and not memory._room.locked()

    await eventually(is_free)
    assert await owner.fetchval("SELECT count(*) FROM pictures") == 0
    assert (await upload(editor, content)).status == 201


class Watched(Pictures):
    """Counts how many pictures handlers have at the same time."""

    def __init__(self, *values: Any, **options: Any) -> None:
        super().__init__(*values, **options)
        self.gate = asyncio.Event()
        self.inside = self.most = 0

    async def store(self, *values: Any, **options: Any) -> StoredPicture:
        self.inside += 1
        self.most = max(self.most, self.inside)
        await self.gate.wait()
        try:
            return await super().store(*values, **options)
        finally:
            self.inside -= 1


async def test_one_picture_at_a_time_is_in_the_memory_and_others_wait(
    db: Database,
    settings: Settings,
    texts: Texts,
    office: TicketOffice,
    aiohttp_client: AiohttpClient,
    owner: Connection,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(calls, "MAX_WAITING", 3)
    plain = make_pictures(db, settings)
    watched = Watched(db, plain.storage, b"key", max_bytes=MAX_BYTES)
    app = make_app(db, settings, texts, office, pictures=watched)
    api = Api(await aiohttp_client(app), app)
    me = await api.sign_in(await make_user(owner, roles=("content",)))
    memory = app[SERVICES].picture_memory

    uploads = [asyncio.create_task(upload(me, noise((60 + n, 60)))) for n in range(4)]

    async def all_wait() -> bool:
        return memory._waiting == 3 and watched.inside == 1

    await eventually(all_wait)
    refused = await upload(me, picture())
    assert (refused.status, refused.code) == (503, "overloaded")
    # a slow sender does not block others
    _, slow = await raw(me, "Content-Length: 1000", body=b"\xff\xd8\xff")
    # and other requests do not wait for pictures
    assert (await me.get("/me")).status == 200
    watched.gate.set()
    assert [answer.status for answer in await asyncio.gather(*uploads)] == [201] * 4
    assert watched.most == 1
    slow.close()

    watched.gate.clear()
    monkeypatch.setattr(calls, "PICTURE_WAIT_SECONDS", 0.05)
    first = asyncio.create_task(upload(me, picture()))

    async def is_inside() -> bool:
        return watched.inside == 1

    await eventually(is_inside)
    late = await upload(me, picture())
    assert (late.status, late.code) == (503, "overloaded")
    watched.gate.set()
    assert (await first).status == 201

    monkeypatch.setattr(calls, "MAX_RECEIVING", 0)
    assert (await upload(me, picture())).code == "overloaded"


async def test_private_pictures_are_seen_by_their_link_alone(
    api: Api, db: Database, app: web.Application, subtests: pytest.Subtests
) -> None:
    pictures = app[SERVICES].pictures
    private = await pictures.store(None, "private", picture(size=(31, 17)))
    async with db.connection() as connection:
        link = await pictures.address(connection, private.id)
    seen = await api.get(f"/{link}")
    assert seen.status == 200
    assert decoded(seen.body).size == (31, 17)
    assert seen.headers["Cache-Control"] == "private, no-store"
    for forged in (
        f"/media/private/{private.path}",
        f"/media/{private.path}",
        f"/media/../private/{private.path}",
        f"/media/%2e%2e/private/{private.path}",
        f"/media/private/..%2fprivate%2f{private.path}",
        link.replace("expires=1", "expires=2"),
        link[:-1],
        link.replace(private.path, "0" * 32 + ".jpg"),
        link.replace("signature=", "signature=%ff%fe"),
        link.replace("expires=", "expires=%D9%A1"),
    ):
        with subtests.test(forged):
            answer = await api.get(f"/{forged}")
            assert answer.status == 404
            assert answer.code in ("not_found", "picture_not_found")
    # signed, but since removed
    await pictures.storage.remove("private", [private.path])
    assert (await api.get(f"/{link}")).status == 404


async def test_behind_supabase_a_link_leads_there(
    in_supabase: Pictures,
    supabase_url: str,
    db: Database,
    settings: Settings,
    texts: Texts,
    office: TicketOffice,
    aiohttp_client: AiohttpClient,
) -> None:
    app = make_app(db, settings, texts, office, pictures=in_supabase)
    api = Api(await aiohttp_client(app), app)
    private = await in_supabase.store(None, "private", picture())
    async with db.connection() as connection:
        link = await in_supabase.address(connection, private.id)
    answer = await api.get(f"/{link}")
    assert answer.status == 302
    assert answer.headers["Location"].startswith(f"{supabase_url}/storage/v1/object/sign/")
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert (await api.get(f"/{link}0")).status == 404
    policy = (await api.get("//app/")).headers["Content-Security-Policy"]
    assert f"img-src 'self' https: data: blob: {supabase_url};" in policy


async def test_the_document_says_that_the_body_is_a_picture(api: Api) -> None:
    document = (await api.get("//openapi.json")).json
    operation = document["paths"][UPLOAD]["post"]
    assert set(operation["requestBody"]["content"]) == {"image/jpeg", "image/png", "image/webp"}
    assert {"201", "400", "401", "403", "413", "415", "422", "503"} == set(operation["responses"])
