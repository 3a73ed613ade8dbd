"""Inline mode and groups, by real updates through the dispatcher."""

import itertools
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from aiogram.exceptions import TelegramForbiddenError
from aiogram.methods import AnswerInlineQuery, SendMessage
from aiogram.types import (
    Chat,
    ChatMemberLeft,
    ChatMemberMember,
    ChatMemberUpdated,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    Message,
    Update,
    User,
)

from bot.sharing.inline import RESULTS_A_PAGE
from luckymart.kit.clock import utc_now
from luckymart.users.rules import lottery_id_in, referral_code_in
from tests.bot.conftest import MakeShop, Shop
from tests.support.chat import BOT_USERNAME, Person, make_recording_bot, money_in, plain
from tests.support.settings import BOT_ID, make_settings
from tests.support.world import make_user, open_lottery

GROUP_ID = -100200
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_ids = itertools.count(1)


async def ask(person: Person, text: str, offset: str = "") -> AnswerInlineQuery:
    query = InlineQuery(id=f"q{next(_ids)}", from_user=person.user, query=text, offset=offset)
    await person.feed(Update(update_id=next(_ids) + 10_000, inline_query=query))
    (*_, answer) = person.session.calls_of(AnswerInlineQuery)
    assert answer.inline_query_id == query.id
    return answer


def articles(answer: AnswerInlineQuery) -> list[InlineQueryResultArticle]:
    found = []
    for result in answer.results:
        assert isinstance(result, InlineQueryResultArticle)
        found.append(result)
    return found


def text_of(article: InlineQueryResultArticle) -> str:
    content = article.input_message_content
    assert isinstance(content, InputTextMessageContent)
    return plain(content.message_text)


def link_of(markup: Any) -> str:
    assert isinstance(markup, InlineKeyboardMarkup)
    ((button,),) = markup.inline_keyboard
    assert button.url is not None
    return button.url


async def say_in_group(person: Person, text: str) -> list[SendMessage]:
    """What the bot says in the group to that."""
    before = len(person.session.calls_of(SendMessage))
    message = Message(
        message_id=next(_ids),
        date=datetime.now(UTC),
        chat=Chat(id=GROUP_ID, type="supergroup", title="Friends"),
        from_user=person.user,
        text=text,
    )
    await person.feed(Update(update_id=next(_ids) + 10_000, message=message))
    return person.session.calls_of(SendMessage)[before:]


async def test_inline_finds_by_words_in_any_language_and_by_number(
    shop: Shop, subtests: pytest.Subtests
) -> None:
    phone = await open_lottery(shop.owner)
    titles = '{"ru": "Горный велосипед", "en": "Mountain bicycle", "tg": "Велосипеди кӯҳӣ"}'
    bicycle = await open_lottery(
        shop.owner, title_i18n=titles, sold_tickets=5, image_url="https://example.org/b.jpg"
    )
    await open_lottery(shop.owner, status="UPCOMING", published_at=None)
    cancelled = await open_lottery(shop.owner, status="CANCELLED", cancelled_at=utc_now())
    drawn = await open_lottery(shop.owner, status="COMPLETED", winning_ticket_number=1000003)
    number = {row["id"]: row["period"] for row in await shop.owner.fetch("TABLE lotteries")}
    person = shop.stranger(language="ru")
    for text, expected in (
        ("", [bicycle, phone]),  # half of it is sold, so it is nearer to its draw
        ("велосипед ГОРНЫЙ", [bicycle]),
        ("mountain", [bicycle]),
        ("кӯҳӣ", [bicycle]),
        ("телефон", [phone]),
        ("телефон горный", []),
        ("100%_", []),
        (str(number[drawn]), [drawn]),
        (f"#{number[phone]}", [phone]),
        (f"\u200e{number[phone]}".translate(PERSIAN), [phone]),
        (str(number[cancelled]), []),
        ("9" * 30, []),
    ):
        with subtests.test(text):
            answer = await ask(person, text)
            assert [one.id for one in answer.results] == [str(one) for one in expected]
            assert (
                answer.is_personal
            )  # in the asker's language: nobody else may get it from a cache
            assert (answer.button is None) == bool(expected)
    (found,) = articles(await ask(person, "bicycle"))
    assert "Горный велосипед" in found.title
    assert found.thumbnail_url == "https://example.org/b.jpg"
    text = text_of(found)
    assert "Горный велосипед" in text
    assert money_in("ru", "1.00") in text
    assert "продано 5 из 10" in text
    content = found.input_message_content
    assert isinstance(content, InputTextMessageContent)
    assert isinstance(content.link_preview_options, LinkPreviewOptions)
    assert content.link_preview_options.url == "https://example.org/b.jpg"
    assert link_of(found.reply_markup) == f"https://t.me/{BOT_USERNAME}?start=l_{bicycle}"
    # Who asks has not written to the bot: he is not made known, and cannot be written to.
    assert await shop.owner.fetchval("SELECT count(*) FROM users") == 0


async def test_inline_pages_and_ends(shop: Shop, subtests: pytest.Subtests) -> None:
    made = {str(await open_lottery(shop.owner)) for _ in range(RESULTS_A_PAGE + 3)}
    person = shop.stranger()
    first = await ask(person, "phone")
    assert len(first.results) == RESULTS_A_PAGE
    second = await ask(person, "phone", first.next_offset or "")
    assert len(second.results) == 3
    assert {one.id for one in (*first.results, *second.results)} == made
    assert second.next_offset == ""
    for wrong in ("-1", "x", "٣", "9" * 40):
        with subtests.test(wrong):
            answer = await ask(person, "phone", wrong)
            assert len(answer.results) in (0, RESULTS_A_PAGE)


