"""Invoices in Stars, made by the Bot API (core.telegram.org/bots/api#createinvoicelink)."""

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import LabeledPrice

from luckymart.stars.actions import STARS_CURRENCY, Invoice, InvoiceMaker
from luckymart.stars.errors import TelegramUnavailable

log = structlog.get_logger(__name__)


def invoice_maker(bot: Bot) -> InvoiceMaker:
    """Links that this bot makes, for whoever has no bot."""

    async def make(invoice: Invoice) -> str:
        try:
            return await bot.create_invoice_link(
                title=invoice.title,
                description=invoice.description,
                payload=invoice.payload,
                provider_token="",
                currency=STARS_CURRENCY,
                prices=prices_of(invoice),
            )
        except TelegramAPIError as error:
            # Of a network error aiogram's text may hold the address, token and all.
            log.warning("invoice_failed", error=type(error).__name__)
            raise TelegramUnavailable from error

    return make


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
