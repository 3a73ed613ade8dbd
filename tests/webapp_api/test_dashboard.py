"""The figures over HTTP: amounts at their scale, staff's queues, limited by permission."""

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from tests.support.api import Api
from tests.support.world import make_user, open_lottery
from tests.webapp_api.staff_cases import CASES, Desk

WAITING = {
    "deposits": ("POST", "/admin/deposits/{deposit_id}/approval"),
    "withdrawals": ("POST", "/admin/withdrawals/{withdrawal_id}/approval"),
    "withdrawals_to_pay": ("POST", "/admin/withdrawals/{withdrawal_id}/payment"),
    "shipments": ("PATCH", "/admin/shipments/{shipment_id}"),
    "showoffs": ("POST", "/admin/showoffs/{showoff_id}/approval"),
    "payment_requests": ("POST", "/admin/support-talks/{talk_id}/answer"),
}


async def test_what_waits_and_what_was_sold(
    api: Api, owner: Connection, db: Database, settings: Settings
) -> None:
    boss = await api.sign_in(await make_user(owner, roles=("owner",)))
    content = await api.sign_in(await make_user(owner, roles=("content",)))
    buyer = await api.sign_in(await make_user(owner, balance=10))
    await buyer.buy(await open_lottery(owner, ticket_price="2.50"), 2)
    await boss.post("/admin/ledger/check")
    sold = (await boss.get("/admin/dashboard")).json
    desk = Desk(api, owner, db, settings, boss)
    nothing = dict.fromkeys(WAITING, 0)
    assert (await content.get("/admin/dashboard")).json["queues"] == nothing
    waiting = dict(nothing)
    for queue, route in WAITING.items():
        await CASES[route](desk)
        waiting[queue] += 1
        assert (await content.get("/admin/dashboard")).json["queues"] == waiting

    assert [period["period"] for period in sold["periods"]] == [
        "today",
        "week",
        "month",
        "total",
    ]
    today, total = sold["periods"][0], sold["periods"][3]
    assert today["since"].endswith("19:00:00.000000Z")  # midnight in Dushanbe
    assert (total["since"], total["active_users"]) == (None, None)
    assert (today["tickets_sold"], today["market_deals"]) == (2, 0)
    cash = next(kind for kind in today["money"] if kind["type"] == "BALANCE")
    assert (cash["currency"], cash["sales"], cash["deposits"]) == ("TJS", "5.00", "0.00")
    assert sold["escrow"] == [{"type": "BALANCE", "currency": "TJS", "amount": "5.00"}]
    assert (sold["lotteries"]["active"], sold["last_check"]["differences"]) == (1, 0)

    figures = (await boss.get("/admin/dashboard")).json
    held = next(kind for kind in figures["players"] if kind["type"] == "BALANCE")
    assert held["frozen_balance"] == "200.00"  # two unpaid withdrawals
    assert figures["outbox"]["due"] > 0
