"""Staff see what an account shares with theirs: beside a person, a withdrawal and a deposit."""

import pytest

from luckymart.kit.database import Connection, Database
from luckymart.kit.settings import Settings
from tests.support.api import Api
from tests.support.related import share_card
from tests.support.world import make_user
from tests.webapp_api.staff_cases import CASES, Desk
from tests.webapp_api.test_own_account import WHOSE


@pytest.mark.parametrize(
    ("name", "shown", "decision"),
    [
        ("user_id", "/admin/users/{}", ("POST", "/admin/users/{user_id}/credits")),
        (
            "withdrawal_id",
            "/admin/withdrawals/{}",
            ("POST", "/admin/withdrawals/{withdrawal_id}/approval"),
        ),
        ("deposit_id", "/admin/deposits/{}", ("POST", "/admin/deposits/{deposit_id}/approval")),
        ("approval_id", "/admin/approvals/{}", ("POST", "/admin/approvals/{approval_id}/approval")),
    ],
)
async def test_what_an_account_shares_with_staff_is_shown(
    api: Api,
    owner: Connection,
    db: Database,
    settings: Settings,
    name: str,
    shown: str,
    decision: tuple[str, str],
) -> None:
    anna = await make_user(owner, first_name="Anna", roles=("finance",))
    me = await api.sign_in(anna)
    request = await CASES[decision](Desk(api, owner, db, settings, me))
    account = {"approval_id": "SELECT target_id FROM approvals WHERE id = $1", **WHOSE}[name]
    person_id = await owner.fetchval(account, request.ids[name])
    answer = await me.get(shown.format(request.ids[name]))
    assert answer.json["relations"] == {"staff": [], "same_address": 0, "neighbours": []}
    await share_card(owner, anna.id, person_id)
    answer = await me.get(shown.format(request.ids[name]))
    related = {"id": str(anna.id), "first_name": "Anna", "ties": ["ACCOUNT"]}
    assert answer.json["relations"]["staff"] == [related]
