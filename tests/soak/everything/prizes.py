"""Shipping of prizes, and posts about them."""

from random import Random

from luckymart.kit.database import Tx
from luckymart.shipping import actions as shipping
from luckymart.shipping import addresses
from luckymart.shipping.rules import Details
from luckymart.showoffs import actions as showoffs
from luckymart.staff.actions import Staff
from tests.pictures.samples import picture
from tests.soak.everything.moves import move
from tests.soak.everything.shop import Act, Shop, some_amount

HOME = Details("Zarina K", "+992900000000", "TJ", "Dushanbe", "Rudaki 1")


@move(5)
async def ask_for_a_parcel(shop: Shop, chance: Random) -> Act | None:
    prize = await shop.pick(
        chance,
        "SELECT id, user_id FROM prizes WHERE prize_type = 'PHYSICAL' "
        "AND status IN ('PENDING', 'RESELLING') ORDER BY id",
    )
    if prize is None:
        return None
    user_id = prize["user_id"]

    async def ask(tx: Tx) -> None:
        known = await addresses.list_addresses(tx, user_id)
        to = known[0] if known else await addresses.add(tx, user_id, HOME)
        await shipping.request(tx, user_id, prize["id"], to.id)

    async def act() -> None:
        await shop.do(ask)

    return act


@move(2)
async def take_a_parcel_back(shop: Shop, chance: Random) -> Act | None:
    asked = await shop.pick(
        chance, "SELECT prize_id, user_id FROM shipments WHERE status = 'REQUESTED' ORDER BY id"
    )
    if asked is None:
        return None

    async def act() -> None:
        await shop.do(lambda tx: shipping.cancel(tx, asked["user_id"], asked["prize_id"]))

    return act


@move(3)
async def send_a_parcel(shop: Shop, chance: Random) -> Act | None:
    asked = await shop.pick(
        chance, "SELECT id FROM shipments WHERE status = 'REQUESTED' ORDER BY id"
    )
    if asked is None:
        return None
    clerk = shop.clerks[0]

    async def ship(tx: Tx, staff: Staff) -> None:
        await shipping.ship(tx, staff, asked["id"], "Post", "RR 1 TJ")

    async def act() -> None:
        await shop.as_staff(clerk, ship)

    return act


@move(3, "to staff", "to its winner")
async def a_parcel_arrives(shop: Shop, chance: Random) -> Act | None:
    sent = await shop.pick(
        chance, "SELECT id, prize_id, user_id FROM shipments WHERE status = 'SHIPPED' ORDER BY id"
    )
    if sent is None:
        return None
    by_staff = chance.random() < 0.5

    async def deliver(tx: Tx, staff: Staff) -> None:
        await shipping.deliver(tx, staff, sent["id"])

    async def act() -> str:
        if by_staff:
            await shop.as_staff(shop.clerks[0], deliver)
            return "to staff"
        await shop.do(lambda tx: shipping.confirm(tx, sent["user_id"], sent["prize_id"]))
        return "to its winner"

    return act


@move(3)
async def write_a_post(shop: Shop, chance: Random) -> Act | None:
    prize = await shop.pick(
        chance,
        "SELECT id, user_id FROM prizes WHERE status IN ('DELIVERED', 'CREDITED') "
        "ORDER BY id DESC LIMIT 50",
    )
    if prize is None:
        return None
    user_id = prize["user_id"]
    stored = await shop.pictures.store(user_id, "private", picture(size=(8, 8)))

    async def act() -> None:
        await shop.do(
            lambda tx: showoffs.post(
                tx, shop.pictures, user_id, prize["id"], "So happy!", [stored.id]
            )
        )

    return act


_WAITING = "SELECT id, user_id, prize_id FROM showoffs WHERE status = 'PENDING' ORDER BY id"


@move(3, "rewarded", "for nothing")
async def approve_a_post(shop: Shop, chance: Random) -> Act | None:
    post = await shop.pick(chance, _WAITING)
    if post is None:
        return None
    clerk, reward = chance.choice(shop.clerks), chance.choice((None, some_amount(chance, 0, 9)))

    async def act() -> str:
        published = await showoffs.publish_pictures(shop.db, shop.pictures, post["id"])

        async def approve(tx: Tx, staff: Staff) -> str:
            shown = await showoffs.approve(tx, shop.settings, staff, post["id"], reward, published)
            return "rewarded" if shown.reward else "for nothing"

        return await shop.as_staff(clerk, approve)

    return act


@move(1)
async def reject_a_post(shop: Shop, chance: Random) -> Act | None:
    post = await shop.pick(chance, _WAITING)
    if post is None:
        return None
    clerk = chance.choice(shop.clerks)

    async def reject(tx: Tx, staff: Staff) -> None:
        await showoffs.reject(tx, staff, post["id"], "a soak")

    async def act() -> None:
        await shop.as_staff(clerk, reject)

    return act


@move(1)
async def delete_a_post(shop: Shop, chance: Random) -> Act | None:
    """Delete one's own post: another about the same prize may follow, without a reward."""
    post = await shop.pick(
        chance,
        "SELECT id, user_id FROM showoffs WHERE status IN ('PENDING', 'APPROVED') "
        "ORDER BY id DESC LIMIT 50",
    )
    if post is None:
        return None

    async def act() -> None:
        await shop.do(lambda tx: showoffs.delete(tx, post["user_id"], post["id"]))

    return act


@move(1, "liked", "not any more")
async def like_a_post(shop: Shop, chance: Random) -> Act | None:
    post = await shop.pick(
        chance, "SELECT id FROM showoffs WHERE status = 'APPROVED' ORDER BY id DESC LIMIT 50"
    )
    if post is None:
        return None
    person, likes = shop.anybody(chance), chance.random() < 0.6

    async def act() -> str:
        press = showoffs.like if likes else showoffs.unlike
        await shop.do(lambda tx: press(tx, person.id, post["id"]))
        return "liked" if likes else "not any more"

    return act
