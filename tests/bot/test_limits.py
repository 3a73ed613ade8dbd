"""/limits: what staff let out, and the end of the rules of two."""

from luckymart.kit.database import Database
from tests.bot.conftest import Shop
from tests.support.world import make_user


async def test_owners_see_it_and_two_of_them_end_the_rules_of_two(shop: Shop, db: Database) -> None:
    boss = shop.person(await make_user(shop.owner, first_name="Boss", roles=("owner",)))
    olga = await make_user(shop.owner, first_name="Olga", roles=("finance",))
    await shop.owner.execute(
        "INSERT INTO staff_outflows (staff_id, door, amount, wallet_type, currency, counted) "
        "VALUES ($1, 'credits', 30, 'BALANCE', 'TJS', 30)",
        olga.id,
    )
    card = await boss.send("/limits")
    assert "Olga: 30.00 TJS" in card
    assert "30.00 TJS · credits" in card
    assert "Two people are needed" in card
    assert "has to approve it" in await boss.press("Let one person decide alone")
    assert "Who can: Olga" in await boss.press("Yes")

    second = shop.person(olga)
    assert "Olga: 30.00 TJS" in await second.send("/limits")
    assert "Let one person" not in str(second.buttons)
    await second.send("/approvals")
    assert "Approved by Olga" in await second.press("Approve")
    assert "One person decides about money alone" in await boss.send("/limits")


async def test_a_role_that_approves_is_proposed_in_the_chat(shop: Shop) -> None:
    boss = shop.person(await make_user(shop.owner, first_name="Boss", roles=("owner",)))
    await make_user(shop.owner, first_name="Olga", roles=("finance",))
    anna = await make_user(shop.owner, first_name="Anna")
    await boss.send("/users Anna")
    await boss.press("Roles")
    await boss.press("➕ finance")
    assert "Who can: Olga" in await boss.press("Yes")
    assert not await shop.owner.fetchval("SELECT count(*) FROM admins WHERE user_id = $1", anna.id)
