"""/managelotteries: publish, take back, edit, cancel with a reason, draw now, give a draw up."""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from aiogram import F, Router
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.kit import proposals, running
from bot.kit.buttons import button, older_row, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.kit.dialogs import Answers, Dialog, Question, Screen, reason_up_to
from bot.lotteries.buttons import StaffAction, StaffLottery, StaffLotteryPage
from bot.lotteries.cards import card_text, picture_url, title_of
from bot.texts import Html, Translate, shortened
from luckymart.approvals.kinds import Command, Kind
from luckymart.draws import actions as draws
from luckymart.draws import doors
from luckymart.draws.doors import DrawCommand, PublishCommand, VoidCommand
from luckymart.kit.database import Tx
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.models import Lottery
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff

READ: Final = "lotteries.read"
WRITE: Final = "lotteries.write"
DRAW: Final = "draws.write"
LOTTERIES_A_SCREEN: Final = 8
MAX_BUTTON_LENGTH: Final = 48


def routes() -> Router:
    router = Router(name="lotteries.manage")
    router.message.register(show_first_page, command("managelotteries"))
    router.callback_query.register(show_page, StaffLotteryPage.filter())
    handlers: dict[StaffAction, Callable[..., Any]] = {
        "show": show_one,
        "publish": publish,
        "back": take_back,
        "cancel": ask_reason,
        "draw": ask_draw,
        "draw_yes": draw,
        "void": ask_why_void,
    }
    for action, handler in handlers.items():
        router.callback_query.register(handler, StaffLottery.filter(F.action == action))
    return router


async def show_first_page(chat: Chat) -> None:
    await _show_page(chat, None)


async def show_page(chat: Chat, callback_data: StaffLotteryPage) -> None:
    await _show_page(chat, callback_data.cursor or None)


async def show_one(chat: Chat, callback_data: StaffLottery) -> None:
    await show_staff_card(chat, callback_data.lottery)


async def publish(chat: Chat, callback_data: StaffLottery) -> None:
    async with chat.db.transaction() as tx:
        done = await publish_draft(chat, tx, callback_data.lottery)
    await _show_done(chat, done)


async def publish_draft(chat: Chat, tx: Tx, lottery_id: UUID) -> str:
    """As its terms are now, by one person or by two: answers the lottery's id or a proposal."""
    command = PublishCommand.of(await lotteries.get(tx, lottery_id))
    return await _act(chat, tx, doors.PUBLISH, command)


async def _act(chat: Chat, tx: Tx, kind: Kind[Command, Lottery], command: Command) -> str:
    return await proposals.act(chat, tx, kind, command, lambda lottery: str(lottery.id))


async def take_back(chat: Chat, callback_data: StaffLottery) -> None:
    async with chat.db.transaction() as tx:
        staff = await staff_actions.load(tx, chat.user.id)
        await lotteries.take_back(tx, staff, callback_data.lottery)
    await show_staff_card(chat, callback_data.lottery)


async def ask_draw(chat: Chat, callback_data: StaffLottery) -> None:
    await chat.staff(DRAW)
    async with chat.db.connection() as connection:
        lottery = await lotteries.get(connection, callback_data.lottery)
    text = chat.t(
        "bot-manage-draw-confirm",
        title=title_of(chat.t, lottery),
        sold=lottery.sold_tickets,
        total=lottery.total_tickets,
    )
    yes = StaffLottery(action="draw_yes", lottery=lottery.id)
    back = StaffLottery(action="show", lottery=lottery.id)
    keyboard = rows(
        [button(chat.t.plain("bot-button-draw-yes"), yes)],
        [button(chat.t.plain("bot-button-back"), back)],
    )
    await chat.show(text, keyboard)


async def draw(chat: Chat, callback_data: StaffLottery) -> None:
    async with chat.db.transaction() as tx:
        command = DrawCommand(lottery_id=callback_data.lottery)
        done = await _act(chat, tx, doors.DRAW_NOW, command)
    await _show_done(chat, done)


async def _show_done(chat: Chat, done: str) -> None:
    if proposals.is_proposal(done):
        await proposals.show(chat, done)
    else:
        await show_staff_card(chat, UUID(done))


async def show_staff_card(chat: Chat, lottery_id: UUID) -> None:
    """As players see it, drafts too, with what this person may do now."""
    staff = await chat.staff(READ)
    async with chat.db.connection() as connection:
        lottery = await lotteries.get(connection, lottery_id)
    state = chat.t("bot-manage-state", state=_state(lottery))
    await chat.show(
        Html(f"{card_text(chat.t, lottery)}\n\n{state}"),
        _keyboard(chat.t, staff, lottery),
        picture=picture_url(chat.settings, lottery.image_url),
    )


async def _show_page(chat: Chat, cursor: str | None) -> None:
    t, staff = chat.t, await chat.staff(READ)
    async with chat.db.connection() as connection:
        page = await lotteries.list_all(connection, staff, [], LOTTERIES_A_SCREEN, cursor)
    choices = [
        [
            button(
                shortened(
                    f"#{lottery.period} {title_of(t, lottery)} · "
                    f"{t.plain('bot-manage-state-name', state=_state(lottery))}",
                    MAX_BUTTON_LENGTH,
                ),
                StaffLottery(action="show", lottery=lottery.id),
            )
        ]
        for lottery in page.items
    ]
    older = older_row(t, page.next_cursor, lambda after: StaffLotteryPage(cursor=after))
    await chat.show(t("bot-manage" if choices else "bot-manage-none"), rows(*choices, older))


