"""What people see of the friends they invited. The sale and the draw write the commissions."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Final, Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.database import Connection
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.lotteries.models import LotterySummary, summary_of
from luckymart.referrals import queries
from luckymart.users.errors import UserNotFound

MAX_LEVELS: Final = 3
CommissionStatus: TypeAlias = Literal["PENDING", "PAID", "VOID"]


class Earnings(BaseModel):
    """What friends earned in one currency: due at the draws, paid, voided by refunds."""

    currency: str
    pending: Decimal
    paid: Decimal
    void: Decimal


class Level(BaseModel):
    """Level 1 are the people whom a person invited, level 2 those whom they invited. `rate` applies
    to tickets paid for in cash or coins; 0 if the shop no longer has this level."""

    level: int
    rate: Decimal
    invited: int
    signed_in: int
    earnings: list[Earnings]


class Friends(BaseModel):
    referral_code: str
    levels: list[Level]


class Invited(BaseModel):
    """A friend, by the name that they show. `signed_in`: they have opened the Mini App."""

    id: UUID
    first_name: str | None
    level: int
    joined_at: datetime
    signed_in: bool
    earned: list[Earnings]


class Commission(BaseModel):
    id: UUID
    level: int
    rate: Decimal
    source_amount: Decimal
    amount: Decimal
    currency: str
    status: CommissionStatus
    from_name: str | None
    lottery_id: UUID
    lottery: LotterySummary
    created_at: datetime
    paid_at: datetime | None


async def get_friends(connection: Connection, user_id: UUID, rates: Sequence[Decimal]) -> Friends:
    """`rates`: the shop's rates, one per level. Raises UserNotFound."""
    person = await queries.person(connection, user_id=user_id)
    if person is None:
        raise UserNotFound
    counts = {
        row["level"]: row
        for row in await queries.invited_counts(connection, user_id=user_id, levels=len(rates))
    }
    earnings: dict[int, list[Earnings]] = defaultdict(list)
    for row in await queries.earnings(connection, user_id=user_id):
        earnings[row["level"]].append(Earnings(**row))
    own_rates = dict(enumerate(rates, start=1))
    if person["commission_rate"] is not None:
        own_rates[1] = person["commission_rate"]
    return Friends(
        referral_code=person["referral_code"],
        levels=[
            Level(
                level=level,
                rate=own_rates.get(level, Decimal(0)),
                invited=counts[level]["invited"] if level in counts else 0,
                signed_in=counts[level]["signed_in"] if level in counts else 0,
                earnings=earnings[level],
            )
            for level in sorted({*own_rates, *earnings})
        ],
    )


async def list_invited(
    connection: Connection, user_id: UUID, level: int, limit: int, cursor: str | None
) -> Page[Invited]:
    """The people of one level, newest first."""
    rows = await queries.list_invited(
        connection, user_id=user_id, level=level, before=decode_cursor(cursor), limit=limit + 1
    )
    page = page_of(rows, limit)
    earned: dict[UUID, list[Earnings]] = defaultdict(list)
    for row in await queries.earned_from(
        connection, user_id=user_id, from_ids=[row["id"] for row in page.items]
    ):
        earned[row["from_user_id"]].append(Earnings(**row))
    return page.map(lambda row: Invited(**row, earned=earned[row["id"]]))


async def list_commissions(
    connection: Connection,
    user_id: UUID,
    status: CommissionStatus | None,
    limit: int,
    cursor: str | None,
) -> Page[Commission]:
    """Newest first."""
    rows = await queries.list_commissions(
        connection, user_id=user_id, status=status, before=decode_cursor(cursor), limit=limit + 1
    )
    return page_of(rows, limit).map(lambda row: Commission(**row, lottery=summary_of(row)))
