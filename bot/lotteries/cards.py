"""A lottery as a message: for players and for staff."""

from typing import Final
from uuid import UUID

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.kit.buttons import app_button, button, rows
from bot.kit.chat import Chat
from bot.lotteries.buttons import BuyQuantity, DrawProof, LotteryPage
from bot.texts import Html, Translate, bar, money, shortened
from luckymart.kit.settings import Settings
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.models import Lottery

MAX_DESCRIPTION_LENGTH: Final = 700


async def show_card(chat: Chat, lottery_id: UUID) -> None:
    """Raises LotteryNotFound, for a draft too."""
    async with chat.db.connection() as connection:
        lottery = await lotteries.get_published(connection, lottery_id, chat.user.id)
    can_share = (await chat.bot.me()).supports_inline_queries or False
    await chat.show(
        card_text(chat.t, lottery),
        _keyboard(chat.t, chat.settings, lottery, can_share),
        picture=picture_url(chat.settings, lottery.image_url),
    )


def card_text(t: Translate, lottery: Lottery) -> Html:
    lines: list[str] = [t("bot-card-title", title=title_of(t, lottery), period=str(lottery.period))]
    description = t.localised(lottery.description_i18n)
    if description:
        lines += [t("bot-card-text", text=shortened(description, MAX_DESCRIPTION_LENGTH))]
    lines += ["", *terms_lines(t, lottery), "", _state_line(t, lottery)]
    if lottery.my_tickets:
        lines.append(t("bot-card-mine", count=lottery.my_tickets))
    return Html("\n".join(lines))


def terms_lines(t: Translate, lottery: Lottery) -> list[str]:
    """What a buyer relies on."""
    lines: list[str] = [
        t("bot-card-price", price=money(lottery.ticket_price, lottery.currency)),
        t("bot-card-prize", **prize_values(lottery), winners=lottery.winners_count),
        takes_line(t, lottery),
        t(
            "bot-card-sold",
            bar=bar(lottery.sold_tickets, lottery.total_tickets),
            sold=lottery.sold_tickets,
            total=lottery.total_tickets,
        ),
    ]
    if lottery.max_per_user is not None and not lottery.unlimited_purchase:
        lines.append(t("bot-card-limit", limit=lottery.max_per_user))
    return lines


def takes_line(t: Translate, lottery: Lottery) -> str:
    """Which wallets pay, and how many tickets are left for bonus."""
    return t("bot-card-takes", type=lottery.prize_type, bonus=lottery.bonus_left)


def prize_values(lottery: Lottery) -> dict[str, str]:
    return {"type": lottery.prize_type, "value": money(lottery.prize_value, lottery.currency)}


def title_of(t: Translate, lottery: Lottery) -> str:
    return t.localised(lottery.title_i18n) or lottery.title


def picture_url(settings: Settings, image_url: str | None) -> str | None:
    """Stored pictures are named by their path here; Telegram needs the whole address."""
    if image_url and image_url.startswith("/"):
        return f"{settings.public_url}{image_url}"
    return image_url


def _state_line(t: Translate, lottery: Lottery) -> str:
    match lottery.status:
        case "UPCOMING":
            return t("bot-card-upcoming", time=t.moment(lottery.start_time))
        case "ACTIVE":
            return t("bot-card-active", time=t.moment(lottery.end_time))
        case "SOLD_OUT":
            return t("bot-card-sold-out")
        case "DRAWING":
            return t("bot-card-drawing")
        case "COMPLETED":
            return t(
                "bot-card-completed",
                number=str(lottery.winning_ticket_number),
                named="yes" if lottery.winner_name else "no",
                winner=lottery.winner_name or "",
            )
        case "CANCELLED":
            return t("bot-card-cancelled", reason=cancel_reason(t, lottery.cancel_reason))


def cancel_reason(t: Translate, reason: str | None) -> str:
    """What staff wrote, or the words for the timetable's own reasons."""
    if reason == lotteries.VOID:
        return t.plain("bot-card-void")
    return t.plain("bot-card-undersold") if reason in (None, "undersold") else str(reason)


def _keyboard(
    t: Translate, settings: Settings, lottery: Lottery, can_share: bool
) -> InlineKeyboardMarkup:
    """`can_share`: the bot's inline mode is on, by which a lottery is sent into another chat."""
    first, share = [], []
    if can_share and lottery.status != "CANCELLED":
        label = t.plain("bot-button-share")
        share = [InlineKeyboardButton(text=label, switch_inline_query=str(lottery.period))]
    if lottery.status == "ACTIVE":
        first = [button(t.plain("bot-button-buy"), BuyQuantity(lottery=lottery.id))]
    elif lottery.status in ("DRAWING", "COMPLETED"):
        first = [button(t.plain("bot-button-proof"), DrawProof(lottery=lottery.id))]
    return rows(
        first,
        [app_button(t.plain("bot-button-open-app"), settings.app_url, lottery.id)],
        share,
        [button(t.plain("bot-button-all-lotteries"), LotteryPage())],
    )
