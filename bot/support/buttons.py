"""What the buttons of questions to staff carry."""

from aiogram.filters.callback_data import CallbackData


class SupportAbout(CallbackData, prefix="dy"):
    """Which payment a question is about; empty for none of them."""

    deposit: str = ""
