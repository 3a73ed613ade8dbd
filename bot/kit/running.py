"""Running a dialog: which question is open, what an answer leads to, what is kept in between."""

import base64
import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from aiogram import BaseMiddleware, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message, TelegramObject

from bot.errors import explain
from bot.kit import proposals
from bot.kit.buttons import button, new_nonce, rows
from bot.kit.chat import Chat
from bot.kit.commands import command_in
from bot.kit.dialogs import (
    CODE,
    REVIEW,
    Answers,
    Dialog,
    Question,
    Refused,
    Screen,
    Words,
    dialogs,
    home_of,
)
from bot.texts import Html
from luckymart.kit import idempotency
from luckymart.kit.consent import FigureChanged
from luckymart.kit.errors import DomainError, FeatureOff
from luckymart.staff import actions as staff_actions
from luckymart.staff.errors import SecondStepRequired

ALBUM: Final = "album"


class DialogStep(CallbackData, prefix="q"):
    """`nonce` is the dialog's, and `at` the place in it: an old button does nothing."""

    action: Literal["pick", "skip", "edit", "back", "stop"]
    nonce: str
    at: str
    value: str = ""


@dataclass(slots=True)
class Course:
    """A dialog under way. `at`: the name of the open question, REVIEW or CODE."""

    dialog: Dialog
    nonce: str
    answers: Answers
    at: str
    is_correction: bool = False
    meant: list[str] = field(default_factory=list)
    """The answers that a refusal offered."""

    @property
    def place(self) -> str:
        """`at`, short enough for a button."""
        names = [question.name for question in self.dialog.questions]
        return str(names.index(self.at)) if self.at in names else self.at

    @property
    def question(self) -> Question | None:
        """The open question; None at the review."""
        if self.at == CODE:
            return self.dialog.code
        return next((one for one in self.dialog.questions if one.name == self.at), None)


async def begin(
    chat: Chat,
    dialog: Dialog,
    known: Answers | None = None,
    *,
    typed: str = "",
    at_review: bool = False,
) -> None:
    """Ask the first question. `typed` answers it at once; `at_review`: all is `known` already.

    Raises FeatureOff, PermissionDenied.
    """
    if dialog.feature and not chat.settings.is_on(dialog.feature):
        raise FeatureOff(feature=dialog.feature)
    if dialog.permission:
        await chat.staff(dialog.permission)
    course = Course(dialog, new_nonce(), dict(known or {}), "")
    if at_review:
        await _review(chat, course)
        return
    first = await _following(chat, course, -1)
    assert first is not None
    course.at = first.name
    if typed:
        await _answer(chat, course, typed)
    else:
        await _ask(chat, course)


async def under_way(chat: Chat) -> Course | None:
    """The dialog that this person is in, if it is one of the kit's."""
    name, _, at = (await chat.state.get_state() or "").partition(":")
    dialog = dialogs.get(name)
    if dialog is None:
        return None
    data = await chat.state.get_data()
    answers = _opened(chat, dialog, data)
    return Course(dialog, data["nonce"], answers, at, data["is_correction"], data["meant"])


async def end(chat: Chat) -> Words | None:
    """End whatever dialog is under way; what to say of it, or None where there is none."""
    if await chat.state.get_state() is None:
        return None
    course = await under_way(chat)
    await chat.state.clear()
    if course is None:
        return Words(chat.t("bot-cancelled"))
    if course.dialog.ended is not None:
        return await course.dialog.ended(chat, course.answers)
    return Words(chat.t("bot-cancelled-dialog", dialog=_title(chat, course.dialog)))


async def take_message(chat: Chat, course: Course) -> None:
    """What was written or sent while a dialog is open."""
    assert isinstance(chat.event, Message)
    question = course.question
    if course.dialog.permission:
        await chat.staff(course.dialog.permission)
    if question is None:
        await _correct(chat, course)
    elif chat.event.text is not None and question.parse is not None:
        await _answer(chat, course, chat.text)
    elif chat.event.text is None and question.take is not None:
        await _take(chat, course, question, chat.event)
    else:
        wanted = "text" if question.parse else "file" if question.take else "button"
        again = (await _screen(chat, course, question)).text
        words = chat.t("bot-dialog-wanted", wanted=wanted)
        await _ask(chat, course, refusal=Refused(Html(f"{words}\n\n{again}")))


