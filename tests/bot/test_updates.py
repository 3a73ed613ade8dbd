"""What happens around every update: deliveries, blocks, bans, groups, errors, old buttons."""

from datetime import UTC, datetime
from typing import Any

import pytest
import structlog
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.methods import SendMessage
from aiogram.types import Chat, Message, Update, User

from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import MakeShop, Shop
from tests.support.chat import BOT_USERNAME, Person
from tests.support.world import make_user, open_lottery


async def test_a_second_delivery_is_ignored(shop: Shop) -> None:
    person = await shop.customer()
    await person.send("/help")
    await person.repeat()
    assert person.sent == 1


async def test_an_update_is_remembered_only_once_it_was_handled(
    shop: Shop, make_dispatcher: MakeShop
) -> None:
    """A process that is killed in the middle gets the update again, and does it then."""
    person = await shop.customer()
    person.dispatcher = make_dispatcher()

    class Killed(BaseException):
        pass

    async def die(*_: Any) -> None:
        raise Killed

    person.dispatcher.message.outer_middleware(die)
    with pytest.raises(Killed):
        await person.send("/help")
    assert person.sent == 0
    person.dispatcher = shop.dispatcher
    await person.repeat()
    assert person.sent == 1


async def test_blocking_and_unblocking_the_bot(shop: Shop) -> None:
    person = shop.stranger()
    await person.send("/start")

    async def reach() -> str:
        found: str = await shop.owner.fetchval(
            "SELECT bot_reach FROM users WHERE telegram_id = $1", person.id
        )
        return found

    await person.block()
    assert await reach() == "BLOCKED"
    await person.block(False)
    assert await reach() == "REACHABLE"
    await person.block()
    await person.send("/start")
    assert await reach() == "REACHABLE"


async def test_a_stranger_who_blocks_the_bot_makes_no_user(shop: Shop) -> None:
    await shop.stranger().block()
    assert await shop.owner.fetchval("SELECT count(*) FROM users") == 0


async def test_an_answer_that_meets_a_block_is_dropped(shop: Shop) -> None:
    person = await shop.customer()
    method = SendMessage(chat_id=person.id, text="x")
    message = "Forbidden: bot was blocked by the user"
    shop.session.failures.append(TelegramForbiddenError(method=method, message=message))
    await person.send("/help")
    assert person.sent == 0
    assert await shop.owner.fetchval("SELECT bot_reach FROM users") == "BLOCKED"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_banned_person_reads_why_and_nothing_else(
    shop: Shop, texts: Texts, language: str
) -> None:
    player = await make_user(
        shop.owner, language_code=language, status="BANNED", ban_reason="many <accounts>"
    )
    lottery_id = await open_lottery(shop.owner)
    person = shop.person(player)
    said = texts.get(language, "error-user-banned", reason="many <accounts>")
    assert await person.send("/start") == said
    assert await person.send("/balance") == said
    await person.press_data("lp:")
    assert person.alert == said
    assert person.sent == 2
    assert str(lottery_id) not in said


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_unexpected_error_is_an_apology_with_a_number(
    shop: Shop, texts: Texts, make_dispatcher: MakeShop, language: str
) -> None:
    person = await shop.customer(language_code=language)
    person.dispatcher = make_dispatcher()

    async def break_down(*_: Any) -> None:
        raise RuntimeError("secret: postgresql://user:password@host")

    person.dispatcher.message.outer_middleware(break_down)
    person.dispatcher.callback_query.outer_middleware(break_down)
    with structlog.testing.capture_logs() as logs:
        text = await person.send("/balance")
    reference = logs[-1]["reference"]
    assert text == texts.get(language, "bot-error", reference=reference)
    await person.press_data("lp:")
    assert "postgresql" not in person.alert
    assert person.alert


async def test_a_lottery_that_does_not_exist(shop: Shop) -> None:
    person = await shop.customer()
    await person.send("/start l_018f0000-0000-7000-8000-000000000000")
    assert person.text == "Lottery not found."
    await person.press_data("lc:AY8AAAAAcACAAAAAAAAAAA")
    assert person.alert == "Lottery not found."


@pytest.mark.parametrize(
    "data", ["", "zz:1", "lc:short", "bc:AY8AAAAAcACAAAAAAAAAAA:1:X:n", "nf:skip:title_ru:"]
)
async def test_old_and_invented_buttons_are_answered(shop: Shop, data: str) -> None:
    person = await shop.customer()
    await person.send("/help")
    await person.press_data(data or "x")
    assert "out of date" in person.alert
    assert person.buttons == []


async def test_a_screen_that_telegram_no_longer_edits_is_sent_anew(shop: Shop) -> None:
    person = await shop.customer()
    await person.send("/lotteries")
    method = SendMessage(chat_id=person.id, text="x")
    message = "Bad Request: message can't be edited"
    shop.session.failures.append(TelegramBadRequest(method=method, message=message))
    await person.press_data("ws")
    assert "Your wallets" in person.text
    assert person.sent == 2


@pytest.mark.parametrize("message", ["message is not modified", "query is too old"])
async def test_what_telegram_shows_already_is_no_error(shop: Shop, message: str) -> None:
    person = await shop.customer()
    await person.send("/balance")
    method = SendMessage(chat_id=person.id, text="x")
    shop.session.failures.append(TelegramBadRequest(method=method, message=f"Bad: {message}"))
    await person.press_data("ws")
    assert not person.alert


async def test_a_telegram_that_does_not_listen_is_not_shouted_at(shop: Shop) -> None:
    person = await shop.customer()
    method = SendMessage(chat_id=person.id, text="x")
    shop.session.failures.append(TelegramRetryAfter(method=method, message="slow", retry_after=9))
    await person.send("/help")
    assert person.sent == 0


def group_message(person: Person, text: str) -> Update:
    message = Message(
        message_id=1,
        date=datetime.now(UTC),
        chat=Chat(id=-100200, type="supergroup", title="Friends"),
        from_user=person.user,
        text=text,
    )
    return Update(update_id=len(person.updates) + 1, message=message)


async def test_in_a_group_only_its_name_is_answered(shop: Shop) -> None:
    person = shop.stranger(language="ru")
    for text in ("/start", "hello", "/balance", "/start@another_bot", "mail@example.org"):
        await person.feed(group_message(person, text))
    assert shop.session.calls_of(SendMessage) == []
    await person.feed(group_message(person, f"/start@{BOT_USERNAME}"))
    (hint,) = shop.session.calls_of(SendMessage)
    assert hint.chat_id == -100200
    assert hint.reply_markup is not None
    keyboard = hint.reply_markup.model_dump_json(exclude_none=True)
    assert f"https://t.me/{BOT_USERNAME}" in keyboard
    assert "web_app" not in keyboard
    assert await shop.owner.fetchval("SELECT count(*) FROM users") == 0


async def test_other_bots_and_channels_are_not_talked_to(
    shop: Shop, subtests: pytest.Subtests
) -> None:
    person = shop.stranger()
    robot = User(id=77, is_bot=True, first_name="Robot")
    for sender in (robot, None):
        with subtests.test(sender=sender):
            update = group_message(person, f"/start@{BOT_USERNAME}")
            assert update.message is not None
            message = update.message.model_copy(update={"from_user": sender})
            await person.feed(Update(update_id=len(person.updates) + 1, message=message))
    assert shop.session.calls_of(SendMessage) == []


async def test_what_is_not_text_is_answered_too(shop: Shop) -> None:
    person = await shop.customer()
    assert "didn’t understand" in await person.send(None, photo=True)
