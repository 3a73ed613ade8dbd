"""Cash into coins over HTTP: once per key, and in one direction."""

import asyncio
from decimal import Decimal
from typing import Any

import pytest

from luckymart.kit.database import Connection
from luckymart.kit.money import WalletType
from tests.support.api import Answer, Api
from tests.support.databases import fetch_all
from tests.support.world import balance_of, credit, make_user, open_lottery


async def exchange(me: Api, key: str = "k", **fields: Any) -> Answer:
    body = {"currency": "TJS", "amount": "2.50", **fields}
    return await me.post("/exchanges", body, headers={"Idempotency-Key": key})


async def test_an_exchange_is_done_once(api: Api, owner: Connection) -> None:
    player = await make_user(owner, balance=10)
    me = await api.sign_in(player)
    assert (await me.get("/exchanges/rate")).json == {"rate": "1", "currency": "TJS"}
    answers = await asyncio.gather(*(exchange(me) for _ in range(3)))
    assert {answer.status for answer in answers} <= {201, 409}
    done = await exchange(me)
    assert (done.status, done.headers["Idempotent-Replayed"]) == (201, "true")
    assert {answer.body for answer in answers if answer.status == 201} == {done.body}
    assert [wallet["balance"] for wallet in done.json["wallets"]] == ["7.50", "2.50"]
    record = done.json["exchange"]
    assert (record["amount"], record["rate"], record["coins"]) == ("2.50", "1", "2.50")
    assert (await exchange(me, amount="3")).code == "idempotency_mismatch"

    assert (await me.get("/exchanges")).json == {"items": [record], "next_cursor": None}
    assert await balance_of(owner, player) == Decimal("7.5")
    stranger = await api.sign_in(await make_user(owner))
    assert (await stranger.get("/exchanges")).json["items"] == []


async def test_coins_never_become_cash(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    """No request and no amount can do it."""
    player = await make_user(owner)
    await credit(owner, player, 100, WalletType.LUCKY_COIN)
    await credit(owner, player, 100, WalletType.BONUS)
    me = await api.sign_in(player)
    before = await fetch_all(owner, "SELECT * FROM wallets ORDER BY id")
    cases: list[tuple[dict[str, Any], int, str]] = [
        ({}, 409, "insufficient_funds"),
        ({"amount": "-5"}, 422, "validation_error"),
        ({"amount": "0"}, 422, "validation_error"),
        ({"amount": 5}, 422, "validation_error"),
        ({"amount": "0.001"}, 422, "amount_scale"),
        ({"currency": "USD"}, 422, "validation_error"),
        ({"from": "LUCKY_COIN", "to": "BALANCE"}, 422, "validation_error"),
        ({"wallet_type": "LUCKY_COIN"}, 422, "validation_error"),
        ({"direction": "coins_to_cash"}, 422, "validation_error"),
    ]
    for number, (fields, status, code) in enumerate(cases):
        with subtests.test(fields=fields):
            answer = await exchange(me, f"k{number}", **fields)
            assert (answer.status, answer.code) == (status, code)
    assert (await me.post("/exchanges", {"currency": "TJS", "amount": "1"})).status == 400
    assert await fetch_all(owner, "SELECT * FROM wallets ORDER BY id") == before
    assert await owner.fetchval("SELECT count(*) FROM idempotency_keys") == 0


async def test_the_rate_that_was_shown_is_the_rate(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner, balance=10))
    changed = await exchange(me, rate="2")
    assert (changed.status, changed.code) == (409, "figure_changed")
    assert (changed.json["field"], changed.json["now"]) == ("rate", "1.00")
    assert (await exchange(me, rate="1")).status == 201


async def test_one_key_for_an_exchange_and_a_purchase_at_once(api: Api, owner: Connection) -> None:
    """One of the two is done. The other is refused: the sale locks keys its own way."""
    player = await make_user(owner, balance=1000)
    lottery_id = await open_lottery(owner, total_tickets=100, unlimited_purchase=True)
    me = await api.sign_in(player)
    for number in range(60):
        key = f"race-{number}"
        answers = await asyncio.gather(
            exchange(me, key),
            me.post(
                f"/lotteries/{lottery_id}/purchases",
                {"quantity": 1},
                headers={"Idempotency-Key": key},
            ),
        )
        statuses = sorted(answer.status for answer in answers)
        assert statuses in ([201, 409], [201, 422]), [answer.body for answer in answers]
    done = await owner.fetchval(
        "SELECT count(*) FROM transactions WHERE type IN ('PURCHASE', 'EXCHANGE')"
    )
    assert done == 60
