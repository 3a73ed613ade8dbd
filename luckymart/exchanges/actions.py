"""Exchanging cash for coins. There is no way back."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from pydantic import BaseModel

from luckymart.exchanges import queries
from luckymart.exchanges.rules import coins_for
from luckymart.kit.consent import check_shown
from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import ValidationError
from luckymart.kit.ids import uuid7
from luckymart.kit.money import MAX_SINGLE_AMOUNT, WalletType, fits_scale
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.ledger import actions as ledger
from luckymart.ledger.errors import AmountScale
from luckymart.wallets import actions as wallets
from luckymart.wallets.actions import Wallet


class Exchange(BaseModel):
    """`amount` of cash, at `rate` coins per unit. Both amounts have the currency's scale."""

    id: UUID
    amount: Decimal
    rate: Decimal
    coins: Decimal
    currency: str
    transaction_id: UUID
    created_at: datetime


class Exchanged(BaseModel):
    """`wallets`: cash, then coins."""

    exchange: Exchange
    wallets: list[Wallet]


async def quote(connection: Connection, rate: Decimal, currency: str, amount: Decimal) -> Decimal:
    """What an amount of cash is worth in coins. Raises ValidationError, AmountScale."""
    scale = await ledger.currency_scale(connection, currency)
    if scale is None:
        raise ValidationError("currency", "not a currency of this shop")
    if not amount.is_finite() or not 0 < amount <= MAX_SINGLE_AMOUNT:
        raise ValidationError("amount", f"more than zero, at most {MAX_SINGLE_AMOUNT}")
    if not fits_scale(amount, scale):
        raise AmountScale(scale=scale)
    coins = coins_for(amount, rate, scale)
    if coins <= 0:
        raise ValidationError("amount", "too little for a coin")
    return coins


async def exchange(
    tx: Tx,
    user_id: UUID,
    rate: Decimal,
    currency: str,
    amount: Decimal,
    shown_rate: Decimal | None = None,
) -> Exchanged:
    """Raises FigureChanged, ValidationError, AmountScale, InsufficientFunds."""
    check_shown("rate", shown_rate, rate)
    coins = await quote(tx, rate, currency, amount)
    cash_wallet = (await ledger.player_wallets(tx, [user_id], WalletType.BALANCE, currency))[
        user_id
    ]
    coin_wallet = (await ledger.player_wallets(tx, [user_id], WalletType.LUCKY_COIN, currency))[
        user_id
    ]
    shop_cash = await ledger.system_wallet(tx, "EXCHANGE", WalletType.BALANCE, currency)
    shop_coins = await ledger.system_wallet(tx, "EXCHANGE", WalletType.LUCKY_COIN, currency)
    record_id = uuid7()
    event = ledger.Event(
        type="EXCHANGE",
        user_id=user_id,
        amount=amount,
        currency=currency,
        entries=[
            (cash_wallet, -amount),
            (shop_cash, amount),
            (shop_coins, -coins),
            (coin_wallet, coins),
        ],
        related_type="exchange",
        related_id=record_id,
    )
    await queries.insert_exchange(
        tx,
        id=record_id,
        user_id=user_id,
        amount=amount,
        rate=rate,
        coins=coins,
        currency=currency,
        transaction_id=event.id,
    )
    await ledger.post_all(tx, [event])
    row = await queries.get_exchange(tx, id=record_id)
    assert row is not None
    return Exchanged(
        exchange=Exchange(**row),
        wallets=[
            await wallets.get_wallet(tx, user_id, wallet_id)
            for wallet_id in (cash_wallet, coin_wallet)
        ],
    )


async def list_exchanges(
    connection: Connection, user_id: UUID, limit: int, cursor: str | None
) -> Page[Exchange]:
    """Newest first."""
    rows = await queries.list_exchanges(
        connection, user_id=user_id, before=decode_cursor(cursor), limit=limit + 1
    )
    return page_of(rows, limit).map(lambda row: Exchange(**row))
