"""A picture's life: its row, its object, its URL and its removal."""

import asyncio
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest

from jobs.pictures import PictureRemovals
from luckymart.kit.database import Connection, Database
from luckymart.kit.ids import uuid7
from luckymart.kit.settings import Settings
from luckymart.pictures.actions import Pictures
from luckymart.pictures.errors import (
    PictureNotFound,
    PictureRefused,
    PicturesUnavailable,
    PictureTooLarge,
    TooManyPictures,
)
from luckymart.pictures.storage import FolderStorage
from tests.pictures.conftest import Clock
from tests.pictures.samples import decoded, noise, picture
from tests.support.world import make_user, open_lottery


def files(settings: Settings) -> list[str]:
    found = settings.media_dir.rglob("*")
    return sorted(
        path.relative_to(settings.media_dir).as_posix() for path in found if path.is_file()
    )


async def test_what_was_sent_is_kept_under_a_name_that_nobody_guesses(
    in_folder: Pictures, folder_settings: Settings, db: Database, owner: Connection
) -> None:
    player = await make_user(owner)
    sent = picture("PNG", (100, 50))
    one = await in_folder.store(player.id, "public", sent)
    two = await in_folder.store(None, "private", sent)

    assert (one.width, one.height, one.sha256) == (100, 50, sha256(sent).hexdigest())
    assert one.path != two.path
    assert files(folder_settings) == sorted([f"public/{one.path}", f"private/{two.path}"])
    row = await owner.fetchrow("SELECT * FROM pictures WHERE id = $1", one.id)
    assert row is not None
    kept = (folder_settings.media_dir / "public" / one.path).read_bytes()
    assert (row["status"], row["owner_id"], row["bytes"]) == ("STORED", player.id, len(kept))
    assert decoded(kept).size == (100, 50)
    assert await in_folder.read(two.id) == kept
    async with db.connection() as connection:
        assert await in_folder.address(connection, one.id) == f"/media/{one.path}"
        assert set(await in_folder.addresses(connection, [one.id, two.id, uuid4()])) == {
            one.id,
            two.id,
        }
        assert await in_folder.addresses(connection, []) == {}
        with pytest.raises(PictureNotFound):
            await in_folder.address(connection, uuid4())
    with pytest.raises(PictureNotFound):
        await in_folder.read(uuid4())


async def test_what_is_refused_leaves_nothing(
    in_folder: Pictures, folder_settings: Settings, owner: Connection
) -> None:
    with pytest.raises(PictureRefused):
        await in_folder.store(None, "public", b"<svg/>")
    with pytest.raises(PictureTooLarge) as caught:
        await in_folder.store(None, "public", b"x" * (in_folder.max_bytes + 1))
    assert caught.value.data == {"max_bytes": in_folder.max_bytes}
    assert await owner.fetchval("SELECT count(*) FROM pictures") == 0
    assert files(folder_settings) == []


async def test_a_folder_that_cannot_be_written_is_said(
    in_folder: Pictures, folder_settings: Settings, owner: Connection
) -> None:
    folder_settings.media_dir.mkdir(parents=True)
    (folder_settings.media_dir / "public").write_text("a file, where the folder should be")
    with pytest.raises(PicturesUnavailable):
        await in_folder.store(None, "public", picture())
    assert await owner.fetchval("SELECT count(*) FROM pictures") == 0


async def test_a_person_has_so_many_unused_ones_and_no_more(
    in_folder: Pictures, owner: Connection
) -> None:
    player, other = await make_user(owner), await make_user(owner)
    used = await in_folder.store(player.id, "public", picture(), max_unused=2)
    lottery_id = await open_lottery(owner, image_url=f"https://cdn.example.org/x/{used.path}")
    for _ in range(2):
        await in_folder.store(player.id, "private", picture(), max_unused=2)
    with pytest.raises(TooManyPictures):
        await in_folder.store(player.id, "private", picture(), max_unused=2)
    await in_folder.store(other.id, "private", picture(), max_unused=2)
    assert await owner.fetchval("SELECT lottery_id FROM lottery_pictures") == lottery_id


async def test_only_own_stored_unused_ones_can_be_taken(
    in_folder: Pictures, db: Database, owner: Connection, subtests: pytest.Subtests
) -> None:
    player, other = await make_user(owner), await make_user(owner)
    own = await in_folder.store(player.id, "private", picture())
    foreign = await in_folder.store(other.id, "private", picture())
    public = await in_folder.store(player.id, "public", picture())
    await open_lottery(owner, image_urls=f'["/media/{public.path}"]')
    half = await in_folder.store(player.id, "private", picture())
    await owner.execute("UPDATE pictures SET status = 'UPLOADING' WHERE id = $1", half.id)

    async with db.transaction() as tx:
        await in_folder.lock_unused(tx, player.id, "private", [own.id])
        for bucket, picture_id in (
            ("private", foreign.id),
            ("private", half.id),
            ("private", uuid4()),
            ("public", own.id),
            ("public", public.id),
        ):
            with subtests.test(bucket, picture_id=picture_id), pytest.raises(PictureNotFound):
                await in_folder.lock_unused(tx, player.id, bucket, [own.id, picture_id])  # type: ignore[arg-type]  # one of the two literals


