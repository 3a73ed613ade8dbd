"""Errors of prizes."""

from luckymart.kit.errors import DomainError, NotFound


class PrizeNotFound(NotFound):
    """No such prize, or another user's."""

    code = "prize_not_found"


class PrizeState(DomainError):
    """Not possible while the prize is `status`."""

    code = "prize_state"
