"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

import asyncio
import hmac
import logging
from typing import Any

from aiohttp import web

from simulator.context import Context
from simulator.errors import TelegramError
from simulator.methods import METHODS
from simulator.params import Params, read_params

log = logging.getLogger("simulator.bot_api")
CONTEXT = web.AppKey("context", Context)


def add_routes(app: web.Application) -> None:
    """Register the two routes. Paths without a token go to the upstream."""
    app.router.add_route("*", r"/bot{token:\d+:[^/]+}/{method}", call)
    app.router.add_get(r"/file/bot{token:\d+:[^/]+}/{path:.+}", download)


def _check_token(ctx: Context, token: str) -> None:
    if not hmac.compare_digest(token.encode(), ctx.bot_token.encode()):
        raise TelegramError(401, "Unauthorized")


async def run_method(ctx: Context, name: str, params: Params) -> Any:
    """Call a method by name; used for HTTP calls and for calls in webhook answers.

    Raises:
        TelegramError: 404 for an unknown method, else whatever the method refuses with.
    """
    found = METHODS.get(name.lower())
    if found is None:
        log.error("unknown_method", extra={"method": name})
        raise TelegramError(404, "Not Found")
    failure = ctx.limits.next_failure(found.name)
    if failure is not None:
        if failure.delay_seconds:
            await asyncio.sleep(failure.delay_seconds)
        if failure.after_effect:
            await found.run(ctx, params)
        raise failure.error
    return await found.run(ctx, params)


async def call(request: web.Request) -> web.Response:
    """Call one method."""
    ctx = request.app[CONTEXT]
    name = request.match_info["method"]
    try:
        _check_token(ctx, request.match_info["token"])
        if request.method not in ("GET", "POST"):
            raise TelegramError(405, "Method Not Allowed")
        result = await run_method(ctx, name, await read_params(request))
    except TelegramError as refusal:
        log.info(
            "refused",
            extra={"method": name, "code": refusal.code, "description": refusal.description},
        )
        return web.json_response(refusal.body(), status=refusal.code)
    return web.json_response({"ok": True, "result": result})


async def download(request: web.Request) -> web.Response:
    """Serve a file by its path from getFile."""
    ctx = request.app[CONTEXT]
    try:
        _check_token(ctx, request.match_info["token"])
        item = ctx.files.by_path(request.match_info["path"])
        data = ctx.files.read(item["file_id"]) if item else None
        if data is None:
            raise TelegramError(404, "Not Found")
    except TelegramError as refusal:
        return web.json_response(refusal.body(), status=refusal.code)
    return web.Response(body=data, content_type="application/octet-stream")
