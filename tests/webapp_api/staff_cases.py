"""A successful request for every route with which staff write. `@case(method, path)` sets up what
the write is about and returns the request. Add a case here for a new route."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import Any, Final, TypeAlias
from uuid import UUID, uuid4

from luckymart.deposits import actions as deposits
from luckymart.deposits.models import Deposit
from luckymart.deposits.rules import DepositRules
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from luckymart.stars import actions as stars
from luckymart.stars.rules import StarsRules
from tests.pictures.samples import picture
from tests.showoffs.beginnings import make_prize as make_delivered_prize
from tests.support.api import Answer, Api
from tests.support.approvals import propose
from tests.support.deposits import make_method, make_picture, star_payment
from tests.support.messages import refuse
from tests.support.prizes import let_wait, make_prize
from tests.support.two_factor import switch_on
from tests.support.undrawable import make_undrawable
from tests.support.withdrawals import CARD
from tests.support.world import Player, make_user, open_lottery
from tests.webapp_api.test_lotteries import lottery_input
from tests.webapp_api.test_shipping import HOME, TRACKING

PHOTO: Final = {"data": picture(), "headers": {"Content-Type": "image/jpeg"}}
REASON: Final = {"reason": "because"}
TEXT: Final = {"content": {"default_language": "en", "variants": {"en": {"text": "Hello"}}}}


@dataclass
class Desk:
    """What the cases start with. `staff` has the weakest role with the permission."""

    api: Api
    owner: Connection
    db: Database
    settings: Settings
    staff: Api

    async def player(self, **columns: Any) -> tuple[Player, Api]:
        player = await make_user(self.owner, **columns)
        return player, await self.api.sign_in(player)


@dataclass(frozen=True)
class Ask:
    """The values of the path's parameters, and the request."""

    ids: dict[str, Any] = field(default_factory=dict)
    json: Any = None
    options: dict[str, Any] = field(default_factory=dict)


Case: TypeAlias = Callable[[Desk], Awaitable[Ask]]
CASES: dict[tuple[str, str], Case] = {}


def case(method: str, path: str) -> Callable[[Case], Case]:
    def add(prepare: Case) -> Case:
        CASES[method, path] = prepare
        return prepare

    return add


def made(answer: Answer) -> Any:
    assert answer.status < 300, answer.body
    return answer.json


# ---------------------------------------------------------------- lotteries, pictures


async def draft(desk: Desk, **fields: Any) -> Ask:
    lottery_id = await open_lottery(
        desk.owner,
        status="UPCOMING",
        published_at=None,
        start_time=utc_now() + timedelta(hours=1),
        **fields,
    )
    return Ask({"lottery_id": lottery_id})


@case("POST", "/admin/lotteries")
async def create_lottery(_desk: Desk) -> Ask:
    return Ask(json=lottery_input())


@case("PATCH", "/admin/lotteries/{lottery_id}")
async def edit_lottery(desk: Desk) -> Ask:
    return Ask((await draft(desk)).ids, {"max_per_user": 3})


case("POST", "/admin/lotteries/{lottery_id}/publication")(draft)


@case("DELETE", "/admin/lotteries/{lottery_id}/publication")
async def take_lottery_back(desk: Desk) -> Ask:
    return Ask({"lottery_id": await open_lottery(desk.owner)})


@case("POST", "/admin/lotteries/{lottery_id}/cancellation")
async def cancel_lottery(desk: Desk) -> Ask:
    return Ask((await draft(desk)).ids, REASON)


@case("POST", "/admin/lotteries/{lottery_id}/draw")
async def draw(desk: Desk) -> Ask:
    _, buyer = await desk.player(balance=9)
    lottery_id = await open_lottery(desk.owner)
    made(await buyer.buy(lottery_id))
    return Ask({"lottery_id": lottery_id})


@case("POST", "/admin/lotteries/{lottery_id}/void")
async def void_draw(desk: Desk) -> Ask:
    buyer, _ = await desk.player(balance=9)
    return Ask({"lottery_id": await make_undrawable(desk.owner, desk.db, buyer)}, REASON)


@case("POST", "/admin/pictures")
async def upload(_desk: Desk) -> Ask:
    return Ask(options=PHOTO)


# ---------------------------------------------------------------- people and staff


async def somebody(desk: Desk) -> Ask:
    return Ask({"user_id": (await make_user(desk.owner)).id})


async def signed_in(desk: Desk) -> Ask:
    player, me = await desk.player()
    session = made(await me.get("/session"))["session"]
    return Ask({"user_id": player.id, "session_id": session["id"]})


case("DELETE", "/admin/users/{user_id}/sessions")(signed_in)
case("DELETE", "/admin/users/{user_id}/sessions/{session_id}")(signed_in)


