"""The audience of a broadcast: each rule alone, and all of them together."""

from decimal import Decimal
from typing import Any

from luckymart.broadcasts import actions as broadcasts
from luckymart.broadcasts.audience import Audience
from luckymart.kit.database import Connection, Database
from luckymart.kit.ids import uuid7
from luckymart.kit.money import WalletType
from luckymart.notifications import actions as notifications
from luckymart.purchases.office import PurchaseRequest, TicketOffice
from tests.broadcasts.conftest import NEWS
from tests.support.staff import revoke_roles, staff_of
from tests.support.world import Player, credit, make_user, open_lottery


async def people(owner: Connection, **rules: Any) -> set[str]:
    """The first names of the people in the audience."""
    rows = await owner.fetch(
        "SELECT u.first_name FROM broadcast_audience($1) AS a (id) JOIN users AS u USING (id)",
        Audience.model_validate(rules).model_dump_json(exclude_none=True),
    )
    names = [row["first_name"] for row in rows]
    assert len(names) == len(set(names))
    return set(names)


async def test_everybody_is_whom_the_bot_reaches_and_who_takes_news(
    db: Database, owner: Connection
) -> None:
    await make_user(owner, first_name="yes")
    await make_user(owner, first_name="unknown", bot_reach="UNKNOWN")
    await make_user(owner, first_name="blocked", bot_reach="BLOCKED")
    await make_user(owner, first_name="banned", status="BANNED", ban_reason="fraud")
    quiet = await make_user(owner, first_name="quiet")
    async with db.transaction() as tx:
        await notifications.switch_channel(tx, quiet.id, "news", "bot", False)
        await notifications.switch_channel(tx, quiet.id, "draws", "bot", False)
    assert await people(owner) == {"yes"}
    async with db.transaction() as tx:
        await notifications.switch_channel(tx, quiet.id, "news", "bot", True)
    assert await people(owner) == {"yes", "quiet"}


async def test_by_language_and_last_visit(db: Database, owner: Connection) -> None:
    for language in ("ru", "tg", "en"):
        await make_user(owner, first_name=language, language_code=language)
    assert await people(owner, languages=["ru", "zh", "tg"]) == {"ru", "tg"}
    async with db.connection() as connection:
        counted = await broadcasts.count(connection, Audience(languages=["ru", "tg"]))
    assert (counted.total, counted.languages) == (2, {"ru": 1, "tg": 1})

    assert await people(owner, active_within_days=7) == set()
    await owner.execute(
        "UPDATE users SET last_active_at = now() - INTERVAL '6 days' WHERE first_name = 'ru'"
    )
    await owner.execute(
        """
        INSERT INTO user_sessions (user_id, session_token, last_active_at, expires_at)
        SELECT id, sha256('x'), now() - INTERVAL '3 days', now() FROM users WHERE first_name = 'en'
        """
    )
    assert await people(owner, active_within_days=7) == {"ru", "en"}
    assert await people(owner, active_within_days=5) == {"en"}
    assert await people(owner, active_within_days=7, languages=["ru", "tg"]) == {"ru"}


async def test_by_tickets(owner: Connection, office: TicketOffice) -> None:
    lottery_id, other_id = await open_lottery(owner), await open_lottery(owner)

    async def buy(player: Player, lottery: Any) -> None:
        await office.buy(PurchaseRequest(player.id, lottery, 2, WalletType.BALANCE, uuid7().hex))

    for name, lottery in (("holder", lottery_id), ("other", other_id), ("refunded", lottery_id)):
        await buy(await make_user(owner, first_name=name, balance=5), lottery)
    await owner.execute("SET session_replication_role = replica")  # spares cancelling a lottery
    await owner.execute(
        """
        UPDATE tickets SET status = 'REFUNDED'
        FROM users AS u WHERE u.id = user_id AND u.first_name = 'refunded'
        """
    )
    assert await people(owner, lottery_id=lottery_id) == {"holder"}
    assert await people(owner, lottery_id=uuid7()) == set()


async def test_by_balance_and_role(owner: Connection) -> None:
    rich = await make_user(owner, first_name="rich", balance=Decimal("10.01"), roles=("finance",))
    await credit(owner, rich, 5, WalletType.BONUS)
    await make_user(owner, first_name="even", balance=10, roles=("support",))
    gone = await make_user(owner, first_name="gone", roles=("finance",))
    await revoke_roles(owner, gone)

    def above(amount: str, wallet_type: str = "BALANCE", currency: str = "TJS") -> dict[str, str]:
        return {"wallet_type": wallet_type, "currency": currency, "above": amount}

    assert await people(owner, balance=above("10")) == {"rich"}
    assert await people(owner, balance=above("9.99")) == {"rich", "even"}
    assert await people(owner, balance=above("10.01")) == set()
    assert await people(owner, balance=above("4", "BONUS")) == {"rich"}
    assert await people(owner, balance=above("0", currency="USD")) == set()
    assert await people(owner, role="finance") == {"rich"}
    assert await people(owner, role="support", balance=above("10")) == set()


async def test_at_the_start_it_is_the_audience_of_that_moment(
    db: Database, owner: Connection
) -> None:
    author_user = await make_user(owner, first_name="author", roles=("content",))
    author = await staff_of(db, author_user)
    await make_user(owner, first_name="before", language_code="tg")
    async with db.transaction() as tx:
        draft = await broadcasts.draft(tx, author, NEWS, {"languages": ["tg"]})
    late = await make_user(owner, first_name="late", language_code="tg")
    async with db.transaction() as tx:
        started = await broadcasts.start(tx, author, draft.id)
    assert (started.recipients, started.status) == (2, "SENDING")
    rows = await owner.fetch("SELECT user_id FROM broadcast_deliveries")
    assert late.id in {row["user_id"] for row in rows}
    assert author.user_id not in {row["user_id"] for row in rows}
