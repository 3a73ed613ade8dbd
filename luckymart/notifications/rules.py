"""The default preferences, and those that cannot be switched."""

from collections.abc import Mapping
from typing import Final

from luckymart.notifications.errors import PreferenceFixed
from luckymart.notifications.models import Channel, Preference
from luckymart.notifications.words import KINDS, Kind

FIXED: Final[Mapping[Kind, Mapping[Channel, bool]]] = {
    "money": {"inbox": True},
    "prizes": {"inbox": True},
    "news": {"inbox": False},
}
"""Payments, refunds and wins always go to the inbox: they are the person's record in a dispute,
some have a deadline (a prize to claim, a bonus to activate), and the shop must be able to show that
it told them. The inbox makes no sound, and the bot can be silenced for every kind. News are
broadcasts, which have no inbox: they come by the bot or not at all."""


def default(kind: Kind) -> Preference:
    fixed = FIXED.get(kind, {})
    return Preference(kind=kind, inbox=fixed.get("inbox", True), bot=True, fixed=list(fixed))


def is_default(preference: Preference) -> bool:
    return preference == default(preference.kind)


def complete(stored: Mapping[str, Mapping[str, bool]]) -> list[Preference]:
    """All kinds in order, with the defaults for those that are not stored."""
    return [
        default(kind).model_copy(update=stored[kind]) if kind in stored else default(kind)
        for kind in KINDS
    ]


def check(kind: Kind, inbox: bool, bot: bool) -> Preference:
    """The preference to store. Raises PreferenceFixed."""
    wanted: dict[Channel, bool] = {"inbox": inbox, "bot": bot}
    for channel, value in FIXED.get(kind, {}).items():
        if wanted[channel] is not value:
            raise PreferenceFixed(kind=kind, channel=channel)
    return default(kind).model_copy(update={"inbox": inbox, "bot": bot})
