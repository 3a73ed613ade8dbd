from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from luckymart.kit.settings import Settings
from luckymart.lotteries.models import LotterySummary

Status: TypeAlias = Literal["PENDING", "APPROVED", "REJECTED", "DELETED"]


class Showoff(BaseModel):
    """A post with everything that its author and staff may see. `reward` is in coins.

    `shown_name` is what other people see of the author; `first_name` is for staff.
    """

    id: UUID
    user_id: UUID
    first_name: str
    shown_name: str | None
    telegram_username: str | None
    user_status: str
    prize_id: UUID
    lottery_id: UUID
    lottery: LotterySummary
    content: str
    picture_ids: list[UUID]
    status: Status
    likes_count: int
    liked_by_me: bool
    reward: Decimal
    currency: str
    admin_note: str | None
    reviewed_at: datetime | None
    reviewed_by_name: str | None
    created_at: datetime


class PrizeToShow(BaseModel):
    """A prize that its owner has received and that has no post yet."""

    id: UUID
    lottery_id: UUID
    title_i18n: dict[str, str]


@dataclass(frozen=True, slots=True)
class ShowoffRules:
    """The shop's settings: the usual and the highest reward, in coins."""

    reward: Decimal
    max_reward: Decimal

    @classmethod
    def of(cls, settings: Settings) -> "ShowoffRules":
        return cls(reward=settings.showoff_reward, max_reward=settings.showoff_max_reward)
