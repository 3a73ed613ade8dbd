"""Who the client is, as far as the connection and the headers tell."""

import time
from collections import OrderedDict
from ipaddress import ip_address
from typing import Final

from aiohttp import web

from luckymart.kit.texts import DEFAULT_LANGUAGE, LANGUAGES
from webapp_api.errors import TooManyRequests

MAX_ADDRESSES: Final = 20_000
MAX_ACCEPT_LANGUAGE_LENGTH: Final = 200

_DEVICES: Final = (
    ("iphone", "iPhone"),
    ("ipad", "iPad"),
    ("android", "Android"),
    ("windows", "Windows"),
    ("mac os", "macOS"),
    ("macintosh", "macOS"),
    ("linux", "Linux"),
)


def client_address(request: web.Request, trusted_proxies: int) -> str | None:
    """The address that the outermost trusted proxy saw, or the connection's own.

    Every proxy appends the address it was called from, so only the last `trusted_proxies` entries
    of X-Forwarded-For can be trusted. Entries that are not addresses are ignored.
    """
    peer = _address(request.remote)
    if not trusted_proxies:
        return peer
    forwarded = ",".join(request.headers.getall("X-Forwarded-For", ())).split(",")
    seen = [entry.strip() for entry in forwarded if entry.strip()][-trusted_proxies:]
    return (_address(seen[0]) if len(seen) == trusted_proxies else None) or peer


def _address(text: str | None) -> str | None:
    try:
        return str(ip_address(text or ""))
    except ValueError:
        return None


def accepted_language(header: str | None) -> str:
    """The first of our languages in Accept-Language, in the order of the header."""
    for choice in (header or "")[:MAX_ACCEPT_LANGUAGE_LENGTH].split(","):
        primary = choice.partition(";")[0].strip().lower().partition("-")[0]
        if primary in LANGUAGES:
            return primary
    return DEFAULT_LANGUAGE


def readable(header: str | None) -> str | None:
    """A header as valid text: aiohttp keeps stray bytes as lone surrogates."""
    if header is None:
        return None
    return header.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")


def device_of(user_agent: str | None) -> str | None:
    """A name by which people recognise the device in their list of sessions."""
    lowered = (user_agent or "").lower()
    return next((name for mark, name in _DEVICES if mark in lowered), None)


class RateLimit:
    """A token bucket per address, refilled evenly, in this process's memory."""

    def __init__(self, per_minute: int) -> None:
        self._capacity = float(per_minute)
        self._per_second = per_minute / 60
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, address: str | None) -> None:
        """Raises TooManyRequests."""
        key, now = address or "", time.monotonic()
        tokens, since = self._buckets.pop(key, (self._capacity, now))
        tokens = min(self._capacity, tokens + (now - since) * self._per_second)
        self._buckets[key] = (max(0.0, tokens - 1), now)
        if len(self._buckets) > MAX_ADDRESSES:
            self._buckets.popitem(last=False)
        if tokens < 1:
            raise TooManyRequests(retry_after=1 + int((1 - tokens) / self._per_second))
