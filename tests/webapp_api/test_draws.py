"""Seal, draw and proofs by the API; the draw by staff."""

import pytest

from luckymart.draws.proof import ProofBundle, Receipt
from luckymart.draws.verify import verify_bundle, verify_receipt
from luckymart.kit.database import Connection
from tests.support.api import Api, key
from tests.support.world import VRF_PUBLIC_KEY, make_user, open_lottery


async def test_from_the_purchase_to_the_proof(
    api: Api, owner: Connection, subtests: pytest.Subtests
) -> None:
    content = await api.sign_in(await make_user(owner, roles=("content",)))
    player = await make_user(owner, balance=10, first_name="Фирӯз")
    me = await api.sign_in(player)
    lottery_id = await open_lottery(owner, prize_type="CASH")
    bought = (await me.buy(lottery_id, 10)).json
    path = f"/lotteries/{lottery_id}"
    for part, code in (("seal", "seal_not_found"), ("leaves", "seal_not_found")):
        with subtests.test(part):
            answer = await api.get(f"{path}/{part}")
            assert (answer.status, answer.code) == (404, code)
    assert (await api.get(f"{path}/draw")).code == "draw_not_found"
    assert (await api.get(f"{path}/winners")).json == {"items": []}

    drawn = await content.post(f"/admin{path}/draw", headers=key())
    assert (drawn.status, drawn.json["status"]) == (200, "COMPLETED"), drawn.body

    seal = (await api.get(f"{path}/seal")).json
    assert (seal["tickets"], seal["winners"], seal["source"]) == (10, 1, "ecvrf")
    leaves = await api.get(f"{path}/leaves")
    assert leaves.headers["Content-Type"] == "text/plain; charset=utf-8"
    lines = leaves.body.decode().splitlines()
    bundle = ProofBundle.model_validate_json((await api.get(f"{path}/draw")).body)
    assert bundle.seal.root == seal["root"]
    steps = list(verify_bundle(bundle, lines, public_key=VRF_PUBLIC_KEY))
    assert all(step.ok for step in steps), steps

    ticket_id = bought["tickets"][3]["id"]
    receipt = Receipt.model_validate_json((await me.get(f"/tickets/{ticket_id}/receipt")).body)
    assert receipt.telegram_id == player.telegram_id
    steps = list(verify_receipt(receipt, bytes.fromhex(seal["root"]), tickets=10))
    assert all(step.ok for step in steps), steps

    winner = (await me.get(f"{path}/winners")).json["items"]
    number = bundle.winners[0].ticket_number
    assert winner == [{"rank": 1, "ticket_number": number, "name": "Фирӯз", "is_me": True}]
    assert (await api.get(f"{path}/winners")).json["items"][0]["is_me"] is False
    prizes = (await me.get("/prizes")).json["items"]
    assert [(prize["status"], prize["prize_value"]) for prize in prizes] == [("CREDITED", "9.00")]
    inbox = (await me.get("/notifications?unread=true")).json["items"]
    assert [item["type"] for item in inbox] == ["lottery-won"]
    assert inbox[0]["title"]
    assert (await me.post(f"/notifications/{inbox[0]['id']}/read")).status == 204
    assert (await me.get("/notifications?unread=true")).json["items"] == []
    assert len((await me.get("/notifications")).json["items"]) == 1

    again = await content.post(f"/admin{path}/draw", headers=key())
    assert (again.status, again.code) == (409, "lottery_state")


async def test_too_few_sold_is_not_drawn(api: Api, owner: Connection) -> None:
    content = await api.sign_in(await make_user(owner, roles=("content",)))
    lottery_id = await open_lottery(owner, min_tickets=3)
    answer = await content.post(f"/admin/lotteries/{lottery_id}/draw", headers=key())
    assert (answer.status, answer.code) == (409, "too_few_sold")
    assert (answer.json["min_tickets"], answer.json["sold_tickets"]) == (3, 0)


async def test_somebody_elses_notification_does_not_exist(api: Api, owner: Connection) -> None:
    player = await make_user(owner)
    item_id = await owner.fetchval(
        """
        INSERT INTO notifications (user_id, type, data)
        VALUES ($1, 'welcome-credit', '{"amount": "1.00", "currency": "TJS"}') RETURNING id
        """,
        player.id,
    )
    other = await api.sign_in(await make_user(owner))
    answer = await other.post(f"/notifications/{item_id}/read")
    assert (answer.status, answer.code) == (404, "notification_not_found")