async def test_what_nobody_holds_is_removed_after_a_day(
    in_folder: Pictures, folder_settings: Settings, owner: Connection
) -> None:
    player = await make_user(owner)
    held = await in_folder.store(player.id, "public", picture())
    lottery_id = await open_lottery(owner, image_url=f"/media/{held.path}")
    await in_folder.store(player.id, "public", picture())
    await in_folder.store(player.id, "private", picture())
    await owner.execute("UPDATE pictures SET created_at = now() - interval '23 hours'")
    half = await in_folder.store(player.id, "private", picture())
    await owner.execute(
        "UPDATE pictures SET status = 'UPLOADING', created_at = now() - interval '2 hours'"
        " WHERE id = $1",
        half.id,
    )

    assert await in_folder.delete_leftovers() == 1
    assert await owner.fetchval("SELECT count(*) FROM pictures") == 3
    await owner.execute("UPDATE pictures SET created_at = now() - interval '25 hours'")
    await in_folder.delete_leftovers()
    await PictureRemovals(in_folder)()
    assert [row["id"] for row in await owner.fetch("SELECT id FROM pictures")] == [held.id]
    # an abandoned upload may still arrive: its object is removed a minute later
    assert len(files(folder_settings)) == 4
    await owner.execute("UPDATE picture_removals SET created_at = now() - interval '2 minutes'")
    await PictureRemovals(in_folder)()
    assert files(folder_settings) == [f"public/{held.path}"]
    assert await owner.fetchval("SELECT count(*) FROM picture_removals") == 0

    # the lottery no longer uses it
    await owner.execute("UPDATE lotteries SET image_url = NULL WHERE id = $1", lottery_id)
    assert await in_folder.delete_leftovers() == 1


async def test_every_foreign_key_holds_a_picture(in_folder: Pictures, owner: Connection) -> None:
    """A new feature needs no code: a foreign key to the picture is enough."""
    await owner.execute(
        "CREATE TABLE albums (id int, cover_id uuid REFERENCES pictures (id), back_id uuid "
        "REFERENCES pictures (id))"
    )
    covers = [await in_folder.store(None, "public", picture()) for _ in range(3)]
    await owner.execute("INSERT INTO albums VALUES (1, $1, $2)", covers[0].id, covers[1].id)
    await owner.execute("UPDATE pictures SET created_at = now() - interval '2 days'")
    assert await in_folder.delete_leftovers() == 1
    assert {row["id"] for row in await owner.fetch("SELECT id FROM pictures")} == {
        covers[0].id,
        covers[1].id,
    }
    with pytest.raises(asyncpg.ForeignKeyViolationError):
        await owner.execute("DELETE FROM pictures WHERE id = $1", covers[0].id)


async def test_an_upload_whose_row_was_swept_is_no_picture(
    in_folder: Pictures, owner: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if a process had stalled for an hour between the two."""
    storage = in_folder.storage
    assert isinstance(storage, FolderStorage)
    put = storage.put

    async def slow(*values: object) -> None:
        await put(*values)  # type: ignore[arg-type]  # passed through
        await owner.execute("DELETE FROM pictures")

    monkeypatch.setattr(storage, "put", slow)
    with pytest.raises(PicturesUnavailable):
        await in_folder.store(None, "public", picture())
    assert await owner.fetchval("SELECT count(*) FROM picture_removals") == 1


async def test_many_at_once(in_folder: Pictures, owner: Connection) -> None:
    sent = [noise((50 + n, 40)) for n in range(8)]
    stored = await asyncio.gather(*(in_folder.store(None, "private", one) for one in sent))
    assert [one.width for one in stored] == [50 + n for n in range(8)]
    assert len({one.path for one in stored}) == 8


async def test_links_of_private_pictures_open_one_picture_for_ten_minutes(
    in_folder: Pictures,
    folder_settings: Settings,
    db: Database,
    clock: Clock,
    subtests: pytest.Subtests,
) -> None:
    stored = [await in_folder.store(None, "private", picture()) for _ in range(2)]
    async with db.connection() as connection:
        link = await in_folder.address(connection, stored[0].id)
    path, _, query = link.removeprefix("/media/private/").partition("?")
    expires, signature = (part.partition("=")[2] for part in query.split("&"))

    place = await in_folder.open_link(path, expires, signature)
    assert place == folder_settings.media_dir / "private" / path
    other = f"{int(expires) + 60}"
    for forged in (
        (stored[1].path, expires, signature),
        (path, other, signature),
        (path, expires, signature[:-1] + ("0" if signature[-1] != "0" else "1")),
        (path, expires, ""),
        (path, "", ""),
        ("../public/x.jpg", expires, signature),
        (path, f"{expires}\n", signature),
        (path, expires, "\ud800é"),
    ):
        with subtests.test(forged=forged), pytest.raises(PictureNotFound):
            await in_folder.open_link(*forged)
    clock.ahead = timedelta(seconds=590)
    assert isinstance(await in_folder.open_link(path, expires, signature), Path)
    clock.ahead = timedelta(seconds=602)
    with pytest.raises(PictureNotFound):
        await in_folder.open_link(path, expires, signature)


async def test_a_copy_can_be_made_public(in_folder: Pictures, folder_settings: Settings) -> None:
    private = await in_folder.store(None, "private", picture(size=(30, 20)))
    public = await in_folder.publish(private.id)
    assert (public.bucket, public.width, public.sha256) == ("public", 30, private.sha256)
    assert public.path != private.path
    assert await in_folder.read(public.id) == await in_folder.read(private.id)
    with pytest.raises(PictureNotFound):
        await in_folder.publish(uuid7())
    (folder_settings.media_dir / "private" / private.path).unlink()
    with pytest.raises(PictureNotFound):
        await in_folder.publish(private.id)
