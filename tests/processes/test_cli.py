"""The command line as an operator uses it: real processes, their output and exit status."""

import asyncio
import json
import os
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.secret_box import SecretBox
from luckymart.kit.settings import Settings
from luckymart.two_factor import actions as two_factor
from processes.logins import login_url
from simulator.app import start
from simulator.bot_api import CONTEXT
from tests.simulator.conftest import ANNA, TOKEN, options
from tests.support.databases import Server
from tests.support.settings import HASH_KEY
from tests.support.waiting import DEADLINE_SECONDS
from tests.support.world import credit, make_user

PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Outcome:
    status: int
    output: str
    errors: str


async def luckymart(*arguments: str, environment: Mapping[str, str] | None = None) -> Outcome:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "processes.cli", *arguments),
        env=os.environ | dict(environment or {}),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    output, errors = await process.communicate()
    assert process.returncode is not None
    return Outcome(process.returncode, output.decode(), errors.decode())


@pytest.fixture
def at_database(database_url: str, owner_url: str) -> dict[str, str]:
    return {"DATABASE_URL": database_url, "DATABASE_OWNER_URL": owner_url}


async def test_keygen_makes_a_new_key_each_time() -> None:
    first, second = await luckymart("keygen"), await luckymart("keygen")
    assert first.status == 0
    assert first.output.startswith("VRF_SECRET_KEY=")
    assert "\nDATA_KEY=" in first.output
    assert first.output != second.output


async def test_a_missing_setting_is_named_and_no_secret_is_shown(database_url: str) -> None:
    outcome = await luckymart("api", environment={"DATABASE_URL": database_url})
    assert outcome.status == 2
    assert "BOT_TOKEN" in outcome.errors
    assert "VRF_SECRET_KEY" in outcome.errors
    assert "DATA_KEY" in outcome.errors
    assert database_url not in outcome.errors


@dataclass(frozen=True, slots=True)
class Mistake:
    """What somebody typed or set, and the output. `{url}`: a migrated database's URL."""

    arguments: str
    environment: dict[str, str]
    status: int
    says: str


WRONG_SETTINGS = "luckymart: settings are missing or wrong (.env.example explains each):\n  "
MISTAKES = {
    "unreachable database": Mistake(
        "reconcile",
        {"DATABASE_URL": "postgresql://nobody:hidden@127.0.0.1:9/none"},
        1,
        "luckymart: the database cannot be reached: Connection refused",
    ),
    "wrong password": Mistake(
        "reconcile",
        {"DATABASE_URL": "{url_without_password}"},
        1,
        "luckymart: the database refuses: password authentication failed for user",
    ),
    "no such database": Mistake(
        "reconcile",
        {"DATABASE_URL": "{url}_none"},
        1,
        "luckymart: the database refuses: database",
    ),
    "unmigrated database": Mistake(
        "reconcile",
        {"DATABASE_URL": "{empty_url}"},
        1,
        "luckymart: the database is not migrated",
    ),
    "another database": Mistake(
        "reconcile",
        {"DATABASE_URL": "mysql://root@127.0.0.1/shop"},
        2,
        f"{WRONG_SETTINGS}DATABASE_URL must begin with postgresql://",
    ),
    "wrong port in the URL": Mistake(
        "reconcile",
        {"DATABASE_URL": "postgresql://nobody:hidden@127.0.0.1:five/none"},
        2,
        f"{WRONG_SETTINGS}DATABASE_URL has no port number behind the host",
    ),
    "pooler without a direct URL": Mistake(
        "migrate up",
        {"DATABASE_POOLER": "transaction"},
        2,
        f"{WRONG_SETTINGS}DATABASE_POOLER=transaction needs DATABASE_DIRECT_URL too",
    ),
    "token": Mistake(
        "api", {"BOT_TOKEN": "abc"}, 2, f"{WRONG_SETTINGS}BOT_TOKEN is not a bot's token"
    ),
    "number": Mistake(
        "api", {"API_PORT": "99999"}, 2, f"{WRONG_SETTINGS}API_PORT should be less than or equal"
    ),
    "choice": Mistake(
        "api", {"LOG_LEVEL": "loud"}, 2, f"{WRONG_SETTINGS}LOG_LEVEL should be 'DEBUG'"
    ),
    "address without TLS": Mistake(
        "api",
        {"PUBLIC_URL": "http://shop.example.org"},
        2,
        f"{WRONG_SETTINGS}PUBLIC_URL must begin with https://",
    ),
    "pictures that cannot be kept": Mistake(
        "api",
        {"MEDIA_DIR": "/dev/null/media"},
        2,
        "luckymart: MEDIA_DIR /dev/null/media cannot be written: Not a directory",
    ),
    "role": Mistake("staff grant 5 king", {}, 1, "luckymart: Role not found."),
    "last owner": Mistake("staff revoke 5 owner", {}, 1, "luckymart: There must be an owner."),
    "unknown user": Mistake("staff grant @nobody owner", {}, 1, "luckymart: no user @nobody"),
    "no proof bundle": Mistake("verify", {}, 2, "luckymart: verify needs a proof bundle"),
}


