"""Invoices in Stars, sent into the chat (core.telegram.org/bots/api#sendinvoice)."""

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import LabeledPrice

from luckymart.stars.actions import STARS_CURRENCY, Invoice
from luckymart.stars.errors import TelegramUnavailable

log = structlog.get_logger(__name__)


async def send_invoice(bot: Bot, chat_id: int, invoice: Invoice) -> None:
    """Raises TelegramUnavailable."""
    try:
        await bot.send_invoice(
            chat_id,
            title=invoice.title,
            description=invoice.description,
            payload=invoice.payload,
            provider_token="",
            currency=STARS_CURRENCY,
            prices=prices_of(invoice),
        )
    except TelegramAPIError as error:
        log.warning("invoice_failed", error=type(error).__name__)
        raise TelegramUnavailable from error


def prices_of(invoice: Invoice) -> list[LabeledPrice]:
    return [LabeledPrice(label=invoice.title, amount=invoice.stars)]
