"""Withdrawals over HTTP, and what a dump of the database does not reveal."""

import asyncio
from typing import Any
from uuid import uuid4

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from tests.soak.books import assert_books_balance
from tests.support.api import Answer, Api
from tests.support.two_factor import switch_on
from tests.support.withdrawals import CARD, CARD_DIGITS
from tests.support.world import Player, balance_of, make_user

ACCOUNT = {"holder": "Zarina Karimova", "number": CARD}


async def ask(me: Api, key: str = "k", **fields: Any) -> Answer:
    body = {
        "amount": "100",
        "currency": "TJS",
        "method": "BANK_CARD",
        "account": ACCOUNT,
        **fields,
    }
    return await me.post("/withdrawals", body, headers={"Idempotency-Key": key})


async def decide(clerk: Api, withdrawal_id: str, what: str, **body: str) -> Answer:
    return await clerk.post(
        f"/admin/withdrawals/{withdrawal_id}/{what}",
        body or None,
        headers={"Idempotency-Key": f"{what}-{withdrawal_id}"},
    )


async def dump_of(owner: Connection) -> str:
    """Every row of every table as text, bytes in hex, as pg_dump writes them."""
    tables = await owner.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    parts = [
        await owner.fetchval(f"SELECT coalesce(string_agg(t::text, ''), '') FROM {table} AS t")
        for (table,) in tables
    ]
    return "\n".join(parts)


async def test_asked_for_once_and_paid_once(
    api: Api, owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner, balance=200)
    me = await api.sign_in(player)
    clerk = await api.sign_in(await make_user(owner, roles=("finance",)))
    terms = (await me.get("/withdrawals/terms?amount=100")).json
    assert terms == {
        "currency": "TJS",
        "methods": ["BANK_CARD", "BANK_ACCOUNT", "MOBILE_MONEY"],
        "fee_rate": "0.02",
        "min_amount": "10",
        "max_amount": "5000",
        "max_open": 3,
        "daily_limit": "5000",
        "available": "5000",
        "wait_hours": 0,
        "needs_code": False,
        "quote": {"amount": "100.00", "fee": "2.00", "payout": "98.00"},
    }
    answers = await asyncio.gather(*(ask(me) for _ in range(3)))
    assert {answer.status for answer in answers} <= {201, 409}
    asked = await ask(me)
    assert (asked.status, asked.headers["Idempotent-Replayed"]) == (201, "true")
    assert {answer.body for answer in answers if answer.status == 201} == {asked.body}
    for fields in ({"amount": "99"}, {"account": {**ACCOUNT, "holder": "Somebody Else"}}):
        with subtests.test(fields=fields):
            assert (await ask(me, **fields)).code == "idempotency_mismatch"
    card, wallet = asked.json["withdrawal"], asked.json["wallet"]
    assert (card["payout"], card["account"], card["status"]) == ("98.00", "•••• 1111", "PENDING")
    assert (wallet["balance"], wallet["frozen_balance"]) == ("100.00", "100.00")
    assert (await me.get("/withdrawals")).json["items"] == [card]

    waiting = (await clerk.get("/admin/withdrawals?status=PENDING")).json["items"]
    assert [item["user"]["id"] for item in waiting] == [str(player.id)]
    shown = (await clerk.get(f"/admin/withdrawals/{card['id']}")).json
    assert shown["account"] == {
        "holder": "Zarina Karimova",
        "number": CARD_DIGITS,
        "provider": None,
    }
    approved = await decide(clerk, card["id"], "approval")
    assert (approved.status, approved.json["withdrawal"]["status"]) == (200, "APPROVED")
    assert (await decide(clerk, card["id"], "approval")).body == approved.body
    paid = await asyncio.gather(
        *(decide(clerk, card["id"], "payment", reference="T-1") for _ in range(3))
    )
    assert {answer.status for answer in paid} <= {200, 409}
    again = await decide(clerk, card["id"], "payment", reference="T-1")
    assert again.headers["Idempotent-Replayed"] == "true"
    assert again.json["withdrawal"]["status"] == "PAID"
    other = await decide(clerk, card["id"], "payment", reference="T-2")
    assert other.code == "idempotency_mismatch"
    late = await me.delete(f"/withdrawals/{card['id']}")
    assert (late.status, late.code, late.json["state"]) == (409, "withdrawal_state", "PAID")
    assert (await clerk.get("/admin/withdrawals")).json["items"][0]["reference"] == "T-1"
    await assert_books_balance(db)
    actions = await owner.fetch("SELECT action FROM admin_logs ORDER BY id")
    assert [row["action"] for row in actions] == [
        "withdrawals.reveal",
        "withdrawals.approve",
        "withdrawals.pay",
    ]


