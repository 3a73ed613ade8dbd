"""The fixtures themselves: each test has the schema and no rows of other tests."""

from decimal import Decimal

import pytest

from luckymart.kit.database import Connection, Database
from tests.support.telegram import sign_init_data, telegram_user
from tests.support.waiting import eventually
from tests.support.world import balance_of, make_user, open_lottery


@pytest.mark.parametrize("round_", [1, 2])
async def test_each_test_has_a_database_of_its_own(
    owner: Connection, db: Database, round_: int
) -> None:
    assert await owner.fetchval("SELECT count(*) FROM users") == 0
    player = await make_user(owner, telegram_id=5, balance=Decimal("2.50"), roles=("viewer",))
    await open_lottery(owner, total_tickets=3)

    assert await balance_of(owner, player) == Decimal("2.5")
    async with db.connection() as connection:
        assert await connection.fetchval("SELECT current_user") == "luckymart_app"
        assert await connection.fetchval("SELECT count(*) FROM lotteries") == 1


async def test_eventually_waits_for_the_answer_and_says_what_it_last_was() -> None:
    answers = iter([0, 0, 7])
    assert await eventually(lambda: next(answers)) == 7
    with pytest.raises(TimeoutError, match="still 0"):
        await eventually(lambda: 0, deadline_seconds=0.05)


def test_init_data_has_the_fields_of_telegram() -> None:
    assert "hash=" in sign_init_data(telegram_user(7), start_param="r_ABCDEFGH")