async def named(desk: Desk) -> Ask:
    player, me = await desk.player()
    handle = made(await me.request("PUT", "/handle", json={"handle": f"h{player.telegram_id}"}))
    return Ask({"user_id": player.id, "handle": handle["handle"]}, REASON)


case("DELETE", "/admin/users/{user_id}/handle")(named)


@case("POST", "/admin/reserved-handles")
async def reserve_handle(_desk: Desk) -> Ask:
    return Ask(json={"word": "mayor"})


@case("DELETE", "/admin/reserved-handles/{handle}")
async def release_handle(_desk: Desk) -> Ask:
    return Ask({"handle": "bank"})


@case("POST", "/admin/users/{user_id}/ban")
async def ban(desk: Desk) -> Ask:
    return Ask((await somebody(desk)).ids, REASON)


@case("DELETE", "/admin/users/{user_id}/ban")
async def unban(desk: Desk) -> Ask:
    return Ask({"user_id": (await make_user(desk.owner, status="BANNED", ban_reason="x")).id})


@case("POST", "/admin/users/{user_id}/credits")
async def credit(desk: Desk) -> Ask:
    body = {"wallet_type": "BALANCE", "currency": "TJS", "amount": "1.00", **REASON}
    return Ask((await somebody(desk)).ids, body)


case("POST", "/admin/users/{user_id}/debits")(credit)


@case("POST", "/admin/debts/{debt_id}/forgiveness")
async def forgive(desk: Desk) -> Ask:
    ask = await credit(desk)
    user_id = ask.ids["user_id"]
    finance = await desk.api.sign_in(await make_user(desk.owner, roles=("finance",)))
    key = {"Idempotency-Key": "debit"}
    made(await finance.post(f"/admin/users/{user_id}/debits", ask.json, headers=key))
    debt_id = await desk.owner.fetchval("SELECT id FROM debts WHERE user_id = $1", user_id)
    return Ask({"debt_id": debt_id}, REASON)


@case("DELETE", "/admin/users/{user_id}/two-factor")
async def reset_two_factor(desk: Desk) -> Ask:
    player = await make_user(desk.owner)
    await switch_on(desk.db, desk.settings.secret_box, player)
    return Ask({"user_id": player.id}, REASON)


@case("POST", "/admin/users/{user_id}/roles")
async def grant(desk: Desk) -> Ask:
    return Ask((await somebody(desk)).ids, {"role": "viewer"})


@case("DELETE", "/admin/users/{user_id}/roles/{grant_id}")
async def revoke(desk: Desk) -> Ask:
    member = await make_user(desk.owner, roles=("viewer",))
    grant_id = await desk.owner.fetchval("SELECT id FROM admins WHERE user_id = $1", member.id)
    return Ask({"user_id": member.id, "grant_id": grant_id})


@case("POST", "/admin/ledger/check")
async def check_ledger(_desk: Desk) -> Ask:
    return Ask()


# ---------------------------------------------------------------- market, prizes, posts


@case("DELETE", "/admin/resales/{resale_id}")
async def take_down(desk: Desk) -> Ask:
    _, seller = await desk.player(balance=5)
    ticket = made(await seller.buy(await open_lottery(desk.owner)))["tickets"][0]
    listing = made(await seller.post("/resales", {"ticket_id": ticket["id"], "price": "1.10"}))
    return Ask({"resale_id": listing["id"]}, REASON)


async def requested_shipment(desk: Desk) -> str:
    player, me = await desk.player()
    address = made(await me.post("/addresses", HOME))
    prize_id = await make_prize(desk.owner, player, sold_tickets=1)
    body = {"address_id": address["id"]}
    return str(made(await me.post(f"/prizes/{prize_id}/shipping", body))["id"])


@case("PATCH", "/admin/shipments/{shipment_id}")
async def ship(desk: Desk) -> Ask:
    return Ask({"shipment_id": await requested_shipment(desk)}, TRACKING)


@case("POST", "/admin/shipments/{shipment_id}/delivery")
async def deliver(desk: Desk) -> Ask:
    shipment_id = await requested_shipment(desk)
    made(await desk.staff.patch(f"/admin/shipments/{shipment_id}", TRACKING))
    return Ask({"shipment_id": shipment_id})


@case("POST", "/admin/shipments/{shipment_id}/closure")
async def close_shipment(desk: Desk) -> Ask:
    return Ask({"shipment_id": await requested_shipment(desk)}, REASON)


async def unclaimed_prize(desk: Desk) -> Ask:
    prize_id = await make_prize(desk.owner, await make_user(desk.owner))
    await let_wait(desk.owner, prize_id)
    return Ask({"prize_id": prize_id}, REASON)


