"""What others see of a person, in the chat."""

import pytest

from luckymart.kit.database import Database
from tests.bot.conftest import Shop
from tests.users.seen import make_seen


@pytest.mark.parametrize(
    ("visibility", "name"), [("PUBLIC", "Anna"), ("HANDLE", "@anna_95"), ("HIDDEN", "A player")]
)
async def test_each_list_shows_what_the_person_chose(
    shop: Shop, db: Database, visibility: str, name: str
) -> None:
    seen = await make_seen(shop.owner, db, visibility)
    person = shop.person(seen.viewer)
    period = await shop.owner.fetchval(
        "SELECT period FROM lotteries WHERE id = $1", seen.lottery_id
    )
    await person.send("/market")
    await person.send("/verify")
    screens = {
        "proof": await person.press(f"#{period}"),
        "lottery": await person.send(f"/lottery {period}"),
        "posts": await person.send("/showoffs"),
        "friends": (await person.send("/friends"), await person.press("nvited"))[1],
        "market": (await person.send("/market"), await person.press("🎟 No."))[1],
    }
    if visibility == "HIDDEN":
        assert "Congratulations" not in screens["lottery"]
        del screens["lottery"]
    missing = {place: text for place, text in screens.items() if name not in text}
    assert missing == {}
    assert visibility == "PUBLIC" or not any("Anna" in text for text in screens.values())
