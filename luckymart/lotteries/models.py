"""A lottery as read, and as written by staff."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Annotated, Any, Literal, Self, TypeAlias, TypedDict
from uuid import UUID

from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from luckymart.kit.money import MAX_SINGLE_AMOUNT, WalletType
from luckymart.kit.texts import LANGUAGES

Status: TypeAlias = Literal["UPCOMING", "ACTIVE", "SOLD_OUT", "DRAWING", "COMPLETED", "CANCELLED"]
PrizeType: TypeAlias = Literal["PHYSICAL", "CASH", "COINS"]
Source: TypeAlias = Literal["drand", "ecvrf"]
Language: TypeAlias = Literal["ru", "tg", "en", "zh"]
Title: TypeAlias = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)
]
LongText: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, max_length=5000)]
# A stored picture of this installation, or a URL that browsers may load.
ImageUrl: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^(https://|/(media|app)/)[\x21-\x7e]+$", max_length=1000)
]
Amount: TypeAlias = Annotated[Decimal, Field(gt=0, le=MAX_SINGLE_AMOUNT, decimal_places=8)]

MAX_TICKETS = 1_000_000
MAX_WINNERS = 1000
MAX_DURATION = timedelta(days=366)


class Lottery(BaseModel):
    """Amounts have exactly their currency's scale. `seal_at` and `draw_at`: due times, if known.

    `takes`: the wallets that pay for its tickets, by its prize. `bonus_left`: how many more of its
    tickets BONUS may pay for, all buyers together.
    """

    id: UUID
    period: int
    title: str
    description: str
    title_i18n: dict[str, str]
    name_i18n: dict[str, str]
    description_i18n: dict[str, str]
    details_i18n: dict[str, str]
    specifications_i18n: dict[str, str]
    material_i18n: dict[str, str]
    image_url: str | None
    image_urls: list[str]
    ticket_price: Decimal
    currency: str
    total_tickets: int
    sold_tickets: int
    max_per_user: int | None
    unlimited_purchase: bool
    min_tickets: int
    winners_count: int
    prize_type: PrizeType
    prize_value: Decimal
    status: Status
    published_at: datetime | None
    start_time: datetime
    end_time: datetime
    extension_seconds: int
    extended: bool
    seal_delay_seconds: int
    draw_delay_seconds: int
    sold_out_at: datetime | None
    draw_time: datetime | None
    actual_draw_time: datetime | None
    seal_at: datetime | None
    draw_at: datetime | None
    spec: str
    entropy_source: Source
    entropy_public_key: bytes
    winning_ticket_number: int | None
    winner_name: str | None
    cancel_reason: str | None
    cancelled_at: datetime | None
    refunded_at: datetime | None
    created_at: datetime
    updated_at: datetime
    takes: list[WalletType]
    bonus_left: int
    my_tickets: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a draw found: `winning_numbers` by rank, `bundle` its published proof."""

    drawn_at: datetime
    winning_numbers: list[int]
    first_user_id: UUID
    seed: bytes
    proof: bytes
    available_at: datetime
    bundle: dict[str, Any]


class LotterySummary(BaseModel):
    """The part of a lottery shown with a ticket or prize."""

    id: UUID
    title: str
    title_i18n: dict[str, str]
    image_url: str | None
    status: Status


class SummaryColumns(TypedDict):
    """The columns of a joined row that make its lottery's summary."""

    lottery_id: UUID
    lottery_title: str
    lottery_title_i18n: dict[str, str]
    lottery_image_url: str | None
    lottery_status: Status


def summary_of(row: SummaryColumns) -> LotterySummary:
    return LotterySummary(
        id=row["lottery_id"],
        title=row["lottery_title"],
        title_i18n=row["lottery_title_i18n"],
        image_url=row["lottery_image_url"],
        status=row["lottery_status"],
    )


class _Terms(BaseModel):
    model_config = ConfigDict(extra="forbid")


class LotteryInput(_Terms):
    """A new lottery as staff describe it; the rest comes from the shop's settings."""

    title_i18n: dict[Language, Title] = Field(min_length=1)
    description_i18n: dict[Language, LongText] = Field(default_factory=dict)
    details_i18n: dict[Language, LongText] = Field(default_factory=dict)
    specifications_i18n: dict[Language, LongText] = Field(default_factory=dict)
    material_i18n: dict[Language, LongText] = Field(default_factory=dict)
    image_url: ImageUrl | None = None
    image_urls: list[ImageUrl] = Field(default_factory=list, max_length=10)
    ticket_price: Amount
    currency: str | None = Field(default=None, description="the shop's currency where null")
    total_tickets: int = Field(ge=1, le=MAX_TICKETS)
    max_per_user: int | None = Field(default=None, ge=1, le=MAX_TICKETS)
    unlimited_purchase: bool = False
    min_tickets: int | None = Field(
        default=None,
        ge=1,
        le=MAX_TICKETS,
        description="as many as pay for the prizes where null",
    )
    winners_count: int = Field(default=1, ge=1, le=MAX_WINNERS)
    prize_type: PrizeType = "PHYSICAL"
    prize_value: Amount
    start_time: AwareDatetime | None = Field(default=None, description="now where null")
    end_time: AwareDatetime
    entropy_source: Source | None = Field(
        default=None, description="the shop's default where null; fixed from then on"
    )

    @model_validator(mode="after")
    def _check_numbers(self) -> Self:
        least = self.winners_count if self.min_tickets is None else self.min_tickets
        if not self.winners_count <= least <= self.total_tickets:
            raise ValueError("winners_count ≤ min_tickets ≤ total_tickets must hold")
        return self


class LotteryPatch(_Terms):
    """Only named fields change. Null is a value for nullable columns only."""

    title_i18n: dict[Language, Title] | None = Field(default=None, min_length=1)
    description_i18n: dict[Language, LongText] | None = None
    details_i18n: dict[Language, LongText] | None = None
    specifications_i18n: dict[Language, LongText] | None = None
    material_i18n: dict[Language, LongText] | None = None
    image_url: ImageUrl | None = None
    image_urls: list[ImageUrl] | None = Field(default=None, max_length=10)
    ticket_price: Amount | None = None
    total_tickets: int | None = Field(default=None, ge=1, le=MAX_TICKETS)
    max_per_user: int | None = Field(default=None, ge=1, le=MAX_TICKETS)
    unlimited_purchase: bool | None = None
    min_tickets: int | None = Field(default=None, ge=1, le=MAX_TICKETS)
    winners_count: int | None = Field(default=None, ge=1, le=MAX_WINNERS)
    prize_type: PrizeType | None = None
    prize_value: Amount | None = None
    start_time: AwareDatetime | None = None
    end_time: AwareDatetime | None = None


assert LANGUAGES == ("ru", "tg", "en", "zh")  # Language above names the same
