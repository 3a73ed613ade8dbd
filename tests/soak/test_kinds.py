"""The question of bar 7 is awake: without a rule of the shop it names what became better."""

from luckymart.draws import actions as draws
from luckymart.kit.database import Connection, Database
from luckymart.kit.money import WalletType
from tests.soak import market
from tests.soak.kinds import WITHOUT_RULE, bettered
from tests.soak.trade import buy, wish
from tests.support.draws import KEYS
from tests.support.world import credit, make_user, open_lottery


async def test_a_ticket_of_coins_that_was_sold_for_cash_is_named(
    owner: Connection, db: Database
) -> None:
    await owner.execute(WITHOUT_RULE["market"])
    seller, buyer = await make_user(owner), await make_user(owner, balance=1)
    await credit(owner, seller, 1, WalletType.LUCKY_COIN)
    lottery_id = await open_lottery(owner, total_tickets=1)
    await buy(db, wish(seller.id, lottery_id, 1, WalletType.LUCKY_COIN))
    [ticket_id] = await market.tickets_of(owner, lottery_id)
    await market.resell(db, ticket_id, seller.id, buyer.id, 1, WalletType.BALANCE)
    assert await bettered(owner) == []
    async with db.transaction() as tx:
        await draws.seal(tx, lottery_id)
    [(event, kind, *_)] = await bettered(owner)
    assert (event, kind) == ("RESALE_SETTLEMENT", "BALANCE")


async def test_cash_that_was_won_with_coins_is_named(owner: Connection, db: Database) -> None:
    await owner.execute(WITHOUT_RULE["sale"])
    player = await make_user(owner)
    await credit(owner, player, 1, WalletType.LUCKY_COIN)
    lottery_id = await open_lottery(owner, total_tickets=1, prize_type="CASH", prize_value=1)
    await buy(db, wish(player.id, lottery_id, 1, WalletType.LUCKY_COIN))
    async with db.transaction() as tx:
        await draws.seal(tx, lottery_id)
    async with db.transaction() as tx:
        await draws.draw(tx, KEYS, lottery_id)
    assert [(event, kind) for event, kind, *_ in await bettered(owner)] == [("PRIZE", "BALANCE")]
