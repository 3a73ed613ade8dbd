"""The second step of staff over HTTP: which writes need it, and what opens and closes it."""

from datetime import timedelta
from typing import Any, Final
from uuid import uuid4

import pytest

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from tests.support import second_step
from tests.support.api import Api
from tests.support.databases import unchanged
from tests.support.second_step import STAFF_SECRET
from tests.support.two_factor import Authenticator
from tests.support.world import Player, make_user
from tests.webapp_api.staff_cases import CASES, Desk
from tests.webapp_api.test_permissions import ALLOWED
from tests.webapp_api.test_staff_writes import STORED_BEFORE, WRITES, ask_for
from webapp_api.app import all_routes

# Written by hand: a new route with which staff write is about money, or somebody has said why not.
ABOUT_MONEY: Final = {
    ("POST", "/admin/lotteries"),
    ("PATCH", "/admin/lotteries/{lottery_id}"),
    ("POST", "/admin/lotteries/{lottery_id}/publication"),
    ("DELETE", "/admin/lotteries/{lottery_id}/publication"),
    ("POST", "/admin/lotteries/{lottery_id}/cancellation"),
    ("POST", "/admin/lotteries/{lottery_id}/draw"),
    ("POST", "/admin/lotteries/{lottery_id}/void"),
    ("POST", "/admin/showoffs/{showoff_id}/approval"),
    ("DELETE", "/admin/resales/{resale_id}"),
    ("POST", "/admin/users/{user_id}/roles"),
    ("DELETE", "/admin/users/{user_id}/roles/{grant_id}"),
    ("DELETE", "/admin/users/{user_id}/two-factor"),
    ("POST", "/admin/withdrawals/{withdrawal_id}/approval"),
    ("POST", "/admin/withdrawals/{withdrawal_id}/rejection"),
    ("POST", "/admin/withdrawals/{withdrawal_id}/payment"),
    ("POST", "/admin/users/{user_id}/credits"),
    ("POST", "/admin/users/{user_id}/debits"),
    ("POST", "/admin/debts/{debt_id}/forgiveness"),
    ("POST", "/admin/settings/{setting}/versions"),
    ("POST", "/admin/payment-methods"),
    ("PATCH", "/admin/payment-methods/{method_id}"),
    ("PUT", "/admin/payment-methods/{method_id}/picture"),
    ("DELETE", "/admin/payment-methods/{method_id}/picture"),
    ("POST", "/admin/deposits/{deposit_id}/approval"),
    ("POST", "/admin/deposits/{deposit_id}/rejection"),
    ("POST", "/admin/deposits/{deposit_id}/refund"),
    ("POST", "/admin/deposits/{deposit_id}/reopening"),
    ("POST", "/admin/prizes/{prize_id}/conversion"),
    ("POST", "/admin/prizes/{prize_id}/closure"),
    ("DELETE", "/admin/rules-of-two"),
    ("POST", "/admin/approvals/{approval_id}/approval"),
    ("POST", "/admin/approvals/{approval_id}/rejection"),
}
NOT_ABOUT_MONEY: Final = {
    ("POST", "/admin/approvals/{approval_id}/withdrawal"): "one's own proposal, not yet done",
    ("POST", "/admin/pictures"): "a picture is nothing until a lottery shows it",
    ("POST", "/admin/showoffs/{showoff_id}/rejection"): "nobody is rewarded",
    ("POST", "/admin/broadcasts"): "words",
    ("POST", "/admin/broadcasts/audience"): "a question",
    ("PATCH", "/admin/broadcasts/{broadcast_id}"): "words",
    ("POST", "/admin/broadcasts/{broadcast_id}/preview"): "words, to oneself",
    ("POST", "/admin/broadcasts/{broadcast_id}/start"): "words",
    ("POST", "/admin/broadcasts/{broadcast_id}/pause"): "words",
    ("POST", "/admin/broadcasts/{broadcast_id}/resume"): "words",
    ("POST", "/admin/broadcasts/{broadcast_id}/cancel"): "words",
    ("POST", "/admin/broadcasts/{broadcast_id}/retry"): "words",
    ("POST", "/admin/messages/failed/resend"): "words",
    ("POST", "/admin/messages/failed/{message_id}/resend"): "words",
    ("POST", "/admin/ledger/check"): "a question",
    ("DELETE", "/admin/users/{user_id}/sessions"): "takes access away, gives none",
    ("DELETE", "/admin/users/{user_id}/sessions/{session_id}"): "takes access away, gives none",
    ("POST", "/admin/users/{user_id}/ban"): "a banned person keeps their money",
    ("DELETE", "/admin/users/{user_id}/ban"): "gives back what the ban took",
    ("POST", "/admin/reserved-handles"): "names",
    ("DELETE", "/admin/reserved-handles/{handle}"): "names",
    ("DELETE", "/admin/users/{user_id}/handle"): "names",
    ("POST", "/admin/support-talks/{talk_id}/answer"): "words",
    ("POST", "/admin/support-talks/{talk_id}/closure"): "words",
    ("PATCH", "/admin/shipments/{shipment_id}"): "the prize is the winner's already",
    ("POST", "/admin/shipments/{shipment_id}/closure"): "the prize is the winner's already",
    ("POST", "/admin/shipments/{shipment_id}/delivery"): "the prize is the winner's already",
}


