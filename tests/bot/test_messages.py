"""/failed: staff see what could not be sent and send it again."""

import pytest

from luckymart.kit.database import Database
from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import Shop
from tests.support.messages import REFUSAL, refuse
from tests.support.world import make_user


async def statuses(shop: Shop) -> list[str]:
    rows = await shop.owner.fetch(
        "SELECT status FROM outbox WHERE payload ->> 'text' = 'secret' ORDER BY id"
    )
    return [row["status"] for row in rows]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_one_is_sent_again_and_then_all(
    shop: Shop, db: Database, texts: Texts, language: str
) -> None:
    clerk = await make_user(shop.owner, language_code=language, roles=("support",))
    staff = shop.person(clerk, language=language)
    assert await staff.send("/failed") == texts.get(language, "bot-failed-none")

    for received in (True, False, False):
        await refuse(db, received=received)
    card = await staff.send("/failed")
    assert REFUSAL in card
    assert "secret" not in card
    assert "⚠️" in card
    await staff.press(texts.get(language, "bot-failed-button-all"))
    assert await statuses(shop) == ["FAILED", "PENDING", "PENDING"]
    await staff.press(texts.get(language, "bot-failed-button-again"))
    assert "🔄" in staff.text
    assert await statuses(shop) == ["PENDING", "PENDING", "PENDING"]

    await refuse(db)
    assert "⚠️" not in await staff.send("/failed")
    await staff.press(texts.get(language, "bot-failed-button-resend"))
    assert "FAILED" not in await statuses(shop)


async def test_a_viewer_sees_and_sends_nothing(shop: Shop, db: Database, texts: Texts) -> None:
    await refuse(db)
    viewer = await shop.customer(roles=("viewer",))
    assert REFUSAL in await viewer.send("/failed")
    assert viewer.buttons == []
    finance = await shop.customer(roles=("finance",))
    assert await finance.send("/failed") == texts.get("en", "error-permission-denied")
