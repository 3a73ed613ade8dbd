from luckymart.kit.errors import DomainError


class WithdrawalNotFound(DomainError):
    code = "withdrawal_not_found"


class WithdrawalState(DomainError):
    """Not possible while the withdrawal is `status`."""

    code = "withdrawal_state"


class TooManyWithdrawals(DomainError):
    """This person already has `limit` open withdrawals."""

    code = "too_many_withdrawals"


class OwnWithdrawal(DomainError):
    """Nobody may approve or pay their own withdrawal."""

    code = "own_withdrawal"


class AlreadyApproved(DomainError):
    """This person has already approved it: it has `approvals` of `approvals_needed`."""

    code = "already_approved"


class ReferenceTaken(DomainError):
    """The transfer with this `reference` already paid a withdrawal of this method."""

    code = "reference_taken"