def test_each_write_of_staff_is_about_money_or_is_said_not_to_be() -> None:
    writes = {name for name in ALLOWED if name[0] != "GET"}
    assert ABOUT_MONEY | set(NOT_ABOUT_MONEY) == writes
    assert not ABOUT_MONEY & set(NOT_ABOUT_MONEY)
    marked = {(route.method, route.path) for route in all_routes() if route.about_money}
    assert marked == ABOUT_MONEY


@pytest.fixture
async def boss(owner: Connection) -> Player:
    return await make_user(owner, roles=("owner",))


async def test_a_decision_about_money_needs_an_open_second_step(
    api: Api,
    owner: Connection,
    db: Database,
    settings: Settings,
    boss: Player,
    subtests: pytest.Subtests,
) -> None:
    """Of each route the whole request, which is done with an open second step."""
    me = await api.sign_in(boss)
    desk = Desk(api, owner, db, settings, me)
    for route in WRITES:
        name = (route.method, route.path)
        request = await CASES[name](desk)
        valid_until = await owner.fetchval("SELECT max(valid_until) FROM second_steps")
        await second_step.close(owner, boss.id)
        with subtests.test(route.path, method=route.method):
            if name in ABOUT_MONEY:
                async with unchanged(owner, but=STORED_BEFORE):
                    answer = await ask_for(me, route, request)
                assert (answer.status, answer.code) == (403, "second_step_required")
            else:
                answer = await ask_for(me, route, request)
                assert answer.status < 300, answer.body
        await owner.execute(
            "UPDATE second_steps SET valid_until = $2 WHERE user_id = $1", boss.id, valid_until
        )


async def test_without_two_step_verification_nobody_decides_about_money(
    api: Api, owner: Connection
) -> None:
    me = await api.sign_in(await make_user(owner, roles=("owner",), has_second_step=False))
    assert await decide(me) == "second_step_not_set_up"


async def open_step(me: Api, code: str) -> Any:
    return await me.post("/session/second-step", {"code": code})


async def decide(me: Api) -> str | None:
    """A decision about money; None where it is done."""
    method = {
        "kind": "BANK",
        "name": "Amonat",
        "account_number": "20202",
        "account_holder": "LuckyMart",
        "currency": "TJS",
        "min_amount": "1.00",
        "max_amount": "9.00",
    }
    headers = {"Idempotency-Key": str(uuid4())}
    return (await me.post("/admin/payment-methods", method, headers=headers)).code


async def test_a_code_opens_it_for_ten_minutes_in_this_session_alone(
    api: Api, owner: Connection, boss: Player
) -> None:
    me, elsewhere = await api.sign_in(boss), await api.sign_in(boss)
    await second_step.close(owner, boss.id)
    phone = Authenticator(STAFF_SECRET)
    opened = await open_step(me, phone.code())
    assert opened.status == 200
    valid_until = await owner.fetchval("SELECT max(valid_until) FROM second_steps")
    assert timedelta(minutes=9) < valid_until - utc_now() < timedelta(minutes=11)
    assert opened.json["valid_until"].startswith(valid_until.strftime("%Y-%m-%dT%H:%M:%S"))
    assert await decide(me) is None
    assert await decide(elsewhere) == "second_step_required"

    await owner.execute("UPDATE second_steps SET valid_until = now()")
    assert await decide(me) == "second_step_required"
    assert (await open_step(me, phone.code())).status == 200  # again, over the same row
    assert await decide(me) is None


async def test_it_ends_with_the_session_and_with_two_step_verification(
    api: Api, owner: Connection, boss: Player
) -> None:
    me = await api.sign_in(boss)
    assert await decide(me) is None
    phone = Authenticator(STAFF_SECRET)
    assert (await me.delete("/me/two-factor", json={"code": phone.code()})).status == 204
    assert await decide(me) == "second_step_not_set_up"
    assert await owner.fetchval("SELECT count(*) FROM second_steps") == 0
    assert (await open_step(me, "000000")).code == "second_step_not_set_up"

    await second_step.open_in_chat(owner, boss.id)
    me = await api.sign_in(boss)
    assert (await me.delete("/session")).status == 204
    row = await owner.fetchrow("SELECT is_active FROM user_sessions ORDER BY id DESC LIMIT 1")
    assert row is not None
    assert not row["is_active"]
    assert await decide(me) == "session_invalid"


async def test_wrong_codes_count_and_a_code_opens_one_thing(
    api: Api, owner: Connection, boss: Player
) -> None:
    me = await api.sign_in(boss)
    await second_step.close(owner, boss.id)
    phone = Authenticator(STAFF_SECRET)
    used = phone.code()
    assert (await open_step(me, used)).status == 200
    await second_step.close(owner, boss.id)
    again = await open_step(me, used)
    assert (again.status, again.code) == (422, "two_factor_invalid")
    for left in (3, 2, 1, 0):
        assert (await open_step(me, phone.wrong_code())).json["attempts_left"] == left
    locked = await open_step(me, phone.code())
    assert (locked.status, locked.code) == (429, "two_factor_locked")
    assert await decide(me) == "second_step_required"
