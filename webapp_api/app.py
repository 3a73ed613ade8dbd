"""Puts the API together."""

import importlib
import json
import pkgutil
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from aiohttp import web
from prometheus_client import CollectorRegistry

from luckymart.draws.setup import draw_keys, lottery_rules
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.ledger import actions as ledger
from luckymart.pictures.actions import Pictures
from luckymart.purchases.office import TicketOffice
from luckymart.sessions.actions import SessionDirectory
from luckymart.stars.actions import Invoice, InvoiceMaker
from luckymart.stars.errors import TelegramUnavailable
from webapp_api import health, static
from webapp_api.calls import SERVICES, BotState, Services
from webapp_api.clients import RateLimit
from webapp_api.headers import APP_HEADERS, app_headers
from webapp_api.metrics import Metrics
from webapp_api.middleware import every_request
from webapp_api.openapi import describe
from webapp_api.routing import API_PREFIX, MAX_BODY_BYTES, Route, bind
from webapp_api.streams import Broadcaster
from webapp_api.telegram_auth import InitDataCheck

DIST_DIR: Final = Path(__file__).parents[1] / "webapp" / "dist"
SIGN_INS_PER_MINUTE: Final = 60
SIGNATURES_PER_MINUTE: Final = 30
"""Per address: each verifies a pairing, which takes 1–2 ms of CPU."""

FIRST: Final = "purchases"
"""The router tries routes in order, and sales have to be fast."""


def all_routes() -> list[Route]:
    """Those of every module here that has `routes`."""
    names = [module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)])]
    modules = [
        importlib.import_module(f"webapp_api.{name}")
        for name in sorted(names, key=lambda name: (name != FIRST, name))
    ]
    tables = [module.routes for module in modules if hasattr(module, "routes")]
    return [route for table in tables for route in table.routes]


async def _no_invoice(invoice: Invoice) -> str:
    """For an application without a bot."""
    raise TelegramUnavailable


def create_app(
    db: Database,
    settings: Settings,
    texts: Texts,
    office: TicketOffice,
    pictures: Pictures,
    *,
    bot_state: Callable[[], BotState] = BotState,
    make_invoice: InvoiceMaker = _no_invoice,
    migration_version: str | None = None,
    webapp_dir: Path = DIST_DIR,
    sign_ins_per_minute: int = SIGN_INS_PER_MINUTE,
    registry: CollectorRegistry | None = None,
    extra_routes: Callable[[web.Application], None] | None = None,
) -> web.Application:
    """Make the application, ready to be served (server.py) or tested.

    `bot_state`: returns the bot's name and health.
    `make_invoice`: asks Telegram for a link to an invoice in Stars.
    `migration_version`: the newest migration file's, compared by /readyz.
    `extra_routes`: mounts routes of another channel, such as the bot's webhook.
    The caller closes `office`, `pictures` and `db` after the application.
    """
    services = _services(
        db,
        settings,
        texts,
        office,
        bot_state=bot_state,
        make_invoice=make_invoice,
        migration_version=migration_version,
        webapp_dir=webapp_dir,
        pictures=pictures,
        sign_in_limit=RateLimit(sign_ins_per_minute),
        draw_limit=RateLimit(SIGNATURES_PER_MINUTE),
        metrics=Metrics(registry),
    )
    app = web.Application(
        middlewares=[every_request(services.metrics, texts)], client_max_size=MAX_BODY_BYTES
    )
    app[SERVICES] = services
    app[APP_HEADERS] = app_headers(pictures.storage.origin)
    office.on_batch = services.metrics.batch_sizes.observe
    routes = all_routes()
    for route in routes:
        handle = bind(route, services)
        for pattern in route.patterns:
            app.router.add_route(route.method, f"{API_PREFIX}{pattern}", handle)
    health.add_routes(app, services)
    static.add_routes(app, services)
    document = json.dumps(describe(routes, version("luckymart")), ensure_ascii=False)
    app.router.add_get("/openapi.json", _fixed_json(document))
    if extra_routes is not None:
        extra_routes(app)
    app.on_startup.append(_read_currency)
    app.on_shutdown.append(_end_streams)
    app.on_cleanup.append(_close_sessions)
    return app


def _services(
    db: Database, settings: Settings, texts: Texts, office: TicketOffice, **others: Any
) -> Services:
    return Services(
        db=db,
        settings=settings,
        texts=texts,
        office=office,
        sessions=SessionDirectory(db, settings.session_days),
        lottery_rules=lottery_rules(settings),
        draw_keys=draw_keys(settings),
        check_init_data=InitDataCheck(settings),
        live=Broadcaster(db),
        **others,
    )


def _fixed_json(text: str) -> Callable[[web.Request], Any]:
    body = text.encode()

    async def answer(_request: web.Request) -> web.Response:
        return web.Response(body=body, content_type="application/json")

    return answer


async def _read_currency(app: web.Application) -> None:
    services = app[SERVICES]
    currency = services.settings.currency
    async with services.db.connection() as connection:
        scale = await ledger.currency_scale(connection, currency)
    if scale is None:
        raise ValueError(f"the database has no active currency {currency}")
    services.currency_scale = scale


async def _end_streams(app: web.Application) -> None:
    # Before the server waits for requests in flight: these would never end on their own.
    await app[SERVICES].live.close()


async def _close_sessions(app: web.Application) -> None:
    await app[SERVICES].sessions.close()
