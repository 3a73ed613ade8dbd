from luckymart.kit.errors import DomainError, NotFound


class BroadcastNotFound(NotFound):
    code = "broadcast_not_found"


class BroadcastState(DomainError):
    """Not possible in its state: `status` says what it is now."""

    code = "broadcast_state"


class BroadcastChanged(DomainError):
    """It is not any more what the person has seen and confirmed; `revision` is the present one."""

    code = "broadcast_changed"


class BroadcastNobody(DomainError):
    """Nobody meets the rules of its audience."""

    code = "broadcast_nobody"
