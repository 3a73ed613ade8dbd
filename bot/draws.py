"""/verify: the proof of a draw, and the check that one's own ticket was in it."""

import re
from contextlib import suppress
from typing import Final
from uuid import UUID

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.filters.callback_data import CallbackData
from aiogram.types import BufferedInputFile, InlineKeyboardButton

from bot.kit.buttons import Id, app_button, button, rows
from bot.kit.chat import Chat
from bot.kit.commands import command
from bot.lotteries.buttons import DrawProof, LotteryCard
from bot.lotteries.cards import title_of
from bot.texts import Translate, shortened
from luckymart.draws import actions as draws
from luckymart.draws.actions import SealView, WinnerView
from luckymart.draws.errors import DrawNotFound
from luckymart.draws.verify import verify_receipt
from luckymart.kit.settings import Settings
from luckymart.kit.typed import clean_code
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.models import Lottery, Status
from luckymart.purchases import actions as purchases

SEALED: Final[tuple[Status, ...]] = ("DRAWING", "COMPLETED")
LOTTERIES_A_SCREEN: Final = 8
TICKETS_A_SCREEN: Final = 24
TICKETS_A_ROW: Final = 3
WINNERS_A_SCREEN: Final = 20
MAX_BUTTON_LENGTH: Final = 40
_TICKET_NUMBER = re.compile(r"[1-9][0-9]{6}", re.ASCII)


class DrawTickets(CallbackData, prefix="dt"):
    lottery: Id


class CheckTicket(CallbackData, prefix="ct"):
    ticket: Id


class ReceiptFile(CallbackData, prefix="rf"):
    ticket: Id


class DrawList(CallbackData, prefix="dl"):
    pass


def routes() -> Router:
    router = Router(name="draws")
    router.message.register(verify, command("verify"))
    router.callback_query.register(show_list, DrawList.filter())
    router.callback_query.register(show_proof, DrawProof.filter())
    router.callback_query.register(show_my_tickets, DrawTickets.filter())
    router.callback_query.register(check_ticket, CheckTicket.filter())
    router.callback_query.register(send_receipt, ReceiptFile.filter())
    return router


async def verify(chat: Chat, command: CommandObject) -> None:
    """Alone, with a lottery's id, or with the number of a ticket of one's own."""
    argument = clean_code(command.args or "").removeprefix("#")
    if _TICKET_NUMBER.fullmatch(argument):
        await _show_tickets_with_number(chat, int(argument))
        return
    lottery_id = None
    with suppress(ValueError):
        lottery_id = UUID(argument)
    if lottery_id is None:
        await show_list(chat)
    else:
        await _show_proof(chat, lottery_id)


async def show_list(chat: Chat) -> None:
    """How a draw is proved, and the latest ones to look at."""
    t = chat.t
    async with chat.db.connection() as connection:
        page = await lotteries.list_public(connection, SEALED, LOTTERIES_A_SCREEN, None)
    choices = [
        [
            button(
                shortened(f"#{lottery.period} {title_of(t, lottery)}", MAX_BUTTON_LENGTH),
                DrawProof(lottery=lottery.id),
            )
        ]
        for lottery in page.items
    ]
    text = t("bot-verify") if choices else f"{t('bot-verify')}\n\n{t('bot-verify-none')}"
    await chat.show(text, rows(*choices))


async def show_proof(chat: Chat, callback_data: DrawProof) -> None:
    await _show_proof(chat, callback_data.lottery)


async def _show_proof(chat: Chat, lottery_id: UUID) -> None:
    """Raises LotteryNotFound, SealNotFound."""
    t = chat.t
    bundle, winners = None, []
    async with chat.db.connection() as connection:
        lottery = await lotteries.get_published(connection, lottery_id, chat.user.id)
        seal = await draws.get_seal(connection, chat.settings.public_url, lottery_id)
        with suppress(DrawNotFound):
            bundle = await draws.get_bundle(connection, lottery_id)
            winners = await draws.list_winners(connection, lottery_id, chat.user.id)
    bundle_url = f"{chat.settings.public_url}/api/v1/lotteries/{lottery.id}/draw"
    lines: list[str] = [
        t("bot-proof-title", title=title_of(t, lottery), period=str(lottery.period)),
        "",
        t(
            "bot-proof-seal",
            root=seal.root,
            tickets=seal.tickets,
            time=t.moment(seal.sealed_at),
            leaves=seal.leaves_url,
        ),
    ]
    lines += _round_lines(t, seal)
    if bundle is None:
        lines += ["", t("bot-proof-waiting")]
    else:
        lines += ["", t("bot-proof-draw", seed=str(bundle["seed"]), bundle=bundle_url)]
        lines += ["", t("bot-proof-winners")]
        lines += [
            t(
                "bot-proof-winner",
                rank=winner.rank,
                number=str(winner.ticket_number),
                name=_name_of(t, winner),
            )
            for winner in winners[:WINNERS_A_SCREEN]
        ]
        if len(winners) > WINNERS_A_SCREEN:
            lines.append(t("bot-proof-more", count=len(winners) - WINNERS_A_SCREEN))
    lines += ["", t(f"bot-proof-{lottery.entropy_source}")]
    await chat.show("\n".join(lines), rows(*_proof_buttons(t, chat.settings, lottery)))


