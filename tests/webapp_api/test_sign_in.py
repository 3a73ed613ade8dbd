"""Signing in: only with fresh data that Telegram signed for this bot."""

import time
from urllib.parse import parse_qsl, urlencode

import pytest
from nacl.signing import SigningKey
from pytest_aiohttp.plugin import AiohttpClient

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.purchases.office import TicketOffice
from tests.support.api import Api
from tests.support.applications import BOT_USERNAME, make_app
from tests.support.settings import make_settings
from tests.support.telegram import sign_init_data, telegram_user
from tests.support.world import make_user

TELEGRAM_ID = 5_123_456_789
OTHER_TOKEN = "7000000002:AAFakeTokenOfAnotherBotxxxxxxxxxxxx"
SIGNING_KEY = SigningKey.generate()


def valid() -> str:
    return sign_init_data(telegram_user(TELEGRAM_ID))


def with_field(name: str, value: str) -> str:
    """A field changed after the signing."""
    return urlencode(dict(parse_qsl(valid())) | {name: value})


def without_field(name: str) -> str:
    return urlencode([pair for pair in parse_qsl(valid()) if pair[0] != name])


def now(seconds: int) -> int:
    return int(time.time()) + seconds


def refused() -> dict[str, tuple[str, str]]:
    """What is sent and the code of the answer; made when it is sent, as it goes stale."""
    return {
        "forged user": (with_field("user", '{"id":1,"first_name":"Eve"}'), "init_data_invalid"),
        "forged hash": (with_field("hash", "0" * 64), "init_data_invalid"),
        "hash is not ASCII": (with_field("hash", "ф" * 64), "init_data_invalid"),
        "no hash": (without_field("hash"), "init_data_invalid"),
        "no auth_date": (without_field("auth_date"), "init_data_invalid"),
        "no user": (sign_init_data(None), "init_data_invalid"),
        "wrong bot": (sign_init_data(telegram_user(1), token=OTHER_TOKEN), "init_data_invalid"),
        "duplicated field": (valid() + "&auth_date=1", "init_data_invalid"),
        "duplicated hash": (f"hash={'0' * 64}&{valid()}", "init_data_invalid"),
        "truncated": (valid()[:-5], "init_data_invalid"),
        "truncated in the middle": (valid()[:100], "init_data_invalid"),
        "empty": ("", "init_data_invalid"),
        "no pairs": ("hello", "init_data_invalid"),
        "not UTF-8": (valid() + "&x=%ff", "init_data_invalid"),
        "too long": (sign_init_data(telegram_user(1), padding="x" * 8192), "init_data_invalid"),
        "too many fields": (
            valid() + "".join(f"&field{n}=x" for n in range(40)),
            "init_data_invalid",
        ),
        "stale": (sign_init_data(telegram_user(1), auth_date=now(-3700)), "init_data_expired"),
        "replayed next year": (sign_init_data(telegram_user(1), auth_date=1), "init_data_expired"),
        "future": (sign_init_data(telegram_user(1), auth_date=now(1800)), "init_data_future"),
        "auth_date is not a number": (
            sign_init_data(telegram_user(1), auth_date="soon"),
            "init_data_invalid",
        ),
        "a bot": (sign_init_data(telegram_user(1, is_bot=True)), "init_data_invalid"),
        "no id": (sign_init_data({"first_name": "Eve"}), "init_data_invalid"),
        "a huge id": (sign_init_data(telegram_user(2**63)), "init_data_invalid"),
        "a negative id": (sign_init_data(telegram_user(-1)), "init_data_invalid"),
        "NUL in the name": (
            sign_init_data(telegram_user(1, first_name="a\x00b")),
            "init_data_invalid",
        ),
        "user is no JSON": (sign_init_data("{"), "init_data_invalid"),
        "a signature by nobody": (
            sign_init_data(telegram_user(1), signing_key=SIGNING_KEY),
            "init_data_invalid",
        ),
        "a signature that is none": (
            sign_init_data(telegram_user(1), signature="ф"),
            "init_data_invalid",
        ),
    }


@pytest.mark.parametrize("case", refused())
async def test_a_refused_sign_in_leaves_a_metric_and_nothing_else(
    api: Api, owner: Connection, case: str
) -> None:
    init_data, code = refused()[case]
    answer = await api.post("/auth/telegram", {"init_data": init_data})

    assert (answer.status, answer.code) == (401, code)
    assert answer.json["detail"]
    for table in ("users", "user_sessions", "wallets WHERE user_id IS NOT NULL", "outbox"):
        assert await owner.fetchval(f"SELECT count(*) FROM {table}") == 0
    metrics = (await api.get("//metrics")).body.decode()
    assert f'luckymart_init_data_refusals_total{{code="{code}"}} 1.0' in metrics


async def test_an_empty_photo_and_a_blank_name_sign_in(api: Api) -> None:
    user = telegram_user(TELEGRAM_ID, first_name="\u3164", username="zarina", photo_url="")
    answer = await api.post("/auth/telegram", {"init_data": sign_init_data(user)})
    assert answer.status == 201
    made = answer.json["user"]
    assert (made["first_name"], made["avatar_url"]) == ("zarina", None)


