"""The Mini App's files and the pictures that lie on this machine, read only."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from aiohttp import hdrs, web

from luckymart.pictures.actions import PRIVATE_PATH, Pictures
from luckymart.pictures.storage import FolderStorage
from webapp_api.calls import Services

IMMUTABLE: Final = "public, max-age=31536000, immutable"
_PICTURE: Final = re.compile(r"[0-9a-f]{32}\.jpg")
NOT_BUILT: Final = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>LuckyMart</title>
<p>The Mini App is not built yet. Run <code>make webapp</code>, then load this page again.</p>
"""


def add_routes(app: web.Application, services: Services) -> None:
    dist = services.webapp_dir

    async def index(_request: web.Request) -> web.StreamResponse:
        page = dist / "index.html"
        if not page.is_file():
            return web.Response(text=NOT_BUILT, content_type="text/html", status=503)
        response = web.FileResponse(page)
        # always asked for anew: it names the files of the present build
        response.headers[hdrs.CACHE_CONTROL] = "no-cache"
        return response

    async def to_app(_request: web.Request) -> web.StreamResponse:
        raise web.HTTPPermanentRedirect("/app/")

    app.router.add_get("/app", to_app)
    app.router.add_get("/app/", index)
    app.router.add_get("/app/index.html", index)
    app.router.add_get("/app/{path:.+}", _files(dist))
    app.router.add_get(PRIVATE_PATH + "{path}", _private(services.pictures))
    storage = services.pictures.storage
    if isinstance(storage, FolderStorage):
        app.router.add_get("/media/{path:.+}", _files(storage.public_folder))


def _files(folder: Path) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    root = folder.resolve()

    async def serve(request: web.Request) -> web.StreamResponse:
        path = request.match_info["path"]
        if "\x00" in path:
            raise web.HTTPNotFound
        try:
            file = (root / path).resolve()
            is_served = file.is_relative_to(root) and file.is_file()
        except OSError:  # a name longer than the file system takes
            raise web.HTTPNotFound from None
        if not is_served:
            raise web.HTTPNotFound
        response = web.FileResponse(file)
        # Vite puts a hash of the content into the names in assets/; a picture's name is its own
        is_fixed = file.relative_to(root).parts[0] == "assets" or _PICTURE.fullmatch(file.name)
        response.headers[hdrs.CACHE_CONTROL] = IMMUTABLE if is_fixed else "public, max-age=3600"
        return response

    return serve


def _private(pictures: Pictures) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def serve(request: web.Request) -> web.StreamResponse:
        """Never without a signature that is still valid, for whatever storage it lies in."""
        place = await pictures.open_link(
            request.match_info["path"],
            request.query.get("expires", ""),
            request.query.get("signature", ""),
        )
        headers = {hdrs.CACHE_CONTROL: "private, no-store"}
        if isinstance(place, str):
            return web.Response(status=302, headers={hdrs.LOCATION: place, **headers})
        if not await asyncio.to_thread(place.is_file):
            raise web.HTTPNotFound
        return web.FileResponse(place, headers=headers)

    return serve