case("POST", "/admin/prizes/{prize_id}/conversion")(unclaimed_prize)
case("POST", "/admin/prizes/{prize_id}/closure")(unclaimed_prize)


async def posted(desk: Desk) -> Ask:
    player, me = await desk.player()
    prize_id = await make_delivered_prize(desk.owner, player)
    photo = made(await me.request("POST", "/showoffs/pictures", **PHOTO))
    body = {"prize_id": str(prize_id), "content": "Thanks", "picture_ids": [photo["id"]]}
    return Ask({"showoff_id": made(await me.post("/showoffs", body))["id"]}, {})


case("POST", "/admin/showoffs/{showoff_id}/approval")(posted)


@case("POST", "/admin/showoffs/{showoff_id}/rejection")
async def reject_post(desk: Desk) -> Ask:
    return Ask((await posted(desk)).ids, REASON)


# ---------------------------------------------------------------- settings


@case("POST", "/admin/settings/{setting}/versions")
async def change_setting(_desk: Desk) -> Ask:
    return Ask({"setting": "withdrawal_max"}, {"before": "5000", "value": "4000"} | REASON)


# ---------------------------------------------------------------- money in


@case("POST", "/admin/payment-methods")
async def add_method(_desk: Desk) -> Ask:
    body = {
        "kind": "BANK",
        "name": "Amonat",
        "account_number": "20202",
        "account_holder": "LuckyMart",
        "currency": "TJS",
        "min_amount": "5.00",
        "max_amount": "500.00",
    }
    return Ask(json=body)


async def method(desk: Desk) -> Ask:
    return Ask({"method_id": await make_method(desk.owner)})


@case("PATCH", "/admin/payment-methods/{method_id}")
async def edit_method(desk: Desk) -> Ask:
    return Ask((await method(desk)).ids, {"is_active": False})


@case("PUT", "/admin/payment-methods/{method_id}/picture")
async def set_method_picture(desk: Desk) -> Ask:
    return Ask((await method(desk)).ids, options=PHOTO)


@case("DELETE", "/admin/payment-methods/{method_id}/picture")
async def remove_method_picture(desk: Desk) -> Ask:
    picture_id = await make_picture(desk.owner, await make_user(desk.owner))
    return Ask({"method_id": await make_method(desk.owner, picture_id=picture_id)})


async def question(desk: Desk) -> Ask:
    _, me = await desk.player()
    request = made(await me.post("/support-talks", {"text": "Where is it?"}))
    return Ask({"talk_id": request["id"]})


case("POST", "/admin/support-talks/{talk_id}/closure")(question)


@case("POST", "/admin/support-talks/{talk_id}/answer")
async def answer(desk: Desk) -> Ask:
    return Ask((await question(desk)).ids, {"text": "Here"})


async def submitted(desk: Desk) -> Deposit:
    player = await make_user(desk.owner)
    rules, digest = DepositRules.of(desk.settings), uuid4().bytes * 2
    method_id = await make_method(desk.owner)
    picture_id = await make_picture(desk.owner, player, digest)
    async with desk.db.transaction() as tx:
        opened = await deposits.open_deposit(tx, rules, player.id, method_id, Decimal(50), "TJS")
        return await deposits.submit_receipt(tx, player.id, opened.id, picture_id, digest.hex())


@case("POST", "/admin/deposits/{deposit_id}/approval")
async def approve_deposit(desk: Desk) -> Ask:
    return Ask({"deposit_id": (await submitted(desk)).id}, {})


@case("POST", "/admin/deposits/{deposit_id}/rejection")
async def reject_deposit(desk: Desk) -> Ask:
    return Ask({"deposit_id": (await submitted(desk)).id}, REASON)


@case("POST", "/admin/deposits/{deposit_id}/reopening")
async def reopen_deposit(desk: Desk) -> Ask:
    ids = (await reject_deposit(desk)).ids
    made(await desk.staff.post(f"/admin/deposits/{ids['deposit_id']}/rejection", REASON))
    return Ask(ids, REASON)


@case("POST", "/admin/deposits/{deposit_id}/refund")
async def refund_stars(desk: Desk) -> Ask:
    player, rules = await make_user(desk.owner), StarsRules.of(desk.settings)
    async with desk.db.transaction() as tx:
        invoice = await stars.open_invoice(tx, rules, player.id, 100)
    async with desk.db.transaction() as tx:
        await stars.receive_payment(
            tx, rules, star_payment(player, invoice.invoice_payload or "", 100)
        )
    return Ask({"deposit_id": invoice.id}, REASON)


# ---------------------------------------------------------------- two people


async def proposal(desk: Desk) -> Ask:
    whom = await make_user(desk.owner)
    approval = await propose(desk.db, await make_user(desk.owner, roles=("finance",)), whom)
    return Ask({"approval_id": approval.id})


