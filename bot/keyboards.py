"""What buttons carry: 64 bytes at most, so an id is its 16 bytes in base64url, 22 letters."""

import base64
import secrets
from typing import Annotated, Final, Literal, TypeAlias
from uuid import UUID

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, WebAppInfo
from pydantic import BeforeValidator, PlainSerializer

from bot.texts import Translate
from luckymart.kit.money import WalletType
from luckymart.notifications.models import Channel
from luckymart.notifications.words import Kind

NONCE_BYTES: Final = 8


def short_id(value: UUID) -> str:
    return base64.urlsafe_b64encode(value.bytes).decode().rstrip("=")


def read_id(value: object) -> object:
    if isinstance(value, str) and len(value) == 22:
        return UUID(bytes=base64.urlsafe_b64decode(value + "=="))
    return value


Id: TypeAlias = Annotated[
    UUID, BeforeValidator(read_id), PlainSerializer(short_id, return_type=str)
]
Wallet: TypeAlias = Literal["B", "L", "P"]
WALLET_LETTERS: Final[dict[WalletType, Wallet]] = {
    WalletType.BALANCE: "B",
    WalletType.LUCKY_COIN: "L",
    WalletType.BONUS: "P",
}
WALLET_TYPES: Final[dict[Wallet, WalletType]] = {
    letter: kind for kind, letter in WALLET_LETTERS.items()
}


def new_nonce() -> str:
    """Makes the two presses of one confirmation one command: part of its idempotency key."""
    return secrets.token_urlsafe(NONCE_BYTES)


class LotteryPage(CallbackData, prefix="lp"):
    cursor: str = ""


class LotteryCard(CallbackData, prefix="lc"):
    lottery: Id


class BuyQuantity(CallbackData, prefix="bq"):
    lottery: Id


class BuyWallet(CallbackData, prefix="bw"):
    lottery: Id
    quantity: int


class BuyReview(CallbackData, prefix="br"):
    lottery: Id
    quantity: int
    wallet: Wallet


class BuyConfirm(CallbackData, prefix="bc"):
    lottery: Id
    quantity: int
    wallet: Wallet
    nonce: str


class TicketPage(CallbackData, prefix="tp"):
    cursor: str = ""


class WalletHistory(CallbackData, prefix="wh"):
    wallet: Id
    cursor: str = ""


class ShowWallets(CallbackData, prefix="ws"):
    pass


class DrawProof(CallbackData, prefix="dp"):
    lottery: Id


class DrawTickets(CallbackData, prefix="dt"):
    lottery: Id


class CheckTicket(CallbackData, prefix="ct"):
    ticket: Id


class ReceiptFile(CallbackData, prefix="rf"):
    ticket: Id


class DrawList(CallbackData, prefix="dl"):
    pass


class SetLanguage(CallbackData, prefix="sl"):
    code: str


StaffAction: TypeAlias = Literal["show", "publish", "edit", "cancel", "draw", "draw_yes"]


class StaffLotteryPage(CallbackData, prefix="mp"):
    cursor: str = ""


class StaffLottery(CallbackData, prefix="ml"):
    action: StaffAction
    lottery: Id


class CancelConfirm(CallbackData, prefix="mc"):
    lottery: Id


class FormStep(CallbackData, prefix="nf"):
    """Buttons of the guided lottery form: what is pressed, and for which step it was shown."""

    action: Literal["skip", "back", "pick", "edit", "review", "publish", "save", "stop"]
    step: str = ""
    value: str = ""


class CreditStep(CallbackData, prefix="cr"):
    action: Literal["wallet", "confirm", "stop"]
    value: str = ""


class NotificationPage(CallbackData, prefix="np"):
    cursor: str = ""


class NotificationsRead(CallbackData, prefix="nr"):
    up_to: Id


class NotificationSettings(CallbackData, prefix="ns"):
    pass


class NotificationSwitch(CallbackData, prefix="nw"):
    kind: Kind
    channel: Channel
    on: bool
    fixed: bool = False


class Person(CallbackData, prefix="us"):
    """One user, looked at by staff: what is asked, then what is done."""

    action: Literal["show", "roles", "ban", "unban", "unban_yes", "end", "end_yes"]
    user: Id


class BanStep(CallbackData, prefix="bn"):
    """`confirm` carries the dialog's nonce."""

    action: Literal["confirm", "stop"]
    value: str = ""


class RoleStep(CallbackData, prefix="rl"):
    action: Literal["give", "take", "give_yes", "take_yes"]
    user: Id
    role: str


class LogPage(CallbackData, prefix="lg"):
    cursor: str = ""


