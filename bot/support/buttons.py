"""What the buttons of questions to staff carry."""

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.kit.buttons import Id


class SupportAbout(CallbackData, prefix="dy"):
    """Which payment a question is about; `other` for none of them."""

    action: Literal["payment", "other", "stop"]
    deposit: str = ""


class TalkQueue(CallbackData, prefix="dr"):
    after: str = ""


class TalkStep(CallbackData, prefix="dz"):
    action: Literal["answer", "close", "refund", "stop"]
    talk: Id
