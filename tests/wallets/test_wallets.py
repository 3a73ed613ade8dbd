"""Reading wallets, and staff's credits with a reason."""

import json
from decimal import Decimal
from itertools import pairwise
from uuid import UUID

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import ValidationError
from luckymart.kit.money import WalletType
from luckymart.ledger.errors import AmountScale, WalletNotFound
from luckymart.staff import actions as staff
from luckymart.staff.errors import PermissionDenied
from luckymart.users.errors import UserNotFound
from luckymart.wallets import actions as wallets
from luckymart.wallets.actions import Credit
from tests.soak.books import assert_books_balance
from tests.soak.trade import buy, wish
from tests.support.settings import make_settings
from tests.support.world import Player, balance_of, make_user, open_lottery

SETTINGS = make_settings("postgresql://nobody@localhost/none")


async def give(
    db: Database,
    by: Player,
    to: Player,
    amount: str,
    kind: WalletType = WalletType.BALANCE,
    currency: str = "TJS",
    reason: str = "a gift",
) -> Credit:
    async with db.transaction() as tx:
        member = await staff.load(tx, by.id)
        return await wallets.credit(
            tx, SETTINGS, member, to.id, kind, currency, Decimal(amount), reason
        )


async def test_a_credit_is_an_event_with_a_reason_a_message_and_a_line_in_the_log(
    owner: Connection, db: Database
) -> None:
    finance, player = await make_user(owner, roles=("finance",)), await make_user(owner)
    given = await give(
        db, finance, player, "12.5", WalletType.LUCKY_COIN, reason="  for a mistake "
    )
    assert (given.wallet.type, str(given.wallet.balance)) == (WalletType.LUCKY_COIN, "12.50")
    assert await balance_of(owner, player) == 0
    [event] = await owner.fetch("SELECT id, user_id, type, amount, notes FROM transactions")
    assert tuple(event) == (
        given.transaction_id,
        player.id,
        "CREDIT",
        Decimal("12.5"),
        "for a mistake",
    )
    facts = {
        "amount": "12.50",
        "currency": "TJS",
        "wallet_type": "LUCKY_COIN",
        "reason": "for a mistake",
    }
    [note] = await owner.fetch("SELECT user_id, type, data FROM notifications")
    assert (note["user_id"], note["type"], json.loads(note["data"])) == (player.id, "credit", facts)
    [line] = await owner.fetch("SELECT admin_id, action, target_id, after FROM admin_logs")
    assert tuple(line)[:3] == (finance.id, "wallets.credit", player.id)
    assert json.loads(line["after"]) == facts | {"transaction_id": str(given.transaction_id)}
    await assert_books_balance(db)


async def test_credits_that_are_refused_change_nothing(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    finance, player = await make_user(owner, roles=("finance",)), await make_user(owner)
    # repeated often enough, it overflows the balance's column
    for amount in ("0", "-1", "NaN", "Infinity", "100000000.01"):
        with subtests.test(amount):
            with pytest.raises(ValidationError) as refusal:
                await give(db, finance, player, amount)
            assert refusal.value.data["field"] == "amount"
    with pytest.raises(AmountScale):
        await give(db, finance, player, "0.001")
    for reason in ("", " ", "x" * 501):
        with subtests.test(reason), pytest.raises(ValidationError):
            await give(db, finance, player, "1", reason=reason)
    with pytest.raises(ValidationError):
        await give(db, finance, player, "1", currency="XXX")
    nobody = Player(UUID(int=1), 1, "", "")
    with pytest.raises(UserNotFound):
        await give(db, finance, nobody, "1")
    for role in ("content", "support", "viewer"):
        with subtests.test(role), pytest.raises(PermissionDenied):
            await give(db, await make_user(owner, roles=(role,)), player, "1")
    for table in ("transactions", "notifications", "outbox", "admin_logs"):
        assert await owner.fetchval(f"SELECT count(*) FROM {table}") == 0


async def test_ones_wallets_in_a_fixed_order_at_the_currencys_scale(
    owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    player, other = await make_user(owner, balance=Decimal("1.5")), await make_user(owner)
    async with db.connection() as connection:
        mine = await wallets.list_wallets(connection, player.id)
        assert [wallet.type for wallet in mine] == list(WalletType)
        assert [str(wallet.balance) for wallet in mine] == ["1.50", "0.00", "0.00"]
        assert await wallets.get_wallet(connection, player.id, mine[0].id) == mine[0]
        for read in (
            wallets.get_wallet(connection, other.id, mine[0].id),
            wallets.history(connection, other.id, mine[0].id, 10, None),
        ):
            with subtests.test(read=read), pytest.raises(WalletNotFound):
                await read


async def test_the_history_of_a_wallet_newest_first_in_pages(
    owner: Connection, db: Database
) -> None:
    finance, player = await make_user(owner, roles=("finance",)), await make_user(owner)
    for amount in ("1", "2", "3", "4"):
        await give(db, finance, player, amount)
    lottery_id = await open_lottery(owner)
    bought = await buy(db, wish(player.id, lottery_id, 3))
    entries, cursor, sizes = [], None, []
    async with db.connection() as connection:
        while True:
            page = await wallets.history(connection, player.id, bought.wallet.id, 2, cursor)
            sizes.append(len(page.items))
            entries += page.items
            if (cursor := page.next_cursor) is None:
                break
    assert sizes == [2, 2, 1]
    assert [(entry.type, str(entry.amount), str(entry.balance_after)) for entry in entries] == [
        ("PURCHASE", "-3.00", "7.00"),
        ("CREDIT", "4.00", "10.00"),
        ("CREDIT", "3.00", "6.00"),
        ("CREDIT", "2.00", "3.00"),
        ("CREDIT", "1.00", "1.00"),
    ]
    assert (entries[0].related_order_id, entries[0].related_lottery_id) == (
        bought.order.id,
        lottery_id,
    )
    assert (entries[1].related_order_id, entries[1].description) == (None, "a gift")
    for newer, older in pairwise(entries):
        assert newer.balance_before == older.balance_after
