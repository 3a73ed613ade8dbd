"""What the buttons of broadcasts carry. Data that no button of ours has is of no button."""

from typing import Annotated, Final, Literal, Self, TypeAlias

from aiogram.filters.callback_data import CallbackData
from pydantic import Field, model_validator

from bot.kit.buttons import WALLET_TYPES, Id, read_id
from luckymart.broadcasts.content import Language
from luckymart.kit.texts import LANGUAGES

DAYS: Final = (1, 7, 30, 90)
ROLES: Final = ("owner", "finance", "content", "support", "viewer")
BroadcastAction: TypeAlias = Literal[
    "card",
    "who",
    "preview",
    "ask",
    "later",
    "discard",
    "pause",
    "resume",
    "cancel",
    "failures",
    "retry",
]
AudienceRule: TypeAlias = Literal[
    "languages", "active", "lotteries", "lottery", "wallets", "wallet", "balance", "role", "all"
]


class BroadcastStep(CallbackData, prefix="bs"):
    action: BroadcastAction
    broadcast: Id


class BroadcastPart(CallbackData, prefix="bv"):
    """What it says in a language, or the buttons below that."""

    part: Literal["say", "buttons"]
    broadcast: Id
    language: Language


class BroadcastSend(CallbackData, prefix="bg"):
    """Send the revision that was confirmed, at a moment (in seconds) or, with zero, now."""

    broadcast: Id
    revision: Annotated[int, Field(ge=0, lt=2**31)]
    moment: Annotated[int, Field(ge=0, lt=2**33)] = 0


class BroadcastPage(CallbackData, prefix="bl"):
    cursor: str = ""


class AudienceStep(CallbackData, prefix="ba"):
    """What a rule of the audience is to be; an empty value takes it away."""

    rule: AudienceRule
    broadcast: Id
    value: str = ""

    @model_validator(mode="after")
    def _has_a_value_of_its_rule(self) -> Self:
        match self.rule:
            case "languages":
                fits = set(self.value.split(",")) <= {"", *LANGUAGES}
            case "active":
                fits = self.value in ("", *map(str, DAYS))
            case "lottery":
                fits = not self.value or read_id(self.value) != self.value
            case "wallet":
                fits = self.value in WALLET_TYPES
            case "role":
                fits = self.value in ("", *ROLES)
            case _:
                fits = not self.value
        if not fits:
            raise ValueError(self.value)
        return self
