"""The running API as a client sees it: real HTTP and a real database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient

from tests.support import second_step
from tests.support.telegram import sign_init_data, telegram_user
from tests.support.world import Player
from webapp_api.calls import SERVICES

PREFIX = "/api/v1"
Client = TestClient[web.Request, web.Application]


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete response. `json` is None if the body is not JSON."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    json: Any

    @property
    def code(self) -> str | None:
        """The problem's code, or None if it is not a problem."""
        if self.headers.get("Content-Type") != "application/problem+json":
            return None
        code: str = self.json["code"]
        return code


@dataclass(slots=True)
class Api:
    """Requests as one person, or without a session."""

    client: Client
    app: web.Application
    headers: dict[str, str] = field(default_factory=dict)

    async def get(self, path: str, **options: Any) -> Answer:
        return await self.request("GET", path, **options)

    async def post(self, path: str, json: Any = None, **options: Any) -> Answer:
        return await self.request("POST", path, json=json, **options)

    async def patch(self, path: str, json: Any, **options: Any) -> Answer:
        return await self.request("PATCH", path, json=json, **options)

    async def delete(self, path: str, **options: Any) -> Answer:
        return await self.request("DELETE", path, **options)

    async def request(self, method: str, path: str, **options: Any) -> Answer:
        """`path` is relative to the API's prefix; with a leading `//` it is outside of it."""
        url = path[1:] if path.startswith("//") else PREFIX + path
        options["headers"] = self.headers | options.get("headers", {})
        if options.get("json") is None:
            options.pop("json", None)
        async with self.client.request(method, url, allow_redirects=False, **options) as response:
            return await _read(response)

    async def buy(
        self,
        lottery_id: UUID,
        quantity: int = 1,
        *,
        wallet_type: str = "BALANCE",
        key: str | None = None,
        **more: Any,
    ) -> Answer:
        return await self.post(
            f"/lotteries/{lottery_id}/purchases",
            {"quantity": quantity, "wallet_type": wallet_type, **more},
            headers={"Idempotency-Key": key or str(uuid4())},
        )

    async def sign_in(self, player: Player | int, **user_fields: Any) -> "Api":
        """The same API as that person: signed init data exchanged for a session.

        The second step of staff is open in it.
        """
        if isinstance(player, Player):
            telegram_id, user_fields = (
                player.telegram_id,
                {"first_name": player.first_name} | user_fields,
            )
        else:
            telegram_id = player
        init_data = sign_init_data(telegram_user(telegram_id, **user_fields))
        answer = await self.post("/auth/telegram", {"init_data": init_data})
        assert answer.status == 201, answer.body
        token = answer.json["session_token"]
        await second_step.open_in_session(self.app[SERVICES].db, token)
        return self.with_token(token)

    def with_token(self, token: str) -> "Api":
        return Api(self.client, self.app, self.headers | {"Authorization": f"Bearer {token}"})

    def speaking(self, language: str) -> "Api":
        return Api(self.client, self.app, self.headers | {"Accept-Language": language})


def key() -> dict[str, str]:
    """The header of a command that is not sent again."""
    return {"Idempotency-Key": str(uuid4())}


async def _read(response: ClientResponse) -> Answer:
    body = await response.read()
    is_json = response.content_type in ("application/json", "application/problem+json")
    return Answer(
        response.status,
        response.headers,
        body,
        await response.json(content_type=None) if is_json and body else None,
    )
