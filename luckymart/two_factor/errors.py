from luckymart.kit.errors import DomainError


class TwoFactorRequired(DomainError):
    """This person confirms by a code, and none came with the request."""

    code = "two_factor_required"


class TwoFactorInvalid(DomainError):
    """A wrong code, or one that was used; `attempts_left` before no more is looked at."""

    code = "two_factor_invalid"


class TwoFactorLocked(DomainError):
    """Too many wrong codes; again after `retry_after` seconds."""

    code = "two_factor_locked"


class TwoFactorState(DomainError):
    """Not possible while it is `status`: off, pending or on."""

    code = "two_factor_state"
