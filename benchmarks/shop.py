"""A shop to load: buyers with sessions and money, lotteries with plenty of tickets."""

from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from luckymart.draws.setup import lottery_rules
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Database
from luckymart.kit.money import WalletType
from luckymart.kit.settings import Settings
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.models import MAX_TICKETS, LotteryInput
from luckymart.sessions import actions as sessions
from luckymart.staff import actions as staff
from luckymart.staff import roles
from luckymart.staff.actions import Staff
from luckymart.users import actions as users
from luckymart.users.actions import Profile, UserRules
from luckymart.wallets import actions as wallets

FUNDS = Decimal(10_000_000)


@dataclass(frozen=True, slots=True)
class Shop:
    tokens: list[str]
    owner: Staff


async def furnish(db: Database, settings: Settings, buyers: int) -> Shop:
    """Create everyone with the product's own actions, so that it is an ordinary shop."""
    rules = UserRules(settings.currency)
    async with db.transaction() as tx:
        boss = await users.register(tx, rules, Profile(1, "Owner"))
        await roles.grant(tx, None, boss.id, "owner")
        owner = replace(await staff.load(tx, boss.id), second_step="open")
    tokens = []
    for number in range(buyers):
        async with db.transaction() as tx:
            user = await users.register(tx, rules, Profile(10_000 + number, f"Buyer {number}"))
            new = await sessions.sign_in(
                tx,
                user.id,
                device=None,
                ip_address=None,
                user_agent=None,
                lifetime_days=settings.session_days,
            )
            await wallets.credit(
                tx, settings, owner, user.id, WalletType.BALANCE, settings.currency, FUNDS,
                "benchmark",
            )  # fmt: skip
        tokens.append(new.token)
    return Shop(tokens, owner)


async def open_lottery(db: Database, settings: Settings, owner: Staff) -> UUID:
    data = LotteryInput(
        title_i18n={"en": "Benchmark"},
        ticket_price=Decimal("0.01"),
        total_tickets=MAX_TICKETS,
        unlimited_purchase=True,
        prize_value=Decimal(1),
        entropy_source="ecvrf",
        end_time=utc_now() + timedelta(days=1),
    )
    async with db.transaction() as tx:
        draft = await lotteries.create(tx, owner, lottery_rules(settings), data)
        await lotteries.publish(tx, owner, draft.id)
    return draft.id
