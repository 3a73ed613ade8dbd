"""Buttons of posts that more than one module makes."""

from aiogram.filters.callback_data import CallbackData


class ShowoffPage(CallbackData, prefix="so"):
    """The post that follows another; the newest without."""

    cursor: str = ""


class ShowoffShare(CallbackData, prefix="sz"):
    """Begin to show a prize."""
