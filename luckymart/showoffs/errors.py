from luckymart.kit.errors import DomainError, NotFound


class ShowoffNotFound(NotFound):
    code = "showoff_not_found"


class ShowoffExists(DomainError):
    """The prize already has a post, published or waiting for review."""

    code = "showoff_exists"


class ShowoffState(DomainError):
    """Only a pending post can be reviewed; this one is `status`."""

    code = "showoff_state"


class ShowoffPrizeState(DomainError):
    """Only a received prize can be shown; this one is `status`."""

    code = "showoff_prize_state"


class ShowoffOwn(DomainError):
    """People cannot like or approve their own posts."""

    code = "showoff_own"
