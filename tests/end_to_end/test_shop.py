"""The rest of the shop as people use it: deposits, the market, staff in the chat."""

import re
from decimal import Decimal
from io import BytesIO

import pytest
from PIL import Image
from playwright.async_api import Locator, expect

from .conftest import OLEG, Player

pytestmark = pytest.mark.browser


# Playwright does not see a request's body if it is a Blob.
NOTE_PICTURES = """() => {
  const send = window.fetch;
  window.sentPictures = [];
  window.fetch = async (url, options) => {
    if (options?.body instanceof Blob) {
      const { width, height } = await createImageBitmap(options.body);
      window.sentPictures.push(`${options.body.type} ${width} ${height}`);
    }
    return send(url, options);
  };
}"""


def receipt_picture(width: int = 320, height: int = 480, kind: str = "PNG") -> bytes:
    content = BytesIO()
    Image.new("RGB", (width, height), "white").save(content, kind)
    return content.getvalue()


async def amount_in(balance: Locator) -> Decimal:
    """Parse `1,234.50 TJS` or `1 234,50 TJS`, depending on the person's language."""
    digits = re.sub(r"\D", "", await balance.inner_text())
    return Decimal(digits).scaleb(-2)


def shown(amount: Decimal | str) -> re.Pattern[str]:
    """An amount below a thousand, in any language."""
    return re.compile(str(amount).replace(".", "[.,]"))


async def go(player: Player, route: str) -> None:
    await player.frame().evaluate("route => { location.hash = route }", route)


async def say(player: Player, text: str) -> None:
    await player.host("composer").fill(text)
    await player.host("send").click()


async def press(player: Player, text: str | re.Pattern[str]) -> None:
    """The newest button of the chat with this text."""
    await player.host("messages").get_by_role("button", name=text).last.click()


async def test_a_deposit_is_approved_in_the_chat(player: Player) -> None:
    payer = await player.arrive("zh")
    await player.open_app()
    await player.app("tab-wallet").click()
    before = await amount_in(player.app("balance-BALANCE"))
    await player.app("wallet-deposit").click()
    await player.app("amount").fill("50")
    await player.app("deposit-form").get_by_role("button").click()
    deposit = player.app("deposit").first
    await expect(deposit).to_have_attribute("data-status", "PENDING")
    await player.app("receipt").first.set_input_files(
        {"name": "receipt.png", "mimeType": "image/png", "buffer": receipt_picture()}
    )
    await expect(deposit).to_have_attribute("data-status", "SUBMITTED")

    await player.become(OLEG)
    await player.start()
    await say(player, "/deposits")
    await press(player, shown("50.00"))
    await expect(player.host("messages")).to_contain_text("🔐")
    await player.host("code").click()
    await expect(player.host("composer")).to_have_value(re.compile(r"\d{6}"))
    await player.host("send").click()
    # once decided, the card says so and has no buttons
    await expect(player.host("messages")).to_contain_text(re.compile(r"✅ Oleg"))

    await player.become(payer)
    await player.open_app()
    await player.app("tab-wallet").click()
    await expect(player.app("history-item").first).to_have_attribute("data-type", "DEPOSIT")
    assert await amount_in(player.app("balance-BALANCE")) == before + 50


async def test_a_phones_photo_is_made_smaller_before_it_is_sent(player: Player) -> None:
    await player.arrive("tg")
    await player.open_app()
    await go(player, "#/deposit")
    await player.app("amount").fill("60")
    await player.app("deposit-form").get_by_role("button").click()
    deposit = player.app("deposit").first
    await expect(deposit).to_have_attribute("data-status", "PENDING")
    photo = receipt_picture(8000, 6000, "JPEG")
    await player.frame().evaluate(NOTE_PICTURES)
    await player.app("receipt").first.set_input_files(
        {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": photo}
    )
    await expect(deposit).to_have_attribute("data-status", "SUBMITTED")
    assert await player.frame().evaluate("window.sentPictures") == ["image/jpeg 2048 1536"]


async def test_a_ticket_changes_hands(player: Player) -> None:
    seller = await player.arrive("zh")
    await player.open_app()
    await player.open_large_lottery()
    await player.main_button()
    await expect(player.app("purchase-success")).to_be_visible()
    await go(player, "#/sell")
    await player.app("sellable").first.click()
    # over one and a half times the price: refused with an explanation
    await player.app("price").fill("8.00")
    await player.app("sell-form").get_by_role("button").click()
    await expect(player.app("refusal")).to_be_visible()
    await player.app("price").fill("7.50")
    await player.app("sell-form").get_by_role("button").click()
    await expect(player.app("my-resale")).to_have_attribute("data-status", "ACTIVE")

    await player.arrive("tg")
    await player.open_app()
    await player.app("tab-resales").click()
    await player.app("resale").filter(has_text=shown("7.50")).first.click()
    await player.app("resale-form").get_by_role("button").click()
    await expect(player.app("ticket-group").first).to_be_visible()

    await player.become(seller)
    await player.open_app()
    await player.app("tab-resales").click()
    await player.app("resales-mine").click()
    await expect(player.app("resale").first).to_have_attribute("data-status", "SOLD")


async def test_cash_becomes_coins_and_waits_for_a_withdrawal(player: Player) -> None:
    await player.arrive("tg")
    await player.open_app()
    await player.app("tab-wallet").click()
    cash = await amount_in(player.app("balance-BALANCE"))
    coins = await amount_in(player.app("balance-LUCKY_COIN"))
    await player.app("wallet-exchange").click()
    # twelve or twelve thousand: the app asks, and nothing can be sent before the answer
    await player.app("amount").fill("12.340")
    submit = player.app("exchange-form").locator("[type=submit]")
    await expect(submit).to_be_disabled()
    await expect(player.app("amount-reading")).to_have_count(2)
    await player.app("amount-reading").filter(has_text=shown("12.34")).first.click()
    await expect(player.app("amount-reading")).to_have_count(0)
    await expect(player.app("amount")).to_have_value("12.34")
    await submit.click()
    await expect(player.app("balance-LUCKY_COIN")).to_have_text(shown(coins + Decimal("12.34")))

    await player.app("wallet-withdraw").click()
    await player.app("amount").fill("20")
    await expect(player.app("quote")).to_contain_text(shown("19.60"))
    await player.app("option-MOBILE_MONEY").click()
    await player.app("holder").fill("Farrukh Rahimov")
    await player.app("number").fill("+992900000000")
    await player.app("withdraw-form").get_by_role("button").click()
    withdrawal = player.app("withdrawal").first
    await expect(withdrawal).to_have_attribute("data-status", "PENDING")
    # only the last four digits of the account are visible
    await expect(withdrawal).not_to_contain_text("+992900000000")
    await player.app("withdrawal-cancel").first.click()
    await expect(withdrawal).to_have_attribute("data-status", "CANCELLED")
    await player.back()
    await expect(player.app("balance-BALANCE")).to_have_text(shown(cash - Decimal("12.34")))


async def test_every_screen_behind_the_first_opens(
    player: Player, subtests: pytest.Subtests
) -> None:
    await player.arrive("zh")
    await player.open_app()
    routes = ("prizes", "addresses", "referrals", "showoffs", "preferences", "security", "deposit")
    for name in routes:
        with subtests.test(name):
            await go(player, f"#/{name}")
            await expect(player.frame().get_by_role("heading", level=1)).to_be_visible()
            await expect(player.frame().locator(".skeleton")).to_have_count(0)
            assert await player.frame().locator("[data-testid=retry]").count() == 0
