"""Show-offs in the chat: a winner sends photos, staff look at them, others like them."""

import json
from decimal import Decimal
from uuid import UUID

import pytest
from aiogram.methods import EditMessageText, SendMessage, SendPhoto
from aiogram.types import BufferedInputFile, LinkPreviewOptions

from bot.kit.buttons import short_id
from bot.kit.queues import QueueStep
from bot.kit.running import DialogStep
from bot.showoffs.browse import ShowoffStep
from luckymart.kit.money import WalletType
from luckymart.kit.settings import Settings
from tests.bot.conftest import MakeShop, Shop
from tests.pictures.samples import decoded, picture
from tests.showoffs.beginnings import make_prize
from tests.support.chat import Person
from tests.support.world import Player, balance_of, make_user


@pytest.fixture
async def winner(shop: Shop) -> Player:
    return await make_user(shop.owner, first_name="Zarina")


async def share(shop: Shop, person: Person, photos: int = 1, words: str = "So <happy>!") -> str:
    """Everything from the list of prizes to the button that sends."""
    await person.send("/showoffs")
    await person.press("Show my prize")
    await person.press("Kettle")
    await person.send(words)
    for number in range(photos):
        shop.session.file = picture(size=(20 + number, 9))
        await person.send(None, photo=True)
    return await person.press("Send")


def picture_widths_of(shop: Shop, person: Person) -> list[int]:
    """The widths of what the bot has sent this person."""
    widths = []
    for call in shop.session.calls_of(SendPhoto):
        if call.chat_id == person.id:
            assert isinstance(call.photo, BufferedInputFile)
            widths.append(decoded(call.photo.data).width)
    return widths


async def test_from_the_photos_of_a_winner_to_a_heart(shop: Shop, winner: Player) -> None:
    prize_id = await make_prize(shop.owner, winner)
    person, fan = shop.person(winner), await shop.customer()
    assert "Nobody has shown" in await person.send("/showoffs")
    await person.press("Show my prize")
    await person.press("Kettle")
    assert "too long" in await person.send("x" * 1001)
    assert "one to 5 photos" in await person.send("So <happy>!")
    assert "one to 5 photos" in await person.send("more words")
    shop.session.file = b"no picture"
    assert "not a picture" in await person.send(None, photo=True)
    for number in range(5):
        shop.session.file = picture(size=(20 + number, 9))
        assert f"Photo {number + 1} of 5" in await person.send(None, photo=True)
    assert "5 photos are enough" in await person.send(None, photo=True)
    send = person.button("Send").callback_data or ""
    assert "Thank you" in await person.press("Send")
    # pressed again, or in the middle of nothing, it sends nothing
    await person.press_data(send)
    assert "already been done" in person.alert
    assert await shop.owner.fetchval("SELECT count(*) FROM showoffs") == 1
    await person.send("/showoffs")
    assert "without a post" in await person.press("Show my prize")

    staff = await shop.customer(roles=("content",), first_name="Oleg")
    card = await staff.send("/posts")
    assert "total: 1" in card
    assert "So <happy>!" in card
    assert picture_widths_of(shop, staff) == [20, 21, 22, 23, 24]
    assert (staff.id, staff.last_message_id) in shop.session.with_photo  # with its card below it
    verdict = await staff.press("Approve, 5.00 TJS")
    assert "Approved by Oleg, reward 5.00 TJS" in verdict
    assert await balance_of(shop.owner, winner, WalletType.LUCKY_COIN) == 5
    assert staff.buttons == []
    assert "No posts to review" in await staff.send("/posts")

    seen = await fan.send("/showoffs")
    assert "Zarina" in seen
    assert "So <happy>!" in seen
    screen = shop.session.screens[fan.id, fan.last_message_id]
    assert isinstance(screen, SendMessage | EditMessageText)
    preview = screen.link_preview_options
    path = await shop.owner.fetchval(
        "SELECT p.path FROM pictures AS p JOIN showoff_pictures AS s ON s.picture_id = p.id"
        " WHERE s.position = 1 AND p.bucket = 'public'"
    )
    assert isinstance(preview, LinkPreviewOptions)
    assert preview.url == f"https://shop.example.org/media/{path}"
    liking = fan.button("❤️ 0").callback_data or ""
    assert "❤️ 1" in await fan.press("❤️ 0")
    assert "❤️ 1" in await fan.press_data(liking)
    unliking = fan.button("💔 1").callback_data or ""
    await fan.press("5 photos")
    assert picture_widths_of(shop, fan) == [20, 21, 22, 23, 24]
    await fan.press_data(unliking)
    assert await shop.owner.fetchval("SELECT likes_count FROM showoffs") == 0
    await person.send("/showoffs")
    assert not [one for one in person.buttons if "❤️" in one.text]

    await person.press("My posts")
    await person.press("Kettle")
    assert "Delete your post" in person.text
    assert "is deleted" in await person.press("Delete")
    assert await shop.owner.fetchval("SELECT status FROM showoffs") == "DELETED"
    assert "Nobody has shown" in await fan.send("/showoffs")
    stale = ShowoffStep(action="like", showoff=await _only_id(shop)).pack()
    await fan.press_data(stale)
    assert fan.alert == "Post not found."
    assert str(prize_id) == str(await shop.owner.fetchval("SELECT prize_id FROM showoffs"))


