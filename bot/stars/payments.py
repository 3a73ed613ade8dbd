"""What Telegram asks before a payment in Stars, and tells after it.

Sources: core.telegram.org/bots/payments-stars, core.telegram.org/bots/api#answerprecheckoutquery
"""

from datetime import UTC, datetime
from uuid import UUID

import structlog
from aiogram import F, Router
from aiogram.types import Message, PreCheckoutQuery

from bot.errors import explain
from bot.texts import Translate
from luckymart.deposits.models import StarPayment
from luckymart.kit.database import Database, Tx
from luckymart.kit.errors import DomainError
from luckymart.kit.settings import Settings
from luckymart.stars import actions as stars
from luckymart.stars.rules import StarsRules
from luckymart.users import actions as users

log = structlog.get_logger(__name__)


def routes() -> Router:
    """In every chat, and before any dialog: nothing may take a payment for an answer."""
    router = Router(name="stars.payments")
    router.pre_checkout_query.register(decide)
    router.message.register(take_payment, F.successful_payment)
    router.message.register(take_refund, F.refunded_payment)
    return router


async def decide(query: PreCheckoutQuery, db: Database, settings: Settings, t: Translate) -> str:
    """Why the person may not pay, empty if they may; InTime (in_time.py) gives the answer."""
    rules = StarsRules.of(settings)
    try:
        async with db.connection() as connection:
            await stars.check_before_payment(
                connection,
                rules,
                query.invoice_payload,
                query.from_user.id,
                query.total_amount,
                query.currency,
            )
    except DomainError as error:
        return explain(t, error)
    return ""


async def take_payment(message: Message, db: Database, settings: Settings) -> None:
    """Once a charge, however often it is told. The person reads of it by a notification."""
    payment = message.successful_payment
    assert payment is not None
    if payment.currency != stars.STARS_CURRENCY:
        log.error("payment_in_another_currency", currency=payment.currency)
        return
    async with db.transaction() as tx:
        outcome, deposit = await stars.receive_payment(
            tx,
            StarsRules.of(settings),
            StarPayment(
                charge_id=payment.telegram_payment_charge_id,
                payer_id=await _payer(tx, settings, message),
                stars=payment.total_amount,
                payload=payment.invoice_payload,
                paid_at=message.date,
            ),
        )
    log.info("stars_received", outcome=outcome, deposit_id=str(deposit.id))


async def take_refund(message: Message, db: Database, settings: Settings) -> None:
    """Telegram has given Stars back, for us or by itself."""
    refund = message.refunded_payment
    assert refund is not None
    async with db.transaction() as tx:
        deposit = await stars.receive_refund(
            tx,
            StarsRules.of(settings),
            StarPayment(
                charge_id=refund.telegram_payment_charge_id,
                payer_id=await _payer(tx, settings, message),
                stars=refund.total_amount,
                payload=refund.invoice_payload,
                paid_at=datetime.now(UTC),
            ),
        )
    log.info("stars_returned", deposit_id=str(deposit.id))


async def _payer(tx: Tx, settings: Settings, message: Message) -> UUID:
    """Also of somebody who paid before they ever wrote to the bot.

    A service message may come in the bot's own name: its private chat is that of the payer.
    """
    person = message.from_user
    if person is None or person.is_bot:
        chat = message.chat
        profile = users.Profile(
            chat.id, chat.first_name or "?", last_name=chat.last_name, username=chat.username
        )
    else:
        profile = users.Profile(
            person.id,
            person.first_name,
            last_name=person.last_name,
            username=person.username,
            language_code=person.language_code,
        )
    user = await users.get_by_telegram_id(tx, profile.telegram_id)
    if user is None:
        rules = users.UserRules.of(settings)
        user = await users.register(tx, rules, profile)
    return user.id
