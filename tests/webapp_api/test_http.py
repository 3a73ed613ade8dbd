"""The edges of HTTP: bodies, headers, methods, files, languages, logs."""

import asyncio
import json
from pathlib import Path

import pytest
import structlog
from pytest_aiohttp.plugin import AiohttpClient

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.purchases.office import TicketOffice
from tests.support.api import PREFIX, Api
from tests.support.applications import BOT_USERNAME, make_app
from tests.support.settings import BOT_TOKEN, make_settings
from tests.support.telegram import sign_init_data, telegram_user
from tests.support.world import VRF_PUBLIC_KEY, make_user, open_lottery
from webapp_api.clients import accepted_language

JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("body", "headers", "status", "code"),
    [
        (b"", JSON, 400, "bad_request"),
        (b"{", JSON, 400, "bad_request"),
        (b'{"quantity": NaN}', JSON, 422, "validation_error"),
        (b'{"quantity": 1e999}', JSON, 422, "validation_error"),
        (b'\xff\xfe{"quantity": 1}', JSON, 400, "bad_request"),
        (b'{"quantity": "\xff"}', JSON, 400, "bad_request"),
        (b'{"quantity": "\\ud800"}', JSON, 400, "bad_request"),
        (b"[" * 60_000, JSON, 400, "bad_request"),
        (b"[]", JSON, 422, "validation_error"),
        (b"null", JSON, 422, "validation_error"),
        (b'{"quantity": 1}', {"Content-Type": "text/plain"}, 415, "unsupported_media_type"),
        (b'{"quantity": 1}', {}, 415, "unsupported_media_type"),
        (b"quantity=1", {"Content-Type": "application/x-www-form-urlencoded"}, 415, None),
        (
            b'{"quantity": 1}',
            {"Content-Type": "application/json; charset=utf-16"},
            415,
            "unsupported_media_type",
        ),
        (b" " * 70_000, JSON, 413, "payload_too_large"),
    ],
)
async def test_bodies_that_are_none(
    api: Api,
    owner: Connection,
    body: bytes,
    headers: dict[str, str],
    status: int,
    code: str | None,
) -> None:
    me = await api.sign_in(await make_user(owner, balance=5))
    path = f"/lotteries/{await open_lottery(owner)}/purchases"
    answer = await me.request(
        "POST",
        path,
        data=body,
        headers=headers | {"Idempotency-Key": "k"},
        skip_auto_headers=("Content-Type",),
    )
    assert (answer.status, answer.code) == (status, code or answer.code)
    assert answer.json["status"] == status
    assert await owner.fetchval("SELECT count(*) FROM orders") == 0


@pytest.mark.parametrize("path", ["/nothing", "//nothing", "//", "/lotteries/x/y/z", "/admin"])
async def test_unknown_paths_are_problems(api: Api, path: str) -> None:
    answer = await api.get(path)
    assert (answer.status, answer.code) == (404, "not_found")


async def test_unknown_methods_name_the_known_ones(api: Api) -> None:
    answer = await api.delete("/lotteries")
    assert (answer.status, answer.code) == (405, "method_not_allowed")
    assert set(answer.headers["Allow"].split(",")) >= {"GET"}


@pytest.mark.parametrize("agent", ["", "é" * 3000, "Mozilla/5.0 \udcff\udcfe"])
async def test_any_user_agent_signs_in(api: Api, owner: Connection, agent: str) -> None:
    """A header's bytes need not be UTF-8, but a database's must be."""
    body = json.dumps({"init_data": sign_init_data(telegram_user(77))}).encode()
    url = api.client.make_url(f"{PREFIX}/auth/telegram")
    reader, writer = await asyncio.open_connection(url.host, url.port)
    head = f"POST {url.path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    head += f"Content-Length: {len(body)}\r\nConnection: close\r\nUser-Agent: {agent}\r\n\r\n"
    writer.write(head.encode("utf-8", "surrogateescape") + body)
    answer = await reader.read()
    writer.close()
    assert answer.startswith(b"HTTP/1.1 201"), answer
    assert await owner.fetchval("SELECT count(*) FROM user_sessions") == 1


@pytest.mark.parametrize("path", ["/config", "/me", "//healthz", "/nothing"])
async def test_answers_carry_their_headers(api: Api, path: str) -> None:
    answer = await api.get(path)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Request-Id"]


async def test_the_config_is_public(api: Api) -> None:
    config = (await api.get("/config")).json
    assert config["bot_username"] == BOT_USERNAME
    assert config["public_key"] == VRF_PUBLIC_KEY.hex()
    assert config["languages"] == ["ru", "tg", "en", "zh"]
    assert config["demo"] is False


@pytest.mark.parametrize(
    ("header", "language"),
    [
        (None, "en"),
        ("", "en"),
        ("ru", "ru"),
        ("tg-TJ,ru;q=0.8", "tg"),
        ("fr-FR, zh-Hans;q=0.9, ru", "zh"),
        ("*", "en"),
        ("x" * 5000 + ",ru", "en"),
    ],
)
def test_the_language_of_a_stranger(header: str | None, language: str) -> None:
    assert accepted_language(header) == language


