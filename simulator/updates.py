"""Deliver updates to the bot by long polling or a webhook."""

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import aiohttp

from simulator.errors import TelegramError
from simulator.params import Params, read_webhook_answer

Json = dict[str, Any]
log = logging.getLogger("simulator.updates")

MAX_WAITING = 100_000
MAX_BATCH = 100
MAX_POLL_SECONDS = 50
WEBHOOK_TIMEOUT_SECONDS = 60
MAX_BACKOFF_SECONDS = 30.0
MAX_WEBHOOK_ANSWER_BYTES = 60 * 1024 * 1024
# Sent only to bots that ask for them (getUpdates, allowed_updates).
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
CONFLICT_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
CONFLICT_POLLER = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)


class Updates:
    """The queue of one bot. Calls `changed` after every change that a snapshot keeps."""

    def __init__(self, state: Json, changed: Callable[[], None]) -> None:
        self._state = state
        state.setdefault("items", [])
        state.setdefault("next_id", 100_000_001)
        state.setdefault("allowed", None)
        state.setdefault("webhook", None)
        self._changed = changed
        self._news = asyncio.Event()
        self._poller: object | None = None
        self._worker: asyncio.Task[None] | None = None
        self.run_method: Callable[[str, Params], Awaitable[Any]] | None = None

    @property
    def _items(self) -> list[Json]:
        items: list[Json] = self._state["items"]
        return items

    @property
    def webhook(self) -> Json | None:
        """The current webhook."""
        hook: Json | None = self._state["webhook"]
        return hook

    @property
    def waiting(self) -> int:
        """The number of pending updates."""
        return len(self._items)

    @property
    def is_polled(self) -> bool:
        """Whether a long poll is open."""
        return self._poller is not None

    def start(self) -> None:
        """Resume delivery to the webhook of a snapshot."""
        if self.webhook is not None:
            self._worker = asyncio.create_task(self._deliver())

    async def stop(self) -> None:
        """End long polls and deliveries."""
        self._poller = None
        self._wake()
        await self._stop_worker()

    def put(self, kind: str, payload: Json) -> None:
        """Queue an update if the bot wants its kind. Drops the oldest one if too many wait."""
        allowed = self._state["allowed"]
        if (kind not in allowed) if allowed else (kind in NOT_BY_DEFAULT):
            return
        self._items.append({"update_id": self._state["next_id"], kind: payload})
        self._state["next_id"] += 1
        del self._items[:-MAX_WAITING]
        self._wake()
        self._changed()

    def _wake(self) -> None:
        news, self._news = self._news, asyncio.Event()
        news.set()

    async def poll(
        self, offset: int, limit: int, timeout_seconds: int, allowed: list[str] | None
    ) -> list[Json]:
        """getUpdates; 409 if a webhook is set or another poll takes over."""
        if self.webhook is not None:
            raise TelegramError(409, CONFLICT_WEBHOOK)
        if allowed is not None:
            self._state["allowed"] = allowed
        if offset < 0:
            del self._items[:offset]
        elif offset:
            self._items[:] = [item for item in self._items if item["update_id"] >= offset]
        self._changed()
        me = object()
        self._poller = me
        self._wake()
        until = time.monotonic() + min(timeout_seconds, MAX_POLL_SECONDS)
        while not self._items:
            news = self._news
            left = until - time.monotonic()
            if left <= 0:
                break
            try:
                await asyncio.wait_for(news.wait(), left)
            except TimeoutError:
                break
            if self._poller is None:
                break
            if self._poller is not me:
                raise TelegramError(409, CONFLICT_POLLER)
        if self._poller is me:
            self._poller = None
        return self._items[: min(max(limit, 1), MAX_BATCH)]

    async def set_webhook(self, hook: Json | None, drop_pending: bool) -> None:
        """Set or delete the webhook."""
        await self._stop_worker()
        if drop_pending:
            self._items.clear()
        if hook is not None and hook.get("allowed_updates") is not None:
            self._state["allowed"] = hook["allowed_updates"]
        self._state["webhook"] = hook
        self._changed()
        if hook is not None:
            self._wake()
            self._worker = asyncio.create_task(self._deliver())

    def webhook_info(self) -> Json:
        """getWebhookInfo."""
        hook = self.webhook
        info: Json = {
            "url": hook["url"] if hook else "",
            "has_custom_certificate": False,
            "pending_update_count": self.waiting,
        }
        if hook:
            info["max_connections"] = hook["max_connections"]
            info["ip_address"] = hook["ip_address"]
            for name in ("last_error_date", "last_error_message"):
                if hook.get(name):
                    info[name] = hook[name]
        if self._state["allowed"]:
            info["allowed_updates"] = self._state["allowed"]
        return info

    async def _stop_worker(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.cancel()
            await asyncio.gather(worker, return_exceptions=True)

    async def _deliver(self) -> None:
        """Deliver updates concurrently, but those of one person in order."""
        busy: dict[Any, asyncio.Task[None]] = {}
        timeout = aiohttp.ClientTimeout(total=WEBHOOK_TIMEOUT_SECONDS)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            try:
                while True:
                    hook = self.webhook
                    if hook is None:
                        return
                    news = self._news
                    for update in list(self._items):
                        key = _ordering_key(update)
                        if len(busy) >= hook["max_connections"]:
                            break
                        if key not in busy:
                            task = asyncio.create_task(self._deliver_one(session, hook, update))
                            busy[key] = task
                            task.add_done_callback(partial(self._delivered, busy, key))
                    await news.wait()
            finally:
                for task in busy.values():
                    task.cancel()

    def _delivered(
        self, busy: dict[Any, asyncio.Task[None]], key: Any, _: asyncio.Task[None]
    ) -> None:
        busy.pop(key, None)
        self._wake()

    async def _deliver_one(self, session: aiohttp.ClientSession, hook: Json, update: Json) -> None:
        delay = 0.25
        while True:
            call, error = await self._post(session, hook, update)
            if error is None:
                break
            hook["last_error_date"] = int(time.time())
            hook["last_error_message"] = error
            log.warning("webhook_failed", extra={"error": error, "update_id": update["update_id"]})
            await asyncio.sleep(delay)
            delay = min(delay * 2, MAX_BACKOFF_SECONDS)
        if update in self._items:
            self._items.remove(update)
        self._changed()
        if call is not None and self.run_method is not None:
            try:
                await self.run_method(str(call.values["method"]), call)
            except TelegramError as refusal:
                log.warning("webhook_method_failed", extra={"error": refusal.description})

    async def _post(
        self, session: aiohttp.ClientSession, hook: Json, update: Json
    ) -> tuple[Params | None, str | None]:
        headers = {"Content-Type": "application/json"}
        if hook["secret_token"]:
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook["secret_token"]
        try:
            async with session.post(
                hook["url"],
                data=json.dumps(update, ensure_ascii=False).encode(),
                headers=headers,
                allow_redirects=False,
            ) as answer:
                if not 200 <= answer.status < 300:
                    await answer.read()
                    return None, f"Wrong response from the webhook: {answer.status} {answer.reason}"
                reader = None
                raw = b""
                if answer.content_type.startswith("multipart/"):
                    reader = aiohttp.MultipartReader(answer.headers, answer.content)
                else:
                    raw = await answer.content.read(MAX_WEBHOOK_ANSWER_BYTES)
                return await read_webhook_answer(answer.content_type, raw, reader), None
        except (aiohttp.ClientError, OSError, ValueError):
            return None, "Connection refused"
        except TimeoutError:
            return None, "Read timeout expired"


def _ordering_key(update: Json) -> Any:
    for name, payload in update.items():
        if name == "update_id" or not isinstance(payload, dict):
            continue
        sender = payload.get("from")
        if isinstance(sender, dict):
            return sender["id"]
    return update["update_id"]
