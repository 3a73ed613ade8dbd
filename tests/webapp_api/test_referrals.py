"""Friends and the bonus for a first deposit over HTTP."""

import asyncio
from decimal import Decimal
from uuid import uuid4

from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.kit.money import WalletType
from tests.referrals.test_bonuses import deposit, deposit_to_play, play
from tests.soak.books import assert_books_balance
from tests.support.api import Answer, Api
from tests.support.chat import BOT_USERNAME
from tests.support.draws import draw
from tests.support.world import balance_of, make_user, open_lottery

ACTIVATION = "/bonuses/first-deposit/activation"


async def activate(me: Api, key: str | None = None) -> Answer:
    return await me.post(ACTIVATION, headers={"Idempotency-Key": key or str(uuid4())})


async def test_friends_links_and_earnings(api: Api, owner: Connection) -> None:
    boss = await make_user(owner)
    friend = await make_user(owner, referred_by=boss, first_name="Anna", balance=500)
    under = await make_user(owner, referred_by=friend, first_name="Boris", balance=500)
    lottery_id = await open_lottery(owner, ticket_price=Decimal(100))
    for buyer in (friend, under):
        assert (await (await api.sign_in(buyer)).buy(lottery_id)).status == 201
    me = await api.sign_in(boss)

    friends = (await me.get("/referrals")).json
    assert friends["referral_code"] == boss.referral_code
    assert [
        (level["level"], level["rate"], level["invited"], level["signed_in"])
        for level in friends["levels"]
    ] == [(1, "0.03", 1, 1), (2, "0.01", 1, 1), (3, "0.005", 0, 0)]
    assert friends["levels"][0]["earnings"] == [
        {"currency": "TJS", "pending": "3.00", "paid": "0.00", "void": "0.00"}
    ]
    assert friends["links"] == {
        "bot": f"https://t.me/{BOT_USERNAME}?start=r_{boss.referral_code}",
        "app": None,
    }
    [anna] = (await me.get("/referrals/invited")).json["items"]
    assert {name: anna[name] for name in ("first_name", "signed_in", "level")} == {
        "first_name": "Anna",
        "signed_in": True,
        "level": 1,
    }
    assert "telegram" not in str(anna)
    assert "id" not in anna
    [boris] = (await me.get("/referrals/invited?level=2")).json["items"]
    assert (boris["first_name"], boris["earned"][0]["pending"]) == ("Boris", "1.00")
    assert (await me.get("/referrals/invited?level=4")).code == "validation_error"

    page = (await me.get("/referrals/commissions?limit=1")).json
    rest = (await me.get(f"/referrals/commissions?cursor={page['next_cursor']}")).json
    assert [(one["level"], one["amount"], one["status"], one["from_name"])
            for one in page["items"] + rest["items"]] == [
        (2, "1.00", "PENDING", "Boris"),
        (1, "3.00", "PENDING", "Anna"),
    ]  # fmt: skip
    assert (await me.get("/referrals/commissions?status=PAID")).json["items"] == []
    assert (await me.get("/referrals/commissions?status=LOST")).code == "validation_error"


async def test_the_picture_of_the_link(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner))
    answer = await me.get("/referrals/qr")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "image/svg+xml")
    assert b"<svg" in answer.body
    assert (await api.get("/referrals/qr")).code == "session_invalid"


async def test_the_bonus_step_by_step(api: Api, owner: Connection, db: Database) -> None:
    player = await make_user(owner)
    me = await api.sign_in(player)
    offer = (await me.get("/bonuses/first-deposit")).json
    assert offer == {
        "currency": "TJS",
        "min_deposit": "10.00",
        "rate": "0.25",
        "days": 7,
        "bonus": None,
        "met": [],
        "played": None,
        "waiting": None,
    }
    assert (await activate(me)).code == "bonus_not_found"
    assert (await me.post(ACTIVATION)).code == "idempotency_key_missing"
    await deposit_to_play(db, owner, player, "40")
    early = await activate(me, "early")
    assert (early.status, early.code) == (409, "bonus_not_ready")
    assert early.json["missing"] == ["DEPOSIT_PLAYED"]
    bonus = (await me.get("/bonuses/first-deposit")).json["bonus"]
    assert (bonus["status"], bonus["amount"], bonus["source_amount"]) == (
        "PENDING",
        "10.00",
        "40.00",
    )
    assert early.json["expires_at"] == bonus["expires_at"]

    lottery_id = await play(db, owner, player, "40")
    offer = (await me.get("/bonuses/first-deposit")).json
    assert (offer["met"], offer["played"], offer["waiting"]) == ([], "0.00", "40.00")
    assert await draw(db, lottery_id)
    offer = (await me.get("/bonuses/first-deposit")).json
    assert (offer["met"], offer["played"]) == (["DEPOSIT_PLAYED"], "40.00")
    done, again = await activate(me, "early"), await activate(me, "early")
    assert (done.status, done.json["status"]) == (200, "ACTIVE")
    assert again.body == done.body
    assert again.headers["Idempotent-Replayed"] == "true"
    another = await activate(me)
    assert (another.status, another.code) == (409, "bonus_state")
    assert await balance_of(owner, player, WalletType.BONUS) == 10
    await assert_books_balance(db)


async def test_twenty_activations_at_once_pay_once(
    api: Api, owner: Connection, db: Database
) -> None:
    player = await make_user(owner)
    await deposit(db, owner, player, "40")
    await make_user(owner, referred_by=player, last_login_at=utc_now())
    me = await api.sign_in(player)
    answers = await asyncio.gather(*(activate(me, f"k{turn % 10}") for turn in range(20)))
    assert {answer.status for answer in answers} <= {200, 409}
    assert len({answer.body for answer in answers if answer.status == 200}) == 1
    assert {answer.code for answer in answers if answer.status == 409} <= {
        "bonus_state",
        "idempotency_in_flight",
    }
    assert await balance_of(owner, player, WalletType.BONUS) == 10
    await assert_books_balance(db)
