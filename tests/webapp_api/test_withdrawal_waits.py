"""How long a withdrawal waits, over HTTP: what the person and staff are told."""

from uuid import uuid4

import pytest

from luckymart.kit.database import Connection
from luckymart.kit.settings import Settings
from luckymart.sessions.actions import hash_device
from tests.support.api import Api
from tests.support.settings import make_settings
from tests.support.telegram import sign_init_data, telegram_user
from tests.support.withdrawals import CARD
from tests.support.world import make_user

DEVICE = "0198f6d2-0000-4000-8000-000000000001"


@pytest.fixture
def settings(database_url: str) -> Settings:
    return make_settings(database_url, withdrawal_wait_hours=24)


async def test_the_person_and_staff_see_from_when(api: Api, owner: Connection) -> None:
    player = await make_user(owner, balance=200)
    init_data = sign_init_data(telegram_user(player.telegram_id, first_name="Zarina"))
    signed_in = await api.post("/auth/telegram", {"init_data": init_data, "device_id": DEVICE})
    me = api.with_token(signed_in.json["session_token"])
    assert (await me.get("/withdrawals/terms")).json["wait_hours"] == 24

    body = {
        "amount": "50",
        "currency": "TJS",
        "method": "BANK_CARD",
        "account": {"holder": "Zarina K", "number": CARD},
    }
    asked = await me.post("/withdrawals", body, headers={"Idempotency-Key": "k"})
    card = asked.json["withdrawal"]
    assert card["wait_until"] > card["created_at"]
    assert await owner.fetchval("SELECT device_hash FROM withdrawals") == hash_device(DEVICE)
    assert (await me.get("/withdrawals/terms")).json["available"] == "4950.00"

    clerk = await api.sign_in(await make_user(owner, roles=("finance",)))
    queue = (await clerk.get("/admin/withdrawals?status=PENDING")).json["items"]
    assert queue[0]["wait_until"] == card["wait_until"]
    early = await clerk.post(
        f"/admin/withdrawals/{card['id']}/approval", headers={"Idempotency-Key": str(uuid4())}
    )
    assert (early.status, early.code) == (409, "withdrawal_waits")
    assert early.json["wait_until"] == card["wait_until"]


@pytest.mark.parametrize("device_id", ["short", "with space in the middle", "x" * 101])
async def test_a_device_has_a_plain_long_name(api: Api, device_id: str) -> None:
    init_data = sign_init_data(telegram_user(5_100_000_001))
    answer = await api.post("/auth/telegram", {"init_data": init_data, "device_id": device_id})
    assert (answer.status, answer.code) == (422, "validation_error")
