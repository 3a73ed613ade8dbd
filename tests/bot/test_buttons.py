"""Buttons are told apart by name alone: two of one name would answer each other's presses."""

import importlib
import pkgutil
from collections import Counter

from aiogram.filters.callback_data import CallbackData

import bot

for found in pkgutil.walk_packages(bot.__path__, "bot."):
    importlib.import_module(found.name)


def test_no_two_buttons_have_one_prefix() -> None:
    prefixes = Counter(
        button.__prefix__
        for button in CallbackData.__subclasses__()
        if button.__module__.startswith("bot.")
    )
    assert len(prefixes) > 40
    assert [prefix for prefix, count in prefixes.items() if count > 1] == []
