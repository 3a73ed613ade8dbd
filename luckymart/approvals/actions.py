"""Propose, approve, reject, withdraw."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from luckymart.approvals import queries
from luckymart.approvals.errors import (
    ApprovalNotFound,
    ApprovalState,
    OwnApproval,
    OwnersNeeded,
    ProposerLeft,
    TooManyApprovals,
)
from luckymart.approvals.kinds import Command, Done, Kind, kinds
from luckymart.approvals.models import Approval, Decider, Status
from luckymart.kit.database import Connection, Tx, all_or_nothing
from luckymart.kit.paging import Page, decode_cursor, page_of
from luckymart.kit.settings import Settings
from luckymart.kit.typed import checked_reason
from luckymart.notifications import actions as notifications
from luckymart.staff import actions as staff_log
from luckymart.staff import duty, related
from luckymart.staff.actions import Staff
from luckymart.staff.errors import SecondPersonNeeded
from luckymart.staff.related import Relations

READ: Final = "approvals.read"
WRITE: Final = "approvals.write"
MAX_OPEN: Final = 20
"""Proposals of one person that wait."""
MAX_NOTE_LENGTH: Final = 500


async def act(
    tx: Tx, settings: Settings, staff: Staff, kind: Kind[Command, Done], command: Command
) -> Done | Approval:
    """Run the command; where one person is too few, undo it and propose it instead.

    Raises PermissionDenied, TooManyApprovals, OwnersNeeded and what the command raises.
    """
    staff.require(kind.permission)
    try:
        async with all_or_nothing(tx):
            return await kind.run(tx, settings, staff, command)
    except SecondPersonNeeded as too_few:
        return await propose(
            tx, staff, kind, command, needs_owner=bool(too_few.data.get("needs_owner"))
        )


async def propose(
    tx: Tx, staff: Staff, kind: Kind[Command, Done], command: Command, *, needs_owner: bool = False
) -> Approval:
    """Keep the command for a second person and tell those who may approve it.

    Raises PermissionDenied, TooManyApprovals, OwnersNeeded (nobody could approve it) and what
    `kind.about` raises.
    """
    staff.require(kind.permission)
    about = await kind.about(tx, command)
    await queries.lock_proposer(tx, user_id=staff.user_id)
    if (await queries.count_open(tx, user_id=staff.user_id) or 0) >= MAX_OPEN:
        raise TooManyApprovals(limit=MAX_OPEN)
    approval_id = await queries.insert_approval(
        tx,
        kind=kind.name,
        permission=kind.permission,
        target_type=about.target_type,
        target_id=about.target_id,
        command=command.model_dump(mode="json"),
        facts=dict(about.facts),
        amount=about.amount,
        currency=about.currency,
        needs_owner=needs_owner,
        by_owners=kind.by_owners,
        picture_id=about.picture_id,
        proposed_by_id=staff.user_id,
    )
    assert approval_id is not None
    approval = await _get(tx, approval_id)
    if approval.by_owners and not approval.waits_for:
        raise OwnersNeeded
    await notifications.notify(
        tx,
        [one.id for one in approval.waits_for],
        "approval-waiting",
        {"name": approval.proposed_by_name, "deed": deed_of(approval)},
    )
    await _log(tx, staff, "approvals.propose", approval)
    return approval


async def approve(tx: Tx, settings: Settings, staff: Staff, approval_id: UUID) -> Approval:
    """Approve what a colleague proposed, which is done at once.

    Raises PermissionDenied, SecondStepNotSetUp, SecondStepRequired, ApprovalNotFound,
    ApprovalState, OwnApproval, ProposerLeft, SecondPersonNeeded (neither is an owner), OwnersNeeded
    and what the command raises.
    """
    staff.require_for_money(WRITE)
    row = await _lock(tx, staff, approval_id)
    if row["proposed_by_id"] == staff.user_id:
        raise OwnApproval
    proposer = await staff_log.load(tx, row["proposed_by_id"])
    if row["permission"] not in proposer.permissions:
        raise ProposerLeft
    # The proposer took the second step when they proposed it.
    both = replace(proposer, second=staff, second_step="open")
    if row["needs_owner"] and not any("owner" in one.roles for one in both.people):
        raise SecondPersonNeeded(needs_owner=True)
    if row["by_owners"] and not await duty.owners_together(tx, proposer.user_id, staff.user_id):
        raise OwnersNeeded
    kind = kinds[row["kind"]]
    await kind.run(tx, settings, both, kind.command.model_validate(row["command"]))
    await queries.end_approval(
        tx, id=approval_id, status="DONE", decided_by_id=staff.user_id, note=None
    )
    return await _decided(tx, staff, "approvals.approve", "approval-done", approval_id)


async def reject(tx: Tx, staff: Staff, approval_id: UUID, note: str) -> Approval:
    """Say no, and why, to its proposer.

    Any owner stops what owners decide. Raises PermissionDenied, ValidationError, ApprovalNotFound,
    ApprovalState, OwnApproval, OwnersNeeded.
    """
    staff.require_for_money(WRITE)
    note = checked_reason(note, MAX_NOTE_LENGTH)
    row = await _lock(tx, staff, approval_id)
    if row["proposed_by_id"] == staff.user_id:
        raise OwnApproval
    if row["by_owners"] and not await _may_stop(tx, staff, row["proposed_by_id"]):
        raise OwnersNeeded
    await queries.end_approval(
        tx, id=approval_id, status="REJECTED", decided_by_id=staff.user_id, note=note
    )
    return await _decided(tx, staff, "approvals.reject", "approval-rejected", approval_id)


async def withdraw(tx: Tx, staff: Staff, approval_id: UUID) -> Approval:
    """Take back one's own proposal. Raises PermissionDenied, ApprovalNotFound, ApprovalState."""
    staff.require(WRITE)
    row = await _lock(tx, staff, approval_id)
    if row["proposed_by_id"] != staff.user_id:
        raise ApprovalNotFound
    await queries.end_approval(
        tx, id=approval_id, status="WITHDRAWN", decided_by_id=staff.user_id, note=None
    )
    approval = await _get(tx, approval_id)
    await _log(tx, staff, "approvals.withdraw", approval)
    return approval


