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


class TooFewSold(DomainError):
    """Fewer than `min_tickets` are sold: this cannot be drawn."""

    code = "too_few_sold"
