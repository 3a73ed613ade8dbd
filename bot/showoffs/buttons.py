"""What the buttons of posts carry."""

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.kit.buttons import Id


class ShowoffPage(CallbackData, prefix="so"):
    """The post that follows another; the newest without."""

    cursor: str = ""


class ShowoffHome(CallbackData, prefix="sm"):
    action: Literal["mine", "share", "stop"]


class ShowoffStep(CallbackData, prefix="sw"):
    action: Literal["like", "unlike", "pictures", "delete", "delete_yes"]
    showoff: Id


class ShowoffPrize(CallbackData, prefix="sz"):
    """A prize to be shown: chosen first, its post sent in the end."""

    action: Literal["pick", "publish"]
    prize: Id


class PostQueue(CallbackData, prefix="pq"):
    """The post that waits behind another."""

    after: str = ""


class PostStep(CallbackData, prefix="pr"):
    action: Literal["approve", "reject", "stop"]
    showoff: Id
