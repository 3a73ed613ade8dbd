"""Payments come before everything: the question is answered in time, the fact is not lost."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, Final

import structlog
from aiogram import BaseMiddleware, Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import PreCheckoutQuery, TelegramObject, Update

from bot.errors import explain
from bot.middlewares import is_payment
from bot.texts import MAX_ALERT_LENGTH, Translate, shortened
from luckymart.kit.errors import DomainError
from luckymart.kit.texts import Texts, pick_language

log = structlog.get_logger(__name__)

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

DECISION_SECONDS: Final = 5.0
"""Telegram waits for ten, from its sending to our answer's arrival."""
ANSWER_SECONDS: Final = 4
RETRY_SECONDS: Final = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0)


class InTime(BaseMiddleware):
    """Around all others, the dialogs' own too.

    A pre-checkout query is answered after DECISION_SECONDS at the latest: no, unless a handler said
    otherwise by then. Whatever holds the handler up (the database, another message of the same
    person) is not waited for. A payment that could not be taken in is tried again for a while; what
    is still not taken in then is found in Telegram's own book (jobs/stars.py).
    """

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self.decision_seconds = DECISION_SECONDS
        self.pauses: Iterable[float] = RETRY_SECONDS

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Update)
        if event.pre_checkout_query is not None:
            await self._answer(handler, event, event.pre_checkout_query, data)
            return None
        if is_payment(event):
            return await self._insist(handler, event, data)
        return await handler(event, data)

    async def _answer(
        self, handler: Handler, event: Update, query: PreCheckoutQuery, data: dict[str, Any]
    ) -> None:
        bot: Bot = data["bot"]
        refusal = shortened(await self._decision(handler, event, query, data), MAX_ALERT_LENGTH)
        try:
            await bot.answer_pre_checkout_query(
                query.id,
                ok=not refusal,
                error_message=refusal or None,
                request_timeout=ANSWER_SECONDS,
            )
        except TelegramAPIError as error:
            # Nobody has paid then: Telegram takes silence for a no.
            log.warning("pre_checkout_unanswered", error=type(error).__name__)

    async def _decision(
        self, handler: Handler, event: Update, query: PreCheckoutQuery, data: dict[str, Any]
    ) -> str:
        """Why not; empty for yes."""
        t = Translate(self._texts, pick_language(query.from_user.language_code))
        task = asyncio.ensure_future(handler(event, data))
        await asyncio.wait({task}, timeout=self.decision_seconds)
        if not task.done():
            # Not awaited: a connection to a database that hangs takes its time to be given up.
            task.cancel()
            task.add_done_callback(_forget)
            log.error("pre_checkout_too_slow", update_id=event.update_id)
            return t.plain("bot-pay-busy")
        error = task.exception()
        if isinstance(error, DomainError):
            return explain(t, error)
        if error is not None:
            log.error("pre_checkout_failed", update_id=event.update_id, exc_info=error)
            return t.plain("bot-pay-busy")
        decision = task.result()
        # Anything but words is no decision, as for an update that was handled before.
        return decision if isinstance(decision, str) else t.plain("bot-pay-busy")

    async def _insist(self, handler: Handler, event: Update, data: dict[str, Any]) -> Any:
        for pause in self.pauses:
            try:
                return await handler(event, dict(data))
            except Exception as error:  # the money is with Telegram: any failure is tried again
                log.warning(
                    "payment_not_taken_in", update_id=event.update_id, error=type(error).__name__
                )
            await asyncio.sleep(pause)
        return await handler(event, data)


def _forget(task: "asyncio.Future[Any]") -> None:
    if not task.cancelled():
        task.exception()
