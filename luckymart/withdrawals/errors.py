from luckymart.kit.errors import DomainError


class WithdrawalNotFound(DomainError):
    code = "withdrawal_not_found"


class WithdrawalState(DomainError):
    """Not possible while the withdrawal is `status`."""

    code = "withdrawal_state"


class TooManyWithdrawals(DomainError):
    """This person already has `limit` open withdrawals."""

    code = "too_many_withdrawals"


class WithdrawalDailyLimit(DomainError):
    """In 24 hours this person may ask for `limit`, of which `available` is left."""

    code = "withdrawal_daily_limit"


class WithdrawalWaits(DomainError):
    """Nobody may approve it before `wait_until`."""

    code = "withdrawal_waits"


class AlreadyApproved(DomainError):
    """This person has already approved it: it has `approvals` of `approvals_needed`."""

    code = "already_approved"


class ApprovalsLapsed(DomainError):
    """Somebody who approved it has lost the role since: it needs another approval."""

    code = "approvals_lapsed"


class OtherMustPay(DomainError):
    """Who approved a withdrawal first does not pay it."""

    code = "other_must_pay"


class ReferenceTaken(DomainError):
    """The transfer with this `reference` already paid a withdrawal of this method."""

    code = "reference_taken"
