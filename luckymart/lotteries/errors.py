from luckymart.kit.errors import DomainError, NotFound


class LotteryNotFound(NotFound):
    code = "lottery_not_found"
    sqlstate = "LM009"


class LotteryHasSales(DomainError):
    """Tickets were sold on these terms, so they can no longer be edited."""

    code = "lottery_has_sales"
    sqlstate = "LM103"


class LotteryPublished(DomainError):
    """What people were shown is fixed. Take it back first."""

    code = "lottery_published"


class LotteryChanged(DomainError):
    """The draft has other terms than those that were proposed."""

    code = "lottery_changed"


class LotteryState(DomainError):
    """Its `status` does not allow this."""

    code = "lottery_state"
    sqlstate = "LM102"


class OwnLottery(DomainError):
    """Whoever made a lottery does not buy its tickets, and who holds some does not draw it."""

    code = "own_lottery"
    sqlstate = "LM160"


class EntropySourceUnavailable(DomainError):
    """This installation cannot draw with that entropy source."""

    code = "entropy_source_unavailable"
