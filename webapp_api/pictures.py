"""Read pictures from requests within their limits; uploads by staff for lotteries."""

import asyncio
from tempfile import TemporaryFile
from typing import IO, Final
from uuid import UUID

from aiohttp import ClientPayloadError, hdrs, web

from luckymart.pictures.errors import PictureTooLarge
from luckymart.staff import actions as staff_log
from webapp_api.calls import Call
from webapp_api.errors import BadRequest, UnsupportedMediaType
from webapp_api.fields import View
from webapp_api.routing import PICTURE_TYPES, RouteTable

PIECE_BYTES: Final = 64 * 1024
RECEIVE_SECONDS: Final = 90

routes = RouteTable("pictures")


class PictureView(View):
    id: UUID
    url: str


async def read_picture(call: Call) -> bytes:
    """The body of a route with `picture=True`, at most `max_picture_bytes`.

    It is received on disk and read into memory when it is its turn: a process holds one picture
    until its handler has answered. Raises PictureTooLarge at once, without reading the rest,
    UnsupportedMediaType, BadRequest (cut off, or slower than 90 s), Overloaded.
    """
    if not call.takes_picture:
        raise RuntimeError("the route does not say picture=True")
    request = call.request
    max_bytes = call.services.pictures.max_bytes
    if request.content_type not in PICTURE_TYPES or hdrs.CONTENT_ENCODING in request.headers:
        raise UnsupportedMediaType
    if request.content_length is not None and request.content_length > max_bytes:
        raise PictureTooLarge(max_bytes=max_bytes)
    memory = call.services.picture_memory
    with TemporaryFile() as file:
        with memory.receiving():
            await _receive(request, file, max_bytes)
        await memory.take()
        call.holds_picture = True  # the route releases it
        file.seek(0)
        return file.read()


async def _receive(request: web.Request, file: IO[bytes], max_bytes: int) -> None:
    received = 0
    try:
        async with asyncio.timeout(RECEIVE_SECONDS):
            async for piece in request.content.iter_chunked(PIECE_BYTES):
                received += len(piece)
                if received > max_bytes:
                    raise PictureTooLarge(max_bytes=max_bytes)
                file.write(piece)
    except (ConnectionError, ClientPayloadError, web.PayloadAccessError, TimeoutError) as error:
        raise BadRequest from error


@routes("POST", "/admin/pictures", status=201, permission="lotteries.write", picture=True)
async def upload_picture(call: Call) -> PictureView:
    """Upload a picture for a lottery; put its `url` into `image_url` or `image_urls`."""
    by, pictures, db = call.staff, call.services.pictures, call.services.db
    stored = await pictures.store(by.user_id, "public", await read_picture(call))
    async with db.transaction() as tx:
        url = await pictures.address(tx, stored.id)
        await staff_log.log(tx, by, "pictures.upload", "picture", stored.id, after={"url": url})
    return PictureView(id=stored.id, url=url)
