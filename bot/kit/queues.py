"""Review queues of staff: one card at a time, decided by a button or by a dialog.

A queue says how to find its cards, what they show and the decisions. The kit turns the cards, sends
a photo and its card as one message, and shows a colleague who was too late why, and the card as it
is now, without the buttons that no longer apply.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
)

from bot.errors import explain
from bot.kit import proposals, running
from bot.kit.buttons import Id, button, rows
from bot.kit.chat import Chat
from bot.kit.dialogs import Answers, Dialog, give_home
from bot.texts import Html
from luckymart.approvals.models import Approval
from luckymart.kit.database import Connection, Tx
from luckymart.kit.errors import DomainError
from luckymart.staff import actions as staff_actions
from luckymart.staff.actions import Staff
from luckymart.staff.errors import PermissionDenied, SecondStepRequired


class HasId(Protocol):
    @property
    def id(self) -> UUID: ...


Item = TypeVar("Item", bound=HasId)


class QueueStep(CallbackData, prefix="v"):
    """`item`: the card that it is pressed on."""

    queue: str
    action: str
    item: Id


@dataclass(frozen=True, slots=True)
class Card:
    """`buttons`: rows of decisions, each an action's name and its label; `links`: other buttons.

    `photo_id`: a stored picture that is sent with it; `more_photo_ids`: others, sent before it.
    """

    id: UUID
    text: Html
    buttons: Sequence[Sequence[tuple[str, str]]] = ()
    links: Sequence[list[InlineKeyboardButton]] = ()
    photo_id: UUID | None = None
    more_photo_ids: Sequence[UUID] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue(Generic[Item]):
    """`following`: the item behind another, from the end on the first again; None where none waits.

    `decisions` are done at once, in a transaction with the roles read anew, and say who has to act
    next if they answer an Approval; `asking` begin a dialog
    that knows the card as `item`; `others` show something else.
    """

    name: str
    read: str
    write: str
    empty: str
    following: Callable[[Connection, Staff, UUID | None], Awaitable[Item | None]]
    get: Callable[[Connection, Staff, UUID], Awaitable[Item]]
    card: Callable[[Chat, Staff, Item], Awaitable[Card]]
    decisions: Mapping[str, Callable[[Chat, Tx, Staff, UUID], Awaitable[Any]]] = field(
        default_factory=dict
    )
    asking: Mapping[str, Dialog] = field(default_factory=dict)
    others: Mapping[str, Callable[[Chat, UUID], Awaitable[None]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        assert self.name not in _queues, self.name
        _queues[self.name] = self
        for dialog in self.asking.values():
            give_home(dialog, self.home)

    async def first(self, chat: Chat) -> None:
        """The handler of the queue's command."""
        await self.turn(chat, None)

    async def turn(self, chat: Chat, after: UUID | None) -> None:
        """The next card."""
        staff = await chat.staff(self.read)
        async with chat.db.connection() as connection:
            item = await self.following(connection, staff, after)
        if item is None:
            await chat.show(chat.t(self.empty))
            return
        card = await self.card(chat, staff, item)
        keyboard = await self._keyboard(chat, staff, card)
        if card.photo_id is not None:
            await chat.remove_buttons()
            for photo_id in card.more_photo_ids:
                await chat.bot.send_photo(chat.user.telegram_id, await _photo(chat, photo_id))
            await chat.send_photo(await _photo(chat, card.photo_id), card.text, keyboard)
            await chat.acknowledge()
        elif isinstance(chat.event, CallbackQuery) and _has_photo(chat.event):
            await chat.remove_buttons()
            await chat.say(card.text, keyboard)
            await chat.acknowledge()
        else:
            await chat.show(card.text, keyboard)

    async def show(self, chat: Chat, item_id: UUID, *more: Html) -> None:
        """One card as it is now, with `more` below it; also the way back from a question."""
        staff = await chat.staff(self.read)
        async with chat.db.connection() as connection:
            item = await self.get(connection, staff, item_id)
        card = await self.card(chat, staff, item)
        text = Html("\n\n".join([card.text, *more]))
        await chat.show(text, await self._keyboard(chat, staff, card))

    async def home(self, chat: Chat, answers: Answers) -> None:
        """Where the dialogs of its cards end, done or given up."""
        await self.show(chat, UUID(answers["item"]))

    async def press(self, chat: Chat, step: QueueStep) -> None:
        if step.action == "next":
            await self.turn(chat, step.item)
        elif step.action == "open":
            await self.show(chat, step.item)
        else:
            try:
                await self._act(chat, step)
            except SecondStepRequired:
                raise
            except DomainError as refusal:
                await self._too_late(chat, step.item, refusal)

    async def _act(self, chat: Chat, step: QueueStep) -> None:
        if step.action in self.decisions:
            async with chat.db.transaction() as tx:
                staff = await staff_actions.load(tx, chat.user.id)
                staff.require(self.write)
                done = await self.decisions[step.action](chat, tx, staff, step.item)
            waits = [proposals.words(chat.t, done)] if isinstance(done, Approval) else []
            await self.show(chat, step.item, *waits)
        elif step.action in self.asking:
            await running.begin(chat, self.asking[step.action], {"item": str(step.item)})
        elif step.action in self.others:
            await self.others[step.action](chat, step.item)
        else:
            await chat.acknowledge(chat.t.plain("bot-button-old"), alert=True)

    async def _too_late(self, chat: Chat, item_id: UUID, refusal: DomainError) -> None:
        """Why not, over the card as a colleague left it; nothing more where the role is gone."""
        if isinstance(refusal, PermissionDenied):
            raise refusal
        await chat.acknowledge(explain(chat.t, refusal), alert=True)
        await self.show(chat, item_id)

    async def _keyboard(self, chat: Chat, staff: Staff, card: Card) -> InlineKeyboardMarkup:
        """No Next where nothing else waits."""
        async with chat.db.connection() as connection:
            other = await self.following(connection, staff, card.id)
        is_alone = other is None or other.id == card.id
        lines = [
            [button(label, self.step(action, card.id)) for action, label in line]
            for line in card.buttons
        ]
        following = button(chat.t.plain("bot-button-next"), self.step("next", card.id))
        return rows(*lines, [] if is_alone else [following], *card.links)

    def step(self, action: str, item_id: UUID) -> QueueStep:
        return QueueStep(queue=self.name, action=action, item=item_id)


_queues: dict[str, Queue[Any]] = {}


def routes() -> Router:
    router = Router(name="queues")
    router.callback_query.register(press, QueueStep.filter())
    return router


async def press(chat: Chat, callback_data: QueueStep) -> None:
    queue = _queues.get(callback_data.queue)
    if queue is None:
        await chat.acknowledge(chat.t.plain("bot-button-old"), alert=True)
        return
    await queue.press(chat, callback_data)


async def _photo(chat: Chat, photo_id: UUID) -> BufferedInputFile:
    """The picture itself: an address of a private one is nothing for Telegram to keep."""
    return BufferedInputFile(await chat.pictures.read(photo_id), f"{photo_id}.jpg")


def _has_photo(event: CallbackQuery) -> bool:
    return bool(getattr(event.message, "photo", None))
