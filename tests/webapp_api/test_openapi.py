"""The description of the API is true: fuzzed from it, the API never breaks and never differs."""

import asyncio
import sysconfig
from pathlib import Path

import pytest

from luckymart.kit.database import Connection
from tests.support.api import Api
from tests.support.deposits import make_method
from tests.support.world import make_user, open_lottery
from webapp_api.app import all_routes
from webapp_api.routing import API_PREFIX

SCHEMATHESIS = Path(sysconfig.get_path("scripts")) / "schemathesis"
MAX_EXAMPLES = {"found": 15, "made up": 5}
DEADLINE_SECONDS = 240
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


async def test_the_description_names_every_route(api: Api) -> None:
    document = (await api.get("//openapi.json")).json
    assert document["openapi"] == "3.1.0"
    described = {
        (method.upper(), path)
        for path, operations in document["paths"].items()
        for method in operations
    }
    assert described == {(route.method, API_PREFIX + route.path) for route in all_routes()}
    purchase = document["paths"][f"{API_PREFIX}/lotteries/{{lottery_id}}/purchases"]["post"]
    assert set(purchase["responses"]) == {
        *("201", "400", "401", "403", "404", "409", "413", "415", "422", "503"),
    }
    assert purchase["parameters"][1]["name"] == "Idempotency-Key"
    assert purchase["security"] == [{"session": []}]


async def deposits_of(owner: Connection) -> list[str]:
    """A method, a deposit of somebody else that staff may decide, his question."""
    method_id, player = await make_method(owner), await make_user(owner)
    async with owner.transaction():
        order_id = await owner.fetchval(
            "SELECT (open_order($1, 'DEPOSIT', 'PENDING', 50, 'TJS', 'BANK')).id", player.id
        )
        deposit_id = await owner.fetchval(
            """
            INSERT INTO deposits (
                user_id, order_id, method, amount, currency, reference, expires_at,
                payment_config_id, account
            )
            VALUES ($1, $2, 'BANK', 50, 'TJS', 'ABCDEFGH', now() + interval '1 day', $3, $4)
            RETURNING id
            """,
            player.id,
            order_id,
            method_id,
            '{"name": "n", "number": "1", "holder": "h", "instructions_i18n": {}}',
        )
    request_id = await owner.fetchval(
        "INSERT INTO payment_requests (user_id, text) VALUES ($1, 'x') RETURNING id", player.id
    )
    return [
        f'"path.method_id" = "{method_id}"',
        f'"path.deposit_id" = "{deposit_id}"',
        f'"path.request_id" = "{request_id}"',
    ]


@pytest.mark.parametrize("ids", MAX_EXAMPLES)
async def test_fuzzed_from_its_description_the_api_never_breaks_and_never_differs(
    api: Api, owner: Connection, tmp_path: Path, ids: str
) -> None:
    """As staff, who may do everything. Apart: /events does not end, and the session must not."""
    me = await api.sign_in(await make_user(owner, roles=("owner",), balance=1_000_000))
    config = tmp_path / "schemathesis.toml"
    lines = [
        "[phases.stateful]",
        "enabled = false",
        "[checks.negative_data_rejection]",
        'expected-statuses = ["400", "401", "403", "404", "405", "409", "413", "415", "422"]',
    ]
    if ids == "found":
        lottery_id = await open_lottery(owner, total_tickets=1_000_000)
        ticket = (await me.buy(lottery_id)).json
        wallets = (await me.get("/wallets")).json["items"]
        lines += [
            "[parameters]",
            f'"path.lottery_id" = "{lottery_id}"',
            f'"path.wallet_id" = "{wallets[0]["id"]}"',
            f'"path.order_id" = "{ticket["order"]["id"]}"',
            f'"path.ticket_id" = "{ticket["tickets"][0]["id"]}"',
            f'"path.user_id" = "{(await make_user(owner)).id}"',
            *await deposits_of(owner),
        ]
    config.write_text("\n".join(lines))

    process = await asyncio.create_subprocess_exec(
        SCHEMATHESIS,
        *("--config-file", str(config), "run", str(api.client.make_url("/openapi.json"))),
        *("--header", f"Authorization: {me.headers['Authorization']}"),
        *("--checks", ",".join(CHECKS)),
        *("--max-examples", str(MAX_EXAMPLES[ids]), "--seed", "1", "--no-shrink"),
        *("--continue-on-failure", "--suppress-health-check", "all", "--warnings", "off"),
        *("--exclude-path", f"{API_PREFIX}/events"),
        *("--exclude-operation-id", "end_session"),
        cwd=tmp_path,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        async with asyncio.timeout(DEADLINE_SECONDS):
            output, _ = await process.communicate()
    except TimeoutError:
        process.kill()
        raise
    assert process.returncode == 0, output.decode()[-MAX_SHOWN:]
