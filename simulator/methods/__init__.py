"""The Bot API's methods by name. Importing the modules fills the table."""

from simulator.methods import chats, editing, inline, payments, sending, settings, updating
from simulator.methods.registry import METHODS

__all__ = [
    "METHODS",
    "chats",
    "editing",
    "inline",
    "payments",
    "sending",
    "settings",
    "updating",
]
