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


async def test_others_see_the_name_that_one_chooses(player: Player) -> None:
    await player.arrive("en")
    await player.open_app()
    await player.app("tab-profile").click()
    select = player.app("visibility-select")
    await expect(select).to_have_value("PUBLIC")
    handle = select.locator("option[value=HANDLE]")
    await player.app("handle-input").fill("miller_the_seen")
    await player.app("handle-form").get_by_role("button").click()
    await expect(handle).to_have_text("@miller_the_seen")
    await select.select_option("HANDLE")
    await player.app("tab-home").click()
    await player.app("tab-profile").click()
    await expect(player.app("visibility-select")).to_have_value("HANDLE")
