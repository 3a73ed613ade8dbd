"""Staff's decisions in the chat: pressed twice, by two people at once, by somebody who has just
lost their role, about their own request. Each is done once, or refused with a reason."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any, Final, TypeAlias
from uuid import UUID

import pytest
from aiogram.methods import AnswerCallbackQuery, SendMessage
from aiogram.types import Update

from bot.broadcasts.buttons import BroadcastSend
from bot.kit.queues import QueueStep
from bot.resales.buttons import StaffListing
from bot.staff import RoleStep
from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.ledger import actions as ledger
from tests.bot.conftest import Shop, make_dispatcher, shop
from tests.support import second_step
from tests.support.api import Api
from tests.support.chat import Person
from tests.support.databases import unchanged
from tests.support.world import make_user
from tests.webapp_api.staff_cases import CASES, Desk

__all__ = ("make_dispatcher", "shop")

Lead: TypeAlias = Callable[[Person, UUID], Awaitable[None]]
Last: TypeAlias = Callable[[Person, UUID], Update]
# What every press writes: the update, the dialog's state and the user's last activity.
TRACES: Final = frozenset({"telegram_updates", "bot_states", "users"})


@dataclass(frozen=True)
class Queue:
    """A decision: `lead` goes to its last step, `last` is the press or the message that acts."""

    about: tuple[str, str]
    role: str
    last: Last
    action: str
    events: int = 0
    lead: Lead | None = None
    own: str | None = None
    """The refusal's code for one's own request."""


def press(make: Callable[[UUID], Any]) -> Last:
    return lambda person, item: person.callback(make(item).pack())


def begin(make: Callable[[UUID], Any], *words: str) -> Lead:
    async def lead(person: Person, item: UUID) -> None:
        await person.press_data(make(item).pack())
        for word in words:
            await person.send(word.format(item=item))

    return lead


def say(word: str) -> Last:
    return lambda person, _: person.message(word)


def confirm(label: str) -> Last:
    return lambda person, _: person.callback(person.button(label).callback_data or "")


def deposit(action: str) -> Callable[[UUID], QueueStep]:
    return lambda item: QueueStep(queue="deposits", action=action, item=item)


def withdrawal(action: str) -> Callable[[UUID], QueueStep]:
    return lambda item: QueueStep(queue="withdrawals", action=action, item=item)


def shipment(action: str) -> Callable[[UUID], QueueStep]:
    return lambda item: QueueStep(queue="shipments", action=action, item=item)


def post(action: str) -> Callable[[UUID], QueueStep]:
    return lambda item: QueueStep(queue="posts", action=action, item=item)


def request(action: str) -> Callable[[UUID], QueueStep]:
    return lambda item: QueueStep(queue="talks", action=action, item=item)


DEPOSIT = ("POST", "/admin/deposits/{deposit_id}/approval")
STARS = ("POST", "/admin/deposits/{deposit_id}/refund")
ASKED = ("POST", "/admin/withdrawals/{withdrawal_id}/approval")
TO_PAY = ("POST", "/admin/withdrawals/{withdrawal_id}/payment")
TO_SEND = ("PATCH", "/admin/shipments/{shipment_id}")
SENT = ("POST", "/admin/shipments/{shipment_id}/delivery")
POST = ("POST", "/admin/showoffs/{showoff_id}/approval")
QUESTION = ("POST", "/admin/support-talks/{talk_id}/closure")
LISTING = ("DELETE", "/admin/resales/{resale_id}")
MESSAGE = ("POST", "/admin/broadcasts/{broadcast_id}/start")

QUEUES: Final = {
    "deposit approved": Queue(
        DEPOSIT, "finance", press(deposit("approve")), "deposits.approve", 1, own="own-account"
    ),
    "deposit of another amount": Queue(
        DEPOSIT,
        "finance",
        confirm("Confirm"),
        "deposits.approve",
        1,
        begin(deposit("amount"), "40", "T-{item}"),
        own="own-account",
    ),
    "deposit rejected": Queue(
        DEPOSIT,
        "finance",
        say("nothing came"),
        "deposits.reject",
        0,
        begin(deposit("reject")),
        own="own-account",
    ),
    "Stars given back": Queue(
        STARS,
        "finance",
        say("by mistake"),
        "deposits.refund",
        1,
        begin(deposit("refund")),
        own="own-account",
    ),
    "withdrawal approved": Queue(
        ASKED, "finance", press(withdrawal("approve")), "withdrawals.approve", own="own-account"
    ),
    "withdrawal rejected": Queue(
        ASKED,
        "finance",
        confirm("Confirm"),
        "withdrawals.reject",
        1,
        begin(withdrawal("reject"), "wrong name"),
    ),
    "withdrawal paid": Queue(
        TO_PAY,
        "finance",
        confirm("Confirm"),
        "withdrawals.pay",
        2,
        begin(withdrawal("pay"), "T-{item}"),
        own="own-account",
    ),
    "prize sent": Queue(
        TO_SEND, "support", say("EE1"), "shipping.ship", 0, begin(shipment("ship"), "EMS")
    ),
    "prize delivered": Queue(SENT, "support", press(shipment("deliver")), "shipping.deliver"),
    "post approved": Queue(
        POST, "content", press(post("approve")), "showoffs.approve", 1, own="own-account"
    ),
    "post rejected": Queue(
        POST, "content", say("blurred"), "showoffs.reject", 0, begin(post("reject"))
    ),
    "question answered": Queue(
        QUESTION, "finance", say("Tomorrow"), "deposits.answer_request", 0, begin(request("answer"))
    ),
    "question closed": Queue(
        QUESTION, "finance", press(request("close")), "deposits.close_request"
    ),
    "listing taken down": Queue(
        LISTING,
        "support",
        say("a fraud"),
        "resales.take_down",
        0,
        begin(lambda item: StaffListing(action="take_down", resale=item)),
    ),
    "broadcast sent": Queue(
        MESSAGE,
        "content",
        press(lambda item: BroadcastSend(broadcast=item, revision=1)),
        "broadcasts.start",
    ),
    "role taken": Queue(
        ("DELETE", "/admin/users/{user_id}/roles/{grant_id}"),
        "owner",
        press(lambda item: RoleStep(action="take_yes", user=item, role="viewer")),
        "staff.revoke",
    ),
}


WARNING: Final = "⚠️ "
NOTHING: Final = UUID(int=0)


@dataclass
class Hall:
    """A shop with pending items, and people with the role to decide them."""

    queue: Queue
    desk: Desk
    shop: Shop
    owner: Connection
    item: UUID = NOTHING

    async def another(self) -> None:
        """Add a pending item; the following steps are about it."""
        ids = (await CASES[self.queue.about](self.desk)).ids
        self.item = UUID(str(next(iter(ids.values()))))

    async def clerk(self) -> Person:
        player = await make_user(self.owner, first_name="Clerk", roles=(self.queue.role,))
        person = self.shop.person(player)
        await person.send("/staff")
        return person

    async def lead(self, person: Person) -> None:
        if self.queue.lead is not None:
            await self.queue.lead(person, self.item)

    def last(self, person: Person) -> Update:
        return self.queue.last(person, self.item)

    async def counted(self) -> tuple[int, int]:
        """The number of log entries about this decision, and of ledger events."""
        row = await self.owner.fetchrow(
            "SELECT (SELECT count(*) FROM admin_logs WHERE action = $1), "
            "(SELECT count(*) FROM transactions)",
            self.queue.action,
        )
        assert row is not None
        return row[0], row[1]

    async def is_done_once_since(self, before: tuple[int, int]) -> bool:
        done = (before[0] + 1, before[1] + self.queue.events)
        return await self.counted() == done and await self._adds_up()

    async def _adds_up(self) -> bool:
        async with self.desk.db.transaction() as tx:
            return await ledger.reconcile(tx) == []


@pytest.fixture
async def hall(
    api: Api, owner: Connection, db: Database, settings: Settings, shop: Shop, name: str
) -> Hall:
    boss = await api.sign_in(await make_user(owner, roles=("owner",)))
    return Hall(QUEUES[name], Desk(api, owner, db, settings, boss), shop, owner)


def refusals(person: Person) -> list[str]:
    """The alerts, messages and dialog warnings with which the bot refused something."""
    asked = {update.callback_query.id for update in person.updates if update.callback_query}
    alerts = [
        call.text or ""
        for call in person.session.calls_of(AnswerCallbackQuery)
        if call.callback_query_id in asked and call.show_alert
    ]
    plain = [
        call.text.removeprefix(WARNING)
        for call in person.session.calls_of(SendMessage)
        if call.chat_id == person.id and (call.parse_mode is None or call.text.startswith(WARNING))
    ]
    return alerts + plain


@pytest.mark.parametrize("name", QUEUES)
async def test_it_is_done_once_or_not_at_all(hall: Hall, texts: Texts) -> None:
    await pressed_twice(hall)
    await by_two_at_once(hall)
    await with_a_role_that_was_lost(hall, texts)


async def pressed_twice(hall: Hall) -> None:
    await hall.another()
    clerk, before = await hall.clerk(), await hall.counted()
    await hall.lead(clerk)
    update = hall.last(clerk)
    await clerk.feed(update)
    assert refusals(clerk) == []
    assert await hall.is_done_once_since(before)
    again = update.model_copy(update={"update_id": update.update_id + 1_000_000})
    async with unchanged(hall.owner, but=TRACES):
        await clerk.repeat()  # Telegram is not sure that it was received
        await clerk.feed(again)


async def by_two_at_once(hall: Hall) -> None:
    await hall.another()
    before = await hall.counted()
    clerks = [await hall.clerk() for _ in range(2)]
    updates = []
    for clerk in clerks:
        await hall.lead(clerk)
        updates.append(hall.last(clerk))
    await asyncio.gather(
        *(clerk.feed(update) for clerk, update in zip(clerks, updates, strict=True))
    )
    assert await hall.is_done_once_since(before)
    [refused] = [words for clerk in clerks for words in refusals(clerk)]
    assert len(refused) > 10
    assert "went wrong" not in refused  # the message for unexpected errors


async def with_a_role_that_was_lost(hall: Hall, texts: Texts) -> None:
    await hall.another()
    clerk = await hall.clerk()
    await hall.lead(clerk)
    update = hall.last(clerk)
    await hall.owner.execute(
        "UPDATE admins SET revoked_at = now() WHERE user_id = "
        "(SELECT id FROM users WHERE telegram_id = $1)",
        clerk.id,
    )
    async with unchanged(hall.owner, but=TRACES):
        await clerk.feed(update)
    assert refusals(clerk) == [texts.get("en", "error-permission-denied")]


@pytest.mark.parametrize("name", [name for name, queue in QUEUES.items() if queue.own])
async def test_nobody_decides_about_his_own_money(hall: Hall, texts: Texts) -> None:
    """The person it is about becomes staff: they see it in the queue, and somebody else decides."""
    await hall.another()
    table = {"deposit": "deposits", "withdrawal": "withdrawals", "post": "showoffs"}
    kind = next((table[word] for word in table if word in hall.queue.about[1]), "showoffs")
    player_id = await hall.owner.fetchval(f"SELECT user_id FROM {kind} WHERE id = $1", hall.item)
    row = await hall.owner.fetchrow("SELECT * FROM users WHERE id = $1", player_id)
    assert row is not None
    await hall.owner.execute(
        "INSERT INTO admins (user_id, role_code) VALUES ($1, $2)", player_id, hall.queue.role
    )
    await second_step.open_in_chat(hall.owner, player_id)
    person = Person(hall.shop.dispatcher, hall.shop.bot, row["telegram_id"], row["first_name"])
    await person.send("/staff")
    await hall.lead(person)
    # copies of a post's pictures, made before the decision, are cleaned up if unused
    async with unchanged(hall.owner, but=TRACES | {"pictures"}):
        await person.feed(hall.last(person))
    assert refusals(person) == [texts.get("en", f"error-{hall.queue.own}")]


def test_the_table_has_every_decision() -> None:
    """As many as there are routes for them: a new queue must be added here."""
    about = {queue.about for queue in QUEUES.values()}
    assert about <= set(CASES)
    assert len({replace(queue, lead=None) for queue in QUEUES.values()}) == len(QUEUES)
