"""/prizes: what a player has won, where it is, and what to do with it."""

from typing import Literal
from uuid import UUID

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.kit.buttons import Id, button, older_row, play_keyboard, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.texts import Html, Translate, money, shortened
from luckymart.prizes import actions as prizes
from luckymart.prizes.actions import Prize
from luckymart.prizes.endings import ClaimRules
from luckymart.shipping import actions as shipping

PRIZES_A_SCREEN = 8
MAX_BUTTON_LENGTH = 40


class PrizePage(CallbackData, prefix="pp"):
    cursor: str = ""


class PrizeCard(CallbackData, prefix="pc"):
    prize: Id


class PrizeStep(CallbackData, prefix="ps"):
    """`send` asks for the address; `cancel` and `arrived` act."""

    action: Literal["send", "cancel", "arrived"]
    prize: Id


def routes() -> Router:
    router = Router(name="prizes.mine")
    router.message.register(show_prizes, command("prizes"))
    router.callback_query.register(turn_page, PrizePage.filter())
    router.callback_query.register(show_card, PrizeCard.filter())
    router.callback_query.register(cancel_shipping, PrizeStep.filter(F.action == "cancel"))
    router.callback_query.register(confirm_arrival, PrizeStep.filter(F.action == "arrived"))
    return router


async def show_prizes(chat: Chat) -> None:
    await _show_page(chat, None)


async def turn_page(chat: Chat, callback_data: PrizePage) -> None:
    await _show_page(chat, callback_data.cursor or None)


async def _show_page(chat: Chat, cursor: str | None) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        page = await prizes.list_prizes(connection, chat.user.id, PRIZES_A_SCREEN, cursor)
    if not page.items and cursor is None:
        await chat.show(t("bot-prizes-none"), play_keyboard(t, chat.settings.app_url))
        return
    lines = "\n".join(
        t("bot-prizes-line", title=title_of(t, prize), status=state_of(prize))
        for prize in page.items
    )
    choices = [
        [
            button(
                shortened(f"🎁 {title_of(t, prize)}", MAX_BUTTON_LENGTH), PrizeCard(prize=prize.id)
            )
        ]
        for prize in page.items
    ]
    older = older_row(t, page.next_cursor, lambda cursor: PrizePage(cursor=cursor))
    await chat.show(t("bot-prizes", list=Html(lines)), rows(*choices, older))


async def show_card(chat: Chat, callback_data: PrizeCard) -> None:
    await _show_card(chat, callback_data.prize)


async def cancel_shipping(chat: Chat, callback_data: PrizeStep) -> None:
    """Raises PrizeNotFound, ShipmentNotFound, ShipmentState."""
    async with chat.db.transaction() as tx:
        await shipping.cancel(tx, chat.user.id, callback_data.prize)
    await _show_card(chat, callback_data.prize, chat.t("bot-prize-shipping-cancelled"))


async def confirm_arrival(chat: Chat, callback_data: PrizeStep) -> None:
    """Raises PrizeNotFound, ShipmentNotFound, ShipmentState."""
    async with chat.db.transaction() as tx:
        await shipping.confirm(tx, chat.user.id, callback_data.prize)
        prize = await prizes.get_prize(tx, chat.user.id, callback_data.prize)
    note = chat.t("bot-prize-confirmed", title=title_of(chat.t, prize))
    await _show_card(chat, prize.id, note)


async def _show_card(chat: Chat, prize_id: UUID, note: Html | None = None) -> None:
    t = chat.t
    async with chat.db.connection() as connection:
        prize = await prizes.get_prize(connection, chat.user.id, prize_id)
    lines = [note, Html("")] if note else []
    lines.append(
        t(
            "bot-prize-card",
            title=title_of(t, prize),
            number=str(prize.ticket_number),
            rank=prize.rank,
            value=money(prize.prize_value, prize.currency),
            time=t.moment(prize.won_at),
            status=state_of(prize),
        )
    )
    claim_until = ClaimRules.of(chat.settings).claim_until(prize)
    if claim_until is not None:
        lines.append(t("bot-prize-claim-until", time=t.moment(claim_until)))
    if prize.end_reason is not None:
        lines.append(t("bot-prize-end-reason", reason=prize.end_reason))
    lines += _shipping_lines(t, prize)
    back = button(t.plain("bot-button-prizes"), PrizePage())
    await chat.show("\n".join(lines), rows(*_choices(t, prize), [back]))


def title_of(t: Translate, prize: Prize) -> str:
    return t.localised(prize.lottery.title_i18n) or prize.lottery.title


def state_of(prize: Prize) -> str:
    """A prize that is SHIPPING is told by how far it is."""
    if prize.status == "SHIPPING" and prize.shipping is not None:
        return prize.shipping.status
    return prize.status


def _shipping_lines(t: Translate, prize: Prize) -> list[Html]:
    way, lines = prize.shipping, []
    if way is None:
        return []
    if way.carrier is not None and way.tracking_number is not None:
        lines.append(t("bot-prize-tracking", carrier=way.carrier, number=way.tracking_number))
    if way.shipped_at is not None:
        lines.append(t("bot-prize-sent", time=t.moment(way.shipped_at)))
    if way.delivered_at is not None:
        lines.append(t("bot-prize-arrived", time=t.moment(way.delivered_at)))
    return lines


def _choices(t: Translate, prize: Prize) -> list[list[InlineKeyboardButton]]:
    def step(text: str, data: PrizeStep) -> list[InlineKeyboardButton]:
        return [button(t.plain(text), data)]

    if prize.status == "PENDING":
        return [step("bot-button-have-sent", PrizeStep(action="send", prize=prize.id))]
    if prize.status != "SHIPPING" or prize.shipping is None:
        return []
    if prize.shipping.status == "REQUESTED":
        return [step("bot-button-cancel-shipping", PrizeStep(action="cancel", prize=prize.id))]
    arrived = step("bot-button-arrived", PrizeStep(action="arrived", prize=prize.id))
    url = prize.shipping.tracking_url
    track = [InlineKeyboardButton(text=t.plain("bot-button-track"), url=url)] if url else []
    return [track, arrived]
