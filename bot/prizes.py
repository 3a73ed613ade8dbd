"""/prizes: what a player has won, where it is, and what to do with it."""

from typing import Literal
from uuid import UUID

from aiogram import Bot, F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from bot.kit.buttons import Id, app_button, button, rows
from bot.kit.commands import command
from bot.kit.screens import show
from bot.texts import Html, Translate, money, shortened
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.prizes import actions as prizes
from luckymart.prizes.actions import Prize
from luckymart.shipping import actions as shipping
from luckymart.users.actions import User

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
    router = Router(name="prizes")
    router.message.register(show_prizes, command("prizes"))
    router.callback_query.register(turn_page, PrizePage.filter())
    router.callback_query.register(show_card, PrizeCard.filter())
    router.callback_query.register(cancel_shipping, PrizeStep.filter(F.action == "cancel"))
    router.callback_query.register(confirm_arrival, PrizeStep.filter(F.action == "arrived"))
    return router


async def show_prizes(
    message: Message, bot: Bot, db: Database, settings: Settings, user: User, t: Translate
) -> None:
    await _show_page(message, bot, db, settings, user, t, None)


async def turn_page(
    callback: CallbackQuery,
    callback_data: PrizePage,
    bot: Bot,
    db: Database,
    settings: Settings,
    user: User,
    t: Translate,
) -> None:
    await _show_page(callback, bot, db, settings, user, t, callback_data.cursor or None)


async def _show_page(
    event: Message | CallbackQuery,
    bot: Bot,
    db: Database,
    settings: Settings,
    user: User,
    t: Translate,
    cursor: str | None,
) -> None:
    async with db.connection() as connection:
        page = await prizes.list_prizes(connection, user.id, PRIZES_A_SCREEN, cursor)
    if not page.items and cursor is None:
        keyboard = rows([app_button(t.plain("bot-button-play"), settings.app_url)])
        await show(event, bot, t("bot-prizes-none"), keyboard)
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
    older = PrizePage(cursor=page.next_cursor or "")
    keyboard = rows(
        *choices, [button(t.plain("bot-button-older"), older)] if page.next_cursor else []
    )
    await show(event, bot, t("bot-prizes", list=Html(lines)), keyboard)


async def show_card(
    callback: CallbackQuery,
    callback_data: PrizeCard,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    await _show_card(callback, bot, db, user, t, callback_data.prize)


async def cancel_shipping(
    callback: CallbackQuery,
    callback_data: PrizeStep,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    """Raises PrizeNotFound, ShipmentNotFound, ShipmentState."""
    async with db.transaction() as tx:
        await shipping.cancel(tx, user.id, callback_data.prize)
    note = t("bot-prize-shipping-cancelled")
    await _show_card(callback, bot, db, user, t, callback_data.prize, note)


async def confirm_arrival(
    callback: CallbackQuery,
    callback_data: PrizeStep,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
) -> None:
    """Raises PrizeNotFound, ShipmentNotFound, ShipmentState."""
    async with db.transaction() as tx:
        await shipping.confirm(tx, user.id, callback_data.prize)
        prize = await prizes.get_prize(tx, user.id, callback_data.prize)
    note = t("bot-prize-confirmed", title=title_of(t, prize))
    await _show_card(callback, bot, db, user, t, prize.id, note)


async def _show_card(
    callback: CallbackQuery,
    bot: Bot,
    db: Database,
    user: User,
    t: Translate,
    prize_id: UUID,
    note: Html | None = None,
) -> None:
    async with db.connection() as connection:
        prize = await prizes.get_prize(connection, user.id, prize_id)
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
    lines += _shipping_lines(t, prize)
    back = button(t.plain("bot-button-prizes"), PrizePage())
    await show(callback, bot, "\n".join(lines), rows(*_choices(t, prize), [back]))


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
