"""Writing to everybody from the chat: composing, whom, when, steering; permissions at each step."""

import itertools
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendDocument, SendMessage, SendPhoto, SendVideo
from aiogram.types import (
    BufferedInputFile,
    Chat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Location,
    Message,
    MessageEntity,
    PhotoSize,
    Update,
    Video,
)

from bot.broadcasts.control import read_moment
from bot.kit.buttons import short_id
from luckymart.broadcasts import actions as broadcasts
from luckymart.broadcasts import sending
from luckymart.broadcasts.models import Broadcast, Result
from luckymart.kit.database import Database
from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import Shop
from tests.support.chat import Person
from tests.support.world import make_user, make_users, open_lottery

_ids = itertools.count(9_000_000)
PHOTO = [PhotoSize(file_id="picture-1", file_unique_id="u", width=800, height=600)]


async def say(person: Person, **fields: Any) -> str:
    """Any message, not only text."""
    message = Message(
        message_id=next(_ids),
        date=datetime.now(UTC),
        chat=Chat(id=person.id, type=ChatType.PRIVATE),
        from_user=person.user,
        **fields,
    )
    await person.feed(Update(update_id=next(_ids), message=message))
    return person.text


async def newest(shop: Shop, db: Database) -> Broadcast:
    broadcast_id: UUID = await shop.owner.fetchval("SELECT id FROM broadcasts ORDER BY id DESC")
    async with db.connection() as connection:
        return await broadcasts.get(connection, broadcast_id)


async def compose(person: Person, text: str = "News") -> str:
    await person.send("/broadcast")
    return await person.send(text)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_from_a_message_to_its_cancellation(
    shop: Shop, db: Database, texts: Texts, language: str
) -> None:
    def label(name: str, **values: Any) -> str:
        return texts.get(language, f"bot-button-broadcast-{name}", **values)

    await make_user(shop.owner)
    person = await shop.customer(language_code=language, roles=("content",))
    name = texts.get(language, "bot-language-name")
    assert name in await person.send("/broadcast")
    await person.send("Big & <new>", entities=[MessageEntity(type="bold", offset=0, length=3)])
    assert shop.session.calls_of(SendMessage)[-2].text == "<b>Big</b> &amp; &lt;new&gt;"
    assert "Big & <new>" in person.text
    draft = await newest(shop, db)
    assert (draft.status, draft.content.default_language) == ("DRAFT", language)

    await person.press(label("send"))
    yes = person.button(label("yes", count=2)).callback_data or ""
    await person.press_data(yes)
    assert person.alert == texts.get(language, "bot-broadcast-heard", action="send")
    started = await newest(shop, db)
    assert (started.status, started.recipients) == ("SENDING", 2)
    assert (started.progress_chat_id, started.progress_message_id) == (
        person.id,
        person.last_message_id,
    )
    await person.press_data(yes)
    assert person.alert == texts.get(language, "error-broadcast-state", status="SENDING")
    # the jobs show the buttons of each state
    markups = started.progress_markup or {}
    states = {state: keyboard["inline_keyboard"][0] for state, keyboard in markups.items()}
    assert [one["text"] for one in states["SENDING"]] == [label("pause"), label("cancel")]
    await person.press_data(states["SENDING"][0]["callback_data"])
    assert person.alert == texts.get(language, "bot-broadcast-heard", action="pause")
    assert (await newest(shop, db)).status == "PAUSED"
    await person.press_data(states["PAUSED"][0]["callback_data"])
    assert (await newest(shop, db)).status == "SENDING"
    await person.press_data(states["PAUSED"][0]["callback_data"])
    assert person.alert == texts.get(language, "error-broadcast-state", status="SENDING")
    await person.press_data(states["SENDING"][1]["callback_data"])
    assert (await newest(shop, db)).status == "CANCELLED"


