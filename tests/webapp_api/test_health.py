"""Liveness, readiness, metrics."""

from typing import Any

import pytest
from pytest_aiohttp.plugin import AiohttpClient

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.kit.texts import Texts
from luckymart.purchases.office import TicketOffice
from processes.migrations import newest_version
from tests.support.api import Api
from tests.support.applications import BOT_USERNAME, make_app
from tests.support.world import make_user, open_lottery
from webapp_api.calls import BotState


async def checks(api: Api) -> tuple[int, dict[str, Any]]:
    answer = await api.get("//readyz")
    return answer.status, answer.json["checks"]


async def test_ready_says_what_it_found(api: Api, owner: Connection) -> None:
    status, found = await checks(api)
    assert (status, found["jobs"]["ok"]) == (503, False)

    await owner.execute("INSERT INTO heartbeats (process, beat_at) VALUES ('jobs', now())")
    status, found = await checks(api)
    assert status == 200, found
    assert {name: check["ok"] for name, check in found.items()} == {
        "database": True,
        "migrations": True,
        "jobs": True,
        "bot": True,
    }
    assert found["migrations"]["detail"] == f"version {newest_version()}"
    assert found["bot"]["detail"] == BOT_USERNAME

    await owner.execute("UPDATE heartbeats SET beat_at = now() - interval '31 seconds'")
    status, found = await checks(api)
    assert (status, found["jobs"]["ok"]) == (503, False)


async def test_an_old_schema_is_not_ready(api: Api, owner: Connection) -> None:
    await owner.execute("DELETE FROM schema_migrations WHERE version = $1", newest_version())
    status, found = await checks(api)
    assert (status, found["migrations"]["ok"], found["database"]["ok"]) == (503, False, True)


async def test_a_process_stays_ready_after_the_next_version_migrated(
    api: Api, owner: Connection
) -> None:
    await owner.execute("INSERT INTO heartbeats (process, beat_at) VALUES ('jobs', now())")
    await owner.execute("INSERT INTO schema_migrations (version) VALUES ('29991231000000')")
    status, found = await checks(api)
    assert (status, found["migrations"]["ok"]) == (200, True)
    assert "newer" in found["migrations"]["detail"]


@pytest.mark.parametrize("is_ok", [True, False])
async def test_the_bot_counts(
    db: Database,
    settings: Settings,
    texts: Texts,
    office: TicketOffice,
    aiohttp_client: AiohttpClient,
    is_ok: bool,
) -> None:
    state = BotState(BOT_USERNAME, is_ok, "no answer from Telegram for 90 s")
    app = make_app(db, settings, texts, office, bot_state=lambda: state)
    _, found = await checks(Api(await aiohttp_client(app), app))
    assert found["bot"] == {"ok": is_ok, "detail": state.detail}


async def test_without_its_database_it_is_alive_and_not_ready(api: Api, db: Database) -> None:
    await db.close()
    assert (await api.get("//healthz")).status == 200
    status, found = await checks(api)
    assert status == 503
    assert not found["database"]["ok"]


async def test_what_happened_is_counted(api: Api, owner: Connection) -> None:
    me = await api.sign_in(await make_user(owner, balance=5))
    lottery_id = await open_lottery(owner)
    await me.buy(lottery_id, key="k")
    await me.buy(lottery_id, key="k")
    await me.buy(lottery_id, 99)
    await api.get(f"/lotteries/{lottery_id}?secret=1")
    await api.get("/nowhere/at/all")

    text = (await api.get("//metrics")).body.decode()
    route = "/api/v1/lotteries/{lottery_id}/purchases"
    for line in (
        f'luckymart_http_requests_total{{method="POST",route="{route}",status="201"}} 2.0',
        f'luckymart_http_requests_total{{method="POST",route="{route}",status="409"}} 1.0',
        'luckymart_http_requests_total{method="GET",route="unknown",status="404"} 1.0',
        'luckymart_purchases_total{result="sold"} 1.0',
        'luckymart_purchases_total{result="replayed"} 1.0',
        "luckymart_purchase_batch_size_count 3.0",
        "luckymart_http_requests_in_flight 1.0",
    ):
        assert line in text, text
    assert str(lottery_id) not in text
