"""What every request passes through: id, timing, log, refusals as problems, security headers.

One middleware instead of six, because each costs every purchase a call and a frame.
"""

import itertools
import secrets
import time
from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

import asyncpg
import structlog
from aiohttp import hdrs, web

from luckymart.kit.errors import DomainError, NotFound
from luckymart.kit.texts import Texts
from webapp_api.calls import language_of
from webapp_api.errors import (
    BadRequest,
    InternalError,
    MethodNotAllowed,
    PayloadTooLarge,
    Unavailable,
    ValidationErrors,
    problem,
)
from webapp_api.headers import REQUEST_ID, finish
from webapp_api.metrics import Metrics
from webapp_api.routing import MAX_BODY_BYTES

Handle: TypeAlias = Callable[[web.Request], Awaitable[web.StreamResponse]]

log = structlog.get_logger("api")

UNKNOWN_ROUTE: Final = "unknown"
DATABASE_AWAY: Final = (
    OSError,  # TimeoutError too
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # the pool meets a connection cut in a query
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
)


def every_request(metrics: Metrics, texts: Texts) -> Callable[..., Awaitable[web.StreamResponse]]:
    # Unique across processes and cheap: a counter with a random prefix.
    prefix, numbers = secrets.token_hex(6), itertools.count(1)
    bound = log.bind()  # once: the lazy logger would build itself anew for every line

    @web.middleware
    async def middleware(request: web.Request, handler: Handle) -> web.StreamResponse:
        started = time.perf_counter()
        request_id = f"{prefix}-{next(numbers):x}"
        request[REQUEST_ID] = request_id
        metrics.in_flight.inc()
        try:
            response = await _answer(request, handler, texts, request_id)
        finally:
            metrics.in_flight.dec()
        seconds = time.perf_counter() - started
        resource = request.match_info.route.resource
        route = UNKNOWN_ROUTE if resource is None else resource.canonical
        metrics.answered(request.method, route, response.status, seconds)
        if not response.prepared:
            finish(request, response)
        if response.status >= 500:
            write = bound.error
        else:
            write = bound.info if response.status >= 400 else bound.debug
        # The template, not the path or query, which contain ids and tokens.
        write(
            "request",
            method=request.method,
            route=route,
            status=response.status,
            milliseconds=round(seconds * 1000, 1),
            request_id=request_id,
        )
        return response

    return middleware


async def _answer(
    request: web.Request, handler: Handle, texts: Texts, request_id: str
) -> web.StreamResponse:
    try:
        return await handler(request)
    except DomainError as error:
        return problem(error, texts, language_of(request))
    except web.HTTPException as error:
        return _http_error(error, request, texts)
    except asyncpg.DataError as error:
        # A value that passed our checks but does not fit its column, such as a balance of more than
        # twelve digits: nothing was changed, and the request is at fault.
        log.warning("the database refused a value", error=str(error), request_id=request_id)
        return problem(
            ValidationErrors([("", "a value is out of range")]), texts, language_of(request)
        )
    except DATABASE_AWAY as error:
        log.error("the database is away", error=repr(error), request_id=request_id)
        return problem(Unavailable(), texts, language_of(request))
    except Exception:
        log.exception("request failed", method=request.method, request_id=request_id)
        return problem(InternalError(), texts, language_of(request))


def _http_error(error: web.HTTPException, request: web.Request, texts: Texts) -> web.StreamResponse:
    """Turn aiohttp's own refusals into problems; leave redirects as they are."""
    language = language_of(request)
    if isinstance(error, web.HTTPRequestEntityTooLarge):
        return problem(PayloadTooLarge(max_bytes=MAX_BODY_BYTES), texts, language)
    if isinstance(error, web.HTTPMethodNotAllowed):
        response = problem(MethodNotAllowed(), texts, language)
        response.headers[hdrs.ALLOW] = error.headers.get(hdrs.ALLOW, "")
        return response
    if error.status == 404:
        return problem(NotFound(), texts, language)
    if 400 <= error.status < 500:
        return problem(BadRequest(), texts, language)
    return web.Response(
        status=error.status, headers={hdrs.LOCATION: error.headers.get(hdrs.LOCATION, "")}
    )
