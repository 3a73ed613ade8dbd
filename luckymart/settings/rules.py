"""Which settings the shop changes, and which direction lets more money out."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final, Literal, TypeAlias

import pydantic

from luckymart.kit.errors import ValidationError
from luckymart.kit.settings import Settings

Looser: TypeAlias = Literal["more", "less", "any", "never"]
"""What lets more money out: a greater value, a smaller one, each change, or none."""

SHOP_SETTINGS: Final[Mapping[str, Looser]] = {
    "welcome_credit": "more",
    "commission_rates": "more",
    "deposit_expiry_hours": "never",
    "max_open_deposits": "never",
    "stars_enabled": "never",
    "coins_per_star": "more",
    "min_stars": "never",
    "max_stars": "never",
    "first_deposit_min": "less",
    "first_deposit_bonus_rate": "more",
    "first_deposit_bonus_days": "more",
    "exchange_rate": "more",
    "withdrawal_fee_rate": "less",
    "withdrawal_min": "less",
    "withdrawal_max": "more",
    "withdrawal_daily_limit": "more",
    "withdrawal_wait_hours": "less",
    "withdrawal_two_people_above": "more",
    "staff_daily_limit": "more",
    "staff_hard_limit": "more",
    "lottery_two_people_above": "more",
    "resale_min_rate": "never",
    "resale_max_rate": "never",
    "resale_fee_rate": "less",
    "showoff_reward": "more",
    "showoff_max_reward": "more",
    "support_contact": "any",  # people write there about money, and believe what they are told
}


def is_looser(name: str, before: Any, after: Any) -> bool:
    """Whether the change lets more money out."""
    looser = SHOP_SETTINGS[name]
    if looser == "never" or before == after:
        return False
    if looser == "any":
        return True
    if isinstance(before, tuple):  # rates by level; a level that is missing pays nothing
        length = max(len(before), len(after))
        pairs = zip(_padded(before, length), _padded(after, length), strict=True)
        return any(is_looser(name, one, other) for one, other in pairs)
    return bool(after > before) if looser == "more" else bool(after < before)


def _padded(rates: tuple[Decimal, ...], length: int) -> tuple[Decimal, ...]:
    return rates + (Decimal(0),) * (length - len(rates))


def as_text(value: Any) -> str:
    """A value as one writes it into the environment."""
    if isinstance(value, tuple):
        return ",".join(as_text(one) for one in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def with_values(settings: Settings, values: Mapping[str, str]) -> Settings:
    """These settings with other values, checked like those of the environment.

    Raises ValidationError with the field `value`.
    """
    given = {name: getattr(settings, name) for name in Settings.model_fields}
    try:
        return Settings(_env_file=None, **{**given, **values})
    except pydantic.ValidationError as error:
        message = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise ValidationError("value", message) from error
