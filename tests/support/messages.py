"""Messages that could not be sent."""

from typing import Any
from uuid import UUID

from luckymart.kit.database import Database
from luckymart.outbox import actions as outbox
from luckymart.outbox.models import TELEGRAM_MESSAGE, TelegramMessage

REFUSAL = "Bad Request: <not> taken"


async def refuse(
    db: Database,
    kind: str = TELEGRAM_MESSAGE,
    payload: Any = None,
    user_id: UUID | None = None,
    *,
    received: bool = False,
) -> UUID:
    """One that Telegram refused at once; `received`: in words that nobody knows."""
    async with db.transaction() as tx:
        message = payload or TelegramMessage(chat_id=1, text="secret")
        message_id = await outbox.enqueue(tx, kind, message, user_id)
    async with db.transaction() as tx:
        due = await outbox.claim(tx, 10_000, 60.0)
        [item] = [one for one in due if one.id == message_id]
        await outbox.fail(tx, item, REFUSAL, received=received)
    return message_id
