"""A handle, chosen in the Mini App."""

import pytest
from playwright.async_api import expect

from .conftest import Player

pytestmark = pytest.mark.browser


async def test_a_name_is_refused_and_another_chosen(player: Player) -> None:
    await player.arrive("en")
    await player.open_app()
    await player.app("tab-profile").click()
    await player.app("handle-input").fill("adm1n")
    await player.app("handle-form").get_by_role("button").click()
    await expect(player.app("refusal")).to_be_visible()
    await player.app("handle-input").fill("john_of_dushanbe")
    await player.app("handle-form").get_by_role("button").click()
    await expect(player.app("handle")).to_have_text("@john_of_dushanbe")
    await expect(player.app("handle-form")).to_have_count(0)