async def test_pictures_files_and_links_of_a_forwarded_message(shop: Shop, db: Database) -> None:
    person = await shop.customer(roles=("content",))
    await person.send("/broadcast")
    links = InlineKeyboardMarkup(
        inline_keyboard=[
            [
                InlineKeyboardButton(text="Site", url="https://example.org"),
                InlineKeyboardButton(text="Vote", callback_data="vote"),
            ],
            [InlineKeyboardButton(text="Other", callback_data="other")],
        ]
    )
    await say(
        person,
        photo=PHOTO,
        caption="Look",
        caption_entities=[MessageEntity(type="italic", offset=0, length=4)],
        reply_markup=links,
    )
    (sent,) = shop.session.calls_of(SendPhoto)
    assert (sent.photo, sent.caption) == ("picture-1", "<i>Look</i>")
    variant = (await newest(shop, db)).content.variants["en"]
    assert [[button.text for button in line] for line in variant.buttons] == [["Site"]]
    assert "🖼 Look" in person.text

    assert "in Тоҷикӣ" in await person.press("➕ TG")
    video = Video(file_id="clip-1", file_unique_id="u", width=1, height=1, duration=1)
    await say(person, video=video)
    assert shop.session.calls_of(SendVideo)[0].video == "clip-1"
    assert set((await newest(shop, db)).content.variants) == {"en", "tg"}
    # another message in the first language keeps its buttons
    await person.press("✏️ EN")
    await person.send("Only words now")
    english = (await newest(shop, db)).content.variants["en"]
    assert (english.media, len(english.buttons)) == (None, 1)


async def test_what_cannot_be_sent_is_refused_in_clear_words(shop: Shop) -> None:
    person = await shop.customer(roles=("content",))
    await person.send("/broadcast")
    before = person.sent
    for _ in range(3):  # the three pictures of one album
        await say(person, photo=PHOTO, media_group_id="album-1")
    assert "one picture with a caption" in person.text
    assert person.sent == before + 1
    await say(person, location=Location(latitude=38.5, longitude=68.7))
    assert "This kind of message can’t" in person.text
    await say(person, photo=PHOTO, caption="x" * 1025)
    assert "can’t be sent" in person.text
    method = SendMessage(chat_id=person.id, text="x")
    shop.session.failures.append(TelegramBadRequest(method=method, message="too long"))
    assert "can’t be sent" in await person.send("hello")
    assert await shop.owner.fetchval("SELECT count(*) FROM broadcasts") == 0
    assert "Broadcast draft" in await person.send("hello again")


async def test_buttons_are_lines(shop: Shop, db: Database, subtests: pytest.Subtests) -> None:
    lottery_id = await open_lottery(shop.owner)
    person = await shop.customer(roles=("content",))
    await compose(person)
    assert "(English)" in await person.press("🔗 EN")
    for wrong in ("no bar", "label | nowhere", "x | ftp://example.org", "| app"):
        with subtests.test(wrong):
            assert "can’t read this line" in await person.send(wrong)
    assert "can’t read" in await person.send("\n".join(["x | app"] * 9))
    await person.send(f"Site | https://example.org\nPlay | app\nPhone | {lottery_id}")
    assert "3 buttons" in person.text
    shown = shop.session.calls_of(SendMessage)[-2].reply_markup
    assert isinstance(shown, InlineKeyboardMarkup)
    assert [line[0].text for line in shown.inline_keyboard] == ["Site", "Play", "Phone"]
    assert str(lottery_id) in str(shown.inline_keyboard[2][0].web_app)
    await person.press("🔗 EN")
    await person.send("-")
    assert (await newest(shop, db)).content.variants["en"].buttons == []


async def test_everything_is_shown_before_it_is_sent(shop: Shop) -> None:
    person = await shop.customer(roles=("content",))
    await compose(person, "English")
    await person.press("➕ RU")
    await person.send("Русский")
    before = len(shop.session.calls_of(SendMessage))
    await person.press("👁")
    texts = [call.text for call in shop.session.calls_of(SendMessage)[before:]]
    assert texts[:2] == ["English", "Русский"]
    assert "Broadcast draft" in person.text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_audience_is_chosen_rule_by_rule(
    shop: Shop, db: Database, texts: Texts, language: str
) -> None:
    await open_lottery(shop.owner)
    await make_user(shop.owner, language_code="tg", balance=20)
    await make_user(shop.owner, language_code="tg", balance=5)
    person = await shop.customer(language_code=language, roles=("content",))
    await compose(person)
    await person.press("👥")
    everybody = texts.get(language, "bot-broadcast-rule-everybody")
    assert everybody in person.text

    await person.press("TG")
    assert "✅ TG" in [button.text for button in person.buttons]
    await person.press("💰")
    await person.press(texts.get(language, "bot-wallet-name", type="BALANCE"))
    assert texts.get(language, "bot-broadcast-bad-amount") == await person.send("much")
    await person.send("9,99")
    audience = (await newest(shop, db)).audience
    assert audience.stored() == {
        "languages": ["tg"],
        "balance": {"wallet_type": "BALANCE", "currency": "TJS", "above": "9.99"},
    }
    assert texts.get(language, "bot-broadcast-audience", rules="", count=1).splitlines()[-3] in (
        person.text
    )
    await person.press("finance")
    await person.press("🎟")
    await person.press("#1")
    await person.press(texts.get(language, "bot-button-broadcast-days", days=30))
    stored = (await newest(shop, db)).audience.stored()
    assert set(stored) == {"languages", "balance", "role", "lottery_id", "active_within_days"}
    await person.press("✅ finance")
    await person.press("♻️")
    assert (await newest(shop, db)).audience.stored() == {}
    assert everybody in person.text
    await person.press(texts.get(language, "bot-button-back"))
    assert "📣" in " ".join(button.text for button in person.buttons)