@pytest.mark.parametrize(
    ("proxies", "forwarded", "seen"),
    [
        (0, "203.0.113.7", "127.0.0.1"),
        (1, "203.0.113.7", "203.0.113.7"),
        (1, "198.51.100.1, 203.0.113.7", "203.0.113.7"),
        (2, "198.51.100.1, 203.0.113.7", "198.51.100.1"),
        (2, "203.0.113.7", "127.0.0.1"),
        (1, "unknown", "127.0.0.1"),
        (1, "2001:db8::1", "2001:db8::1"),
    ],
)
async def test_addresses_are_believed_from_trusted_proxies_alone(
    db: Database,
    settings: Settings,
    texts: Texts,
    office: TicketOffice,
    aiohttp_client: AiohttpClient,
    proxies: int,
    forwarded: str,
    seen: str,
) -> None:
    url = settings.database_url.get_secret_value()
    app = make_app(db, make_settings(url, trusted_proxies=proxies), texts, office)
    api = Api(await aiohttp_client(app), app, {"X-Forwarded-For": forwarded})
    me = await api.sign_in(78)
    assert (await me.get("/session")).json["session"]["ip_address"] == seen


async def test_no_secret_is_logged(api: Api, owner: Connection) -> None:
    with structlog.testing.capture_logs() as logs:
        me = await api.sign_in(await make_user(owner, balance=5))
        token = me.headers["Authorization"].removeprefix("Bearer ")
        await me.buy(await open_lottery(owner), key="my-key")
        await me.get("/lotteries?access_token=" + token)
        await api.post("/auth/telegram", {"init_data": "hash=abcdef"})
    text = str(logs)
    assert "/api/v1/lotteries/{lottery_id}/purchases" in text
    for secret in (token, BOT_TOKEN, "hash=abcdef", "my-key", "access_token"):
        assert secret not in text


@pytest.fixture
async def site(
    db: Database,
    settings: Settings,
    texts: Texts,
    office: TicketOffice,
    aiohttp_client: AiohttpClient,
    tmp_path: Path,
) -> Api:
    dist, media = tmp_path / "dist", tmp_path / "media" / "public"
    for folder in (dist / "assets", media):
        folder.mkdir(parents=True)
    (dist / "index.html").write_text("<!doctype html><title>app</title>")
    (dist / "assets" / "main-abc123.js").write_text("export {}")
    (media / "phone.svg").write_text("<svg/>")
    (tmp_path / "secret.txt").write_text("secret")
    (media / "link.txt").symlink_to(tmp_path / "secret.txt")
    settings = settings.model_copy(update={"media_dir": tmp_path / "media"})
    app = make_app(db, settings, texts, office, webapp_dir=dist)
    return Api(await aiohttp_client(app), app)


async def test_the_mini_app_is_served_with_its_policy(site: Api) -> None:
    page = await site.get("//app/")
    assert (page.status, page.headers["Cache-Control"]) == (200, "no-cache")
    policy = page.headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe-eval" not in policy
    asset = await site.get("//app/assets/main-abc123.js")
    assert asset.status == 200
    assert "immutable" in asset.headers["Cache-Control"]
    assert "javascript" in asset.headers["Content-Type"]
    moved = await site.get("//app")
    assert (moved.status, moved.headers["Location"]) == (308, "/app/")
    assert (await site.get("//media/phone.svg")).headers["Content-Type"] == "image/svg+xml"


@pytest.mark.parametrize(
    "path",
    [
        "//app/../secret.txt",
        "//app/%2e%2e/secret.txt",
        "//app/..%2fsecret.txt",
        "//media/link.txt",
        "//media/%00",
        "//media/" + "x" * 5000,
        "//media/",
        "//app/assets",
        "//app/missing.js",
    ],
)
async def test_nothing_else_is_served(site: Api, path: str) -> None:
    answer = await site.get(path)
    assert answer.status in (400, 404)
    assert b"secret" not in answer.body


async def test_an_app_that_is_not_built_says_so(
    db: Database,
    settings: Settings,
    texts: Texts,
    office: TicketOffice,
    aiohttp_client: AiohttpClient,
    tmp_path: Path,
) -> None:
    app = make_app(db, settings, texts, office, webapp_dir=tmp_path)
    answer = await Api(await aiohttp_client(app), app).get("//app/")
    assert answer.status == 503
    assert b"not built" in answer.body


async def test_a_defect_is_a_500_that_shows_nothing(api: Api, owner: Connection) -> None:
    await owner.execute("ALTER TABLE lotteries RENAME TO hidden_lotteries")
    answer = await api.speaking("ru").get("/lotteries")
    assert (answer.status, answer.code) == (500, "internal_error")
    assert b"hidden" not in answer.body
    assert b"relation" not in answer.body


async def test_without_the_database_the_answer_is_try_again(api: Api, db: Database) -> None:
    await db.close()
    answer = await api.get("/lotteries")
    assert (answer.status, answer.code) == (503, "unavailable")
    assert answer.headers["Retry-After"] == "1"
