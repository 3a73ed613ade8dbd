"""Live events for open chat pages, as server-sent events."""

import asyncio
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

MAX_WAITING = 2000
MAX_PAGES = 100
TOGETHER_SECONDS = 0.05


@dataclass(eq=False)
class Listener:
    """One open page, showing the chats of one person."""

    person_id: int
    queue: asyncio.Queue[str | None] = field(
        default_factory=lambda: asyncio.Queue(maxsize=MAX_WAITING)
    )


class Hub:
    """Send events to the pages."""

    def __init__(self) -> None:
        self._listeners: set[Listener] = set()
        self._due: set[str] = set()

    def join(self, person_id: int) -> Listener | None:
        """A new listener, or None if too many pages are open."""
        if len(self._listeners) >= MAX_PAGES:
            return None
        listener = Listener(person_id)
        self._listeners.add(listener)
        return listener

    def leave(self, listener: Listener) -> None:
        """Remove a listener."""
        self._listeners.discard(listener)

    def publish(self, event: str, data: Any, person_ids: Iterable[int] | None = None) -> None:
        """Send to the pages of these persons, or to every page if None."""
        wanted = None if person_ids is None else set(person_ids)
        text = f"event: {event}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
        for listener in list(self._listeners):
            if wanted is not None and listener.person_id not in wanted:
                continue
            try:
                listener.queue.put_nowait(text)
            except asyncio.QueueFull:
                # Disconnect a page that stopped reading. It reloads everything when it reconnects.
                self.leave(listener)

    def publish_soon(self, event: str, make_data: Callable[[], Any]) -> None:
        """Send the newest state to every page, once for all changes made at the same time."""
        if event in self._due or not self._listeners:
            return
        self._due.add(event)

        def publish() -> None:
            self._due.discard(event)
            self.publish(event, make_data())

        asyncio.get_running_loop().call_later(TOGETHER_SECONDS, publish)

    def close(self) -> None:
        """End every stream."""
        for listener in list(self._listeners):
            while listener.queue.full():
                listener.queue.get_nowait()
            listener.queue.put_nowait(None)
        self._listeners.clear()
