"""/managemarket: staff look through the listings, one card at a time, and take one down."""

from typing import Final
from uuid import UUID

from aiogram import F, Router

from bot.kit import running
from bot.kit.buttons import button, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, reason_up_to
from bot.resales.browse import listing_line, title_of
from bot.resales.buttons import StaffListing
from luckymart.kit.database import Tx
from luckymart.kit.paging import encode_cursor
from luckymart.resales import actions as resales
from luckymart.resales import reading
from luckymart.resales.models import Resale
from luckymart.staff import actions as staff_actions

READ: Final = "resales.read"
WRITE: Final = "resales.write"


def routes() -> Router:
    router = Router(name="resales.takedown")
    router.message.register(show_newest, command("managemarket"))
    router.callback_query.register(show_next, StaffListing.filter(F.action == "next"))
    router.callback_query.register(ask_reason, StaffListing.filter(F.action == "take_down"))
    return router


async def show_newest(chat: Chat) -> None:
    await _show_card(chat, None)


async def show_next(chat: Chat, callback_data: StaffListing) -> None:
    await _show_card(chat, callback_data.resale)


async def _show_card(chat: Chat, after: UUID | None) -> None:
    t, staff = chat.t, await chat.staff(READ)
    async with chat.db.connection() as connection:
        page = await reading.list_all(
            connection, staff, 1, encode_cursor(after) if after else None, status="ACTIVE"
        )
    if not page.items:
        await chat.show(t("bot-takedown-none"))
        return
    [resale] = page.items
    text = listing_line(
        t,
        "bot-takedown-card",
        resale,
        seller=resale.seller_name,
        time=t.moment(resale.created_at),
    )
    choices = [button(t.plain("bot-button-next"), StaffListing(action="next", resale=resale.id))]
    if WRITE in staff.permissions:
        down = StaffListing(action="take_down", resale=resale.id)
        choices.insert(0, button(t.plain("bot-button-takedown"), down))
    await chat.show(text, rows(choices))


async def ask_reason(chat: Chat, callback_data: StaffListing) -> None:
    await running.begin(chat, TAKEDOWN, {"resale": str(callback_data.resale)})


async def _take_down(chat: Chat, tx: Tx, answers: Answers) -> str:
    staff = await staff_actions.load(tx, chat.user.id)
    resale_id, reason = UUID(answers["resale"]), answers["reason"]
    return (await resales.take_down(tx, staff, resale_id, reason)).model_dump_json()


async def _show_done(chat: Chat, answers: Answers, text: str) -> None:
    t, resale = chat.t, Resale.model_validate_json(text)
    done = t(
        "bot-takedown-done",
        title=title_of(t, resale.lottery),
        number=str(resale.ticket_number),
        staff=chat.user.first_name,
        reason=answers["reason"],
    )
    following = StaffListing(action="next", resale=resale.id)
    await chat.show(done, rows([button(t.plain("bot-button-next"), following)]))


TAKEDOWN: Final = Dialog(
    name="takedown",
    questions=[
        Question(
            name="reason", ask="bot-takedown-reason", parse=reason_up_to(resales.MAX_REASON_LENGTH)
        )
    ],
    act=_take_down,
    done=_show_done,
    permission=WRITE,
)
