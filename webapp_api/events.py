"""Server-sent events: sales, seals, draws, the person's notifications.

The format is WHATWG HTML, section 9.2. EventSource cannot set headers, so this route also accepts
the session token in the query; queries are never logged.
"""

from typing import Final

from aiohttp import web

from luckymart.kit.errors import DomainError
from webapp_api.calls import Call, bearer_token
from webapp_api.routing import ACCESS_TOKEN, RouteTable

routes = RouteTable("events")

HEARTBEAT_SECONDS: Final = 15.0
RECONNECT_MILLISECONDS: Final = 2000


@routes("GET", "/events", session="required_or_query", media_type="text/event-stream")
async def stream_events(call: Call) -> web.StreamResponse:
    """Changes as they happen. `access_token` may carry the session token."""
    services, request = call.services, call.request
    with services.live.subscribe(call.signed_in.user_id) as subscription:
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "X-Accel-Buffering": "no"}
        )
        call.before_stream(response)
        await response.prepare(request)
        services.metrics.event_streams.inc()
        try:
            await response.write(f"retry: {RECONNECT_MILLISECONDS}\n\n".encode())
            while not subscription.is_ended:
                event = await subscription.next(HEARTBEAT_SECONDS)
                if not event and not await _is_still_signed_in(call):
                    break
                await response.write(event or b": heartbeat\n\n")
        except ConnectionError:
            pass  # the reader has gone
        finally:
            services.metrics.event_streams.dec()
    return response


async def _is_still_signed_in(call: Call) -> bool:
    """Checked at each heartbeat, so that a stream soon ends after a ban or a revoked session."""
    token = bearer_token(call.request) or call.request.query.get(ACCESS_TOKEN, "")
    try:
        await call.services.sessions.find(token)
    except DomainError:
        return False
    return True