async def test_what_was_confirmed_is_what_is_sent(shop: Shop, db: Database) -> None:
    person = await shop.customer(roles=("content",))
    await compose(person)
    await person.press("📣")
    old = person.button("Yes").callback_data or ""
    await person.press("Back")
    await person.press("✏️ EN")
    await person.send("Something else")
    await person.press_data(old)
    assert person.alert == person.dispatcher["texts"].get("en", "error-broadcast-changed")
    assert (await newest(shop, db)).status == "DRAFT"


async def test_data_that_no_button_has_is_out_of_date(
    shop: Shop, db: Database, subtests: pytest.Subtests
) -> None:
    """A client can send anything: it is refused where it is read, and nothing goes wrong."""
    person = await shop.customer(roles=("content",))
    await compose(person)
    draft = await newest(shop, db)
    item = short_id(draft.id)
    for data in (
        f"ba:active:{item}:soon",
        f"ba:active:{item}:{10**20}",
        f"ba:languages:{item}:xx",
        f"ba:lottery:{item}:{'!' * 22}",
        f"ba:wallet:{item}:X",
        f"ba:role:{item}:emperor",
        f"bv:say:{item}:xx",
        f"bg:{item}:one:0",
        f"bg:{item}:1:{10**12}",
    ):
        with subtests.test(data):
            await person.press_data(data)
            assert "out of date" in person.alert
            person.session.calls.clear()
    assert await newest(shop, db) == draft


async def test_back_from_each_question_to_the_draft(shop: Shop, subtests: pytest.Subtests) -> None:
    person = await shop.customer(roles=("content",))
    card = await compose(person)
    for label in ("⏰", "🔗 EN", "➕ TG"):
        with subtests.test(label):
            await person.press(label)
            assert await person.press("Back") == card
    assert "nothing to cancel" in (await person.send("/cancel")).lower()


async def test_later_instead_of_now(shop: Shop, db: Database, subtests: pytest.Subtests) -> None:
    person = await shop.customer(roles=("content",))
    await compose(person)
    await person.press("⏰")
    for wrong in ("soon", "0m", "2020-01-01 10:00", "9999d"):
        with subtests.test(wrong):
            assert "don’t understand" in await person.send(wrong)
    assert "one person" in await person.send("2h")
    await person.press("Yes")
    scheduled = await newest(shop, db)
    assert scheduled.status == "SCHEDULED"
    assert scheduled.scheduled_at is not None
    assert timedelta(hours=1) < scheduled.scheduled_at - datetime.now(UTC) <= timedelta(hours=2)
    await person.press("Yes")
    assert (await newest(shop, db)).status == "SCHEDULED"

    await person.send("/broadcasts")
    card = await person.press("⏰")
    assert "Scheduled for" in card
    await person.press("✖️")
    assert "Cancelled" in person.text
    assert (await newest(shop, db)).status == "CANCELLED"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30m", "2026-11-21T12:30"),
        ("1d", "2026-11-22T12:00"),
        ("2026-12-01 18:00", "2026-12-01T13:00"),  # Dushanbe is five hours ahead
        ("01.12.2026 18:00", "2026-12-01T13:00"),
        ("2026-11-21 16:59", None),
        ("2028-01-01 10:00", None),
        ("tomorrow", None),
    ],
)
def test_moments_are_read_in_the_shops_zone(text: str, expected: str | None) -> None:
    moment = read_moment(text, datetime(2026, 11, 21, 12, tzinfo=UTC))
    assert (moment and moment.astimezone(UTC).isoformat()[:16]) == expected


