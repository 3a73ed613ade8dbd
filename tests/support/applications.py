"""The API's application as the processes make it, on a test's database."""

from hashlib import sha256
from typing import Any

from aiohttp import web

from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.pictures.actions import make_pictures
from luckymart.purchases.office import TicketOffice
from luckymart.stars.actions import Invoice
from processes.migrations import newest_version
from webapp_api.app import create_app
from webapp_api.calls import BotState

BOT_USERNAME = "luckymart_test_bot"


def make_office(db: Database, settings: Settings) -> TicketOffice:
    return TicketOffice(
        db,
        lambda: settings.commission_rates,
        max_batch=settings.max_purchase_batch,
        max_waiting=settings.max_waiting_purchases,
    )


async def make_link(invoice: Invoice) -> str:
    """Telegram's answers, for tests that do not run a simulator."""
    return f"https://t.me/${sha256(invoice.payload.encode()).hexdigest()[:16]}"


def make_app(
    db: Database, settings: Settings, texts: Texts, office: TicketOffice, **options: Any
) -> web.Application:
    return create_app(
        db,
        settings,
        texts,
        office,
        options.pop("pictures", None) or make_pictures(db, settings),
        **{
            "bot_state": lambda: BotState(username=BOT_USERNAME),
            "migration_version": newest_version(),
            "sign_ins_per_minute": 100_000,
            "make_invoice": make_link,
            **options,
        },
    )