async def _only_id(shop: Shop) -> UUID:
    showoff_id: UUID = await shop.owner.fetchval("SELECT id FROM showoffs")
    return showoff_id


async def test_only_one_of_two_reviewers_decides(
    shop: Shop, winner: Player, subtests: pytest.Subtests
) -> None:
    await make_prize(shop.owner, winner)
    person = shop.person(winner)
    await share(shop, person)
    first = await shop.customer(roles=("content",), first_name="Oleg")
    second = await shop.customer(roles=("support",), first_name="Mavluda")
    await first.send("/posts")
    await second.send("/posts")
    approving = first.button("Approve").callback_data or ""
    assert "will read your answer" in await second.press("Reject")
    assert "Approved by Oleg" in await first.press("Approve")
    for late in (first, second):  # whoever presses once more reads who has decided
        with subtests.test(late.first_name):
            assert "Approved by Oleg" in await late.press_data(approving)
            assert late.alert == "This post has already been approved."
            assert late.buttons == []
    assert "This post has already been approved." in await second.send("too late")
    assert await balance_of(shop.owner, winner, WalletType.LUCKY_COIN) == 5
    assert await shop.owner.fetchval("SELECT count(*) FROM admin_logs") == 1


async def test_while_it_is_off_nothing_begins_and_what_waits_is_decided(
    shop: Shop, make_dispatcher: MakeShop, settings: Settings, winner: Player
) -> None:
    await make_prize(shop.owner, winner)
    await make_prize(shop.owner, winner)
    person = shop.person(winner)
    await share(shop, person)
    await person.send("/showoffs")
    begins = person.button("Show my prize").callback_data or ""
    off = make_dispatcher(settings=settings.model_copy(update={"features": ()}))
    closed = Shop(off, shop.bot, shop.owner, shop.office)
    person, staff = closed.person(winner), await closed.customer(roles=("content",))
    await person.press_data(begins)  # of a message that was sent before
    assert person.alert == "This is not available in this shop."
    assert "So <happy>!" in await staff.send("/posts")
    assert "Approved" in await staff.press("Approve")
    assert await balance_of(shop.owner, winner, WalletType.LUCKY_COIN) == 5


async def test_a_rejection_with_its_reason(shop: Shop, winner: Player) -> None:
    await make_prize(shop.owner, winner)
    person = shop.person(winner)
    await share(shop, person)
    staff = await shop.customer(roles=("support",), first_name="Oleg")
    await staff.send("/posts")
    await staff.press("Reject")
    await staff.press("Cancel")
    assert "Approve" in staff.button("Approve").text
    await staff.press("Reject")
    assert "too long" in await staff.send("x" * 501)
    assert "Rejected by Oleg: too <dark>" in await staff.send("too <dark>")
    await person.send("/showoffs")
    assert "rejected. too <dark>" in await person.press("My posts")
    assert await balance_of(shop.owner, winner, WalletType.LUCKY_COIN) == 0
    told = await shop.owner.fetchval(
        "SELECT data FROM notifications WHERE type = 'showoff-rejected'"
    )
    assert json.loads(told)["reason"] == "too <dark>"


async def test_whoever_may_not_review_changes_nothing(
    shop: Shop,
    make_dispatcher: MakeShop,
    settings: Settings,
    winner: Player,
    subtests: pytest.Subtests,
) -> None:
    prize_id = await make_prize(shop.owner, winner)
    person = shop.person(winner)
    await share(shop, person)
    showoff_id = await _only_id(shop)
    approve, reject = (
        QueueStep(queue="posts", action=action, item=showoff_id).pack()
        for action in ("approve", "reject")
    )
    viewer = await shop.customer(roles=("viewer",))
    assert "total: 1" in await viewer.send("/posts")
    assert viewer.buttons == []
    former = await shop.customer(roles=("content",))
    await former.send("/posts")
    await former.press("Reject")
    await shop.owner.execute("UPDATE admins SET revoked_at = now() WHERE role_code = 'content'")
    for nobody in (viewer, former, person):
        for data in (approve, reject):
            with subtests.test(nobody.first_name, data=data):
                await nobody.press_data(data)
                assert nobody.alert == "You don’t have permission to do this."
    assert await former.send("a reason") == "You don’t have permission to do this."
    assert await person.send("/posts") == "You don’t have permission to do this."
    assert await shop.owner.fetchval("SELECT status FROM showoffs") == "PENDING"

    # without a reward in the settings the button says so
    staff = await shop.customer(roles=("content",))
    staff.dispatcher = make_dispatcher(
        settings=settings.model_copy(update={"showoff_reward": Decimal(0)})
    )
    await staff.send("/posts")
    assert "reward 0.00" in await staff.press("without a reward")
    # somebody else's prize cannot be chosen by its button
    thief = await make_user(shop.owner)
    await make_prize(shop.owner, thief)
    person = shop.person(thief)
    await person.send("/showoffs")
    await person.press("Show my prize")
    own = DialogStep.unpack(person.button("Kettle").callback_data or "")
    await person.press_data(own.model_copy(update={"value": short_id(prize_id)}).pack())
    assert "out of date" in person.alert
    await person.send("Mine")
    assert await shop.owner.fetchval("SELECT count(*) FROM showoffs") == 1