@pytest.mark.parametrize("name", MISTAKES)
async def test_a_mistake_is_answered_by_a_sentence(
    name: str, server: Server, owner: Connection, db: Database, settings: Settings
) -> None:
    mistake = MISTAKES[name]
    player = await make_user(owner, telegram_id=5)
    await owner.execute("INSERT INTO admins (user_id, role_code) VALUES ($1, 'owner')", player.id)
    url = settings.database_url.get_secret_value()
    password = urlsplit(url).password
    assert password is not None
    empty = await server.create_empty()
    urls = {
        "{url}": url,
        "{url_without_password}": url.replace(password, "hidden"),
        "{url}_none": url.replace("?", "_none?"),
        "{empty_url}": server.login_url(empty),
    }
    environment = serving_environment(settings) | {
        setting: urls.get(value, value) for setting, value in mistake.environment.items()
    }
    outcome = await luckymart(*mistake.arguments.split(), environment=environment)
    await server.drop(empty)
    assert outcome.errors.startswith(mistake.says), outcome.errors
    assert outcome.errors.count("\n") == mistake.says.count("\n") + 1
    assert outcome.status == mistake.status
    assert "hidden" not in outcome.errors
    assert password not in outcome.errors


async def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
    outcome = await luckymart("--version")
    assert (outcome.status, outcome.output) == (0, f"luckymart {project['version']}\n")


async def test_migrate_up_down_status(server: Server) -> None:
    """The processes' login is made with the schema, as a member of their role only."""
    name = await server.create_empty()
    login = f"shop_{name}"
    environment = {
        "DATABASE_URL": login_url(server.owner_url(name), login),
        "DATABASE_OWNER_URL": server.owner_url(name),
    }
    try:
        up = await luckymart("migrate", "up", environment=environment)
        assert up.status == 0
        assert "[ ]" not in up.output
        down = await luckymart("migrate", "down", environment=environment)
        assert down.status == 0
        assert down.output.count("[ ]") == 1
        again = await luckymart("migrate", "up", environment=environment)
        assert again.output == up.output
        reconciled = await luckymart("reconcile", environment=environment)
        assert reconciled.output == "Everything adds up.\n", reconciled.errors
    finally:
        await server.drop(name)
        await server.drop_role(login)


async def test_the_first_owner_is_made_by_the_command_line(
    owner: Connection, at_database: dict[str, str]
) -> None:
    player = await make_user(owner, telegram_username="Zarina_K")
    for who in ("@zarina_k", str(player.telegram_id)):
        granted = await luckymart("staff", "grant", who, "owner", environment=at_database)
        assert granted.status == 0, granted.errors
    roles = "SELECT role_code FROM admins WHERE user_id = $1 AND revoked_at IS NULL"
    assert [row[0] for row in await owner.fetch(roles, player.id)] == ["owner"]
    refused = await luckymart("staff", "revoke", "@zarina_k", "owner", environment=at_database)
    assert (refused.status, "must be an owner" in refused.errors) == (1, True)
    other = str((await make_user(owner, first_name="Farid")).telegram_id)
    assert (await luckymart("staff", "grant", other, "owner", environment=at_database)).status == 0
    revoked = await luckymart("staff", "revoke", "@zarina_k", "owner", environment=at_database)
    assert revoked.status == 0
    assert await owner.fetch(roles, player.id) == []
    # granting it again changes nothing
    assert await owner.fetchval("SELECT count(*) FROM admin_logs WHERE admin_id IS NULL") == 3
    listed = await luckymart("staff", "list", environment=at_database)
    [line] = listed.output.splitlines()
    assert line.startswith(f"owner: Farid {other}, since 2")
    assert line.endswith("by the command line")


async def test_reconcile_is_silent_until_money_is_lost(
    owner: Connection, at_database: dict[str, str]
) -> None:
    player = await make_user(owner)
    await credit(owner, player, 10)
    well = await luckymart("reconcile", environment=at_database)
    assert (well.status, well.output) == (0, "Everything adds up.\n")

    await owner.execute("UPDATE wallets SET balance = balance + 1 WHERE balance > 0")
    wallet_id = await owner.fetchval("SELECT id FROM wallets WHERE balance > 0")
    bad = await luckymart("reconcile", environment=at_database)
    assert bad.status == 1
    assert str(wallet_id) in bad.output


