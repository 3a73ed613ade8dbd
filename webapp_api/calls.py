"""A request as handlers see it, and what all handlers share."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from aiohttp import hdrs, web
from multidict import CIMultiDict

from luckymart.draws.actions import DrawKeys
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Database
from luckymart.kit.errors import Overloaded
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.lotteries.actions import LotteryRules
from luckymart.pictures.actions import Pictures
from luckymart.purchases.office import TicketOffice
from luckymart.sessions.actions import SessionDirectory, SignedIn
from luckymart.sessions.errors import SessionInvalid
from luckymart.staff.actions import Staff
from luckymart.stars.actions import InvoiceMaker
from webapp_api.clients import RateLimit, accepted_language
from webapp_api.headers import finish
from webapp_api.metrics import Metrics
from webapp_api.streams import Broadcaster
from webapp_api.telegram_auth import InitDataCheck

JSON_HEADERS: Final = CIMultiDict({"Content-Type": "application/json"})
REPLAYED_HEADERS: Final = CIMultiDict(
    {"Content-Type": "application/json", "Idempotent-Replayed": "true"}
)
BEARER: Final = "bearer "
MAX_LEAVES_AT_ONCE: Final = 2
MAX_RECEIVING: Final = 32
MAX_WAITING: Final = 16
PICTURE_WAIT_SECONDS: Final = 15


@dataclass(frozen=True, slots=True)
class BotState:
    """What the process knows about its bot. `username` is empty until Telegram has told it."""

    username: str = ""
    is_ok: bool = True
    detail: str = ""


class PictureMemory:
    """Lets one uploaded picture at a time into memory.

    Pictures arrive on disk, so a slow sender does not keep others waiting; `receiving` limits how
    many arrive at once. Raises Overloaded when full.
    """

    def __init__(self) -> None:
        self._room = asyncio.Semaphore(1)
        self._receiving = 0
        self._waiting = 0

    @contextmanager
    def receiving(self) -> Iterator[None]:
        if self._receiving >= MAX_RECEIVING:
            raise Overloaded
        self._receiving += 1
        try:
            yield
        finally:
            self._receiving -= 1

    async def take(self) -> None:
        """Wait for the memory; `release` gives it back."""
        if self._waiting >= MAX_WAITING:
            raise Overloaded
        self._waiting += 1
        try:
            async with asyncio.timeout(PICTURE_WAIT_SECONDS):
                await self._room.acquire()
        except TimeoutError:
            raise Overloaded from None
        finally:
            self._waiting -= 1

    def release(self) -> None:
        self._room.release()


@dataclass(slots=True)
class Services:
    """What handlers work with; one per process."""

    db: Database
    settings: Settings
    texts: Texts
    office: TicketOffice
    sessions: SessionDirectory
    lottery_rules: LotteryRules
    draw_keys: DrawKeys
    check_init_data: InitDataCheck
    sign_in_limit: RateLimit
    draw_limit: RateLimit
    metrics: Metrics
    live: Broadcaster
    bot_state: Callable[[], BotState]
    migration_version: str | None
    webapp_dir: Path
    pictures: Pictures
    make_invoice: InvoiceMaker
    picture_memory: PictureMemory = field(default_factory=PictureMemory)
    now: Callable[[], datetime] = utc_now
    currency_scale: int = 2
    """Decimal places of the shop's currency, read when the server starts."""
    leaves_at_once: asyncio.Semaphore = field(
        default_factory=lambda: asyncio.Semaphore(MAX_LEAVES_AT_ONCE)
    )


class Call:
    """A request with what is known about it before its handler runs."""

    __slots__ = (
        "_signed_in",
        "_staff",
        "holds_picture",
        "idempotency_key",
        "request",
        "services",
        "takes_picture",
    )

    def __init__(self, request: web.Request, services: Services) -> None:
        self.request = request
        self.services = services
        self.idempotency_key = ""
        self.takes_picture = False
        self.holds_picture = False
        self._signed_in: SignedIn | None = None
        self._staff: Staff | None = None

    @property
    def signed_in(self) -> SignedIn:
        """Raises SessionInvalid on a route that is open to strangers if this is one."""
        if self._signed_in is None:
            raise SessionInvalid
        return self._signed_in

    @property
    def staff(self) -> Staff:
        """The member of staff; only on routes with a permission."""
        if self._staff is None:
            raise RuntimeError("the route names no permission")
        return self._staff

    @property
    def user_id_or_none(self) -> UUID | None:
        return None if self._signed_in is None else self._signed_in.user_id

    @property
    def language(self) -> str:
        return language_of(self.request)

    def before_stream(self, response: web.StreamResponse) -> None:
        """Headers of every answer, for answers that begin before their handler returns."""
        finish(self.request, response)

    def sign_in(self, signed_in: SignedIn) -> None:
        self._signed_in = signed_in
        self.request[SIGNED_IN] = signed_in

    def employ(self, staff: Staff) -> None:
        self._staff = staff


SIGNED_IN: Final = web.RequestKey("signed_in", SignedIn)
SERVICES: Final = web.AppKey("services", Services)


def language_of(request: web.Request) -> str:
    """The signed-in person's language, else the browser's, else English."""
    signed_in: SignedIn | None = request.get(SIGNED_IN)
    if signed_in is not None:
        return signed_in.language_code
    return accepted_language(request.headers.get(hdrs.ACCEPT_LANGUAGE))


def bearer_token(request: web.Request) -> str | None:
    header = request.headers.get(hdrs.AUTHORIZATION)
    if header is None:
        return None
    if header[: len(BEARER)].lower() != BEARER:
        raise SessionInvalid
    return header[len(BEARER) :].strip()


def json_text(text: str, status: int = 200, *, replayed: bool = False) -> web.Response:
    """An answer from JSON text."""
    return web.Response(
        body=text.encode(), status=status, headers=REPLAYED_HEADERS if replayed else JSON_HEADERS
    )
