from luckymart.kit.errors import DomainError, NotFound


class ShowoffNotFound(NotFound):
    code = "showoff_not_found"


class ShowoffExists(DomainError):
    """The prize is shown already, or its post waits."""

    code = "showoff_exists"


class ShowoffState(DomainError):
    """Only a post that waits is reviewed; this one is `status`."""

    code = "showoff_state"


class ShowoffPrizeState(DomainError):
    """A prize is shown once its owner has it; this one is `status`."""

    code = "showoff_prize_state"


class ShowoffOwn(DomainError):
    """Nobody likes or approves his own post."""

    code = "showoff_own"