class PrizePage(CallbackData, prefix="pp"):
    cursor: str = ""


class PrizeCard(CallbackData, prefix="pc"):
    prize: Id


class PrizeStep(CallbackData, prefix="ps"):
    """`send` asks for the address; `cancel` and `arrived` act."""

    action: Literal["send", "cancel", "arrived"]
    prize: Id


class ShipTo(CallbackData, prefix="sh"):
    """An address for a prize: looked at first, then confirmed."""

    prize: Id
    address: Id
    sure: bool = False


class AddressFor(CallbackData, prefix="na"):
    """A new address, for a prize."""

    prize: Id


class AddressStep(CallbackData, prefix="as"):
    """`home` and `skip` name the question they answer, `confirm` carries the dialog's nonce."""

    action: Literal["home", "skip", "confirm", "stop"]
    value: str = ""


class ShipmentQueue(CallbackData, prefix="sq"):
    """The next one that waits, after one that was looked at."""

    status: Literal["REQUESTED", "SHIPPED"]
    after: str = ""


class ShipmentStep(CallbackData, prefix="sd"):
    action: Literal["ship", "deliver", "stop"]
    shipment: Id


class FriendsStep(CallbackData, prefix="fr"):
    action: Literal["home", "qr", "invited"]
    cursor: str = ""


BroadcastAction: TypeAlias = Literal[
    "card",
    "say",
    "buttons",
    "who",
    "preview",
    "ask",
    "send",
    "later",
    "at",
    "discard",
    "pause",
    "resume",
    "cancel",
    "failures",
]
AudienceRule: TypeAlias = Literal[
    "languages", "active", "lotteries", "lottery", "wallets", "wallet", "balance", "role", "all"
]


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


class BroadcastStep(CallbackData, prefix="bs"):
    """`value` of `send` is the revision that was confirmed, of `at` also the moment."""

    action: BroadcastAction
    broadcast: Id
    value: str = ""


class BroadcastPage(CallbackData, prefix="bl"):
    cursor: str = ""


class AudienceStep(CallbackData, prefix="ba"):
    """What a rule of the audience is to be; an empty value takes it away."""

    rule: AudienceRule
    broadcast: Id
    value: str = ""


class ExchangeStep(CallbackData, prefix="xc"):
    action: Literal["confirm", "stop"]
    nonce: str = ""


class SecurityStep(CallbackData, prefix="sy"):
    action: Literal["on", "off"]


class WithdrawStep(CallbackData, prefix="wd"):
    action: Literal["new", "method", "skip", "confirm", "stop"]
    value: str = ""


class WithdrawCancel(CallbackData, prefix="wx"):
    withdrawal: Id


class WithdrawalCard(CallbackData, prefix="wq"):
    """`open` is also under the message that staff get: see CARD_CALLBACK of the feature."""

    action: Literal["open", "next", "approve", "reject", "pay", "account"]
    withdrawal: Id


class WithdrawalConfirm(CallbackData, prefix="wf"):
    withdrawal: Id
    nonce: str


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
    nonce: str


class SellPage(CallbackData, prefix="kp"):
    cursor: str = ""


class SellPick(CallbackData, prefix="ks"):
    """`item`: the ticket's or the prize's id."""

    item: Id


class SellStep(CallbackData, prefix="kt"):
    action: Literal["confirm", "stop"]
    value: str = ""


class OwnListings(CallbackData, prefix="ko"):
    cursor: str = ""


class TakeBack(CallbackData, prefix="kx"):
    resale: Id


class StaffListing(CallbackData, prefix="kd"):
    """`resale`: the card that is shown; `next` looks for an older one."""

    action: Literal["next", "take_down", "stop"]
    resale: Id


def button(text: str, data: CallbackData) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=data.pack())


def app_button(text: str, app_url: str, lottery_id: UUID | None = None) -> InlineKeyboardButton:
    """Opens the Mini App, at a lottery if one is given (private chats only, says Telegram).

    The address carries the parameter as Telegram itself does for t.me links.
    """
    url = app_url if lottery_id is None else f"{app_url}?tgWebAppStartParam=l_{lottery_id}"
    return InlineKeyboardButton(text=text, web_app=WebAppInfo(url=url))


def rows(*lines: list[InlineKeyboardButton]) -> InlineKeyboardMarkup:
    """A keyboard of these lines; empty ones are left out."""
    return InlineKeyboardMarkup(inline_keyboard=[line for line in lines if line])


def play_keyboard(t: Translate, app_url: str) -> InlineKeyboardMarkup:
    return rows([app_button(t.plain("bot-button-play"), app_url)])
