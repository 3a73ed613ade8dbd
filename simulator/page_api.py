"""The API of the chat page, and of tests, under /sim/."""

import asyncio
import ipaddress
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from simulator import init_data, payments, people, webapps
from simulator.bot_api import CONTEXT
from simulator.context import Context
from simulator.errors import TelegramError
from simulator.limits import MAX_FAILURES, Failure
from simulator.params import Upload
from simulator.people import PageError
from simulator.state import GROUP_ID, Person

Json = dict[str, Any]
Action = Callable[[Context, Person, Json], Awaitable[Any]]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
STATIC = Path(__file__).parent / "static"
ALLOWED_HOSTS = web.AppKey("allowed_hosts", frozenset[str])
KEEP_ALIVE_SECONDS = 15
MAX_UPLOAD_BYTES = 20 * 1024 * 1024
PAGE_POLICY = (
    "default-src 'self'; img-src 'self' data: blob: https:; style-src 'self'; script-src 'self'; "
    "frame-src 'self' https: http://127.0.0.1:* http://localhost:*; object-src 'none'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def add_routes(app: web.Application) -> None:
    """Register the page, its files and its API."""
    app.router.add_get("/", _page)
    app.router.add_get("/sim/health", _health)
    app.router.add_get("/sim/events", _events)
    app.router.add_get("/sim/file/{file_id}", _file)
    app.router.add_get("/sim/api/state", _state)
    app.router.add_get("/sim/api/public-key", _public_key)
    app.router.add_get("/sim/api/limits", _limits)
    app.router.add_post("/sim/api/limits", _set_limits)
    app.router.add_post("/sim/api/failures", _set_failures)
    app.router.add_post("/sim/api/persons", _add_person)
    app.router.add_post("/sim/api/files", _upload)
    for name, action in ACTIONS.items():
        app.router.add_post(f"/sim/api/{name}", _action(action))
    app.router.add_static("/sim/static", STATIC)


def _host_name(host: str) -> str:
    return urlsplit(f"//{host}").hostname or ""


def _host_allowed(name: str, allowed: frozenset[str]) -> bool:
    if "*" in allowed or name in allowed or name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Keep other web sites out of the page's API, which can sign init data for anybody.

    A foreign page may send requests here from the visitor's own browser, or point a name of its
    own at this address; the Origin and Host headers give both away.
    """
    own = request.path == "/" or request.path.startswith("/sim/")
    if own:
        if not _host_allowed(_host_name(request.host), request.app[ALLOWED_HOSTS]):
            raise web.HTTPForbidden(text="This host name is not allowed (--allowed-host).\n")
        origin = request.headers.get("Origin")
        if origin is not None and urlsplit(origin).netloc != request.host:
            raise web.HTTPForbidden(text="Requests of other sites are refused.\n")
    response = await handler(request)
    if own and not response.prepared:
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers["X-Content-Type-Options"] = "nosniff"
    return response


async def _page(request: web.Request) -> web.Response:
    text = (STATIC / "index.html").read_text("utf-8")
    headers = {"Content-Security-Policy": PAGE_POLICY, "Referrer-Policy": "same-origin"}
    return web.Response(text=text, content_type="text/html", headers=headers)


async def _health(request: web.Request) -> web.Response:
    updates = request.app[CONTEXT].updates
    return web.json_response(
        {"status": "ok", "polling": updates.is_polled, "updates_waiting": updates.waiting}
    )


def _person(ctx: Context, raw: Any) -> Person:
    try:
        person = ctx.world.persons.get(int(raw))
    except (TypeError, ValueError):
        person = None
    if person is None:
        raise web.HTTPNotFound(text="no such person\n")
    return person


async def _state(request: web.Request) -> web.Response:
    ctx = request.app[CONTEXT]
    raw = request.query.get("user") or next(iter(ctx.world.persons))
    return web.json_response(people.state_view(ctx, _person(ctx, raw)))


async def _events(request: web.Request) -> web.StreamResponse:
    ctx = request.app[CONTEXT]
    person = _person(ctx, request.query.get("user"))
    listener = ctx.hub.join(person.id)
    if listener is None:
        raise web.HTTPServiceUnavailable(text="too many pages are open\n")
    response = web.StreamResponse(
        headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
    )
    try:
        await response.prepare(request)
        await response.write(b"retry: 1000\nevent: hello\ndata: {}\n\n")
        while True:
            try:
                text = await asyncio.wait_for(listener.queue.get(), KEEP_ALIVE_SECONDS)
            except TimeoutError:
                text = ": still here\n\n"
            if text is None:
                break
            await response.write(text.encode())
    except ConnectionError:
        return response
    finally:
        ctx.hub.leave(listener)
    return response


async def _file(request: web.Request) -> web.Response:
    ctx = request.app[CONTEXT]
    file_id = request.match_info["file_id"]
    item = ctx.world.files.get(file_id)
    data = ctx.files.read(file_id)
    if item is None or data is None:
        raise web.HTTPNotFound(text="no such file\n")
    headers = {"Cache-Control": "private, max-age=86400", "Content-Security-Policy": "sandbox"}
    if item["kind"] == "photos":
        return web.Response(body=data, content_type=item["mime_type"], headers=headers)
    # A document must never run as a page of this origin, whatever type it claims.
    response = web.Response(body=data, content_type="application/octet-stream", headers=headers)
    name = "".join(
        c if c.isascii() and c.isprintable() and c not in '"\\' else "_" for c in item["file_name"]
    )
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


async def _public_key(request: web.Request) -> web.Response:
    ctx = request.app[CONTEXT]
    return web.json_response(
        {"bot_id": ctx.bot_id, "public_key": init_data.public_key(ctx.world.signing_key)}
    )


async def _body(request: web.Request) -> Json:
    try:
        body = json.loads(await request.read() or b"{}")
    except ValueError:
        raise web.HTTPBadRequest(text="not JSON\n") from None
    if not isinstance(body, dict):
        raise web.HTTPBadRequest(text="not a JSON object\n")
    return body


def _refused(why: Exception) -> web.Response:
    return web.json_response({"error": str(why)}, status=400)


async def _limits(request: web.Request) -> web.Response:
    return web.json_response(request.app[CONTEXT].limits.settings())


async def _set_limits(request: web.Request) -> web.Response:
    limits = request.app[CONTEXT].limits
    try:
        limits.change(await _body(request))
    except ValueError as why:
        return _refused(why)
    return web.json_response(limits.settings())


async def _set_failures(request: web.Request) -> web.Response:
    """{"method", "count", "error_code", "description", "parameters"?, "delay_seconds"?,
    "after_effect"?}: how the next calls fail. {"clear": true} drops all of them."""
    limits = request.app[CONTEXT].limits
    body = await _body(request)
    if body.get("clear"):
        limits.failures.clear()
    else:
        try:
            failure = Failure(
                method=str(body["method"]),
                count=max(1, int(body.get("count", 1))),
                error=TelegramError(
                    int(body["error_code"]), str(body["description"]), body.get("parameters")
                ),
                delay_seconds=min(60.0, float(body.get("delay_seconds", 0))),
                after_effect=bool(body.get("after_effect")),
            )
        except (KeyError, TypeError, ValueError) as why:
            return _refused(why)
        limits.failures.append(failure)
        del limits.failures[:-MAX_FAILURES]
    return web.json_response({"waiting": len(limits.failures)})


async def _add_person(request: web.Request) -> web.Response:
    try:
        person = people.add_person(request.app[CONTEXT], await _body(request))
    except PageError as why:
        return _refused(why)
    return web.json_response(person.user(), status=201)


async def _upload(request: web.Request) -> web.Response:
    """Multipart: user_id, chat_id, caption and the file."""
    ctx = request.app[CONTEXT]
    form = await request.post()
    file = form.get("file")
    if not isinstance(file, web.FileField):
        raise web.HTTPBadRequest(text="no file\n")
    data = file.file.read(MAX_UPLOAD_BYTES + 1)
    if len(data) > MAX_UPLOAD_BYTES:
        raise web.HTTPRequestEntityTooLarge(MAX_UPLOAD_BYTES, len(data))
    person = _person(ctx, form.get("user_id"))
    upload = Upload(file.filename, file.content_type, data)
    try:
        chat = people.chat_for(ctx, person, int(str(form.get("chat_id") or person.id)))
        message = people.send_file(ctx, person, chat, upload, str(form.get("caption") or ""))
    except (PageError, TelegramError, ValueError) as why:
        return _refused(why)
    return web.json_response(message)


def _action(action: Action) -> Handler:
    async def handle(request: web.Request) -> web.StreamResponse:
        ctx = request.app[CONTEXT]
        body = await _body(request)
        person = _person(ctx, body.get("user_id"))
        try:
            result = await action(ctx, person, body)
        except (PageError, TelegramError) as why:
            return _refused(why)
        return web.json_response({"ok": True, "result": result})

    return handle


def _text(body: Json, name: str) -> str:
    value = body.get(name)
    return value if isinstance(value, str) else ""


def _number(body: Json, name: str) -> int | None:
    value = body.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


async def _send(ctx: Context, person: Person, body: Json) -> Any:
    chat = people.chat_for(ctx, person, body.get("chat_id", person.id))
    return people.send_text(ctx, person, chat, _text(body, "text"), body.get("reply_to"))


async def _start(ctx: Context, person: Person, body: Json) -> Any:
    return people.start(ctx, person, _text(body, "payload"))


async def _block(ctx: Context, person: Person, body: Json) -> Any:
    people.set_blocked(ctx, person, bool(body.get("blocked")))


async def _channel_admin(ctx: Context, person: Person, body: Json) -> Any:
    people.set_admin(ctx, person, bool(body.get("is_admin")))


async def _clear(ctx: Context, person: Person, body: Json) -> Any:
    people.clear_chat(ctx, person)


async def _read(ctx: Context, person: Person, body: Json) -> Any:
    people.mark_read(ctx, person, people.chat_for(ctx, person, body.get("chat_id", person.id)))


async def _callback(ctx: Context, person: Person, body: Json) -> Any:
    chat = people.chat_for(ctx, person, body.get("chat_id", person.id))
    return people.press(ctx, person, chat, body.get("message_id"), _text(body, "data"))


async def _contact(ctx: Context, person: Person, body: Json) -> Any:
    people.share_contact(ctx, person)


async def _location(ctx: Context, person: Person, body: Json) -> Any:
    people.share_location(ctx, person)


async def _language(ctx: Context, person: Person, body: Json) -> Any:
    people.set_language(ctx, person, _text(body, "language_code"))


async def _inline(ctx: Context, person: Person, body: Json) -> Any:
    chat = people.chat_for(ctx, person, body.get("chat_id", person.id))
    query = _text(body, "query")
    query_id = people.ask_inline(ctx, person, chat, query, _text(body, "offset"))
    waiting = ctx.queries[query_id].answer
    assert waiting is not None
    try:
        answer = await asyncio.wait_for(waiting, people.INLINE_ANSWER_SECONDS)
    except TimeoutError:
        ctx.queries.pop(query_id, None)
        return {"results": [], "button": None}
    shown = ctx.open_query("inline_shown", person.id, {**answer, "query": query}, 600)
    return {"shown": shown, **answer}


async def _inline_choice(ctx: Context, person: Person, body: Json) -> Any:
    chat = people.chat_for(ctx, person, body.get("chat_id", person.id))
    shown = ctx.take_query("inline_shown", _text(body, "shown"))
    for result in shown.data["results"]:
        if result["id"] == body.get("result_id"):
            return people.choose_inline(ctx, person, chat, result, shown.data["query"])
    raise PageError("no such result")


async def _invoice(ctx: Context, person: Person, body: Json) -> Any:
    view = payments.invoice_view(ctx, _text(body, "slug"))
    return {**view, "stars": person.stars}


async def _pay(ctx: Context, person: Person, body: Json) -> Any:
    return await payments.pay(ctx, person, _text(body, "slug"))


async def _stars(ctx: Context, person: Person, body: Json) -> Any:
    payments.top_up(ctx, person, _number(body, "amount") or 0)


async def _open_app(ctx: Context, person: Person, body: Json) -> Any:
    chat = people.chat_for(ctx, person, body.get("chat_id", person.id))
    kind, url = _text(body, "kind"), _text(body, "url")
    return webapps.open_app(ctx, person, chat, kind, url, _text(body, "start_param"))


async def _app_data(ctx: Context, person: Person, body: Json) -> Any:
    webapps.send_data(ctx, person, _text(body, "button_text"), _text(body, "data"))


async def _write_access(ctx: Context, person: Person, body: Json) -> Any:
    webapps.allow_writing(ctx, person)


async def _phone(ctx: Context, person: Person, body: Json) -> Any:
    webapps.share_phone(ctx, person)


async def _custom_method(ctx: Context, person: Person, body: Json) -> Any:
    params = body.get("params")
    params = params if isinstance(params, dict) else {}
    return webapps.custom_method(ctx, person, _text(body, "method"), params)


async def _prepared(ctx: Context, person: Person, body: Json) -> Any:
    item = webapps.prepared(ctx, person, _text(body, "id"))
    return {"result": item["result"], "allow_group_chats": item["allow_group_chats"]}


async def _send_prepared(ctx: Context, person: Person, body: Json) -> Any:
    chat = people.chat_for(ctx, person, body.get("chat_id", GROUP_ID))
    webapps.send_prepared(ctx, person, chat, _text(body, "id"))


async def _init_data(ctx: Context, person: Person, body: Json) -> Any:
    return webapps.fresh_init_data(
        ctx, person, _text(body, "start_param"), _number(body, "auth_date")
    )


async def _authenticator(ctx: Context, person: Person, body: Json) -> Any:
    people.set_authenticator(ctx, person, _text(body, "secret"))


async def _code(ctx: Context, person: Person, body: Json) -> Any:
    return people.code(ctx, person)


ACTIONS: dict[str, Action] = {
    "authenticator": _authenticator,
    "code": _code,
    "messages": _send,
    "start": _start,
    "block": _block,
    "channel/admin": _channel_admin,
    "clear": _clear,
    "read": _read,
    "callback": _callback,
    "contact": _contact,
    "location": _location,
    "language": _language,
    "inline": _inline,
    "inline/choice": _inline_choice,
    "invoice": _invoice,
    "pay": _pay,
    "stars": _stars,
    "webapp/open": _open_app,
    "webapp/data": _app_data,
    "webapp/write-access": _write_access,
    "webapp/phone": _phone,
    "webapp/custom-method": _custom_method,
    "webapp/prepared": _prepared,
    "webapp/prepared/send": _send_prepared,
    "init-data": _init_data,
}
