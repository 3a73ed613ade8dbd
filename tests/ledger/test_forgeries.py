"""What a superuser forges, past every guard and privilege, the ledger's check names."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import asyncpg
import pytest

from luckymart.draws import actions as draws
from luckymart.kit.database import Connection, Database, collect_queries
from luckymart.kit.ids import uuid7
from luckymart.kit.settings import Settings
from tests.soak.books import assert_books_balance, differences_of
from tests.soak.trade import buy, wish
from tests.support.draws import KEYS
from tests.support.withdrawals import Till
from tests.support.world import Player, make_user, open_lottery


@dataclass(frozen=True)
class Forger:
    """Writes as the database's superuser: no trigger fires and no foreign key is asked."""

    owner: Connection
    player: Player
    friend: Player
    drawn_id: UUID
    sealed_id: UUID
    withdrawal_id: UUID

    async def run(self, statement: str, *values: Any) -> None:
        async with self.owner.transaction():
            await self.owner.execute("SET LOCAL session_replication_role = replica")
            assert not (await self.owner.execute(statement, *values)).endswith(" 0")

    async def pay(self, kind: str, amount: int = 7, **header: Any) -> UUID:
        """Post money to the friend by the ledger's own function, which keeps every sum right."""
        event_id = uuid7()
        await self.owner.execute(
            """
            SELECT ledger_post(
                ARRAY[$1::uuid], ARRAY[$2::uuid], ARRAY[$3::text], ARRAY[$4::numeric],
                ARRAY['TJS'], ARRAY[$5::text], ARRAY[$6::uuid], ARRAY[$7::uuid],
                ARRAY[NULL::text], ARRAY[1, 1],
                ARRAY[w.id, system_wallet('PROMOTIONS', 'BALANCE', 'TJS')],
                ARRAY[$4::numeric, -$4::numeric]
            ) FROM wallets AS w WHERE w.user_id = $2 AND w.type = 'BALANCE'
            """,
            event_id,
            self.friend.id,
            kind,
            Decimal(amount),
            header.get("related_type"),
            header.get("related_id"),
            header.get("lottery_id"),
        )
        return event_id


@pytest.fixture
async def forger(owner: Connection, db: Database, settings: Settings) -> Forger:
    """A shop with a draw, a lottery between seal and draw, and a payout that waits."""
    player, friend = await make_user(owner, balance=1000), await make_user(owner)
    drawn_id = await open_lottery(owner, prize_type="CASH", prize_value=Decimal(5), total_tickets=3)
    sealed_id = await open_lottery(owner, total_tickets=2)
    for lottery_id, tickets in ((drawn_id, 3), (sealed_id, 2)):
        await buy(db, wish(player.id, lottery_id, tickets))
        async with db.transaction() as tx:
            await draws.seal(tx, lottery_id)
    async with db.transaction() as tx:
        await draws.draw(tx, KEYS, drawn_id)
    asked = await Till.of(db, settings).ask(player, "600")
    await assert_books_balance(db)
    return Forger(owner, player, friend, drawn_id, sealed_id, asked.withdrawal.id)


async def a_prize(forger: Forger) -> None:
    event_id = await forger.pay("PRIZE", 5, lottery_id=forger.drawn_id)
    await forger.run(
        """
        INSERT INTO prizes (
            user_id, lottery_id, ticket_id, rank, prize_type, prize_value, currency, status,
            transaction_id
        )
        SELECT $1, lottery_id, id, 2, 'CASH', 5, 'TJS', 'CREDITED', $2
        FROM tickets WHERE lottery_id = $3 AND NOT is_winning LIMIT 1
        """,
        forger.friend.id,
        event_id,
        forger.drawn_id,
    )


async def a_prize_of_more(forger: Forger) -> None:
    """The rows and the event say the same; the lottery promised less."""
    await forger.run("UPDATE prizes SET prize_value = 500 WHERE lottery_id = $1", forger.drawn_id)
    await forger.run("UPDATE transactions SET amount = 500 WHERE type = 'PRIZE'")


async def a_prize_that_its_winner_never_got(forger: Forger) -> None:
    await forger.run("DELETE FROM prizes WHERE lottery_id = $1", forger.drawn_id)


async def a_cancellation_after_the_seal(forger: Forger) -> None:
    await forger.run(
        "UPDATE lotteries SET status = 'CANCELLED', cancelled_at = now(), cancel_reason = 'none' "
        "WHERE id = $1",
        forger.sealed_id,
    )


async def a_draw_without_a_result(forger: Forger) -> None:
    await forger.run("DELETE FROM lottery_results WHERE lottery_id = $1", forger.drawn_id)


async def an_approval_by_nobody(forger: Forger) -> None:
    await forger.run(
        "UPDATE withdrawals SET status = 'APPROVED', approved_at = now() WHERE id = $1",
        forger.withdrawal_id,
    )


