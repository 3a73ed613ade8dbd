"""/failed: messages that could not be sent, one card at a time, to be sent again."""

from typing import Final
from uuid import UUID

from aiogram import Router

from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.queues import Card, Queue
from bot.texts import Translate
from luckymart.kit.database import Tx
from luckymart.messages import actions as messages
from luckymart.outbox.models import Message
from luckymart.staff.actions import Staff


def routes() -> Router:
    router = Router(name="messages")
    router.message.register(FAILED.first, command("failed"))
    return router


async def _card(chat: Chat, staff: Staff, item: Message) -> Card:
    t = chat.t
    name = f"@{item.telegram_username}" if item.telegram_username else item.first_name
    text = t(
        "bot-failed-card",
        kind=item.kind.removeprefix("telegram."),
        what=item.notification or item.method or "text",
        name=name or item.chat or "—",
        error=item.error or "—",
        attempts=item.attempts,
        time=t.moment(item.created_at),
        status=item.status,
        received="perhaps" if item.possibly_received else "no",
    )
    return Card(item.id, text, _buttons(t, staff, item))


def _buttons(t: Translate, staff: Staff, item: Message) -> list[list[tuple[str, str]]]:
    if item.status != "FAILED" or messages.WRITE not in staff.permissions:
        return []
    one = "again" if item.possibly_received else "resend"
    return [
        [(one, t.plain(f"bot-failed-button-{one}"))],
        [("all", t.plain("bot-failed-button-all"))],
    ]


async def _resend(_: Chat, tx: Tx, staff: Staff, item_id: UUID) -> None:
    await messages.resend(tx, staff, item_id)


async def _resend_even_if_received(_: Chat, tx: Tx, staff: Staff, item_id: UUID) -> None:
    """The card and the button say that it may be read twice."""
    await messages.resend(tx, staff, item_id, even_if_received=True)


async def _resend_kind(_: Chat, tx: Tx, staff: Staff, item_id: UUID) -> None:
    """Only those that certainly did not arrive."""
    item = await messages.get(tx, staff, item_id)
    await messages.resend_all(tx, staff, item.kind)


FAILED: Final = Queue(
    name="failed",
    read=messages.READ,
    write=messages.WRITE,
    empty="bot-failed-none",
    following=messages.following,
    get=messages.get,
    card=_card,
    decisions={"resend": _resend, "again": _resend_even_if_received, "all": _resend_kind},
)
