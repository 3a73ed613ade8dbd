"""How values look in JSON: times, amounts, texts in several languages, pages."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Final, TypeAlias

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    WithJsonSchema,
)

from luckymart.kit.clock import rfc3339
from luckymart.kit.money import MAX_SINGLE_AMOUNT, parse_amount
from luckymart.kit.paging import DEFAULT_LIMIT, MAX_LIMIT

Time: TypeAlias = Annotated[
    datetime,
    PlainSerializer(rfc3339, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
MONEY_PATTERN: Final = r"^-?[0-9]+(\.[0-9]+)?$"
Money: TypeAlias = Annotated[
    Decimal,
    PlainSerializer(lambda amount: f"{amount:f}", return_type=str, when_used="json"),
    WithJsonSchema(
        {"type": "string", "pattern": MONEY_PATTERN, "description": "exactly the currency's scale"}
    ),
]


def _amount(value: Any) -> Decimal:
    if not isinstance(value, str):
        raise ValueError("a decimal string is needed")  # pydantic wants ValueError
    return parse_amount(value)


_AMOUNT_SCHEMA: Final = {"type": "string", "pattern": r"^[0-9]{1,12}(\.[0-9]{1,8})?$"}
AmountOrZero: TypeAlias = Annotated[
    Decimal,
    BeforeValidator(_amount),
    Field(ge=0, le=MAX_SINGLE_AMOUNT, decimal_places=8),
    WithJsonSchema(_AMOUNT_SCHEMA),
]
Amount: TypeAlias = Annotated[
    Decimal,
    BeforeValidator(_amount),
    Field(gt=0, le=MAX_SINGLE_AMOUNT, decimal_places=8),
    WithJsonSchema(_AMOUNT_SCHEMA),
]
"""A positive amount as a decimal string. The action checks the scale."""
I18n: TypeAlias = Annotated[
    dict[str, str], Field(description="texts by language: any of ru, tg, en, zh")
]


class Input(BaseModel):
    """What a client sends. Unknown names are refused."""

    model_config = ConfigDict(extra="forbid")


class View(BaseModel):
    """What a client receives, read from the attributes of a domain model."""

    model_config = ConfigDict(from_attributes=True)


class PageQuery(Input):
    limit: int = Field(default=DEFAULT_LIMIT, ge=1, le=MAX_LIMIT)
    cursor: str | None = Field(default=None, max_length=100, description="`next_cursor` of before")


class Problem(BaseModel):
    """RFC 9457, with the members that every problem of this API has."""

    model_config = ConfigDict(extra="allow")

    type: str
    title: str
    status: int
    code: str = Field(description="stable, for programs")
    detail: str = Field(description="for a person, in the person's language")
    errors: list["FieldProblem"] | None = None


class FieldProblem(BaseModel):
    field: str
    message: str


Json: TypeAlias = dict[str, Any]
