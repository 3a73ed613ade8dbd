"""People, money and lotteries, inserted directly by the database's owner.

They set a test up with the fewest statements; what is under test goes through the product.
"""

import itertools
import json
import secrets
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from luckymart.draws import ecvrf
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection
from luckymart.kit.ids import uuid7
from luckymart.kit.money import WalletType
from tests.support import second_step
from tests.support.settings import VRF_SECRET_KEY

VRF_PUBLIC_KEY: Final = ecvrf.public_key(VRF_SECRET_KEY)
_REFERRAL_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_telegram_ids = itertools.count(5_000_000_001)


@dataclass(frozen=True, slots=True)
class Player:
    id: UUID
    telegram_id: int
    first_name: str
    referral_code: str


def new_telegram_id() -> int:
    return next(_telegram_ids)


async def make_user(
    owner: Connection,
    *,
    telegram_id: int | None = None,
    first_name: str = "Zarina",
    language_code: str = "en",
    balance: Decimal | int = 0,
    referred_by: Player | None = None,
    roles: tuple[str, ...] = (),
    has_second_step: bool | None = None,
    **columns: Any,
) -> Player:
    """A user with three wallets in TJS and `balance` of cash; `roles` make them staff.

    Staff have two-step verification, and an open second step in the chat.
    """
    player = Player(
        uuid7(),
        telegram_id or new_telegram_id(),
        first_name,
        "".join(secrets.choice(_REFERRAL_LETTERS) for _ in range(8)),
    )
    await _insert(
        owner,
        "users",
        {
            "id": player.id,
            "telegram_id": player.telegram_id,
            "first_name": first_name,
            "language_code": language_code,
            "referral_code": player.referral_code,
            "referred_by_id": referred_by and referred_by.id,
            "bot_reach": "REACHABLE",
            **columns,
        },
    )
    await owner.execute("SELECT open_wallets($1, 'TJS')", player.id)
    if balance:
        await credit(owner, player, balance)
    for role in roles:
        await _insert(owner, "admins", {"user_id": player.id, "role_code": role})
    if bool(roles) if has_second_step is None else has_second_step:
        await second_step.open_in_chat(owner, player.id)
    return player


async def make_users(owner: Connection, count: int, balance: Decimal | int = 0) -> list[Player]:
    return [await make_user(owner, balance=balance) for _ in range(count)]


async def credit(
    owner: Connection,
    player: Player,
    amount: Decimal | int,
    wallet_type: WalletType = WalletType.BALANCE,
    currency: str = "TJS",
) -> UUID:
    """Give from PROMOTIONS through the ledger's own function; returns the transaction's id.

    As an event of the tests' own, which belongs to nothing: the books balance all the same.
    """
    await know_test_events(owner)
    transaction_id = uuid7()
    refusal = await owner.fetchval(
        """
        SELECT (ledger_post(
            ARRAY[$1::uuid], ARRAY[$2::uuid], ARRAY['TEST_CREDIT'], ARRAY[$3::numeric],
            ARRAY[$5::text],
            ARRAY[NULL::text], ARRAY[NULL::uuid], ARRAY[NULL::uuid], ARRAY['test'],
            ARRAY[1, 1], ARRAY[w.id, system_wallet('PROMOTIONS', $4, $5)], ARRAY[$3, -$3::numeric]
        ))[1]
        FROM wallets AS w
        WHERE w.user_id = $2 AND w.type = $4 AND w.currency = $5
        """,
        transaction_id,
        player.id,
        Decimal(amount),
        str(wallet_type),
        currency,
    )
    assert refusal is None, refusal
    return transaction_id


async def know_test_events(owner: Connection) -> None:
    await owner.execute(
        "INSERT INTO event_types VALUES ('TEST', 'tests'), ('TEST_CREDIT', 'tests') "
        "ON CONFLICT DO NOTHING"
    )


async def open_lottery(owner: Connection, **columns: Any) -> UUID:
    """A published ACTIVE lottery of 10 tickets at 1 TJS; any column can be given."""
    now = utc_now()
    lottery_id: UUID = columns.pop("id", None) or uuid7()
    values: dict[str, Any] = {
        "id": lottery_id,
        "title": "Phone",
        "title_i18n": '{"en": "Phone", "ru": "Телефон"}',
        "ticket_price": Decimal(1),
        "currency": "TJS",
        "total_tickets": 10,
        "prize_type": "PHYSICAL",
        "prize_value": Decimal(9),
        "status": "ACTIVE",
        "published_at": now - timedelta(hours=1),
        "start_time": now - timedelta(hours=1),
        "end_time": now + timedelta(days=1),
        "seal_delay_seconds": 0,
        "draw_delay_seconds": 0,
        "entropy_source": "ecvrf",
        "entropy_public_key": VRF_PUBLIC_KEY,
        **columns,
    }
    await _insert(owner, "lotteries", values)
    await _insert(
        owner, "lottery_salts", {"lottery_id": lottery_id, "salt_key": secrets.token_bytes(32)}
    )
    return lottery_id


async def reprice(owner: Connection, lottery_id: UUID, ticket_price: int) -> None:
    """Take a lottery back and publish it at another price."""
    for change in (
        "published_at = NULL, status = 'UPCOMING'",
        f"ticket_price = {ticket_price}",
        "published_at = clock_timestamp(), status = 'ACTIVE'",
    ):
        await owner.execute(f"UPDATE lotteries SET {change} WHERE id = $1", lottery_id)


async def balance_of(
    owner: Connection, player: Player, wallet_type: WalletType = WalletType.BALANCE
) -> Decimal:
    balance: Decimal = await owner.fetchval(
        "SELECT balance FROM wallets WHERE user_id = $1 AND type = $2", player.id, str(wallet_type)
    )
    return balance.normalize() + 0


async def end_delays(owner: Connection) -> None:
    """Let every lease and delay of the outbox have passed."""
    await owner.execute("UPDATE outbox SET available_at = clock_timestamp()")


async def notifications_of(owner: Connection, player: Player) -> list[tuple[str, Any]]:
    """Type and data of each, in the order in which they were told."""
    rows = await owner.fetch(
        "SELECT type, data FROM notifications WHERE user_id = $1 ORDER BY id", player.id
    )
    return [(row["type"], json.loads(row["data"])) for row in rows]


async def _insert(owner: Connection, table: str, values: dict[str, Any]) -> None:
    names = ", ".join(values)
    places = ", ".join(f"${place}" for place in range(1, len(values) + 1))
    await owner.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", *values.values())
