"""For operators: liveness, readiness and metrics, outside /api/v1."""

import json
from collections.abc import Awaitable, Callable

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest

from luckymart.health import actions as health
from luckymart.health.actions import Check
from webapp_api.calls import Services


def add_routes(app: web.Application, services: Services) -> None:
    add_process_routes(app, services.metrics.registry)
    app.router.add_get("/readyz", _readyz(services))


def add_process_routes(app: web.Application, registry: CollectorRegistry) -> None:
    """Routes for every process, with or without the API."""
    app.router.add_get("/healthz", _healthz)
    app.router.add_get("/metrics", _metrics(registry))


async def _healthz(_request: web.Request) -> web.Response:
    """The process answers."""
    return web.json_response({"status": "ok"})


def _readyz(services: Services) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def readyz(_request: web.Request) -> web.Response:
        """503 unless every check passes; each says what it found."""
        checks = await health.check_database(services.db, services.migration_version)
        bot = services.bot_state()
        checks["bot"] = Check(bot.is_ok, bot.detail or bot.username)
        is_ready = all(check.ok for check in checks.values())
        body = {
            "status": "ready" if is_ready else "not ready",
            "checks": {
                name: {"ok": check.ok, "detail": check.detail} for name, check in checks.items()
            },
        }
        return web.json_response(body, status=200 if is_ready else 503, dumps=json.dumps)

    return readyz


def _metrics(registry: CollectorRegistry) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def metrics(_request: web.Request) -> web.Response:
        body = generate_latest(registry)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})

    return metrics