# ------------------------------------------------------------ cancelling


async def ask_reason(chat: Chat, callback_data: StaffLottery) -> None:
    await running.begin(chat, CANCELLATION, {"lottery": str(callback_data.lottery)})


async def _ask_reason(chat: Chat, answers: Answers) -> Screen:
    lottery = await _lottery_of(chat, answers)
    title, sold = title_of(chat.t, lottery), lottery.sold_tickets
    return Screen(chat.t("bot-manage-reason", title=title, sold=sold))


async def _review_cancellation(chat: Chat, answers: Answers) -> Screen:
    lottery = await _lottery_of(chat, answers)
    text = chat.t(
        "bot-manage-cancel-confirm",
        title=title_of(chat.t, lottery),
        reason=answers["reason"],
        sold=lottery.sold_tickets,
    )
    return Screen(text, [("yes", chat.t.plain("bot-button-cancel-lottery"))])


async def _cancel(chat: Chat, tx: Tx, answers: Answers) -> str:
    staff = await staff_actions.load(tx, chat.user.id)
    lottery_id = UUID(answers["lottery"])
    await lotteries.cancel(tx, staff, lottery_id, answers["reason"])
    return str(lottery_id)


async def _show_cancelled(chat: Chat, _: Answers, lottery_id: str) -> None:
    await show_staff_card(chat, UUID(lottery_id))


async def _show_kept(chat: Chat, answers: Answers) -> None:
    await show_staff_card(chat, UUID(answers["lottery"]))


CANCELLATION: Final = Dialog(
    name="lottery-cancellation",
    questions=[
        Question(name="reason", ask=_ask_reason, parse=reason_up_to(lotteries.MAX_REASON_LENGTH))
    ],
    review=_review_cancellation,
    act=_cancel,
    done=_show_cancelled,
    back=_show_kept,
    permission=WRITE,
)


# ------------------------------------------------------------ giving a draw up


async def ask_why_void(chat: Chat, callback_data: StaffLottery) -> None:
    await running.begin(chat, VOID, {"lottery": str(callback_data.lottery)})


async def _ask_why_void(chat: Chat, answers: Answers) -> Screen:
    lottery = await _lottery_of(chat, answers)
    return Screen(chat.t("bot-manage-void-reason", title=title_of(chat.t, lottery)))


async def _review_void(chat: Chat, answers: Answers) -> Screen:
    lottery = await _lottery_of(chat, answers)
    text = chat.t(
        "bot-manage-void-confirm",
        title=title_of(chat.t, lottery),
        reason=answers["reason"],
        sold=lottery.sold_tickets,
    )
    return Screen(text, [("yes", chat.t.plain("bot-button-void"))])


async def _void(chat: Chat, tx: Tx, answers: Answers) -> str:
    command = VoidCommand(lottery_id=UUID(answers["lottery"]), reason=answers["reason"])
    return await _act(chat, tx, doors.VOID, command)


VOID: Final = Dialog(
    name="draw-void",
    questions=[
        Question(name="reason", ask=_ask_why_void, parse=reason_up_to(lotteries.MAX_REASON_LENGTH))
    ],
    review=_review_void,
    act=_void,
    done=_show_cancelled,
    back=_show_kept,
    permission=DRAW,
)


async def _lottery_of(chat: Chat, answers: Answers) -> Lottery:
    async with chat.db.connection() as connection:
        return await lotteries.get(connection, UUID(answers["lottery"]))


def _state(lottery: Lottery) -> str:
    return "DRAFT" if lottery.published_at is None and not lottery.cancelled_at else lottery.status


def _keyboard(t: Translate, staff: Staff, lottery: Lottery) -> InlineKeyboardMarkup:
    def does(text: str, action: StaffAction) -> InlineKeyboardButton:
        return button(t.plain(text), StaffLottery(action=action, lottery=lottery.id))

    change: list[InlineKeyboardButton] = []
    end: list[InlineKeyboardButton] = []
    state = _state(lottery)
    if WRITE in staff.permissions:
        if state == "DRAFT":
            change += [does("bot-button-publish", "publish"), does("bot-button-edit", "edit")]
        elif state in ("UPCOMING", "ACTIVE") and not lottery.sold_tickets:
            change.append(does("bot-button-take-back", "back"))
        if state in ("DRAFT", *lotteries.CANCELLABLE):
            end.append(does("bot-button-cancel-lottery", "cancel"))
    if DRAW in staff.permissions and state in ("ACTIVE", "SOLD_OUT", "DRAWING"):
        end.append(does("bot-button-draw-now", "draw"))
    if DRAW in staff.permissions and draws.may_be_given_up(lottery):
        end.append(does("bot-button-void", "void"))
    return rows(change, end, [button(t.plain("bot-button-back"), StaffLotteryPage())])