async def test_stars_are_compared_with_telegrams_book(
    owner: Connection, settings: Settings
) -> None:
    running = await start(options("http://127.0.0.1:9"))
    environment = serving_environment(settings) | {
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": running.url,
        "LOG_LEVEL": "ERROR",
    }
    try:
        ctx = running.runner.app[CONTEXT]
        ctx.world.payments.append(
            {
                "charge_id": "stx-odd",
                "user_id": ANNA,
                "amount": 5,
                "payload": "?",
                "date": ctx.now(),
            }
        )
        found = await luckymart("stars", environment=environment)
        assert found.status == 1
        assert "for staff to decide: stx-odd" in found.output
        well = await luckymart("stars", environment=environment)
        assert (well.status, well.output) == (0, "1 payments seen, 0 differences.\n")
    finally:
        await running.stop()
    away = await luckymart("stars", environment=environment)
    assert away.status == 1
    assert TOKEN not in away.errors + away.output
    assert "Traceback" not in away.errors


async def test_reseal_lets_the_old_data_key_go(
    owner: Connection, db: Database, settings: Settings, at_database: dict[str, str]
) -> None:
    player = await make_user(owner)
    async with db.transaction() as tx:
        secret = (await two_factor.begin(tx, settings.secret_box, player.id)).secret
    new, old = os.urandom(32).hex(), settings.data_key.get_secret_value()
    at_database = at_database | {"HASH_KEY": settings.hash_key.get_secret_value()}
    lost = await luckymart("reseal", environment=at_database | {"DATA_KEY": new})
    assert (lost.status, "Traceback" in lost.errors) == (1, False)
    for count in (1, 0):
        done = await luckymart("reseal", environment=at_database | {"DATA_KEY": f"{new},{old}"})
        assert done.status == 0, done.errors
        assert done.output.startswith(f"{count} sealed again")
    sealed = await owner.fetchval("SELECT secret_sealed FROM two_factor")
    box = SecretBox([bytes.fromhex(new)], HASH_KEY)
    assert box.open(sealed, f"two_factor:{player.id}") == secret


async def test_verify_fails_at_what_does_not_hold(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle.json"
    bundle.write_text(json.dumps({"spec": "luckymart/draw/v1"}))
    outcome = await luckymart("verify", str(bundle))
    assert outcome.status == 1
    assert "FAILED" in outcome.output
    assert "Traceback" not in outcome.errors


def serving_environment(settings: Settings) -> dict[str, str]:
    """Everything that a serving process needs; its Telegram is unreachable."""
    return {
        "BOT_TOKEN": settings.bot_token.get_secret_value(),
        "DATABASE_URL": settings.database_url.get_secret_value(),
        "VRF_SECRET_KEY": settings.vrf_secret_key.get_secret_value(),
        "DATA_KEY": settings.data_key.get_secret_value(),
        "HASH_KEY": settings.hash_key.get_secret_value(),
        "PUBLIC_URL": settings.public_url,
        "MEDIA_DIR": str(settings.media_dir),
        "TELEGRAM_API_URL": "http://127.0.0.1:9",
        "API_PORT": "0",
        "LOG_LEVEL": "INFO",
    }


async def ended_by_sigterm(part: str, settings: Settings, **others: str) -> str:
    """Run a serving process until it has started, stop it, return its log."""
    environment = serving_environment(settings) | others
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "processes.cli", part),
        env=os.environ | environment,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stderr is not None
    lines: list[str] = []
    async with asyncio.timeout(DEADLINE_SECONDS):
        while not lines or json.loads(lines[-1])["event"] != "started":
            lines.append((await process.stderr.readline()).decode())
        if port := next((one["port"] for one in map(json.loads, lines) if "port" in one), None):
            async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client:
                for path in ("/healthz", "/metrics"):
                    async with client.get(path) as answer:
                        assert answer.status == 200
        process.terminate()
        rest = (await process.stderr.read()).decode()
    assert await process.wait() == 0
    return "".join(lines) + rest


@pytest.mark.parametrize("part", ["api", "bot", "jobs", "all"])
async def test_each_part_starts_answers_and_ends_by_sigterm(part: str, settings: Settings) -> None:
    text = await ended_by_sigterm(part, settings, METRICS_PORT="0")
    assert '"listening"' in text
    assert '"stopped"' in text
    assert settings.bot_token.get_secret_value() not in text
    assert settings.vrf_secret_key.get_secret_value() not in text
    assert settings.data_key.get_secret_value() not in text
