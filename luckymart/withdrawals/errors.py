from luckymart.kit.errors import DomainError


class WithdrawalNotFound(DomainError):
    code = "withdrawal_not_found"


class WithdrawalState(DomainError):
    """Not possible any more, or not yet: it is `status`."""

    code = "withdrawal_state"


class TooManyWithdrawals(DomainError):
    """`limit` of this person's are open already."""

    code = "too_many_withdrawals"


class OwnWithdrawal(DomainError):
    """Nobody approves or pays his own."""

    code = "own_withdrawal"


class AlreadyApproved(DomainError):
    """By this same person: `approvals` of `approvals_needed` are there, another has to agree."""

    code = "already_approved"


class ReferenceTaken(DomainError):
    """A withdrawal of this method was paid by the transfer with this `reference`."""

    code = "reference_taken"
