"""What the buttons of the market carry."""

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.kit.buttons import Id, Nonce, Wallet


class MarketPage(CallbackData, prefix="ka"):
    """`sort`: cheap, dear or new first."""

    sort: Literal["c", "d", "n"] = "c"
    lottery: Id | None = None
    cursor: str = ""


class MarketLotteries(CallbackData, prefix="kl"):
    pass


class MarketCard(CallbackData, prefix="kc"):
    resale: Id


class MarketReview(CallbackData, prefix="kr"):
    resale: Id
    wallet: Wallet


class MarketBuy(CallbackData, prefix="kb"):
    resale: Id
    wallet: Wallet
    nonce: Nonce


class SellPage(CallbackData, prefix="kp"):
    cursor: str = ""


class SellPick(CallbackData, prefix="ks"):
    """`item`: the ticket's or the prize's id."""

    item: Id


class OwnListings(CallbackData, prefix="ko"):
    cursor: str = ""


class TakeBack(CallbackData, prefix="kx"):
    resale: Id


class StaffListing(CallbackData, prefix="kd"):
    """`resale`: the card that is shown; `next` looks for an older one."""

    action: Literal["next", "take_down"]
    resale: Id
