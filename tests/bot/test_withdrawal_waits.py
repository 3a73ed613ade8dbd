"""A withdrawal that has to wait, in the chat: the person reads why, staff get no button."""

import pytest

from luckymart.kit.settings import Settings
from luckymart.kit.texts import LANGUAGES, Texts
from tests.bot.conftest import Shop
from tests.bot.test_withdrawals import ask
from tests.support.settings import make_settings
from tests.support.world import make_user


@pytest.fixture
def settings(database_url: str) -> Settings:
    return make_settings(database_url, withdrawal_wait_hours=24)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_wait_is_said_before_and_after(shop: Shop, texts: Texts, language: str) -> None:
    player = await make_user(shop.owner, balance=200, language_code=language)
    person = shop.person(player, language=language)
    assert "⏳" in await ask(person)
    assert "24" in person.text
    assert "⏳" in await person.press("✅")
    assert "⏳" in await person.send("/withdraw")

    clerk = shop.person(await make_user(shop.owner, roles=("finance",)))
    card = await clerk.send("/withdrawals")
    assert "⏳" in card
    labels = [button.text for button in clerk.buttons]
    assert "❌ Reject" in labels
    assert "✅ Approve" not in labels