async def due_expiries(
    connection: Connection, put_off: Sequence[UUID] = (), limit: int = 100
) -> list[UUID]:
    """Proposals that nobody decided in time."""
    rows = await queries.due_expiries(connection, put_off=put_off, limit=limit)
    return [row["id"] for row in rows]


async def expire(tx: Tx, approval_id: UUID) -> bool:
    """End one that is due and tell its proposer; False if that is not due (any more)."""
    row = await queries.expire(tx, id=approval_id)
    if row is None:
        return False
    deed = {"kind": row["kind"], **row["facts"]}
    await notifications.notify(tx, [row["proposed_by_id"]], "approval-expired", {"deed": deed})
    return True


# ---------------------------------------------------------------- reading


async def list_all(
    connection: Connection, staff: Staff, status: Status | None, limit: int, cursor: str | None
) -> Page[Approval]:
    """Those about what this person may do or decide, newest first. Raises PermissionDenied."""
    staff.require(READ)
    rows = await queries.list_approvals(
        connection,
        permissions=sorted(staff.permissions),
        user_id=staff.user_id,
        status=status,
        before=decode_cursor(cursor),
        limit=limit + 1,
    )
    page = page_of(rows, limit)
    items = [await _approval(connection, row) for row in page.items]
    return Page[Approval](items=items, next_cursor=page.next_cursor)


async def get(connection: Connection, staff: Staff, approval_id: UUID) -> Approval:
    """Raises PermissionDenied, ApprovalNotFound."""
    staff.require(READ)
    row = await queries.get(connection, id=approval_id)
    if row is None or not await _concerns(connection, staff, row):
        raise ApprovalNotFound
    return await _approval(connection, row)


async def relations(connection: Connection, staff: Staff, approval_id: UUID) -> Relations | None:
    """Of the account that it is about; None where it is nobody's. Raises PermissionDenied."""
    staff.require(READ)
    account = await queries.account_of(connection, id=approval_id)
    return None if account is None else await related.relations(connection, staff, account)


async def next_waiting(connection: Connection, staff: Staff, after: UUID | None) -> Approval | None:
    """The one behind `after` that waits, from the first again. Raises PermissionDenied."""
    staff.require(READ)
    found = await queries.next_waiting(
        connection, permissions=sorted(staff.permissions), user_id=staff.user_id, after=after
    )
    return None if found is None else await _get(connection, found)


def deed_of(approval: Approval) -> dict[str, str]:
    """What a notification needs to say what is proposed."""
    return {"kind": approval.kind, **approval.facts}


# ---------------------------------------------------------------- steps


async def _lock(tx: Tx, staff: Staff, approval_id: UUID) -> "queries.LockApprovalRow":
    row = await queries.lock_approval(tx, id=approval_id)
    if row is None or not await _concerns(tx, staff, row):
        raise ApprovalNotFound
    if row["status"] != "PENDING" or row["is_over"]:
        raise ApprovalState(status="EXPIRED" if row["is_over"] else row["status"])
    return row


async def _concerns(connection: Connection, staff: Staff, row: Mapping[str, Any]) -> bool:
    """Whether this person may propose it, or decide it."""
    if row["permission"] in staff.permissions:
        return True
    both = row["proposed_by_id"], staff.user_id
    return bool(row["by_owners"]) and await duty.owners_together(connection, *both)


async def _may_stop(tx: Tx, staff: Staff, proposed_by_id: UUID) -> bool:
    return "owner" in staff.roles or await duty.owners_together(tx, proposed_by_id, staff.user_id)


async def _get(connection: Connection, approval_id: UUID) -> Approval:
    row = await queries.get(connection, id=approval_id)
    if row is None:
        raise ApprovalNotFound
    return await _approval(connection, row)


async def _approval(connection: Connection, row: Mapping[str, Any]) -> Approval:
    people = (
        await queries.list_deciders(connection, id=row["id"]) if row["status"] == "PENDING" else []
    )
    return Approval(**row, waits_for=[Decider(**one) for one in people])


async def _decided(
    tx: Tx, staff: Staff, action: str, notification: str, approval_id: UUID
) -> Approval:
    approval = await _get(tx, approval_id)
    told = {"name": approval.decided_by_name, "deed": deed_of(approval)}
    if approval.note is not None:
        told |= {"reason": approval.note}
    await notifications.notify(tx, [approval.proposed_by_id], notification, told)
    await _log(tx, staff, action, approval)
    return approval


async def _log(tx: Tx, staff: Staff, action: str, approval: Approval) -> None:
    after = {
        "approval_id": str(approval.id),
        "kind": approval.kind,
        "status": approval.status,
        "proposed_by": approval.proposed_by_name,
        "command": approval.command,
    }
    if approval.note is not None:
        after |= {"reason": approval.note}
    about = approval.target_type, approval.target_id
    if approval.target_id is None:  # it is about something that there is not yet
        about = "approval", approval.id
    await staff_log.log(tx, staff, action, *about, after=after)
