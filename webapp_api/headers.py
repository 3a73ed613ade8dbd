"""Headers that every answer carries."""

from typing import Final

from aiohttp import web

REQUEST_ID: Final = web.RequestKey("request_id", str)
# The Mini App runs inside Telegram's frame. Its own files come from here; pictures of lotteries and
# people may lie anywhere.
APP_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' https: data: blob:",
        "connect-src 'self'",
        "font-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self' https://web.telegram.org https://*.telegram.org",
    )
)
API_HEADERS: Final = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-store"),
)
APP_HEADERS: Final = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Content-Security-Policy", APP_POLICY),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
)
APP_PATHS: Final = ("/app", "/media")


def finish(request: web.Request, response: web.StreamResponse) -> None:
    """Put on what is missing. Streams call this themselves, before they begin."""
    headers = response.headers
    for name, value in APP_HEADERS if request.path.startswith(APP_PATHS) else API_HEADERS:
        if name not in headers:
            headers[name] = value
    request_id = request.get(REQUEST_ID)
    if request_id is not None:
        headers["X-Request-Id"] = request_id
