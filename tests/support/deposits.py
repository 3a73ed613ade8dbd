"""Payment methods, receipts and charges, inserted directly by the database's owner."""

import secrets
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from luckymart.deposits.models import StarPayment
from luckymart.kit.database import Connection
from luckymart.kit.ids import uuid7
from tests.support.world import Player


async def make_method(owner: Connection, **columns: Any) -> UUID:
    """A bank that accepts 5 to 1000 TJS, with its line in the log; any column can be given."""
    values: dict[str, Any] = {
        "id": uuid7(),
        "kind": "BANK",
        "name": "Amonat",
        "account_number": "20202 9725",
        "account_holder": "LuckyMart LLC",
        "instructions_i18n": '{"en": "Write the code.", "ru": "Укажите код."}',
        "currency": "TJS",
        "min_amount": Decimal(5),
        "max_amount": Decimal(1000),
        **columns,
    }
    names = ", ".join(values)
    places = ", ".join(f"${place}" for place in range(1, len(values) + 1))
    await owner.execute(
        f"INSERT INTO payment_configs ({names}) VALUES ({places})", *values.values()
    )
    await owner.execute(
        "INSERT INTO admin_logs (action, target_type, target_id, after) "
        "SELECT 'deposits.add_method', 'payment_config', id, to_jsonb(m) FROM payment_configs AS m "
        "WHERE id = $1",
        values["id"],
    )
    return UUID(str(values["id"]))


async def make_picture(owner: Connection, player: Player, sha256: bytes | None = None) -> UUID:
    """The row of a stored private picture, without its object."""
    picture_id: UUID = await owner.fetchval(
        """
        INSERT INTO pictures (
            owner_id, bucket, path, content_type, bytes, width, height, sha256, status
        )
        VALUES ($1, 'private', $2, 'image/jpeg', 10, 10, 10, $3, 'STORED') RETURNING id
        """,
        player.id,
        f"{secrets.token_hex(16)}.jpg",
        sha256 or secrets.token_bytes(32),
    )
    return picture_id


def star_payment(player: Player, payload: str, stars: int, charge_id: str = "") -> StarPayment:
    """A payment as Telegram reports it; a new charge unless one is given."""
    return StarPayment(
        charge_id=charge_id or f"stx{secrets.token_urlsafe(16)}",
        payer_id=player.id,
        stars=stars,
        payload=payload,
        paid_at=datetime.now(UTC),
    )
