from luckymart.kit.errors import DomainError, NotFound


class ApprovalNotFound(NotFound):
    """There is none, or it is about something that this person may not do."""

    code = "approval_not_found"


class ApprovalState(DomainError):
    """Not possible any more: it is `status`."""

    code = "approval_state"


class OwnApproval(DomainError):
    """Somebody else approves what this person proposed."""

    code = "own_approval"


class TooManyApprovals(DomainError):
    """`limit` proposals of this person wait already."""

    code = "too_many_approvals"


class OwnersNeeded(DomainError):
    """Two owners decide it together, or the only one and somebody who may decide about money."""

    code = "owners_needed"


class ProposerLeft(DomainError):
    """Whoever proposed it may not do it any more, so nobody can approve it."""

    code = "proposer_left"
