"""The API's description is true: requests fuzzed from it never crash the API or contradict it."""

import asyncio
import sysconfig
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from structlog.testing import capture_logs

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.purchases.office import TicketOffice
from luckymart.stars.actions import Invoice
from tests.support.api import Api
from tests.support.applications import make_app
from tests.support.prizes import make_prize
from tests.support.world import Player, make_user, open_lottery
from tests.webapp_api.staff_cases import CASES, Desk
from tests.webapp_api.test_shipping import HOME
from webapp_api.app import all_routes
from webapp_api.routing import API_PREFIX

SCHEMATHESIS = Path(sysconfig.get_path("scripts")) / "schemathesis"
DEADLINE_SECONDS = 1200
MAX_SHOWN = 10_000
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "missing_required_header",
    "unsupported_method",
    "allow_header_conformance",
)
# The cases that create the things that a path can name.
THINGS = [
    ("DELETE", "/admin/users/{user_id}/roles/{grant_id}"),
    ("DELETE", "/admin/resales/{resale_id}"),
    ("PATCH", "/admin/shipments/{shipment_id}"),
    ("POST", "/admin/approvals/{approval_id}/approval"),
    ("POST", "/admin/showoffs/{showoff_id}/approval"),
    ("PATCH", "/admin/payment-methods/{method_id}"),
    ("POST", "/admin/support-talks/{talk_id}/closure"),
    ("POST", "/admin/deposits/{deposit_id}/approval"),
    ("POST", "/admin/withdrawals/{withdrawal_id}/approval"),
    ("POST", "/admin/debts/{debt_id}/forgiveness"),
    ("PATCH", "/admin/broadcasts/{broadcast_id}"),
    ("POST", "/admin/messages/failed/{message_id}/resend"),
    ("DELETE", "/admin/users/{user_id}/sessions/{session_id}"),
]


async def test_the_description_names_every_route(api: Api) -> None:
    document = (await api.get("//openapi.json")).json
    assert document["openapi"] == "3.1.0"
    described = {
        (method.upper(), path)
        for path, operations in document["paths"].items()
        for method in operations
    }
    assert described == {
        (route.method, API_PREFIX + path)
        for route in all_routes()
        for path in (route.path, route.alias)
        if path is not None
    }
    purchase = document["paths"][f"{API_PREFIX}/lotteries/{{lottery_id}}/purchases"]["post"]
    assert set(purchase["responses"]) == {
        *("201", "400", "401", "403", "404", "409", "413", "415", "422", "503"),
    }
    assert purchase["parameters"][1]["name"] == "Idempotency-Key"
    assert purchase["security"] == [{"session": []}]


async def ids_of_everything(desk: Desk, boss: Player) -> dict[str, Any]:
    """One of each thing that a path can name, by parameter name."""
    me = desk.staff
    lottery_id = await open_lottery(desk.owner, total_tickets=1_000_000)
    bought = (await me.buy(lottery_id)).json
    wallets = (await me.get("/wallets")).json["items"]
    ids: dict[str, Any] = {}
    for thing in THINGS:
        ids |= (await CASES[thing](desk)).ids
    prize_id = await make_prize(desk.owner, boss)
    async with desk.owner.transaction():
        # those of which a prize was made without a draw are not to be drawn
        await desk.owner.execute("SET LOCAL session_replication_role = replica")
        await desk.owner.execute(
            "UPDATE lotteries SET status = 'COMPLETED' WHERE id IN (SELECT lottery_id FROM prizes)"
        )
    await me.request("PUT", "/handle", json={"handle": "somebody"})
    return ids | {
        "handle": "somebody",
        "setting": "withdrawal_max",
        "lottery_id": lottery_id,
        "order_id": bought["order"]["id"],
        "ticket_id": bought["tickets"][0]["id"],
        "wallet_id": wallets[0]["id"],
        "prize_id": prize_id,
        "address_id": (await me.post("/addresses", HOME)).json["id"],
        "notification_id": (await me.get("/notifications")).json["items"][0]["id"],
    }


@pytest.fixture
def app(db: Database, settings: Settings, texts: Texts, office: TicketOffice) -> web.Application:
    async def invoice(made: Invoice) -> str:
        return f"https://t.me/invoice/{made.payload}"

    return make_app(db, settings, texts, office, make_invoice=invoice)


async def fuzz(api: Api, me: Api, folder: Path, ids: dict[str, Any], *options: str) -> None:
    """Tested elsewhere: /events does not end, and the session must not end."""
    config = folder / "schemathesis.toml"
    lines = [
        "[phases.stateful]",
        "enabled = false",
        "[checks.negative_data_rejection]",
        'expected-statuses = ["400", "401", "403", "404", "405", "409", "413", "415", "422"]',
        "[parameters]",
        *(f'"path.{name}" = "{value}"' for name, value in ids.items()),
    ]
    config.write_text("\n".join(lines))
    process = await asyncio.create_subprocess_exec(
        SCHEMATHESIS,
        *("--config-file", str(config), "run", str(api.client.make_url("/openapi.json"))),
        *("--header", f"Authorization: {me.headers['Authorization']}"),
        *("--checks", ",".join(CHECKS), "--seed", "1", "--no-shrink"),
        *("--continue-on-failure", "--suppress-health-check", "all", "--warnings", "off"),
        *("--exclude-path", f"{API_PREFIX}/events"),
        *("--exclude-operation-id", "end_session"),
        *options,
        cwd=folder,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        with capture_logs():  # writing thousands of log lines takes longer than the requests
            async with asyncio.timeout(DEADLINE_SECONDS):
                output, _ = await process.communicate()
    except TimeoutError:
        process.kill()
        raise
    assert process.returncode == 0, output.decode()[-MAX_SHOWN:]


async def test_fuzzed_from_its_description_the_api_never_breaks_and_never_differs(
    api: Api, owner: Connection, db: Database, settings: Settings, tmp_path: Path
) -> None:
    """As staff with every permission, on existing things: boundary values, then random ones.
    Afterwards random ids that nothing has."""
    boss = await make_user(owner, roles=("owner",), balance=1_000_000)
    me = await api.sign_in(boss)
    ids = await ids_of_everything(Desk(api, owner, db, settings, me), boss)
    parameters = {name for route in all_routes() for name in route.parameters}
    assert parameters <= set(ids)
    await fuzz(api, me, tmp_path, ids, "--phases", "coverage,fuzzing", "--max-examples", "5")
    await fuzz(api, me, tmp_path, {}, "--phases", "fuzzing", "--max-examples", "3")
