from luckymart.kit.errors import DomainError, NotFound


class DepositNotFound(NotFound):
    code = "deposit_not_found"


class DepositState(DomainError):
    """Not possible while the deposit is `status`."""

    code = "deposit_state"


class DepositAmount(DomainError):
    """The method accepts from `min_amount` to `max_amount` of `currency`."""

    code = "deposit_amount"


class TransferUsed(DomainError):
    """A deposit was already approved with the same receipt or bank's number: `references`."""

    code = "transfer_used"


class TooManyDeposits(DomainError):
    """The person already has `limit` open deposits."""

    code = "too_many_deposits"


class PaymentMethodChanged(DomainError):
    """Somebody has changed it since it was seen."""

    code = "payment_method_changed"


class PaymentMethodNotFound(NotFound):
    """The payment method does not exist or is switched off."""

    code = "payment_method_not_found"
