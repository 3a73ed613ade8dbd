"""What the API asks of the Bot API (core.telegram.org/bots/api).

It is two questions, so the API does without aiogram, which takes a second to import.
"""

import asyncio
from typing import Any, Final, Self

import aiohttp
import structlog

from luckymart.kit.settings import Settings
from luckymart.stars.actions import STARS_CURRENCY, Invoice
from luckymart.stars.errors import TelegramUnavailable

log = structlog.get_logger(__name__)

TIMEOUT_SECONDS: Final = 15
RETRY_SECONDS: Final = 5


class TelegramQuestions:
    """Asks in the background for the bot's name until there is an answer: nothing waits for it."""

    def __init__(self, settings: Settings) -> None:
        token = settings.bot_token.get_secret_value()
        self.username = ""
        """Of the bot; empty until Telegram has told it."""
        self._url = f"{settings.telegram_api_url}/bot{token}/"
        self._client = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT_SECONDS))
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._learn_username())
        return self

    async def __aexit__(self, *_error: object) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait({self._task})
        await self._client.close()

    async def make_invoice(self, invoice: Invoice) -> str:
        """A link that opens the invoice. Raises TelegramUnavailable."""
        link: str = await self._ask(
            "createInvoiceLink",
            title=invoice.title,
            description=invoice.description,
            payload=invoice.payload,
            provider_token="",
            currency=STARS_CURRENCY,
            prices=[{"label": invoice.title, "amount": invoice.stars}],
        )
        return link

    async def _learn_username(self) -> None:
        while not self.username:
            try:
                self.username = (await self._ask("getMe")).get("username", "")
            except TelegramUnavailable:
                await asyncio.sleep(RETRY_SECONDS)

    async def _ask(self, method: str, **values: Any) -> Any:
        """The result. Raises TelegramUnavailable; what it logs never has the URL with the token."""
        try:
            async with self._client.post(self._url + method, json=values) as response:
                answer = await response.json(content_type=None)
                if answer["ok"]:
                    return answer["result"]
                why = str(answer.get("description"))
        except (aiohttp.ClientError, TimeoutError, ValueError, LookupError, TypeError) as error:
            why = type(error).__name__
        log.warning("telegram_unavailable", method=method, why=why)
        raise TelegramUnavailable
