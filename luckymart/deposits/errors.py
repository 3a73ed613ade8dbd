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


class StarsAmount(DomainError):
    """From `min_stars` to `max_stars` at once."""

    code = "stars_amount"


class StarsDisabled(DomainError):
    code = "stars_disabled"


class TelegramUnavailable(DomainError):
    """Telegram made no invoice; the request can be sent again with its key."""

    code = "telegram_unavailable"


class PaymentRequestNotFound(NotFound):
    code = "payment_request_not_found"


class PaymentRequestState(DomainError):
    """It is decided: `status`."""

    code = "payment_request_state"


class TooManyPaymentRequests(DomainError):
    """`limit` wait for an answer already."""

    code = "too_many_payment_requests"
