"""Seals and draws, when they are due; the beacon's rounds, from its relays."""

from jobs.draws.beacon import BeaconRounds
from jobs.draws.due import draw_due, publish_due, seal_due, void_due, warn_of_other_keys
from jobs.draws.relays import Relays

__all__ = [
    "BeaconRounds",
    "Relays",
    "draw_due",
    "publish_due",
    "seal_due",
    "void_due",
    "warn_of_other_keys",
]
