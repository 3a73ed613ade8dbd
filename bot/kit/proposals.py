"""A command that waits for a second person: what the chat says of it, and where it leads."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from bot.kit.buttons import button, rows
from bot.kit.chat import Chat
from bot.texts import Html, Translate
from luckymart.approvals import actions as approvals
from luckymart.approvals.kinds import Command, Done, Kind
from luckymart.approvals.models import Approval
from luckymart.kit.database import Tx
from luckymart.staff import actions as staff_actions

PREFIX: Final = "approval:"


def text_of(approval: Approval) -> str:
    """What a dialog's `act` answers where its command became a proposal."""
    return f"{PREFIX}{approval.id.hex}"


async def act(
    chat: Chat,
    tx: Tx,
    kind: Kind[Command, Done],
    command: Command,
    answer: Callable[[Done], str],
) -> str:
    """A dialog's `act`: the command by the person, or its proposal; `answer` of what was done."""
    staff = await staff_actions.load(tx, chat.user.id)
    done = await approvals.act(tx, chat.settings, staff, kind, command)
    return text_of(done) if isinstance(done, Approval) else answer(done)


def is_proposal(text: str) -> bool:
    return text.startswith(PREFIX)


def words(t: Translate, approval: Approval) -> Html:
    """That it is not done yet, and who has to act next."""
    return t("bot-approvals-proposed", people=deciders(t, approval))


def deciders(t: Translate, approval: Approval) -> str:
    names = [one.first_name for one in approval.waits_for]
    return ", ".join(names) or t.plain("bot-approvals-nobody")


async def show(chat: Chat, text: str) -> None:
    """In place of what a dialog says when it is done."""
    from bot.kit.queues import QueueStep  # queues end in dialogs, which end here

    approval_id = UUID(text.removeprefix(PREFIX))
    async with chat.db.connection() as connection:
        staff = await staff_actions.load(connection, chat.user.id)
        approval = await approvals.get(connection, staff, approval_id)
    step = QueueStep(queue="approvals", action="open", item=approval_id)
    await chat.show(
        words(chat.t, approval), rows([button(chat.t.plain("bot-button-open-approval"), step)])
    )
