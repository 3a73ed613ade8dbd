"""/approvals: what a colleague proposed, approved or rejected in the chat."""

from luckymart.kit.database import Database
from tests.bot.conftest import Shop
from tests.support.approvals import AMOUNT, propose
from tests.support.world import balance_of, make_user


async def test_a_colleague_approves_in_the_chat(shop: Shop, db: Database) -> None:
    anna = await make_user(shop.owner, first_name="Anna")
    farid = await make_user(shop.owner, first_name="Farid", roles=("finance",))
    olga = await make_user(shop.owner, first_name="Olga", roles=("finance",))
    await propose(db, farid, anna)
    await propose(db, farid, anna)

    proposer = shop.person(farid)
    card = await proposer.send("/approvals")
    assert "Credit 12.50 TJS of cash to Anna: a gift." in card
    assert "Who can approve: Olga" in card
    assert "Approve" not in str(proposer.buttons)
    assert "Withdrawn" in await proposer.press("Withdraw")

    other = shop.person(olga)
    assert "Asked by Farid" in await other.send("/approvals")
    assert "Approved by Olga" in await other.press("Approve")
    assert await balance_of(shop.owner, anna) == AMOUNT
    assert "Nothing is waiting" in await other.send("/approvals")


async def test_a_rejection_says_why(shop: Shop, db: Database) -> None:
    anna = await make_user(shop.owner, first_name="Anna")
    farid = await make_user(shop.owner, first_name="Farid", roles=("finance",))
    olga = await make_user(shop.owner, first_name="Olga", roles=("finance",))
    await propose(db, farid, anna)
    other = shop.person(olga)
    await other.send("/approvals")
    await other.press("Reject")
    assert "why so much?" in await other.send("why so much?")
    assert "Rejected by Olga: why so much?" in await other.press("Confirm")
    assert await balance_of(shop.owner, anna) == 0
