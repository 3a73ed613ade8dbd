"""What all parts of the simulator share."""

import asyncio
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from simulator.errors import bad_request, forbidden
from simulator.hub import Hub
from simulator.limits import Limits
from simulator.media import FileStore
from simulator.params import Params
from simulator.state import Chat, Person, World
from simulator.updates import Updates

Json = dict[str, Any]
QUERY_LIFE_SECONDS = 60
WEB_APP_QUERY_LIFE_SECONDS = 3600
MAX_QUERIES = 10_000


@dataclass
class Query:
    """A person's query that waits for one answer from the bot."""

    kind: str
    person_id: int
    data: Json
    expires_at: float
    answer: asyncio.Future[Json] | None = None


@dataclass
class Context:
    """State, live events and limits."""

    world: World
    bot_token: str
    webapp_path: str
    public_url: str
    files: FileStore
    hub: Hub
    updates: Updates
    limits: Limits
    changed: Callable[[], None]
    fetch: Callable[[str], Any]
    queries: dict[str, Query] = field(default_factory=dict)

    @property
    def bot_id(self) -> int:
        """The bot's own id, the first part of its token."""
        return int(self.bot_token.split(":", 1)[0])

    def now(self) -> int:
        """Unix time in seconds."""
        return int(time.time())

    def bot_user(self) -> Json:
        """The bot as a `User`."""
        return {
            "id": self.bot_id,
            "is_bot": True,
            "first_name": self.world.bot.names[""],
            "username": self.world.bot.username,
        }

    def chat_of(self, params: Params, name: str = "chat_id") -> Chat:
        """The chat in a parameter; 400 "chat not found"."""
        if not params.has(name):
            raise bad_request(f"{name} is empty")
        raw = params.text(name)
        # Bots can address channels and public groups by @name, but not people.
        chat: Chat | None
        if raw.startswith("@"):
            named = (c for c in self.world.chats.values() if c.username)
            chat = next((c for c in named if c.username.lower() == raw[1:].lower()), None)
        else:
            try:
                chat = self.world.chats.get(int(raw))
            except ValueError:
                chat = None
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def chat_to_write(self, params: Params) -> Chat:
        """A chat that the bot may write to, counted against the limits; 403 and 429 otherwise."""
        chat = self.chat_of(params)
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if chat.type == "channel" and not chat.bot_is_admin:
            raise forbidden("bot is not a member of the channel chat")
        if not chat.started and not chat.write_allowed:
            raise forbidden("bot can't initiate conversation with a user")
        self.limits.check(chat.id, chat.type != "private")
        return chat

    def person_of(self, params: Params, name: str = "user_id") -> Person:
        """The person in a parameter; 400 "USER_ID_INVALID"."""
        person = self.world.persons.get(params.integer(name))
        if person is None:
            raise bad_request("USER_ID_INVALID")
        return person

    def open_query(
        self,
        kind: str,
        person_id: int,
        data: Json,
        life_seconds: int = QUERY_LIFE_SECONDS,
        waits: bool = False,
    ) -> str:
        """Remember a query; returns its id."""
        now = time.monotonic()
        for key in [key for key, query in self.queries.items() if query.expires_at < now]:
            del self.queries[key]
        while len(self.queries) >= MAX_QUERIES:
            del self.queries[next(iter(self.queries))]
        number = str(secrets.randbits(60))
        query_id = f"AA{secrets.token_urlsafe(14)}" if kind == "web_app" else number
        answer = asyncio.get_running_loop().create_future() if waits else None
        self.queries[query_id] = Query(kind, person_id, data, now + life_seconds, answer)
        return query_id

    def take_query(self, kind: str, query_id: str) -> Query:
        """Close and return an open query; 400 if there is none."""
        query = self.queries.get(query_id)
        if query is None or query.kind != kind or query.expires_at < time.monotonic():
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        del self.queries[query_id]
        return query