case("POST", "/admin/approvals/{approval_id}/approval")(proposal)


@case("POST", "/admin/approvals/{approval_id}/rejection")
async def reject_proposal(desk: Desk) -> Ask:
    return Ask((await proposal(desk)).ids, REASON)


@case("POST", "/admin/approvals/{approval_id}/withdrawal")
async def withdraw_proposal(desk: Desk) -> Ask:
    me = UUID(made(await desk.staff.get("/me"))["id"])
    approval = await propose(desk.db, me, await make_user(desk.owner))
    return Ask({"approval_id": approval.id})


@case("DELETE", "/admin/rules-of-two")
async def end_rules_of_two(desk: Desk) -> Ask:
    for _ in range(2):
        await make_user(desk.owner, roles=("finance",))
    return Ask()


# ---------------------------------------------------------------- money out


async def withdrawal(desk: Desk) -> Ask:
    _, me = await desk.player(balance=200)
    body = {
        "amount": "100",
        "currency": "TJS",
        "method": "BANK_CARD",
        "account": {"holder": "Zarina K", "number": CARD},
    }
    key = {"Idempotency-Key": str(uuid4())}
    asked = made(await me.post("/withdrawals", body, headers=key))
    return Ask({"withdrawal_id": asked["withdrawal"]["id"]})


case("POST", "/admin/withdrawals/{withdrawal_id}/approval")(withdrawal)


@case("POST", "/admin/withdrawals/{withdrawal_id}/rejection")
async def reject_withdrawal(desk: Desk) -> Ask:
    return Ask((await withdrawal(desk)).ids, REASON)


@case("POST", "/admin/withdrawals/{withdrawal_id}/payment")
async def pay_withdrawal(desk: Desk) -> Ask:
    """Who approves does not pay."""
    ids = (await withdrawal(desk)).ids
    path = f"/admin/withdrawals/{ids['withdrawal_id']}/approval"
    _, colleague = await desk.player(roles=("finance",))
    made(await colleague.post(path, headers={"Idempotency-Key": str(uuid4())}))
    return Ask(ids, {"reference": f"T-{uuid4().hex}"})


# ---------------------------------------------------------------- broadcasts


@case("POST", "/admin/broadcasts")
async def draft_broadcast(_desk: Desk) -> Ask:
    return Ask(json=TEXT)


async def drafted(desk: Desk) -> Ask:
    return Ask({"broadcast_id": made(await desk.staff.post("/admin/broadcasts", TEXT))["id"]})


@case("PATCH", "/admin/broadcasts/{broadcast_id}")
async def edit_broadcast(desk: Desk) -> Ask:
    return Ask((await drafted(desk)).ids, {"audience": {"languages": ["tg"]}})


@case("POST", "/admin/broadcasts/{broadcast_id}/start")
async def start_broadcast(desk: Desk) -> Ask:
    return Ask((await drafted(desk)).ids, {})


async def started(desk: Desk) -> Ask:
    ids = (await drafted(desk)).ids
    made(await desk.staff.post(f"/admin/broadcasts/{ids['broadcast_id']}/start", {}))
    return Ask(ids)


case("POST", "/admin/broadcasts/{broadcast_id}/pause")(started)


@case("POST", "/admin/broadcasts/{broadcast_id}/resume")
async def resume_broadcast(desk: Desk) -> Ask:
    ids = (await started(desk)).ids
    made(await desk.staff.post(f"/admin/broadcasts/{ids['broadcast_id']}/pause"))
    return Ask(ids)


case("POST", "/admin/broadcasts/{broadcast_id}/cancel")(started)


@case("POST", "/admin/broadcasts/{broadcast_id}/retry")
async def retry_broadcast(desk: Desk) -> Ask:
    await desk.player()
    ids = (await started(desk)).ids
    await desk.owner.execute(
        "UPDATE broadcast_deliveries SET status = 'FAILED' WHERE broadcast_id = $1",
        UUID(ids["broadcast_id"]),
    )
    await desk.owner.execute(
        "UPDATE broadcasts SET status = 'DONE', failed = recipients, finished_at = now() "
        "WHERE id = $1",
        UUID(ids["broadcast_id"]),
    )
    return Ask(ids)


# ---------------------------------------------------------------- messages


@case("POST", "/admin/messages/failed/{message_id}/resend")
async def resend_message(desk: Desk) -> Ask:
    return Ask({"message_id": await refuse(desk.db)}, {})


@case("POST", "/admin/messages/failed/resend")
async def resend_messages(desk: Desk) -> Ask:
    await refuse(desk.db)
    return Ask(json={"kind": "telegram.message"})
