"""Balances, their history, and staff's credits."""

import asyncio
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from luckymart.kit.database import Connection
from luckymart.kit.money import WalletType
from tests.support.api import Answer, Api
from tests.support.world import Player, balance_of, credit, make_user, open_lottery


async def give(finance: Api, player: Player, key: str = "k", **fields: Any) -> Answer:
    body = {
        "wallet_type": "BALANCE",
        "currency": "TJS",
        "amount": "12.50",
        "reason": "the first winner of the day",
        **fields,
    }
    return await finance.post(
        f"/admin/users/{player.id}/credits", body, headers={"Idempotency-Key": key}
    )


async def test_a_history_is_a_chain_from_zero_to_the_balance(api: Api, owner: Connection) -> None:
    player = await make_user(owner)
    await credit(owner, player, 10)
    me = await api.sign_in(player)
    await me.buy(await open_lottery(owner), 3)
    await credit(owner, player, Decimal("0.5"))

    wallets = (await me.get("/wallets")).json["items"]
    assert {wallet["type"] for wallet in wallets} == set(WalletType)
    cash = next(wallet for wallet in wallets if wallet["type"] == "BALANCE")
    assert (cash["balance"], cash["frozen_balance"], cash["version"]) == ("7.50", "0.00", 3)

    page = (await me.get(f"/wallets/{cash['id']}/transactions?limit=2")).json
    rest = (await me.get(f"/wallets/{cash['id']}/transactions?cursor={page['next_cursor']}")).json
    entries = page["items"] + rest["items"]
    assert [(entry["type"], entry["amount"]) for entry in entries] == [
        ("TEST_CREDIT", "0.50"),
        ("PURCHASE", "-3.00"),
        ("TEST_CREDIT", "10.00"),
    ]
    chain = [(entry["balance_before"], entry["balance_after"]) for entry in reversed(entries)]
    assert chain == [("0.00", "10.00"), ("10.00", "7.00"), ("7.00", "7.50")]


async def test_somebody_elses_wallet_does_not_exist(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    other = await make_user(owner, balance=5)
    wallet_id = await owner.fetchval("SELECT id FROM wallets WHERE user_id = $1", other.id)
    house_id = await owner.fetchval("SELECT id FROM wallets WHERE user_id IS NULL LIMIT 1")
    me = await api.sign_in(await make_user(owner))
    for hidden in (wallet_id, house_id, uuid4()):
        with subtests.test(hidden=hidden):
            answer = await me.get(f"/wallets/{hidden}/transactions")
            assert (answer.status, answer.code) == (404, "wallet_not_found")


async def test_a_credit_is_done_once_and_logged(api: Api, owner: Connection) -> None:
    finance = await api.sign_in(await make_user(owner, roles=("finance",)))
    player = await make_user(owner)

    first, again = await give(finance, player), await give(finance, player)
    assert (first.status, again.status) == (201, 201)
    assert first.json["wallet"]["balance"] == "12.50"
    assert again.body == first.body
    assert again.headers["Idempotent-Replayed"] == "true"
    mismatch = await give(finance, player, amount="13.00")
    assert (mismatch.status, mismatch.code) == (422, "idempotency_mismatch")

    assert await balance_of(owner, player) == Decimal("12.5")
    assert await owner.fetchval("SELECT count(*) FROM admin_logs") == 1
    me = await api.sign_in(player)
    inbox = (await me.get("/notifications")).json["items"]
    assert "the first winner of the day" in inbox[0]["body"]


async def test_three_credits_at_once_with_one_key_are_one(api: Api, owner: Connection) -> None:
    finance = await api.sign_in(await make_user(owner, roles=("finance",)))
    player = await make_user(owner)
    answers = await asyncio.gather(*(give(finance, player) for _ in range(3)))
    assert {answer.status for answer in answers} <= {201, 409}
    assert len({answer.body for answer in answers if answer.status == 201}) == 1
    assert await balance_of(owner, player) == Decimal("12.5")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"amount": "0"}, "validation_error"),
        ({"amount": "-5"}, "validation_error"),
        ({"amount": 5}, "validation_error"),
        ({"amount": "5e3"}, "validation_error"),
        ({"amount": "NaN"}, "validation_error"),
        ({"amount": "0.001"}, "amount_scale"),
        ({"amount": "9999999999999"}, "validation_error"),
        ({"currency": "USD"}, "validation_error"),
        ({"wallet_type": "HOUSE"}, "validation_error"),
        ({"reason": ""}, "validation_error"),
        ({"reason": "   "}, "validation_error"),
        ({"reason": "x" * 501}, "validation_error"),
    ],
)
async def test_credits_that_are_none(
    api: Api, owner: Connection, fields: dict[str, Any], code: str
) -> None:
    finance = await api.sign_in(await make_user(owner, roles=("finance",)))
    player = await make_user(owner)
    answer = await give(finance, player, **fields)
    assert (answer.status, answer.code) == (422, code), answer.body
    assert await owner.fetchval("SELECT count(*) FROM transactions") == 0
    assert await owner.fetchval("SELECT count(*) FROM idempotency_keys") == 0


async def test_a_credit_to_nobody(api: Api, owner: Connection) -> None:
    finance = await api.sign_in(await make_user(owner, roles=("finance",)))
    nobody = Player(uuid4(), 1, "", "")
    answer = await give(finance, nobody)
    assert (answer.status, answer.code) == (404, "user_not_found")


async def test_a_balance_beyond_the_columns_is_refused(api: Api, owner: Connection) -> None:
    finance = await api.sign_in(await make_user(owner, roles=("finance",)))
    player = await make_user(owner, balance=Decimal("999999999999.99"))
    answer = await give(finance, player, amount="1.00")
    assert (answer.status, answer.code) == (422, "validation_error")
    assert await balance_of(owner, player) == Decimal("999999999999.99")
