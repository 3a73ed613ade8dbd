"""What can go wrong with a prize."""

from luckymart.kit.errors import DomainError, NotFound


class PrizeNotFound(NotFound):
    """No such prize, or somebody else's."""

    code = "prize_not_found"


class PrizeState(DomainError):
    """Not possible while the prize is `status`."""

    code = "prize_state"
