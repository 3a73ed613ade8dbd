"""Pictures in Supabase: the real client against a server as strict as Supabase's."""

import asyncio

import aiohttp
import pytest
from aiohttp import web
from pydantic import ValidationError

from jobs.pictures import PictureRemovals
from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.pictures import supabase_storage
from luckymart.pictures.actions import Pictures, make_pictures
from luckymart.pictures.errors import PicturesUnavailable
from tests.pictures.samples import decoded, picture
from tests.pictures.supabase_server import Supabase, refusal
from tests.support.settings import make_settings
from tests.support.waiting import eventually


async def link_of(pictures: Pictures, db: Database, picture_id: object) -> tuple[str, str, str]:
    async with db.connection() as connection:
        link = await pictures.address(connection, picture_id)  # type: ignore[arg-type]  # an id
    path, _, query = link.removeprefix("/media/private/").partition("?")
    expires, signature = (part.partition("=")[2] for part in query.split("&"))
    return path, expires, signature


async def test_a_picture_is_kept_seen_and_removed(
    in_supabase: Pictures,
    supabase: Supabase,
    supabase_url: str,
    db: Database,
    owner: Connection,
    subtests: pytest.Subtests,
) -> None:
    public = await in_supabase.store(None, "public", picture("PNG", (20, 10)))
    private = await in_supabase.store(None, "private", picture())
    assert set(supabase.objects) == {
        ("pictures", public.path),
        ("private-pictures", private.path),
    }
    assert set(supabase.cache_control.values()) == {"31536000"}
    assert decoded(supabase.objects["pictures", public.path]).size == (20, 10)
    assert await in_supabase.read(private.id) == supabase.objects["private-pictures", private.path]

    async with db.connection() as connection:
        address = await in_supabase.address(connection, public.id)
    assert address == f"{supabase_url}/storage/v1/object/public/pictures/{public.path}"
    place = await in_supabase.open_link(*await link_of(in_supabase, db, private.id))
    assert str(place).startswith(f"{supabase_url}/storage/v1/object/sign/private-pictures/")
    assert str(place).endswith("?token=for-60-seconds")
    async with aiohttp.ClientSession() as client:
        for seen in (address, str(place)):
            with subtests.test(seen):
                async with client.get(seen) as answer:
                    assert decoded(await answer.read()).format == "JPEG"
        hidden = address.replace("/pictures/", "/private-pictures/")
        async with client.get(hidden.replace(public.path, private.path)) as answer:
            assert answer.status == 400

    copy = await in_supabase.publish(private.id)
    assert ("pictures", copy.path) in supabase.objects
    await owner.execute("UPDATE pictures SET created_at = now() - interval '2 days'")
    assert await in_supabase.delete_leftovers() == 3
    await owner.execute("UPDATE picture_removals SET created_at = now() - interval '2 minutes'")
    await PictureRemovals(in_supabase)()
    assert supabase.objects == {}


FAILURES = {
    "its refusal": lambda: refusal(400, "413", "Payload too large", "too large"),
    "a proxy's page": lambda: web.Response(status=502, text="<h1>Bad gateway</h1>"),
    "no answer of its kind": lambda: web.json_response(["?"]),
    "no JSON": lambda: web.Response(text="OK"),
    "a way elsewhere": lambda: web.Response(status=302, headers={"Location": "http://[::1]:1/"}),
}


@pytest.mark.parametrize("failure", FAILURES)
async def test_what_supabase_does_not_do_is_said_and_nothing_is_kept(
    in_supabase: Pictures,
    supabase: Supabase,
    db: Database,
    owner: Connection,
    failure: str,
) -> None:
    kept = await in_supabase.store(None, "private", picture())
    supabase.fail_with = FAILURES[failure]()
    with pytest.raises(PicturesUnavailable):
        await in_supabase.store(None, "public", picture())
    assert await owner.fetchval("SELECT array_agg(id) FROM pictures") == [kept.id]
    assert await owner.fetchval("SELECT count(*) FROM picture_removals") == 1
    link = await link_of(in_supabase, db, kept.id)
    supabase.fail_with = FAILURES[failure]()
    with pytest.raises(PicturesUnavailable):
        await in_supabase.open_link(*link)


async def test_what_could_not_be_removed_is_removed_later(
    in_supabase: Pictures, supabase: Supabase, owner: Connection
) -> None:
    await in_supabase.store(None, "public", picture())
    await owner.execute("DELETE FROM pictures")
    await owner.execute("UPDATE picture_removals SET created_at = now() - interval '2 minutes'")
    supabase.fail_with = refusal(500, "500", "Internal", "down")
    await PictureRemovals(in_supabase)()
    assert await owner.fetchval("SELECT count(*) FROM picture_removals") == 1
    supabase.fail_with = None
    await PictureRemovals(in_supabase)()
    assert supabase.objects == {}
    assert await owner.fetchval("SELECT count(*) FROM picture_removals") == 0


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("supabase_key", "another"), ("supabase_public_bucket", "nobody-made-it")],
)
async def test_a_wrong_key_and_a_wrong_bucket_are_refused(
    db: Database, supabase_settings: Settings, supabase: Supabase, name: str, wrong: str
) -> None:
    values = {**supabase_settings.model_dump(), name: wrong}
    pictures = make_pictures(db, Settings(_env_file=None, **values))
    with pytest.raises(PicturesUnavailable):
        await pictures.store(None, "public", picture())
    await pictures.close()
    assert supabase.objects == {}


async def test_a_supabase_that_hangs_or_is_away_is_not_waited_for(
    db: Database,
    supabase_settings: Settings,
    supabase: Supabase,
    owner: Connection,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(supabase_storage, "TOTAL_SECONDS", 0.2)
    pictures = make_pictures(db, supabase_settings)
    supabase.hangs = True
    with pytest.raises(PicturesUnavailable):
        await pictures.store(None, "public", picture())
    await pictures.close()
    away = {**supabase_settings.model_dump(), "supabase_url": "http://127.0.0.1:9"}
    pictures = make_pictures(db, Settings(_env_file=None, **away))
    with pytest.raises(PicturesUnavailable):
        await pictures.store(None, "public", picture())
    await pictures.close()
    assert await owner.fetchval("SELECT count(*) FROM pictures") == 0


async def test_an_upload_that_is_cancelled_leaves_no_row(
    in_supabase: Pictures, supabase: Supabase, owner: Connection
) -> None:
    supabase.hangs = True
    task = asyncio.create_task(in_supabase.store(None, "public", picture()))
    await eventually(lambda: supabase.requests)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await owner.fetchval("SELECT count(*) FROM pictures") == 0
    assert await owner.fetchval("SELECT count(*) FROM picture_removals") == 1


def test_its_settings_belong_together() -> None:
    url = "postgresql://nobody@127.0.0.1/nothing"
    with pytest.raises(ValidationError, match="belong together"):
        make_settings(url, supabase_url="https://x.supabase.co")
    with pytest.raises(ValidationError, match="belong together"):
        make_settings(url, supabase_key="key")