async def test_cancelled_by_its_owner_alone_and_rejected_with_a_reason(
    api: Api, owner: Connection, db: Database, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner, balance=200)
    me, other = await api.sign_in(player), await api.sign_in(await make_user(owner))
    clerk = await api.sign_in(await make_user(owner, roles=("finance",)))
    first = (await ask(me, "1")).json["withdrawal"]["id"]
    second = (await ask(me, "2")).json["withdrawal"]["id"]
    hidden = await other.delete(f"/withdrawals/{first}")
    assert (hidden.status, hidden.code) == (404, "withdrawal_not_found")
    assert (await other.get("/withdrawals")).json["items"] == []
    cancelled = (await me.delete(f"/withdrawals/{first}")).json
    assert cancelled["withdrawal"]["status"] == "CANCELLED"
    assert (cancelled["wallet"]["balance"], cancelled["wallet"]["frozen_balance"]) == (
        "100.00",
        "100.00",
    )
    assert (await decide(clerk, second, "rejection", reason="the name differs")).status == 200
    inbox = (await me.get("/notifications")).json["items"]
    assert "the name differs" in inbox[0]["body"]
    assert await balance_of(owner, player) == 200
    await assert_books_balance(db)
    for what, body in (("payment", {"reference": "x"}), ("rejection", {"reason": "x"})):
        with subtests.test(what):
            answer = await decide(clerk, str(uuid4()), what, **body)
            assert (answer.status, answer.code) == (404, "withdrawal_not_found")


@pytest.mark.parametrize("role", ["viewer", "support"])
async def test_who_looks_and_does_not_pay_sees_no_account(
    api: Api, owner: Connection, role: str
) -> None:
    me = await api.sign_in(await make_user(owner, balance=200))
    withdrawal_id = (await ask(me)).json["withdrawal"]["id"]
    staff = await api.sign_in(await make_user(owner, roles=(role,)))
    answer = await staff.get(f"/admin/withdrawals/{withdrawal_id}")
    assert answer.json["account"] is None
    assert CARD_DIGITS.encode() not in answer.body
    assert await owner.fetchval("SELECT count(*) FROM admin_logs") == 0


async def test_a_code_where_the_person_confirms_by_one(
    api: Api, owner: Connection, db: Database, settings: Settings, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner, balance=200)
    phone = await switch_on(db, settings.secret_box, player)
    me = await api.sign_in(player)
    assert (await me.get("/withdrawals/terms")).json["needs_code"] is True
    needed = await ask(me)
    assert (needed.status, needed.code) == (422, "two_factor_required")
    wrong = await ask(me, totp_code=phone.wrong_code())
    assert (wrong.status, wrong.code, wrong.json["attempts_left"]) == (422, "two_factor_invalid", 4)
    assert await owner.fetchval("SELECT failures FROM two_factor") == 1
    assert await owner.fetchval("SELECT count(*) FROM idempotency_keys") == 0
    code = phone.code()
    done = await ask(me, totp_code=code)  # the same key: a refusal is not stored
    assert done.status == 201
    # the answer was lost and is requested again, with the used code or with the next one
    for again in (code, phone.code()):
        with subtests.test(again):
            assert (await ask(me, totp_code=again)).body == done.body
    used = await ask(me, "other-key", totp_code=code)
    assert used.code == "two_factor_invalid"
    assert await owner.fetchval("SELECT count(*) FROM withdrawals") == 1