async def test_what_a_user_shares_carries_his_code_in_the_shops_language_of_his(
    make_dispatcher: MakeShop, shop: Shop
) -> None:
    lottery = await open_lottery(shop.owner)
    player = await make_user(shop.owner, language_code="ru")
    (found,) = articles(await ask(shop.person(player), "phone"))  # his Telegram speaks English
    assert "Телефон" in found.title
    param = parse_qs(urlsplit(link_of(found.reply_markup)).query)["start"][0]
    assert lottery_id_in(param) == lottery
    assert referral_code_in(param) == player.referral_code
    # who opens it sees the lottery, and is that person's friend from then on
    friend = shop.stranger()
    assert "Phone" in await friend.send(f"/start {param}")
    assert await shop.owner.fetchval(
        "SELECT referred_by_id FROM users WHERE telegram_id = $1", friend.id
    ) == player.id  # fmt: skip
    banned = await make_user(shop.owner, status="BANNED", ban_reason="spam")
    (found,) = articles(await ask(shop.person(banned), "phone"))
    assert link_of(found.reply_markup).endswith(f"start=l_{lottery}")
    # with a Mini App of that name the link opens the app itself
    settings = make_settings("postgresql://unused", app_short_name="shop")
    dispatcher = make_dispatcher(settings=settings)
    guest = Person(dispatcher, make_recording_bot(), player.telegram_id)
    (found,) = articles(await ask(guest, "phone"))
    assert link_of(found.reply_markup) == f"https://t.me/{BOT_USERNAME}/shop?startapp={param}"


@pytest.mark.parametrize("command", ["/lottery", f"/share@{BOT_USERNAME}"])
async def test_a_group_gets_the_card_with_a_link_that_works_there(
    shop: Shop, command: str, subtests: pytest.Subtests
) -> None:
    lottery = await open_lottery(shop.owner, image_url="/media/a.png")
    period = await shop.owner.fetchval("SELECT period FROM lotteries")
    person = await shop.customer(language_code="en")
    for text in (f"{command} {period}", f"{command} телефон", command):
        with subtests.test(text):
            (card,) = await say_in_group(person, text)
            assert card.chat_id == GROUP_ID
            assert "Phone" in plain(card.text)
            code = await shop.owner.fetchval("SELECT referral_code FROM users")
            url = f"https://t.me/{BOT_USERNAME}?start=l_{lottery}_r_{code}"
            assert link_of(card.reply_markup) == url
    (nothing,) = await say_in_group(person, f"{command} carpet")
    assert "no such lottery" in nothing.text
    assert isinstance(nothing.reply_markup, InlineKeyboardMarkup)
    ((search,),) = nothing.reply_markup.inline_keyboard
    assert search.switch_inline_query_current_chat == ""


async def test_private_commands_are_refused_in_groups(
    shop: Shop, subtests: pytest.Subtests
) -> None:
    person = await shop.customer(balance=50)
    for command in ("balance", "tickets", "credit", "staff"):
        with subtests.test(command):
            (answer,) = await say_in_group(person, f"/{command}@{BOT_USERNAME}")
            assert f"/{command}" in answer.text
            assert "50" not in answer.text
            assert link_of(answer.reply_markup) == f"https://t.me/{BOT_USERNAME}?start=group"
            assert await say_in_group(person, f"/{command}") == []  # of whichever bot it is
            assert await say_in_group(person, f"/{command}@another_bot") == []


async def test_a_group_is_greeted_once_and_a_channel_never(shop: Shop) -> None:
    person = shop.stranger(language="ru")
    me = User(id=BOT_ID, is_bot=True, first_name="Shop", username=BOT_USERNAME)
    gone, here = ChatMemberLeft(user=me), ChatMemberMember(user=me)
    for chat_type, before, after, greetings in (
        ("supergroup", gone, here, 1),
        ("supergroup", here, gone, 1),
        ("channel", gone, here, 1),
        ("group", gone, here, 2),
    ):
        change = ChatMemberUpdated(
            chat=Chat(id=GROUP_ID, type=chat_type, title="Friends"),
            from_user=person.user,
            date=datetime.now(UTC),
            old_chat_member=before,
            new_chat_member=after,
        )
        await person.feed(Update(update_id=next(_ids) + 10_000, my_chat_member=change))
        assert len(shop.session.calls_of(SendMessage)) == greetings
    greeting = shop.session.calls_of(SendMessage)[0]
    assert greeting.chat_id == GROUP_ID
    assert "/lottery" in greeting.text
    assert await shop.owner.fetchval("SELECT count(*) FROM users") == 0


async def test_a_group_that_shuts_the_bot_out_says_nothing_of_the_person(shop: Shop) -> None:
    person = await shop.customer()
    await open_lottery(shop.owner)
    method = SendMessage(chat_id=GROUP_ID, text="x")
    error = TelegramForbiddenError(method=method, message="bot was kicked from the group chat")
    await say_in_group(person, "/share")
    shop.session.failures.append(error)
    await say_in_group(person, "/share")
    assert await shop.owner.fetchval("SELECT bot_reach FROM users") == "REACHABLE"


async def test_the_card_in_the_chat_is_shared_by_its_number(shop: Shop) -> None:
    await open_lottery(shop.owner, end_time=utc_now() + timedelta(days=2))
    period = await shop.owner.fetchval("SELECT period FROM lotteries")
    person = await shop.customer()
    assert "Phone" in await person.send(f"/lottery {period}")
    assert person.button("Share").switch_inline_query == str(period)
    assert "no such lottery" in await person.send("/lottery 77")