def _name_of(t: Translate, winner: WinnerView) -> str:
    if winner.is_me:
        return t.plain("bot-proof-you")
    return winner.name or t.plain("bot-person-nameless")


def _round_lines(t: Translate, seal: SealView) -> list[str]:
    """Of a beacon: the round that counts, and openly why it is not the first that was fixed."""
    if not seal.rounds:
        return []
    *late, counts = seal.rounds
    lines = [
        t("bot-proof-late", round=str(one.round), time=t.moment(one.available_at)) for one in late
    ]
    time = t.moment(counts.available_at)
    return [*lines, t("bot-proof-round", round=str(counts.round), time=time)]


def _proof_buttons(
    t: Translate, settings: Settings, lottery: Lottery
) -> list[list[InlineKeyboardButton]]:
    mine = button(t.plain("bot-button-check-mine"), DrawTickets(lottery=lottery.id))
    return [
        [mine] if lottery.my_tickets else [],
        [app_button(t.plain("bot-button-open-app"), settings.app_url, lottery.id)],
        [button(t.plain("bot-button-back"), DrawList())],
    ]


async def show_my_tickets(chat: Chat, callback_data: DrawTickets) -> None:
    """The tickets of one lottery, to pick the one to be checked."""
    t = chat.t
    async with chat.db.connection() as connection:
        page = await purchases.list_tickets(
            connection, chat.user.id, callback_data.lottery, TICKETS_A_SCREEN, None
        )
    buttons = [
        button(str(ticket.number), CheckTicket(ticket=ticket.id))
        for ticket in sorted(page.items, key=lambda ticket: ticket.number)
    ]
    lines = [
        buttons[start : start + TICKETS_A_ROW] for start in range(0, len(buttons), TICKETS_A_ROW)
    ]
    back = button(t.plain("bot-button-back"), DrawProof(lottery=callback_data.lottery))
    await chat.show(t("bot-check-pick"), rows(*lines, [back]))


async def check_ticket(chat: Chat, callback_data: CheckTicket) -> None:
    await _check_ticket(chat, callback_data.ticket)


async def send_receipt(chat: Chat, callback_data: ReceiptFile) -> None:
    """What `luckymart verify` and the stand-alone verifier read, with the root to compare."""
    t = chat.t
    async with chat.db.connection() as connection:
        receipt = await draws.get_receipt(connection, chat.user.id, callback_data.ticket)
    name = f"receipt-{receipt.ticket_number}.json"
    await chat.bot.send_document(
        chat.user.telegram_id,
        BufferedInputFile(receipt.model_dump_json().encode(), name),
        caption=t("bot-receipt-file", name=name, root=receipt.root),
    )
    await chat.acknowledge()


async def _show_tickets_with_number(chat: Chat, number: int) -> None:
    """Numbers begin anew in each lottery: of several the person picks one."""
    t = chat.t
    async with chat.db.connection() as connection:
        found = await purchases.find_tickets(connection, chat.user.id, number)
    if not found:
        await chat.show(t("bot-check-not-mine", number=str(number)))
        return
    if len(found) == 1:
        await _check_ticket(chat, found[0].id)
        return
    choices = [
        [
            button(
                shortened(
                    t.localised(ticket.lottery.title_i18n) or ticket.lottery.title,
                    MAX_BUTTON_LENGTH,
                ),
                CheckTicket(ticket=ticket.id),
            )
        ]
        for ticket in found
    ]
    await chat.show(t("bot-check-which", number=str(number)), rows(*choices))


async def _check_ticket(chat: Chat, ticket_id: UUID) -> None:
    """Recompute the way from the owner's Telegram id to the sealed root.

    Raises TicketNotFound, LotteryNotSealed.
    """
    t = chat.t
    async with chat.db.connection() as connection:
        receipt = await draws.get_receipt(connection, chat.user.id, ticket_id)
        seal = await draws.get_seal(connection, chat.settings.public_url, UUID(receipt.lottery_id))
    steps = list(verify_receipt(receipt, bytes.fromhex(seal.root), tickets=seal.tickets))
    lines: list[str] = [t("bot-check-title", number=str(receipt.ticket_number)), ""]
    lines += [
        f"{'✅' if step.ok else '❌'} {t('bot-check-step', step=step.name)}" for step in steps
    ]
    verdict = "bot-check-holds" if all(step.ok for step in steps) else "bot-check-fails"
    lines += ["", t(verdict), "", t("bot-check-root", root=seal.root)]
    lines += [
        t("bot-check-values", salt=receipt.salt, leaf=receipt.leaf, place=receipt.index + 1),
        t("bot-check-path", steps=len(receipt.path)),
        *(f"{'◀️' if side == 'left' else '▶️'} <code>{node}</code>" for side, node in receipt.path),
    ]
    lottery_id = UUID(receipt.lottery_id)
    keyboard = rows(
        [button(t.plain("bot-button-receipt"), ReceiptFile(ticket=ticket_id))],
        [button(t.plain("bot-button-proof"), DrawProof(lottery=lottery_id))],
        [button(t.plain("bot-button-lottery"), LotteryCard(lottery=lottery_id))],
    )
    await chat.show("\n".join(lines), keyboard)
