from luckymart.kit.errors import DomainError, NotFound


class DebtNotFound(NotFound):
    code = "debt_not_found"


class DebtState(DomainError):
    """Not possible while the debt is `status`."""

    code = "debt_state"


class DebtOpen(DomainError):
    """No money leaves while the person owes `amount` of `currency` in `wallet_type`."""

    code = "debt_open"
