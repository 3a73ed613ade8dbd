"""What the buttons of Stars carry."""

from aiogram.filters.callback_data import CallbackData


class StarsHome(CallbackData, prefix="sx"):
    pass
