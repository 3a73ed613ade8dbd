from luckymart.kit.errors import DomainError, NotFound


class DepositNotFound(NotFound):
    code = "deposit_not_found"


class DepositState(DomainError):
    """`status` is what it is now, which does not allow what was asked."""

    code = "deposit_state"


class DepositAmount(DomainError):
    """The method takes from `min_amount` to `max_amount` of `currency`."""

    code = "deposit_amount"


class TooManyDeposits(DomainError):
    """`limit` wait already, for a receipt or for staff."""

    code = "too_many_deposits"


class OwnDeposit(DomainError):
    """Somebody else has to decide about the money of a member of staff."""

    code = "own_deposit"


class PaymentMethodNotFound(NotFound):
    """No such method, or one that is switched off."""

    code = "payment_method_not_found"
