"""Value keeps its kind: which wallets pay for which prize, and what a ticket remembers."""

from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.money import WalletType
from luckymart.lotteries import actions as lotteries
from luckymart.purchases.errors import BonusShareSold, KindNotTaken, PriceChanged
from luckymart.purchases.office import Purchase, PurchaseRequest
from tests.soak.books import differences_of
from tests.soak.trade import ask, buy, refusal_of, wish
from tests.support.world import Player, balance_of, credit, make_user, open_lottery, reprice

CASH, COINS, BONUS = WalletType
TAKES = {"CASH": [CASH], "COINS": [CASH, COINS], "PHYSICAL": [CASH, COINS, BONUS]}


async def rich(owner: Connection) -> Player:
    player = await make_user(owner)
    for kind in WalletType:
        await credit(owner, player, 50, kind)
    return player


@pytest.mark.parametrize("prize_type", TAKES)
async def test_a_prize_is_paid_with_no_lesser_kind(
    owner: Connection, db: Database, prize_type: str, subtests: pytest.Subtests
) -> None:
    player, lottery_id = await rich(owner), await open_lottery(owner, prize_type=prize_type)
    async with db.connection() as connection:
        lottery = await lotteries.get_published(connection, lottery_id, None)
    assert lottery.takes == TAKES[prize_type]
    for kind in WalletType:
        with subtests.test(kind=kind):
            if kind in TAKES[prize_type]:
                await buy(db, wish(player.id, lottery_id, 1, kind))
            else:
                answer = await refusal_of(owner, db, wish(player.id, lottery_id, 1, kind))
                assert (type(answer), answer.data) == (KindNotTaken, {"takes": TAKES[prize_type]})
    remembered = await owner.fetch("SELECT paid_with FROM tickets ORDER BY number")
    assert [row["paid_with"] for row in remembered] == TAKES[prize_type]


@pytest.mark.parametrize(
    ("total", "share"), [(1, 0), (4, 0), (5, 1), (9, 1), (10, 2), (99, 19), (1_000_000, 200_000)]
)
async def test_the_share_of_bonus_is_a_fifth_rounded_down(
    owner: Connection, total: int, share: int, subtests: pytest.Subtests
) -> None:
    for prize_type, most in (("PHYSICAL", share), ("CASH", 0), ("COINS", 0)):
        with subtests.test(prize_type):
            lottery_id = await open_lottery(owner, total_tickets=total, prize_type=prize_type)
            found = await owner.fetchval(
                "SELECT bonus_limit FROM lotteries WHERE id = $1", lottery_id
            )
            assert found == most


async def test_everybody_shares_what_bonus_may_buy(owner: Connection, db: Database) -> None:
    ann, bob = await rich(owner), await rich(owner)
    lottery_id = await open_lottery(owner, total_tickets=24)  # four of them
    answers = await ask(
        db,
        wish(ann.id, lottery_id, 2, BONUS),
        wish(bob.id, lottery_id, 3, BONUS),
        wish(bob.id, lottery_id, 5, COINS),
        wish(bob.id, lottery_id, 1, BONUS),
    )
    assert [getattr(answer, "code", "sold") for answer in answers] == [
        *("sold", "bonus_share_sold", "sold", "sold"),
    ]
    assert isinstance(answers[1], BonusShareSold)
    assert answers[1].data == {"available": 2}
    answer = await refusal_of(owner, db, wish(ann.id, lottery_id, 2, BONUS))
    assert (type(answer), answer.data) == (BonusShareSold, {"available": 1})
    await buy(db, wish(ann.id, lottery_id, 1, BONUS))
    async with db.connection() as connection:
        assert (await lotteries.get_published(connection, lottery_id, None)).bonus_left == 0
    assert (await refusal_of(owner, db, wish(ann.id, lottery_id, 1, BONUS))).data == {
        "available": 0
    }
    await buy(db, wish(ann.id, lottery_id, 10, CASH))
    assert await differences_of(db) == []


async def test_coins_do_not_become_cash(owner: Connection, db: Database) -> None:
    """C20: who bought every ticket of a CASH lottery with coins had cash for certain."""
    player = await make_user(owner)
    await credit(owner, player, 10, COINS)
    lottery_id = await open_lottery(owner, prize_type="CASH")
    assert isinstance(
        await refusal_of(owner, db, wish(player.id, lottery_id, 10, COINS)), KindNotTaken
    )
    assert await balance_of(owner, player) == 0


