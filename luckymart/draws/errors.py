from luckymart.kit.errors import DomainError, NotFound


class SealNotFound(NotFound):
    """The ticket list is not frozen yet."""

    code = "seal_not_found"


class DrawNotFound(NotFound):
    """The winners are not drawn yet."""

    code = "draw_not_found"


class LotteryNotSealed(DomainError):
    """Receipts do not exist before the seal."""

    code = "lottery_not_sealed"


class BeaconSignatureInvalid(DomainError):
    """Not the beacon's signature of the `round` fixed by the seal. Nothing was written."""

    code = "beacon_signature_invalid"


class EntropyNotYet(DomainError):
    """The beacon's `round` is due at `available_at`; nobody can draw earlier."""

    code = "entropy_not_yet"


class VoidNotYet(DomainError):
    """The draw is overdue, but not for long enough. From `possible_at` on it can be given up."""

    code = "void_not_yet"


class DrawPossible(DomainError):
    """A draw that is possible is not given up."""

    code = "draw_possible"


class TooFewSold(DomainError):
    """Fewer than `min_tickets` were sold, so the lottery cannot be drawn."""

    code = "too_few_sold"
