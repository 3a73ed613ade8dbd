"""What the buttons of lotteries carry."""

from typing import Literal, TypeAlias

from aiogram.filters.callback_data import CallbackData

from bot.kit.buttons import Id


class LotteryPage(CallbackData, prefix="lp"):
    cursor: str = ""


class LotteryCard(CallbackData, prefix="lc"):
    lottery: Id


StaffAction: TypeAlias = Literal[
    "show", "publish", "back", "edit", "cancel", "draw", "draw_yes", "void"
]


class StaffLotteryPage(CallbackData, prefix="mp"):
    cursor: str = ""


class StaffLottery(CallbackData, prefix="ml"):
    action: StaffAction
    lottery: Id


class DrawProof(CallbackData, prefix="dp"):
    """A lottery's draw: see bot/draws.py."""

    lottery: Id


class BuyQuantity(CallbackData, prefix="bq"):
    """The way to buy: see bot/purchases."""

    lottery: Id