async def a_credit_without_a_log_line(forger: Forger) -> None:
    await forger.pay("CREDIT")


async def a_credit_under_anothers_log_line(forger: Forger) -> None:
    event_id = await forger.pay("CREDIT", related_type="staff", related_id=forger.friend.id)
    await forger.run(
        "INSERT INTO admin_logs (admin_id, action, target_type, target_id, after) "
        "VALUES ($1, 'wallets.credit', 'user', $2, jsonb_build_object("
        "'transaction_id', $3::text, 'amount', '7.00'))",
        forger.player.id,
        forger.friend.id,
        str(event_id),
    )


async def a_second_welcome(forger: Forger) -> None:
    await forger.pay("WELCOME")
    await forger.pay("WELCOME")


async def a_late_welcome(forger: Forger) -> None:
    await forger.run(
        "UPDATE users SET created_at = created_at - interval '1 day' WHERE id = $1",
        forger.friend.id,
    )
    await forger.pay("WELCOME")


async def a_gift(forger: Forger) -> None:
    """A type that nobody knows: the function refuses it, a superuser writes it all the same."""
    with pytest.raises(asyncpg.PostgresError, match="event_types does not have"):
        await forger.pay("GIFT")
    await forger.pay("WELCOME")
    await forger.run("UPDATE transactions SET type = 'GIFT' WHERE type = 'WELCOME'")


async def an_event_that_moved_nothing(forger: Forger) -> None:
    """To hide an order that was marked as paid back."""
    await forger.run(
        """
        INSERT INTO transactions (
            user_id, type, amount, currency, related_type, related_id, lottery_id
        )
        SELECT user_id, 'REFUND', total_amount, currency, 'order', id, lottery_id
        FROM orders WHERE lottery_id = $1
        """,
        forger.sealed_id,
    )


async def a_purchase_without_an_order(forger: Forger) -> None:
    await forger.pay("PURCHASE", lottery_id=forger.sealed_id)


async def a_deposit_that_nobody_approved(forger: Forger) -> None:
    deposit_id = uuid7()
    event_id = await forger.pay("DEPOSIT", related_type="deposit", related_id=deposit_id)
    await forger.run(
        """
        INSERT INTO deposits (
            id, user_id, order_id, method, amount, currency, reference, status, credited_amount,
            transaction_id, expires_at, decided_by_id, decided_at, confirmed_at,
            payment_config_id, account
        )
        SELECT $1, $2, id, 'BANK', 7, 'TJS', 'FRGED222', 'APPROVED', 7, $3, now(), $4, now(),
            now(), id, '{}'
        FROM orders LIMIT 1
        """,
        deposit_id,
        forger.friend.id,
        event_id,
        forger.player.id,
    )


FORGERIES: Final[dict[Callable[[Forger], Awaitable[None]], str]] = {
    a_prize: "prizes_unlike_their_results",
    a_prize_of_more: "prizes_unlike_their_results",
    a_prize_that_its_winner_never_got: "prizes_unlike_their_results",
    a_cancellation_after_the_seal: "draws_that_did_not_happen",
    a_draw_without_a_result: "draws_that_did_not_happen",
    an_approval_by_nobody: "approval_differences",
    a_credit_without_a_log_line: "credit_differences",
    a_credit_under_anothers_log_line: "credit_differences",
    a_second_welcome: "welcome_differences",
    a_late_welcome: "welcome_differences",
    a_gift: "events_of_no_kind",
    an_event_that_moved_nothing: "events_of_no_kind",
    a_purchase_without_an_order: "purchase_differences",
    a_deposit_that_nobody_approved: "approved_deposits_without_a_log_line",
}


@pytest.mark.parametrize("forge", FORGERIES, ids=lambda forge: forge.__name__)
async def test_a_forgery_is_named(
    forger: Forger, db: Database, forge: Callable[[Forger], Awaitable[None]]
) -> None:
    await forge(forger)
    assert FORGERIES[forge] in {found.check for found in await differences_of(db)}


def texts_of_checks() -> Iterator[str]:
    for feature in collect_queries("checks.sql"):
        path = Path(__file__).parents[2] / "luckymart" / feature / "checks.sql"
        yield from path.read_text(encoding="utf-8").split("-- name: ")


async def test_every_type_of_event_is_compared_with_the_row_it_belongs_to(
    database_url: str,
) -> None:
    """A new type: a row of `event_types` in its migration, and a check that names both."""
    session = await asyncpg.connect(database_url)
    kinds = await session.fetch(
        "SELECT type, belongs_to FROM event_types WHERE belongs_to <> 'tests'"
    )
    await session.close()
    texts = list(texts_of_checks())
    unchecked = [
        row["type"]
        for row in kinds
        if not any(f"'{row['type']}'" in text and row["belongs_to"] in text for text in texts)
    ]
    assert unchecked == [], "no checks.sql compares these with their rows"
    assert len(kinds) > 20
