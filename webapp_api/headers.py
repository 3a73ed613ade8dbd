"""Headers of every answer."""

from typing import Final, TypeAlias

from aiohttp import web

REQUEST_ID: Final = web.RequestKey("request_id", str)
Headers: TypeAlias = tuple[tuple[str, str], ...]
APP_HEADERS: Final = web.AppKey("app_headers", tuple)
API_HEADERS: Final[Headers] = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-store"),
)
APP_PATHS: Final = ("/app", "/media")


def app_headers(picture_origin: str) -> Headers:
    """For the Mini App, which runs in Telegram's frame and loads its own files from here.

    Pictures of lotteries and people may be anywhere. `picture_origin` is the storage's, which has
    no https on a developer's machine.
    """
    policy = "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            f"img-src 'self' https: data: blob: {picture_origin}".rstrip(),
            "connect-src 'self'",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'self' https://web.telegram.org https://*.telegram.org",
        )
    )
    return (
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Content-Security-Policy", policy),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
    )


def finish(request: web.Request, response: web.StreamResponse) -> None:
    """Add the headers that are missing. Streams call this themselves before they begin."""
    headers = response.headers
    is_app = request.path.startswith(APP_PATHS)
    for name, value in request.app[APP_HEADERS] if is_app else API_HEADERS:
        if name not in headers:
            headers[name] = value
    request_id = request.get(REQUEST_ID)
    if request_id is not None:
        headers["X-Request-Id"] = request_id
