"""What a person is told unless he says otherwise, and what he cannot switch."""

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
"""What was paid, refunded or won stays in the inbox: it is the person's own record when something
is in dispute, some of it has a term (a prize to be claimed, a bonus to be activated), and the shop
must be able to say that he was told. It makes no sound there; the bot can be silenced for every
kind. News are broadcasts, which have no inbox: they come by the bot or not at all."""


def default(kind: Kind) -> Preference:
    fixed = FIXED.get(kind, {})
    return Preference(kind=kind, inbox=fixed.get("inbox", True), bot=True, fixed=list(fixed))


def is_default(preference: Preference) -> bool:
    return preference == default(preference.kind)


def complete(stored: Mapping[str, Mapping[str, bool]]) -> list[Preference]:
    """All kinds in their order, those without a row as the shop has them."""
    return [
        default(kind).model_copy(update=stored[kind]) if kind in stored else default(kind)
        for kind in KINDS
    ]


def check(kind: Kind, inbox: bool, bot: bool) -> Preference:
    """What is to be stored. Raises PreferenceFixed."""
    wanted: dict[Channel, bool] = {"inbox": inbox, "bot": bot}
    for channel, value in FIXED.get(kind, {}).items():
        if wanted[channel] is not value:
            raise PreferenceFixed(kind=kind, channel=channel)
    return default(kind).model_copy(update={"inbox": inbox, "bot": bot})
