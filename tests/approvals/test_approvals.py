"""One proposes, another approves: who may, when, what the database refuses by itself."""

import asyncio
from typing import Final
from uuid import UUID

import asyncpg
import pytest

from luckymart.approvals import actions as approvals
from luckymart.approvals.errors import (
    ApprovalNotFound,
    ApprovalState,
    OwnApproval,
    ProposerLeft,
    TooManyApprovals,
)
from luckymart.approvals.kinds import kinds
from luckymart.approvals.models import Approval
from luckymart.kit.database import Connection, Database
from luckymart.kit.errors import DomainError
from luckymart.kit.money import WalletType
from luckymart.kit.settings import Settings
from luckymart.kit.texts import LANGUAGES, Texts
from luckymart.notifications.words import deed_words
from luckymart.staff import actions as staff_actions
from luckymart.staff.errors import OwnAccount, PermissionDenied, SecondPersonNeeded
from tests.support.api import Api
from tests.support.approvals import AMOUNT, propose
from tests.support.staff import revoke_roles
from tests.support.world import Player, balance_of, make_user
from webapp_api.app import all_routes


@pytest.fixture
async def anna(owner: Connection) -> Player:
    return await make_user(owner, first_name="Anna")


@pytest.fixture
async def farid(owner: Connection) -> Player:
    return await make_user(owner, first_name="Farid", roles=("finance",))


@pytest.fixture
async def olga(owner: Connection) -> Player:
    return await make_user(owner, first_name="Olga", roles=("finance",))


async def approve(db: Database, settings: Settings, by: Player, approval_id: UUID) -> Approval:
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, by.id)
        return await approvals.approve(tx, settings, staff, approval_id)


async def notices_of(owner: Connection, who: Player) -> list[str]:
    rows = await owner.fetch("SELECT type FROM notifications WHERE user_id = $1", who.id)
    return [row["type"] for row in rows]


async def test_two_people_do_it_and_the_log_has_both(
    db: Database, owner: Connection, settings: Settings, anna: Player, farid: Player, olga: Player
) -> None:
    proposed = await propose(db, farid, anna)
    assert proposed.status == "PENDING"
    assert [one.first_name for one in proposed.waits_for] == ["Olga"]
    assert await notices_of(owner, olga) == ["approval-waiting"]
    assert await balance_of(owner, anna) == 0

    done = await approve(db, settings, olga, proposed.id)
    assert (done.status, done.decided_by_name, done.waits_for) == ("DONE", "Olga", [])
    assert await balance_of(owner, anna) == AMOUNT
    assert await notices_of(owner, farid) == ["approval-done"]
    rows = await owner.fetch(
        "SELECT action, admin_id, after ->> 'approved_by' AS second FROM admin_logs ORDER BY id"
    )
    assert [tuple(row) for row in rows] == [
        ("approvals.propose", farid.id, None),
        ("wallets.credit", farid.id, "Olga"),
        ("approvals.approve", olga.id, None),
    ]


async def test_only_a_colleague_with_the_permission_approves(
    db: Database,
    owner: Connection,
    settings: Settings,
    anna: Player,
    farid: Player,
    subtests: pytest.Subtests,
) -> None:
    proposed = await propose(db, farid, anna)
    refusals: list[tuple[Player, type[DomainError]]] = [
        (farid, OwnApproval),
        (await make_user(owner, roles=("content",)), ApprovalNotFound),
        (await make_user(owner, roles=("viewer",)), PermissionDenied),
        (anna, PermissionDenied),
    ]
    for person, error in refusals:
        with subtests.test(error.__name__, person=person), pytest.raises(error):
            await approve(db, settings, person, proposed.id)
    assert await balance_of(owner, anna) == 0


async def test_nobody_approves_what_is_about_themselves(
    owner: Connection, db: Database, settings: Settings, farid: Player, olga: Player
) -> None:
    approval = await propose(db, farid, olga)
    with pytest.raises(OwnAccount):
        await approve(db, settings, olga, approval.id)
    assert await balance_of(owner, olga) == 0