async def test_two_members_of_staff_steer_one(shop: Shop, db: Database) -> None:
    first, second = [await shop.customer(roles=("content",)) for _ in range(2)]
    await compose(first)
    await second.send("/broadcasts")
    await second.press("News")
    discard = second.button("Discard").callback_data or ""
    await first.press("📣")
    await first.press("Yes")
    await second.press_data(discard)  # of the draft that is none any more
    assert second.alert == second.dispatcher["texts"].get(
        "en", "error-broadcast-state", status="SENDING"
    )
    await second.send("/broadcasts")
    await second.press("📣")
    pause = second.button("⏸").callback_data or ""
    await second.press_data(pause)
    assert "Paused" in second.text
    await first.press_data(pause)
    assert first.alert == first.dispatcher["texts"].get(
        "en", "error-broadcast-state", status="PAUSED"
    )
    await second.press("Resume")
    assert (await newest(shop, db)).status == "SENDING"


async def test_who_did_not_get_it_is_a_file(shop: Shop, db: Database) -> None:
    person = await shop.customer(roles=("content",))
    players = await make_users(shop.owner, 2)
    await compose(person)
    await person.press("📣")
    await person.press("Yes")
    broadcast = await newest(shop, db)
    async with db.transaction() as tx:
        claimed = await sending.claim(tx, broadcast.id, 10)
        results = [
            Result(user_id=players[0].id, end="BLOCKED"),
            Result(user_id=players[1].id, end="FAILED", error="Bad Request: =1+1"),
        ]
        await sending.record(tx, broadcast.id, results)
    failures = (broadcast.progress_markup or {})["DONE"]["inline_keyboard"][0][0]
    await person.press_data(failures["callback_data"])
    (sent,) = shop.session.calls_of(SendDocument)
    assert isinstance(sent.document, BufferedInputFile)
    lines = sent.document.data.decode().splitlines()
    assert lines[0] == "telegram_id,username,status,error,at"
    assert {line.split(",")[0] for line in lines[1:]} == {
        str(player.telegram_id) for player in players
    }
    assert any(",BLOCKED,," in line for line in lines)
    async with db.transaction() as tx:
        results = [Result(user_id=one.user_id, end="SENT") for one in claimed]
        await sending.record(tx, broadcast.id, results)
        assert await sending.settle(tx, broadcast.id) == "DONE"
    await person.send("/broadcasts")
    await person.press("News")
    await person.press("Try the refused ones again")
    assert (await newest(shop, db)).status == "SENDING"
    other = await shop.customer(roles=("content",))
    await compose(other)
    await shop.owner.execute("DELETE FROM broadcast_deliveries")
    await other.press_data(failures["callback_data"])
    assert other.alert == "Everyone received it."


async def test_each_press_needs_the_permission(
    shop: Shop, db: Database, subtests: pytest.Subtests
) -> None:
    player = await make_user(shop.owner, roles=("content",))
    person = shop.person(player)
    await compose(person)
    card = {button.text: button.callback_data or "" for button in person.buttons}
    await person.press("📣")
    card |= {button.text: button.callback_data or "" for button in person.buttons}
    denied = person.dispatcher["texts"].get("en", "error-permission-denied")
    await shop.owner.execute("UPDATE admins SET revoked_at = now()")
    before = await newest(shop, db)
    for text, data in card.items():
        with subtests.test(text):
            await person.press_data(data)
            assert person.alert == denied
    assert await newest(shop, db) == before
    for command in ("/broadcast", "/broadcasts"):
        with subtests.test(command):
            assert await person.send(command) == denied

    viewer = await shop.customer(roles=("viewer",))
    await viewer.send("/broadcasts")
    await viewer.press("News")
    assert viewer.buttons == []


async def test_a_discarded_draft_goes_to_nobody(shop: Shop, db: Database) -> None:
    person = await shop.customer(roles=("content",))
    await compose(person)
    assert "Nobody received it" in await person.press("Discard")
    assert (await newest(shop, db)).status == "CANCELLED"
    assert await shop.owner.fetchval("SELECT count(*) FROM broadcast_deliveries") == 0