async def press(chat: Chat, callback_data: DialogStep) -> None:
    """A button of a dialog."""
    course, step = await under_way(chat), callback_data
    is_current = course is not None and step.nonce == course.nonce
    if course is None or not is_current or (step.at != course.place and step.action != "stop"):
        await _say_old(chat, step)
        return
    if course.dialog.permission:
        await chat.staff(course.dialog.permission)
    match step.action:
        case "stop":
            await _give_up(chat, course)
        case "back":
            await _go_back(chat, course)
        case "edit":
            await _edit(chat, course, step.value)
        case "skip":
            await _skip(chat, course)
        case "pick":
            await _pick(chat, course, step.value)


def routes() -> Router:
    """Before every other router: an answer belongs to the dialog that asked."""
    router = Router(name="dialogs")
    router.message.register(take_message, _is_answer)
    router.callback_query.register(press, DialogStep.filter())
    return router


async def _is_answer(message: Message, chat: Chat, raw_state: str | None = None) -> Any:
    if raw_state is None or command_in(message.text):
        return False
    course = await under_way(chat)
    return {"course": course} if course is not None else False


class CommandEndsDialog(BaseMiddleware):
    """Any command but /cancel, which says so itself, ends the dialog that is open."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        assert isinstance(event, Message)
        chat: Chat | None = data.get("chat")
        is_open = chat is not None and data.get("raw_state") is not None
        if chat is not None and is_open and command_in(event.text) not in ("", "cancel"):
            words = await end(chat)
            data["raw_state"] = None
            if words is not None:
                await chat.say(words.text, words.keyboard)
        return await handler(event, data)


# ------------------------------------------------------------ from question to question


async def _answer(chat: Chat, course: Course, text: str) -> None:
    """Of the open question, typed or pressed."""
    question = course.question
    assert question is not None
    if question.secret:
        await chat.delete_message()
    try:
        value = text if question.parse is None else await question.parse(chat, course.answers, text)
    except (Refused, DomainError) as refusal:
        await _ask(chat, course, refusal=refusal)
        return
    await _keep(chat, course, value)


async def _take(chat: Chat, course: Course, question: Question, message: Message) -> None:
    assert question.take is not None
    try:
        value = await question.take(chat, course.answers, message)
    except (Refused, DomainError) as refusal:
        if not isinstance(refusal, Refused) or refusal.text:
            await _ask(chat, course, refusal=refusal)
        return
    await _keep(chat, course, value)
    if message.media_group_id is not None and await chat.state.get_state() is None:
        answered: dict[str, Any] = {ALBUM: message.media_group_id}
        if course.dialog.more is not None:
            answered |= {"dialog": course.dialog.name, "answers": course.answers}
        await chat.state.set_data(answered)


async def take_rest_of_album(chat: Chat) -> bool:
    """The first picture of an album was the answer; the others come as messages of their own."""
    album = chat.event.media_group_id if isinstance(chat.event, Message) else None
    answered = await chat.state.get_data()
    if album is None or answered.get(ALBUM) != album:
        return False
    dialog = dialogs.get(answered.get("dialog", ""))
    if dialog is not None and dialog.more is not None:
        async with chat.db.transaction() as tx:
            await dialog.more(chat, tx, answered["answers"])
    return True


async def _pick(chat: Chat, course: Course, value: str) -> None:
    """Only what the screen offers: a button can carry anything (a client can forge it)."""
    question = course.question
    if question is not None:
        offered = (await _screen(chat, course, question)).choices
    else:
        offered = await _finishes(chat, course)
    if value not in [*(choice for choice, _ in offered), *course.meant]:
        await _say_old(chat, None)
    elif question is None:
        await _confirm(chat, course, value)
    else:
        await _answer(chat, course, value)


async def _edit(chat: Chat, course: Course, name: str) -> None:
    """One question again, from the review and back to it."""
    editable = [question.name for question in course.dialog.questions if question.label]
    if course.at != REVIEW or name not in editable:
        await _say_old(chat, None)
        return
    course.at, course.is_correction = name, True
    await _ask(chat, course)


async def _skip(chat: Chat, course: Course) -> None:
    question = course.question
    if question is None or not question.may_be_skipped(course.answers):
        await _say_old(chat, None)
        return
    course.answers.pop(question.name, None)
    await _go_on(chat, course)


async def _keep(chat: Chat, course: Course, value: str) -> None:
    course.answers[course.at] = value
    await _go_on(chat, course)


async def _go_on(chat: Chat, course: Course) -> None:
    """To the next question, to the review, or to the command."""
    if course.at == CODE:
        await _finish(chat, course)
        return
    following = None if course.is_correction else await _following(chat, course, _index(course))
    if following is not None:
        course.at = following.name
        await _ask(chat, course)
    elif course.dialog.review is not None:
        await _review(chat, course)
    else:
        await _confirm(chat, course, "")


async def _correct(chat: Chat, course: Course) -> None:
    """Text at the review: another answer to the question that came last."""
    last = await _last(chat, course)
    if last.parse is None or not chat.text:
        await _review(chat, course)
        return
    course.at, course.is_correction = last.name, True
    await _answer(chat, course, chat.text)


async def _go_back(chat: Chat, course: Course) -> None:
    if course.at == CODE or course.is_correction:
        await _review(chat, course)
        return
    before = await _before(chat, course)
    if before is not None:
        course.at = before.name
        await _ask(chat, course)
    else:
        await _give_up(chat, course)


async def _give_up(chat: Chat, course: Course) -> None:
    words = await end(chat)
    back = home_of(course.dialog)
    if back is not None:
        await back(chat, course.answers)
    elif words is not None:
        await chat.show(words.text, words.keyboard)


async def _following(chat: Chat, course: Course, after: int) -> Question | None:
    """The next question to ask; the answers of those that no longer apply are dropped."""
    for question in course.dialog.questions[after + 1 :]:
        if await _applies(chat, course, question):
            return question
        course.answers.pop(question.name, None)
    return None


async def _before(chat: Chat, course: Course) -> Question | None:
    """The question before the open one; the last one at the review."""
    place = len(course.dialog.questions) if course.at == REVIEW else _index(course)
    for question in reversed(course.dialog.questions[:place]):
        if await _applies(chat, course, question):
            return question
    return None


async def _applies(chat: Chat, course: Course, question: Question) -> bool:
    return question.when is None or await question.when(chat, course.answers)


async def _last(chat: Chat, course: Course) -> Question:
    last = await _before(chat, course)
    assert last is not None
    return last


def _index(course: Course) -> int:
    return [question.name for question in course.dialog.questions].index(course.at)


# ------------------------------------------------------------ screens


async def _screen(chat: Chat, course: Course, question: Question) -> Screen:
    if isinstance(question.ask, str):
        return Screen(chat.t(question.ask))
    return await question.ask(chat, course.answers)


async def _ask(chat: Chat, course: Course, *, refusal: Refused | DomainError | None = None) -> None:
    """The open question, or why its answer was refused, with its buttons."""
    question = course.question
    assert question is not None
    course.answers.pop(CODE, None)
    screen = await _screen(chat, course, question)
    course.answers |= screen.shown
    meant = refusal.choices if isinstance(refusal, Refused) else ()
    course.meant = [value for value, _ in meant]
    choices = [
        button(label, _step(course, "pick", value)) for value, label in meant or screen.choices
    ]
    skip = [button(chat.t.plain("bot-button-skip"), _step(course, "skip"))]
    has_way_back = (
        course.at == CODE
        or course.is_correction
        or home_of(course.dialog) is not None
        or await _before(chat, course) is not None
    )
    keyboard = rows(
        *_columns(choices, screen.columns),
        *screen.links,
        skip if question.may_be_skipped(course.answers) else [],
        _ways_out(chat, course, has_way_back=has_way_back),
    )
    await _save(chat, course)
    if refusal is not None:
        await chat.show(_words(chat, refusal), keyboard)
    else:
        await chat.show(screen.text, keyboard, picture=screen.picture)


async def _review(chat: Chat, course: Course, *, refusal: DomainError | None = None) -> None:
    """The whole, as it is now, under the words of a refusal."""
    course.at, course.is_correction = REVIEW, False
    text, keyboard = await _review_screen(chat, course)
    await _save(chat, course)
    if refusal is not None:
        text = Html(f"{_words(chat, refusal)}\n\n{text}")
    await chat.show(text, keyboard)


async def _review_screen(chat: Chat, course: Course) -> tuple[Html, InlineKeyboardMarkup]:
    assert course.dialog.review is not None
    screen = await course.dialog.review(chat, course.answers)
    course.answers |= screen.shown
    choices = await _finishes(chat, course)
    edits = [
        button(question.label_in(chat.t), _step(course, "edit", question.name))
        for question in course.dialog.questions
        if question.label and await _applies(chat, course, question)
    ]
    keyboard = rows(
        *_columns(
            [button(label, _step(course, "pick", value)) for value, label in choices],
            screen.columns,
        ),
        *_columns(edits, 2),
        _ways_out(chat, course, has_way_back=True),
    )
    return screen.text, keyboard


async def _finishes(chat: Chat, course: Course) -> Sequence[tuple[str, str]]:
    """The choices at the review."""
    assert course.dialog.review is not None
    screen = await course.dialog.review(chat, course.answers)
    return screen.choices or [("yes", chat.t.plain("bot-button-confirm"))]


def _ways_out(chat: Chat, course: Course, *, has_way_back: bool) -> list[InlineKeyboardButton]:
    back = button(chat.t.plain("bot-button-back"), _step(course, "back"))
    stop = button(chat.t.plain(course.dialog.stop), _step(course, "stop"))
    return [back, stop] if has_way_back else [stop]


def _columns(buttons: list[InlineKeyboardButton], columns: int) -> list[list[InlineKeyboardButton]]:
    return [buttons[place : place + columns] for place in range(0, len(buttons), columns)]


def _step(course: Course, action: str, value: str = "") -> DialogStep:
    return DialogStep.model_validate(
        {"action": action, "nonce": course.nonce, "at": course.place, "value": value}
    )


def _title(chat: Chat, dialog: Dialog) -> str:
    return chat.t.plain(f"bot-dialog-{dialog.name}")


def _words(chat: Chat, refusal: Refused | DomainError) -> Html:
    if isinstance(refusal, Refused):
        return refusal.text
    return chat.t("bot-dialog-refused", why=explain(chat.t, refusal))


async def _say_old(chat: Chat, step: DialogStep | None) -> None:
    """An old button; one whose command was done says so instead of frightening."""
    is_done = False
    if step is not None:
        async with chat.db.connection() as connection:
            is_done = await idempotency.is_done(connection, chat.user.id, _key(step.nonce))
    await chat.remove_buttons()
    words = chat.t.plain("bot-button-done" if is_done else "bot-button-old")
    await chat.acknowledge(words, alert=not is_done)


# ------------------------------------------------------------ the command


async def _confirm(chat: Chat, course: Course, finish: str) -> None:
    """The review is agreed to, or there is none."""
    course.answers["finish"] = finish
    code = course.dialog.code
    if code is not None and await _applies(chat, course, code):
        course.at = CODE
        await _ask(chat, course)
        return
    await _finish(chat, course)


async def _finish(chat: Chat, course: Course) -> None:
    """Once for each dialog, however often it is confirmed: its nonce is the idempotency key.

    What is refused leaves the dialog open, so that another answer can be given.
    """
    try:
        text = await _act(chat, course)
    except SecondStepRequired:  # asked for with the dialog as it is
        raise
    except (Refused, DomainError) as refusal:
        if isinstance(refusal, FigureChanged) and course.dialog.review is not None:
            await _review(chat, course, refusal=refusal)
        elif course.at != REVIEW:
            await _ask(chat, course, refusal=refusal)
        elif isinstance(refusal, Refused):
            await chat.acknowledge(refusal.text, alert=True)
        else:
            raise  # over the review, which stays
        return
    await chat.state.clear()
    if proposals.is_proposal(text):
        await proposals.show(chat, text)
    elif course.dialog.done is not None:
        await course.dialog.done(chat, course.answers, text)
    else:
        home = home_of(course.dialog)
        assert home is not None, course.dialog.name
        await home(chat, course.answers)


async def _act(chat: Chat, course: Course) -> str:
    dialog, key = course.dialog, _key(course.nonce)
    if dialog.act is None:
        return ""
    request_hash = idempotency.request_hash("dialog", dialog.name, course.nonce)
    async with chat.db.transaction() as tx:
        if dialog.permission:
            (await staff_actions.load(tx, chat.user.id)).require(dialog.permission)
        text: str | DomainError | None
        text = await idempotency.earlier_result(tx, chat.user.id, key, request_hash)
        if text is None:
            text = await dialog.act(chat, tx, course.answers)
            if isinstance(text, str):
                await idempotency.store(tx, chat.user.id, key, request_hash, text)
    if isinstance(text, DomainError):
        raise text
    return text


def _key(nonce: str) -> str:
    return f"tg:dialog:{nonce}"


# ------------------------------------------------------------ what is kept between two updates


async def _save(chat: Chat, course: Course) -> None:
    kept: dict[str, Any] = {
        "nonce": course.nonce,
        "is_correction": course.is_correction,
        "meant": course.meant,
    }
    answers = json.dumps(course.answers)
    if course.dialog.sealed:
        sealed = chat.settings.secret_box.seal(answers, _context(chat))
        kept["sealed"] = base64.b64encode(sealed).decode()
    else:
        kept["answers"] = answers
    await chat.state.set_data(kept)
    await chat.state.set_state(f"{course.dialog.name}:{course.at}")


def _opened(chat: Chat, dialog: Dialog, data: dict[str, Any]) -> Answers:
    text = data.get("answers", "{}")
    if dialog.sealed:
        text = chat.settings.secret_box.open(base64.b64decode(data["sealed"]), _context(chat))
    answers: Answers = json.loads(text)
    return answers


def _context(chat: Chat) -> str:
    return f"bot_states:{chat.user.id}"
