"""Every route for every role: exactly what the role's permissions allow."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from luckymart.kit.database import Connection
from tests.support.api import Api
from tests.support.world import make_user
from tests.webapp_api.test_lotteries import lottery_input
from webapp_api.app import all_routes
from webapp_api.routing import Route

ROLES = ("viewer", "support", "content", "finance", "owner")
# Written by hand, so that no mistake in a decorator or a migration can open a route unnoticed.
ALLOWED = {
    ("GET", "/admin/limits"): {"owner"},
    ("GET", "/admin/limits/own"): {"support", "content", "finance", "owner"},
    ("DELETE", "/admin/rules-of-two"): {"owner"},
    ("GET", "/admin/approvals"): {"support", "content", "finance", "owner"},
    ("GET", "/admin/approvals/{approval_id}"): {"support", "content", "finance", "owner"},
    ("POST", "/admin/approvals/{approval_id}/approval"): {"support", "content", "finance", "owner"},
    ("POST", "/admin/approvals/{approval_id}/rejection"): {
        "support",
        "content",
        "finance",
        "owner",
    },
    ("POST", "/admin/approvals/{approval_id}/withdrawal"): {
        "support",
        "content",
        "finance",
        "owner",
    },
    ("GET", "/admin/lotteries"): {"viewer", "support", "content", "finance", "owner"},
    ("POST", "/admin/lotteries"): {"content", "owner"},
    ("PATCH", "/admin/lotteries/{lottery_id}"): {"content", "owner"},
    ("POST", "/admin/lotteries/{lottery_id}/publication"): {"content", "owner"},
    ("DELETE", "/admin/lotteries/{lottery_id}/publication"): {"content", "owner"},
    ("POST", "/admin/lotteries/{lottery_id}/cancellation"): {"content", "owner"},
    ("POST", "/admin/lotteries/{lottery_id}/draw"): {"content", "owner"},
    ("POST", "/admin/lotteries/{lottery_id}/void"): {"content", "owner"},
    ("POST", "/admin/pictures"): {"content", "owner"},
    ("GET", "/admin/showoffs"): {"viewer", "support", "content", "owner"},
    ("POST", "/admin/showoffs/{showoff_id}/approval"): {"support", "content", "owner"},
    ("POST", "/admin/showoffs/{showoff_id}/rejection"): {"support", "content", "owner"},
    ("GET", "/admin/broadcasts"): {"viewer", "content", "owner"},
    ("GET", "/admin/broadcasts/{broadcast_id}"): {"viewer", "content", "owner"},
    ("GET", "/admin/broadcasts/{broadcast_id}/audience"): {"viewer", "content", "owner"},
    ("GET", "/admin/broadcasts/{broadcast_id}/failures"): {"viewer", "content", "owner"},
    ("POST", "/admin/broadcasts"): {"content", "owner"},
    ("POST", "/admin/broadcasts/audience"): {"content", "owner"},
    ("PATCH", "/admin/broadcasts/{broadcast_id}"): {"content", "owner"},
    ("POST", "/admin/broadcasts/{broadcast_id}/preview"): {"content", "owner"},
    ("POST", "/admin/broadcasts/{broadcast_id}/start"): {"content", "owner"},
    ("POST", "/admin/broadcasts/{broadcast_id}/pause"): {"content", "owner"},
    ("POST", "/admin/broadcasts/{broadcast_id}/resume"): {"content", "owner"},
    ("POST", "/admin/broadcasts/{broadcast_id}/cancel"): {"content", "owner"},
    ("POST", "/admin/broadcasts/{broadcast_id}/retry"): {"content", "owner"},
    ("GET", "/admin/messages/failed"): {"viewer", "content", "support", "owner"},
    ("POST", "/admin/messages/failed/resend"): {"support", "owner"},
    ("POST", "/admin/messages/failed/{message_id}/resend"): {"support", "owner"},
    ("GET", "/admin/dashboard"): {"viewer", "support", "content", "finance", "owner"},
    ("GET", "/admin/ledger/check"): {"viewer", "finance", "owner"},
    ("POST", "/admin/ledger/check"): {"viewer", "finance", "owner"},
    ("GET", "/admin/logs"): {"viewer", "finance", "owner"},
    ("GET", "/admin/resales"): {"viewer", "support", "content", "finance", "owner"},
    ("DELETE", "/admin/resales/{resale_id}"): {"support", "owner"},
    ("GET", "/admin/roles"): {"viewer", "owner"},
    ("GET", "/admin/staff"): {"viewer", "owner"},
    ("GET", "/admin/users"): {"viewer", "support", "finance", "owner"},
    ("GET", "/admin/users/{user_id}"): {"viewer", "support", "finance", "owner"},
    ("GET", "/admin/users/{user_id}/orders"): {"viewer", "support", "finance", "owner"},
    ("GET", "/admin/users/{user_id}/prizes"): {"viewer", "support", "finance", "owner"},
    ("GET", "/admin/users/{user_id}/sessions"): {"viewer", "support", "finance", "owner"},
    ("GET", "/admin/users/{user_id}/tickets"): {"viewer", "support", "finance", "owner"},
    ("GET", "/admin/users/{user_id}/wallets/{wallet_id}/transactions"): {
        "viewer",
        "support",
        "finance",
        "owner",
    },
    ("POST", "/admin/users/{user_id}/roles"): {"owner"},
    ("DELETE", "/admin/users/{user_id}/roles/{grant_id}"): {"owner"},
    ("DELETE", "/admin/users/{user_id}/sessions"): {"support", "owner"},
    ("DELETE", "/admin/users/{user_id}/sessions/{session_id}"): {"support", "owner"},
    ("GET", "/admin/reserved-handles"): {"viewer", "support", "finance", "owner"},
    ("POST", "/admin/reserved-handles"): {"support", "owner"},
    ("DELETE", "/admin/reserved-handles/{handle}"): {"support", "owner"},
    ("DELETE", "/admin/users/{user_id}/handle"): {"support", "owner"},
    ("POST", "/admin/users/{user_id}/ban"): {"support", "owner"},
    ("DELETE", "/admin/users/{user_id}/ban"): {"support", "owner"},
    ("DELETE", "/admin/users/{user_id}/two-factor"): {"support", "owner"},
    ("GET", "/admin/withdrawals"): {"viewer", "support", "finance", "owner"},
    ("GET", "/admin/withdrawals/{withdrawal_id}"): {"viewer", "support", "finance", "owner"},
    ("POST", "/admin/withdrawals/{withdrawal_id}/approval"): {"finance", "owner"},
    ("POST", "/admin/withdrawals/{withdrawal_id}/rejection"): {"finance", "owner"},
    ("POST", "/admin/withdrawals/{withdrawal_id}/payment"): {"finance", "owner"},
    ("POST", "/admin/users/{user_id}/credits"): {"finance", "owner"},
    ("POST", "/admin/users/{user_id}/debits"): {"finance", "owner"},
    ("POST", "/admin/prizes/{prize_id}/conversion"): {"finance", "owner"},
    ("POST", "/admin/prizes/{prize_id}/closure"): {"support", "owner"},
    ("POST", "/admin/shipments/{shipment_id}/closure"): {"support", "owner"},
    ("GET", "/admin/debts"): {"viewer", "support", "finance", "owner"},
    ("POST", "/admin/debts/{debt_id}/forgiveness"): {"finance", "owner"},
    ("GET", "/admin/settings"): {"viewer", "finance", "owner"},
    ("GET", "/admin/settings/{setting}/versions"): {"viewer", "finance", "owner"},
    ("POST", "/admin/settings/{setting}/versions"): {"owner"},
    ("GET", "/admin/payment-methods"): {"viewer", "support", "finance", "owner"},
    ("POST", "/admin/payment-methods"): {"finance", "owner"},
    ("PATCH", "/admin/payment-methods/{method_id}"): {"finance", "owner"},
    ("PUT", "/admin/payment-methods/{method_id}/picture"): {"finance", "owner"},
    ("DELETE", "/admin/payment-methods/{method_id}/picture"): {"finance", "owner"},
    ("GET", "/admin/deposits"): {"viewer", "support", "finance", "owner"},
    ("GET", "/admin/deposits/{deposit_id}"): {"viewer", "support", "finance", "owner"},
    ("POST", "/admin/deposits/{deposit_id}/approval"): {"finance", "owner"},
    ("POST", "/admin/deposits/{deposit_id}/rejection"): {"finance", "owner"},
    ("POST", "/admin/deposits/{deposit_id}/reopening"): {"finance", "owner"},
    ("POST", "/admin/deposits/{deposit_id}/refund"): {"finance", "owner"},
    ("GET", "/admin/support-talks"): {"viewer", "support", "finance", "owner"},
    ("POST", "/admin/support-talks/{talk_id}/answer"): {"finance", "owner"},
    ("POST", "/admin/support-talks/{talk_id}/closure"): {"finance", "owner"},
    ("GET", "/admin/prizes"): {"viewer", "support", "content", "finance", "owner"},
    ("GET", "/admin/shipments"): {"viewer", "support", "content", "finance", "owner"},
    ("PATCH", "/admin/shipments/{shipment_id}"): {"support", "owner"},
    ("POST", "/admin/shipments/{shipment_id}/delivery"): {"support", "owner"},
}
STRANGERS = {
    ("POST", "/auth/telegram"),
    ("GET", "/lotteries"),
    ("GET", "/showoffs"),
    ("GET", "/lotteries/{lottery_id}"),
    ("GET", "/lotteries/{lottery_id}/seal"),
    ("GET", "/lotteries/{lottery_id}/leaves"),
    ("POST", "/lotteries/{lottery_id}/draw"),
    ("GET", "/lotteries/{lottery_id}/draw"),
    ("GET", "/lotteries/{lottery_id}/winners"),
    ("GET", "/config"),
}
BODIES: dict[tuple[str, str], Any] = {
    ("POST", "/admin/approvals/{approval_id}/rejection"): {"reason": "x"},
    ("POST", "/admin/broadcasts"): {
        "content": {"default_language": "en", "variants": {"en": {"text": "News"}}}
    },
    ("POST", "/admin/broadcasts/audience"): {"audience": {}},
    ("PATCH", "/admin/broadcasts/{broadcast_id}"): {},
    ("POST", "/admin/broadcasts/{broadcast_id}/start"): {},
    ("POST", "/admin/messages/failed/resend"): {"kind": "telegram.message"},
    ("POST", "/admin/messages/failed/{message_id}/resend"): {},
    ("POST", "/admin/lotteries"): lottery_input(),
    ("PATCH", "/admin/lotteries/{lottery_id}"): {},
    ("POST", "/admin/lotteries/{lottery_id}/cancellation"): {"reason": "x"},
    ("POST", "/admin/lotteries/{lottery_id}/void"): {"reason": "x"},
    ("POST", "/admin/showoffs/{showoff_id}/approval"): {},
    ("POST", "/admin/showoffs/{showoff_id}/rejection"): {"reason": "x"},
    ("DELETE", "/admin/resales/{resale_id}"): {"reason": "x"},
    ("POST", "/admin/users/{user_id}/ban"): {"reason": "x"},
    ("POST", "/admin/reserved-handles"): {"word": "mayor"},
    ("DELETE", "/admin/users/{user_id}/handle"): {"reason": "x"},
    ("POST", "/admin/payment-methods"): {
        "kind": "BANK",
        "name": "Amonat",
        "account_number": "20202",
        "account_holder": "LuckyMart",
        "currency": "TJS",
        "min_amount": "1.00",
        "max_amount": "9.00",
    },
    ("PATCH", "/admin/payment-methods/{method_id}"): {"is_active": False},
    ("POST", "/admin/settings/{setting}/versions"): {
        "before": "1",
        "value": "1",
        "reason": "x",
    },
    ("POST", "/admin/deposits/{deposit_id}/approval"): {},
    ("POST", "/admin/deposits/{deposit_id}/rejection"): {"reason": "x"},
    ("POST", "/admin/deposits/{deposit_id}/reopening"): {"reason": "x"},
    ("POST", "/admin/deposits/{deposit_id}/refund"): {"reason": "x"},
    ("POST", "/admin/support-talks/{talk_id}/answer"): {"text": "x"},
    ("DELETE", "/admin/users/{user_id}/two-factor"): {"reason": "x"},
    ("POST", "/admin/withdrawals/{withdrawal_id}/rejection"): {"reason": "x"},
    ("POST", "/admin/withdrawals/{withdrawal_id}/payment"): {"reference": "x"},
    ("POST", "/admin/users/{user_id}/roles"): {"role": "viewer"},
    ("POST", "/admin/users/{user_id}/credits"): {
        "wallet_type": "BALANCE",
        "currency": "TJS",
        "amount": "1.00",
        "reason": "x",
    },
    ("POST", "/admin/users/{user_id}/debits"): {
        "wallet_type": "BALANCE",
        "currency": "TJS",
        "amount": "1.00",
        "reason": "x",
    },
    ("POST", "/admin/debts/{debt_id}/forgiveness"): {"reason": "x"},
    ("POST", "/admin/prizes/{prize_id}/conversion"): {"reason": "x"},
    ("POST", "/admin/prizes/{prize_id}/closure"): {"reason": "x"},
    ("POST", "/admin/shipments/{shipment_id}/closure"): {"reason": "x"},
    ("PATCH", "/admin/shipments/{shipment_id}"): {"carrier": "x", "tracking_number": "x"},
}


def path_of(route: Route, some_id: UUID) -> str:
    path = route.path
    for name in route.parameters:
        path = path.replace("{" + name + "}", str(some_id))
    return path


async def ask(api: Api, route: Route, some_id: UUID) -> tuple[int, str | None]:
    answer = await api.request(
        route.method,
        path_of(route, some_id),
        json=BODIES.get((route.method, route.path)),
        headers={"Idempotency-Key": str(uuid4())},
    )
    assert answer.status < 500
    return answer.status, answer.code


def test_the_matrix_names_every_route_of_staff() -> None:
    staffed = {(route.method, route.path) for route in all_routes() if route.permission}
    assert staffed == set(ALLOWED)
    assert staffed == {
        (route.method, route.path) for route in all_routes() if route.path.startswith("/admin/")
    }


@pytest.mark.parametrize("role", [None, *ROLES])
async def test_a_role_opens_its_own_doors_alone(
    api: Api, owner: Connection, role: str | None, subtests: pytest.Subtests
) -> None:
    me = await api.sign_in(await make_user(owner, roles=(role,) if role else ()))
    for route in all_routes():
        if not route.permission:
            continue
        with subtests.test(route.path, method=route.method):
            status, code = await ask(me, route, uuid4())
            is_open = role in ALLOWED[route.method, route.path]
            assert (code != "permission_denied") is is_open
            assert (status != 403) is is_open


async def test_without_a_session_only_the_public_routes_answer(
    api: Api, subtests: pytest.Subtests
) -> None:
    for route in all_routes():
        with subtests.test(route.path, method=route.method):
            status, code = await ask(api, route, uuid4())
            if (route.method, route.path) in STRANGERS:
                assert code != "session_invalid", route.path
            else:
                assert (status, code) == (401, "session_invalid"), route.path


async def test_a_lost_role_opens_nothing_from_that_moment(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner, roles=("owner",)))
    assert (await me.get("/admin/users")).status == 200
    await owner.execute("UPDATE admins SET revoked_at = now()")
    assert (await me.get("/admin/users")).code == "permission_denied"
    assert (await me.get("/me")).json["permissions"] == []
