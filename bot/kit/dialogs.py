"""Guided dialogs as data: a dialog says its questions and its one domain call, the kit runs it.

`bot/kit/running.py` gives every dialog Back and Cancel, buttons that change an answer at the
review, a corrected answer typed there, a nonce that ties each button to its dialog and is the
idempotency key of the command, words for a photo where text is asked, and an end by `/cancel` or
any other command that says what it ended.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.kit.chat import Chat
from bot.texts import Html, Translate
from luckymart.kit.database import Tx
from luckymart.kit.errors import DomainError

Answers: TypeAlias = dict[str, str]
"""What is known so far: what the dialog was begun with, and each answer by its question's name."""

REVIEW: Final = "review"
CODE: Final = "code"


class Refused(Exception):
    """An answer that cannot be taken; `text` says why, and what could be.

    `choices` are the answers that may have been meant, each a value and its label.
    An empty text says nothing: the rest of an album whose first picture was refused.
    """

    def __init__(self, text: Html, choices: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(text)
        self.text = text
        self.choices = choices


@dataclass(frozen=True, slots=True)
class Screen:
    """`choices`: the buttons that answer, each a value and its label; `links`: other buttons.

    `shown`: figures on it that the command must meet; they become answers of those names.
    """

    text: Html
    choices: Sequence[tuple[str, str]] = ()
    columns: int = 1
    picture: str | None = None
    links: Sequence[list[InlineKeyboardButton]] = ()
    shown: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of a dialog that ended."""

    text: Html
    keyboard: InlineKeyboardMarkup | None = None


Ask: TypeAlias = Callable[[Chat, Answers], Awaitable[Screen]]
Show: TypeAlias = Callable[[Chat, Answers], Awaitable[None]]
More: TypeAlias = Callable[[Chat, Tx, Answers], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`name` is the key of its answer, as the domain call reads it.

    `ask`: the screen, or the id of a text that needs no values. `parse`: the answer out of what was
    typed; without it only the buttons answer. `take`: the answer out of a message with a photo or a
    file. Both raise Refused or a DomainError for what cannot be taken. `when`: whether to ask it at
    all. `label`: the button that changes it at the review, a text's id or what makes the words.
    `secret`: what is typed does not stay in the chat.
    """

    name: str
    ask: Ask | str
    parse: Callable[[Chat, Answers, str], Awaitable[str]] | None = None
    take: Callable[[Chat, Answers, Message], Awaitable[str]] | None = None
    when: Callable[[Chat, Answers], Awaitable[bool]] | None = None
    optional: bool | Callable[[Answers], bool] = False
    label: str | Callable[[Translate], str] = ""
    secret: bool = False

    def may_be_skipped(self, answers: Answers) -> bool:
        return self.optional if isinstance(self.optional, bool) else self.optional(answers)

    def label_in(self, t: Translate) -> str:
        """Empty where the review has no button for it."""
        if callable(self.label):
            return self.label(t)
        return self.label and t.plain(self.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialog:
    """`bot-dialog-<name>` is what people call it.

    `act` is the one domain call, in a transaction. What it answers as text is kept under the
    dialog's idempotency key; a DomainError that it returns is raised after the commit. `done` shows
    that answer, or goes on with the answers where there is no `act`. A dialog of a review queue
    (bot/kit/queues.py) needs neither `done` nor `back`: its card is shown. `review`: the screen
    before the command; its choices, if any, take the place of Confirm, and the one that was pressed
    is the answer `finish`. `code`: a question after the confirmation. `permission`: what staff
    need, read anew at each step. `feature`: it begins only while that is on. `sealed`: the answers
    are encrypted in the database. `back`: what is shown by Back at the first question and in place
    of "Cancelled"; `ended`: what to say instead when it is given up otherwise; `stop`: the text of
    its Cancel button. `more`: what is done with each further picture of an album whose first
    picture was the last answer.
    """

    name: str
    questions: Sequence[Question]
    act: Callable[[Chat, Tx, Answers], Awaitable[str | DomainError]] | None = None
    done: Callable[[Chat, Answers, str], Awaitable[None]] | None = None
    review: Ask | None = None
    code: Question | None = None
    permission: str = ""
    feature: str = ""
    sealed: bool = False
    back: Show | None = None
    ended: Callable[[Chat, Answers], Awaitable[Words]] | None = None
    more: More | None = None
    stop: str = "bot-button-cancel"

    def __post_init__(self) -> None:
        assert self.name not in dialogs, self.name
        assert not (self.sealed and self.more), "the answers are kept in clear text for `more`"
        dialogs[self.name] = self


dialogs: dict[str, Dialog] = {}
"""Every dialog of the bot, by its name."""
_homes: dict[str, Show] = {}


def give_home(dialog: Dialog, home: Show) -> None:
    """Where a dialog without `back` and `done` of its own was begun, and ends."""
    _homes[dialog.name] = home


def home_of(dialog: Dialog) -> Show | None:
    """Where Back at the first question leads."""
    return dialog.back or _homes.get(dialog.name)


def reason_up_to(limit: int) -> Callable[[Chat, Answers, str], Awaitable[str]]:
    """The parser of a reason that somebody else will read."""

    async def parse(chat: Chat, _: Answers, text: str) -> str:
        if len(text) > limit:
            raise Refused(chat.t("bot-reason-too-long", limit=limit))
        return text

    return parse
