from luckymart.kit.errors import DomainError, NotFound


class SealNotFound(NotFound):
    """The ticket list is not frozen yet."""

    code = "seal_not_found"


class DrawNotFound(NotFound):
    """The winners are not drawn yet."""

    code = "draw_not_found"


class LotteryNotSealed(DomainError):
    """A receipt exists from the seal on."""

    code = "lottery_not_sealed"


class BeaconSignatureInvalid(DomainError):
    """Not the beacon's signature of the `round` that the seal has fixed: nothing was written."""

    code = "beacon_signature_invalid"


class EntropyNotYet(DomainError):
    """The beacon's `round` is due at `available_at`; until then nobody can draw."""

    code = "entropy_not_yet"


class TooFewSold(DomainError):
    """Fewer than `min_tickets` are sold: this cannot be drawn."""

    code = "too_few_sold"
