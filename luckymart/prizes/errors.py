"""Errors of prizes."""

from luckymart.kit.errors import DomainError, NotFound


class PrizeNotFound(NotFound):
    """No such prize, or another user's."""

    code = "prize_not_found"


class PrizeState(DomainError):
    """Not possible while the prize is `status`."""

    code = "prize_state"


class PrizeNotDue(DomainError):
    """The winner may still claim the prize, until `available_at`."""

    code = "prize_not_due"
