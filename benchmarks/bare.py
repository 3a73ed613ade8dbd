"""The baseline: the least that aiohttp does for a POST with a small JSON body."""

import asyncio
import sys

import uvloop
from aiohttp import web


async def answer(request: web.Request) -> web.Response:
    await request.json()
    return web.json_response({"status": "ok"}, status=201)


async def serve(port: int) -> None:
    app = web.Application()
    app.router.add_post("/bare", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port, backlog=4096).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    uvloop.run(serve(int(sys.argv[1])))
