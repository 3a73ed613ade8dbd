"""Messages that nobody wrote by hand: of the chat itself, of channels, of what is gone."""

import itertools
from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramMigrateToChat
from aiogram.methods import SendMessage
from aiogram.types import (
    BackgroundTypeChatTheme,
    Chat,
    ChatBackground,
    Message,
    MessageAutoDeleteTimerChanged,
    Update,
    User,
    WriteAccessAllowed,
)

from bot.errors import explain
from bot.texts import Translate
from luckymart.kit.errors import ValidationError
from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import Shop
from tests.support.chat import BOT_USERNAME, plain
from tests.support.world import open_lottery

TIMER = MessageAutoDeleteTimerChanged(message_auto_delete_time=60)
GROUP = Chat(id=-100300, type="supergroup", title="Friends")
_ids = itertools.count(50_000)


def message(chat: Chat, author: User | None, **fields: Any) -> Update:
    update_id = next(_ids)
    return Update(
        update_id=update_id,
        message=Message(
            message_id=update_id, date=datetime.now(UTC), chat=chat, from_user=author, **fields
        ),
    )


@pytest.mark.parametrize(
    "fact",
    [
        {"write_access_allowed": WriteAccessAllowed(from_request=True)},
        {
            "message_auto_delete_timer_changed": MessageAutoDeleteTimerChanged(
                message_auto_delete_time=60
            )
        },
        {"chat_background_set": ChatBackground(type=BackgroundTypeChatTheme(theme_name="🎄"))},
        {"new_chat_title": "x"},
    ],
    ids=lambda fact: next(iter(fact)),
)
async def test_service_messages_are_not_answered(shop: Shop, fact: dict[str, Any]) -> None:
    person = shop.stranger()
    await person.feed(message(Chat(id=person.id, type="private"), person.user, **fact))
    assert shop.session.calls_of(SendMessage) == []
    # nor do they answer a question
    await person.send("/withdraw")
    await person.press("💸")
    sent = person.sent
    await person.feed(message(Chat(id=person.id, type="private"), person.user, **fact))
    assert person.sent == sent


@pytest.mark.parametrize(
    ("bot_id", "speaker"),
    [
        (1087968824, GROUP),
        (136817688, Chat(id=-100400, type="channel", title="News")),
    ],
    ids=["anonymous administrator", "channel"],
)
async def test_who_speaks_for_a_chat_is_answered(shop: Shop, bot_id: int, speaker: Chat) -> None:
    await open_lottery(shop.owner)
    person = shop.stranger()
    author = User(id=bot_id, is_bot=True, first_name="Group")
    await person.feed(message(GROUP, author, sender_chat=speaker, text="/lottery phone"))
    [card] = shop.session.calls_of(SendMessage)
    assert card.chat_id == GROUP.id
    assert "1.00 TJS" in plain(card.text)
    assert await shop.owner.fetchval("SELECT count(*) FROM users") == 0


async def test_a_bot_is_still_not_answered(shop: Shop) -> None:
    await open_lottery(shop.owner)
    person = shop.stranger()
    author = User(id=77, is_bot=True, first_name="Other")
    await person.feed(message(GROUP, author, text="/lottery phone"))
    assert shop.session.calls_of(SendMessage) == []


async def test_an_answer_does_not_need_the_message_that_it_answers(shop: Shop) -> None:
    person = await shop.customer()
    await person.feed(message(GROUP, person.user, text=f"/balance@{BOT_USERNAME}"))
    [answer] = shop.session.calls_of(SendMessage)
    assert answer.reply_parameters is not None
    assert answer.reply_parameters.allow_sending_without_reply


@pytest.mark.parametrize(
    "error",
    [
        TelegramBadRequest(SendMessage(chat_id=1, text="x"), "Bad Request: TOPIC_CLOSED"),
        TelegramBadRequest(SendMessage(chat_id=1, text="x"), "Bad Request: not enough rights"),
        TelegramMigrateToChat(SendMessage(chat_id=1, text="x"), "upgraded", -100500),
    ],
    ids=["closed topic", "muted", "moved"],
)
async def test_where_the_bot_cannot_write_it_says_nothing(shop: Shop, error: Exception) -> None:
    person = await shop.customer()
    shop.session.failures.append(error)
    await person.feed(message(GROUP, person.user, text=f"/balance@{BOT_USERNAME}"))
    assert shop.session.calls_of(SendMessage) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_names_the_field(texts: Texts, language: str) -> None:
    t = Translate(texts, language)
    known = {
        explain(t, ValidationError(field, "in English"))
        for field in ("account.holder", "account.number", "amount", "street", "nobody knows")
    }
    assert len(known) == 5
    assert not any("English" in text for text in known)