async def test_the_price_that_was_shown_is_the_price_paid(owner: Connection, db: Database) -> None:
    """H8: 1.00 on the screen, 150 when the button was pressed."""
    player, lottery_id = await rich(owner), await open_lottery(owner)
    shown = PurchaseRequest(player.id, lottery_id, 2, CASH, uuid4().hex, Decimal("1.0"))
    await reprice(owner, lottery_id, 15)
    answer = await refusal_of(owner, db, shown)
    assert isinstance(answer, PriceChanged)
    assert answer.data == {"ticket_price": "15.00", "currency": "TJS"}
    await reprice(owner, lottery_id, 1)
    [bought] = await ask(db, shown)
    assert isinstance(bought, Purchase)
    # the same price written otherwise is the same request; another price is another request
    [again] = await ask(
        db, PurchaseRequest(player.id, lottery_id, 2, CASH, shown.key, Decimal("1.00"))
    )
    assert isinstance(again, Purchase)
    assert again.replayed
    [other] = await ask(db, PurchaseRequest(player.id, lottery_id, 2, CASH, shown.key, Decimal(2)))
    assert getattr(other, "code", None) == "idempotency_mismatch"


BY_EARLIER_VERSIONS = {
    "first": """
        SELECT code, data FROM sell_tickets(
            ARRAY[$1::uuid], ARRAY[$2::uuid], ARRAY[$3::integer], ARRAY[$4::text], ARRAY[$5::text],
            ARRAY[sha256('request')], ARRAY[0.03, 0.01, 0.005]
        )""",
    "second": """
        SELECT code, data FROM sell_tickets_v2(
            ARRAY[ROW(
                $1::uuid, $2::uuid, $3::integer, $4::text, $5::text, sha256('request')
            )::ticket_request],
            ARRAY[0.03, 0.01, 0.005]
        )""",
}


@pytest.mark.parametrize("version", BY_EARLIER_VERSIONS)
async def test_processes_of_earlier_versions_are_no_way_round(
    owner: Connection, version: str
) -> None:
    player = await rich(owner)
    cash = await open_lottery(owner, prize_type="CASH")
    goods = await open_lottery(owner)

    async def sell(lottery_id: UUID, quantity: int, kind: WalletType) -> Any:
        row = await owner.fetchrow(
            BY_EARLIER_VERSIONS[version], player.id, lottery_id, quantity, kind, uuid4().hex
        )
        assert row is not None
        return tuple(row)

    # refusals that those processes know
    assert await sell(cash, 1, COINS) == ("LM006", None)
    assert await sell(goods, 3, BONUS) == ("LM003", '{"available": 2}')
    assert await sell(goods, 2, BONUS) == (None, None)
    assert await sell(cash, 1, CASH) == (None, None)
    assert await owner.fetchval("SELECT array_agg(paid_with ORDER BY paid_with) FROM tickets") == [
        *("BALANCE", "BONUS", "BONUS"),
    ]


@pytest.mark.parametrize(
    ("forged", "check"),
    [
        ("UPDATE tickets SET paid_with = 'LUCKY_COIN'", "tickets_of_a_wrong_kind"),
        ("UPDATE lotteries SET bonus_sold = 1", "bonus_share_differences"),
        ("UPDATE tickets SET paid_with = 'LUCKY_COIN'", "tickets_unlike_their_payment"),
    ],
)
async def test_the_ledgers_check_finds_a_kind_that_was_forged(
    owner: Connection, db: Database, forged: str, check: str
) -> None:
    player, lottery_id = await rich(owner), await open_lottery(owner, prize_type="CASH")
    await buy(db, wish(player.id, lottery_id, 2))
    assert await differences_of(db) == []
    await owner.execute(forged)
    assert check in {difference.check for difference in await differences_of(db)}


async def test_tickets_from_before_the_rule_keep_what_they_were_promised(
    owner: Connection, db: Database
) -> None:
    """Six bonus tickets of ten were sold before; none is sold from then on."""
    player, lottery_id = await rich(owner), await open_lottery(owner, total_tickets=10)
    await owner.execute("ALTER TABLE lotteries ALTER COLUMN bonus_limit DROP EXPRESSION")
    await owner.execute("UPDATE lotteries SET bonus_limit = 10")
    await buy(db, wish(player.id, lottery_id, 6, BONUS))
    await owner.execute("UPDATE lotteries SET bonus_limit = 2")
    assert "bonus_share_differences" in {one.check for one in await differences_of(db)}
    await owner.execute("UPDATE lotteries SET any_kind_tickets = 6")
    assert await differences_of(db) == []
    assert (await refusal_of(owner, db, wish(player.id, lottery_id, 1, BONUS))).data == {
        "available": 0
    }
