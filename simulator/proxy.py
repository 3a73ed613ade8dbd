"""Proxy everything that is not Telegram's to the upstream, streaming both ways."""

import logging

import aiohttp
from aiohttp import web
from multidict import CIMultiDict
from yarl import URL

log = logging.getLogger("simulator.proxy")

HOP_BY_HOP = frozenset(
    [
        "connection",
        "keep-alive",
        "proxy-authenticate",
        "proxy-authorization",
        "te",
        "trailer",
        "trailers",
        "transfer-encoding",
        "upgrade",
        "proxy-connection",
    ]
)
# Only this proxy sets the client's address; drop what clients claim.
CLIENT_CLAIMS = frozenset(
    [
        "forwarded",
        "x-forwarded-for",
        "x-forwarded-proto",
        "x-forwarded-host",
        "x-forwarded-port",
        "x-forwarded-prefix",
        "x-real-ip",
        "host",
    ]
)
OWN_HEADERS = frozenset({"Accept", "Accept-Encoding", "User-Agent", "Content-Type"})
CONNECT_SECONDS = 5


class Proxy:
    """Streams requests to one upstream."""

    def __init__(self, upstream: str) -> None:
        self._upstream = upstream.rstrip("/")
        self._session: aiohttp.ClientSession | None = None

    async def start(self) -> None:
        """Open the client."""
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0),
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS),
            auto_decompress=False,
            cookie_jar=aiohttp.DummyCookieJar(),
        )

    async def stop(self) -> None:
        """Close the client."""
        if self._session is not None:
            await self._session.close()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Forward one request."""
        assert self._session is not None
        url = URL(f"{self._upstream}{request.raw_path}", encoded=True)
        body = request.content if request.can_read_body else None
        try:
            answer = await self._session.request(
                request.method,
                url,
                headers=_request_headers(request),
                data=body,
                allow_redirects=False,
                skip_auto_headers=OWN_HEADERS,
            )
        except (aiohttp.ClientError, OSError, TimeoutError):
            log.warning("upstream_down", extra={"path": request.path})
            return web.Response(
                status=502, text="The application behind the simulator does not answer.\n"
            )
        async with answer:
            return await _pass_back(request, answer)


def _named_by_connection(headers: CIMultiDict[str]) -> set[str]:
    return {
        name.strip().lower()
        for line in headers.getall("Connection", [])
        for name in line.split(",")
    }


def _request_headers(request: web.Request) -> CIMultiDict[str]:
    dropped = HOP_BY_HOP | CLIENT_CLAIMS | _named_by_connection(CIMultiDict(request.headers))
    headers = CIMultiDict(
        (name, value) for name, value in request.headers.items() if name.lower() not in dropped
    )
    headers["X-Forwarded-For"] = request.remote or ""
    headers["X-Forwarded-Proto"] = request.scheme
    headers["X-Forwarded-Host"] = request.host
    return headers


async def _pass_back(request: web.Request, answer: aiohttp.ClientResponse) -> web.StreamResponse:
    dropped = HOP_BY_HOP | _named_by_connection(CIMultiDict(answer.headers))
    response = web.StreamResponse(status=answer.status, reason=answer.reason)
    for name, value in answer.headers.items():
        if name.lower() not in dropped:
            response.headers.add(name, value)
    await response.prepare(request)
    try:
        async for chunk in answer.content.iter_any():
            await response.write(chunk)
    except (aiohttp.ClientError, TimeoutError):
        # The headers are sent, so the only way to signal an incomplete body is to disconnect.
        log.warning("upstream_broke_off", extra={"path": request.path})
        if request.transport is not None:
            request.transport.abort()
        return response
    except ConnectionError:
        return response
    await response.write_eof()
    return response
