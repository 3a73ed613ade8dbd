"""What the buttons of broadcasts carry."""

from typing import Literal, TypeAlias

from aiogram.filters.callback_data import CallbackData

from bot.kit.buttons import Id

BroadcastAction: TypeAlias = Literal[
    "card",
    "say",
    "buttons",
    "who",
    "preview",
    "ask",
    "send",
    "later",
    "at",
    "discard",
    "pause",
    "resume",
    "cancel",
    "failures",
]


AudienceRule: TypeAlias = Literal[
    "languages", "active", "lotteries", "lottery", "wallets", "wallet", "balance", "role", "all"
]


class BroadcastStep(CallbackData, prefix="bs"):
    """`value` of `send` is the revision that was confirmed, of `at` also the moment."""

    action: BroadcastAction
    broadcast: Id
    value: str = ""


class BroadcastPage(CallbackData, prefix="bl"):
    cursor: str = ""


class AudienceStep(CallbackData, prefix="ba"):
    """What a rule of the audience is to be; an empty value takes it away."""

    rule: AudienceRule
    broadcast: Id
    value: str = ""