async def test_both_have_the_role_at_the_moment_of_the_deed(
    db: Database, owner: Connection, settings: Settings, anna: Player, farid: Player, olga: Player
) -> None:
    proposed = await propose(db, farid, anna)
    await revoke_roles(owner, farid)
    with pytest.raises(ProposerLeft):
        await approve(db, settings, olga, proposed.id)
    await revoke_roles(owner, olga)
    with pytest.raises(PermissionDenied):
        await approve(db, settings, olga, proposed.id)
    assert await balance_of(owner, anna) == 0


async def test_where_an_owner_is_needed_one_of_the_two_is_one(
    db: Database, owner: Connection, settings: Settings, anna: Player, farid: Player, olga: Player
) -> None:
    boss = await make_user(owner, first_name="Boss", roles=("owner",))
    proposed = await propose(db, farid, anna, needs_owner=True)
    assert [one.first_name for one in proposed.waits_for] == ["Boss"]
    with pytest.raises(SecondPersonNeeded):
        await approve(db, settings, olga, proposed.id)
    assert (await approve(db, settings, boss, proposed.id)).status == "DONE"

    by_boss = await propose(db, boss, anna, needs_owner=True)
    assert (await approve(db, settings, olga, by_boss.id)).status == "DONE"


async def test_it_is_done_once_however_many_approve(
    db: Database, owner: Connection, settings: Settings, anna: Player, farid: Player, olga: Player
) -> None:
    people = [olga, *[await make_user(owner, roles=("finance",)) for _ in range(3)]]
    proposed = await propose(db, farid, anna)
    answers = await asyncio.gather(
        *(approve(db, settings, person, proposed.id) for person in people), return_exceptions=True
    )
    assert sum(isinstance(answer, Approval) for answer in answers) == 1
    assert sum(isinstance(answer, ApprovalState) for answer in answers) == len(people) - 1
    assert await balance_of(owner, anna) == AMOUNT


async def test_rejected_withdrawn_or_expired_it_is_never_done(
    db: Database,
    owner: Connection,
    settings: Settings,
    anna: Player,
    farid: Player,
    olga: Player,
    subtests: pytest.Subtests,
) -> None:
    rejected, withdrawn, expired = [await propose(db, farid, anna) for _ in range(3)]
    async with db.transaction() as tx:
        staff = await staff_actions.load(tx, olga.id)
        assert (await approvals.reject(tx, staff, rejected.id, "why so much?")).note
        with pytest.raises(ApprovalNotFound):
            await approvals.withdraw(tx, staff, withdrawn.id)
        own = await staff_actions.load(tx, farid.id)
        with pytest.raises(OwnApproval):
            await approvals.reject(tx, own, withdrawn.id, "mine")
        await approvals.withdraw(tx, own, withdrawn.id)
    await make_older(owner, expired.id)
    with pytest.raises(ApprovalState):
        await approve(db, settings, olga, expired.id)
    async with db.transaction() as tx:
        assert await approvals.due_expiries(tx) == [expired.id]
        assert await approvals.expire(tx, expired.id)
        assert not await approvals.expire(tx, expired.id)
    for case, ended in (("rejected", rejected), ("withdrawn", withdrawn), ("expired", expired)):
        with subtests.test(case), pytest.raises(ApprovalState):
            await approve(db, settings, olga, ended.id)
    assert await balance_of(owner, anna) == 0
    assert await notices_of(owner, farid) == ["approval-rejected", "approval-expired"]


async def make_older(owner: Connection, approval_id: UUID) -> None:
    async with owner.transaction():
        await owner.execute("SET LOCAL session_replication_role = replica")
        await owner.execute(
            "UPDATE approvals SET expires_at = now() - interval '1 second' WHERE id = $1",
            approval_id,
        )


async def test_one_person_cannot_flood_the_others(
    db: Database, anna: Player, farid: Player
) -> None:
    answers = await asyncio.gather(
        *(propose(db, farid, anna) for _ in range(approvals.MAX_OPEN + 5)), return_exceptions=True
    )
    assert sum(isinstance(answer, TooManyApprovals) for answer in answers) == 5


