"""The audience of a broadcast. The SQL function `broadcast_audience` reads the stored form."""

from decimal import Decimal
from typing import Annotated, Any, Final
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from luckymart.broadcasts.content import Language
from luckymart.kit.money import MAX_SINGLE_AMOUNT, WalletType, parse_amount

MAX_DAYS: Final = 366


def _amount(value: object) -> object:
    if isinstance(value, Decimal):
        return value
    if not isinstance(value, str):
        raise ValueError("a decimal string is needed")  # pydantic expects ValueError
    return parse_amount(value)


class BalanceAbove(BaseModel):
    """People with more than `above` in one wallet."""

    model_config = ConfigDict(extra="forbid")

    wallet_type: WalletType
    currency: str = Field(pattern=r"^[A-Z]{3,5}$")
    above: Annotated[
        Decimal,
        BeforeValidator(_amount),
        Field(ge=0, le=MAX_SINGLE_AMOUNT, decimal_places=8),
        WithJsonSchema({"type": "string", "pattern": r"^[0-9]{1,12}(\.[0-9]{1,8})?$"}),
    ]


class Audience(BaseModel):
    """People who meet all given rules; without any rule, everybody.

    They are always people whom the bot reaches, who are not banned and have not switched news off.
    """

    model_config = ConfigDict(extra="forbid")

    languages: list[Language] | None = Field(default=None, min_length=1, max_length=4)
    active_within_days: int | None = Field(default=None, ge=1, le=MAX_DAYS)
    lottery_id: UUID | None = Field(default=None, description="holders of its tickets")
    balance: BalanceAbove | None = None
    role: str | None = Field(default=None, pattern=r"^[a-z_]{1,32}$", description="of staff")

    def stored(self) -> dict[str, Any]:
        return self.model_dump(mode="json", exclude_none=True)


class AudienceCount(BaseModel):
    """The present number of people, in total and by language."""

    total: int
    languages: dict[str, int]
