"""Friends in the chat: the link, its picture, who came and what it earned."""

from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import pytest
from aiogram.methods import SendPhoto
from aiogram.types import BufferedInputFile

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Database
from luckymart.kit.money import WalletType
from luckymart.kit.texts import LANGUAGES
from luckymart.purchases.office import PurchaseRequest
from tests.bot.conftest import Shop
from tests.referrals.test_bonuses import deposit
from tests.support.chat import BOT_USERNAME, money_in
from tests.support.world import make_user, open_lottery


@pytest.mark.parametrize("language", LANGUAGES)
async def test_link_levels_and_who_came(shop: Shop, db: Database, language: str) -> None:
    me = await make_user(shop.owner, language_code=language)
    friend = await make_user(shop.owner, referred_by=me, first_name="Anna", balance=500)
    await make_user(shop.owner, referred_by=me, first_name="Boris", last_login_at=utc_now())
    lottery_id = await open_lottery(shop.owner, ticket_price=Decimal(100))
    await shop.office.buy(PurchaseRequest(friend.id, lottery_id, 1, WalletType.BALANCE, "k"))
    await deposit(db, shop.owner, me)
    person = shop.person(me)
    link = f"https://t.me/{BOT_USERNAME}?start=r_{me.referral_code}"
    text = await person.send("/friends")
    for part in (link, "3%", "1%", "0.5%", money_in(language, "3.00"), money_in(language, "10.00")):
        assert part in text
    share = urlsplit(person.button("📤").url or "")
    assert (share.netloc, share.path) == ("t.me", "/share/url")
    assert parse_qs(share.query)["url"] == [link]

    invited = person.button("👥").callback_data or ""
    await person.press("🔳")
    [photo] = shop.session.calls_of(SendPhoto)
    assert photo.chat_id == me.telegram_id
    assert isinstance(photo.photo, BufferedInputFile)
    assert photo.photo.data.startswith(b"\x89PNG")

    # under the message above the picture
    text = await person.press_data(invited)
    assert text.index("🕓 Anna") > text.index("✅ Boris")
    assert money_in(language, "3.00") in text
    assert link in await person.press("◀️")


async def test_an_invited_person_and_the_one_who_is_told(shop: Shop, db: Database) -> None:
    me = await make_user(shop.owner)
    person = shop.person(me)
    assert "Nobody yet" in (await person.send("/friends"), await person.press("👥"))[1]
    friend = shop.stranger(first_name="Firuz")
    await friend.send(f"/start r_{me.referral_code}")
    assert "Firuz" in (await person.send("/friends"), await person.press("👥"))[1]
    told = await shop.owner.fetch("SELECT user_id, type FROM notifications")
    assert [tuple(row) for row in told] == [(me.id, "friend-joined")]