END: Final = "UPDATE approvals SET status = $2, decided_by_id = $3, decided_at = now()"


@pytest.mark.parametrize("status", ["DONE", "REJECTED", "EXPIRED", "PENDING"])
async def test_the_database_lets_nobody_decide_their_own(
    db: Database, anna: Player, farid: Player, status: str
) -> None:
    proposed = await propose(db, farid, anna)
    note = "'why'" if status == "REJECTED" else "NULL"
    by = None if status == "EXPIRED" else farid.id
    with pytest.raises(asyncpg.PostgresError):
        async with db.connection() as app:
            await app.execute(f"{END}, note = {note} WHERE id = $1", proposed.id, status, by)


async def test_the_database_asks_for_the_roles_of_both(
    db: Database,
    owner: Connection,
    anna: Player,
    farid: Player,
    olga: Player,
    subtests: pytest.Subtests,
) -> None:
    stranger = await make_user(owner)
    proposed = await propose(db, farid, anna)
    needs_owner = await propose(db, farid, anna, needs_owner=True)
    async with db.connection() as app:
        for approval, person in ((proposed, stranger), (needs_owner, olga)):
            with (
                subtests.test(person=person),
                pytest.raises(asyncpg.PostgresError, match=r"decides|may not"),
            ):
                await app.execute(f"{END} WHERE id = $1", approval.id, "DONE", person.id)
        await revoke_roles(owner, farid)
        with pytest.raises(asyncpg.PostgresError, match="may not do it now"):
            await app.execute(f"{END} WHERE id = $1", proposed.id, "DONE", olga.id)
        for changed in ("amount = 1", "command = '{}'", "needs_owner = FALSE"):
            with subtests.test(changed), pytest.raises(asyncpg.InsufficientPrivilegeError):
                await app.execute(f"UPDATE approvals SET {changed}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_words(texts: Texts, language: str, subtests: pytest.Subtests) -> None:
    all_routes()  # imports every feature that has a route
    assert kinds
    for name in kinds:
        with subtests.test(name):
            assert texts.has(language, f"approval-{name.replace('.', '-').replace('_', '-')}")


async def test_the_api_lists_and_decides(
    api: Api, db: Database, owner: Connection, anna: Player, farid: Player, olga: Player
) -> None:
    proposed = await propose(db, farid, anna)
    clerk = await api.sign_in(olga)
    [listed] = (await clerk.get("/admin/approvals?status=PENDING")).json["items"]
    assert listed["summary"] == "Credit 12.50\u00a0TJS of cash to Anna: a gift."
    assert listed["proposed_by"]["first_name"] == "Farid"
    assert [one["first_name"] for one in listed["waits_for"]] == ["Olga"]
    path = f"/admin/approvals/{proposed.id}"
    nothing = {"staff": [], "same_address": 0, "neighbours": []}
    assert (await clerk.get(path)).json == listed | {"relations": nothing}

    refused = await (await api.sign_in(farid)).post(
        f"{path}/approval", headers={"Idempotency-Key": "a"}
    )
    assert (refused.status, refused.code) == (403, "own_approval")
    first = await clerk.post(f"{path}/approval", headers={"Idempotency-Key": "k"})
    again = await clerk.post(f"{path}/approval", headers={"Idempotency-Key": "k"})
    assert (first.status, first.json["status"]) == (200, "DONE")
    assert again.body == first.body
    assert await balance_of(owner, anna) == AMOUNT


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_deed_is_said_in_the_readers_language(texts: Texts, language: str) -> None:
    said = {
        kind: deed_words(
            texts,
            language,
            {
                "kind": "wallets.credit",
                "wallet_type": kind,
                "amount": "12.50",
                "currency": "TJS",
                "person": "Anna",
                "reason": "a gift",
            },
        )
        for kind in WalletType
    }
    assert len(set(said.values())) == len(WalletType)
