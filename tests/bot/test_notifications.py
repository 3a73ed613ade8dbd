"""The inbox and its switches in the chat, and whether the bot reaches a person."""

import pytest

from luckymart.kit.database import Database
from luckymart.kit.texts import LANGUAGES, Texts
from luckymart.notifications import actions as notifications
from tests.bot.conftest import Shop
from tests.support.world import make_user

TITLE = {"en": "Phone <X>", "ru": "Телефон <X>", "tg": "Телефон <X>", "zh": "手机 <X>"}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_inbox_is_read_in_pages(
    shop: Shop, db: Database, texts: Texts, language: str
) -> None:
    player = await make_user(shop.owner, language_code=language)
    person = shop.person(player)
    none = texts.get(language, "bot-notifications-none")
    assert await person.send("/notifications") == none
    for number in range(7):
        async with db.transaction() as tx:
            data = {"title": TITLE, "ticket_number": number}
            await notifications.notify(tx, [player.id], "lottery-lost", data)
    text = await person.send("/notifications")
    assert text.count("🔵") == 5
    assert "<X>" in text
    read = person.button("✔️").callback_data or ""
    assert (await person.press("▶️")).count("🔵") == 2
    await person.press("⏮")
    async with db.transaction() as tx:  # comes while the page is looked at
        await notifications.notify(tx, [player.id], "lottery-lost", data)
    text = await person.press_data(read)
    assert (text.count("🔵"), text.count("▫️")) == (1, 4)
    assert await shop.owner.fetchval("SELECT count(*) FROM notifications WHERE is_read") == 7


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_switches(shop: Shop, texts: Texts, language: str) -> None:
    person = await shop.customer(language_code=language)
    await person.send("/settings")
    draws = texts.get(language, "bot-notification-kind", kind="draws")
    off = person.button(f"{draws} 💬 ✅").callback_data or ""
    for _ in range(2):  # pressed twice it stays off
        await person.press_data(off)
        assert f"{draws} 💬 ❌" in [button.text for button in person.buttons]
    rows = await shop.owner.fetch("SELECT kind, inbox, bot FROM notification_preferences")
    assert [tuple(row) for row in rows] == [("draws", True, False)]
    await person.press("🔒")
    assert person.alert == texts.get(language, "bot-notification-fixed")
    await person.press(f"{draws} 💬 ❌")
    assert await shop.owner.fetchval("SELECT count(*) FROM notification_preferences") == 0
    labels = [button.text for button in person.buttons]
    assert len(labels) == 13  # two channels of seven kinds, but no inbox of news


async def test_who_writes_or_comes_back_is_reachable_again(shop: Shop) -> None:
    player = await make_user(shop.owner, bot_reach="BLOCKED")
    person = shop.person(player)

    async def reach() -> str:
        found: str = await shop.owner.fetchval("SELECT bot_reach FROM users")
        return found

    await person.send("/start notifications")
    assert await reach() == "REACHABLE"
    assert await shop.owner.fetchval("SELECT last_active_at > now() - INTERVAL '1h' FROM users")
    await person.block()
    assert await reach() == "BLOCKED"
    await person.block(False)
    assert await reach() == "REACHABLE"


async def test_who_is_here_is_noted_at_most_once_an_hour(shop: Shop) -> None:
    person = await shop.customer()
    await person.send("/help")
    active = "SELECT last_active_at FROM users"
    first = await shop.owner.fetchval(active)
    await person.send("/help")
    assert await shop.owner.fetchval(active) == first
    await shop.owner.execute("UPDATE users SET last_active_at = now() - INTERVAL '2h'")
    await person.send("/help")
    assert await shop.owner.fetchval(active) > first