async def test_the_first_sign_in_makes_the_user_with_wallets_and_a_code(
    api: Api, owner: Connection
) -> None:
    user = telegram_user(TELEGRAM_ID, language_code="zh-hans", photo_url="https://t.me/p.svg")
    answer = await api.post(
        "/auth/telegram",
        {"init_data": sign_init_data(user)},
        headers={"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0)"},
    )

    assert answer.status == 201
    made = answer.json["user"]
    assert made["telegram_id"] == TELEGRAM_ID
    assert made["language_code"] == "zh"
    assert made["avatar_url"] == "https://t.me/p.svg"
    assert made["total_spent"] == "0.00"
    assert made["roles"] == made["permissions"] == []
    code = made["referral_code"]
    assert made["referral_link"] == f"https://t.me/{BOT_USERNAME}?start=r_{code}"
    assert await owner.fetchval("SELECT count(*) FROM wallets WHERE user_id IS NOT NULL") == 3
    session = await owner.fetchrow("SELECT device, host(ip_address) AS ip FROM user_sessions")
    assert session is not None
    assert dict(session) == {"device": "iPhone", "ip": "127.0.0.1"}


async def test_signing_in_again_keeps_the_user_and_the_language_of_his_choice(
    api: Api, owner: Connection
) -> None:
    me = await api.sign_in(TELEGRAM_ID, language_code="ru")
    await me.patch("/me", {"language_code": "tg"})
    again = await api.sign_in(TELEGRAM_ID, language_code="ru", first_name="Zara")

    card = (await again.get("/me")).json
    assert (card["language_code"], card["first_name"]) == ("tg", "Zara")
    assert await owner.fetchval("SELECT count(*) FROM users") == 1
    assert (await me.get("/session")).status == 200


async def test_the_referrer_is_tied_once_and_never_to_oneself(api: Api, owner: Connection) -> None:
    first, second = await make_user(owner), await make_user(owner)

    async def sign_in(telegram_id: int, start_param: str) -> None:
        init_data = sign_init_data(telegram_user(telegram_id), start_param=start_param)
        assert (await api.post("/auth/telegram", {"init_data": init_data})).status == 201

    async def referrer(telegram_id: int) -> object:
        query = "SELECT referred_by_id FROM users WHERE telegram_id = $1"
        return await owner.fetchval(query, telegram_id)

    await sign_in(TELEGRAM_ID, f"r_{first.referral_code}")
    assert await referrer(TELEGRAM_ID) == first.id
    await sign_in(TELEGRAM_ID, f"r_{second.referral_code}")
    assert await referrer(TELEGRAM_ID) == first.id
    await sign_in(first.telegram_id, f"r_{first.referral_code}")
    await sign_in(first.telegram_id, f"r_{second.referral_code}")
    assert await referrer(first.telegram_id) is None
    await sign_in(TELEGRAM_ID + 1, "r_aaaaaaaa")
    assert await referrer(TELEGRAM_ID + 1) is None


async def test_a_banned_person_is_told_why(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    player = await make_user(owner, language_code="ru")
    me = await api.sign_in(player, language_code="ru")
    await owner.execute(
        "UPDATE users SET status = 'BANNED', ban_reason = 'обман' WHERE id = $1", player.id
    )
    sessions = await owner.fetchval("SELECT count(*) FROM user_sessions")

    init_data = sign_init_data(telegram_user(player.telegram_id))
    answer = await api.speaking("ru").post("/auth/telegram", {"init_data": init_data})
    assert (answer.status, answer.code, answer.json["reason"]) == (403, "user_banned", "обман")
    assert "обман" in answer.json["detail"]
    assert await owner.fetchval("SELECT count(*) FROM user_sessions") == sessions

    for path in ("/me", "/session", "/tickets", "/wallets"):
        with subtests.test(path):
            answer = await me.get(path)
            assert (answer.status, answer.code, answer.json["reason"]) == (
                403,
                "user_banned",
                "обман",
            )


async def test_a_third_party_signature_of_telegram_is_accepted(
    db: Database,
    settings: Settings,
    texts: Texts,
    office: TicketOffice,
    aiohttp_client: AiohttpClient,
) -> None:
    settings = make_settings(
        settings.database_url.get_secret_value(),
        telegram_public_key=SIGNING_KEY.verify_key.encode().hex(),
    )
    app = make_app(db, settings, texts, office)
    api = Api(await aiohttp_client(app), app)

    signed = sign_init_data(telegram_user(TELEGRAM_ID), signing_key=SIGNING_KEY)
    assert (await api.post("/auth/telegram", {"init_data": signed})).status == 201
    other_bot = sign_init_data(telegram_user(TELEGRAM_ID), signing_key=SIGNING_KEY, bot_id=1)
    answer = await api.post("/auth/telegram", {"init_data": other_bot})
    assert (answer.status, answer.code) == (401, "init_data_invalid")


async def test_too_many_attempts_of_one_address_are_refused(
    db: Database,
    settings: Settings,
    texts: Texts,
    office: TicketOffice,
    aiohttp_client: AiohttpClient,
) -> None:
    app = make_app(db, settings, texts, office, sign_ins_per_minute=3)
    api = Api(await aiohttp_client(app), app)

    answers = [await api.post("/auth/telegram", {"init_data": "x"}) for _ in range(5)]
    assert [answer.status for answer in answers] == [401, 401, 401, 429, 429]
    assert answers[-1].code == "too_many_requests"
    assert int(answers[-1].headers["Retry-After"]) > 0


async def test_a_welcome_credit_is_an_event_like_any_other(
    db: Database,
    settings: Settings,
    texts: Texts,
    office: TicketOffice,
    aiohttp_client: AiohttpClient,
) -> None:
    settings = make_settings(settings.database_url.get_secret_value(), welcome_credit="200")
    app = make_app(db, settings, texts, office)
    me = await Api(await aiohttp_client(app), app).sign_in(TELEGRAM_ID)

    wallets = (await me.get("/wallets")).json["items"]
    cash = next(wallet for wallet in wallets if wallet["type"] == "BALANCE")
    assert cash["balance"] == "200.00"
    entries = (await me.get(f"/wallets/{cash['id']}/transactions")).json["items"]
    assert [(entry["type"], entry["amount"]) for entry in entries] == [("WELCOME", "200.00")]
