from luckymart.kit.errors import DomainError


class TwoFactorRequired(DomainError):
    """This person must confirm with a code, and the request has none."""

    code = "two_factor_required"


class TwoFactorInvalid(DomainError):
    """The code is wrong or already used; `attempts_left` until codes are locked."""

    code = "two_factor_invalid"


class TwoFactorLocked(DomainError):
    """Too many wrong codes; try again after `retry_after` seconds."""

    code = "two_factor_locked"


class TwoFactorState(DomainError):
    """Not possible while two-factor confirmation is `status`: off, pending or on."""

    code = "two_factor_state"