async def test_bodies_that_are_none(api: Api, owner: Connection, subtests: pytest.Subtests) -> None:
    player = await make_user(owner, balance=200)
    me = await api.sign_in(player)
    cases: list[tuple[dict[str, Any], str, str | None]] = [
        ({"amount": "9.99"}, "validation_error", "amount"),
        ({"amount": "0"}, "validation_error", "amount"),
        ({"amount": 100}, "validation_error", "amount"),
        ({"amount": "50.001"}, "amount_scale", None),
        ({"amount": "200.01"}, "insufficient_funds", None),
        ({"currency": "USD"}, "validation_error", "currency"),
        ({"method": "CASH"}, "validation_error", "method"),
        ({"wallet_type": "LUCKY_COIN"}, "validation_error", "wallet_type"),
        (
            {"account": {**ACCOUNT, "number": "4111 1111 1111 1112"}},
            "validation_error",
            "account.number",
        ),
        ({"account": {**ACCOUNT, "holder": "  "}}, "validation_error", "account.holder"),
        ({"account": {"number": CARD}}, "validation_error", "account.holder"),
        ({"account": CARD}, "validation_error", "account"),
    ]
    for number, (fields, code, field) in enumerate(cases):
        with subtests.test(fields=fields):
            answer = await ask(me, f"k{number}", **fields)
            assert answer.code == code
            if field is not None:
                assert [error["field"] for error in answer.json["errors"]] == [field]
                if field == "account.holder":
                    assert "holder" in answer.json["detail"]
                assert CARD_DIGITS[:-1].encode() not in answer.body.replace(b" ", b"")
    assert (await me.post("/withdrawals", {})).code in (
        "idempotency_key_missing",
        "validation_error",
    )
    assert (await me.get("/withdrawals/terms?amount=9.99")).code == "validation_error"
    assert await owner.fetchval("SELECT count(*) FROM withdrawals") == 0
    assert await balance_of(owner, player) == 200


async def test_a_dump_of_the_database_tells_no_account_and_no_secret(
    api: Api, owner: Connection, db: Database, settings: Settings
) -> None:
    player: Player = await make_user(owner, balance=1000, first_name="Zarina")
    me = await api.sign_in(player)
    clerk = await api.sign_in(await make_user(owner, roles=("finance",)))
    numbers = {
        "BANK_CARD": CARD_DIGITS,
        "BANK_ACCOUNT": "DE89370400440532013000",
        "MOBILE_MONEY": "+992901234567",
    }
    ids = []
    for method, number in numbers.items():
        account = {"holder": "Karimova-Nazarova", "number": number, "provider": "Bank Sugdiyon"}
        asked = await ask(me, method, method=method, account=account, amount="10")
        ids.append(asked.json["withdrawal"]["id"])
        assert number.encode() not in asked.body
    await clerk.get(f"/admin/withdrawals/{ids[0]}")
    await decide(clerk, ids[0], "approval")
    await decide(clerk, ids[0], "payment", reference="T-1")
    await decide(clerk, ids[1], "rejection", reason="x")
    await me.delete(f"/withdrawals/{ids[2]}")
    secret = (await me.post("/me/two-factor")).json["secret"]

    dump = await dump_of(owner)
    assert "•••• 1111" in dump  # the dump has the row
    for hidden in (*numbers.values(), "Karimova-Nazarova", "Bank Sugdiyon", secret):
        assert hidden not in dump
        assert hidden.encode().hex() not in dump
        assert hidden.lstrip("+")[:-4] not in dump


async def test_the_fee_that_was_shown_is_the_fee(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner, balance=500))
    changed = await ask(me, fee="1.50")
    assert (changed.status, changed.code) == (409, "figure_changed")
    assert (changed.json["field"], changed.json["now"]) == ("fee", "2.00")
    assert (await ask(me, fee="2")).json["withdrawal"]["fee"] == "2.00"
