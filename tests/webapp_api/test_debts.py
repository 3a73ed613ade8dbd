"""Debts over HTTP: one's own, everybody's, debits and write-offs, each done once."""

import asyncio
from typing import Any
from uuid import uuid4

from luckymart.kit.database import Connection, Database
from tests.soak.books import assert_books_balance
from tests.support.api import Answer, Api
from tests.support.world import Player, credit, make_user


async def debit(finance: Api, player: Player, key: str = "", **fields: Any) -> Answer:
    body = {"wallet_type": "BALANCE", "currency": "TJS", "amount": "10.00", "reason": "twice"}
    return await finance.post(
        f"/admin/users/{player.id}/debits",
        body | fields,
        headers={"Idempotency-Key": key or str(uuid4())},
    )


async def test_a_debit_is_done_once(api: Api, owner: Connection, db: Database) -> None:
    finance = await api.sign_in(await make_user(owner, roles=("finance",)))
    player = await make_user(owner)
    await credit(owner, player, 4)
    answers = await asyncio.gather(*(debit(finance, player, "one") for _ in range(3)))
    done = [answer for answer in answers if answer.status == 201]
    assert done
    assert {answer.status for answer in answers} <= {201, 409}
    assert {(answer.json["owed"], answer.json["wallet"]["balance"]) for answer in done} == {
        ("6.00", "0.00")
    }
    again = await debit(finance, player, "one")
    assert again.body == done[0].body
    other = await debit(finance, player, "one", amount="1.00")
    assert (other.status, other.code) == (422, "idempotency_mismatch")
    assert (await debit(finance, player, amount="0.001")).code == "amount_scale"
    await assert_books_balance(db)


async def test_debts_are_seen_and_written_off(api: Api, owner: Connection, db: Database) -> None:
    finance = await api.sign_in(await make_user(owner, first_name="Clerk", roles=("finance",)))
    player = await make_user(owner)
    me = await api.sign_in(player)
    await debit(finance, player)
    await debit(finance, await make_user(owner), amount="1.00")

    [mine] = (await me.get("/debts")).json["items"]
    assert (mine["remaining"], mine["cause"], mine["note"]) == ("10.00", "DEBIT", "twice")
    assert "forgiven_by_id" not in mine
    wallets = {wallet["type"]: wallet for wallet in (await me.get("/wallets")).json["items"]}
    assert wallets["BALANCE"]["owed"] == "10.00"
    assert len((await finance.get("/admin/debts?status=OPEN")).json["items"]) == 2
    [his] = (await finance.get(f"/admin/debts?user_id={player.id}")).json["items"]
    assert his["id"] == mine["id"]
    card = (await finance.get(f"/admin/users/{player.id}")).json
    assert "10.00" in {wallet["owed"] for wallet in card["wallets"]}

    path, body = f"/admin/debts/{mine['id']}/forgiveness", {"reason": "an honest mistake"}
    first = await finance.post(path, body, headers={"Idempotency-Key": "f"})
    again = await finance.post(path, body, headers={"Idempotency-Key": "f"})
    assert (first.status, again.body) == (200, first.body)
    assert (first.json["status"], first.json["forgiven_by_name"]) == ("FORGIVEN", "Clerk")
    late = await finance.post(path, body, headers={"Idempotency-Key": "g"})
    assert (late.status, late.code, late.json["state"]) == (409, "debt_state", "FORGIVEN")
    unknown = await finance.post(
        f"/admin/debts/{uuid4()}/forgiveness", body, headers={"Idempotency-Key": "h"}
    )
    assert (unknown.status, unknown.code) == (404, "debt_not_found")
    await assert_books_balance(db)


async def test_who_owes_withdraws_nothing(api: Api, owner: Connection) -> None:
    finance = await api.sign_in(await make_user(owner, roles=("finance",)))
    player = await make_user(owner)
    await credit(owner, player, 100)
    await debit(finance, player, wallet_type="LUCKY_COIN")
    me = await api.sign_in(player)
    answer = await me.post(
        "/withdrawals",
        {
            "amount": "50.00",
            "currency": "TJS",
            "method": "BANK_CARD",
            "account": {"holder": "Zarina K", "number": "4111 1111 1111 1111"},
        },
        headers={"Idempotency-Key": "w"},
    )
    assert (answer.status, answer.code) == (409, "debt_open")
    assert (answer.json["amount"], answer.json["wallet_type"]) == ("10.00", "LUCKY_COIN")
